package scaffold

import (
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Translation is a guide in another language with nothing translated yet: every text of the original as a note in its
// place. It loads as it is; what is not written comes from the original. Original is the original's file, in which
// what a translation must be able to name has got an id; it is as it was when no ids were missing.
func Translation(g *guide.Guide, lang string, file []byte, today time.Time) (made File, original []byte, ids int) {
	n := &namer{guide: g, file: newPlaces(file), taken: map[string]bool{}}
	n.guideIDs()
	s := &skeleton{file: g.At.File}
	fmt.Fprintf(&s.b, translationNote, editorLine, g.ID, g.ID)
	fmt.Fprintf(&s.b, "status: draft\nupdated: %s\n", today.Format(time.DateOnly))
	s.keys(reflect.ValueOf(g).Elem(), "")
	return File{"guides/" + g.ID + "." + lang + ".yaml", []byte(s.b.String())}, n.file.with(n.ids), len(n.ids)
}

const translationNote = `%s $schema=../schema/translation.schema.json
# %s in another language. Write each text anew after its key, and take the "# " away. What is not written comes from
# %s.yaml, as do pictures, signs and addresses. When a qualified translator has checked it, add
#
#   translation: {translated_by: full name, reviewed_by: "full name, certification", date: the day}
`

// skeleton writes the original's texts as notes.
type skeleton struct {
	b    strings.Builder
	file string // the original's
}

var (
	textType  = reflect.TypeFor[source.Text]()
	richType  = reflect.TypeFor[guide.Rich]()
	iconType  = reflect.TypeFor[guide.Icon]()
	blockType = reflect.TypeFor[guide.Block]()
)

// keys writes the keys of a group that say something: texts as notes, lists with ids as such.
func (s *skeleton) keys(v reflect.Value, indent string) {
	for _, f := range reflect.VisibleFields(v.Type()) {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		if key == "" || guide.Wordless(f) || f.Type == iconType || key == "translation" {
			continue
		}
		field := v.FieldByIndex(f.Index)
		switch {
		case field.Kind() == reflect.Slice && named(field):
			s.list(key, field, indent)
		case field.Kind() == reflect.Slice && field.Type().Elem() == blockType:
			s.list(key, field, indent)
		case holdsNamed(field):
			s.group(key, reflect.Indirect(field), indent)
		default:
			s.note(indent, s.yaml(key, field))
		}
	}
}

// list writes the items of a list that say something, each under what it is known by.
func (s *skeleton) list(key string, list reflect.Value, indent string) {
	var items strings.Builder
	for i := range list.Len() {
		item := reflect.Indirect(list.Index(i))
		if item.Kind() == reflect.Interface {
			item = item.Elem().Elem()
		}
		one := &skeleton{file: s.file}
		one.keys(item, indent+"    ")
		if one.b.Len() > 0 {
			items.WriteString(indent + "  - " + called(item) + "\n" + one.b.String())
		}
	}
	if items.Len() > 0 {
		s.b.WriteString(indent + key + ":\n" + items.String())
	}
}

// holdsNamed reports whether a group has a list whose items have names, so that the group itself must be written.
func holdsNamed(v reflect.Value) bool {
	if v = reflect.Indirect(v); v.Kind() != reflect.Struct {
		return false
	}
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice && named(f) {
			return true
		}
	}
	return false
}

// group writes a group of keys under its own.
func (s *skeleton) group(key string, v reflect.Value, indent string) {
	one := &skeleton{file: s.file}
	if one.keys(v, indent+"  "); one.b.Len() > 0 {
		s.b.WriteString(indent + key + ":\n" + one.b.String())
	}
}

// called is the key by which a translation names an item.
func called(item reflect.Value) string {
	switch it := item.Addr().Interface().(type) {
	case *guide.Day:
		if it.After.Value > 0 {
			return fmt.Sprintf("after: %d", it.After.Value)
		}
		return fmt.Sprintf("before: %d", it.Before.Value)
	case *guide.Section:
		if it.ID.Empty() {
			return "kind: " + string(it.Kind)
		}
	}
	return "id: " + item.FieldByName("ID").Interface().(source.Text).Value
}

