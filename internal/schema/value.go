package schema

import (
	"reflect"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// scalars is what a text may be written as: load takes 2026 or true for a text as well.
var scalars = []string{"string", "number", "boolean"}

// leaf describes the values without keys of their own; nil for other types.
func leaf(t reflect.Type) object {
	switch t {
	case reflect.TypeFor[source.Text](), reflect.TypeFor[guide.Rich](), reflect.TypeFor[guide.Icon]():
		return object{{"type", scalars}}
	case reflect.TypeFor[guide.Date]():
		return object{{"type", []string{"string"}}, {"format", "date"}}
	case reflect.TypeFor[guide.Bool](), reflect.TypeFor[bool]():
		return object{{"type", []string{"boolean"}}}
	case reflect.TypeFor[guide.Int]():
		return object{{"type", []string{"integer"}}, {"minimum", 0}, {"maximum", 1000}}
	case reflect.TypeFor[float64]():
		return object{{"type", []string{"number"}}}
	case reflect.TypeFor[guide.Anchor]():
		return object{{"type", append([]string{"array"}, scalars...)}, {"minItems", 2}, {"maxItems", 2},
			{"items", object{{"type", "number"}, {"minimum", 0}, {"maximum", 1}}}}
	case reflect.TypeFor[brand.Color]():
		return object{{"type", []string{"string"}}, {"pattern", "^#[0-9A-Fa-f]{6}$|^[^#]"}}
	}
	return nil
}

// value describes what may stand in a field or a list. An optional one may also stand empty, which load takes
// for not written.
func (w *writer) value(t reflect.Type, optional bool, m mode) object {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if o := leaf(t); o != nil {
		return orEmpty(o, optional)
	}
	switch {
	case t.Kind() == reflect.Slice && named(t.Elem()):
		return orEmpty(w.entries(t.Elem(), m), optional)
	case t.Kind() == reflect.Slice:
		return orEmpty(object{{"type", []string{"array"}}, {"items", w.value(t.Elem(), false, m)}}, optional)
	case t.Kind() == reflect.String:
		return words(optionsOf(t), optional)
	case optional:
		return object{{"anyOf", []object{{{"$ref", w.ref(t, m)}}, {{"type", "null"}}}}}
	}
	return object{{"$ref", w.ref(t, m)}}
}

// orEmpty adds null to the types of an optional value. The type is always the first member.
func orEmpty(o object, optional bool) object {
	if optional {
		o[0].val = append(append([]string{}, o[0].val.([]string)...), "null")
	}
	return o
}

// words describes a word that may be one of a few, each with what it means.
func words(values []source.Option, optional bool) object {
	var names, docs []any
	for _, v := range values {
		names, docs = append(names, v.Name), append(docs, v.Doc)
	}
	types := []string{"string"}
	if optional {
		types, names, docs = append(types, "null"), append(names, nil), append(docs, "Nothing chosen.")
	}
	return object{{"type", types}, {"enum", names}, {"enumDescriptions", docs}, {"markdownEnumDescriptions", docs}}
}

// entries describes a map from names to values: its type's second field or, where there are more, a list of
// numbers, two at least.
func (w *writer) entries(t reflect.Type, m mode) object {
	val := object{{"type", "array"}, {"items", object{{"type", "number"}}}, {"minItems", 2}, {"maxItems", t.NumField() - 1}}
	if t.NumField() == 2 {
		val = w.value(t.Field(1).Type, false, m)
	}
	return object{{"type", []string{"object"}}, {"additionalProperties", val}}
}

// described puts a field's description before its value. VS Code shows the Markdown one, JetBrains the other.
func described(f field, value object) object {
	o := object{{"description", f.doc}}
	if long := markdown(f); long != f.doc {
		o = append(o, member{"markdownDescription", long})
	}
	return append(o, value...)
}

// markdown is a field's description with the marks of Markdown that may be used. The words of a choice are not
// in it: editors list them by themselves.
func markdown(f field) string {
	if f.typ != reflect.TypeFor[guide.Rich]() {
		return f.doc
	}
	marks := "\n\nMarkdown: `**bold**`, `*italic*`, `[words](https://...)`, `[^source]`"
	if f.block {
		marks += "; paragraphs, `- ` lists and `### ` sub-headings"
	}
	return f.doc + marks + "."
}
