// Package paint turns the display document into PDF pages.
//
// The display document comes in; out goes a PDF whose pages show it, every operator inside the marked
// content of its mark. Its fonts are named (/F0, /F1 ... in the order of the document's faces) but not in it,
// and it has no structure tree, no links and no metadata: all that is finish's work. It must not know what
// the marks mean, and decides no position. It alone knows fpdf.
package paint

import (
	"bytes"
	"fmt"
	"time"

	"github.com/go-pdf/fpdf"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// Paint draws all pages.
func Paint(doc *display.Document) (out []byte, err error) {
	defer func() {
		if r := recover(); r != nil { // fpdf 0.9.0 panics on damaged PNG files
			out, err = nil, fmt.Errorf("paint: %v", r)
		}
	}()
	if len(doc.Pages) == 0 {
		return nil, fmt.Errorf("paint: a document without pages")
	}
	p := newPainter(doc)
	for i := range doc.Pages {
		p.page(&doc.Pages[i])
	}
	for _, l := range p.effects.Layers { // as further pages: finish knows them as what they are
		p.newPage(l.Size)
		p.items(l.Items)
		p.flush()
	}
	if p.err != nil {
		return nil, fmt.Errorf("paint: %w", p.err)
	}
	var buf bytes.Buffer
	buf.Grow(p.written + 1<<16)
	if err := p.pdf.Output(&buf); err != nil {
		return nil, fmt.Errorf("paint: %w", err)
	}
	return buf.Bytes(), nil
}

// painter writes the content of one page after another.
type painter struct {
	doc     *display.Document
	pdf     *fpdf.Fpdf
	faces   map[string]*face
	effects *display.Effects
	out     []byte  // content not yet handed to fpdf
	height  float64 // of the page
	side    float64 // its longer side
	state   state
	images  map[string]bool // already registered
	written int             // bytes handed over, images included
	err     error           // the first one
}

// noClock keeps fpdf from asking the clock, so that the same document gives the same bytes.
var noClock = time.Unix(0, 0).UTC()

func newPainter(doc *display.Document) *painter {
	size := doc.Pages[0].Size
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: size.W, Ht: size.H}})
	pdf.SetCompression(false) // finish compresses, with writers that are kept
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(noClock) // finish says of what day the document is
	pdf.SetModificationDate(noClock)
	pdf.SetAutoPageBreak(false, 0)
	return &painter{doc: doc, pdf: pdf, faces: facesOf(doc), effects: doc.Effects(), images: map[string]bool{}}
}

func (p *painter) page(page *display.Page) {
	p.newPage(page.Size)
	mcid := 0
	for i := range page.Marks {
		m := &page.Marks[i]
		if len(m.Items) > 0 {
			p.open(m, mcid)
			p.items(m.Items)
			p.op("EMC")
		}
		if m.Node != nil {
			mcid++
		}
	}
	p.flush()
}

func (p *painter) newPage(size geom.Size) {
	p.pdf.AddPageFormat("P", fpdf.SizeType{Wd: size.W, Ht: size.H})
	p.height, p.side = size.H, max(size.W, size.H)
	p.state = freshState
}

// open starts the marked content of a mark (ISO 32000-1 14.7.4, 14.8.2.2).
func (p *painter) open(m *display.Mark, mcid int) {
	switch {
	case m.Node != nil:
		p.str("/", string(m.Node.Tag), " <</MCID ")
		p.int(mcid)
		p.op(">> BDC")
	case m.Artifact == display.Header || m.Artifact == display.Footer:
		p.str("/Artifact <</Type /Pagination /Subtype /", string(m.Artifact))
		p.op(">> BDC")
	case m.Artifact == display.Layout:
		p.op("/Artifact <</Type /Layout>> BDC")
	default: // table 330 asks for the BBox of backgrounds
		b := bounds(m.Items)
		p.str("/Artifact <</Type /Background /BBox [")
		p.nums(b.X, p.height-b.Bottom(), b.Right(), p.height-b.Y)
		p.op("]>> BDC")
	}
}

func (p *painter) items(items []display.Item) {
	for _, it := range items {
		switch it := it.(type) {
		case *display.Text:
			p.text(it)
		case *display.Shape:
			p.shape(it)
		case *display.Picture:
			p.picture(it)
		case *display.Group:
			p.group(it)
		}
	}
}

func (p *painter) group(g *display.Group) {
	outer := p.state
	p.op("q")
	if len(g.Clip.Ops) > 0 {
		p.path(g.Clip)
		p.op(clipOp(g.EvenOdd))
	}
	if g.Layered() {
		p.layer(g)
	} else {
		p.items(g.Items)
	}
	p.op("Q")
	p.state = outer
}

// layer paints a group as one.
func (p *painter) layer(g *display.Group) {
	n := p.effects.Of(g)
	if g.Mask != nil {
		p.str("/", display.MaskName(n+1))
		p.op(" gs")
	}
	p.setFade(g.Clear, false)
	p.str("/", display.LayerName(n))
	p.op(" Do")
}

func (p *painter) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}
