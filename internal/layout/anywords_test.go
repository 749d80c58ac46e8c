package layout_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"guidepress/internal/edition"
	"guidepress/internal/finish"
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/pdf"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// holder is a text of a guide that can be replaced.
type holder struct {
	path     string // of its keys, without the numbers of list items
	required bool
	text     *source.Text
	rich     *guide.Rich
}

// holders are the first texts of their kind in a value: one a key and place.
func holders(v reflect.Value, path string, required bool, seen map[string]bool) (out []holder) {
	switch x := v.Addr().Interface().(type) {
	case *source.Text, *guide.Rich:
		if seen[path] {
			return nil
		}
		seen[path] = true
		h := holder{path: path, required: required}
		h.text, _ = x.(*source.Text)
		h.rich, _ = x.(*guide.Rich)
		return []holder{h}
	case *guide.Date, *guide.Anchor, *guide.Picture, *guide.Icon:
		return nil
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out = holders(v.Elem(), path, required, seen)
		}
	case reflect.Interface:
		out = holders(v.Elem().Elem(), path+"."+v.Elem().Type().Elem().Name(), required, seen)
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, holders(v.Index(i), path, required, seen)...)
		}
	case reflect.Struct:
		for _, f := range reflect.VisibleFields(v.Type()) {
			if key, ok := f.Tag.Lookup("key"); ok && !f.Anonymous {
				name, how, _ := strings.Cut(key, ",")
				out = append(out, holders(v.FieldByIndex(f.Index), path+"."+name, strings.Contains(how, "required"), seen)...)
			}
		}
	}
	return out
}

// filling are words that take elements of their own inside a paragraph, or none.
type filling struct {
	name  string
	spans []guide.Span
}

var abroad = source.Pos{File: "guides/reference.yaml", Line: 1, Col: 1} // in Spanish: words that nobody has translated

func said(words string) source.Text { return source.Text{Value: words} }

var fillings = []filling{
	{"number", []guide.Span{{Text: said("Call (240) 555-0100 or 911 now")}}},
	{"link", []guide.Span{{Text: said("See ")}, {Text: said("this"), Link: "https://www.example.com/a"}, {Text: said(" now")}, {Cite: "one"}}},
	{"language", []guide.Span{{Text: source.Text{Value: "Not translated", Pos: abroad}}}},
	{"all", []guide.Span{{Text: said("(240) 555-0100 ")}, {Text: source.Text{Value: "pain", Pos: abroad}}, {Text: said("a"), Link: "#risks"}, {Text: said("b"), Bold: true}, {Cite: "two"}}},
	{"empty", nil},
}

// put replaces a text until the returned function is called.
func (h holder) put(f filling) (undo func()) {
	if h.rich != nil {
		old := *h.rich
		*h.rich = guide.Rich{}
		if f.spans != nil {
			*h.rich = guide.Rich{Source: source.Text{Value: f.name}, Paras: []guide.Para{{Spans: f.spans}}}
		}
		return func() { *h.rich = old }
	}
	old := *h.text
	*h.text = source.Text{}
	for _, s := range f.spans {
		h.text.Value += s.Text.Value
		if h.text.Pos.IsZero() {
			h.text.Pos = s.Text.Pos
		}
	}
	return func() { *h.text = old }
}

// plain are texts with a form of their own, which the loader holds them to.
func plain(path string) bool {
	for _, key := range []string{".id", ".url", ".language", ".extends", ".formerly", ".lang", ".states", ".procedure"} {
		if strings.HasSuffix(path, key) {
			return true
		}
	}
	return false
}

// accepted asks finish for its judgement of a document: its only complaint may be that there is no painted file.
func accepted(d layout.Result) error {
	_, err := finish.Finish(nil, d.Doc, finish.UA2)
	_, none := pdf.Parse(nil)
	if errors.Unwrap(err).Error() != none.Error() {
		return err
	}
	return nil
}

// TestAnyWordsMakeADocument puts a number, a link, words in another language, all of them, and nothing into every text of
// a guide of all kinds, into every fifth at a time and into all at once: whatever stands anywhere, the document is whole.
func TestAnyWordsMakeADocument(t *testing.T) {
	in := layout.Project(t, "warm")
	given := in.Brand
	p := reference(t, "warm")
	in.Art = set.NewLibrary(p.Read)
	for _, g := range p.Set.Guides {
		if g.Lang() == "es" {
			in.Guide = g
		}
	}
	texts := holders(reflect.ValueOf(in.Guide).Elem(), "", false, map[string]bool{})
	if len(texts) < 80 {
		t.Fatalf("only %d texts were found", len(texts))
	}
	lay := func(e edition.Edition, what string) {
		in.Brand, in.Edition = e.Brand(given), e.Layout
		if err := accepted(layout.Layout(in.Told())); err != nil {
			t.Errorf("%s, %s: %v", what, e.Name, err)
		}
	}
	for _, f := range fillings {
		var fit []holder
		for _, h := range texts {
			if !plain(h.path) && (f.spans != nil || !h.required) {
				fit = append(fit, h)
			}
		}
		// A few that stand far apart are filled together: each is beside words as they are, and a document is laid out for all of them.
		groups := (len(fit) + together - 1) / together
		for n := range groups {
			if testing.Short() && n%7 != 0 {
				continue
			}
			var undo []func()
			var paths []string
			for i := n; i < len(fit); i += groups {
				undo, paths = append(undo, fit[i].put(f)), append(paths, fit[i].path)
			}
			lay(edition.All[n%len(edition.All)], f.name+" in "+strings.Join(paths, ", "))
			for _, back := range undo {
				back()
			}
		}
		var undo []func()
		for _, h := range fit {
			undo = append(undo, h.put(f))
		}
		for _, e := range edition.All {
			lay(e, f.name+" in all")
		}
		for _, back := range undo {
			back()
		}
	}
}

// together are the texts that are filled at a time.
const together = 5
