package layout

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// back closes the guide: a solid area at the foot of the last page with the call to action, language help,
// other formats and who checked the guide. Where the last page has no room for it, a page with room for
// notes carries it.
func (m *maker) back(f *flow) {
	if !m.single() {
		m.longPrint(f)
	}
	sect := m.doc.Root.Add(display.TagSect)
	if m.b.Grid.KeyW == 0 {
		m.backInColumn(f, sect)
		return
	}
	n := len(m.doc.Root.Kids)
	c := m.closingWords(sect)
	g := m.b.Grid
	top := g.Height - c.height()
	if f.s == nil || f.full || f.y+24 > top {
		f.title = ""
		f.newPage()
		notes := &display.Node{Tag: display.TagSect} // read before the closing words
		m.doc.Root.Kids = append(m.doc.Root.Kids[:n-1], notes, sect)
		m.notesPage(f, notes, top-36)
	}
	c.put(f.s, top)
}

// notesPage fills a page down to foot with lines to write on.
func (m *maker) notesPage(f *flow, sect *display.Node, foot float64) {
	g := m.b.Grid
	x, w := m.wide()
	head := m.plain(m.w.MyNotes, m.st.H1Small, wish{measure: w}).under(sect.Add(display.TagH2))
	base := g.Top
	if m.single() {
		base = m.openTop() + m.capHeight(m.st.H1Small)
	}
	head.at(f.s, x, base)
	y := base + 12
	m.ruled(f.s, x, y, w, int((foot-y)/writeLine))
}

// notesBelow fills what is left of a page with lines to write on.
func (m *maker) notesBelow(f *flow, sect *display.Node) {
	x, w := m.wide()
	head := m.plain(m.w.MyNotes, m.st.H1Small, wish{measure: w}).under(sect.Add(display.TagH2))
	y := f.y + sectionAir
	m.ruleAbove(f, f.s, y)
	head.put(f.s, x, y)
	y += head.height()
	m.ruled(f.s, x, y, w, int((m.limit()-y)/writeLine))
}

// closingWords are what the closing area says.
type closingWords struct {
	m       *maker
	action  *guide.Action
	cta     actionWords
	columns [][]*words
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
		c.cta = m.callToAction(c.action, g.Full()-72-24-labelW, labelW, sect.Add(display.TagDiv))
	}
	const cols = 3
	c.width = (g.Full() - g.Gutter*(cols-1)) / cols
	c.columns = make([][]*words, cols)
	k := 0
	for _, part := range m.smallPrint() {
		head, paras := part.head, part.paras
		div := sect.Add(display.TagDiv)
		text, ink := m.col.SolidText, m.col.SolidInk
		col := []*words{m.plain(head, m.st.FineBold, wish{measure: c.width, color: &ink}).under(div.Add(display.TagH3))}
		for _, p := range paras {
			col = append(col, m.set(p, m.st.Fine, wish{measure: c.width, color: &text, link: &text}).under(div.Add(display.TagP)))
		}
		c.columns[k%cols] = append(c.columns[k%cols], col...)
		k++
	}
	return c
}

// printed is a part of the small print.
type printed struct {
	head  string
	paras [][]guide.Span
}

// smallPrint is what every guide says at its end.
func (m *maker) smallPrint() []printed {
	var out []printed
	for _, p := range []printed{{m.w.Language, m.languageHelp()}, {m.w.Formats, m.formats()}, {m.w.Check, m.about()}} {
		if len(p.paras) > 0 && !m.apart[p.head] {
			out = append(out, p)
		}
	}
	return out
}

// backInColumn closes a guide that has one column: the call to action as a panel, the small print as text.
func (m *maker) backInColumn(f *flow, sect *display.Node) {
	strips, last := m.closingStrips(sect)
	f.title = ""
	if f.s == nil || m.in.Edition.Multiple > 1 { // a booklet's back is a page of its own
		alone := m.newFlow(nil)
		alone.fresh, alone.y = true, m.openTop()
		m.fillUp(f, alone.spills(strips)+1, sect)
		f.newPage()
	}
	m.startInColumn(f, strips)
	f.ease(strips)
	if f.spills(strips) > 0 { // more than a few lines shall stand on the last page
		for i := last; i < len(strips)-1; i++ {
			strips[i].keep = true
		}
	}
	f.place(strips)
}

