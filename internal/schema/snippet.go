package schema

import (
	"fmt"
	"reflect"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// snippets are the blocks that VS Code writes for an author who picks a kind: its required keys, with a place to
// go on at each.
func snippets() []object {
	var all []object
	for _, k := range guide.Kinds {
		s := snippet{}
		all = append(all, object{{"label", k.Name}, {"description", k.Doc}, {"body", s.keys(kindType(k))}})
	}
	return all
}

// snippet counts the places of one snippet.
type snippet struct{ places int }

func (s *snippet) keys(t reflect.Type) object {
	var body object
	for _, f := range fields(t) {
		if f.required {
			body = append(body, member{f.key, s.value(f.typ)})
		}
	}
	return body
}

func (s *snippet) value(t reflect.Type) any {
	switch {
	case t == reflect.TypeFor[guide.Item]() || t == reflect.TypeFor[guide.Picture]() || t == reflect.TypeFor[guide.FAQ]():
		return s.place("")
	case t.Kind() == reflect.Slice:
		return []any{s.value(t.Elem())}
	case t.Kind() == reflect.String:
		return s.place(choice(optionsOf(t)))
	case t.Kind() == reflect.Struct && len(fields(t)) > 0:
		return s.keys(t)
	}
	return s.place("")
}

// place is where the cursor goes next.
func (s *snippet) place(choice string) string {
	s.places++
	if choice == "" {
		return fmt.Sprintf("$%d", s.places)
	}
	return fmt.Sprintf("${%d%s}", s.places, choice)
}

// choice is a list to pick from.
func choice(values []source.Option) string {
	list := "|"
	for i, v := range values {
		if i > 0 {
			list += ","
		}
		list += v.Name
	}
	return list + "|"
}
