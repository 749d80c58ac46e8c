package raster_test

import (
	"testing"

	"guidepress/internal/raster"
)

// BenchmarkPages draws all pages of a guide 800 pixels wide; the time is for one page.
func BenchmarkPages(b *testing.B) {
	doc := document(b, "intrathecal-pump", "warm")
	d, err := raster.New(doc)
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		if _, err := d.Page(i%len(doc.Pages), 800/612.0); err != nil {
			b.Fatal(err)
		}
	}
}
