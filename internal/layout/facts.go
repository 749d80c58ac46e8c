package layout

import (
	"slices"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// facts are figures in tiles: side by side in the wide column, at most three in a row.
func (m *maker) facts(b *guide.Facts, sect *display.Node) []flow.Strip {
	if len(b.Facts) == 1 {
		if sl, ok := m.form.loneFact(m, &b.Facts[0], sect); ok {
			return []flow.Strip{sl}
		}
	}
	x, w := m.wide()
	cols := m.form.tiles(m, len(b.Facts))
	gutter := m.b.Grid.Gutter
	tw := (w - gutter*float64(cols-1)) / float64(cols)
	var out []flow.Strip
	for i := 0; i < len(b.Facts); i += cols {
		sl := m.tileRow(b.Facts[i:min(i+cols, len(b.Facts))], x, tw, gutter, sect)
		if i > 0 {
			sl.Before, sl.Free = paraAir, paraAir
		}
		out = append(out, sl)
	}
	return out
}

// wideTiles is how many tiles stand side by side in one column: two where they are wide enough and none is left over.
func (m *maker) wideTiles(n int) int {
	if n%2 == 0 && m.twoFit() {
		return 2
	}
	return 1
}

// loneFact is a single fact: in the margin column where its figure is narrow enough, else from margin to margin.
func (m *maker) loneFact(f *guide.Fact, sect *display.Node) (flow.Strip, bool) {
	if sl, ok := m.sideTile(f, sect); ok {
		return sl, true
	}
	return m.bannerTile(f, sect), true
}

// noLoneFact: in one column a single fact is a tile like others.
func (m *maker) noLoneFact(*guide.Fact, *display.Node) (flow.Strip, bool) { return flow.Strip{}, false }

// fact is a figure set in a tile: beside each other where a single tile is wide.
type factWords struct {
	figure, title, text *set.Words
	cap                 float64 // how high the figure's capitals are
	beside              float64 // where the words stand beside the figure; 0: below it
}

func (m *maker) factWords(f *guide.Fact, st brand.Style, w float64, sect *display.Node, figure, title, text brand.Color) factWords {
	p := sect.Add(display.TagP)
	fw := factWords{
		cap:    m.CapHeight(st),
		figure: m.Text(f.Figure, st, set.Wish{Measure: w, Color: &figure}).Under(p.Add(display.TagSpan)),
		title:  m.Text(f.Title, m.st.Bold, set.Wish{Measure: w, Color: &title}).Under(p.Add(display.TagSpan)),
	}
	if !f.Text.Empty() {
		fw.text = m.Rich(f.Text, m.st.Note, set.Wish{Measure: w, Color: &text}).Under(p.Add(display.TagSpan))
	}
	return fw
}

// factStyle is the size of figures that stand in a row: smaller for all of them where one would else take two lines.
func (m *maker) factStyle(facts []guide.Fact, w float64) brand.Style {
	st := m.st.Fact
	for _, k := range []float64{1, 0.9, 0.8, 0.7, 0.6} {
		st.Size, st.Leading = k*m.st.Fact.Size, k*m.st.Fact.Leading
		wide := func(f guide.Fact) bool { return m.trial().Text(f.Figure, st, set.Wish{Measure: 1000}).Width() > w }
		if !slices.ContainsFunc(facts, wide) {
			return st
		}
	}
	return m.st.Fact
}

// height is from the top of the figure's capitals to the foot of the last line.
func (fw factWords) height() float64 {
	if fw.beside > 0 {
		return max(fw.cap+fw.more(), fw.title.Height()+fw.text.Height()-4)
	}
	return fw.cap + fw.more() + 12 + fw.title.Height() + fw.text.Height()
}

// more is how far a figure of more than one line reaches below its first.
func (fw factWords) more() float64 { return float64(len(fw.figure.Lines)-1) * fw.figure.Leading }

// put draws a fact with the top of its capitals at y.
func (fw factWords) put(s *ink.Sheet, x, y float64) {
	if fw.beside > 0 {
		fw.figure.At(s, x, y+fw.cap)
		y -= 4
		fw.title.Put(s, x+fw.beside, y)
		if fw.text != nil {
			fw.text.Put(s, x+fw.beside, y+fw.title.Height())
		}
		return
	}
	y += fw.cap
	fw.figure.At(s, x, y)
	y += fw.more()
	fw.title.Put(s, x, y+12)
	if fw.text != nil {
		fw.text.Put(s, x, y+12+fw.title.Height())
	}
}

func (m *maker) tileRow(facts []guide.Fact, x, w, gutter float64, sect *display.Node) flow.Strip {
	pad := m.form.tilePad
	c := m.col
	var laid []factWords
	h := 0.0
	for i := range facts {
		figure := m.trial().Text(facts[i].Figure, m.st.Fact, set.Wish{Measure: w})
		beside := 0.0
		if w > 240 && figure.Width() < w*0.4 { // a wide tile: the words stand beside the figure
			beside = max(figure.Width()+18, 92)
		}
		fw := m.factWords(&facts[i], m.st.Fact, w-2*pad-beside, sect, c.TileFigure, c.TileText, c.TileText)
		fw.beside = beside
		laid = append(laid, fw)
		h = max(h, fw.height()+2*pad+2)
	}
	return flow.Strip{Height: h, Draw: func(s *ink.Sheet, y float64) {
		for i, fw := range laid {
			tx := x + float64(i)*(w+gutter)
			s.Artifact(display.Background, ink.Fill(geom.RoundRect(geom.Rect{X: tx, Y: y, W: w, H: h}, m.b.Shapes.Radius), c.Tile))
			fw.put(s, tx+pad, y+pad+4)
		}
	}}
}

// bannerTile is a single fact from margin to margin: the figure in the margin column, the words in the text
// column.
func (m *maker) bannerTile(f *guide.Fact, sect *display.Node) flow.Strip {
	const pad = 18
	g, c := m.b.Grid, m.col
	x, w := m.column()
	beside := x - g.Left - pad
	if probe := m.trial().Text(f.Figure, m.st.Fact, set.Wish{Measure: 1000}); probe.Width()+8 > beside {
		beside = probe.Width() + 18
	}
	fw := m.factWords(f, m.st.Fact, min(w, g.Full()-2*pad-beside), sect, c.TileFigure, c.TileText, c.TileText)
	fw.beside = beside
	h := fw.height() + 2*pad
	return flow.Strip{Height: h, Before: blockAir, Key: true, Draw: func(s *ink.Sheet, y float64) {
		m.Panel(s, geom.Rect{X: g.Left, Y: y, W: g.Full(), H: h}, c.Tile)
		fw.put(s, g.Left+pad, y+pad)
	}}
}

// sideTile is a single fact in the margin column, beside what follows; not where the figure is too wide.
func (m *maker) sideTile(f *guide.Fact, sect *display.Node) (flow.Strip, bool) {
	const pad = 12
	g, c := m.b.Grid, m.col
	probe := m.trial().Text(f.Figure, m.st.Fact, set.Wish{Measure: 1000})
	if probe.Width() > g.KeyW-2*pad+6 {
		return flow.Strip{}, false
	}
	fw := m.factWords(f, m.st.Fact, g.KeyW-2*pad+4, sect, c.TileFigure, c.TileText, c.TileText)
	h := fw.height() + 2*pad + 6
	return flow.Strip{Side: h, Before: blockAir, Keep: true, Key: true, Draw: func(s *ink.Sheet, y float64) {
		m.Panel(s, geom.Rect{X: g.Left, Y: y + 2, W: g.KeyW, H: h}, c.Tile)
		fw.put(s, g.Left+pad, y+2+pad+4)
	}}, true
}
