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
	lang := p.s.Foreign(t)
	if lang == "" {
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
	told := p.s.Runs(spans)
	runs := make([]typeset.Run, len(told))
	for i, s := range told {
		runs[i] = typeset.Run{Text: s.Text.Value, Break: s.Break}
		if s.Cite != "" { // stands for a character that no rule of typing changes
			runs[i].Text = "\u2060"
		}
	}
	runs = typeset.Typographic(runs, p.lang)
	var out safe
	for i := 0; i < len(runs); {
		if n := linked(told[i:]); n > 0 { // one link, also across bold words
			var words safe
			for k := i; k < i+n; k++ {
				words += p.run(told[k], runs[k].Text)
			}
			out += p.link(told[i].Link, words)
			i += n
			continue
		}
		out += p.run(told[i], runs[i].Text)
		i++
	}
	return out
}

// linked is how many of the runs are words of the first one's link; 0 where it has none.
func linked(told []script.Run) int {
	n := 0
	for n < len(told) && told[n].Link != "" && told[n].Link == told[0].Link && told[n].Cite == "" {
		n++
	}
	return n
}

func (p *page) run(s script.Run, text string) safe {
	switch {
	case s.Break:
		return "<br>"
	case s.Cite != "":
		return p.cite(s)
	case s.Between:
		return element("sup", p.plain(text))
	}
	out := p.plain(text)
	if s.Italic {
		out = element("em", out)
	}
	if s.Bold {
		out = element("strong", out)
	}
	if s.Lang != "" {
		out = element("span", out, "lang", s.Lang)
	}
	return out
}

// link is a link; one to a part of the guide leads inside the page.
func (p *page) link(to string, words safe) safe {
	if name, ok := strings.CutPrefix(to, "#"); ok {
		return element("a", words, "href", "#"+p.idOf(name))
	}
	return element("a", words, "href", to)
}

// idOf is the id of the section or block that an author calls by a name.
func (p *page) idOf(name string) string {
	for _, sec := range p.s.Guide.Sections {
		for _, b := range sec.Blocks {
			if b.Named() == name {
				return blockID(name)
			}
		}
	}
	return sectionID(name)
}

func blockID(name string) string { return "block-" + name }

// cite is the small number of a source. The first one gives the source's way back.
func (p *page) cite(s script.Run) safe {
	if s.Source == 0 {
		return ""
	}
	attrs := []string{"href", s.Link, "aria-label", s.Say}
	if p.cited[s.Cite]++; p.cited[s.Cite] == 1 {
		attrs = append(attrs, "id", "cite-"+s.Cite)
	}
	// The space is for those who copy or listen, or they would get "after.2"; the style draws it narrow.
	return element("sup", "\u00a0"+element("a", p.plain(fmt.Sprint(s.Source)), attrs...))
}

func sectionID(name string) string { return "section-" + name }

// tel is a field with a telephone number, as a link; it stays on one line.
func (p *page) tel(s guide.Span, attrs ...string) safe {
	words := p.plain(strings.ReplaceAll(s.Text.Value, " ", "\u00a0"))
	if s.Link == "" {
		return words
	}
	return element("a", words, append([]string{"href", s.Link}, attrs...)...)
}
