package layout

import (
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
)

// abreast is another way to set two call-outs of one kind that follow each other: side by side from margin to margin, where
// they spare two lines. Which of both it is, is for the whole document to say.
type abreast struct {
	at    int // the strip of the first of them
	strip flow.Strip
	own   [2]*display.Node // of the two below each other
	nodes []*display.Node  // of the two side by side
}

// costAbreast is what it costs that two call-outs stand side by side: their lines are short, and the column is left.
const costAbreast = 8

// mostUneven is how much taller than the other one of them may be: a panel that is half empty looks forgotten.
const mostUneven = 1.7

// abreastOf are two call-outs side by side, if they may stand so; strips are those of the two below each other.
func (m *maker) abreastOf(first, second guide.Block, strips [2]flow.Strip, own [2]*display.Node) (abreast, bool) {
	a, ok := first.(*guide.Callout)
	b, also := second.(*guide.Callout)
	if !ok || !also || !m.form.abreast || a.Kind != b.Kind || a.Kind == "emergency" {
		return abreast{}, false
	}
	g := m.b.Grid
	w := m.evenly(a, b)
	var parent display.Node
	h1, left := m.calloutPanel(a, g.Left, w, &parent)
	h2, right := m.calloutPanel(b, g.Left+w+g.Gutter, g.Full()-g.Gutter-w, &parent)
	h := max(h1, h2)
	if h > mostUneven*min(h1, h2) || h > strips[0].Height+blockAir+strips[1].Height-2*m.st.Body.Leading {
		return abreast{}, false
	}
	sl := flow.Strip{Before: blockAir, Height: h, Weak: weakAtTop, Key: true, At: a.Place(), Draw: func(s *ink.Sheet, y float64) {
		m.called(a, parent.Kids[0], s, y)
		m.called(b, parent.Kids[1], s, y)
		left(s, y, h)
		right(s, y, h)
	}}
	return abreast{strip: sl, own: own, nodes: parent.Kids}, true
}

// evenly is the width of the first of two panels side by side at which the taller of both is lowest; halves, where no other
// is lower by more than a line.
func (m *maker) evenly(a, b *guide.Callout) (w float64) {
	t, g := m.trial(), m.b.Grid
	room := g.Full() - g.Gutter
	least := 0.0
	for i, share := range []float64{0.5, 0.56, 0.44, 0.62, 0.38} {
		var none display.Node
		h1, _ := t.calloutPanel(a, 0, share*room, &none)
		h2, _ := t.calloutPanel(b, 0, (1-share)*room, &none)
		if h := max(h1, h2); i == 0 || h < least-m.st.Body.Leading/2 {
			w, least = share*room, h
		}
	}
	return w
}

// withAbreast is the part with all pairs side by side.
func (m *maker) withAbreast(f *flow.Flow, p *part, pairs []abreast) []start {
	short := *p
	short.strips = slices.Clone(p.strips)
	for _, a := range slices.Backward(pairs) {
		short.strips[a.at] = a.strip
		short.strips = slices.Delete(short.strips, a.at+1, a.at+2)
	}
	starts := m.form.section(m, f, &short)
	for i := range starts {
		put := starts[i].put
		starts[i].Cost += costAbreast
		starts[i].put = func(f *flow.Flow) {
			for _, a := range pairs {
				p.h.node.Kids = a.swap(p.h.node.Kids)
			}
			put(f)
		}
	}
	return starts
}

// swap has the elements of the two side by side in place of those below each other.
func (a abreast) swap(kids []*display.Node) []*display.Node {
	i := slices.Index(kids, a.own[0])
	return slices.Concat(kids[:i], a.nodes, kids[i+2:])
}
