package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// figure is a picture with caption and labels: in the text column, from margin to margin, or from edge to
// edge of the page.
func (m *maker) figure(b *guide.Figure, sect *display.Node) []slice {
	if b.Width == "page" && m.b.Grid.KeyW > 0 {
		if p := m.pageFigure(b, sect); p != nil {
			return []slice{{page: p, height: p.h, at: b.At}}
		}
		return nil
	}
	a := m.art(&b.Picture)
	if a == nil {
		return nil
	}
	x, w := m.wide()
	if b.Width == "wide" {
		x, w = m.b.Grid.Left, m.b.Grid.Full()
	}
	if len(b.Labels) > 0 && m.b.Grid.KeyW == 0 {
		return m.numbered(b, a, x, w, sect)
	}
	return []slice{m.figureSlice(b, a, x, w, sect)}
}

// figureBox is how large a picture stands in a width: a drawing at its own size at most, an image to the
// full width; never taller than half a page.
func (m *maker) figureBox(a *art, w float64) geom.Rect {
	bw := w
	if a.drawing != nil {
		bw = min(w, a.size.W)
	}
	h := bw * a.ratio()
	limit := 0.52 * (m.limit() - m.top())
	if a.drawing != nil { // a drawing loses nothing by standing smaller
		limit = 0.36 * (m.limit() - m.top())
	}
	if h > limit {
		h, bw = limit, limit/a.ratio()
	}
	return geom.Rect{W: bw, H: h}
}

func (m *maker) figureSlice(b *guide.Figure, a *art, x, w float64, sect *display.Node) slice {
	node := m.figureNode(a, sect)
	box := m.figureBox(a, w)
	labels := m.labels(b, a, sect)
	left := m.b.Grid.KeyW > 0 && x > m.b.Grid.Left
	if len(labels) > 0 && !left && w-box.W < labelRoom { // make room at the right
		k := (w - labelRoom) / box.W
		box.W, box.H = box.W*k, box.H*k
	}
	beside := len(labels) == 0 && w-box.W >= (labelRoom+18)*m.em() // a narrow picture has its caption at its right
	capW := min(w, m.b.Grid.Measure)
	if beside {
		capW = w - box.W - 18
	}
	cap := m.caption(b.Caption, b.Picture.Credit.Value, capW, sect)
	sl := slice{height: box.H + cap.height(), at: b.At, key: len(labels) > 0 && left}
	if beside {
		sl.height = max(box.H, cap.height())
	} else if cap != nil {
		sl.height += 9
	}
	for _, l := range labels { // the text of the last label may reach below the picture
		sl.height = max(sl.height, l.height())
	}
	if m.single() && !beside && len(labels) == 0 {
		rest := sl.height - box.H
		sl.least = rest + 0.85*box.H
		sl.lower = func(h float64) { box = geom.Rect{W: (h - rest) / box.H * box.W, H: h - rest} }
	}
	sl.draw = func(s *sheet, y float64) {
		bx := box
		bx.X, bx.Y = x, y
		m.roundArt(s, a, bx, node)
		m.placeLabels(s, labels, a, bx, y+sl.height, left && w-box.W < labelRoom)
		switch {
		case cap != nil && beside:
			cap.put(s, x+box.W+18, y+(sl.height-cap.height())/2)
		case cap != nil:
			cap.put(s, x, y+box.H+9)
		}
	}
	return sl
}

const labelRoom = 120

// roundArt draws a picture with the brand's corners where it fills its box (a drawing with a ground of its
// own, or an image).
func (m *maker) roundArt(s *sheet, a *art, box geom.Rect, node *display.Node) {
	items := m.artItems(a, box)
	items = []display.Item{&display.Group{Clip: geom.RoundRect(box, m.b.Shapes.Radius), Items: items}}
	if node == nil {
		s.artifact(display.Background, items...)
		return
	}
	s.figure(node, box)
	s.mark(node, items...)
}

