package importer

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// wordNumbering says of each level of a list whether it counts.
type wordNumbering struct {
	counts map[int]bool
	starts map[int]int
}

func (w *word) readNumbering() (map[string]wordNumbering, error) {
	t, err := w.parts.tree(w.part("numbering.xml"))
	if err != nil {
		return nil, err
	}
	abstract := map[string]wordNumbering{}
	for _, a := range t.child("numbering").kidsOf("abstractNum") {
		n := wordNumbering{map[int]bool{}, map[int]int{}}
		for _, lvl := range a.kidsOf("lvl") {
			i, _ := strconv.Atoi(lvl.attr("ilvl"))
			format := lvl.child("numFmt").attr("val")
			n.counts[i] = format != "bullet" && format != "none" && format != ""
			n.starts[i], _ = strconv.Atoi(lvl.child("start").attr("val"))
		}
		abstract[a.attr("abstractNumId")] = n
	}
	out := map[string]wordNumbering{}
	for _, n := range t.child("numbering").kidsOf("num") {
		out[n.attr("numId")] = abstract[n.child("abstractNumId").attr("val")]
	}
	return out, nil
}

// openList is a list that the next paragraph may go on with.
type openList struct {
	node  *html.Node
	numID string
}

// listOf tells the list of a paragraph and its level in it; ok is false for a paragraph outside lists.
func (w *word) listOf(p *element) (numID string, level int, ok bool) {
	s := w.styleOf(p)
	numID, ilvl := s.numID, s.ilvl
	if n := p.child("pPr", "numPr"); n != nil {
		if v := n.child("numId").attr("val"); v != "" {
			numID = v
		}
		if v := n.child("ilvl").attr("val"); v != "" {
			ilvl = v
		}
	}
	level, _ = strconv.Atoi(ilvl)
	return numID, min(max(level, 0), 8), numID != "" && numID != "0"
}

// listItem is the item that a paragraph of a list is written into.
func (w *word) listItem(numID string, level int, out *html.Node) *html.Node {
	counts := w.numbers[numID].counts[level]
	for len(w.lists) > level+1 {
		w.lists = w.lists[:len(w.lists)-1]
	}
	if n := len(w.lists); n == level+1 {
		last := w.lists[n-1]
		if last.numID != numID && (counts || last.node.DataAtom == atom.Ol) {
			w.lists = w.lists[:n-1]
		}
	}
	for len(w.lists) <= level {
		w.openList(numID, counts && len(w.lists) == level, out)
	}
	for deeper := level + 1; deeper < 9; deeper++ {
		w.counts[listKey(numID, deeper)] = 0
	}
	w.counts[listKey(numID, level)]++
	li := newNode(atom.Li)
	w.lists[level].node.AppendChild(li)
	return li
}

func listKey(numID string, level int) string { return numID + "/" + strconv.Itoa(level) }

// openList opens a list in the last item of the one around it. One that counts goes on where it was left.
func (w *word) openList(numID string, counts bool, out *html.Node) {
	level := len(w.lists)
	node := newNode(atom.Ul)
	if counts {
		node = newNode(atom.Ol)
		if before := w.counts[listKey(numID, level)]; before > 0 {
			setAttr(node, "start", strconv.Itoa(before+max(w.numbers[numID].starts[level], 1)))
		} else if s := w.numbers[numID].starts[level]; s > 1 {
			setAttr(node, "start", strconv.Itoa(s))
		}
	}
	parent := out
	if level > 0 {
		parent = w.lists[level-1].node
		if parent.LastChild == nil {
			parent.AppendChild(newNode(atom.Li))
		}
		parent = parent.LastChild
	}
	parent.AppendChild(node)
	w.lists = append(w.lists, openList{node, numID})
}

func (w *word) closeLists() { w.lists = nil }
