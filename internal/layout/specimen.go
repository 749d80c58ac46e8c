package layout

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// SpecimenFront is how many pages stand before the blocks of a specimen.
const SpecimenFront = 3

// specimen is a brand on three pages, which stand beside each other: colours and marks, what stands on what, and the type scale.
func (m *maker) specimen(sect *display.Node, _ []int) {
	foot := 0.0
	for i, draw := range [SpecimenFront]func(c *column){m.specimenColors, m.specimenPairs, m.specimenType} {
		s := m.newSheet()
		m.frontPg = append(m.frontPg, s)
		c := &column{m: m, s: s, sect: sect, x: m.b.Grid.Left, w: m.b.Grid.Full(), y: m.b.Grid.Left}
		if i == 0 {
			name := m.Text(m.b.Title, m.st.H1, set.Wish{Measure: c.w, Balance: true})
			c.words(name, display.TagH1, 18)
		}
		draw(c)
		foot = max(foot, c.y)
	}
	for _, s := range m.frontPg { // as tall as what stands there
		s.Page.Size.H = foot + m.b.Grid.Left
	}
}

// column is one of a specimen's, filled from its top.
type column struct {
	m       *maker
	s       *ink.Sheet
	sect    *display.Node
	x, y, w float64
}

// words are put below what stands, under an element of their own.
func (c *column) words(ws *set.Words, tag display.Tag, after float64) {
	ws.Under(c.sect.Add(tag)).Put(c.s, c.x, c.y)
	c.y += ws.Height() + after
}

func (c *column) head(text string) {
	c.y += 12
	c.words(c.m.Plain(text, c.m.st.H2, set.Wish{Measure: c.w}), display.TagH2, 6)
}

// specimenColors are the palette, the brand's marks where they stand, and its faces.
func (m *maker) specimenColors(c *column) {
	if !m.b.Base.Empty() {
		c.words(m.Plain("Made on "+m.b.Base.Value+".", m.st.Body, set.Wish{Measure: c.w}), display.TagP, 0)
	}
	c.head("Colors")
	m.swatches(c)
	c.head("The mark")
	m.marks(c)
	c.head("Faces")
	for _, f := range m.b.Faces {
		st := m.st.Body
		st.Face, st.Size, st.Leading = f.Name, 18, 27
		name := m.Plain(f.Name.Value, m.st.Fine, set.Wish{Measure: 120})
		row := c.sect.Add(display.TagP)
		name.Under(row.Add(display.TagSpan)).At(c.s, c.x, c.y+18)
		m.Plain("Hamburgefonstiv 0123456789 áéñ", st, set.Wish{Measure: 1000}).Under(row.Add(display.TagSpan)).At(c.s, c.x+110, c.y+18)
		c.y += 30
	}
	c.head("Signs")
	x := c.x
	for _, name := range slices.Sorted(maps.Keys(m.b.Icons)) {
		if x+36 > c.x+c.w {
			x, c.y = c.x, c.y+42
		}
		m.Icon(c.s, source.Text{Value: name}, x, c.y, 32, m.col.Ink, m.col.Own, m.col.Card)
		x += 42
	}
	c.y += 48
}

// swatches are the palette's colours, four in a row, each with its name and how it is written.
func (m *maker) swatches(c *column) {
	const n, gap, h = 4, 12, 48
	w := (c.w - (n-1)*gap) / n
	list := c.sect.Add(display.TagList)
	list.Numbering = "None"
	for i, col := range m.b.Colors {
		x := c.x + float64(i%n)*(w+gap)
		box := geom.Rect{X: x, Y: c.y, W: w, H: h}
		shape := geom.RoundRect(box, min(m.b.Shapes.Radius, 8))
		c.s.Artifact(display.Background, ink.Fill(shape, col.Color), ink.Stroke(shape, m.col.Muted, 0.5))
		p := list.Add(display.TagListItem).Add(display.TagListBody).Add(display.TagP)
		m.Plain(col.Name.Value, m.st.FineBold, set.Wish{Measure: w}).Under(p.Add(display.TagSpan)).At(c.s, x, c.y+h+12)
		m.Plain(brand.InHex(col.Color), m.st.Fine, set.Wish{Measure: w}).Under(p.Add(display.TagSpan)).At(c.s, x, c.y+h+24)
		if i%n == n-1 || i == len(m.b.Colors)-1 {
			c.y += h + 36
		}
	}
}

// marks shows the practice's mark on the grounds it meets: the cover, paper, a panel, a solid area; and as small as on a letter.
func (m *maker) marks(c *column) {
	const n, gap, h = 4, 12, 76
	w := (c.w - (n-1)*gap) / n
	if m.b.Logo.Empty() {
		c.words(m.Plain("This brand has no mark: the practice's name stands alone. Write logo: in brand.yaml.", m.st.Body, set.Wish{Measure: c.w}), display.TagP, 12)
		return
	}
	for i, g := range []struct {
		on   brand.Color
		name string
		k    float64
	}{{m.col.CoverTop, "cover", 1}, {m.col.Panel, "panel", 1}, {m.col.Solid, "closing area", 1}, {m.col.Page, "small", 0.6}} {
		box := geom.Rect{X: c.x + float64(i)*(w+gap), Y: c.y, W: w, H: h}
		shape := geom.RoundRect(box, min(m.b.Shapes.Radius, 8))
		c.s.Artifact(display.Background, ink.Fill(shape, g.on), ink.Stroke(shape, m.col.Line, 0.5))
		mk := m.markOn(g.on)
		mk.size.W, mk.size.H = mk.size.W*g.k, mk.size.H*g.k
		x := box.X + (box.W-mk.size.W)/2
		if mk.card != nil {
			x -= markCard
		}
		m.drawMark(c.s, mk, x, box.Y+(box.H-26*m.Em())/2, c.sect)
		m.Plain(g.name, m.st.Fine, set.Wish{Measure: w}).Under(c.sect.Add(display.TagP)).At(c.s, box.X, box.Bottom()+12)
	}
	c.y += h + 24
}

