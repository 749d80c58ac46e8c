package set

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/typeset"
	"strings"
)

// Drop is how far a baseline stands above the foot of its line box. It is the same for every size, so that
// boxes whose heights are multiples of the baseline grid keep all baselines on the grid.
const Drop = 5

// Words is a paragraph broken into lines, ready to be put on a page.
type Words struct {
	m       *Setter
	style   brand.Style
	Lines   []typeset.Line
	looks   []look // by the Key of a piece
	nodes   []*display.Node
	Owner   *display.Node
	rich    bool // some look has a node of its own
	Leading float64
	spaced  []bool    // the line ends in a space that was broken at
	indent  []float64 // of lines that run from right to left, which end at the measure; nil for others
}

// look is what a run of a paragraph needs beside its face.
type look struct {
	color  brand.Color
	href   string
	say    string // spoken description of the link
	lang   string
	under  bool
	ground *brand.Color // of a tag; nil for none
	from   int          // where the words come from, in the document's table
}

func (ws *Words) Height() float64 {
	if ws == nil {
		return 0
	}
	return float64(len(ws.Lines)) * ws.Leading
}

// Rise is the first baseline's distance from the top of the box.
func (ws *Words) Rise() float64 { return ws.Leading - Drop }

// Width is that of the longest line.
func (ws *Words) Width() float64 {
	if ws == nil {
		return 0
	}
	w := 0.0
	for _, l := range ws.Lines {
		w = max(w, l.Width)
	}
	return w
}

// Under gives the words to a node. Words with links or foreign parts hang a node a part below it, since a
// node holds either nodes or ink.
func (ws *Words) Under(n *display.Node) *Words {
	ws.Owner = n
	if n.Tag == display.TagLink {
		ws.unlink()
	}
	if !ws.rich {
		return ws
	}
	for i, lk := range ws.looks {
		plain := lk.href == ""
		if i > 0 && lk.href == ws.looks[i-1].href && lk.lang == ws.looks[i-1].lang {
			ws.nodes = append(ws.nodes, ws.nodes[i-1]) // parts that differ in looks alone are one
			continue
		}
		tag := display.TagSpan
		if !plain {
			tag = display.TagLink
		}
		kid := n.Add(tag)
		kid.Lang = lk.lang
		kid.Actual = ws.leftward(i)
		ws.nodes = append(ws.nodes, kid)
	}
	return ws
}

// leftward is what the runs of a look say, if they run from right to left: the page holds them the way they are seen.
func (ws *Words) leftward(key int) string {
	var b strings.Builder
	some := false
	for _, l := range ws.Lines {
		for _, p := range l.Pieces {
			if p.Key == key {
				b.WriteString(p.Text)
				some = some || p.Leftward
			}
		}
	}
	if !some {
		return ""
	}
	return b.String()
}

// unlink takes the links out of words that stand in a link: it leads to one place, whatever is touched.
func (ws *Words) unlink() {
	ws.rich = false
	for i := range ws.looks {
		lk := &ws.looks[i]
		lk.href, lk.say, lk.under = "", "", false
		ws.rich = ws.rich || lk.lang != ""
	}
}

func (ws *Words) nodeOf(key int) *display.Node {
	if ws.rich && ws.Owner != nil {
		return ws.nodes[key]
	}
	return ws.Owner
}
