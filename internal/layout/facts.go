package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// facts are figures in tiles: side by side in the wide column, at most three in a row.
func (m *maker) facts(b *guide.Facts, sect *display.Node) []slice {
	if len(b.Facts) == 1 && m.b.Grid.KeyW > 0 {
		if sl, ok := m.sideTile(&b.Facts[0], sect); ok {
			return []slice{sl}
		}
		return []slice{m.bannerTile(&b.Facts[0], sect)}
	}
	x, w := m.wide()
	cols := m.tileColumns(len(b.Facts))
	gutter := m.b.Grid.Gutter
	tw := (w - gutter*float64(cols-1)) / float64(cols)
	var out []slice
	for i := 0; i < len(b.Facts); i += cols {
		sl := m.tileRow(b.Facts[i:min(i+cols, len(b.Facts))], x, tw, gutter, sect)
		if i > 0 {
			sl.before = paraAir
		}
		out = append(out, sl)
	}
	return out
}

// tileColumns is how many tiles stand side by side: three, or, in one column, two where they are wide enough
// and none is left over.
func (m *maker) tileColumns(n int) int {
	g := m.b.Grid
	switch {
	case !m.single():
		return max(min(n, 3), 1)
	case n%2 == 0 && (g.Full()-g.Gutter)/2 >= 13*m.st.Note.Size:
		return 2
	}
	return 1
}

// fact is a figure set in a tile: beside each other where a single tile is wide.
type factWords struct {
	figure, title, text *words
	beside              float64 // where the words stand beside the figure; 0: below it
}

func (m *maker) factWords(f *guide.Fact, w float64, sect *display.Node, figure, title, text brandColor) factWords {
	p := sect.Add(display.TagP)
	fw := factWords{
		figure: m.text(f.Figure, m.st.Fact, wish{measure: w, color: &figure}).under(p.Add(display.TagSpan)),
		title:  m.text(f.Title, m.st.Bold, wish{measure: w, color: &title}).under(p.Add(display.TagSpan)),
	}
	if !f.Text.Empty() {
		fw.text = m.inline(f.Text, m.st.Note, wish{measure: w, color: &text}).under(p.Add(display.TagSpan))
	}
	return fw
}

// height is from the top of the figure's capitals to the foot of the last line.
func (fw factWords) height(m *maker) float64 {
	if fw.beside > 0 {
		return max(m.capHeight(m.st.Fact), fw.title.height()+fw.text.height()-4)
	}
	return m.capHeight(m.st.Fact) + 12 + fw.title.height() + fw.text.height()
}

// put draws a fact with the top of its capitals at y.
func (fw factWords) put(m *maker, s *sheet, x, y float64) {
	if fw.beside > 0 {
		fw.figure.at(s, x, y+m.capHeight(m.st.Fact))
		y -= 4
		fw.title.put(s, x+fw.beside, y)
		if fw.text != nil {
			fw.text.put(s, x+fw.beside, y+fw.title.height())
		}
		return
	}
	y += m.capHeight(m.st.Fact)
	fw.figure.at(s, x, y)
	fw.title.put(s, x, y+12)
	if fw.text != nil {
		fw.text.put(s, x, y+12+fw.title.height())
	}
}

// capHeight is how tall a style's capitals and figures stand.
func (m *maker) capHeight(st brandStyle) float64 {
	return m.in.Faces[st.Face.Value].CapHeight() * st.Size
}

func (m *maker) tileRow(facts []guide.Fact, x, w, gutter float64, sect *display.Node) slice {
	pad := 14.0
	if m.single() { // tiles as wide as the column are low
		pad = 11
	}
	c := m.col
	var set []factWords
	h := 0.0
	for i := range facts {
		figure := m.trial().text(facts[i].Figure, m.st.Fact, wish{measure: w})
		beside := 0.0
		if w > 240 && figure.width() < w*0.4 { // a wide tile: the words stand beside the figure
			beside = max(figure.width()+18, 92)
		}
		fw := m.factWords(&facts[i], w-2*pad-beside, sect, c.TileFigure, c.TileText, c.TileText)
		fw.beside = beside
		set = append(set, fw)
		h = max(h, fw.height(m)+2*pad+2)
	}
	return slice{height: h, draw: func(s *sheet, y float64) {
		for i, fw := range set {
			tx := x + float64(i)*(w+gutter)
			s.artifact(display.Background, fill(geom.RoundRect(geom.Rect{X: tx, Y: y, W: w, H: h}, m.b.Shapes.Radius), c.Tile))
			fw.put(m, s, tx+pad, y+pad+4)
		}
	}}
}

// bannerTile is a single fact from margin to margin: the figure in the margin column, the words in the text
// column.
func (m *maker) bannerTile(f *guide.Fact, sect *display.Node) slice {
	const pad = 18
	g, c := m.b.Grid, m.col
	x, w := m.column()
	beside := x - g.Left - pad
	if probe := m.trial().text(f.Figure, m.st.Fact, wish{measure: 1000}); probe.width()+8 > beside {
		beside = probe.width() + 18
	}
	fw := m.factWords(f, min(w, g.Full()-2*pad-beside), sect, c.TileFigure, c.TileText, c.TileText)
	fw.beside = beside
	h := fw.height(m) + 2*pad
	return slice{height: h, before: blockAir, key: true, draw: func(s *sheet, y float64) {
		m.panel(s, geom.Rect{X: g.Left, Y: y, W: g.Full(), H: h}, c.Tile)
		fw.put(m, s, g.Left+pad, y+pad)
	}}
}

// sideTile is a single fact in the margin column, beside what follows; not where the figure is too wide.
func (m *maker) sideTile(f *guide.Fact, sect *display.Node) (slice, bool) {
	const pad = 12
	g, c := m.b.Grid, m.col
	probe := m.trial().text(f.Figure, m.st.Fact, wish{measure: 1000})
	if probe.width() > g.KeyW-2*pad+6 {
		return slice{}, false
	}
	fw := m.factWords(f, g.KeyW-2*pad+4, sect, c.TileFigure, c.TileText, c.TileText)
	h := fw.height(m) + 2*pad + 6
	return slice{side: h, before: blockAir, keep: true, key: true, draw: func(s *sheet, y float64) {
		m.panel(s, geom.Rect{X: g.Left, Y: y + 2, W: g.KeyW, H: h}, c.Tile)
		fw.put(m, s, g.Left+pad, y+2+pad+4)
	}}, true
}
