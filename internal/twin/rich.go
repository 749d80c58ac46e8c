package twin

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
	"guidepress/internal/typeset"
)

// said is what an author wrote. In a translated guide it may still be in the original's language, and says so.
func (p *page) said(t source.Text) safe {
	lang := p.g.LangAt(t.Pos)
	if lang == p.lang {
		return p.text(t.Value)
	}
	return element("span", p.plain(typeset.Quotes(t.Value, lang)), "lang", lang)
}

// inline is rich text without its paragraphs' tags; paragraphs follow each other after a break.
func (p *page) inline(r guide.Rich) safe {
	var parts []string
	for _, para := range r.Paras {
		parts = append(parts, string(p.spans(para.Spans)))
	}
	return safe(strings.Join(parts, "<br>"))
}

// paras writes paragraphs, sub-headings and lists. Level 3 of a text stands under its section's h2.
func (p *page) paras(paras []guide.Para) {
	for _, para := range paras {
		switch {
		case para.List != nil:
			p.list(para.List)
		case para.Level > 0:
			p.line(fmt.Sprintf("h%d", para.Level), p.spans(para.Spans))
		default:
			p.line("p", p.spans(para.Spans))
		}
	}
}

func (p *page) list(l *guide.List) {
	switch {
	case !l.Ordered:
		p.open("ul")
	case l.Start > 1:
		p.open("ol", "start", fmt.Sprint(l.Start))
	default:
		p.open("ol")
	}
	for _, item := range l.Items {
		if len(item) == 1 && item[0].List == nil {
			p.line("li", p.spans(item[0].Spans))
			continue
		}
		p.open("li")
		p.paras(item)
		p.close()
	}
	p.close()
}

// spans are words of a paragraph. Quotes are set right across them, as on paper.
func (p *page) spans(spans []guide.Span) safe {
	spans = script.Phones(spans)
	runs := make([]typeset.Run, len(spans))
	for i, s := range spans {
		runs[i] = typeset.Run{Text: s.Text, Break: s.Break}
		if s.Cite != "" { // stands for a character that no rule of typing changes
			runs[i].Text = "\u2060"
		}
	}
	var out safe
	for i, r := range typeset.Typographic(runs, p.lang) {
		out += p.span(spans[i], r.Text)
	}
	return out
}

func (p *page) span(s guide.Span, text string) safe {
	switch {
	case s.Break:
		return "<br>"
	case s.Cite != "":
		return p.cite(s.Cite)
	}
	out := p.plain(text)
	if s.Italic {
		out = element("em", out)
	}
	if s.Bold {
		out = element("strong", out)
	}
	if s.Link != "" {
		out = p.link(s.Link, out)
	}
	lang := s.Lang
	if lang == "" {
		lang = p.g.LangAt(s.At)
	}
	if lang != p.lang {
		out = element("span", out, "lang", lang)
	}
	return out
}

// link is a link; one to a part of the guide leads inside the page.
func (p *page) link(to string, words safe) safe {
	if name, ok := strings.CutPrefix(to, "#"); ok {
		return element("a", words, "href", "#"+sectionID(name))
	}
	return element("a", words, "href", to)
}

// cite is the small number of a source. The first one gives the source's way back.
func (p *page) cite(id string) safe {
	n := p.sourceNo[id]
	if n == 0 {
		return ""
	}
	say := fmt.Sprintf(p.w.SourceN, n, p.g.Sources[n-1].Title.Value)
	attrs := []string{"href", "#" + sourceID(id), "aria-label", say}
	if p.cited[id]++; p.cited[id] == 1 {
		attrs = append(attrs, "id", "cite-"+id)
	}
	return element("sup", element("a", p.plain(fmt.Sprint(n)), attrs...))
}

func sectionID(name string) string { return "section-" + name }
func sourceID(id string) string    { return "source-" + id }

// tel is a field with a telephone number, as a link.
func (p *page) tel(number source.Text, attrs ...string) safe {
	s := script.Number(number)
	return p.dial(s.Text, s.Link, attrs...)
}

// dial is a number as a link; it stays on one line.
func (p *page) dial(shown, uri string, attrs ...string) safe {
	words := p.plain(strings.ReplaceAll(shown, " ", "\u00a0"))
	if uri == "" {
		return words
	}
	return element("a", words, append([]string{"href", uri}, attrs...)...)
}
