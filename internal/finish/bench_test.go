package finish_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"eliasnaur.com/font/roboto/robotomedium"
	"github.com/go-pdf/fpdf"

	"guidepress/internal/display"
	"guidepress/internal/finish"
	"guidepress/internal/geom"
	"guidepress/internal/paint"
)

// guideSize is a document of the size of a guide: 15 pages of 40 kerned lines, four faces, six photographs,
// 50 shapes a page.
func guideSize(t testing.TB) *display.Document {
	s := newSample(t)
	s.doc.Faces[3] = display.Face{Name: "medium", File: robotomedium.TTF}
	s.fonts["medium"] = s.fonts["text"]
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range 6 {
		s.doc.Images[string(rune('a'+i))] = noise(t, rng)
	}
	for range 15 {
		s.newPage("1")
		s.y = 70
		sect := s.doc.Root.Add(display.TagSect)
		s.line(sect.Add(display.TagH1), "display", 28, "The first weeks with your pump")
		s.line(sect.Add(display.TagH2), "bold", 14, "Rest, then walk a little more each day")
		for i := range 38 {
			face := "text"
			if i%6 == 0 {
				face = "medium"
			}
			t := s.line(sect.Add(display.TagP), face, 11, lorem(rng))
			for j := range t.Adjust {
				t.Adjust[j] = []float64{0, 0, 0, -12.2, 0, 8.4}[rng.IntN(6)]
			}
		}
		for i := range 50 {
			y := 80 + 13*float64(i)
			s.mark(nil, display.Background, &display.Shape{Path: geom.RoundRect(geom.Rect{X: 560, Y: y, W: 30, H: 10}, 3),
				Fill: &display.Fill{Color: teal}, Stroke: &display.Stroke{Color: ink, Width: 0.5}})
		}
		if key := string(rune('a' + s.n)); s.n < 6 {
			fig := sect.Add(display.TagFigure)
			fig.Alt, fig.Page, fig.BBox = "A photograph", s.n, geom.Rect{X: 300, Y: 600, W: 240, H: 150}
			s.mark(fig, "", &display.Picture{Image: key, Rect: fig.BBox})
		}
	}
	return s.doc
}

// lorem is a line of about 70 characters.
func lorem(rng *rand.Rand) string {
	words := strings.Fields("the pump gives a small dose of medicine into the fluid around your spinal cord so you need far less than by mouth Ask, Your (doctor) 24/7 week")
	var b strings.Builder
	for b.Len() < 68 {
		b.WriteString(words[rng.IntN(len(words))] + " ")
	}
	return strings.TrimSpace(b.String())
}

// noise is a JPEG of about 150 kB.
func noise(t testing.TB, rng *rand.Rand) *display.Image {
	img := image.NewRGBA(image.Rect(0, 0, 500, 312))
	for i := range img.Pix {
		img.Pix[i] = byte(rng.UintN(256))
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 60}); err != nil {
		t.Fatal(err)
	}
	return &display.Image{Format: "jpeg", Data: b.Bytes(), W: 500, H: 312}
}

// floor paints the same document with bare fpdf: no tags, no kerning, no links, nothing of the standards.
func floor(t testing.TB, doc *display.Document) []byte {
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: paper.W, Ht: paper.H}})
	pdf.SetAutoPageBreak(false, 0)
	for _, f := range doc.Faces {
		pdf.AddUTF8FontFromBytes(f.Name, "", f.File)
	}
	for _, p := range doc.Pages {
		pdf.AddPage()
		for _, m := range p.Marks {
			for _, it := range m.Items {
				floorItem(pdf, doc, it)
			}
		}
	}
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func floorItem(pdf *fpdf.Fpdf, doc *display.Document, it display.Item) {
	switch it := it.(type) {
	case *display.Text:
		pdf.SetFont(it.Face, "", it.Size)
		pdf.SetTextColor(int(it.Color.R), int(it.Color.G), int(it.Color.B))
		pdf.Text(it.X, it.Y, it.Text)
	case *display.Picture:
		options := fpdf.ImageOptions{ImageType: doc.Images[it.Image].Format}
		pdf.RegisterImageOptionsReader(it.Image, options, bytes.NewReader(doc.Images[it.Image].Data))
		pdf.ImageOptions(it.Image, it.Rect.X, it.Rect.Y, it.Rect.W, it.Rect.H, false, options, 0, "")
	case *display.Shape:
		c := it.Fill.Color
		pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
		b, style := it.Path.Bounds(), "F"
		if it.Stroke != nil {
			style = "FD"
		}
		if len(it.Path.Ops) == 5 {
			pdf.Rect(b.X, b.Y, b.W, b.H, style)
		} else {
			pdf.RoundedRect(b.X, b.Y, b.W, b.H, 3, "1234", style)
		}
	}
}

func BenchmarkFloor(b *testing.B) {
	doc := guideSize(b)
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(floor(b, doc)))/1000, "kB")
	}
}

// BenchmarkFloorKerned splits every run at its kerned pairs, which is how one would kern with fpdf's Text.
func BenchmarkFloorKerned(b *testing.B) {
	doc := guideSize(b)
	for i := range doc.Pages {
		for j := range doc.Pages[i].Marks {
			doc.Pages[i].Marks[j].Items = split(doc.Pages[i].Marks[j].Items)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(floor(b, doc)))/1000, "kB")
	}
}

func split(items []display.Item) (out []display.Item) {
	for _, it := range items {
		t, ok := it.(*display.Text)
		if !ok {
			out = append(out, it)
			continue
		}
		start := 0
		for i, a := range t.Adjust { // the text is ASCII
			if a != 0 || i == len(t.Adjust)-1 {
				part := *t
				part.Text = t.Text[start : i+1]
				part.X += float64(start) * 5
				out, start = append(out, &part), i+1
			}
		}
	}
	return out
}

func BenchmarkPaintFinish(b *testing.B) {
	doc := guideSize(b)
	start := time.Now()
	const rounds = 10
	for range rounds {
		floor(b, doc)
	}
	bare := time.Since(start) / rounds
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(build(b, doc)))/1000, "kB")
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(bare), "x-floor")
}

func BenchmarkPaint(b *testing.B) {
	doc := guideSize(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := paint.Paint(doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFinish(b *testing.B) {
	doc := guideSize(b)
	painted, err := paint.Paint(doc)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := finish.Finish(painted, doc, finish.UA1); err != nil {
			b.Fatal(err)
		}
	}
}
