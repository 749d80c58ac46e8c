package layout

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
	"guidepress/internal/typeset"
)

// drop is how far a baseline stands above the foot of its line box. It is the same for every size, so that
// boxes whose heights are multiples of the baseline grid keep all baselines on the grid.
const drop = 5

// words is a paragraph broken into lines, ready to be put on a page.
type words struct {
	m       *maker
	style   brand.Style
	lines   []typeset.Line
	looks   []look // by the Key of a piece
	nodes   []*display.Node
	owner   *display.Node
	rich    bool // some look has a node of its own
	leading float64
	spaced  []bool // the line ends in a space that was broken at
}

// look is what a run of a paragraph needs beside its face.
type look struct {
	color brand.Color
	href  string
	say   string // spoken description of the link
	lang  string
	under bool
}

// wish says how words are to be set.
type wish struct {
	measure float64
	balance bool
	color   *brand.Color // instead of the style's
	link    *brand.Color // of links; nil for the brand's
	bold    *brand.Style // for bold spans; nil for the style's own bold
}

// plain sets a string.
func (m *maker) plain(text string, st brand.Style, w wish) *words {
	return m.set([]guide.Span{{Text: text}}, st, w)
}

// text sets an author's string.
func (m *maker) text(t source.Text, st brand.Style, w wish) *words {
	return m.set([]guide.Span{{Text: t.Value, At: t.Pos}}, st, w)
}

// inline sets the first paragraph of a rich text, and any further ones after a line break: fields that
// allow one paragraph only hold one.
func (m *maker) inline(r guide.Rich, st brand.Style, w wish) *words {
	var spans []guide.Span
	for i, p := range r.Paras {
		if i > 0 {
			spans = append(spans, guide.Span{Break: true})
		}
		spans = append(spans, p.Spans...)
	}
	return m.set(spans, st, w)
}

// set breaks spans into lines.
func (m *maker) set(spans []guide.Span, st brand.Style, w wish) *words {
	ws := &words{m: m, style: st, leading: st.Leading}
	var runs []typeset.Run
	for _, s := range m.addresses(script.Phones(spans)) {
		if s.Break {
			if len(runs) > 0 {
				runs[len(runs)-1].Break = true
			}
			continue
		}
		runs = append(runs, ws.run(s, w))
	}
	runs = typeset.Typographic(runs, m.w.Lang)
	m.glyphs(runs, spans)
	lines, excess := typeset.Paragraph(runs, typeset.Options{Measure: w.measure, Balance: w.balance, Lang: m.w.Lang})
	for _, e := range excess {
		m.problem(firstPos(spans), "text-fit", fmt.Sprintf("“%s” is %.1f points wider than its column of %.0f points", e.Text, e.Over, w.measure),
			"use a shorter word, or put a space or a hyphen where it may break")
	}
	ws.lines = lines
	ws.spaced = make([]bool, len(lines))
	for i, l := range lines {
		if n := len(l.Pieces); n > 0 {
			p := l.Pieces[n-1]
			end := p.Off + len(p.Text)
			rest := runs[p.Run].Text[min(end, len(runs[p.Run].Text)):]
			next := ""
			if rest == "" && p.Run+1 < len(runs) {
				next = runs[p.Run+1].Text
			}
			ws.spaced[i] = i < len(lines)-1 && (strings.HasPrefix(rest+next, " ") || runs[p.Run].Break)
		}
	}
	return ws
}

// run turns a span into a run of type and remembers its look.
func (ws *words) run(s guide.Span, w wish) typeset.Run {
	m := ws.m
	lk := look{color: ws.style.Color, lang: m.langOf(s)}
	if w.color != nil {
		lk.color = *w.color
	}
	st := ws.style
	switch {
	case s.Bold && w.bold != nil:
		st.Face = w.bold.Face
	case s.Bold:
		st.Face = m.boldOf(st).Face
	case s.Italic && !m.in.Edition.NoItalic:
		st.Face = m.st.Italic.Face
	}
	run := typeset.Run{Text: s.Text, Style: m.type_(st), Key: len(ws.looks)}
	switch {
	case s.Cite != "":
		m.cite(s.Cite, &run, &lk)
	case s.Link != "":
		lk.href, lk.say = s.Link, m.spoken(s.Link, s.Text)
		if !strings.HasPrefix(s.Link, "tel:") {
			lk.under = true
			if !m.in.Edition.Links { // on paper it looks like what it is: text
			} else if w.link != nil {
				lk.color = *w.link
			} else if w.color == nil {
				lk.color = m.col.Link
			}
		}
	}
	if !m.in.Edition.Links {
		lk.href, lk.under = "", false
	}
	if lk.href != "" || lk.lang != "" {
		ws.rich = true
	}
	ws.looks = append(ws.looks, lk)
	return run
}