// caption sets what stands under a picture, its credit after it.
func (m *maker) caption(r guide.Rich, credit string, w float64, sect *display.Node) *words {
	if ws := m.captionWords(r, credit, w); ws != nil {
		return ws.under(sect.Add(display.TagP))
	}
	return nil
}

// captionWords are a caption that no node owns yet.
func (m *maker) captionWords(r guide.Rich, credit string, w float64) *words {
	if r.Empty() && credit == "" {
		return nil
	}
	var spans []guide.Span
	for _, p := range r.Paras {
		spans = append(spans, p.Spans...)
	}
	if credit != "" {
		if len(spans) > 0 {
			credit = " " + credit
		}
		spans = append(spans, guide.Span{Text: credit})
	}
	return m.set(spans, m.st.Note, wish{measure: w})
}

// pair sets two or three figures side by side, captions below, tops aligned.
func (m *maker) pair(b *guide.Pair, sect *display.Node) []slice {
	g := m.b.Grid
	x, full := g.Left, g.Full()
	n := max(len(b.Figures), 1)
	if m.single() {
		return m.oneByOne(b, sect)
	}
	w := (full - g.Gutter*float64(n-1)) / float64(n)
	var out []slice
	for i := 0; i < len(b.Figures); i += n {
		out = append(out, m.pairRow(b.Figures[i:min(i+n, len(b.Figures))], x, w, sect))
	}
	return out
}

// oneByOne sets figures below each other, in one column.
func (m *maker) oneByOne(b *guide.Pair, sect *display.Node) []slice {
	x, w := m.wide()
	var out []slice
	for i := range b.Figures {
		if a := m.art(&b.Figures[i].Picture); a != nil {
			out = append(out, m.figureSlice(&b.Figures[i], a, x, w, sect))
			out[len(out)-1].before = blockAir
		}
	}
	return out
}

type pairCell struct {
	a       *art
	node    *display.Node
	owner   *display.Node // of the caption
	caption [2]*words     // at each of the widths
}

// pairRow sets figures in a row from margin to margin; two of them stand in the text column where the row
// then fits the page.
func (m *maker) pairRow(figs []guide.Figure, x, w float64, sect *display.Node) slice {
	g := m.b.Grid
	left, width := [2]float64{x, g.TextX}, [2]float64{w, (g.TextW() - g.Gutter) / 2}
	var cells []pairCell
	ratio, ch := 0.0, [2]float64{}
	for i := range figs {
		a := m.art(&figs[i].Picture)
		if a == nil {
			continue
		}
		c := pairCell{a: a, node: m.figureNode(a, sect), owner: sect.Add(display.TagP)}
		for k := range width {
			if c.caption[k] = m.captionWords(figs[i].Caption, figs[i].Picture.Credit.Value, width[k]); c.caption[k] != nil {
				ch[k] = max(ch[k], c.caption[k].height())
			}
		}
		if c.caption[0] == nil {
			sect.Kids = sect.Kids[:len(sect.Kids)-1]
		}
		ratio = max(ratio, min(a.ratio(), 0.9))
		cells = append(cells, c)
	}
	at := 0
	sl := slice{height: width[0]*ratio + 9 + ch[0], key: true}
	if low := width[1]*ratio + 9 + ch[1]; len(cells) == 2 && low < sl.height {
		sl.least, sl.lower = low, func(float64) { at = 1 }
	}
	sl.draw = func(s *sheet, y float64) {
		h := width[at] * ratio
		for i, c := range cells {
			cx := left[at] + float64(i)*(width[at]+g.Gutter)
			m.roundArt(s, c.a, geom.Rect{X: cx, Y: y, W: width[at], H: h}, c.node)
			if ws := c.caption[at]; ws != nil {
				ws.under(c.owner).put(s, cx, y+h+9)
			}
		}
	}
	return sl
}
