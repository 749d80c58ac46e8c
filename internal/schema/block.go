package schema

import (
	"reflect"

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
	var properties object
	var one, conditions []object
	for _, k := range guide.Kinds {
		properties = append(properties, member{k.Name, object{{"description", k.Doc}}})
		one = append(one, requires(k.Name))
		conditions = append(conditions, w.condition(k))
	}
	return object{{"type", "object"}, {"properties", properties}, {"anyOf", one}, {"allOf", conditions}}
}

// condition is what a block of a kind must be. With use, the kind's keys lie over those of a shared block.
func (w *writer) condition(k guide.Kind) object {
	if k.Name == "use" {
		return object{{"if", requires("use")}, {"then", object{{"$ref", w.ref(reflect.TypeFor[guide.Block](), part)}}}}
	}
	without := object{{"required", []string{k.Name}}, {"not", requires("use")}}
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