// closingStrips are the call to action and the small print, one below the other, and the place where the last
// two parts of it begin.
func (m *maker) closingStrips(sect *display.Node) (out []slice, last int) {
	g := m.b.Grid
	if a := m.closing(); a != nil {
		out = m.actionPanel(a, sect)
		out[0].before = sectionAir
	}
	parts := m.smallPrint()
	for i, p := range parts {
		if i == len(parts)-2 {
			last = len(out)
		}
		head := m.plain(p.head, m.st.H3, wish{measure: g.Full()}).under(sect.Add(display.TagH3))
		out = append(out, slice{before: 18, height: head.height(), keep: true, draw: func(s *sheet, y float64) { head.put(s, g.Left, y) }})
		for _, spans := range p.paras {
			out = append(out, lines(m.set(spans, m.st.Note, wish{measure: g.Full()}).under(sect.Add(display.TagP)), g.Left, 6)...)
		}
	}
	return out, last
}

// fillUp adds pages for notes before the closing ones, so that all pages together are a multiple of the
// edition's number, and the last one is the booklet's back.
func (m *maker) fillUp(f *flow, closing int, sect *display.Node) {
	n := m.in.Edition.Multiple
	if n < 2 {
		return
	}
	kids := m.doc.Root.Kids
	m.doc.Root.Kids = kids[:len(kids)-1] // notes are read before the closing words
	short := (m.frontPages+len(m.bodyPg)+closing)%n != 0
	if room := m.limit() - f.y - sectionAir; short && f.s != nil && !f.full && room > 0.4*(m.limit()-m.top()) {
		m.notesBelow(f, m.doc.Root.Add(display.TagSect))
	}
	for (m.frontPages+len(m.bodyPg)+closing)%n != 0 {
		f.newPage()
		m.notesPage(f, m.doc.Root.Add(display.TagSect), m.limit())
	}
	m.doc.Root.Kids = append(m.doc.Root.Kids, sect)
}

// languageHelp is the notice in each of its languages, tagged with it.
func (m *maker) languageHelp() [][]guide.Span {
	var out [][]guide.Span
	for _, n := range m.in.Practice.Language {
		out = append(out, []guide.Span{{Text: n.Text.Value, At: n.Text.Pos, Lang: n.Lang.Value}})
	}
	return out
}

func (m *maker) formats() [][]guide.Span {
	var out [][]guide.Span
	for _, p := range m.in.Practice.Formats.Paras {
		out = append(out, p.Spans)
	}
	return out
}

// about says who wrote and checked the guide, when, and what it is not.
func (m *maker) about() [][]guide.Span {
	g := m.g
	var parts []string
	if !g.Author.Empty() {
		parts = append(parts, fmt.Sprintf(m.w.WrittenBy, g.Author.Value)+".")
	}
	if g.Status == "reviewed" && g.Reviewer != nil {
		parts = append(parts, fmt.Sprintf(m.w.ReviewedBy, g.Reviewer.Name.Value+", "+g.Reviewer.Credentials.Value)+", "+m.w.Month(g.Reviewed.Value)+".")
		if !g.NextReview.IsZero() {
			parts = append(parts, fmt.Sprintf(m.w.NextReview, m.w.Month(g.NextReview.Value))+".")
		}
	} else if !g.Unchecked() {
		parts = append(parts, m.w.DraftLong)
	}
	parts = append(append(parts, m.translators()...), m.w.NotAdvice)
	var line []string
	if !g.Version.Empty() {
		line = append(line, fmt.Sprintf(m.w.Version, g.Version.Value))
	}
	if !g.Updated.IsZero() {
		line = append(line, strings.ToLower(fmt.Sprintf(m.w.Updated, ""))+m.w.Date(g.Updated.Value))
	}
	out := [][]guide.Span{{{Text: strings.Join(parts, " ")}}}
	if len(line) > 0 {
		out = append(out, []guide.Span{{Text: strings.Join(line, ", ") + "."}})
	}
	if m.in.Practice.Sample.Value {
		out = append(out, []guide.Span{{Text: m.w.SampleNote}})
	}
	return out
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
			h += ws.height() + 3
		}
		most = max(most, h)
	}
	return most
}