// named reports whether all items of a list have a name.
func named(list reflect.Value) bool {
	elem := list.Type().Elem()
	if elem.Kind() != reflect.Struct || elem == textType || elem == richType || list.Len() == 0 {
		return false
	}
	if elem == reflect.TypeFor[guide.Section]() || elem == reflect.TypeFor[guide.Day]() {
		return true
	}
	for i := range list.Len() {
		id := list.Index(i).FieldByName("ID")
		if !id.IsValid() || id.Interface().(source.Text).Empty() {
			return false
		}
	}
	return true
}

// note writes lines as notes.
func (s *skeleton) note(indent string, lines []string) {
	for _, l := range lines {
		s.b.WriteString(strings.TrimRight(indent+"# "+l, " ") + "\n")
	}
}

// yaml is a value under its key; nothing where it says nothing, or where it stands in a file that guides share and is
// translated there.
func (s *skeleton) yaml(key string, v reflect.Value) []string {
	switch x := v.Interface().(type) {
	case source.Text:
		return s.text(key+":", x)
	case guide.Rich:
		return s.text(key+":", x.Source)
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return s.yaml(key, v.Elem())
	case reflect.Struct:
		var under []string
		for _, f := range reflect.VisibleFields(v.Type()) {
			sub, _, _ := strings.Cut(f.Tag.Get("key"), ",")
			if sub != "" && !guide.Wordless(f) && f.Type != iconType {
				under = append(under, s.yaml(sub, v.FieldByIndex(f.Index))...)
			}
		}
		return below(key+":", under)
	case reflect.Slice:
		var items []string
		for i := range v.Len() {
			items = append(items, s.item(v.Index(i))...)
		}
		return below(key+":", items)
	}
	return nil
}

// item is an item of a list that takes the place of the original's list as a whole.
func (s *skeleton) item(v reflect.Value) []string {
	var lines []string
	switch x := v.Interface().(type) {
	case source.Text:
		return s.text("-", x)
	case guide.Rich:
		return s.text("-", x.Source)
	case guide.Item:
		return s.text("-", x.Text.Source)
	case guide.Row:
		lines = s.yaml("cells", reflect.ValueOf(x.Cells))
		if len(lines) > 0 && x.Own.Value {
			lines = append(lines, "own: true")
		}
	}
	for i := range lines {
		lines[i] = map[bool]string{true: "- ", false: "  "}[i == 0] + lines[i]
	}
	return lines
}

func below(key string, lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	out := []string{key}
	for _, l := range lines {
		out = append(out, "  "+l)
	}
	return out
}

// text is a text behind a key or a hyphen, its facts as they were written.
func (s *skeleton) text(before string, t source.Text) []string {
	if !strings.ContainsFunc(t.Value, unicode.IsLetter) || t.Pos.File != s.file && !ofGuide(t.Pos.File) {
		return nil
	}
	var words strings.Builder
	runs := t.Runs()
	for i, r := range runs {
		end := len(t.Value)
		if i+1 < len(runs) {
			end = runs[i+1].Off
		}
		if r.Fact != "" {
			words.WriteString("{{ " + r.Fact + " }}")
		} else {
			words.WriteString(t.Value[r.Off:end])
		}
	}
	lines := strings.Split(words.String(), "\n")
	if len(lines) == 1 {
		return []string{before + " " + scalar(lines[0])}
	}
	return below(before+" |", lines)
}

// ofGuide reports whether a file is that of a guide: what others say is translated beside them.
func ofGuide(file string) bool {
	name, ok := strings.CutPrefix(file, "guides/")
	return ok && !guide.IsShared(strings.TrimSuffix(name, ".yaml"))
}

// scalar is a text of one line as YAML reads it.
func scalar(text string) string {
	if strings.ContainsAny(text[:1], "#[]{}*&!%@\"'`|>-?:,") || strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.HasSuffix(text, ":") ||
		strings.ContainsAny(text[:1], "0123456789") || text == "true" || text == "false" || text == "null" || text == "yes" || text == "no" {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
	}
	return text
}
