package schema

import "reflect"

// Has are the names that a project has, by what they name, as the tag "of" of a field says: icon, picture, question, block,
// guide, person, office, state, brand.
type Has map[string][]string

// offered adds the names that may stand in a field. They are examples (draft-07, 9.5): editors complete them and take
// others too, for the schema may be older than the last picture, and load knows best what is there.
func (w *writer) offered(f field, value object) object {
	if f.typ.Kind() != reflect.Slice {
		return w.examples(value, f.of)
	}
	for i := range value {
		if value[i].key == "items" {
			value[i].val = w.examples(value[i].val.(object), f.of)
		}
	}
	return value
}

func (w *writer) examples(value object, of string) object {
	if names := w.has[of]; len(names) > 0 {
		return append(value, member{"examples", names})
	}
	return value
}
