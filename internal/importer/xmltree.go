package importer

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// element is a piece of XML as Word writes it. Names are without their prefix: those differ between the two
// editions of the standard (ISO/IEC 29500, transitional and strict), the words after them do not.
type element struct {
	name  string
	attrs []xml.Attr
	kids  []*element
	text  string // of a piece without a name
}

// The limits of a document: far more than a treatment's text can have, and less than what exhausts a machine.
const (
	maxXML   = 64 << 20
	maxDepth = 400
)

var errDeep = errors.New("nested too deeply")

// parseXML reads a part of a document into a tree.
func parseXML(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	root := &element{}
	open := []*element{root}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return nil, err
		}
		last := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) > maxDepth {
				return nil, errDeep
			}
			e := &element{name: t.Name.Local, attrs: t.Attr}
			last.kids, open = append(last.kids, e), append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			last.kids = append(last.kids, &element{text: string(t)})
		}
	}
}

// attr is an attribute by its name without prefix.
func (e *element) attr(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// child is the first child of a name; with several names, the one down that path. nil when there is none.
func (e *element) child(path ...string) *element {
	for _, name := range path {
		if e == nil {
			return nil
		}
		var found *element
		for _, k := range e.kids {
			if k.name == name {
				found = k
				break
			}
		}
		e = found
	}
	return e
}

// first is the first element of a name anywhere inside, text boxes and second forms for old programs left out.
func (e *element) first(name string) *element {
	if e == nil {
		return nil
	}
	for _, k := range e.kids {
		if k.name == name {
			return k
		}
		if k.name == "txbxContent" || k.name == "Fallback" {
			continue
		}
		if f := k.first(name); f != nil {
			return f
		}
	}
	return nil
}

// on reports whether a switch such as <w:b/> is set: it is, unless its value says otherwise.
func (e *element) on() bool {
	if e == nil {
		return false
	}
	v := e.attr("val")
	return v != "0" && v != "false" && v != "none" && v != "off"
}

// words is the text inside, a paragraph a line.
func (e *element) words() string {
	var b strings.Builder
	e.wordsInto(&b)
	return b.String()
}

func (e *element) wordsInto(b *strings.Builder) {
	switch e.name {
	case "t", "delText":
		for _, k := range e.kids {
			b.WriteString(k.text)
		}
		return
	case "Fallback", "instrText":
		return
	case "tab", "br", "cr":
		b.WriteByte(' ')
	}
	for _, k := range e.kids {
		k.wordsInto(b)
	}
	if e.name == "p" {
		b.WriteByte('\n')
	}
}

// every calls f with each element of a name, text boxes and second forms left out.
func (e *element) every(name string, f func(*element)) {
	for _, k := range e.kids {
		switch k.name {
		case name:
			f(k)
		case "txbxContent", "Fallback":
		default:
			k.every(name, f)
		}
	}
}
