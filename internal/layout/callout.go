package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// tone is how a panel looks: never colour alone, always a sign and a word too.
type tone struct {
	ground, ink, mark brandColor
	iconFill          brandColor
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

// callout is a panel with a sign, a heading and a few words.
func (m *maker) callout(b *guide.Callout, sect *display.Node) []slice {
	const pad = 18
	inset := 24 + 24*m.em()
	x, w := m.wide()
	t := m.tone(b.Kind)
	div := sect.Add(display.TagDiv)
	title := b.Title
	if title.Empty() {
		title = source.Text{Value: t.word}
	}
	head := m.text(title, m.st.Bold, wish{measure: w - inset - pad, color: &t.ink}).under(div.Add(display.TagP))
	p := pen{wish: wish{color: &t.ink, link: &t.ink}, bullet: &t.mark}
	body := m.paras(b.Text.Paras, div, x+inset, w-inset-pad, p)
	h := head.height() + 2*pad - 8
	for i, sl := range body {
		if i > 0 {
			h += sl.before
		}
		h += sl.height
	}
	return []slice{{height: h, draw: func(s *sheet, y float64) {
		m.panel(s, geom.Rect{X: x, Y: y, W: w, H: h}, t.ground)
		m.icon(s, sign(t.sign), x+12, y+pad-6+m.signTop(m.st.Bold), 24*m.em(), t.mark, t.iconFill, t.ground)
		y += pad - 6
		head.put(s, x+inset, y)
		y += head.height()
		for i, sl := range body {
			if i > 0 {
				y += sl.before
			}
			sl.draw(s, y)
			y += sl.height
		}
	}}}
}

// signTop is where a sign begins so that it stands beside the first line of a style.
func (m *maker) signTop(st brandStyle) float64 {
	return st.Leading - drop - m.capHeight(st)/2 - 12*m.em()
}

// panel is a filled area with the brand's corners.
func (m *maker) panel(s *sheet, r geom.Rect, c brandColor) {
	s.artifact(display.Background, fill(geom.RoundRect(r, m.b.Shapes.Radius), c))
}
