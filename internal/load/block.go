package load

import (
	"fmt"
	"reflect"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// blockOf decodes a block: a group of keys of which one is a kind. nil, with a problem, when it is none.
func (d *decoder) blockOf(n *yaml.Node) guide.Block {
	if n.Kind != yaml.Dict {
		d.report(n.Pos, n.Width(), "wrong-type", "here should be a block, such as \"- prose: ...\"", "")
		return nil
	}
	use := n.Get("use")
	if n.Index("use") >= 0 {
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
		k := n.Keys[n.Index(kinds[1].Name)]
		d.report(k.Pos, k.Width(), "two-kinds", fmt.Sprintf("one block cannot be %q and %q", kinds[0].Name, kinds[1].Name), "start the second with \"- \"")
		return nil
	}
	b := kinds[0].New()
	d.structure(n, reflect.ValueOf(b).Elem())
	if use != nil {
		*b.Shared() = source.Text{Value: use.Value, Pos: use.Pos}
	}
	return b
}

// kindsOf lists the kinds among a block's keys, in the order written.
func kindsOf(n *yaml.Node) []guide.Kind {
	var kinds []guide.Kind
	for _, key := range n.Keys {
		for _, k := range guide.Kinds {
			if k.Name == key.Value {
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
func (d *decoder) noKind(n *yaml.Node) {
	if len(n.Keys) == 0 {
		d.report(n.Pos, 1, "unknown-kind", "this block is empty", "")
		return
	}
	at := n.Keys[0]
	for _, k := range n.Keys {
		if lexicon.Meant(k.Value, kindNames()) != "" {
			at = k
			break
		}
	}
	d.report(at.Pos, at.Width(), "unknown-kind", fmt.Sprintf("there is no kind of block called %q", at.Value), didYouMean(at.Value, kindNames()))
}

// used is the shared block that a use block names, with the keys beside it laid over it.
func (d *decoder) used(n *yaml.Node) *yaml.Node {
	name := n.Get("use")
	base := d.sharedBlocks[n.Text("use")]
	if base == nil && n.Pos.File == guide.SharedFile {
		d.report(name.Pos, name.Width(), "unknown-id", "a shared block cannot use another one", "write its keys here")
		return nil
	}
	if base == nil {
		d.report(name.Pos, name.Width(), "unknown-id", fmt.Sprintf("guides/shared.yaml has no block %q", name.Value), didYouMean(name.Value, sorted(d.sharedBlocks)))
		return nil
	}
	over := &yaml.Node{File: n.File, Pos: n.Pos, Kind: yaml.Dict}
	for i, k := range n.Keys {
		if k.Value != "use" {
			over.Set(k, n.Vals[i])
		}
	}
	merged := merge(base, over, "")
	merged.Pos, merged.File = n.Pos, n.File
	return merged
}

// sharedFAQ is a question with what the shared one of its id says wherever it says nothing itself.
func (d *decoder) sharedFAQ(n *yaml.Node) *yaml.Node {
	base := d.sharedFAQs[n.Text("id")]
	if base == nil {
		d.wholeFAQ(n)
		return n
	}
	merged := merge(base, n, "")
	merged.Pos, merged.File = n.Pos, n.File
	return merged
}

// wholeFAQ reports a question that is not shared and not complete either.
func (d *decoder) wholeFAQ(n *yaml.Node) {
	if id := n.Get("id"); id != nil && (d.refs != nil || len(d.sharedFAQs) > 0) && !n.Has("question") && !n.Has("answer") {
		d.report(id.Pos, id.Width(), "unknown-id", fmt.Sprintf("guides/faqs.yaml has no question %q", id.Value), didYouMean(id.Value, sorted(d.sharedFAQs)))
		return
	}
	for _, key := range []string{"question", "answer"} {
		if !n.Has(key) {
			d.report(n.Pos, n.Width(), "missing-field", fmt.Sprintf("this question has no %q", key), fmt.Sprintf("add \"%s:\"", key))
		}
	}
}
