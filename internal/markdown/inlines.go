package markdown

import (
	"bytes"
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"guidepress/internal/guide"
	"guidepress/internal/phone"
	"guidepress/internal/source"
)

// inlines reads what stands inside a paragraph, in the style in force.
func (w *walker) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.one(n)
	}
}

func (w *walker) one(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.words(n)
	case *ast.String:
		w.push(guide.Span{Text: standing(string(n.Value), w.places.pos)})
	case *ast.Emphasis:
		w.styled(n, func(s *guide.Span) {
			s.Bold = s.Bold || n.Level == 2
			s.Italic = s.Italic || n.Level == 1
		})
	case *ast.Link:
		w.address(start(n), string(n.Destination))
		if !n.HasChildren() {
			w.refuse(start(n), 1, "this link has no words, so nobody can see it", "write them into the brackets: [words](https://...)")
		}
		w.styled(n, func(s *guide.Span) { s.Link = address(string(n.Destination)) })
	case *ast.AutoLink:
		w.auto(n)
	case *cite:
		at, _ := w.places.at(n.start)
		w.push(guide.Span{Cite: n.id, Text: source.Text{Pos: at}})
	case *lang:
		w.style.Lang = n.tag
	default:
		w.refused(n)
	}
}

// refused reports marks that have no meaning here, and keeps their words.
func (w *walker) refused(n ast.Node) {
	switch n := n.(type) {
	case *ast.Image:
		w.refuse(start(n), 2, "a picture has a block of its own", "use a figure block: - figure: "+string(n.Destination))
		w.inlines(n)
	case *ast.CodeSpan:
		w.refuse(start(n), 1, "code cannot stand in a guide", "delete the signs `")
		w.inlines(n)
	case *ast.RawHTML:
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			w.refuse(s.Start, s.Len(), "HTML is not read", "bold is **words**, italic *words*, a link [words](https://...)")
			w.text(s.Start, s.Stop, true)
		}
	default:
		w.inlines(n)
	}
}

// styled reads the inside of a mark.
func (w *walker) styled(n ast.Node, set func(*guide.Span)) {
	before := w.style
	set(&w.style)
	w.inlines(n)
	w.style = before
}

// auto reads an address in angle brackets.
func (w *walker) auto(n *ast.AutoLink) {
	before := w.style
	label := n.Label(w.src)
	w.style.Link = string(n.URL(w.src))
	if n.AutoLinkType == ast.AutoLinkEmail {
		w.style.Link = "mailto:" + string(label)
	}
	from := start(n) + 1
	w.address(from, w.style.Link)
	w.text(from, from+len(label), true)
	w.style = before
}

// words reads a stretch of plain text and the line break after it.
func (w *walker) words(n *ast.Text) {
	w.text(n.Segment.Start, n.Segment.Stop, n.IsRaw())
	switch {
	case n.HardLineBreak():
		at, _ := w.places.at(n.Segment.Stop)
		w.push(guide.Span{Break: true, Text: source.Text{Pos: at}})
		w.gap = true
	case n.SoftLineBreak():
		at, _ := w.places.at(n.Segment.Stop)
		w.push(guide.Span{Text: standing(" ", at)})
		w.gap = true
	}
}

// text adds source text [from, to), a span for each stretch that was written in one go, so that a span's
// place tells that of each of its characters. Escapes and character names are replaced unless raw.
func (w *walker) text(from, to int, raw bool) {
	for from < to {
		at, end := w.places.at(from)
		end = min(end, to)
		if !raw {
			if n, char := escape(w.src[from:to]); n > 0 {
				w.push(guide.Span{Text: standing(char, at)})
				w.gap = true
				from += n
				continue
			}
			end = from + plainLen(w.src[from:end])
		}
		t := w.places.slice(from, end)
		t.Value = strings.ReplaceAll(t.Value, "\n", " ")
		w.push(guide.Span{Text: t})
		from = end
	}
}

// standing is text that stands for something else written at a place.
func standing(words string, at source.Pos) source.Text {
	t := source.Text{Value: words, Pos: at}
	t.MarkPoint(0, at)
	return t
}

// plainLen is how much text stands before the next escape, at least one byte.
func plainLen(s []byte) int {
	if i := bytes.IndexAny(s[1:], "\\&"); i >= 0 {
		return i + 1
	}
	return len(s)
}

