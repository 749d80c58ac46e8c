package importer

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// runStyle is what holds for words inside a paragraph.
type runStyle struct {
	bold, italic bool
	link         string
}

// field is a field being read: first its instruction, then its result.
type field struct {
	instruction strings.Builder
	result      bool
	link        string
}

// inline reads what stands in a line: runs, and what is put around them.
func (w *word) inline(e *element, out *html.Node, s runStyle) {
	for _, k := range e.kids {
		switch k.name {
		case "r":
			w.run(k, out, s)
		case "hyperlink":
			in := s
			if to := w.links[k.attr("id")]; to != "" {
				in.link = to
			}
			w.inline(k, out, in)
		case "fldSimple":
			in := s
			if to := linkOf(k.attr("instr")); to != "" {
				in.link = to
			}
			w.inline(k, out, in)
		case "del", "moveFrom":
			w.leave("deleted in the document", k)
		case "oMath", "oMathPara":
			w.write(out, s, k.words())
		case "AlternateContent":
			w.inline(chosen(k), out, s)
		case "pPr", "sdtPr", "sdtEndPr", "smartTagPr", "Fallback", "":
		default:
			w.inline(k, out, s)
		}
	}
}

// run reads words of one style, and what stands among them.
func (w *word) run(r *element, out *html.Node, s runStyle) {
	props := r.child("rPr")
	if props.child("vanish").on() {
		w.leave("hidden in the document", r)
		return
	}
	named := w.style(props.child("rStyle").attr("val"))
	s.bold = on(props.child("b"), s.bold || named.bold)
	s.italic = on(props.child("i"), s.italic || named.italic)
	if to := w.fieldLink(); to != "" {
		s.link = to
	}
	for _, k := range r.kids {
		w.piece(k, out, s)
	}
}

func on(e *element, otherwise bool) bool {
	if e == nil {
		return otherwise
	}
	return e.on()
}

func (w *word) piece(k *element, out *html.Node, s runStyle) {
	switch k.name {
	case "t":
		w.write(out, s, k.words())
	case "tab", "ptab":
		w.write(out, s, " ")
	case "br", "cr":
		if kind := k.attr("type"); kind == "" || kind == "textWrapping" {
			out.AppendChild(newNode(atom.Br))
		}
	case "noBreakHyphen":
		w.write(out, s, "-")
	case "sym":
		if n, err := strconv.ParseInt(k.attr("char"), 16, 32); err == nil {
			w.write(out, s, symbol(rune(n)))
		}
	case "footnoteReference":
		w.write(out, runStyle{}, w.note("footnotes.xml", "footnote", k.attr("id")))
	case "endnoteReference":
		w.write(out, runStyle{}, w.note("endnotes.xml", "endnote", k.attr("id")))
	case "fldChar":
		w.fieldSign(k.attr("fldCharType"))
	case "instrText":
		if n := len(w.fields); n > 0 {
			for _, t := range k.kids {
				w.fields[n-1].instruction.WriteString(t.text)
			}
		}
	case "drawing", "pict", "object":
		w.drawing(k, out)
	case "AlternateContent":
		for _, c := range chosen(k).kids {
			w.piece(c, out, s)
		}
	case "ruby":
		w.inline(k, out, s)
	}
}

// write adds words. Those that no field or style marks become plain text of the paragraph.
func (w *word) write(out *html.Node, s runStyle, text string) {
	if text == "" {
		return
	}
	at := out
	for _, wrap := range []struct {
		on bool
		a  atom.Atom
	}{{s.link != "", atom.A}, {s.bold, atom.B}, {s.italic, atom.I}} {
		if wrap.on {
			n := newNode(wrap.a)
			if wrap.a == atom.A {
				setAttr(n, "href", s.link)
			}
			at.AppendChild(n)
			at = n
		}
	}
	at.AppendChild(textNode(text))
}

// symbol is a sign of the fonts Symbol and Wingdings, by their code there.
func symbol(code rune) string {
	switch code & 0xff {
	case 0xb7, 0xa7, 0x6c, 0x6e:
		return "•"
	case 0xfc:
		return "✓"
	case 0xe0, 0xae:
		return "→"
	case 0xa8, 0x6f:
		return "☐"
	}
	return ""
}

// fieldSign follows a field through its three signs: begin, separate, end.
func (w *word) fieldSign(kind string) {
	n := len(w.fields)
	switch {
	case kind == "begin":
		w.fields = append(w.fields, field{})
	case kind == "separate" && n > 0:
		w.fields[n-1].result, w.fields[n-1].link = true, linkOf(w.fields[n-1].instruction.String())
	case kind == "end" && n > 0:
		w.fields = w.fields[:n-1]
	}
}

func (w *word) fieldLink() string {
	for i := len(w.fields) - 1; i >= 0; i-- {
		if w.fields[i].link != "" {
			return w.fields[i].link
		}
	}
	return ""
}

var hyperlinkField = newPattern(`(?i)^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"`)

// linkOf is the address of a field that is a link, "" for others.
func linkOf(instruction string) string {
	if m := hyperlinkField.FindStringSubmatch(instruction); m != nil && !strings.Contains(instruction, `\l`) {
		return m[1]
	}
	return ""
}

// drawing reads pictures with the words that describe them, or the text in a drawn box.
func (w *word) drawing(e *element, out *html.Node) {
	boxes := boxesIn(e)
	w.boxes = append(w.boxes, boxes...)
	about := e.first("docPr")
	found := false
	show := func(id string, alts ...string) {
		src := w.links[id]
		if src == "" {
			return
		}
		found = true
		img := newNode(atom.Img)
		setAttr(img, "src", src)
		for _, alt := range alts {
			if trim(alt) != "" {
				setAttr(img, "alt", alt)
				break
			}
		}
		if e.first("decorative").on() {
			setAttr(img, "role", "presentation")
		}
		out.AppendChild(img)
	}
	e.every("pic", func(p *element) {
		blip := p.first("blip")
		show(blip.attr("embed")+blip.attr("link"), about.attr("descr"), p.first("cNvPr").attr("descr"), about.attr("title"))
	})
	e.every("imagedata", func(p *element) { show(p.attr("id"), e.first("shape").attr("alt"), p.attr("title")) })
	if what := squeeze(about.attr("descr")); !found && what != "" && len(boxes) == 0 {
		w.dropped = append(w.dropped, Dropped{"drawing", what})
	}
}

// boxesIn are the text boxes of a drawing.
func boxesIn(e *element) []*element {
	var out []*element
	for _, k := range e.kids {
		switch k.name {
		case "txbxContent":
			out = append(out, k)
		case "AlternateContent":
			out = append(out, boxesIn(chosen(k))...)
		default:
			out = append(out, boxesIn(k)...)
		}
	}
	return out
}
