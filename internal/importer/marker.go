package importer

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Authors type what a list would set by itself: bullets in items, numbers in numbered lists. In the draft the
// list's own mark stands for both.

// typedSign is a bullet at the start of an item. A dash counts only with a space after it.
var typedSign = newPattern(`^[\s\x{a0}]*(?:[•◦▪‣●○■□◆◇✓✔✅☑➢➤➔►▶▸·→»›][\s\x{a0}]*|[–—-][\s\x{a0}]+)+`)

// typedStar is a bullet when all items have it; a single one refers to a note.
var typedStar = newPattern(`^[\s\x{a0}]*\*[\s\x{a0}]+`)

// typedNumber is a number at the start of an item.
var typedNumber = newPattern(`^[\s\x{a0}]*\(?(\d{1,3})(?:[.):]|\s*[–-])[\s\x{a0}]+`)

// withoutTyped takes typed bullets and numbers off the items of a list. Numbers go when they count on from item to
// item, and make the list a numbered one.
func (l *list) withoutTyped() {
	counts, first := len(l.items) > 0, 0
	sign := typedSign
	if l.allStars() {
		sign = typedStar
	}
	for i, body := range l.items {
		if len(body) == 0 || body[0].kind != para {
			counts = false
			continue
		}
		body[0].runs = cutStart(body[0].runs, sign)
		n := typed(body[0].text())
		if i == 0 {
			first = n
		}
		counts = counts && n > 0 && n == first+i
	}
	if !counts || len(l.items) < 2 && !(l.ordered && first == max(l.start, 1)) {
		return
	}
	for _, body := range l.items {
		body[0].runs = cutStart(body[0].runs, typedNumber)
	}
	l.ordered, l.start = true, first
}

func (l list) allStars() bool {
	for _, body := range l.items {
		if len(body) == 0 || !typedStar.MatchString(body[0].text()) {
			return false
		}
	}
	return len(l.items) > 1
}

// typed is the number that a text starts with, 0 for none.
func typed(s string) int {
	m := typedNumber.FindStringSubmatch(s)
	if m == nil || wordCount(s) < 2 {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// cutStart cuts what a pattern finds at the start of a text, unless nothing would be left.
func cutStart(runs []run, start *pattern) []run {
	whole := plain(runs)
	cut := len(whole) - len(start.ReplaceAllString(whole, ""))
	if cut == 0 || wordCount(whole[cut:]) == 0 {
		return runs
	}
	out := append([]run(nil), runs...)
	for cut > 0 && len(out) > 0 {
		n := min(cut, len(out[0].text))
		if out[0].brk {
			n = 1
		}
		cut -= n
		if out[0].brk || n == len(out[0].text) {
			out = out[1:]
			continue
		}
		out[0].text = out[0].text[n:]
	}
	return trimRuns(out)
}

// withoutCounters takes out numbers that stand in an element of their own at the start of each item, as designs
// draw them in circles.
func withoutCounters(n *html.Node) {
	var found []*html.Node
	i := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			continue
		}
		i++
		t := firstText(c)
		if t == nil || t.Parent == c || wordsIn(t.Parent, 2) > 1 || wordsIn(c, 2) < 2 ||
			strings.TrimLeft(strings.Trim(squeeze(clean(t.Data)), ".)(:"), "0") != strconv.Itoa(i) {
			return
		}
		found = append(found, t)
	}
	if i < 2 {
		return
	}
	for _, t := range found {
		t.Parent.RemoveChild(t)
	}
	n.DataAtom, n.Data = atom.Ol, "ol"
}

func firstText(n *html.Node) *html.Node {
	for c := range all(n) {
		if c.Type == html.TextNode && wordCount(c.Data) > 0 && !inSilent(c, n) {
			return c
		}
	}
	return nil
}

// numberedParas makes lists of paragraphs that count on from 1.
func numberedParas(items []item) []item {
	var out []item
	for i := 0; i < len(items); i++ {
		n := i
		for n < len(items) && items[n].kind == para && typed(items[n].text()) == n-i+1 {
			n++
		}
		if n-i < 2 {
			out = append(out, items[i])
			continue
		}
		it := item{kind: bullets, list: list{ordered: true, start: 1}}
		for ; i < n; i++ {
			one := items[i]
			one.runs = cutStart(one.runs, typedNumber)
			it.list.items = append(it.list.items, []item{one})
		}
		out, i = append(out, it), i-1
	}
	return out
}