// escape reads a backslash escape or a character's name at the start of s: how long it is and what it means.
func escape(s []byte) (int, string) {
	if len(s) > 1 && s[0] == '\\' && util.IsPunct(s[1]) {
		return 2, string(s[1])
	}
	if s[0] != '&' {
		return 0, ""
	}
	end := bytes.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return 0, ""
	}
	if char := util.ResolveNumericReferences(util.ResolveEntityNames(s[:end+1])); !bytes.Equal(char, s[:end+1]) {
		return end + 1, string(char)
	}
	return 0, ""
}

// push adds a span in the style in force. Text that goes on where the last span ended joins it.
func (w *walker) push(s guide.Span) {
	s.Bold, s.Italic, s.Link, s.Lang = w.style.Bold, w.style.Italic, w.style.Link, w.style.Lang
	if n := len(w.spans); n > 0 && !(w.gap && s.Text.Value != " ") && follows(w.spans[n-1], s) {
		w.spans[n-1].Text.Append(s.Text)
		return
	}
	w.gap = false
	w.spans = append(w.spans, s)
}

// follows reports whether b goes on in the style and at the place where a ends.
func follows(a, b guide.Span) bool {
	if a.Break || b.Break || a.Cite != "" || b.Cite != "" || a.Text.Empty() {
		return false
	}
	end := a.Text.At(len(a.Text.Value))
	return a.Bold == b.Bold && a.Italic == b.Italic && a.Link == b.Link && a.Lang == b.Lang && (end == b.Text.Pos || b.Text.Value == " ")
}

// address reports a link that a PDF reader could not follow.
func (w *walker) address(off int, to string) {
	u, err := url.Parse(address(to))
	if err != nil || to == "" {
		w.refuse(off, 1, "the address of this link is not one", "write it as [words](https://...)")
		return
	}
	switch u.Scheme {
	case "https", "http", "mailto", "tel":
		if !leads(u) {
			w.refuse(off, 1, "the address of this link is not whole", "write it as https://www.example.com/page, mailto:help@example.com or tel:2405550100")
		}
	case "":
		if !strings.HasPrefix(to, "#") || len(to) < 2 {
			w.refuse(off, 1, "the link leads to "+to+", which is neither an address nor a section", "write https://... for a page, #id for a section")
		}
	default:
		w.refuse(off, 1, "links of the kind "+u.Scheme+": are not set", "use https:, mailto: or tel:")
	}
}

// leads reports whether an address has what its kind needs: a host, a mailbox, a number.
func leads(u *url.URL) bool {
	switch u.Scheme {
	case "mailto":
		name, host, ok := strings.Cut(u.Opaque, "@")
		return ok && name != "" && strings.Contains(host, ".")
	case "tel":
		_, ok := dialled(u.Opaque)
		return ok
	}
	return u.Hostname() != "" && u.User == nil
}

// address is a link's address; that of a telephone number in the form of RFC 3966, however it was written.
func address(to string) string {
	if written, ok := strings.CutPrefix(to, "tel:"); ok {
		if n, ok := dialled(written); ok {
			return n.URI()
		}
	}
	return to
}

// dialled reads the number of a link, in which spaces may be escaped and an extension may follow a semicolon.
func dialled(written string) (phone.Number, bool) {
	if plain, err := url.PathUnescape(written); err == nil {
		written = plain
	}
	return phone.Parse(strings.Replace(written, ";ext=", " ext. ", 1))
}

// strayMarks reports marks that were meant to be one and stayed in the text.
func (w *walker) strayMarks(paras []guide.Para) {
	for _, p := range paras {
		for _, s := range p.Spans {
			w.stray(s)
		}
		if p.List != nil {
			for _, item := range p.List.Items {
				w.strayMarks(item)
			}
		}
	}
}

func (w *walker) stray(s guide.Span) {
	for _, mark := range []string{"**", "__", "](", "[^"} {
		if i := strings.Index(s.Text.Value, mark); i >= 0 && !strings.HasPrefix(s.Link, s.Text.Value) {
			w.problems = append(w.problems, problem(s.Text.At(i), 2, "the signs "+mark+" would be printed as they are", "bold is **words**, without space inside the stars; a link is [words](https://...); a source is [^id]"))
		}
	}
}