// cite turns a run into the number of a source: raised, or in brackets on the line where type may not be
// smaller than that of the text.
func (m *maker) cite(id string, run *typeset.Run, lk *look) {
	n := m.sourceNo[id]
	size := run.Style.Size
	if run.Text = fmt.Sprint(n); m.st.Fine.Size > 0.88*size {
		run.Text = fmt.Sprintf("\u00a0[%d]", n)
	} else {
		run.Style.Size, run.Rise = max(m.st.Fine.Size, size*0.7), size*0.32
	}
	if n > 0 {
		lk.href, lk.say = "#source-"+id, fmt.Sprintf(m.w.SourceN, n, m.g.Sources[n-1].Title.Value)
	}
}

// boldOf is the style to take for bold words of a style.
func (m *maker) boldOf(st brand.Style) brand.Style {
	switch {
	case st.Size <= m.st.Fine.Size:
		return m.st.FineBold
	case st.Size <= m.st.Note.Size:
		return m.st.NoteBold
	}
	return m.st.Bold
}

// type_ is the typesetter's view of a style.
func (m *maker) type_(st brand.Style) typeset.Style {
	m.faces[st.Face.Value] = true
	return typeset.Style{Face: m.in.Faces[st.Face.Value], Size: st.Size, Leading: st.Leading, Tracking: st.Tracking}
}

// spoken says where a link leads.
func (m *maker) spoken(href, text string) string {
	switch {
	case strings.HasPrefix(href, "tel:"):
		return fmt.Sprintf(m.w.CallNumber, text)
	case strings.HasPrefix(href, "mailto:"):
		return fmt.Sprintf(m.w.WriteTo, strings.TrimPrefix(href, "mailto:"))
	case strings.HasPrefix(href, "#"):
		return fmt.Sprintf(m.w.GoTo, text)
	}
	return fmt.Sprintf(m.w.Opens, text+", "+strings.TrimPrefix(strings.TrimPrefix(href, "https://"), "www."))
}

// glyphs reports characters the face lacks.
func (m *maker) glyphs(runs []typeset.Run, spans []guide.Span) {
	seen := map[rune]bool{}
	for _, r := range runs {
		for _, c := range r.Text {
			if c == '\n' || seen[c] || r.Style.Face == nil || r.Style.Face.Has(c) {
				continue
			}
			seen[c] = true
			at := firstPos(spans)
			for _, s := range spans {
				if strings.ContainsRune(s.Text, c) {
					at = s.At
				}
			}
			m.problem(at, "glyph-missing", fmt.Sprintf("the typeface %s has no “%c” (U+%04X)", r.Style.Face.Name(), c, c),
				"write it in words, or give the brand a face that has it")
		}
	}
}

// addresses follow links in print, where nobody can touch them.
func (m *maker) addresses(spans []guide.Span) []guide.Span {
	if !m.in.Edition.PrintURLs {
		return spans
	}
	var out []guide.Span
	for i, s := range spans {
		out = append(out, s)
		goesOn := i+1 < len(spans) && spans[i+1].Link == s.Link
		if a := address(s.Link); a != "" && !goesOn && !strings.Contains(s.Text, a) {
			out = append(out, guide.Span{Text: " (" + a + ")", At: s.At})
		}
	}
	return out
}

// address is a link as people write it; "" for phone numbers and places in the guide.
func address(link string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if a, ok := strings.CutPrefix(link, scheme); ok {
			return strings.TrimSuffix(a, "/")
		}
	}
	return ""
}

func firstPos(spans []guide.Span) source.Pos {
	for _, s := range spans {
		if !s.At.IsZero() {
			return s.At
		}
	}
	return source.Pos{}
}

// em is how much larger than 12 points running text is: indents, marks and signs grow with it.
func (m *maker) em() float64 { return m.st.Body.Size / 12 }

