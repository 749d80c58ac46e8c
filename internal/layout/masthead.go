package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// mastheadTop is where the mark starts, mastheadFoot where the words beside it end.
func (m *maker) mastheadTop(box geom.Rect) float64 { return max(44, box.Y+set.Inset) }

func (m *maker) mastheadFoot(box geom.Rect) float64 {
	return m.mastheadTop(box) + m.form.markFoot(m)
}

// masthead is the name of the practice beside its mark, on the cover.
type masthead struct {
	name *set.Words
	x    float64 // right of the mark
	top  float64
}

// setMasthead sets the mark and the name of the practice, and where it is or whom the guide is for.
func (m *maker) setMasthead(s *ink.Sheet, box geom.Rect, sect *display.Node) {
	g, p := m.b.Grid, m.told.Practice
	dark := m.col.CoverText
	x := g.Left
	top := m.mastheadTop(box)
	mk := m.mark()
	m.drawMark(s, mk, x, top, sect)
	x += mk.width(m.Em())
	name := m.Text(p.Name, m.st.Bold, set.Wish{Measure: m.nameMeasure(x), Color: &dark, Balance: true}).Under(sect.Add(display.TagP))
	m.form.masthead(m, s, masthead{name, x, top}, sect)
}

// mastheadStacked has the states below the name.
func (m *maker) mastheadStacked(s *ink.Sheet, mh masthead, sect *display.Node) {
	g := m.b.Grid
	base := mh.top + m.CapHeight(m.st.Bold)
	mh.name.At(s, mh.x, base)
	states := m.Text(script.Own(m.told.Where(), m.told.Practice.At), m.st.Note, set.Wish{Measure: g.Width - g.Right - mh.x, Color: &m.col.CoverText})
	states.Under(sect.Add(display.TagP)).At(s, mh.x, base+m.st.Note.Leading)
}

// mastheadAcross has the states, or whom the guide is for and how far it is reviewed, at the right.
func (m *maker) mastheadAcross(s *ink.Sheet, mh masthead, sect *display.Node) {
	mh.name.At(s, mh.x, mh.top+17-float64(len(mh.name.Lines)-1)*mh.name.Leading/2)
	right := []source.Text{script.Own(m.told.Where(), m.told.Practice.At)}
	if m.b.Shapes.Cover == "head" {
		right = []source.Text{script.Own(m.told.Audience().Value, m.told.Audience().Pos), {Value: m.status()}}
	}
	y := mh.top + 17 - float64(len(right)-1)*m.st.Note.Leading/2
	for _, t := range right {
		ws := m.Text(t, m.st.Note, set.Wish{Measure: 240, Color: &m.col.CoverText, Balance: true}).Under(sect.Add(display.TagP))
		ws.Right(s, m.b.Grid.Width-m.b.Grid.Right, y-float64(len(ws.Lines)-1)*ws.Leading/2)
		y += ws.Height()
	}
}

// nameMeasure is how wide the practice's name may be, from x: a wide mark says the name already and takes room from it.
func (m *maker) nameMeasure(x float64) float64 {
	g := m.b.Grid
	if m.form.keys { // others stand at the right
		return g.Left + 256*m.Em() - max(x, g.Left+36*m.Em())
	}
	return min(220*m.Em(), g.Width-g.Right-x)
}
