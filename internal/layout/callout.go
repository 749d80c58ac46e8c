package layout

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// tone is how a panel looks: never colour alone, always a sign and a word too.
type tone struct {
	ground, ink, mark brand.Color
	iconFill          brand.Color
	sign              string
	word              string
}

// tone of a kind of call-out.
func (m *maker) tone(kind guide.CalloutKind) tone {
	c := m.col
	good := tone{ground: c.Good, ink: c.GoodInk, mark: c.GoodMark, iconFill: c.Card}
	switch kind {
	case "tip":
		good.sign, good.word = "idea", m.w.Tip
	case "know":
		good.sign, good.word = "info", m.w.Know
	case "care":
		return tone{c.Panel, c.Ink, c.Ink, c.Card, "caution", m.w.Care}
	default:
		return tone{c.Danger, c.DangerInk, c.DangerMark, c.Danger, "emergency", m.w.Emergency}
	}
	return good
}

// leastPanel is how wide a panel's text is at least where it stands beside the sign's edge, in ems.
const leastPanel = 24

// callout is a panel with a sign, a heading and a few words.
func (m *maker) callout(b *guide.Callout, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	h, put := m.calloutPanel(b, x, w, sect)
	return []flow.Strip{{Height: h, Weak: weakAtTop, Draw: func(s *ink.Sheet, y float64) { put(s, y, h) }}}
}

// calloutPanel is the panel at its least height, and drawn at this height or a greater one.
func (m *maker) calloutPanel(b *guide.Callout, x, w float64, parent *display.Node) (height float64, put func(s *ink.Sheet, y, h float64)) {
	const pad = 18
	inset := 24 + 24*m.Em()
	t := m.tone(b.Kind)
	div := parent.Add(display.TagDiv)
	title := b.Title
	if title.Empty() {
		title = source.Text{Value: t.word}
	}
	head := m.Text(title, m.st.Bold, set.Wish{Measure: w - inset - pad, Color: &t.ink}).Under(div.Add(display.TagH3))
	p := pen{Wish: set.Wish{Color: &t.ink, Link: &t.ink}, bullet: &t.mark}
	left, air := inset, 0.0
	if w-inset-pad < leastPanel*m.st.Body.Size { // lines of large type need the room below the sign, and do not touch it
		left, air = pad, max(0, m.SignTop(m.st.Bold)+24*m.Em()-head.Height())+2*m.Em()
	}
	body := m.paras(b.Text.Paras, div, x+left, w-left-pad, p)
	height = head.Height() + air + 2*pad - 8
	for i, sl := range body {
		if i > 0 {
			height += sl.Before
		}
		height += sl.Height
	}
	return height, func(s *ink.Sheet, y, h float64) {
		m.Panel(s, geom.Rect{X: x, Y: y, W: w, H: h}, t.ground)
		m.Icon(s, set.Sign(t.sign), x+12, y+pad-6+m.SignTop(m.st.Bold), 24*m.Em(), t.mark, t.iconFill, t.ground)
		y += pad - 6
		head.Put(s, x+inset, y)
		y += head.Height() + air
		for i, sl := range body {
			if i > 0 {
				y += sl.Before
			}
			sl.Draw(s, y)
			y += sl.Height
		}
	}
}
