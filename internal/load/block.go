package load

import (
	"fmt"
	"reflect"

	"guidepress/internal/guide"
)

// blockOf decodes a block: a group of keys of which one is a kind. nil, with a problem, when it is none.
func (d *decoder) blockOf(n *node) guide.Block {
	if n.kind != dict {
		d.report(n.pos, n.width(), "wrong-type", "here should be a block, such as \"- prose: ...\"", "")
		return nil
	}
	if n.index("use") >= 0 {
		if n = d.used(n); n == nil {
			return nil
		}
	}
	kinds := kindsOf(n)
	switch len(kinds) {
	case 0:
		d.noKind(n)
		return nil
	case 1:
	default:
		k := n.keys[n.index(kinds[1].Name)]
		d.report(k.pos, k.width(), "two-kinds", fmt.Sprintf("one block cannot be %q and %q", kinds[0].Name, kinds[1].Name), "start the second with \"- \"")
		return nil
	}
	b := kinds[0].New()
	d.structure(n, reflect.ValueOf(b).Elem())
	return b
}

// kindsOf lists the kinds among a block's keys, in the order written.
func kindsOf(n *node) []guide.Kind {
	var kinds []guide.Kind
	for _, key := range n.keys {
		for _, k := range guide.Kinds {
			if k.Name == key.value {
				kinds = append(kinds, k)
			}
		}
	}
	return kinds
}

func kindNames() []string {
	var names []string
	for _, k := range guide.Kinds {
		names = append(names, k.Name)
	}
	return names
}

// noKind reports a block without a kind: the first of its keys that looks like one, or its first key.
func (d *decoder) noKind(n *node) {
	if len(n.keys) == 0 {
		d.report(n.pos, 1, "unknown-kind", "this block is empty", "")
		return
	}
	at := n.keys[0]
	for _, k := range n.keys {
		if meant(k.value, kindNames()) != "" {
			at = k
			break
		}
	}
	d.report(at.pos, at.width(), "unknown-kind", fmt.Sprintf("there is no kind of block called %q", at.value), didYouMean(at.value, kindNames()))
}

// used is the shared block that a use block names, with the keys beside it laid over it.
func (d *decoder) used(n *node) *node {
	name := n.get("use")
	base := d.sharedBlocks[n.text("use")]
	if base == nil && n.pos.File == sharedFile {
		d.report(name.pos, name.width(), "unknown-id", "a shared block cannot use another one", "write its keys here")
		return nil
	}
	if base == nil {
		d.report(name.pos, name.width(), "unknown-id", fmt.Sprintf("guides/shared.yaml has no block %q", name.value), didYouMean(name.value, sorted(d.sharedBlocks)))
		return nil
	}
	over := &node{file: n.file, pos: n.pos, kind: dict}
	for i, k := range n.keys {
		if k.value != "use" {
			over.set(k, n.vals[i])
		}
	}
	merged := merge(base, over, "")
	merged.pos, merged.file = n.pos, n.file
	return merged
}

// sharedFAQ is a question with what the shared one of its id says wherever it says nothing itself.
func (d *decoder) sharedFAQ(n *node) *node {
	base := d.sharedFAQs[n.text("id")]
	if base == nil {
		d.wholeFAQ(n)
		return n
	}
	merged := merge(base, n, "")
	merged.pos, merged.file = n.pos, n.file
	return merged
}

// wholeFAQ reports a question that is not shared and not complete either.
func (d *decoder) wholeFAQ(n *node) {
	if id := n.get("id"); id != nil && (d.refs != nil || len(d.sharedFAQs) > 0) && !n.has("question") && !n.has("answer") {
		d.report(id.pos, id.width(), "unknown-id", fmt.Sprintf("guides/faqs.yaml has no question %q", id.value), didYouMean(id.value, sorted(d.sharedFAQs)))
		return
	}
	for _, key := range []string{"question", "answer"} {
		if !n.has(key) {
			d.report(n.pos, n.width(), "missing-field", fmt.Sprintf("this question has no %q", key), fmt.Sprintf("add \"%s:\"", key))
		}
	}
}
