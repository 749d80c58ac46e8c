package desk

import (
	"net/http"
	"slices"
	"strings"

	"guidepress/internal/mend"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// A block becomes one of another kind by the names of its keys alone, where all that it says has a place there: its words keep
// their bytes. What would lose a word is not offered.

// shape is how a kind says its items: each with a head and a text, or as plain items where there is no head.
type shape struct{ kind, head, text string }

var shapes = []shape{{"steps", "title", "text"}, {"timeline", "when", "text"}, {"terms", "term", "means"}, {"checklist", "", "text"}, {"ask", "", "text"}}

func shapeOf(block *yaml.Node) (shape, bool) {
	for _, s := range shapes {
		if block.Has(s.kind) {
			return s, true
		}
	}
	return shape{}, false
}

// fits reports whether all that a block says has a place in another kind.
func (s shape) fits(block *yaml.Node, to shape) bool {
	if s.kind == to.kind || (s.head == "") != (to.head == "") {
		return false
	}
	for _, k := range block.Keys {
		if k.Value != s.kind && k.Value != "id" {
			return false
		}
	}
	list := block.Get(s.kind)
	if list == nil || list.Kind != yaml.List {
		return false
	}
	for _, item := range list.Vals {
		if item.Kind == yaml.Scalar && s.head == "" {
			continue
		}
		if item.Kind != yaml.Dict || slices.ContainsFunc(item.Keys, func(k *yaml.Node) bool { return k.Value != "id" && k.Value != s.head && k.Value != s.text }) {
			return false
		}
	}
	return true
}

// kindsFor are the kinds that a block can become without losing a word.
func kindsFor(block *yaml.Node) []string {
	out := []string{}
	switch from, ok := shapeOf(block); {
	case ok:
		for _, to := range shapes {
			if from.fits(block, to) {
				out = append(out, to.kind)
			}
		}
	case block.Has("prose") && onlyKeys(block, "prose", "id"):
		out = append(out, "callout")
	case block.Has("callout") && block.Has("text") && onlyKeys(block, "callout", "text", "id"):
		out = append(out, "prose")
	}
	return out
}

func onlyKeys(d *yaml.Node, keys ...string) bool {
	return !slices.ContainsFunc(d.Keys, func(k *yaml.Node) bool { return !slices.Contains(keys, k.Value) })
}

// become makes a block one of another kind.
func become(data []byte, file string, block *yaml.Node, kind string) ([]byte, error) {
	if !slices.Contains(kindsFor(block), kind) {
		return nil, refusal{http.StatusConflict, "it would lose words; write it anew instead"}
	}
	from, _ := shapeOf(block)
	to := shapes[max(0, slices.IndexFunc(shapes, func(s shape) bool { return s.kind == kind }))]
	names := map[string]string{}
	switch kind {
	case "callout":
		return rekeyed(data, file, block, map[string]string{"prose": "callout: know\ntext"}, nil)
	case "prose":
		return unpanelled(data, file, block)
	}
	for _, item := range block.Get(from.kind).Vals {
		if item.Kind == yaml.Dict {
			names[from.head], names[from.text] = to.head, to.text
		}
	}
	return rekeyed(data, file, block, map[string]string{from.kind: to.kind}, names)
}

// rekeyed gives the keys of a block other names, and those of its items; a name with a line break is two lines.
func rekeyed(data []byte, file string, block *yaml.Node, own, items map[string]string) ([]byte, error) {
	type change struct {
		at  int
		old string
		new string
	}
	text := string(data)
	var all []change
	add := func(k *yaml.Node, name string) {
		at := mend.Offset(text, k.Pos)
		if name != "" && name != k.Value && strings.HasPrefix(text[at:], k.Value) {
			all = append(all, change{at, k.Value, strings.ReplaceAll(name, "\n", "\n"+strings.Repeat(" ", k.Pos.Col-1))})
		}
	}
	for i, k := range block.Keys {
		add(k, own[k.Value])
		if items == nil {
			continue
		}
		for _, item := range block.Vals[i].Vals {
			for _, key := range item.Keys {
				add(key, items[key.Value])
			}
		}
	}
	slices.SortFunc(all, func(a, b change) int { return b.at - a.at })
	for _, c := range all {
		text = text[:c.at] + c.new + text[c.at+len(c.old):]
	}
	return judged(data, []byte(ends(text, string(data))), file, block)
}

// unpanelled makes running text of a panel without a heading.
func unpanelled(data []byte, file string, block *yaml.Node) ([]byte, error) {
	i, k := block.Index("callout"), block.Keys[block.Index("text")]
	lines := strings.SplitAfter(string(data), "\n")
	kind := block.Keys[i].Pos
	if i != 0 || block.Index("text") != 1 || k.Pos.Line != kind.Line+1 {
		return nil, errNoPlace
	}
	lead := []rune(lines[kind.Line-1])[:kind.Col-1]
	rest := strings.TrimPrefix(strings.TrimLeft(lines[k.Pos.Line-1], " "), "text")
	lines[kind.Line-1], lines[k.Pos.Line-1] = "", string(lead)+"prose"+rest
	return judged(data, []byte(strings.Join(lines, "")), file, block)
}

// judged is a file after a change, if all outside of a block is the same and all its texts are still there.
func judged(data, out []byte, file string, block *yaml.Node) ([]byte, error) {
	before, after := parsed(file, data), parsed(file, out)
	if after == nil {
		return nil, errNoPlace
	}
	now := dictAt(after, block.Pos)
	if now == nil || !sameOutside(before, after, block.Pos) {
		return nil, errNoPlace
	}
	was, is := texts(block), texts(now)
	for _, t := range was {
		if !slices.Contains(is, t) && t != block.Text("callout") {
			return nil, errNoPlace
		}
	}
	return out, nil
}

// sameOutside reports whether two trees are the same but for the group at a place.
func sameOutside(a, b *yaml.Node, at source.Pos) bool {
	return alike(a, b, func(n *yaml.Node) bool { return n.Kind == yaml.Dict && n.Pos == at }, func(n *yaml.Node) bool { return n.Kind == yaml.Dict })
}

// texts are all scalars of a tree.
func texts(n *yaml.Node) []string {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.Scalar {
		return []string{n.Value}
	}
	var out []string
	for _, v := range n.Vals {
		out = append(out, texts(v)...)
	}
	return out
}

// blockWith is the block around the scalar at a place.
func blockWith(data []byte, at source.Pos) (*yaml.Node, level, bool) {
	all, ok := levels(parsed(at.File, data), "", at)
	l, found := pick(all, "blocks")
	if !ok || !found || l.list.Vals[l.at].Kind != yaml.Dict {
		return nil, level{}, false
	}
	return l.list.Vals[l.at], l, true
}

// kinds answers what the block around a text can become.
func (d *Desk) kinds(w http.ResponseWriter, r *http.Request) {
	l, data, err := d.written(r)
	if err != nil {
		fail(w, err)
		return
	}
	out := []string{}
	if block, _, ok := blockWith(data, l.text.Pos); ok {
		out = kindsFor(block)
	}
	answer(w, out)
}
