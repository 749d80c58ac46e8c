package importer

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// beside are the pairs of which the panel comes right after the control, or after what holds nothing but the
// control. Which of them are panels at all is told by the control itself, by a question mark, or by there being
// several of one shape.
func (r *reader) beside() []pairing {
	var out []pairing
	for n := range all(r.main) {
		if n.Type != html.ElementNode || silent[n.DataAtom] {
			continue
		}
		control := isControl(n) || r.ticks(n)
		if !control && !asksAlone(n) {
			continue
		}
		title, panel := r.next(n)
		if panel == nil {
			continue
		}
		label := r.label(title)
		plain := n.DataAtom == atom.Button && !saysControl(n) && !isTitle(n)
		if plain && (furnitureLine(label) != "" || buttons.MatchString(label)) {
			continue
		}
		sure := control && (!plain || asks(label)) && (!isTitle(n) || saysControl(n) || n.DataAtom == atom.Button || asks(label) || panelName.MatchString(attr(panel, "class")))
		out = append(out, pairing{control: title, panel: panel, sure: sure, shape: shape(n) + ">" + shape(panel)})
	}
	return out
}

var panelName = newPattern(`(?i)(?:^|[\s_-])(?:content|panel|body|answer|collapse|desc|description|text|inner|details|hidden|hide|closed)(?:$|[\s_-])`)

func shape(n *html.Node) string { return n.Data + "." + attr(n, "class") }

// ticks reports whether an element is the label of a box that is ticked to open a panel, by style sheets alone.
func (r *reader) ticks(n *html.Node) bool {
	if n.DataAtom != atom.Label {
		return false
	}
	box := r.ids[attr(n, "for")]
	return box != nil && box.DataAtom == atom.Input && (attr(box, "type") == "checkbox" || attr(box, "type") == "radio")
}

// asksAlone finds a question that shares an element with its answer and nothing else, or stands beside it under
// another name, whatever both are built of.
func asksAlone(n *html.Node) bool {
	if headingLevel(n) > 0 || n.Parent == nil || n.Parent.DataAtom == atom.P || wordsIn(n, maxQuestion+1) > maxQuestion || !asks(signless(squeeze(textOf(n)))) {
		return false
	}
	others := 0
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && wordCount(c.Data) > 0:
			return false
		case c.Type == html.ElementNode && c != n && wordsIn(c, 1) > 0:
			others++
		}
	}
	return others == 1 || otherName(n)
}

func otherName(n *html.Node) bool {
	next := n.NextSibling
	for next != nil && next.Type != html.ElementNode {
		next = next.NextSibling
	}
	return next != nil && attr(n, "class") != "" && attr(next, "class") != "" && attr(n, "class") != attr(next, "class")
}

// next is the panel after a control, and the element around the control that it comes after.
func (r *reader) next(n *html.Node) (title, panel *html.Node) {
	title = n
	for r.label(title) == "" { // a sign beside the words
		if title = title.Parent; title == nil || title == r.main || wordsIn(title, maxTitle+1) > maxTitle || listTags[title.DataAtom] {
			return nil, nil
		}
	}
	words := wordCount(r.label(title))
	for up := title; up != nil && up != r.main && !listTags[up.DataAtom]; up = up.Parent {
		if wordsIn(up, maxTitle+1) > maxTitle || wordCount(r.label(up)) != words {
			return nil, nil
		}
		next := up.NextSibling
		for next != nil && (next.Type != html.ElementNode || wordsIn(next, 1) == 0 || r.signs(next)) {
			if next.Type == html.TextNode && wordCount(next.Data) > 0 {
				return nil, nil
			}
			next = next.NextSibling
		}
		if next == nil {
			if up.DataAtom == atom.Li || up.DataAtom == atom.Td {
				return nil, nil
			}
			continue
		}
		if !r.opensInto(up, next) {
			return nil, nil
		}
		return up, next
	}
	return nil, nil
}

// opensInto reports whether an element can be what a title before it opens.
func (r *reader) opensInto(title, next *html.Node) bool {
	switch {
	case shape(title) == shape(next) && startsWithControl(next), headingLevel(next) > 0, isControl(next), next.DataAtom == atom.Label, next.DataAtom == atom.Details,
		next.DataAtom == atom.Summary, next.DataAtom == atom.Br, next.DataAtom == atom.Li, next.DataAtom == atom.Dt, next.DataAtom == atom.Tr:
		return false
	case asks(signless(squeeze(textOf(title)))) && asks(signless(squeeze(textOf(next)))) && wordsIn(next, maxQuestion) < maxQuestion:
		return false
	}
	return r.furniture(next) == ""
}

// startsWithControl reports whether the first words of an element are those of a control: it is the next of a row.
func startsWithControl(n *html.Node) bool {
	for t := firstText(n); t != nil && t != n; t = t.Parent {
		if t.Type == html.ElementNode && isControl(t) {
			return true
		}
	}
	return isControl(n)
}

// whole is the panel. Where the answer is no element of its own but paragraphs and lists up to the next control,
// they are put into one.
func (r *reader) whole(title, first *html.Node) *html.Node {
	if first.DataAtom != atom.P && !listTags[first.DataAtom] && first.DataAtom != atom.Dd {
		return first
	}
	last := first
	for c := first.NextSibling; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			if wordCount(c.Data) > 0 && c.Type == html.TextNode {
				return first
			}
			continue
		}
		if shape(c) == shape(title) || isControl(c) {
			return gathered(first, last)
		}
		if c.DataAtom != first.DataAtom && c.DataAtom != atom.P && !listTags[c.DataAtom] && wordsIn(c, 1) > 0 {
			return first // something else follows; where the answer ends is not said
		}
		last = c
	}
	return first
}

// gathered puts siblings into one element.
func gathered(first, last *html.Node) *html.Node {
	if first == last {
		return first
	}
	box := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	parent := first.Parent
	parent.InsertBefore(box, first)
	for c := first; ; c = box.NextSibling {
		parent.RemoveChild(c)
		box.AppendChild(c)
		if c == last {
			return box
		}
	}
}
