package display

import (
	"bytes"
	"strings"
	"testing"
)

func TestFills(t *testing.T) {
	root := &Node{Tag: TagDocument}
	list := root.Add(TagList)
	var items []*Node
	for range 3 {
		items = append(items, list.Add(TagListItem))
	}
	at := func(n *Node, y float64) Mark { return Mark{Node: n, Items: []Item{&Text{Y: y}}} }
	foot := Mark{Artifact: Footer, Items: []Item{&Text{Y: 190}}}
	d := &Document{Root: root, Pages: []Page{
		{Marks: []Mark{at(root.Add(TagP), 180), foot}},
		{Marks: []Mark{at(items[0], 40), at(items[1], 70), foot}},
		{Marks: []Mark{at(items[2], 60), foot}},
	}}
	fills := d.Fills(Column{Top: 20, Bottom: 120})
	if fills[0].Fill != 100 || fills[1].Fill != 50 || fills[2].Fill != 40 {
		t.Errorf("fills %v", fills)
	}
	if !fills[1].Lone || strings.Join(fills[1].Splits, ";") != "L 2+1" || fills[0].Lone || fills[2].Lone {
		t.Errorf("splits %v", fills)
	}
	var b bytes.Buffer
	if err := d.DumpPages(&b, Column{Top: 20, Bottom: 120}); err != nil || !strings.HasSuffix(b.String(), "pages 3, hollow 1, lone 1\n") {
		t.Errorf("%v\n%s", err, b.String())
	}
}
