package publish

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"path"
	"runtime"

	"github.com/HugoSmits86/nativewebp"
	"golang.org/x/sync/errgroup"

	"guidepress/internal/raster"
)

// Widths of covers in pixels: a thumbnail, a card, a card on a fine screen. Pages are pageWidth wide.
var coverWidths = []int{240, 480, 960}

const pageWidth = 800

// coverQuality keeps the edges of flat shapes clean: at 82 they have shadows.
const coverQuality = 88

// pictures draws covers and pages, guide by guide and page by page: 16 pages of a guide together would be 70 MB.
func (s *site) pictures(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(s.workers())
	for _, p := range s.guides {
		g.Go(func() error { return s.draw(ctx, p) })
	}
	return g.Wait()
}

func (s *site) workers() int {
	if s.o.Jobs > 0 {
		return s.o.Jobs
	}
	return runtime.GOMAXPROCS(0)
}

// draw makes the pictures of a guide from its main edition.
func (s *site) draw(ctx context.Context, p *published) error {
	doc := p.pdfs[0].doc
	d, err := raster.New(doc)
	if err != nil {
		return err
	}
	dir := path.Join("pictures", p.name)
	for _, w := range coverWidths {
		img, err := d.Page(0, float64(w)/doc.Pages[0].Size.W)
		if err != nil {
			return err
		}
		for _, kind := range []string{"webp", "jpeg"} {
			made, err := s.picture(path.Join(dir, fmt.Sprintf("cover-%d", w)), kind, img)
			if err != nil {
				return err
			}
			p.cover = append(p.cover, made)
		}
	}
	for i := range doc.Pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		img, err := d.Page(i, pageWidth/doc.Pages[i].Size.W)
		if err != nil {
			return err
		}
		made, err := s.picture(path.Join(dir, fmt.Sprintf("page-%02d", i+1)), "webp", img)
		if err != nil {
			return err
		}
		p.pages = append(p.pages, made)
	}
	return nil
}

// picture keeps an image as WebP, lossless, or as JPEG. Of flat art and text lossless WebP is the smallest: a page
// of text takes 80 kB, as JPEG 95, as PNG 130.
func (s *site) picture(name, kind string, img *image.RGBA) (shot, error) {
	var b bytes.Buffer
	var err error
	file := name + "." + kind
	if kind == "webp" {
		err = nativewebp.Encode(&b, img, nil)
	} else {
		file = name + ".jpg"
		err = jpeg.Encode(&b, img, &jpeg.Options{Quality: coverQuality})
	}
	if err != nil {
		return shot{}, fmt.Errorf("%s: %w", file, err)
	}
	s.files.add(file, b.Bytes())
	return shot{file, "image/" + kind, img.Rect.Dx(), img.Rect.Dy(), b.Len()}, nil
}
