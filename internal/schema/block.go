package schema

import (
	"reflect"
	"slices"
	"strings"

	"guidepress/internal/guide"
)

func kindType(k guide.Kind) reflect.Type { return reflect.TypeOf(k.New()).Elem() }

func blockType(t reflect.Type) bool {
	_, ok := reflect.New(t).Interface().(guide.Block)
	return ok
}

// block describes a block by the kind among its keys. A condition for each kind, instead of a choice between
// all of them, lets an editor name the one key that is wrong and not the 22 kinds that it could also be.
func (w *writer) block() object {
	var one, kinds, conditions []object
	for _, k := range guide.Kinds {
		one = append(one, has(k.Name))
		kinds = append(kinds, requires(k.Name))
		conditions = append(conditions, w.condition(k))
	}
	none := object{
		{"properties", kindDocs()},
		{"patternProperties", object{{"^(" + strings.Join(blockKeys(), "|") + ")$", object{}}}},
		{"additionalProperties", false},
		{"anyOf", kinds},
		{"defaultSnippets", snippets()},
	}
	return object{
		{"type", "object"},
		{"if", object{{"anyOf", one}}},
		{"else", none}, // a key mistyped, or nothing yet: editors offer the kinds
		{"allOf", conditions},
	}
}

// has holds for groups of keys with this one. Without the type it would hold for an empty item too.
func has(key string) object {
	return object{{"type", "object"}, {"required", []string{key}}}
}

// kindDocs are the kinds as keys, for JetBrains; VS Code offers them with all that belongs to them, as snippets.
func kindDocs() object {
	var docs object
	for _, k := range guide.Kinds {
		docs = append(docs, member{k.Name, object{{"description", k.Doc}, {"doNotSuggest", true}}})
	}
	return docs
}

// blockKeys are all the keys that a block of any kind may have.
func blockKeys() []string {
	var keys []string
	for _, k := range guide.Kinds {
		for _, f := range fields(kindType(k)) {
			keys = append(keys, f.key)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// condition is what a block of a kind must be. With use, the kind's keys lie over those of a shared block.
func (w *writer) condition(k guide.Kind) object {
	if k.Name == "use" {
		return object{{"if", has("use")}, {"then", object{{"$ref", w.ref(reflect.TypeFor[guide.Block](), part)}}}}
	}
	without := append(has(k.Name), member{"not", requires("use")})
	return object{{"if", without}, {"then", object{{"$ref", w.ref(kindType(k), whole)}}}}
}

// partBlock describes keys that lie over an inherited block: those of any one kind.
func (w *writer) partBlock() object {
	var any []object
	for _, k := range guide.Kinds {
		any = append(any, object{{"$ref", w.ref(kindType(k), part)}})
	}
	return object{{"type", "object"}, {"anyOf", any}}
}

// sharedBlock is a block of shared.yaml: it has an id and stands on its own.
func (w *writer) sharedBlock() object {
	return object{
		{"properties", object{{"id", object{{"description", "The name guides use it by."}, {"type", scalars}, {"minLength", 1}}}}},
		{"required", []string{"id"}},
		{"not", requires("use")},
		{"allOf", []object{{{"$ref", w.ref(reflect.TypeFor[guide.Block](), whole)}}}},
	}
}
