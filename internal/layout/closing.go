package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// closingWords are what the closing area says.
type closingWords struct {
	m       *maker
	action  *guide.Action
	cta     actionWords
	node    *display.Node // of the call to action
	columns [][]*set.Words
	width   float64
}

func (m *maker) closingWords(sect *display.Node) *closingWords {
	g := m.b.Grid
	c := &closingWords{m: m, action: m.closing()}
	if c.action != nil {
		labelW := 96.0
		if m.in.Edition.PrintURLs { // the address follows
			labelW = 130
		}
		c.node = sect.Add(display.TagDiv)
		c.cta = m.callToAction(c.action, g.Full()-72-24-labelW, labelW, display.TagH2, c.node)
	}
	const cols = 3
	c.width = (g.Full() - g.Gutter*(cols-1)) / cols
	c.columns = make([][]*set.Words, cols)
	k := 0
	for _, part := range m.smallPrint() {
		head, paras := part.head, part.paras
		div := sect.Add(display.TagDiv)
		text, dark := m.col.SolidText, m.col.SolidInk
		col := []*set.Words{m.Plain(head, m.st.FineBold, set.Wish{Measure: c.width, Color: &dark}).Under(div.Add(display.TagH2))}
		for _, p := range paras {
			col = append(col, m.Spans(p, m.st.Fine, set.Wish{Measure: c.width, Color: &text, Link: &text}).Under(div.Add(display.TagP)))
		}
		c.columns[k%cols] = append(c.columns[k%cols], col...)
		k++
	}
	return c
}

// closingSwell is how far the closing area's edge moves up and down; a straight one leaves just air.
func (m *maker) closingSwell() float64 {
	if m.b.Shapes.Edge == "wave" && m.in.Edition.Bleed {
		return 42
	}
	return 15
}

// height of the closing area, its edge and the running foot included.
func (c *closingWords) height() float64 {
	h := c.m.closingSwell() + 6 + c.textHeight() + 54
	if c.action != nil {
		h += max(c.cta.height(), 84) + 30
	}
	return h
}

func (c *closingWords) textHeight() float64 {
	most := 0.0
	for _, col := range c.columns {
		h := 0.0
		for _, ws := range col {
			h += ws.Height() + 3
		}
		most = max(most, h)
	}
	return most
}

func (c *closingWords) put(s *ink.Sheet, top float64) {
	m := c.m
	g := m.b.Grid
	m.Area(s, top, g.Height, m.closingSwell(), false, m.col.Solid)
	s.OnFoot = &ink.FootInk{Text: m.col.SolidText, Folio: m.col.SolidInk}
	y := top + m.closingSwell() + 6
	if c.action != nil {
		m.called(c.action, c.node, s, y)
		c.cta.put(m, s, g.Left, y)
		box := geom.Rect{X: g.Width - g.Right - 72 - 5, Y: y + 3, W: 72, H: 72}
		c.cta.code(m, s, box)
		c.cta.label.Right(s, box.X-18, box.Bottom()-6-float64(len(c.cta.label.Lines)-1)*c.cta.label.Leading)
		y += max(c.cta.height(), 84) + 15
		s.Artifact(display.Layout, ink.Rule(g.Left, y, g.Full(), 0.75, m.col.SolidLine))
		y += 12
	}
	for i, col := range c.columns {
		cy := y
		for _, ws := range col {
			ws.Put(s, g.Left+float64(i)*(c.width+g.Gutter), cy)
			cy += ws.Height() + 3
		}
	}
}
