package set

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/typeset"
	"unicode/utf8"
)

// Put draws all lines with the box's top left corner at (x, y).
func (ws *Words) Put(s *ink.Sheet, x, y float64) { ws.PutLines(s, x, y, 0, len(ws.Lines)) }

// At draws all lines with the first baseline at y.
func (ws *Words) At(s *ink.Sheet, x, y float64) { ws.Put(s, x, y-ws.Rise()) }

// Right draws all lines with their right edges at x, the first baseline at y.
func (ws *Words) Right(s *ink.Sheet, x, y float64) {
	for i, l := range ws.Lines {
		ws.line(s, i, x-l.Width, y+float64(i)*ws.Leading)
	}
}

// Centre draws all lines centred on x, the first baseline at y.
func (ws *Words) Centre(s *ink.Sheet, x, y float64) {
	for i, l := range ws.Lines {
		ws.line(s, i, x-l.Width/2, y+float64(i)*ws.Leading)
	}
}

// PutLines draws lines [from, to), the first of them at the top of the box.
func (ws *Words) PutLines(s *ink.Sheet, x, y float64, from, to int) {
	for i := from; i < to; i++ {
		at := x
		if ws.indent != nil {
			at += ws.indent[i]
		}
		ws.line(s, i, at, y+ws.Rise()+float64(i-from)*ws.Leading)
	}
}

// line draws one line from x on its baseline. Pieces of one node share a mark.
func (ws *Words) line(s *ink.Sheet, i int, x, base float64) {
	l := ws.Lines[i]
	var items []display.Item
	var node *display.Node
	flush := func() {
		if ws.Owner == nil {
			s.Artifact(display.Layout, items...)
		} else {
			s.Mark(node, items...)
		}
		items = nil
	}
	for k, p := range l.Pieces {
		lk := ws.looks[p.Key]
		if n := ws.nodeOf(p.Key); n != node {
			flush()
			node = n
		}
		px := x + p.X
		if k == 0 {
			px += hang(p)
		}
		if lk.ground != nil {
			box := geom.Rect{X: px - 2, Y: base - p.Style.Size*0.9, W: p.Width + 1.9, H: p.Style.Size * 1.2}
			s.Artifact(display.Background, ink.Fill(geom.RoundRect(box, 2), *lk.ground))
		}
		items = append(items, ws.piece(p, lk, px, base, ws.spaceAfter(i, k)))
		if lk.under {
			items = append(items, ink.Rule(px, base+p.Style.Size*0.15, p.Width, p.Style.Size*0.06, lk.color))
		}
		if lk.href != "" && node != nil {
			box := geom.Rect{X: px, Y: base - p.Style.Size*0.95, W: p.Width, H: p.Style.Size * 1.25}
			s.Link(box, lk.href, lk.say, node)
		}
	}
	flush()
}

// spaceAfter reports whether those who copy or listen need a space that leaves no ink behind the last piece of a line.
func (ws *Words) spaceAfter(line, k int) bool {
	return k == len(ws.Lines[line].Pieces)-1 && (ws.spaced[line] || line == len(ws.Lines)-1 && ws.part())
}

// part reports whether the words are a part of a paragraph or a link that goes on elsewhere: they then end
// in a space, or a reader would hear "50%less pain".
func (ws *Words) part() bool {
	return ws.Owner != nil && (ws.Owner.Tag == display.TagSpan || ws.Owner.Tag == display.TagLink)
}

// hang moves large type to the left by its first letter's side bearing, so that ink and not white meets
// the text below.
func hang(p typeset.Piece) float64 {
	if p.Style.Size < 20 || p.Rise != 0 {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p.Text)
	return 0.9 - p.Style.Face.LeftBearing(r)*p.Style.Size
}

func (ws *Words) piece(p typeset.Piece, lk look, x, base float64, spaced bool) display.Item {
	t := &display.Text{Origin: lk.from,
		X: x, Y: base - p.Rise, Face: p.Style.Face.Name(), Size: p.Style.Size,
		Color: ink.RGB(lk.color), Text: p.Text, Adjust: p.Adjust, Width: p.Width,
	}
	if p.Glyphs != nil {
		t.Glyphs, t.Leftward, t.Adjust = joined(p), p.Leftward, nil
	}
	if spaced { // one that leaves no ink: what follows has a place of its own
		t.Text += " "
		if t.Adjust != nil {
			t.Adjust = append(append([]float64{}, t.Adjust...), 0)
		}
	}
	return t
}

// joined is what a piece draws whose letters join.
func joined(p typeset.Piece) []display.Glyph {
	out := make([]display.Glyph, len(p.Glyphs))
	for i, g := range p.Glyphs {
		out[i] = display.Glyph{ID: g.ID, Text: g.Text, Move: g.Advance - g.Plain, DX: g.DX, DY: g.DY}
	}
	return out
}