func (c *closingWords) put(s *sheet, top float64) {
	m := c.m
	g := m.b.Grid
	m.area(s, top, g.Height, m.closingSwell(), false, m.col.Solid)
	s.onFoot = &footInk{m.col.SolidText, m.col.SolidInk}
	y := top + m.closingSwell() + 6
	if c.action != nil {
		c.cta.put(m, s, g.Left, y)
		box := geom.Rect{X: g.Width - g.Right - 72 - 5, Y: y + 3, W: 72, H: 72}
		c.cta.code(m, s, box)
		c.cta.label.right(s, box.X-18, box.Bottom()-6-float64(len(c.cta.label.lines)-1)*c.cta.label.leading)
		y += max(c.cta.height(), 84) + 15
		s.artifact(display.Layout, rule(g.Left, y, g.Full(), 0.75, m.col.SolidLine))
		y += 12
	}
	for i, col := range c.columns {
		cy := y
		for _, ws := range col {
			ws.put(s, g.Left+float64(i)*(c.width+g.Gutter), cy)
			cy += ws.height() + 3
		}
	}
}

// outline mirrors the headings.
func (m *maker) outline(dest func(place) display.Dest) []display.Bookmark {
	var out []display.Bookmark
	add := func(title, name string) {
		if p, ok := m.dests[name]; ok {
			out = append(out, display.Bookmark{Title: title, To: dest(p)})
		}
	}
	add(m.w.Glance, "glance")
	add(m.w.Contents, "contents")
	for i := range m.g.Sections {
		s := &m.g.Sections[i]
		add(s.Title.Value, "section-"+s.Name())
	}
	return out
}

// feet draws running heads and feet, once all pages are known.
func (m *maker) feet() {
	pages := append(append([]*sheet{}, m.frontPg...), m.bodyPg...)
	total := len(pages)
	for i, s := range pages {
		s.page.Label = fmt.Sprint(i + 1)
		if !s.plain {
			m.foot(s, i+1, total)
		}
		if m.in.Forced {
			m.forced(s)
		}
		m.doc.Pages[i] = *s.page
	}
}

// foot draws a page's running head and foot.
func (m *maker) foot(s *sheet, n, total int) {
	g := m.b.Grid
	ink := footInk{m.col.Muted, m.st.Folio.Color}
	if s.onFoot != nil {
		ink = *s.onFoot
	}
	if s.title != "" {
		head := m.plain(fmt.Sprintf(m.w.Continued, s.title), m.st.Fine, wish{measure: g.Full()})
		s.running(display.Header, func() { head.at(s, g.Left, m.headBase()) })
	}
	num := m.plain(fmt.Sprint(n), m.st.Folio, wish{measure: 60, color: &ink.folio})
	of := m.plain(m.ofTotal(n, total), m.st.Fine, wish{measure: 100, color: &ink.text})
	lines := m.footTitle(g.Full()-num.width()-of.width()-28, &ink.text)
	s.running(display.Footer, func() {
		if m.b.Shapes.Foot == "ruled" {
			m.ruledFoot(s, num, of, lines, ink)
			return
		}
		num.at(s, g.Left, g.Foot)
		of.at(s, g.Left+num.width()+4, g.Foot)
		stack(lines, g.Foot, func(l *words, y float64) { l.right(s, g.Width-g.Right, y) })
	})
}

