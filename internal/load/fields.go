package load

import (
	"reflect"
	"strings"
	"sync"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// field is a key of a type, by its struct tags.
type field struct {
	index    []int
	key      string
	doc      string
	required bool
	when     string // the kind of guide of which it is required
	block    bool   // Markdown with paragraphs and lists
	form     string // one of guide.Forms
	blank    bool   // may be there and empty
	marks    bool   // may hold marks, which are read where it is used
	typ      reflect.Type
}

// holds reports whether the field has the type of v.
func (f field) holds(v any) bool { return f.typ == reflect.TypeOf(v) }

var fieldCache sync.Map // reflect.Type -> []field

// fields lists the keys of a struct in order, those of an embedded Base first.
func fields(t reflect.Type) []field {
	if f, ok := fieldCache.Load(t); ok {
		return f.([]field)
	}
	var all []field
	for _, sf := range reflect.VisibleFields(t) {
		tag, ok := sf.Tag.Lookup("key")
		if !ok {
			continue
		}
		key, option, _ := strings.Cut(tag, ",")
		all = append(all, field{index: sf.Index, key: key, doc: sf.Tag.Get("doc"), required: option == "required", block: sf.Tag.Get("md") == "block",
			form: sf.Tag.Get("form"), blank: sf.Tag.Get("blank") == "ok", when: sf.Tag.Get("when"), typ: sf.Type})
	}
	fieldCache.Store(t, all)
	return all
}

func fieldsOf[T any]() []field { return fields(reflect.TypeFor[T]()) }

func keysOf(fields []field) []string {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.key)
	}
	return keys
}

var posType = reflect.TypeFor[source.Pos]()

// setAt puts a place into the field At of a struct that has one.
func setAt(v reflect.Value, pos source.Pos) {
	if at := v.FieldByName("At"); at.IsValid() && at.Type() == posType {
		at.Set(reflect.ValueOf(pos))
	}
}

// noun says what a type is called in a sentence: SideNote is a side note.
func noun(t reflect.Type) string {
	if reflect.PointerTo(t).Implements(reflect.TypeFor[guide.Block]()) {
		return blockName(t) + " block"
	}
	name := t.Name()
	if word, ok := nouns[name]; ok {
		return word
	}
	var b strings.Builder
	for i, r := range name {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}

// blockName is the kind of a type of block.
func blockName(t reflect.Type) string {
	for _, k := range guide.Kinds {
		if reflect.TypeOf(k.New()).Elem() == t {
			return k.Name
		}
	}
	return strings.ToLower(t.Name())
}

// nouns are the types whose own name would read oddly.
var nouns = map[string]string{
	"FAQ": "question", "Art": "picture", "Swap": "icon color", "Notice": "language notice", "Severity": "severity of a rule", "Part": "part of an icon", "listFile": "file of this kind",
	"Show": "list of practice.yaml", "Ours": "practice block", "Roles": "list of roles", "Styles": "type scale", "Shapes": "list of shapes",
}

func article(noun string) string {
	if strings.ContainsRune("aeio", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}
