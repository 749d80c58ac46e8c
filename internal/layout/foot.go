package layout

import (
	"fmt"
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
	"strings"
	"unicode"
	"unicode/utf8"
)

// feet draws running heads and feet, once all pages are known.
func (m *maker) feet() {
	pages := append(append([]*ink.Sheet{}, m.frontPg...), m.bodyPg...)
	total := len(pages)
	for i, s := range pages {
		s.Page.Label = fmt.Sprint(i + 1)
		if !s.Bare && !m.in.Edition.Specimen {
			m.foot(s, i+1, total)
		}
		if m.in.Forced {
			m.forced(s)
		}
		m.doc.Pages[i] = *s.Page
	}
}

// foot draws a page's running head and foot.
func (m *maker) foot(s *ink.Sheet, n, total int) {
	g := m.b.Grid
	dark := ink.FootInk{Text: m.col.Muted, Folio: m.st.Folio.Color}
	if s.OnFoot != nil {
		dark = *s.OnFoot
	}
	if s.Title != "" {
		head := m.Text(script.Own(fmt.Sprintf(m.w.Continued, s.Title), m.titlePlace(s.Title)), m.st.Fine, set.Wish{Measure: g.Full()})
		s.Running(display.Header, func() { head.At(s, g.Left, m.headBase()) })
	}
	num := m.Plain(fmt.Sprint(n), m.st.Folio, set.Wish{Measure: 60, Color: &dark.Folio})
	of := m.Plain(m.ofTotal(n, total), m.st.Fine, set.Wish{Measure: 100, Color: &dark.Text})
	lines := m.footTitle(g.Full()-num.Width()-of.Width()-28, &dark.Text)
	s.Running(display.Footer, func() {
		if m.b.Shapes.Foot == "ruled" {
			m.ruledFoot(s, num, of, lines, dark)
			return
		}
		num.At(s, g.Left, g.Foot)
		of.At(s, g.Left+num.Width()+4, g.Foot)
		stack(lines, g.Foot, func(l *set.Words, y float64) { l.Right(s, g.Width-g.Right, y) })
	})
}

// ruledFoot: a rule, title and state at the left, whom to call where there is room, the number at the right.
func (m *maker) ruledFoot(s *ink.Sheet, num, of *set.Words, lines []*set.Words, dark ink.FootInk) {
	g := m.b.Grid
	top := g.Foot - float64(len(lines)-1)*m.st.Fine.Leading
	s.Items(ink.Rule(g.Left, top-max(18, m.CapHeight(m.st.Fine)+9), g.Full(), 0.75, m.footLine(s)))
	stack(lines, g.Foot, func(l *set.Words, y float64) { l.At(s, g.Left, y) })
	right := g.Width - g.Right - of.Width()
	of.At(s, right, g.Foot)
	num.Right(s, right-4, g.Foot)
	number := m.told.Phone(source.Text{})
	number.Bold = true
	call := m.Spans([]guide.Span{guide.Own(m.w.Questions + " "), number}, m.st.Fine, set.Wish{Measure: 1000, Color: &dark.Text})
	x := max(g.Left+(g.Full()+g.Gutter)/2, g.Left+lines[0].Width()+18)
	if m.form.footing && x+call.Width()+18 < right-4-num.Width() {
		call.At(s, x, g.Foot)
	}
}

// titlePlace is where the title in a running head was written.
func (m *maker) titlePlace(title string) source.Pos {
	for _, p := range m.told.Parts {
		if p.Short().Value == title {
			return p.Short().Pos
		}
	}
	return source.Pos{}
}

// stack draws words one above the other, the first one's last line on the foot.
func stack(ws []*set.Words, foot float64, draw func(l *set.Words, y float64)) {
	for _, l := range ws {
		foot -= float64(len(l.Lines)-1) * l.Leading
		draw(l, foot)
		foot -= l.Leading
	}
}

// ofTotal is what follows the number: "of 14".
func (m *maker) ofTotal(n, total int) string {
	page, _, _ := strings.Cut(m.w.Page, "%d")
	return strings.TrimPrefix(m.pageOfTotal(n, total), fmt.Sprintf("%s%d ", page, n))
}

// headBase is the baseline of running heads.
func (m *maker) headBase() float64 {
	if m.b.Grid.Head > 0 {
		return m.b.Grid.Head
	}
	return min(54, m.b.Grid.Top-30)
}

// footRise is how far the first line of the running foot stands above the last one: a long title takes two.
func (m *maker) footRise() float64 {
	const numbers = 88 // "88 of 88", and what stays clear
	return float64(len(m.trial().footTitle(m.b.Grid.Full()-numbers, &m.col.Muted))-1) * m.st.Fine.Leading
}

// footTitle is the guide's title and state, from the lowest line up: on one line where they fit, in one column with the
// state's first words, which the cover and the last page say in full, or the treatment's name; else the title above, with
// the treatment's name for a title that is too long for that.
func (m *maker) footTitle(w float64, c *brand.Color) []*set.Words {
	treatment := script.Own(capital(m.g.Subject().Value), m.g.Subject().Pos)
	ways := []source.Text{script.Own(m.g.Title.Value+" · "+m.footStatus(), m.g.Title.Pos)}
	if !m.form.footing {
		state, _, _ := strings.Cut(m.footStatus(), ",")
		for _, t := range []source.Text{m.g.Title, treatment} {
			ways = append(ways, script.Own(t.Value+" · "+state, t.Pos))
		}
	}
	for _, way := range ways {
		if one := m.trial().Text(way, m.st.Fine, set.Wish{Measure: w}); len(one.Lines) == 1 {
			return []*set.Words{m.Text(way, m.st.Fine, set.Wish{Measure: w, Color: c})}
		}
	}
	full := set.Wish{Measure: m.b.Grid.Full(), Color: c}
	title := m.Text(m.g.Title, m.st.Fine, full)
	if len(title.Lines) > 1 {
		title = m.Text(treatment, m.st.Fine, full)
	}
	return []*set.Words{m.Text(script.Own(m.footStatus(), m.g.Version.Pos), m.st.Fine, set.Wish{Measure: w, Color: c}), title}
}

// capital starts with a large letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (m *maker) footLine(s *ink.Sheet) brand.Color {
	if s.OnFoot != nil && s.OnFoot.Text == m.col.SolidText {
		return m.col.SolidLine
	}
	return m.col.Line
}

// footStatus is version and state, for every page's foot.
func (m *maker) footStatus() string {
	if m.in.Forced || m.g.Version.Empty() || !m.form.footing { // one column has no room; the last page tells it
		return m.status()
	}
	return fmt.Sprintf(m.w.Version, m.g.Version.Value) + " · " + m.status()
}

// forced marks a page of a build made in spite of errors, where nobody can miss it.
func (m *maker) forced(s *ink.Sheet) {
	g := m.b.Grid
	ws := m.Plain(m.w.Forced, m.st.Bold, set.Wish{Measure: g.Full(), Color: &m.col.DangerInk})
	s.Running(display.Header, func() {
		s.Items(ink.Fill(geom.RectPath(geom.Rect{W: g.Width, H: 24}), m.col.Danger))
		ws.Centre(s, g.Width/2, 16.5)
	})
}