// ruledFoot: a rule, title and state at the left, whom to call where there is room, the number at the right.
func (m *maker) ruledFoot(s *sheet, num, of *words, lines []*words, ink footInk) {
	g := m.b.Grid
	top := g.Foot - float64(len(lines)-1)*m.st.Fine.Leading
	s.items(rule(g.Left, top-max(18, m.capHeight(m.st.Fine)+9), g.Full(), 0.75, m.footLine(s)))
	stack(lines, g.Foot, func(l *words, y float64) { l.at(s, g.Left, y) })
	right := g.Width - g.Right - of.width()
	of.at(s, right, g.Foot)
	num.right(s, right-4, g.Foot)
	number := script.Number(m.ownPhone())
	number.Bold = true
	call := m.set([]guide.Span{{Text: m.w.Questions + " "}, number}, m.st.Fine, wish{measure: 1000, color: &ink.text})
	x := max(g.Left+(g.Full()+g.Gutter)/2, g.Left+lines[0].width()+18)
	if !m.single() && x+call.width()+18 < right-4-num.width() {
		call.at(s, x, g.Foot)
	}
}

// stack draws words one above the other, the first one's last line on the foot.
func stack(ws []*words, foot float64, draw func(l *words, y float64)) {
	for _, l := range ws {
		foot -= float64(len(l.lines)-1) * l.leading
		draw(l, foot)
		foot -= l.leading
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

// footTitle is the guide's title and state, from the lowest line up: on one line where they fit, else the
// title above, with the treatment's name for a title that is too long for that.
func (m *maker) footTitle(w float64, c *brandColor) []*words {
	one := m.plain(m.g.Title.Value+" · "+m.footStatus(), m.st.Fine, wish{measure: w, color: c})
	if len(one.lines) == 1 {
		return []*words{one}
	}
	full := wish{measure: m.b.Grid.Full(), color: c}
	title := m.text(m.g.Title, m.st.Fine, full)
	if len(title.lines) > 1 {
		title = m.plain(capital(m.g.Treatment.Value), m.st.Fine, full)
	}
	return []*words{m.plain(m.footStatus(), m.st.Fine, wish{measure: w, color: c}), title}
}

// capital starts with a large letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (m *maker) footLine(s *sheet) brandColor {
	if s.onFoot != nil && s.onFoot.text == m.col.SolidText {
		return m.col.SolidLine
	}
	return m.col.Line
}

// footStatus is version and state, for every page's foot.
func (m *maker) footStatus() string {
	if m.in.Forced || m.g.Version.Empty() || m.b.Grid.KeyW == 0 { // one column has no room; the last page tells it
		return m.status()
	}
	return fmt.Sprintf(m.w.Version, m.g.Version.Value) + " · " + m.status()
}

// forced marks a page of a build made in spite of errors, where nobody can miss it.
func (m *maker) forced(s *sheet) {
	g := m.b.Grid
	ws := m.plain(m.w.Forced, m.st.Bold, wish{measure: g.Full(), color: &m.col.DangerInk})
	s.running(display.Header, func() {
		s.items(fill(geom.RectPath(geom.Rect{W: g.Width, H: 24}), m.col.Danger))
		ws.centre(s, g.Width/2, 16.5)
	})
}

// running draws artifacts of one sort: a head or a foot.
func (s *sheet) running(kind display.Artifact, draw func()) {
	from := len(s.page.Marks)
	s.artifact(display.Background, fill(geom.Path{}, brandColor{}))
	s.page.Marks = s.page.Marks[:from] // a fresh mark, not joined to what stands before
	draw()
	var items []display.Item
	for _, mk := range s.page.Marks[from:] {
		items = append(items, mk.Items...)
	}
	s.page.Marks = append(s.page.Marks[:from], display.Mark{Artifact: kind, Items: items})
}

// items adds ink to the artifact being drawn.
func (s *sheet) items(items ...display.Item) { s.artifact(display.Layout, items...) }

var _ = source.Text{}
