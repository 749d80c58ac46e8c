package schema

import (
	"reflect"
	"strings"

	"guidepress/internal/source"
)

// field is a key of a type, by the tags that load reads too.
type field struct {
	key, doc string
	required bool
	when     string // the kind of guide of which it is required
	block    bool   // Markdown with paragraphs and lists
	form     string
	of       string // what of a project it names
	blank    bool
	typ      reflect.Type
}

// fields lists the keys of a struct in order, those of an embedded Base first.
func fields(t reflect.Type) []field {
	var all []field
	for _, sf := range reflect.VisibleFields(t) {
		tag, ok := sf.Tag.Lookup("key")
		if !ok {
			continue
		}
		key, option, _ := strings.Cut(tag, ",")
		all = append(all, field{key, sf.Tag.Get("doc"), option == "required", sf.Tag.Get("when"), sf.Tag.Get("md") == "block", sf.Tag.Get("form"), sf.Tag.Get("of"), sf.Tag.Get("blank") == "ok", sf.Type})
	}
	return all
}

// named reports whether a type is an entry of a map: a Name and a value, without keys of their own.
func named(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && len(fields(t)) == 0 && t.NumField() > 1 &&
		t.Field(0).Name == "Name" && t.Field(0).Type == reflect.TypeFor[source.Text]()
}

// options is a word that may be one of a few.
type options interface{ Values() []source.Option }

func optionsOf(t reflect.Type) []source.Option {
	if o, ok := reflect.Zero(t).Interface().(options); ok {
		return o.Values()
	}
	return nil
}
