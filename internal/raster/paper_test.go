package raster_test

import (
	"bytes"
	"testing"

	"guidepress/internal/raster"
)

// Paper that was drawn on before shows nothing of it; a drawer with paper of its own gives pictures that stay.
func TestPaperIsWhiteAgain(t *testing.T) {
	doc := document(t, "intrathecal-pump", "warm")
	draw := func(d *raster.Drawer, page int) []uint8 {
		img, err := d.Page(page, 0.3)
		if err != nil {
			t.Fatal(err)
		}
		return img.Pix
	}
	own, err := raster.New(doc)
	if err != nil {
		t.Fatal(err)
	}
	paper := new(raster.Paper)
	for range 2 {
		d, err := raster.On(paper, doc)
		if err != nil {
			t.Fatal(err)
		}
		for page := range 3 {
			if !bytes.Equal(draw(d, page), draw(own, page)) {
				t.Errorf("page %d is another one on paper that was used", page+1)
			}
		}
	}
	first := draw(own, 0)
	before := bytes.Clone(first)
	if draw(own, 1); !bytes.Equal(first, before) {
		t.Error("a picture changed when the next one was drawn")
	}
}