// specimenPairs are all pairs of colours that stand on each other, with the ratio each has and needs.
func (m *maker) specimenPairs(c *column) {
	c.head("What stands on what")
	c.words(m.Plain("The contrast of WCAG 2.1: 4.5 to 1 for text, 3 to 1 for large type and for signs.", m.st.Note, set.Wish{Measure: c.w}), display.TagP, 12)
	table := c.sect.Add(display.TagTable)
	headRow := table.Add(display.TagTHead).Add(display.TagTR)
	xs := []float64{c.x, c.x + 150, c.x + 250, c.x + 350}
	for i, name := range []string{"What", "Looks like", "Has", "Needs"} {
		th := headRow.Add(display.TagTH)
		th.Scope = "Column"
		m.Plain(name, m.st.FineBold, set.Wish{Measure: 140}).Under(th).At(c.s, xs[i], c.y+10)
	}
	c.y += 16
	body := table.Add(display.TagTBody)
	for _, p := range brand.Pairs(m.col) {
		row := body.Add(display.TagTR)
		c.s.Artifact(display.Layout, ink.Rule(c.x, c.y, c.w, 0.5, m.col.Line))
		base := c.y + 16
		m.Plain(p.What+" on "+nameOf(p.Ground), m.st.Fine, set.Wish{Measure: 145}).Under(row.Add(display.TagTD)).At(c.s, xs[0], base)
		box := geom.Rect{X: xs[1], Y: c.y + 2, W: 88, H: 20}
		c.s.Artifact(display.Background, ink.Fill(geom.RoundRect(box, 3), p.Ground), ink.Stroke(geom.RoundRect(box, 3), m.col.Line, 0.5))
		st := m.st.FineBold
		st.Size = 12
		if p.Need < brand.Text {
			st.Size = 18
		}
		m.Plain("Aa 12", st, set.Wish{Measure: 84, Color: &p.Front}).Under(row.Add(display.TagTD)).At(c.s, box.X+6, base+1)
		has := brand.Contrast(p.Front, p.Ground)
		st = m.st.Fine
		if has < p.Need {
			st = m.st.FineBold
		}
		m.Plain(fmt.Sprintf("%.1f to 1", has), st, set.Wish{Measure: 90}).Under(row.Add(display.TagTD)).At(c.s, xs[2], base)
		m.Plain(fmt.Sprintf("%.1f", p.Need), m.st.Fine, set.Wish{Measure: 90}).Under(row.Add(display.TagTD)).At(c.s, xs[3], base)
		c.y += 24
	}
}

// nameOf is what the palette calls a colour, or how it is written.
func nameOf(c brand.Color) string {
	if c.Name == "" {
		return brand.InHex(c)
	}
	return c.Name
}

// specimenType is each step of the type scale in its own face, size and colour.
func (m *maker) specimenType(c *column) {
	c.head("Type")
	for f, v := range reflect.ValueOf(*m.st).Fields() {
		st := v.Interface().(brand.Style)
		name, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		says := fmt.Sprintf("%s · %s, %g on %g", strings.ReplaceAll(name, "_", " "), st.Face.Value, st.Size, st.Leading)
		if c.y > m.b.Grid.Left+60 {
			c.s.Artifact(display.Layout, ink.Rule(c.x, c.y, c.w, 0.5, m.col.Line))
		}
		p := c.sect.Add(display.TagP)
		m.Plain(says, m.st.Fine, set.Wish{Measure: c.w}).Under(p.Add(display.TagSpan)).At(c.s, c.x, c.y+13)
		c.y += 17
		ground := m.groundOf(st)
		sample := "A guide in 12 steps"
		if st.Size > 56 {
			sample = "Guide 12"
		}
		ws := m.Plain(sample, st, set.Wish{Measure: c.w - 12}).Under(p.Add(display.TagSpan))
		dx := 0.0
		if !ink.Same(ground, m.col.Page) {
			dx = 6
			c.s.Artifact(display.Background, ink.Fill(geom.RoundRect(geom.Rect{X: c.x, Y: c.y, W: ws.Width() + 12, H: ws.Height()}, 3), ground))
		}
		ws.Put(c.s, c.x+dx, c.y)
		c.y += ws.Height() + 5
	}
}

// groundOf is where a style stands: on the page, or on the solid or the cover's area if its colour is theirs.
func (m *maker) groundOf(st brand.Style) brand.Color {
	for _, g := range []brand.Color{m.col.Page, m.col.Solid, m.col.CoverTop, m.col.Danger} {
		if brand.Contrast(st.Color, g) >= brand.Large {
			return g
		}
	}
	return m.col.Page
}
