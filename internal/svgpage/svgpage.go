// Package svgpage draws a page of the display document as SVG, for the desk.
//
// Display pages come in; out goes one SVG a page, with the numbers that paint and raster use, so that what is
// seen is what prints. Text stays text: every run is one element with a place for each of its letters, so that
// it can be selected, and names where its words were written. The package knows no brand, no YAML and no server:
// pictures are addresses that the caller makes up, faces are named as the document names them.
package svgpage

import (
	"fmt"
	"strconv"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/pdf"
	"guidepress/internal/truetype"
)

// Style is what the page around the drawings has to say about their text: no kerning and no ligatures beside those
// that layout has set, no widths rounded to pixels, and no spaces taken away, or the places of all letters behind would
// be wrong.
const Style = ".sheet text { white-space: pre; font-kerning: none; font-variant-ligatures: none; text-rendering: geometricPrecision }"

// Pages draws the pages of one document.
type Pages struct {
	doc   *display.Document
	faces map[string]*face

	// Address says where a picture is fetched from, by its key in the document; Family what the browser calls a face.
	Address, Family func(name string) string

	// Origin says where a run was written, in a word that the caller understands; "" for nowhere.
	Origin func(*display.Text) string
}

// New gets a document ready to be drawn.
func New(doc *display.Document) (*Pages, error) {
	p := &Pages{doc: doc, faces: map[string]*face{}, Address: same, Family: same,
		Origin: func(*display.Text) string { return "" }}
	for _, f := range doc.Faces {
		parsed, err := truetype.Parse(f.File)
		if err != nil {
			return nil, fmt.Errorf("the face %s: %w", f.Name, err)
		}
		p.faces[f.Name] = &face{name: f.Name, font: parsed, advances: map[rune]float64{}}
	}
	return p, nil
}

func same(name string) string { return name }

// Page is page i (from 0) as an SVG element. Names inside it begin with id, so that many pages can stand in one
// document.
func (p *Pages) Page(i int, id string) ([]byte, error) {
	page := &p.doc.Pages[i]
	d := &drawing{pages: p, id: id, color: color, decimals: 2}
	d.str(`<svg xmlns="http://www.w3.org/2000/svg" class="sheet" viewBox="0 0 `)
	d.nums(page.Size.W, page.Size.H)
	d.str(`" width="`)
	d.nums(page.Size.W)
	d.str(`" height="`)
	d.nums(page.Size.H)
	d.str(`" lang="`, escape(p.doc.Lang), `">`, "\n")
	for j := range page.Marks {
		d.mark(&page.Marks[j])
	}
	d.str("</svg>\n")
	return d.out, d.err
}

// drawing is one page in the making.
type drawing struct {
	pages *Pages
	id    string
	names int // given so far
	color func(display.Color) string
	out   []byte
	err   error // the first one

	decimals int // of lengths
}

// mark draws a piece of content. What is no content is hidden from who listens, as it is in the PDF.
func (d *drawing) mark(m *display.Mark) {
	if len(m.Items) == 0 {
		return
	}
	switch {
	case m.Node == nil:
		d.str(`<g class="artifact" aria-hidden="true">`)
	case m.Node.Lang != "":
		d.str(`<g data-tag="`, string(m.Node.Tag), `" lang="`, escape(m.Node.Lang), `">`)
	case m.Node.Tag == display.TagFigure:
		d.str(`<g data-tag="Figure" role="img" aria-label="`, escape(m.Node.Alt), `">`)
	default:
		d.str(`<g data-tag="`, string(m.Node.Tag), `">`)
	}
	d.items(m.Items)
	d.str("</g>\n")
}

func (d *drawing) items(items []display.Item) {
	for _, it := range items {
		switch it := it.(type) {
		case *display.Text:
			d.text(it)
		case *display.Shape:
			d.shape(it)
		case *display.Picture:
			d.picture(it)
		case *display.Group:
			d.group(it)
		}
	}
}

func (d *drawing) box(r geom.Rect) {
	for _, a := range []struct {
		name string
		v    float64
	}{{"x", r.X}, {"y", r.Y}, {"width", r.W}, {"height", r.H}} {
		d.str(" ", a.name, `="`)
		d.nums(a.v)
		d.str(`"`)
	}
}

func (d *drawing) name() string {
	d.names++
	return d.id + strconv.Itoa(d.names)
}

func (d *drawing) str(parts ...string) {
	for _, s := range parts {
		d.out = append(d.out, s...)
	}
}

// nums writes numbers: on pages as paint does, to 1/100 pt.
func (d *drawing) nums(vs ...float64) {
	for i, v := range vs {
		if v-v != 0 { // infinite or not a number
			d.fail("a position is %v", v)
		}
		if i > 0 {
			d.out = append(d.out, ' ')
		}
		d.out = pdf.AppendNumber(d.out, v, d.decimals)
	}
}

func (d *drawing) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf("svgpage: "+format, args...)
	}
}
