package set

import (
	"fmt"
	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
	"guidepress/internal/typeset"
	"strings"
)

// Wish says how words are to be set.
type Wish struct {
	Measure float64
	Balance bool
	Color   *brand.Color // instead of the style's
	Link    *brand.Color // of links; nil for the brand's
	Tag     *brand.Color // the ground of the first span, whose words then have the colour of 911
	bold    *brand.Style // for bold spans; nil for the style's own bold
}

// Plain sets a string.
func (m *Setter) Plain(text string, st brand.Style, w Wish) *Words {
	return m.Spans([]guide.Span{guide.Own(text)}, st, w)
}

// Text sets an author's string.
func (m *Setter) Text(t source.Text, st brand.Style, w Wish) *Words {
	return m.Spans([]guide.Span{{Text: t}}, st, w)
}

// Rich sets the first paragraph of a rich text, and any further ones after a line break: fields that
// allow one paragraph only hold one.
func (m *Setter) Rich(r guide.Rich, st brand.Style, w Wish) *Words {
	var spans []guide.Span
	for i, p := range r.Paras {
		if i > 0 {
			spans = append(spans, guide.Span{Break: true})
		}
		spans = append(spans, p.Spans...)
	}
	return m.Spans(spans, st, w)
}

// Spans breaks spans into lines.
func (m *Setter) Spans(spans []guide.Span, st brand.Style, w Wish) *Words {
	ws := &Words{m: m, style: st, Leading: st.Leading}
	var runs []typeset.Run
	for _, s := range m.addresses(m.told.Runs(spans)) {
		if s.Break {
			if len(runs) > 0 {
				runs[len(runs)-1].Break = true
			}
			continue
		}
		runs = append(runs, ws.run(s, w))
	}
	runs = typeset.Typographic(runs, m.w.Lang)
	runs = m.inScripts(runs)
	for i := range runs {
		runs[i].Text = drawable(runs[i])
	}
	m.glyphs(runs, spans)
	opt := typeset.Options{Measure: w.Measure, Balance: w.Balance, Lang: m.w.Lang, Leftward: script.Leftward(m.langOf(runs))}
	lines, excess := typeset.Paragraph(runs, opt)
	if n := len(lines); n > 1 && n <= few && !w.Balance && !several(lines[n-1]) {
		opt.Balance = true
		lines, excess = typeset.Paragraph(runs, opt)
	}
	for _, e := range excess {
		m.Problem(firstPos(spans), "text-fit", fmt.Sprintf("“%s” is %.1f points wider than its column of %.0f points", e.Text, e.Over, w.Measure),
			"use a shorter word, or put a space or a hyphen where it may break")
	}
	ws.Lines = lines
	ws.Leading = roomy(runs, ws.Leading)
	if opt.Leftward && w.Measure > 0 {
		for _, l := range lines {
			ws.indent = append(ws.indent, w.Measure-l.Width)
		}
	}
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

// few is how many lines a text has that is balanced rather than left with a single word in the last one: cells, facts, risks,
// captions.
const few = 3

// several reports whether a line has more than one word.
func several(l typeset.Line) bool {
	words := 0
	for _, p := range l.Pieces {
		words += len(strings.Fields(p.Text))
	}
	return words > 1
}

// run turns what is told into a run of type and remembers its look.
func (ws *Words) run(s script.Run, w Wish) typeset.Run {
	m := ws.m
	lk := look{color: ws.style.Color, lang: s.Lang, from: m.origin(s)}
	if w.Color != nil {
		lk.color = *w.Color
	}
	st := ws.style
	switch {
	case s.Bold && w.bold != nil:
		st.Face = w.bold.Face
	case s.Bold:
		st.Face = m.boldOf(st).Face
	case s.Italic && !m.medium.NoItalic:
		st.Face = m.st.Italic.Face
	}
	if w.Tag != nil && len(ws.looks) == 0 {
		lk.ground, lk.color = w.Tag, m.col.DangerInk
	}
	run := typeset.Run{Text: s.Text.Value, Style: m.type_(st), Key: len(ws.looks), Lang: s.Lang, Rightward: strings.HasPrefix(s.Link, "tel:")}
	switch {
	case s.Cite != "" || s.Between:
		m.cite(s, &run, &lk)
	case s.Link != "":
		lk.href, lk.say = s.Link, s.Say
		if !strings.HasPrefix(s.Link, "tel:") {
			lk.under = !m.medium.PrintURLs
			if m.medium.PrintURLs { // on paper it looks like what it is: text
			} else if w.Link != nil {
				lk.color = *w.Link
			} else if w.Color == nil {
				lk.color = m.col.Link
			}
		}
	}
	if !m.medium.Links {
		lk.href, lk.under = "", false
	}
	if lk.href != "" || lk.lang != "" {
		ws.rich = true
	}
	ws.looks = append(ws.looks, lk)
	return run
}

// cite turns a run into the number of a source, or into what stands between two: raised, or in brackets on the line where type may not be
// smaller than that of the text.
func (m *Setter) cite(s script.Run, run *typeset.Run, lk *look) {
	n := s.Source
	size := run.Style.Size
	raised := m.st.Fine.Size <= 0.88*size
	switch {
	case s.Between && raised:
		run.Text += "\u00a0"
	case s.Between:
	case raised:
		run.Text = fmt.Sprintf("\u00a0%d", n) // a real space: programs that copy words go by how far apart they stand, and made "after.2"
		if s.Follows {
			run.Text = fmt.Sprint(n)
		}
	default:
		run.Text = fmt.Sprintf("\u00a0[%d]", n)
	}
	if raised {
		run.Style.Size, run.Rise = max(m.st.Fine.Size, size*0.7), size*0.32
	}
	if n > 0 {
		lk.href, lk.say = s.Link, s.Say
	}
}

// boldOf is the style to take for bold words of a style.
func (m *Setter) boldOf(st brand.Style) brand.Style {
	switch {
	case st.Size <= m.st.Fine.Size:
		return m.st.FineBold
	case st.Size <= m.st.Note.Size:
		return m.st.NoteBold
	}
	return m.st.Bold
}

// type_ is the typesetter's view of a style.
func (m *Setter) type_(st brand.Style) typeset.Style {
	m.used[st.Face.Value] = true
	return typeset.Style{Face: m.typefaces[st.Face.Value], Size: st.Size, Leading: st.Leading, Tracking: st.Tracking}
}

// glyphs reports characters the face lacks. Where they stood a preview shows a question mark.
func (m *Setter) glyphs(runs []typeset.Run, spans []guide.Span) {
	seen := map[rune]bool{}
	for _, l := range typeset.Missing(runs) {
		if seen[l.Rune] {
			continue
		}
		seen[l.Rune] = true
		at := firstPos(spans)
		for _, s := range spans {
			if i := strings.IndexRune(s.Text.Value, l.Rune); i >= 0 {
				at = s.Text.At(i)
			}
		}
		m.Problem(at, "glyph-missing", fmt.Sprintf("the typeface %s has no “%c” (U+%04X)", l.Face, l.Rune, l.Rune), m.lackHint(runs[l.Run], l.Rune))
	}
	for i := range runs {
		for r := range seen {
			runs[i].Text = strings.ReplaceAll(runs[i].Text, string(r), "?")
		}
	}
}

func firstPos(spans []guide.Span) source.Pos {
	for _, s := range spans {
		for _, r := range s.Text.Runs() {
			if !r.Pos.IsZero() {
				return r.Pos
			}
		}
	}
	return source.Pos{}
}
