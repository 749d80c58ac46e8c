package check

import (
	"fmt"
	"reflect"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// words is what a walk over a guide meets: its texts, its pictures and its lists. What is nil is passed over.
type words struct {
	text    func(source.Text)
	picture func(*guide.Picture)
	list    func(key string, n int, at source.Pos)
}

var (
	textType    = reflect.TypeFor[source.Text]()
	richType    = reflect.TypeFor[guide.Rich]()
	iconType    = reflect.TypeFor[guide.Icon]()
	pictureType = reflect.TypeFor[guide.Picture]()
	posType     = reflect.TypeFor[source.Pos]()
)

// walkWords meets everything in a guide, in reading order.
func walkWords(g *guide.Guide, w words) { w.fields(reflect.ValueOf(g).Elem(), "") }

// fields walks over the keys of a struct. Where is its place in the guide, such as /risks/pump-risks.
func (w words) fields(v reflect.Value, where string) {
	if v.Type() == pictureType && w.picture != nil {
		w.picture(v.Addr().Interface().(*guide.Picture))
	}
	for _, f := range reflect.VisibleFields(v.Type()) {
		tag, ok := f.Tag.Lookup("key")
		if !ok {
			continue
		}
		key, _, _ := strings.Cut(tag, ",")
		if !guide.Wordless(f) {
			w.value(v.FieldByIndex(f.Index), where+"/"+key, placeOf(v))
		}
	}
}

func (w words) value(v reflect.Value, where string, at source.Pos) {
	switch {
	case v.Type() == iconType:
	case v.Type() == textType:
		w.leaf(v.Interface().(source.Text))
	case v.Type() == richType:
		w.leaf(v.Interface().(guide.Rich).Source)
	case v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface:
		if !v.IsNil() {
			w.value(v.Elem(), where, at)
		}
	case v.Kind() == reflect.Slice:
		w.items(v, where, at)
	case v.Kind() == reflect.Struct:
		w.fields(v, where)
	}
}

func (w words) leaf(t source.Text) {
	if w.text != nil && !t.Empty() {
		w.text(t)
	}
}

func (w words) items(v reflect.Value, where string, at source.Pos) {
	if w.list != nil && v.Len() > 0 {
		w.list(where, v.Len(), at)
	}
	for i := range v.Len() {
		w.value(v.Index(i), where+"/"+nameOf(v.Index(i), i), at)
	}
}

// nameOf is what an item of a list is known by: its id, a section's kind, else its kind and number.
func nameOf(v reflect.Value, i int) string {
	for v.Kind() == reflect.Interface || v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() == reflect.Struct {
		if s, ok := v.Addr().Interface().(*guide.Section); ok {
			return s.Name()
		}
		if id := v.FieldByName("ID"); id.IsValid() && id.Type() == textType && !id.Interface().(source.Text).Empty() {
			return id.Interface().(source.Text).Value
		}
	}
	return fmt.Sprintf("%s %d", strings.ToLower(v.Type().Name()), i+1)
}

func placeOf(v reflect.Value) source.Pos {
	if at := v.FieldByName("At"); at.IsValid() && at.Type() == posType {
		return at.Interface().(source.Pos)
	}
	return source.Pos{}
}
