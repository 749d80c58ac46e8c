// Package raster shows pages of the display document as pictures.
//
// The display document comes in, the same that becomes the PDF; out go pixels: covers and pages for the
// website and the preview. Text stands where the PDF has it, letter by letter. The package decides no position,
// and must not know brands, guides or PDF.
//
// The fill is computed from exact areas, with both fill rules of ISO 32000-1 8.5.3.3. golang.org/x/image/vector
// was tried first: it has no even-odd rule and no strokes, which drawings use.
package raster

import (
	"fmt"
	"image"
	"image/color"
	"math"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// Drawer draws the pages of one document. It keeps outlines and pictures from page to page, and so must not be
// used by two goroutines at a time.
type Drawer struct {
	doc    *display.Document
	faces  map[string]*face
	images map[string]image.Image
	*Paper
}

// Paper is what pages are drawn on: some megabytes, which a run over many documents takes from one to the next. It must
// not be used by two drawers at a time.
type Paper struct {
	once bool // every picture has pixels of its own
	pix  []uint8
	area area
}

// New gets a document ready whose images are prepared.
func New(doc *display.Document) (*Drawer, error) { return On(&Paper{once: true}, doc) }

// On is New on paper that is there: a picture is good until the next one is drawn.
func On(p *Paper, doc *display.Document) (*Drawer, error) {
	d := &Drawer{doc: doc, faces: map[string]*face{}, images: map[string]image.Image{}, Paper: p}
	for _, f := range doc.Faces {
		parsed, err := parseFace(f.File)
		if err != nil {
			return nil, fmt.Errorf("raster: the face %s: %w", f.Name, err)
		}
		d.faces[f.Name] = parsed
	}
	return d, nil
}

// maxPixels is the most a page may have: 100 million need 400 MB.
const maxPixels = 100e6

// Page draws the i-th page at scale pixels a point, on white paper.
func (d *Drawer) Page(i int, scale float64) (*image.RGBA, error) {
	if i < 0 || i >= len(d.doc.Pages) {
		return nil, fmt.Errorf("raster: there is no page %d", i+1)
	}
	page := &d.doc.Pages[i]
	w, h := math.Round(page.Size.W*scale), math.Round(page.Size.H*scale)
	if !(w >= 1 && h >= 1 && w*h <= maxPixels) {
		return nil, fmt.Errorf("raster: a page of %g x %g pixels", w, h)
	}
	img := d.white(int(w), int(h))
	c := canvas{Drawer: d, img: img, scale: scale, clip: clip{box: img.Rect}}
	for j := range page.Marks {
		if err := c.items(page.Marks[j].Items); err != nil {
			return nil, fmt.Errorf("raster: page %d: %w", i+1, err)
		}
	}
	return img, nil
}

// white is an empty page.
func (p *Paper) white(w, h int) *image.RGBA {
	if p.once || cap(p.pix) < 4*w*h {
		p.pix = make([]uint8, 4*w*h)
	}
	img := &image.RGBA{Pix: p.pix[:4*w*h], Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}
	for i := range img.Pix {
		img.Pix[i] = 0xff
	}
	return img
}

// canvas is a page in the making, or the inside of a group.
type canvas struct {
	*Drawer
	img   *image.RGBA
	scale float64
	clip  clip
}

func (c *canvas) items(items []display.Item) error {
	for _, item := range items {
		if err := c.item(item); err != nil {
			return err
		}
	}
	return nil
}

func (c *canvas) item(item display.Item) error {
	switch it := item.(type) {
	case *display.Text:
		return c.text(it)
	case *display.Shape:
		c.shape(it)
	case *display.Picture:
		return c.picture(it)
	case *display.Group:
		return c.group(it)
	}
	return nil
}

func (c *canvas) group(g *display.Group) error {
	inner := *c
	if len(g.Clip.Ops) > 0 {
		inner.clip = c.clipTo(g.Clip, g.EvenOdd)
	}
	if inner.clip.box.Empty() {
		return nil
	}
	if g.Layered() {
		return inner.layer(g)
	}
	return inner.items(g.Items)
}

// matrix takes points to pixels.
func (c *canvas) matrix() geom.Matrix { return geom.Stretch(c.scale, c.scale) }

func rgba(c display.Color) color.RGBA { return color.RGBA{c.R, c.G, c.B, 0xff} }
