package build

import (
	"bytes"
	"testing"

	"github.com/go-pdf/fpdf"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// bare paints a document with fpdf alone: no layout, no kerning, no clips, no tags, no links, nothing of the
// standards, images as they were prepared. That is the floor to measure against.
func bare(t testing.TB, doc *display.Document) []byte {
	size := doc.Pages[0].Size
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: size.W, Ht: size.H}})
	pdf.SetAutoPageBreak(false, 0)
	for _, f := range doc.Faces {
		pdf.AddUTF8FontFromBytes(f.Name, "", f.File)
	}
	for name, img := range doc.Images {
		pdf.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: img.Format}, bytes.NewReader(img.Data))
	}
	for _, p := range doc.Pages {
		pdf.AddPage()
		for _, m := range p.Marks {
			bareItems(pdf, m.Items)
		}
	}
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func bareItems(pdf *fpdf.Fpdf, items []display.Item) {
	for _, it := range items {
		switch it := it.(type) {
		case *display.Text:
			pdf.SetFont(it.Face, "", it.Size)
			pdf.SetTextColor(int(it.Color.R), int(it.Color.G), int(it.Color.B))
			pdf.Text(it.X, it.Y, it.Text)
		case *display.Picture:
			pdf.ImageOptions(it.Image, it.Rect.X, it.Rect.Y, it.Rect.W, it.Rect.H, false, fpdf.ImageOptions{}, 0, "")
		case *display.Group:
			bareItems(pdf, it.Items)
		case *display.Shape:
			bareShape(pdf, it)
		}
	}
}

func bareShape(pdf *fpdf.Fpdf, s *display.Shape) {
	style := ""
	if f := s.Fill; f != nil {
		pdf.SetFillColor(int(f.Color.R), int(f.Color.G), int(f.Color.B))
		style = "F"
	}
	if k := s.Stroke; k != nil {
		pdf.SetDrawColor(int(k.Color.R), int(k.Color.G), int(k.Color.B))
		pdf.SetLineWidth(k.Width)
		style += "D"
	}
	pts := s.Path.Pts
	for _, op := range s.Path.Ops {
		switch op {
		case geom.Move:
			pdf.MoveTo(pts[0].X, pts[0].Y)
			pts = pts[1:]
		case geom.Line:
			pdf.LineTo(pts[0].X, pts[0].Y)
			pts = pts[1:]
		case geom.Cubic:
			pdf.CurveBezierCubicTo(pts[0].X, pts[0].Y, pts[1].X, pts[1].Y, pts[2].X, pts[2].Y)
			pts = pts[3:]
		case geom.Close:
			pdf.ClosePath()
		}
	}
	pdf.DrawPath(style)
}
