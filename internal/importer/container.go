package importer

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"guidepress/internal/source"
)

// isContainer reports whether a file is a ZIP, as Word documents and exports of Google Docs are.
func isContainer(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

// container is the files in a ZIP by their names.
type container struct {
	files map[string]*zip.File
	names []string
}

func openContainer(data []byte) (*container, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	c := &container{files: map[string]*zip.File{}}
	for _, f := range z.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
		if c.files[name] == nil {
			c.names = append(c.names, name)
		}
		c.files[name] = f
	}
	slices.Sort(c.names)
	return c, nil
}

// read is a file's content; nil when it is not there or larger than a document's part can be.
func (c *container) read(name string) []byte {
	f := c.files[name]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxXML+1))
	if err != nil || len(data) > maxXML {
		return nil
	}
	return data
}

// tree is a part as XML; an empty element when there is none.
func (c *container) tree(name string) (*element, error) {
	data := c.read(name)
	if data == nil {
		return &element{}, nil
	}
	root, err := parseXML(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return root, nil
}

// readContainer reads a Word document, or the page in a zipped export.
func readContainer(name string, data []byte) (*page, *source.Problem) {
	bad := func(message, hint string) *source.Problem {
		return &source.Problem{Pos: source.Pos{File: name}, Rule: "page-format", Message: message, Hint: hint}
	}
	c, err := openContainer(data)
	if err != nil {
		return nil, bad("this Word or ZIP file is damaged: "+err.Error(), "save it again, or copy its text into a .txt file")
	}
	if main := c.mainPart(); main != "" {
		p, err := readWord(c, main)
		if err != nil {
			return nil, bad("this Word document is damaged: "+err.Error(), "open it in Word and save it again, or copy its text into a .txt file")
		}
		return p, nil
	}
	var pages []string
	for _, n := range c.names {
		if ext := strings.ToLower(path.Ext(n)); ext == ".html" || ext == ".htm" {
			pages = append(pages, n)
		}
	}
	if len(pages) != 1 {
		return nil, bad("this ZIP file is neither a Word document nor an exported page", "save the document as .docx, or the page as HTML")
	}
	p := read(pages[0], decode(c.read(pages[0])))
	p.media = func(src string) []byte { return c.read(path.Join(path.Dir(pages[0]), src)) }
	return p, nil
}

// mainPart is the document itself; its place is told by the relations of the package (ECMA-376 part 2, 9.3).
func (c *container) mainPart() string {
	rels, err := c.tree("_rels/.rels")
	if err != nil {
		return ""
	}
	for _, r := range rels.child("Relationships").kidsOf("Relationship") {
		target := strings.TrimPrefix(r.attr("Target"), "/")
		if strings.HasSuffix(r.attr("Type"), "/officeDocument") && c.files[target] != nil {
			if t, err := c.tree(target); err == nil && t.child("document", "body") != nil {
				return target
			}
			if strings.HasPrefix(target, "word/") {
				return target
			}
		}
	}
	return ""
}

func (e *element) kidsOf(name string) []*element {
	if e == nil {
		return nil
	}
	var out []*element
	for _, k := range e.kids {
		if k.name == name {
			out = append(out, k)
		}
	}
	return out
}
