package load

// merge lays one tree over another; every piece keeps its place in the file it comes from. Keys are merged;
// so are lists whose items all have an id, item by item; anything else is replaced. A key without a value
// takes back what was inherited. In is the key of the list that the two are items of.
func merge(base, over *node, in string) *node {
	switch {
	case base == nil:
		return over
	case over == nil:
		return base
	case base.kind == dict && over.kind == dict && !otherKind(base, over, in):
		return mergeKeys(base, over)
	case base.kind == list && over.kind == list:
		return mergeItems(base, over, in)
	case base.kind == scalar && over.kind == dict:
		out := *over
		out.short = base
		return &out
	}
	return over
}

// otherKind reports whether two items of a list of blocks are of different kinds; one then replaces the other.
func otherKind(base, over *node, in string) bool {
	if in != "blocks" {
		return false
	}
	a, b := kindsOf(base), kindsOf(over)
	return len(a) == 1 && len(b) == 1 && a[0].Name != b[0].Name
}

func mergeKeys(base, over *node) *node {
	out := &node{file: over.file, pos: over.pos, kind: dict, short: base.short}
	out.keys = append(out.keys, base.keys...)
	out.vals = append(out.vals, base.vals...)
	for i, k := range over.keys {
		out.set(k, merge(out.get(k.value), over.vals[i], k.value))
	}
	return out
}

func mergeItems(base, over *node, in string) *node {
	for _, item := range over.vals {
		if item.kind != dict || identity(item, in) == "" {
			return over
		}
	}
	out := &node{file: over.file, pos: over.pos, kind: list}
	out.vals = append(out.vals, base.vals...)
	place := map[string]int{}
	for i, item := range base.vals {
		if id := identity(item, in); id != "" {
			place[id] = i
		}
	}
	for _, item := range over.vals {
		if i, ok := place[identity(item, in)]; ok {
			out.vals[i] = merge(out.vals[i], item, in)
		} else {
			out.vals = append(out.vals, item)
		}
	}
	return out
}

// identity is what an item of a list is known by: its id, a section's kind, the name of a shared block or, for
// a question written as an id alone, that.
func identity(n *node, in string) string {
	switch id := n.text("id"); {
	case id != "":
		return id
	case in == "sections":
		return n.text("kind")
	case in == "blocks":
		return n.text("use")
	case in == "faqs" && n.kind == scalar:
		return n.value
	}
	return ""
}
