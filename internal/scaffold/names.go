package scaffold

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// namer gives ids to what a translation must be able to name: blocks, and items of lists that hold more than one text.
type namer struct {
	guide *guide.Guide
	file  *places
	taken map[string]bool // names of sections and blocks
	ids   []newID
}

// newID is an id to be written at a place of the file.
type newID struct {
	off  int
	name string
}

func (n *namer) guideIDs() {
	g := n.guide
	for i := range g.Sections {
		n.taken[g.Sections[i].Name()] = true
		for _, b := range g.Sections[i].Blocks {
			n.taken[b.Named()] = true
		}
	}
	n.lists(reflect.ValueOf(g).Elem())
	for i := range g.Sections {
		s := &g.Sections[i]
		n.lists(reflect.ValueOf(s).Elem())
		for _, b := range s.Blocks {
			v := reflect.ValueOf(b).Elem()
			kind, _ := kindOf(b)
			if b.Shared().Empty() && b.Named() == "" {
				n.give(v, free(n.taken, s.Name()+"-"+strings.ReplaceAll(kind, "_", "-")))
			}
			n.lists(v)
		}
	}
}

// kindOf is a block's key.
func kindOf(b guide.Block) (string, bool) {
	for _, k := range guide.Kinds {
		if reflect.TypeOf(k.New()) == reflect.TypeOf(b) {
			return k.Name, true
		}
	}
	return "", false
}

// lists names the items of the lists of a group.
func (n *namer) lists(v reflect.Value) {
	for _, f := range reflect.VisibleFields(v.Type()) {
		list := v.FieldByIndex(f.Index)
		if list.Kind() != reflect.Slice || f.Tag.Get("key") == "" || list.Type().Elem().Kind() != reflect.Struct || f.Type == reflect.TypeFor[[]guide.Section]() {
			continue
		}
		if _, has := list.Type().Elem().FieldByName("ID"); has {
			n.items(list)
		}
	}
}

func (n *namer) items(list reflect.Value) {
	taken := map[string]bool{}
	for i := range list.Len() {
		taken[list.Index(i).FieldByName("ID").Interface().(source.Text).Value] = true
	}
	for i := range list.Len() {
		item := list.Index(i)
		if item.FieldByName("ID").Interface().(source.Text).Empty() {
			n.give(item, free(taken, slug(firstWords(item))))
		}
		n.lists(item)
	}
}

// give writes an id where the item is a group of keys in the guide's own file; a plain text or list has no room for one.
func (n *namer) give(item reflect.Value, name string) {
	at := item.FieldByName("At").Interface().(source.Pos)
	if off, ok := n.file.group(at); ok && at.File == n.guide.At.File {
		n.ids = append(n.ids, newID{off, name})
		item.FieldByName("ID").Set(reflect.ValueOf(source.Text{Value: name, Pos: at}))
	}
}

// firstWords is the first text of an item.
func firstWords(item reflect.Value) string {
	for _, f := range reflect.VisibleFields(item.Type()) {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		if key == "" || key == "id" || key == "icon" || key == "figure" && item.Type() == reflect.TypeFor[guide.Fact]() {
			continue
		}
		switch x := item.FieldByIndex(f.Index).Interface().(type) {
		case source.Text:
			if !x.Empty() {
				return x.Value
			}
		case guide.Rich:
			if !x.Empty() {
				return x.Plain()
			}
		case guide.Picture:
			return x.Src.Value
		}
	}
	return ""
}

var notInID = regexp.MustCompile(`[^a-z0-9]+`)

// slug is the beginning of a text as an id.
func slug(text string) string {
	words := strings.FieldsFunc(notInID.ReplaceAllString(strings.ToLower(text), " "), func(r rune) bool { return r == ' ' })
	out := strings.Join(words[:min(3, len(words))], "-")
	if strings.Trim(out, "0123456789-") == "" { // a number is the place of an item without a name
		return strings.TrimSuffix("item-"+out, "-")
	}
	return out
}

// free is a name, with a number behind it where others have it already.
func free(taken map[string]bool, name string) string {
	out := name
	for i := 2; taken[out]; i++ {
		out = fmt.Sprintf("%s-%d", name, i)
	}
	taken[out] = true
	return out
}

// places finds positions in the bytes of a file.
type places struct {
	data  []byte
	lines []int // where each begins
}

func newPlaces(data []byte) *places {
	p := &places{data: data, lines: []int{0}}
	if strings.HasPrefix(string(data), "\ufeff") {
		p.lines[0] = len("\ufeff")
	}
	for i, c := range data {
		if c == '\n' || c == '\r' && (i+1 == len(data) || data[i+1] != '\n') {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

var aKey = regexp.MustCompile(`^[a-z_]+:(?:[ \r\n]|$)`)

// group is where a group of keys begins: at its brace, or at its first key.
func (p *places) group(at source.Pos) (off int, ok bool) {
	if at.Line < 1 || at.Line > len(p.lines) {
		return 0, false
	}
	off = p.lines[at.Line-1]
	for range at.Col - 1 {
		_, size := utf8.DecodeRune(p.data[off:])
		off += size
	}
	rest := p.data[off:]
	return off, len(rest) > 0 && (rest[0] == '{' || aKey.Match(rest))
}

// with is the file with ids in it; every other byte is as it was.
func (p *places) with(ids []newID) []byte {
	slices.SortFunc(ids, func(a, b newID) int { return a.off - b.off })
	end := "\n"
	if strings.Contains(string(p.data), "\r\n") {
		end = "\r\n"
	}
	var out []byte
	from := 0
	for _, id := range ids {
		out = append(out, p.data[from:id.off]...)
		from = id.off
		if p.data[id.off] == '{' {
			out = append(out, "{id: "+id.name+", "...)
			from++
			continue
		}
		i, _ := slices.BinarySearch(p.lines, id.off+1)
		indent := utf8.RuneCount(p.data[p.lines[i-1]:id.off])
		out = append(out, "id: "+id.name+end+strings.Repeat(" ", indent)...)
	}
	return append(out, p.data[from:]...)
}
