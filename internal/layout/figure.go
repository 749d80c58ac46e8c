package layout

import (
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// figure is a picture with caption and labels: in the text column, from margin to margin, or from edge to
// edge of the page.
func (m *maker) figure(b *guide.Figure, sect *display.Node) []flow.Strip {
	if b.Width == "page" && m.form.keys {
		if p := m.pageFigure(b, sect); p != nil {
			return []flow.Strip{{Plate: p.plate(), Height: p.h, At: b.At}}
		}
		return nil
	}
	a := m.Art(&b.Picture)
	if a == nil {
		return nil
	}
	x, w := m.wide()
	if b.Width == "wide" {
		x, w = m.b.Grid.Left, m.b.Grid.Full()
	}
	if len(b.Labels) > 0 && !m.form.keys {
		return m.numbered(b, a, x, w, sect)
	}
	return []flow.Strip{m.figureSlice(b, a, x, w, sect)}
}

// figureBox is how large a picture stands in a width: a drawing at its own size at most, an image to the
// full width; never taller than half a page.
func (m *maker) figureBox(a *set.Art, w float64) geom.Rect {
	bw := w
	if a.Drawing != nil {
		bw = min(w, a.Size.W)
	}
	h := bw * a.Ratio()
	limit := 0.52 * (m.limit() - m.top())
	if a.Drawing != nil { // a drawing loses nothing by standing smaller
		limit = 0.36 * (m.limit() - m.top())
	}
	if h > limit {
		h, bw = limit, limit/a.Ratio()
	}
	return geom.Rect{W: bw, H: h}
}

func (m *maker) figureSlice(b *guide.Figure, a *set.Art, x, w float64, sect *display.Node) flow.Strip {
	node := m.FigureNode(a, sect)
	box := m.figureBox(a, w)
	labels := m.Labels(b, a, sect)
	left := m.form.keys && x > m.b.Grid.Left
	if len(labels) > 0 && !left && w-box.W < labelRoom { // make room at the right
		k := (w - labelRoom) / box.W
		box.W, box.H = box.W*k, box.H*k
	}
	beside := len(labels) == 0 && w-box.W >= (labelRoom+18)*m.Em() // a narrow picture has its caption at its right
	capW := min(w, m.b.Grid.Measure)
	if beside {
		capW = w - box.W - 18
	}
	cap := m.caption(b.Caption, b.Picture.Credit, capW, sect)
	sl := flow.Strip{Height: box.H + cap.Height(), At: b.At, Key: len(labels) > 0 && left}
	if beside {
		sl.Height = max(box.H, cap.Height())
	} else if cap != nil {
		sl.Height += 9
	}
	for _, l := range labels { // the text of the last label may reach below the picture
		sl.Height = max(sl.Height, l.Height())
	}
	put := func(s *ink.Sheet, y float64, bx geom.Rect) {
		bx.X, bx.Y = x, y
		m.RoundArt(s, a, bx, node)
		m.PlaceLabels(s, labels, a, bx, y+sl.Height, left && w-box.W < labelRoom)
		switch {
		case cap != nil && beside:
			cap.Put(s, x+bx.W+18, y+(sl.Height-cap.Height())/2)
		case cap != nil:
			cap.Put(s, x, y+bx.H+9)
		}
	}
	sl.Draw = func(s *ink.Sheet, y float64) { put(s, y, box) }
	if !m.form.keys && !beside && len(labels) == 0 {
		rest := sl.Height - box.H
		sl.Least = rest + 0.7*box.H
		sl.Low = func(s *ink.Sheet, y, h float64) { put(s, y, geom.Rect{W: (h - rest) / box.H * box.W, H: h - rest}) }
	}
	return sl
}

const labelRoom = 120

// caption sets what stands under a picture, its credit after it.
func (m *maker) caption(r guide.Rich, credit source.Text, w float64, sect *display.Node) *set.Words {
	if ws := m.captionWords(r, credit, w); ws != nil {
		return ws.Under(sect.Add(display.TagP))
	}
	return nil
}

// captionWords are a caption that no node owns yet.
func (m *maker) captionWords(r guide.Rich, credit source.Text, w float64) *set.Words {
	if r.Empty() && credit.Empty() {
		return nil
	}
	var spans []guide.Span
	for _, p := range r.Paras {
		spans = append(spans, p.Spans...)
	}
	if !credit.Empty() {
		if len(spans) > 0 {
			credit = script.Standing(" "+credit.Value, credit)
		}
		spans = append(spans, guide.Span{Text: credit})
	}
	return m.Spans(spans, m.st.Note, set.Wish{Measure: w})
}

// pair sets two or three figures side by side, captions below, tops aligned.
func (m *maker) pair(b *guide.Pair, sect *display.Node) []flow.Strip {
	g := m.b.Grid
	x, full := g.Left, g.Full()
	n := max(len(b.Figures), 1)
	const least = 140 // a picture's width
	w := (full - g.Gutter*float64(n-1)) / float64(n)
	if !m.form.abreast && w < least {
		return m.oneByOne(b, sect)
	}
	var out []flow.Strip
	for i := 0; i < len(b.Figures); i += n {
		out = append(out, m.pairRow(b.Figures[i:min(i+n, len(b.Figures))], x, w, sect))
	}
	return out
}

// oneByOne sets figures below each other, in one column.
func (m *maker) oneByOne(b *guide.Pair, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	var out []flow.Strip
	for i := range b.Figures {
		if a := m.Art(&b.Figures[i].Picture); a != nil {
			out = append(out, m.figureSlice(&b.Figures[i], a, x, w, sect))
			out[len(out)-1].Before = blockAir
		}
	}
	return out
}

type pairCell struct {
	a       *set.Art
	node    *display.Node
	owner   *display.Node // of the caption
	caption [2]*set.Words // at each of the widths
}

// The forms that a row gives its pictures at most, height to width: one that is lower or taller stands whole in such a box.
const (
	lowest  = 0.4
	tallest = 1.4
)

// rowWidths are the widths of a row's pictures and their height: side by side, in w each on average. Photographs among themselves are cut to one
// form; where there is a drawing, of which nothing may be cut, all are as high as each other, and each as wide as its form asks.
func rowWidths(cells []pairCell, w float64) (widths []float64, h float64) {
	ratio, sum, drawn := 0.0, 0.0, false
	for _, c := range cells {
		ratio = max(ratio, min(c.a.Ratio(), 0.9))
		sum += 1 / min(max(c.a.Ratio(), lowest), tallest)
		drawn = drawn || c.a.Drawing != nil
	}
	if !drawn {
		return slices.Repeat([]float64{w}, len(cells)), w * ratio
	}
	h = min(w*float64(len(cells))/sum, 0.9*w)
	for _, c := range cells {
		widths = append(widths, w*float64(len(cells))/sum/min(max(c.a.Ratio(), lowest), tallest))
	}
	return widths, h
}

// within is where a drawing stands in its box: whole, in the middle. A photograph fills it.
func within(a *set.Art, box geom.Rect) geom.Rect {
	if a.Drawing == nil {
		return box
	}
	w, h := box.W, box.W*a.Ratio()
	if h > box.H {
		w, h = box.H/a.Ratio(), box.H
	}
	return geom.Rect{X: box.X + (box.W-w)/2, Y: box.Y + (box.H-h)/2, W: w, H: h}
}

// pairRow sets figures in a row from margin to margin; two of them stand in the text column where the row
// then fits the page.
func (m *maker) pairRow(figs []guide.Figure, x, w float64, sect *display.Node) flow.Strip {
	g := m.b.Grid
	left, width := [2]float64{x, g.TextX}, [2]float64{w, (g.TextW() - g.Gutter) / 2}
	var cells []pairCell
	var of []*guide.Figure
	for i := range figs {
		a := m.Art(&figs[i].Picture)
		if a == nil {
			continue
		}
		c := pairCell{a: a, node: m.FigureNode(a, sect)}
		if !figs[i].Caption.Empty() || !figs[i].Picture.Credit.Empty() {
			c.owner = sect.Add(display.TagP)
		}
		cells, of = append(cells, c), append(of, &figs[i])
	}
	var widths [2][]float64
	var high, ch [2]float64
	for k := range width {
		widths[k], high[k] = rowWidths(cells, width[k])
		for i := range cells {
			if ws := m.captionWords(of[i].Caption, of[i].Picture.Credit, widths[k][i]); ws != nil {
				cells[i].caption[k] = ws
				ch[k] = max(ch[k], ws.Height())
			}
		}
	}
	put := func(s *ink.Sheet, y float64, at int) {
		cx := left[at]
		for i, c := range cells {
			m.RoundArt(s, c.a, within(c.a, geom.Rect{X: cx, Y: y, W: widths[at][i], H: high[at]}), c.node)
			if ws := c.caption[at]; ws != nil {
				ws.Under(c.owner).Put(s, cx, y+high[at]+9)
			}
			cx += widths[at][i] + g.Gutter
		}
	}
	sl := flow.Strip{Height: high[0] + 9 + ch[0], Key: true, Draw: func(s *ink.Sheet, y float64) { put(s, y, 0) }}
	if low := high[1] + 9 + ch[1]; len(cells) == 2 && low < sl.Height {
		sl.Least, sl.Low = low, func(s *ink.Sheet, y, _ float64) { put(s, y, 1) }
	}
	return sl
}
