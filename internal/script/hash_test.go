package script

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// unprinted are the keys that change no page of a PDF: where something comes from, and what other stages read (the paper stands in a fingerprint beside the hash; pages of the website are written anew in each run).
var unprinted = []string{"Extends", "Formerly", "Consent", "Practice.Insurance", "Practice.WaitTime", "Practice.Brand", "Practice.Facts", "Practice.Names", "Practice.Publish", "Practice.Rules", "Blocks.Name", "Person.Treatments", "Person.Until", "Original", "Treatments.Guide", "Practice.Nearest", "Location.Lat", "Location.Lon", "Guide.Paper", "Practice.Paper"}

// TestEveryValueCounts changes each value of each kind, one after the other: a change that left the hash as it is
// would leave an old file in place.
func TestEveryValueCounts(t *testing.T) {
	g, set := &guide.Guide{}, &guide.Set{Practice: &guide.Practice{}, Locations: make([]guide.Location, 1), Team: make([]guide.Person, 1)}
	for _, k := range guide.Kinds {
		g.Sections = append(g.Sections, guide.Section{Kind: "free", Title: text(k.Name), Blocks: []guide.Block{k.New()}})
	}
	for _, list := range guide.Show("").Values() {
		g.Sections = append(g.Sections, guide.Section{Kind: "free", Title: text(list.Name), Blocks: []guide.Block{&guide.Ours{}}})
	}
	fill(reflect.ValueOf(g).Elem())
	for i, list := range guide.Show("").Values() {
		g.Sections[len(guide.Kinds)+i].Blocks[0].(*guide.Ours).Show, g.Sections[len(guide.Kinds)+i].Blocks[0].(*guide.Ours).Only = guide.Show(list.Name), nil
	}
	fill(reflect.ValueOf(set.Practice).Elem())
	fill(reflect.ValueOf(&set.Locations[0]).Elem())
	fill(reflect.ValueOf(&set.Team[0]).Elem())
	hash := func() string { return Make(g, set, nil, &set.Locations[0]).Hash() }
	before, n := hash(), 0
	if again := hash(); again != before {
		t.Fatal("the hash changes by itself")
	}
	for _, root := range []any{g, set.Practice, &set.Locations[0], &set.Team[0]} {
		each(reflect.ValueOf(root).Elem(), reflect.TypeOf(root).Elem().Name(), func(path string, v reflect.Value) {
			old := reflect.New(v.Type()).Elem()
			old.Set(v)
			change(v)
			n++
			if quiet := skipped(path); (hash() == before) != quiet {
				t.Errorf("%s: the hash is the same: %v, want %v", path, !quiet, quiet)
			}
			v.Set(old)
		})
	}
	if n < 150 {
		t.Errorf("only %d values were changed", n)
	}
}

func skipped(path string) bool {
	for _, u := range unprinted {
		if strings.Contains(path, u) {
			return true
		}
	}
	return false
}

// fill puts something into every keyed field.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		fill(v.Elem())
	case reflect.Interface:
		fill(v.Elem())
	case reflect.Slice:
		if v.Len() == 0 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.Struct:
		if leaf(v) {
			change(v)
			return
		}
		for _, f := range reflect.VisibleFields(v.Type()) {
			if !f.Anonymous && keyed(v.Type(), f) {
				fill(v.FieldByIndex(f.Index))
			}
		}
	case reflect.String:
		v.SetString("a")
	}
}

// keyed are the fields an author writes; entries of maps have a name and a value without keys.
func keyed(t reflect.Type, f reflect.StructField) bool {
	_, ok := f.Tag.Lookup("key")
	return ok || t == reflect.TypeFor[guide.NamedFact]()
}

func leaf(v reflect.Value) bool {
	switch v.Interface().(type) {
	case source.Text, guide.Rich, guide.Bool, guide.Int, guide.Date, guide.Anchor, guide.Icon:
		return true
	}
	return v.Kind() == reflect.String
}

func change(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *source.Text:
		x.Value += "x"
	case *guide.Icon:
		x.Value += "x"
	case *guide.Rich:
		words := x.Source.Value + "x"
		*x = guide.Rich{Source: text(words), Paras: []guide.Para{{Spans: []guide.Span{guide.Own(words)}}}}
	case *guide.Bool:
		x.Value = !x.Value
	case *guide.Int:
		x.Value, x.Set = x.Value+1, true
	case *guide.Date:
		x.Value = time.Date(2026, 1, 1+x.Value.Day(), 0, 0, 0, 0, time.UTC)
	case *guide.Anchor:
		x.X += 0.1
	default:
		v.SetString(v.String() + "x")
	}
}

func each(v reflect.Value, path string, f func(string, reflect.Value)) {
	switch {
	case v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface:
		if !v.IsNil() {
			each(v.Elem(), path, f)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			each(v.Index(i), path, f)
		}
	case leaf(v):
		f(path, v)
	case v.Kind() == reflect.Struct:
		for _, field := range reflect.VisibleFields(v.Type()) {
			if !field.Anonymous && keyed(v.Type(), field) {
				each(v.FieldByIndex(field.Index), path+"."+field.Name, f)
			}
		}
	}
}

// Where a value stands in the YAML does not count.
func TestPlacesDoNotCount(t *testing.T) {
	g := &guide.Guide{Title: source.Text{Value: "A", Pos: source.Pos{File: "guides/a.yaml", Line: 1, Col: 8}}}
	a := Make(g, practice(), nil, nil).Hash()
	g.Title.Pos.Line = 20
	if Make(g, practice(), nil, nil).Hash() != a {
		t.Error("a moved line changes the hash")
	}
}
