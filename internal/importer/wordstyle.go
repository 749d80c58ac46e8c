package importer

import (
	"strconv"
	"strings"
)

// wordStyle is a style with what it takes from those it is based on.
type wordStyle struct {
	name         string // in English whatever the language of Word: "heading 1"
	level        int    // of a heading, 1 for the first; 0 for none
	bold, italic bool
	size         int // in half points, 0 for that of the text
	numID, ilvl  string
}

var headingName = newPattern(`(?i)^heading ?([1-9])$`)

func (w *word) readStyles() (map[string]*wordStyle, error) {
	t, err := w.parts.tree(w.part("styles.xml"))
	if err != nil {
		return nil, err
	}
	byID := map[string]*element{}
	for _, s := range t.child("styles").kidsOf("style") {
		byID[s.attr("styleId")] = s
	}
	out := map[string]*wordStyle{}
	for id := range byID {
		out[id] = resolved(byID, id, 0)
	}
	return out, nil
}

// resolved is a style over the one it is based on. Chains that close on themselves end after ten.
func resolved(byID map[string]*element, id string, depth int) *wordStyle {
	e := byID[id]
	if e == nil || depth > 10 {
		return &wordStyle{}
	}
	s := resolved(byID, e.child("basedOn").attr("val"), depth+1)
	s.name = strings.ToLower(e.child("name").attr("val"))
	if m := headingName.FindStringSubmatch(s.name); m != nil {
		s.level, _ = strconv.Atoi(m[1])
	} else if lvl := e.child("pPr", "outlineLvl").attr("val"); lvl != "" {
		s.level = outline(lvl)
	}
	r := e.child("rPr")
	if b := r.child("b"); b != nil {
		s.bold = b.on()
	}
	if i := r.child("i"); i != nil {
		s.italic = i.on()
	}
	if n, err := strconv.Atoi(r.child("sz").attr("val")); err == nil {
		s.size = n
	}
	if n := e.child("pPr", "numPr"); n != nil {
		if v := n.child("numId").attr("val"); v != "" {
			s.numID = v
		}
		s.ilvl = n.child("ilvl").attr("val")
	}
	return s
}

// outline is a heading's level by its place in the outline: 0 to 8 are levels, 9 is running text.
func outline(v string) int {
	if n, err := strconv.Atoi(v); err == nil && n >= 0 && n < 9 {
		return n + 1
	}
	return 0
}

func (w *word) style(id string) *wordStyle {
	if s := w.styles[id]; s != nil {
		return s
	}
	if m := headingName.FindStringSubmatch(id); m != nil { // a document without its styles
		n, _ := strconv.Atoi(m[1])
		return &wordStyle{name: strings.ToLower(id), level: n}
	}
	return &wordStyle{name: strings.ToLower(id)}
}

// styleOf is a paragraph's style.
func (w *word) styleOf(p *element) *wordStyle { return w.style(p.child("pPr", "pStyle").attr("val")) }

// levelOf is a paragraph's level as a heading, 0 for none; the document's title has -1.
func (w *word) levelOf(p *element) int {
	s := w.styleOf(p)
	if s.name == "title" {
		return -1
	}
	if v := p.child("pPr", "outlineLvl").attr("val"); v != "" {
		return outline(v)
	}
	return s.level
}

// paragraphsIn calls f with each paragraph in its order.
func paragraphsIn(e *element, f func(*element)) {
	for _, k := range e.kids {
		switch k.name {
		case "p":
			f(k)
		case "tbl", "Fallback":
		default:
			paragraphsIn(k, f)
		}
	}
}

// headingShift is how many levels headings move down: none when the document starts with its only heading of the
// first level, which then is its title; else one, for they are its sections.
func (w *word) headingShift(body *element) int {
	spoken, first, starts := 0, 0, false
	paragraphsIn(body, func(p *element) {
		if wordCount(p.words()) == 0 {
			return
		}
		if spoken++; w.levelOf(p) == 1 {
			first++
			starts = starts || spoken == 1
		}
	})
	if starts && first == 1 {
		return 0
	}
	return 1
}

// runningSize is the size of most of the text, in half points.
func (w *word) runningSize(body *element) int {
	count := map[int]int{}
	paragraphsIn(body, func(p *element) { count[w.sizeOf(p)] += wordCount(p.words()) })
	best := 0
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return best
}

// sizeOf is the size of a paragraph's first words; 0 when nothing says it.
func (w *word) sizeOf(p *element) int {
	for _, r := range p.kidsOf("r") {
		if wordCount(r.words()) == 0 {
			continue
		}
		if n, err := strconv.Atoi(r.child("rPr", "sz").attr("val")); err == nil {
			return n
		}
		break
	}
	return w.styleOf(p).size
}
