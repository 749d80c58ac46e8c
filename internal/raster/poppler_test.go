package raster_test

import (
	"context"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"guidepress/internal/build"
	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/load"
	"guidepress/internal/raster"
)

// TestPagesLookLikeThePDF lays our pages over those of another program that reads the PDF. Single pixels
// differ: both smooth edges in their own way, and poppler moves large letters to whole pixels. A letter out of
// place, a lost shape or a wrong colour changes a whole block.
func TestPagesLookLikeThePDF(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm (poppler-utils) is not installed")
	}
	for brand, guide := range map[string]string{"warm": "intrathecal-pump", "clarity": "epidural-steroid-injection"} {
		doc := document(t, guide, brand)
		d, err := raster.New(doc)
		if err != nil {
			t.Fatal(err)
		}
		for i, theirs := range poppler(t, doc) {
			name := fmt.Sprintf("%s-%s-%02d", brand, guide, i+1)
			ours, err := d.Page(i, dpi/72.0)
			if err != nil {
				t.Fatal(err)
			}
			keep(t, ours, name)
			if ours.Rect != theirs.Bounds() {
				t.Fatalf("%s: %v pixels, want %v", name, ours.Rect, theirs.Bounds())
			}
			mean, worst, where := differ(ours, theirs)
			if mean > 0.6 || worst > 20 {
				t.Errorf("%s: mean difference %.2f of 255 (0.6 allowed), worst block %.0f at %v (20 allowed)", name, mean, worst, where)
			}
		}
	}
}

const dpi = 192

func document(t testing.TB, guide, brand string) *display.Document {
	t.Helper()
	p, err := load.Open("../..", load.Want{Guides: []string{guide}, Brand: brand})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	s, err := build.NewStage(p, "")
	if err != nil {
		t.Fatal(err)
	}
	e, _ := edition.Get("web")
	target := build.Target{Guide: p.Set.Guides[0], Edition: e}
	r := s.Layout(target, false)
	if err := s.Prepare(context.Background(), &r, target); err != nil {
		t.Fatal(err)
	}
	return r.Doc
}

func poppler(t *testing.T, doc *display.Document) []image.Image {
	t.Helper()
	pdf, err := build.Make(doc)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(name, pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-l", "8", "-r", fmt.Sprint(dpi), "-png", name, filepath.Join(dir, "p")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "p-*.png"))
	var pages []image.Image
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, img)
	}
	return pages
}

// differ compares the colours of blocks of 6 x 6 points: the mean difference and the worst.
func differ(a *image.RGBA, b image.Image) (mean, worst float64, where image.Point) {
	const side = 16
	theirs := image.NewRGBA(b.Bounds())
	draw.Draw(theirs, theirs.Rect, b, image.Point{}, draw.Src)
	w, h := a.Rect.Dx()/side, a.Rect.Dy()/side
	for y := range h {
		for x := range w {
			at := image.Rect(x, y, x+1, y+1)
			at.Min, at.Max = at.Min.Mul(side), at.Max.Mul(side)
			p, q := colour(a, at), colour(theirs, at)
			d := (math.Abs(p[0]-q[0]) + math.Abs(p[1]-q[1]) + math.Abs(p[2]-q[2])) / 3
			mean += d / float64(w*h)
			if d > worst {
				worst, where = d, at.Min
			}
		}
	}
	return mean, worst, where
}

// colour is the mean of a block.
func colour(img *image.RGBA, r image.Rectangle) (sum [3]float64) {
	n := float64(r.Dx() * r.Dy())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			p := img.RGBAAt(x, y)
			sum[0], sum[1], sum[2] = sum[0]+float64(p.R)/n, sum[1]+float64(p.G)/n, sum[2]+float64(p.B)/n
		}
	}
	return sum
}

// keep writes a page where RASTER_KEEP says, to be looked at.
func keep(t *testing.T, img image.Image, name string) {
	dir := os.Getenv("RASTER_KEEP")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}
