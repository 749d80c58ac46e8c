package build

import (
	"context"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/raster"
	"guidepress/internal/source"
)

var onPictures = flag.String("on-pictures", "", "a folder for the pages on which words stand on pictures, to be looked at")

// photograph writes a picture of waves between two greys: nothing on it is even.
func photograph(t *testing.T, name string, low, high uint8) {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 1600, 1200))
	for y := range 1200 {
		for x := range 1600 {
			k := (x/97 + y/61 + x*y/40000) % 8
			img.SetGray(x, y, color.Gray{Y: low + uint8(int(high-low)*k/7)})
		}
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := jpeg.Encode(f, img, nil); err != nil {
		t.Fatal(err)
	}
}

const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><rect width="100%%" height="100%%" fill="%s"/><circle cx="300" cy="200" r="150" fill="%s"/></svg>`

// Whatever picture a practice takes, dark or light, photograph or drawing, on the cover or from edge to edge, with a title of any length: all words
// of the guide can be read where they stand, on both bases, bled or not. Measured from the pixels under them.
func TestWordsOnPicturesCanBeRead(t *testing.T) {
	root := copyProject(t)
	images := filepath.Join(root, "guides", "images")
	photograph(t, filepath.Join(images, "dark.jpg"), 10, 70)
	photograph(t, filepath.Join(images, "mixed.jpg"), 0, 255)
	for name, c := range map[string][2]string{"black": {"#101820", "#30404f"}, "white": {"#ffffff", "#dddddd"}} {
		for form, size := range map[string][2]int{"tall": {612, 792}, "wide": {612, 396}} {
			data := fmt.Sprintf(drawn, size[0], size[1], c[0], c[1])
			if err := os.WriteFile(filepath.Join(images, name+"-"+form+".svg"), []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	file := filepath.Join(root, "guides", "epidural-steroid-injection.yaml")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const long = "title: Everything About an Epidural Steroid Injection for Pain That Spreads Down a Leg or an Arm"
	labels := `        labels:
          - {title: A part on the left, text: with some words, point: [0.2, 0.4]}
          - {title: A part on the right, point: [0.8, 0.5]}
`
	for _, c := range []struct{ name, cover, figure, title string }{
		{"as it is", "", "", ""},
		{"long title", "", "", long},
		{"dark photographs", "{src: images/dark.jpg, alt: Night.}", "{src: images/dark.jpg, alt: Night.}", ""},
		{"mixed photographs, long title", "{src: images/mixed.jpg, alt: Waves.}", "{src: images/mixed.jpg, alt: Waves.}", long},
		{"black drawings", "{src: images/black-tall.svg, alt: Night.}", "{src: images/black-wide.svg, alt: Night.}", ""},
		{"white drawings", "{src: images/white-tall.svg, alt: Snow.}", "{src: images/white-wide.svg, alt: Snow.}", long},
	} {
		if err := os.WriteFile(file, before, 0o644); err != nil {
			t.Fatal(err)
		}
		if c.cover != "" {
			edit(t, file, "cover: esi-cover", "cover: "+c.cover)
			edit(t, file, "      - figure: esi-anatomy\n", "      - figure: "+c.figure+"\n        size: page\n        caption: A caption of some words on one line or two.\n"+labels+"      - figure: esi-anatomy\n")
		}
		if c.title != "" {
			edit(t, file, "title: Epidural Steroid Injection Treatment Guide", c.title)
		}
		for _, look := range []string{"warm", "clarity"} {
			for i, edition := range []string{"web", "print"} {
				if i > 0 && !strings.Contains(c.name, "photographs") {
					continue
				}
				legibleOn(t, root, c.name, look, edition)
			}
		}
	}
}

func legibleOn(t *testing.T, root, what, look, edition string) {
	t.Helper()
	name := fmt.Sprintf("%s, %s, %s", what, look, edition)
	p, s, targets, err := planned(Options{Root: root, Brand: look, Guides: []string{"epidural-steroid-injection"}, Editions: []string{edition}})
	if err != nil || s == nil {
		t.Fatalf("%s: %v %+v", name, err, p.Problems)
	}
	defer p.Close()
	res := s.Layout(targets[0], false)
	if err := s.Prepare(context.Background(), &res, targets[0]); err != nil {
		t.Fatal(err)
	}
	for _, problem := range res.Problems {
		if problem.Severity == source.Error {
			t.Errorf("%s: %+v", name, problem)
		}
	}
	for i := range min(len(res.Doc.Pages), 6) { // the pictures stand on these
		unreadOn(t, name, res.Doc, i)
	}
}

// unreadOn reports the words of a page that do not reach what they need on the pixels under them. One in twenty pixels may be a line of a drawing.
func unreadOn(t *testing.T, name string, doc *display.Document, page int) {
	t.Helper()
	if *onPictures != "" && page < 5 {
		showPage(t, filepath.Join(*onPictures, fmt.Sprintf("%s-%d.png", name, page+1)), doc, page)
	}
	bare := *doc
	bare.Pages = append([]display.Page{}, doc.Pages...)
	var words []*display.Text
	bare.Pages[page].Marks = nil
	for _, m := range doc.Pages[page].Marks {
		m.Items = without(m.Items, &words)
		bare.Pages[page].Marks = append(bare.Pages[page].Marks, m)
	}
	d, err := raster.New(&bare)
	if err != nil {
		t.Fatal(err)
	}
	img, err := d.Page(page, 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range words {
		need := brand.Text
		if w.Size >= 18 {
			need = brand.Large
		}
		all, dim, worst := 0, 0, 21.0
		for y := int(w.Y - 0.7*w.Size); y <= int(w.Y); y++ {
			for x := int(w.X); x <= int(w.X+w.Width); x++ {
				if !(image.Point{X: x, Y: y}).In(img.Rect) {
					continue
				}
				px := img.RGBAAt(x, y)
				has := brand.Contrast(brand.Color{R: px.R, G: px.G, B: px.B}, brand.Color{R: w.Color.R, G: w.Color.G, B: w.Color.B})
				if all++; has < need {
					dim++
				}
				worst = min(worst, has)
			}
		}
		if float64(dim) > 0.05*float64(all) {
			t.Errorf("%s, page %d: “%s” has %.1f:1 at the worst, %d of %d pixels below %.1f:1", name, page+1, w.Text, worst, dim, all, need)
		}
	}
}

// without is a page's ink less its words, which are gathered.
func without(items []display.Item, words *[]*display.Text) []display.Item {
	var out []display.Item
	for _, it := range items {
		switch it := it.(type) {
		case *display.Text:
			*words = append(*words, it)
		case *display.Group:
			c := *it
			c.Items = without(it.Items, words)
			out = append(out, &c)
		default:
			out = append(out, it)
		}
	}
	return out
}

func showPage(t *testing.T, name string, doc *display.Document, page int) {
	t.Helper()
	d, err := raster.New(doc)
	if err != nil {
		t.Fatal(err)
	}
	img, err := d.Page(page, 0.6)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}
