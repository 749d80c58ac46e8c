package load

import (
	"cmp"

	"guidepress/internal/yaml"
)

// merge lays one tree over another; every piece keeps its place in the file it comes from. Keys are merged;
// so are lists whose items all have an id, item by item; anything else is replaced. A key without a value
// takes back what was inherited. In is the key of the list that the two are items of.
func merge(base, over *yaml.Node, in string) *yaml.Node {
	switch {
	case base == nil:
		return over
	case over == nil:
		return base
	case base.Kind == yaml.Dict && over.Kind == yaml.Dict && !otherKind(base, over, in):
		return mergeKeys(base, over)
	case base.Kind == yaml.List && over.Kind == yaml.List:
		return mergeItems(base, over, in)
	case base.Kind == yaml.Scalar && over.Kind == yaml.Dict:
		out := *over
		out.Short = base
		return &out
	}
	return over
}

// otherKind reports whether two items of a list of blocks are of different kinds; one then replaces the other.
func otherKind(base, over *yaml.Node, in string) bool {
	if in != "blocks" {
		return false
	}
	a, b := kindsOf(base), kindsOf(over)
	return len(a) == 1 && len(b) == 1 && a[0].Name != b[0].Name
}

func mergeKeys(base, over *yaml.Node) *yaml.Node {
	out := &yaml.Node{File: over.File, Pos: over.Pos, Kind: yaml.Dict, Short: base.Short}
	out.Keys = append(out.Keys, base.Keys...)
	out.Vals = append(out.Vals, base.Vals...)
	for i, k := range over.Keys {
		out.Set(k, merge(out.Get(k.Value), over.Vals[i], k.Value))
	}
	return out
}

func mergeItems(base, over *yaml.Node, in string) *yaml.Node {
	for _, item := range over.Vals {
		if item.Kind != yaml.Dict || identity(item, in) == "" {
			return over
		}
	}
	out := &yaml.Node{File: over.File, Pos: over.Pos, Kind: yaml.List}
	out.Vals = append(out.Vals, base.Vals...)
	place := map[string]int{}
	for i, item := range base.Vals {
		if id := identity(item, in); id != "" {
			place[id] = i
		}
	}
	for _, item := range over.Vals {
		if i, ok := place[identity(item, in)]; ok {
			out.Vals[i] = merge(out.Vals[i], item, in)
		} else {
			out.Vals = append(out.Vals, item)
		}
	}
	return out
}

// identity is what an item of a list is known by: its id, a section's kind, the name of a shared block, the
// number of a calendar's day or, for
// a question written as an id alone, that.
func identity(n *yaml.Node, in string) string {
	switch id := n.Text("id"); {
	case id != "":
		return id
	case in == "sections":
		return n.Text("kind")
	case in == "blocks":
		return n.Text("use")
	case in == "calendar" && n.Kind == yaml.Dict: // a day is known by its number
		return "-" + cmp.Or(n.Text("before"), "0") + "+" + cmp.Or(n.Text("after"), "0")
	case in == "faqs" && n.Kind == yaml.Scalar:
		return n.Value
	}
	return ""
}
