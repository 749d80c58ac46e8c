package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// Limits of a drawing. The richest of the starter set has 70 kB, 1,100 elements and 3 levels; what lies
// far above that is a bitmap traced by accident, or an attack.
const (
	maxSVGBytes    = 16 << 20 // a bitmap inside may be large
	maxSVGElements = 50_000
	maxSVGDepth    = 64
	maxSVGStrokes  = 200_000 // of 900,000 a build takes 600 MB
	maxSVGProblems = 20      // enough to act on; a traced bitmap would give thousands
)

const svgSpace = "http://www.w3.org/2000/svg"

// element is a tag of the drawing with the place it was written at.
type element struct {
	name   string
	attrs  []attr // of a name the first counts
	inline []attr // the declarations of its style attribute
	kids   []*element
	parent *element
	text   string // of a style sheet
	words  bool   // it holds letters
	off    int    // of the tag's "<"
}

// attr is an attribute, or a declaration of a style attribute or sheet.
type attr struct {
	name, value string
	off         int  // of the value in the file
	plain       bool // the value stands in the file as it is, so that off+i is the place of value[i]
	important   bool
}

// at is the place of the value's byte i, as near as it is known.
func (a attr) at(i int) int {
	if !a.plain {
		return a.off
	}
	return a.off + i
}

func (e *element) attr(name string) (attr, bool) {
	for _, a := range e.attrs {
		if a.name == name {
			return a, true
		}
	}
	return attr{}, false
}

// svgReader gathers what is wrong with one drawing.
type svgReader struct {
	file     string
	data     []byte
	problems []source.Problem
	ids      map[string]*element
	extent   geom.Size // of the drawing or the part of it at hand; what percentages are of
	said     map[string]bool
}

func (r *svgReader) complain(rule string, off, length int, hint, format string, args ...any) {
	if len(r.problems) >= maxSVGProblems {
		return
	}
	r.problems = append(r.problems, source.Problem{
		Pos: r.pos(off), Len: length, Rule: rule, Message: fmt.Sprintf(format, args...), Hint: hint,
	})
}

// feature names what is not drawn, each sort once: one message is enough to act on.
func (r *svgReader) feature(key string, off, length int, format string, args ...any) {
	if !r.said[key] {
		r.said[key] = true
		r.complain("svg-feature", off, length, repairs[key], format, args...)
	}
}

// pos is the line and column of a byte of the file.
func (r *svgReader) pos(off int) source.Pos {
	before := r.data[:min(max(off, 0), len(r.data))]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return source.Pos{File: r.file, Line: 1 + bytes.Count(before, []byte("\n")), Col: 1 + utf8.RuneCount(line)}
}

// tree reads the file into elements of the SVG namespace; it is nil when the file is no drawing at all.
func (r *svgReader) tree() *element {
	if len(r.data) > maxSVGBytes {
		r.complain("svg-limit", 0, 0, "simplify the drawing, or save it as PNG",
			"the drawing has %d bytes; at most %d are read", len(r.data), maxSVGBytes)
		return nil
	}
	d := xml.NewDecoder(bytes.NewReader(r.data))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // recoded before
	var open []*element
	var root *element
	for count := 0; ; {
		start := int(d.InputOffset())
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			r.badXML(err, int(d.InputOffset()))
			return nil
		}
		switch t := token.(type) {
		case xml.Directive:
			if !r.entities(d, t, start) {
				return nil
			}
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].letters(t)
			}
		case xml.StartElement:
			count++
			if count > maxSVGElements || len(open) >= maxSVGDepth {
				r.complain("svg-limit", start, 0, "simplify the drawing, or save it as PNG",
					"the drawing has too many elements (%d at most, nested %d deep at most)", maxSVGElements, maxSVGDepth)
				return nil
			}
			e := newElement(t, start, r.data[start:d.InputOffset()])
			if len(open) > 0 {
				parent := open[len(open)-1]
				parent.kids, e.parent = append(parent.kids, e), parent
			} else if root == nil {
				root = e
			}
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
	if root == nil || root.name != "svg" {
		r.complain("svg-syntax", 0, 0, "", "the file is not an SVG drawing")
		return nil
	}
	return root
}

func (r *svgReader) badXML(err error, off int) {
	message := err.Error()
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		message = syntax.Msg
	}
	r.complain("svg-syntax", off, 0, "save the drawing again as plain SVG", "the drawing is not well-formed XML: %s", message)
}

// newElement keeps the attributes that may matter. Elements and attributes of other namespaces (an
// editor's own notes) leave no ink in any browser; the former get a name no SVG element has.
func newElement(t xml.StartElement, off int, raw []byte) *element {
	e := &element{name: t.Name.Local, off: off}
	if t.Name.Space != svgSpace && t.Name.Space != "" {
		e.name = "foreign:" + t.Name.Local
	}
	places := valueOffsets(raw)
	for i, a := range t.Attr {
		known := a.Name.Space == "" && a.Name.Local != "xmlns" || a.Name.Local == "href"
		if !known || i >= len(places) {
			continue
		}
		p := places[i]
		n := attr{name: a.Name.Local, value: a.Value, off: off + p}
		n.plain = bytes.HasPrefix(raw[p:], []byte(a.Value))
		if n.name == "style" {
			e.inline = append(e.inline, declarations(n)...)
			continue
		}
		e.attrs = append(e.attrs, n)
	}
	return e
}

// valueOffsets finds where each attribute's value starts in a tag known to be well-formed, which
// encoding/xml does not tell.
func valueOffsets(raw []byte) []int {
	var places []int
	for i := 0; i < len(raw); i++ {
		if raw[i] != '"' && raw[i] != '\'' {
			continue
		}
		places = append(places, i+1)
		end := bytes.IndexByte(raw[i+1:], raw[i])
		if end < 0 {
			break
		}
		i += 1 + end
	}
	return places
}

// letters notes that the element holds text; that of a style sheet is kept.
func (e *element) letters(t []byte) {
	e.words = e.words || len(bytes.TrimSpace(t)) > 0
	if e.name == "style" {
		e.text += string(t)
	}
}

// hasWords says that there are letters anywhere in the element.
func (e *element) hasWords() bool {
	for _, kid := range e.kids {
		if kid.hasWords() {
			return true
		}
	}
	return e.words
}

// declarations reads a style attribute or a rule of a sheet. Of a name the last counts (CSS Cascade 4, 6.1).
func declarations(style attr) []attr {
	var list []attr
	for at := 0; at < len(style.value); {
		end := declarationEnd(style.value[at:])
		name, value, ok := strings.Cut(style.value[at:at+end], ":")
		if ok {
			lead := len(value) - len(strings.TrimLeft(value, " \t\r\n"))
			value, important := strings.CutSuffix(strings.TrimSpace(value), "!important")
			list = append(list, attr{name: strings.TrimSpace(name), value: strings.TrimSpace(value),
				off: style.at(at + len(name) + 1 + lead), plain: style.plain, important: important})
		}
		at += end + 1
	}
	slices.Reverse(list)
	return list
}

// declarationEnd is where the next semicolon outside brackets and quotes stands: data: addresses hold some, too.
func declarationEnd(s string) int {
	depth, quote := 0, byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ';' && depth <= 0:
			return i
		}
	}
	return len(s)
}
