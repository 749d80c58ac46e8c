package publish

import (
	"bytes"
	"context"
	"fmt"
	"image/jpeg"
	"path"
	"runtime"

	"guidepress/internal/display"
	"guidepress/internal/raster"
)

// Widths of covers in pixels: the card of the list, for screens of one, two and three pixels a point. Pages are pageWidth
// wide.
var coverWidths = []int{240, 480, 720}

const pageWidth = 800

// pictureQuality keeps the edges of flat shapes clean: at 82 they have shadows. Pictures are JPEG alone. WebP without
// loss, the only kind there is an encoder for in Go, makes covers 29 to 41 % larger than this, and one with loss would
// be a WebAssembly of some megabytes that takes 0.5 to 0.9 s a picture.
const pictureQuality = 88

func (s *site) workers() int {
	if s.o.Jobs > 0 {
		return s.o.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// draw makes the pictures of a guide from its main edition: each straight from the page, at its size.
func (s *site) draw(ctx context.Context, p *pdf, doc *display.Document) error {
	paper, _ := s.paper.Get().(*raster.Paper)
	if paper == nil {
		paper = new(raster.Paper)
	}
	defer s.paper.Put(paper)
	d, err := raster.On(paper, doc)
	if err != nil {
		return err
	}
	dir := path.Join("pictures", p.target.Guide.ID+suffix(p.target.Guide))
	shoot := func(to *[]shot, name string, page, width int) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		img, err := d.Page(page, float64(width)/doc.Pages[page].Size.W)
		if err != nil {
			return err
		}
		var b bytes.Buffer
		name = path.Join(dir, name+".jpg")
		if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: pictureQuality}); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		*to = append(*to, shot{name, img.Rect.Dx(), img.Rect.Dy(), b.Len()})
		return s.add(name, b.Bytes())
	}
	for _, w := range coverWidths {
		if err := shoot(&p.cover, fmt.Sprintf("cover-%d", w), 0, w); err != nil {
			return err
		}
	}
	if !s.o.PagePictures {
		return nil
	}
	for i := range doc.Pages {
		if err := shoot(&p.shots, fmt.Sprintf("page-%02d", i+1), i, pageWidth); err != nil {
			return err
		}
	}
	return nil
}
