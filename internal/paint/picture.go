package paint

import (
	"bytes"

	"github.com/go-pdf/fpdf"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// picture places an image, registering it at its first use.
func (p *painter) picture(pic *display.Picture) {
	options := fpdf.ImageOptions{AllowNegativePosition: true}
	if !p.images[pic.Image] {
		img := pic.Own
		if img == nil {
			img = p.doc.Images[pic.Image]
		}
		if img == nil {
			p.fail("the document does not hold the picture %q", pic.Image)
			return
		}
		if err := paintable(img); err != nil {
			p.fail("the picture %q %w", pic.Image, err)
			return
		}
		options.ImageType = img.Format
		p.pdf.RegisterImageOptionsReader(pic.Image, options, bytes.NewReader(img.Data))
		p.images[pic.Image] = true
		p.written += len(img.Data)
	}
	p.setFade(0, false)
	r := pic.Rect
	if f := pic.Frame; f != nil {
		p.op("q")
		// A picture's own y grows upwards in its square, as the page's does.
		p.exact(f.A, -f.B, -f.C, f.D, f.C+f.E, p.height-f.D-f.F)
		p.op("cm")
		r = geom.Rect{Y: p.height - 1, W: 1, H: 1} // the unit square at the page's foot
		defer p.op("Q")
	}
	p.flush()
	p.pdf.ImageOptions(pic.Image, r.X, r.Y, r.W, r.H, false, options, 0, "")
}

// bounds is the area that items cover; of text, the usual height of its letters.
func bounds(items []display.Item) geom.Rect {
	var all geom.Rect
	for _, it := range items {
		switch it := it.(type) {
		case *display.Text:
			all = all.Union(geom.Rect{X: it.X, Y: it.Y - it.Size, W: it.Width, H: 1.3 * it.Size})
		case *display.Shape:
			all = all.Union(it.Path.Bounds())
		case *display.Picture:
			all = all.Union(it.Rect)
		case *display.Group:
			all = all.Union(bounds(it.Items))
		}
	}
	return all
}