func (ws *words) height() float64 {
	if ws == nil {
		return 0
	}
	return float64(len(ws.lines)) * ws.leading
}

// rise is the first baseline's distance from the top of the box.
func (ws *words) rise() float64 { return ws.leading - drop }

// width is that of the longest line.
func (ws *words) width() float64 {
	w := 0.0
	for _, l := range ws.lines {
		w = max(w, l.Width)
	}
	return w
}

// under gives the words to a node. Words with links or foreign parts hang a node a part below it, since a
// node holds either nodes or ink.
func (ws *words) under(n *display.Node) *words {
	ws.owner = n
	if !ws.rich {
		return ws
	}
	for i, lk := range ws.looks {
		plain := lk.href == ""
		if i > 0 && plain && ws.looks[i-1].href == "" && lk.lang == ws.looks[i-1].lang {
			ws.nodes = append(ws.nodes, ws.nodes[i-1]) // parts that differ in looks alone are one
			continue
		}
		tag := display.TagSpan
		if !plain {
			tag = display.TagLink
		}
		kid := n.Add(tag)
		kid.Lang = lk.lang
		ws.nodes = append(ws.nodes, kid)
	}
	return ws
}

func (ws *words) nodeOf(key int) *display.Node {
	if ws.rich && ws.owner != nil {
		return ws.nodes[key]
	}
	return ws.owner
}

// put draws all lines with the box's top left corner at (x, y).
func (ws *words) put(s *sheet, x, y float64) { ws.putLines(s, x, y, 0, len(ws.lines)) }

// at draws all lines with the first baseline at y.
func (ws *words) at(s *sheet, x, y float64) { ws.put(s, x, y-ws.rise()) }

// right draws all lines with their right edges at x, the first baseline at y.
func (ws *words) right(s *sheet, x, y float64) {
	for i, l := range ws.lines {
		ws.line(s, i, x-l.Width, y+float64(i)*ws.leading)
	}
}

// centre draws all lines centred on x, the first baseline at y.
func (ws *words) centre(s *sheet, x, y float64) {
	for i, l := range ws.lines {
		ws.line(s, i, x-l.Width/2, y+float64(i)*ws.leading)
	}
}

// putLines draws lines [from, to), the first of them at the top of the box.
func (ws *words) putLines(s *sheet, x, y float64, from, to int) {
	for i := from; i < to; i++ {
		ws.line(s, i, x, y+ws.rise()+float64(i-from)*ws.leading)
	}
}

// line draws one line from x on its baseline. Pieces of one node share a mark.
func (ws *words) line(s *sheet, i int, x, base float64) {
	l := ws.lines[i]
	var items []display.Item
	var node *display.Node
	flush := func() {
		if ws.owner == nil {
			s.artifact(display.Layout, items...)
		} else {
			s.mark(node, items...)
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
		items = append(items, ws.piece(p, lk, px, base, k == len(l.Pieces)-1 && (ws.spaced[i] || i == len(ws.lines)-1 && ws.part())))
		if lk.under {
			items = append(items, rule(px, base+p.Style.Size*0.15, p.Width, p.Style.Size*0.06, lk.color))
		}
		if lk.href != "" && node != nil {
			box := geom.Rect{X: px, Y: base - p.Style.Size*0.95, W: p.Width, H: p.Style.Size * 1.25}
			s.link(box, lk.href, lk.say, node)
		}
	}
	flush()
}

// part reports whether the words are a part of a paragraph or a link that goes on elsewhere: they then end
// in a space, or a reader would hear "50%less pain".
func (ws *words) part() bool {
	return ws.owner != nil && (ws.owner.Tag == display.TagSpan || ws.owner.Tag == display.TagLink)
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

func (ws *words) piece(p typeset.Piece, lk look, x, base float64, spaced bool) display.Item {
	t := &display.Text{
		X: x, Y: base - p.Rise, Face: p.Style.Face.Name(), Size: p.Style.Size,
		Color: rgb(lk.color), Text: p.Text, Adjust: p.Adjust, Width: p.Width,
	}
	if spaced { // a reader who copies or listens needs the space that the line's end stands for
		t.Text += " "
		if t.Adjust != nil {
			t.Adjust = append(append([]float64{}, t.Adjust...), 0)
		}
	}
	return t
}
