package schema

import (
	"reflect"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// filled adds what load asks of a value beyond its type: one that must be there is not blank, a list has an
// item, a short value has its form. A part may leave blank what it inherits.
func filled(f field, m mode, value object) object {
	value = formed(f, value)
	if !f.required || f.blank || m == part {
		return value
	}
	switch {
	case f.typ.Kind() == reflect.Slice && named(f.typ.Elem()):
		return append(value, member{"minProperties", 1})
	case f.typ.Kind() == reflect.Slice:
		return append(value, member{"minItems", 1})
	case f.form == "" && textual(f.typ):
		return append(value, member{"pattern", `\S`})
	}
	return value
}

// formed adds the form of a short value. It may stand empty where it is not required, and a fact in braces may
// stand for it.
func formed(f field, value object) object {
	form, ok := guide.Forms[f.form]
	if !ok {
		return value
	}
	pattern := form.Pattern + `|\{\{`
	if !f.required {
		pattern += `|^\s*$`
	}
	if f.typ.Kind() == reflect.Slice {
		for i := range value {
			if value[i].key == "items" {
				value[i].val = append(value[i].val.(object), member{"pattern", pattern})
			}
		}
		return value
	}
	return append(value, member{"pattern", pattern})
}

func textual(t reflect.Type) bool {
	return t == reflect.TypeFor[source.Text]() || t == reflect.TypeFor[guide.Rich]()
}
