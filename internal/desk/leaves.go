package desk

import (
	"fmt"
	"reflect"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// leaf is a text of a file that pages show.
type leaf struct {
	path  string // such as sections/risks/blocks/pump-risks/risks/2/do
	kind  string // the type that holds it and the key, such as Risk.do
	text  source.Text
	plain string // as read, without marks
	from  source.Pos
	to    source.Pos // behind its last character
	rich  bool       // marks may stand in it
	block bool       // paragraphs may stand in it
}

// leavesOf lists the texts of a guide, of the practice and of its offices, in the order in which they were written.
func leavesOf(g *guide.Guide, set *guide.Set) []leaf {
	w := &walker{}
	w.fields("", reflect.ValueOf(g).Elem())
	w.fields("practice", reflect.ValueOf(set.Practice).Elem())
	for i := range set.Locations {
		w.fields("locations/"+set.Locations[i].ID.Value, reflect.ValueOf(&set.Locations[i]).Elem())
	}
	for i := range set.Team {
		w.fields("team/"+set.Team[i].ID.Value, reflect.ValueOf(&set.Team[i]).Elem())
	}
	return w.out
}

type walker struct {
	out []leaf
	all bool // names and addresses, too
}

// fields goes through the keyed fields of a struct.
func (w *walker) fields(path string, v reflect.Value) {
	for _, f := range reflect.VisibleFields(v.Type()) {
		tag, ok := f.Tag.Lookup("key")
		if !ok {
			continue
		}
		key, _, _ := strings.Cut(tag, ",")
		form := f.Tag.Get("form")
		if !w.all && (form == "name" || form == "address" || form == "language") {
			continue // names and addresses are not shown, or not as they were written
		}
		at := len(w.out)
		w.value(join(path, key), v.FieldByIndex(f.Index))
		for i := at; i < len(w.out); i++ {
			if w.out[i].kind == "" {
				w.out[i].kind, w.out[i].block = v.Type().Name()+"."+key, f.Tag.Get("md") == "block"
			}
		}
	}
}

func (w *walker) value(path string, v reflect.Value) {
	switch x := v.Interface().(type) {
	case source.Text:
		w.add(leaf{path: path, text: x, plain: x.Value})
		return
	case guide.Rich:
		w.add(leaf{path: path, text: x.Source, plain: x.Plain(), rich: true})
		return
	case guide.Icon, guide.Date, guide.Anchor:
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			w.value(path, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.value(join(path, itemName(v.Index(i), i)), v.Index(i))
		}
	case reflect.Struct:
		w.fields(path, v)
	}
}

func (w *walker) add(l leaf) {
	if l.text.Value != "" && l.text.Pos.File != "" {
		l.from, l.to = l.text.At(0), l.text.At(len(l.text.Value))
		w.out = append(w.out, l)
	}
}

// itemName is an item's id where it has one, or its place in the list.
func itemName(v reflect.Value, i int) string {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() == reflect.Struct {
		if id := v.FieldByName("ID"); id.IsValid() {
			if t, ok := id.Interface().(source.Text); ok && t.Value != "" {
				return t.Value
			}
		}
	}
	return fmt.Sprint(i)
}

func join(path, name string) string { return strings.TrimPrefix(path+"/"+name, "/") }
