package svg

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// Clean is a drawing that Parse has read without problems, written anew for the web with its shapes and
// nothing else. A file as a drawing program leaves it also holds notes, the paths of folders, names of people
// and, at worst, a program that would run for whoever opens the drawing's address. It is nil for a file that is
// no drawing.
func Clean(data []byte) []byte {
	d := xml.NewDecoder(bytes.NewReader(data))
	var out bytes.Buffer
	for depth := 0; ; {
		token, err := d.Token()
		if err != nil {
			break // the end, or what Parse has refused
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Space != "" && t.Name.Space != svgSpace || !drawn[t.Name.Local] {
				if d.Skip() != nil {
					return nil
				}
				continue
			}
			openTag(&out, t, depth == 0)
			depth++
		case xml.EndElement:
			depth--
			out.WriteString("</" + t.Name.Local + ">")
		}
	}
	return out.Bytes()
}

// drawn are the elements that Parse reads.
var drawn = map[string]bool{
	"svg": true, "g": true, "defs": true, "linearGradient": true, "stop": true,
	"path": true, "rect": true, "circle": true, "ellipse": true, "line": true, "polyline": true, "polygon": true,
}

// openTag writes a tag with the attributes that say how it looks.
func openTag(out *bytes.Buffer, t xml.StartElement, root bool) {
	out.WriteString("<" + t.Name.Local)
	if root {
		out.WriteString(` xmlns="` + svgSpace + `"`)
	}
	for _, a := range t.Attr {
		name := strings.ToLower(a.Name.Local)
		if a.Name.Space != "" || name == "xmlns" || name == "href" || strings.HasPrefix(name, "on") {
			continue
		}
		out.WriteString(" " + a.Name.Local + `="`)
		xml.EscapeText(out, []byte(a.Value)) // a bytes.Buffer takes everything
		out.WriteByte('"')
	}
	out.WriteByte('>')
}
