package twin

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// TestNoKindLosesWords fills every text of every kind of block and looks for it on the page: what an author wrote
// must be there.
func TestNoKindLosesWords(t *testing.T) {
	// What is no text for the reader: names for merging, files, signs and where a consent is kept. What only paper
	// has room for, or what the page says in its own words: the code's label.
	unseen := map[string]bool{"ID": true, "Used": true, "Src": true, "Icon": true, "Consent": true, "Kind": true, "Map": true, "Name/Use": true, "Label/Action": true, "States/Offices": true, "Offices/Team": true, "Treatments/Team": true, "People/Team": true, "Width": true, "Alt": true}
	for _, k := range guide.Kinds {
		if k.Name == "practice" { // TestNoListLosesWords
			continue
		}
		b := k.New()
		var words []string
		fill(reflect.ValueOf(b).Elem(), reflect.TypeOf(b).Elem().Name(), unseen, &words)
		set := &guide.Set{Practice: &guide.Practice{}, Locations: []guide.Location{{Name: source.Text{Value: "town"}}}}
		p := newPage(Input{Script: script.Make(&guide.Guide{}, set, &brand.Brand{}, nil), Brand: &brand.Brand{}, Read: os.ReadFile,
			Photo: func(string, int, int) ([]Variant, error) { return nil, nil }})
		p.pictures["images/x.jpg"] = &art{address: "x.jpg", w: 400, h: 300}
		p.block(b)
		page := strings.ReplaceAll(p.b.String(), "\u00a0", " ") // numbers do not break
		for _, w := range words {
			if !strings.Contains(page, w) && k.Name != "use" {
				t.Errorf("a block of the kind %s has lost %q:\n%s", k.Name, w, page)
			}
		}
		if page == "" && k.Name != "use" {
			t.Errorf("a block of the kind %s leaves nothing", k.Name)
		}
		if len(p.stack) > 0 {
			t.Errorf("a block of the kind %s leaves %v open", k.Name, p.stack)
		}
	}
}

// TestNoListLosesWords does the same for each list of practice.yaml that a block shows.
func TestNoListLosesWords(t *testing.T) {
	unseen := map[string]bool{"ID": true, "Icon": true, "Consent": true, "URL": true, "Guide": true, "Used": true, "When": true}
	for _, list := range guide.Show("").Values() {
		var words []string
		pr := &guide.Practice{Portal: &guide.Link{}, Visit: &guide.Visit{}, Reviews: &guide.Reviews{}, Prices: &guide.Prices{}}
		b := &guide.Ours{Show: guide.Show(list.Name), Title: source.Text{Value: "A title"}}
		put := func(v any) {
			e := reflect.ValueOf(v).Elem()
			set(e, "of "+list.Name, unseen, &words)
		}
		switch list.Name {
		case "conditions":
			put(&pr.Conditions)
		case "treatments":
			put(&pr.Treatments)
		case "promises":
			put(&pr.Promises)
		case "visit":
			put(pr.Visit)
		case "online":
			put(pr.Portal)
			put(&pr.Policies)
		case "reviews":
			put(pr.Reviews)
		case "prices":
			put(pr.Prices)
		case "plans":
			put(&pr.Plans)
		}
		p := newPage(Input{Script: script.Make(&guide.Guide{}, &guide.Set{Practice: pr}, &brand.Brand{}, nil), Brand: &brand.Brand{}, Read: os.ReadFile})
		p.block(b)
		page := strings.ReplaceAll(p.b.String(), "\u00a0", " ")
		for _, w := range append(words, "A title") {
			if !strings.Contains(page, w) {
				t.Errorf("the list %s has lost %q:\n%s", list.Name, w, page)
			}
		}
		if len(words) == 0 || len(p.stack) > 0 {
			t.Errorf("the list %s has %d words and leaves %v open", list.Name, len(words), p.stack)
		}
	}
}

var (
	textType = reflect.TypeFor[source.Text]()
	richType = reflect.TypeFor[guide.Rich]()
)

// fill puts words of their own into all texts of a value, and one entry into its lists.
func fill(v reflect.Value, path string, unseen map[string]bool, words *[]string) {
	for i := range v.NumField() {
		f, name := v.Field(i), v.Type().Field(i).Name
		if !f.CanSet() || unseen[name] || unseen[name+"/"+path] {
			if name == "Src" {
				f.Set(reflect.ValueOf(source.Text{Value: "images/x.jpg"}))
			}
			continue
		}
		set(f, path+"."+name, unseen, words)
	}
}

func set(f reflect.Value, path string, unseen map[string]bool, words *[]string) {
	word := fmt.Sprintf("word %s %d", strings.ReplaceAll(path, ".", " "), len(*words))
	switch {
	case f.Type() == textType:
		*words = append(*words, word)
		f.Set(reflect.ValueOf(source.Text{Value: word}))
	case f.Type() == richType:
		*words = append(*words, word)
		f.Set(reflect.ValueOf(guide.Rich{Paras: []guide.Para{{Spans: []guide.Span{guide.Own(word)}}}}))
	case f.Kind() == reflect.Slice:
		f.Set(reflect.MakeSlice(f.Type(), 2, 2))
		for i := range 2 {
			set(f.Index(i), path, unseen, words)
		}
	case f.Kind() == reflect.Struct && f.Type().PkgPath() == textType.PkgPath():
	case f.Kind() == reflect.Struct:
		fill(f, path, unseen, words)
	}
}

// TestAKindIsAFile: whoever looks for a kind finds it under its name in every room.
func TestAKindIsAFile(t *testing.T) {
	for _, k := range guide.Kinds {
		name := map[string]string{"source_list": "sources"}[k.Name]
		if name == "" {
			name = k.Name
		}
		if _, err := os.Stat(name + ".go"); err != nil && k.Name != "use" {
			t.Errorf("the kind %s has no file: %v", k.Name, err)
		}
	}
}
