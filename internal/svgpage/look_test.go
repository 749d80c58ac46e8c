package svgpage_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guidepress/internal/build"
	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/load"
	"guidepress/internal/raster"
	"guidepress/internal/svgpage"
)

// The browser sets baselines on whole pixels, which moves every letter by up to half of one: it is asked for four
// pixels a point, and the mean of each four by four is compared.
const (
	scale = 1 // pixels a point that are compared
	fine  = 4 // times as many are asked for
)

// looked are the pages that are compared: a cover, figures on a coloured band, a drawing with labels.
var looked = []int{0, 1, 4}

// TestPagesLookAsTheyPrint lays what a browser shows over the pages of raster, which have poppler's pages of the PDF
// for their judge.
func TestPagesLookAsTheyPrint(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a browser some seconds")
	}
	browser := chromium(t)
	docs := []*display.Document{
		document(t, "intrathecal-pump", "warm", "web"), document(t, "epidural-steroid-injection", "clarity", "large-print"),
	}
	seen := shots(t, browser, docs)
	for n, doc := range docs {
		d, err := raster.New(doc)
		if err != nil {
			t.Fatal(err)
		}
		for k, i := range looked {
			ours, err := d.Page(i, scale)
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("document-%d-page-%02d", n+1, i+1)
			share := off(seen[n][k], ours)
			t.Logf("%s: %.3f %% of pixels", name, 100*share)
			if share > 0.005 {
				t.Errorf("%s: %.2f %% of pixels are off by more than a tenth", name, 100*share)
			}
			keep(t, seen[n][k], name)
		}
	}
}

// off is the share of pixels that differ by more than a tenth in one of their colours.
func off(a, b *image.RGBA) float64 {
	if a.Rect != b.Rect {
		return 1
	}
	w, h := a.Rect.Dx(), a.Rect.Dy()
	n := 0
	for y := range h {
		for x := range w {
			p, q := a.RGBAAt(x, y), b.RGBAAt(x, y)
			if far(p.R, q.R) || far(p.G, q.G) || far(p.B, q.B) {
				n++
			}
		}
	}
	return float64(n) / float64(w*h)
}

func far(a, b uint8) bool { return max(a, b)-min(a, b) > 255/10 }

func chromium(t *testing.T) string {
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if file, err := exec.LookPath(name); name != "" && err == nil {
			return file
		}
	}
	t.Skip("Chromium is not installed; CHROMIUM names it")
	return ""
}

func document(t *testing.T, guide, brand, ed string) *display.Document {
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
	e, _ := edition.Get(ed)
	target := build.Target{Guide: p.Set.Guides[0], Edition: e}
	r := s.Layout(target, false)
	if err := s.Prepare(context.Background(), &r, target); err != nil {
		t.Fatal(err)
	}
	return r.Doc
}

// shots are pictures of the pages as the browser shows them, from one tall picture: its start takes longer than all pages.
func shots(t *testing.T, browser string, docs []*display.Document) [][]*image.RGBA {
	t.Helper()
	wide, tall := 0.0, 0.0
	for _, doc := range docs {
		size := doc.Pages[0].Size
		wide, tall = max(wide, size.W), tall+size.H*float64(len(looked))
	}
	dir := t.TempDir()
	page := filepath.Join(dir, "pages.html")
	if err := os.WriteFile(page, []byte(html(t, docs)), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	shot := filepath.Join(dir, "shot.png")
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-lcd-text", "--font-render-hinting=none",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+filepath.Join(dir, "profile"), fmt.Sprintf("--force-device-scale-factor=%d", scale*fine),
		fmt.Sprintf("--window-size=%.0f,%.0f", wide, tall), "--screenshot="+shot, "file://"+page)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.Open(shot)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	whole, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := whole.Bounds().Size(); got != (image.Point{X: int(wide * scale), Y: int(tall * scale)}).Mul(fine) {
		t.Fatalf("the picture has %v pixels, want %d times %.0f x %.0f", got, fine, wide*scale, tall*scale)
	}
	out := make([][]*image.RGBA, len(docs))
	y := 0
	for k, doc := range docs {
		w, h := int(doc.Pages[0].Size.W*scale), int(doc.Pages[0].Size.H*scale)
		for range looked {
			out[k] = append(out[k], means(whole, image.Rect(0, y, w, y+h)))
			y += h
		}
	}
	return out
}

// means is a part of a picture at a fineth of its resolution.
func means(whole image.Image, part image.Rectangle) *image.RGBA {
	src := image.NewRGBA(image.Rectangle{Min: part.Min.Mul(fine), Max: part.Max.Mul(fine)})
	draw.Draw(src, src.Rect, whole, src.Rect.Min, draw.Src)
	out := image.NewRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	for y := range part.Dy() {
		for x := range part.Dx() {
			for c := range 4 {
				sum := 0
				for k := range fine * fine {
					sum += int(src.Pix[(y*fine+k/fine)*src.Stride+(x*fine+k%fine)*4+c])
				}
				out.Pix[y*out.Stride+x*4+c] = uint8(sum / (fine * fine))
			}
		}
	}
	return out
}

func html(t *testing.T, docs []*display.Document) string {
	t.Helper()
	data := func(kind string, b []byte) string {
		return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(b)
	}
	var style, body strings.Builder
	for n, doc := range docs {
		pages, err := svgpage.New(doc)
		if err != nil {
			t.Fatal(err)
		}
		pages.Address = func(key string) string {
			return data("image/"+doc.Images[key].Format, doc.Images[key].Data)
		}
		for _, f := range doc.Faces {
			fmt.Fprintf(&style, "@font-face { font-family: %q; src: url(%s) }", f.Name, data("font/ttf", f.File))
		}
		for _, i := range looked {
			svg, err := pages.Page(i, fmt.Sprintf("d%d-p%d-", n, i))
			if err != nil {
				t.Fatal(err)
			}
			body.Write(svg)
		}
	}
	return "<!doctype html><meta charset=utf-8><style>* { margin: 0 } svg { display: block } " + svgpage.Style + style.String() + "</style>" + body.String()
}

// keep writes a page where SVGPAGE_KEEP says, to be looked at.
func keep(t *testing.T, img image.Image, name string) {
	dir := os.Getenv("SVGPAGE_KEEP")
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
