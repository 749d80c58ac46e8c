package raster

import (
	"fmt"
	"math"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// face is a typeface whose glyphs are read when they are first drawn.
type face struct {
	font   *sfnt.Font
	buf    sfnt.Buffer
	upem   fixed.Int26_6
	glyphs map[rune]glyph
	byID   map[int]glyph
}

// glyph is an outline in shares of the em, and how far the pen moves, in thousandths of it.
type glyph struct {
	path    geom.Path
	advance float64
}

func parseFace(file []byte) (*face, error) {
	f, err := sfnt.Parse(file)
	if err != nil {
		return nil, err
	}
	return &face{font: f, upem: fixed.I(int(f.UnitsPerEm())), glyphs: map[rune]glyph{}, byID: map[int]glyph{}}, nil
}

// glyph of a character. Its advance is rounded to thousandths of the em, as the widths in a PDF are.
func (f *face) glyph(r rune) (glyph, error) {
	if g, ok := f.glyphs[r]; ok {
		return g, nil
	}
	id, err := f.font.GlyphIndex(&f.buf, r)
	if err != nil {
		return glyph{}, err
	}
	g, err := f.numbered(int(id))
	if err != nil {
		return glyph{}, fmt.Errorf("the outline of %q: %w", r, err)
	}
	f.glyphs[r] = g
	return g, nil
}

// numbered is a glyph by its number in the font.
func (f *face) numbered(n int) (glyph, error) {
	if g, ok := f.byID[n]; ok {
		return g, nil
	}
	id := sfnt.GlyphIndex(n)
	steps, err := f.font.LoadGlyph(&f.buf, id, f.upem, nil)
	if err != nil {
		return glyph{}, err
	}
	g := glyph{path: f.path(steps)}
	w, err := f.font.GlyphAdvance(&f.buf, id, f.upem, font.HintingNone)
	if err != nil {
		return glyph{}, err
	}
	g.advance = math.Round(1000 * f.em(w))
	f.byID[n] = g
	return g, nil
}

// em is a length in shares of the em.
func (f *face) em(v fixed.Int26_6) float64 { return float64(v) / float64(f.upem) }

// path turns an outline with quadratic curves, as TrueType has them, into cubic ones.
func (f *face) path(steps sfnt.Segments) geom.Path {
	var p geom.Path
	var pen geom.Point
	open := false
	for _, s := range steps {
		a, b, c := f.at(s.Args[0]), f.at(s.Args[1]), f.at(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if open {
				p.Close()
			}
			p.MoveTo(a.X, a.Y)
			pen, open = a, true
		case sfnt.SegmentOpLineTo:
			p.LineTo(a.X, a.Y)
			pen = a
		case sfnt.SegmentOpQuadTo:
			p.CubicTo(third(pen.X, a.X), third(pen.Y, a.Y), third(b.X, a.X), third(b.Y, a.Y), b.X, b.Y)
			pen = b
		case sfnt.SegmentOpCubeTo:
			p.CubicTo(a.X, a.Y, b.X, b.Y, c.X, c.Y)
			pen = c
		}
	}
	if open {
		p.Close()
	}
	return p
}

func (f *face) at(p fixed.Point26_6) geom.Point { return geom.Point{X: f.em(p.X), Y: f.em(p.Y)} }

// third is two thirds of the way from an end to the control point.
func third(end, control float64) float64 { return end + (control-end)*2/3 }

func (c *canvas) text(t *display.Text) error {
	f := c.faces[t.Face]
	if f == nil {
		return fmt.Errorf("%q is set in face %q, which the document does not hold", t.Text, t.Face)
	}
	if t.Adjust != nil && len(t.Adjust) != utf8.RuneCountInString(t.Text) {
		return fmt.Errorf("%q has %d adjustments", t.Text, len(t.Adjust))
	}
	if t.Glyphs != nil {
		return c.joined(f, t)
	}
	x, i := t.X, 0
	for _, r := range t.Text {
		g, err := f.glyph(r)
		if err != nil {
			return err
		}
		c.glyph(g, t, x, t.Y)
		x += g.advance * t.Size / 1000
		if t.Adjust != nil {
			x += t.Adjust[i] * t.Size / 1000
		}
		i++
	}
	return nil
}

func (c *canvas) glyph(g glyph, t *display.Text, x, y float64) {
	if len(g.path.Ops) > 0 {
		m := geom.Matrix{A: t.Size * c.scale, D: t.Size * c.scale, E: x * c.scale, F: y * c.scale}
		c.fill(flatten(g.path, m), false, flat(rgba(t.Color)))
	}
}

// joined draws glyphs by their numbers.
func (c *canvas) joined(f *face, t *display.Text) error {
	x, em := t.X, t.Size/1000
	for _, at := range t.Glyphs {
		g, err := f.numbered(at.ID)
		if err != nil {
			return fmt.Errorf("a glyph of %q: %w", t.Text, err)
		}
		c.glyph(g, t, x+at.DX*em, t.Y-at.DY*em)
		x += (g.advance + at.Move) * em
	}
	return nil
}
