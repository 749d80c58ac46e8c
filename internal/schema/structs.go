package schema

import (
	"reflect"

	"guidepress/internal/guide"
)

// mode says whether a type is described as it must be written, or as the part of it that overrides another.
type mode int

const (
	whole mode = iota
	part       // nothing is required: the rest is inherited
)

// writer makes the definitions of one schema.
type writer struct {
	defs map[string]object
	has  Has
}

// ref is the address of a type's definition, which is made when it is first needed.
func (w *writer) ref(t reflect.Type, m mode) string {
	name := t.Name()
	if m == part {
		name += "Part"
	}
	if _, made := w.defs[name]; !made {
		w.defs[name] = nil // a type that holds itself must find its name taken
		w.defs[name] = w.define(t, m)
	}
	return "#/definitions/" + name
}

func (w *writer) define(t reflect.Type, m mode) object {
	switch {
	case t == reflect.TypeFor[guide.Block]() && m == part:
		return w.partBlock()
	case t == reflect.TypeFor[guide.Block]():
		return w.block()
	}
	return w.structure(t, m)
}

// short says what may stand instead of a type's keys, as load's table of the same name does.
var short = map[reflect.Type][]string{
	reflect.TypeFor[guide.Picture](): scalars,
	reflect.TypeFor[guide.Item]():    scalars,
	reflect.TypeFor[guide.FAQ]():     scalars,
	reflect.TypeFor[guide.Row]():     {"array"},
}

// shortFor says what of a project the short form of a type names.
var shortFor = map[reflect.Type]string{reflect.TypeFor[guide.Picture](): "picture", reflect.TypeFor[guide.FAQ](): "question"}

// structure describes a group of keys. The keywords for groups say nothing about the short form, so that one
// schema holds both and an editor's message stays plain.
func (w *writer) structure(t reflect.Type, m mode) object {
	o := object{{"type", append([]string{"object"}, short[t]...)}}
	if f, ok := shortFor[t]; ok {
		o = w.examples(o, f)
	}
	if t == reflect.TypeFor[guide.Row]() {
		o = append(o, member{"items", w.value(reflect.TypeFor[guide.Rich](), false, m)})
	}
	var properties object
	var required, ofTreatments []string
	for _, f := range fields(t) {
		if f.when == "treatment" {
			ofTreatments = append(ofTreatments, f.key)
		}
		properties = append(properties, member{f.key, described(f, w.offered(f, filled(f, m, w.value(f.typ, !f.required, m))))})
		if f.required && m == whole {
			required = append(required, f.key)
		}
	}
	if m == part && blockType(t) && t != reflect.TypeFor[guide.Use]() {
		properties = append(properties, member{"use", w.examples(object{{"description", "The shared block whose fields these keys override."}, {"type", scalars}}, "block")})
	}
	o = append(o, member{"properties", properties})
	if required != nil {
		o = append(o, member{"required", required})
	}
	if ofTreatments != nil && m == whole {
		o = append(o, member{"if", object{{"required", []string{"kind"}}, {"properties", object{{"kind", object{{"const", "practice"}}}}}}}, member{"else", requires(ofTreatments...)})
	}
	if t == reflect.TypeFor[guide.FAQ]() {
		o = append(o, member{"anyOf", []object{requires("id"), requires("question", "answer")}})
	}
	return append(o, member{"additionalProperties", false})
}

func requires(keys ...string) object { return object{{"required", keys}} }

// sharedFAQ is a question of faqs.yaml: nothing stands behind it, so it must be complete.
func (w *writer) sharedFAQ() object {
	t := reflect.TypeFor[guide.FAQ]()
	var properties object
	for _, f := range fields(t) {
		needed := f.key == "id" || f.key == "question" || f.key == "answer"
		properties = append(properties, member{f.key, described(f, w.offered(f, formed(f, w.value(f.typ, !needed, whole))))})
	}
	properties[0].val = append(properties[0].val.(object), member{"minLength", 1})
	return object{
		{"type", "object"},
		{"properties", properties},
		{"required", []string{"id", "question", "answer"}},
		{"additionalProperties", false},
	}
}
