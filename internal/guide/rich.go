package guide

import "guidepress/internal/source"

// Rich is text with emphasis, links and, where a field allows it (tag md:"block"), paragraphs, sub-headings
// and lists, written in Markdown. Source is what was written, Paras what it means.
type Rich struct {
	Source source.Text
	Paras  []Para
}

// Empty reports whether nothing was written.
func (r Rich) Empty() bool { return len(r.Paras) == 0 }

// Plain is the text without marks, paragraphs and items separated by newlines.
func (r Rich) Plain() string {
	var b []byte
	var walk func([]Para)
	walk = func(paras []Para) {
		for _, p := range paras {
			if p.List != nil {
				for _, item := range p.List.Items {
					walk(item)
				}
				continue
			}
			if len(b) > 0 {
				b = append(b, '\n')
			}
			for _, s := range p.Spans {
				b = append(b, s.Text.Value...)
			}
		}
	}
	walk(r.Paras)
	return string(b)
}

// Para is a paragraph, a sub-heading (Level 3 or 4) or a list.
type Para struct {
	At    source.Pos
	Level int // 0 paragraph; 3, 4 sub-heading
	Spans []Span
	List  *List
}

// List is a bulleted or numbered list; an item holds paragraphs and, at most one level deep, lists.
type List struct {
	Ordered bool
	Start   int
	Items   [][]Para
}

// Own is words of the program's own, which nobody wrote.
func Own(words string) Span { return Span{Text: source.Text{Value: words}} }

// Span is a run of text of one kind. Text never holds a newline except as Break.
type Span struct {
	Text   source.Text // with the place of every character
	Bold   bool
	Italic bool
	Link   string // an https:, mailto: or tel: address, or "#section-id"
	Lang   string // BCP 47 where it differs from the guide's: written [texto]{lang=es}
	Cite   string // a source's id; Text is then empty
	Break  bool   // a hard line break; Text is then empty
}
