package finish_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"os"
	"testing"
	"time"
	"unicode/utf8"

	"eliasnaur.com/font/roboto/robotobold"
	"eliasnaur.com/font/roboto/robotoregular"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/truetype"
)

// sample builds a display document that has one of everything, the way layout would.
type sample struct {
	doc   *display.Document
	fonts map[string]*truetype.Font
	page  *display.Page
	n     int     // index of the page
	y     float64 // of the next line
}

var (
	ink   = display.Color{R: 30, G: 41, B: 68}
	teal  = display.Color{R: 0, G: 122, B: 135}
	sand  = display.Color{R: 244, G: 238, B: 228}
	paper = geom.Size{W: 612, H: 792}
)

// newSample is the document with two pages, nothing on them but the running heads and feet.
func newSample(t testing.TB) *sample {
	t.Helper()
	serif, err := os.ReadFile("../../assets/fonts/STIXTwoText-400-normal.ttf")
	if err != nil {
		t.Fatal(err)
	}
	s := &sample{fonts: map[string]*truetype.Font{}, doc: &display.Document{
		Title: "Your pain pump: a guide", Author: "Example Pain Practice", Subject: "What to expect (trial & implant)",
		Keywords: "pump, pain", Lang: "en-US", Date: time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC),
		Root: &display.Node{Tag: display.TagDocument},
		Faces: []display.Face{
			{Name: "text", File: robotoregular.TTF}, {Name: "bold", File: robotobold.TTF},
			{Name: "display", File: serif}, {Name: "unused", File: serif},
		},
		Images: map[string]*display.Image{"photo": photo(t, 1), "other": photo(t, 2), "badge": badge(t)},
		Print:  display.PrintPreset{Duplex: "DuplexFlipLongEdge", NoScaling: true},
	}}
	for _, f := range s.doc.Faces {
		if s.fonts[f.Name], err = truetype.Parse(f.File); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s *sample) newPage(label string) {
	s.doc.Pages = append(s.doc.Pages, display.Page{Size: paper, Label: label})
	s.n = len(s.doc.Pages) - 1
	s.page, s.y = &s.doc.Pages[s.n], 90
	s.mark(nil, display.Background, &display.Shape{Path: geom.RectPath(geom.Rect{W: 612, H: 40}), Fill: &display.Fill{Color: sand}})
	s.mark(nil, display.Header, s.run("text", 9, 54, 26, ink, "Your pain pump"))
	s.mark(nil, display.Footer, s.run("text", 9, 54, 770, ink, "Page "+label+" of 2"))
}

func (s *sample) mark(n *display.Node, a display.Artifact, items ...display.Item) {
	s.page.Marks = append(s.page.Marks, display.Mark{Node: n, Artifact: a, Items: items})
}

// run is a line of text, kerned as if every "r," and "Yo" stood too far apart.
func (s *sample) run(face string, size, x, y float64, c display.Color, text string) *display.Text {
	t := &display.Text{X: x, Y: y, Face: face, Size: size, Color: c, Text: text, Adjust: make([]float64, utf8.RuneCountInString(text))}
	var last rune
	i := 0
	for _, r := range text {
		if i > 0 && (last == 'Y' && r == 'o' || last == 'r' && r == ',') {
			t.Adjust[i-1] = -62.4
		}
		f := s.fonts[face]
		t.Width += math.Round(float64(f.Width(f.Glyph(r)))*1000/float64(f.UnitsPerEm)) * size / 1000
		last = r
		i++
	}
	return t
}

// line sets one line as the content of a node and moves down.
func (s *sample) line(n *display.Node, face string, size float64, text string) *display.Text {
	t := s.run(face, size, 54, s.y, ink, text)
	s.mark(n, "", t)
	s.y += size * 1.5
	return t
}

// wholeSample fills it.
func wholeSample(t testing.TB) *display.Document {
	s := newSample(t)
	s.newPage("1")
	part := s.doc.Root.Add(display.TagSect)
	heads := []*display.Node{{Tag: display.TagH2}, {Tag: display.TagH2}}
	s.line(part.Add(display.TagH1), "display", 28, "Your pain pump (a “guide”)")
	s.contents(part, heads)
	part.Kids = append(part.Kids, heads[0])
	s.line(heads[0], "bold", 16, "How it works")
	s.paragraph(part)
	s.list(part)
	s.figure(part)
	s.newPage("2")
	part.Kids = append(part.Kids, heads[1])
	s.line(heads[1], "bold", 16, "What to expect")
	s.table(part)
	s.pictures(part)
	s.clipped()
	s.line(part.Add(display.TagNote), "text", 9, "The label of the pump, 2024")
	s.fields(part)
	empty := part.Add(display.TagSect).Add(display.TagP) // both must vanish
	s.mark(empty, "")
	s.doc.Outline = []display.Bookmark{
		{Title: "How it works", To: display.Dest{Page: 0, Y: 200, Node: heads[0]}, Kids: []display.Bookmark{
			{Title: "Préparation", To: display.Dest{Page: 0, Y: 240, Node: heads[0]}}}},
		{Title: "What to expect", To: display.Dest{Page: 1, Y: 60, Node: heads[1]}},
	}
	return s.doc
}

func (s *sample) contents(part *display.Node, heads []*display.Node) {
	toc := part.Add(display.TagTOC)
	for i, title := range []string{"How it works", "What to expect"} {
		item := toc.Add(display.TagTOCI)
		item.Ref = heads[i]
		link := item.Add(display.TagReference).Add(display.TagLink)
		y := s.y
		s.mark(nil, display.Layout, &display.Shape{Path: geom.Polyline(geom.Point{X: 200, Y: y}, geom.Point{X: 380, Y: y}),
			Stroke: &display.Stroke{Color: teal, Width: 0.5, Cap: 1, Dash: []float64{0.1, 3}}})
		run := s.line(link, "text", 12, title)
		s.page.Links = append(s.page.Links, display.Link{Rect: geom.Rect{X: 54, Y: y - 12, W: run.Width, H: 15},
			To: display.Dest{Page: i, Y: 60, Node: heads[i]}, Contents: "Go to " + title, Node: link})
	}
}

// paragraph has a link that breaks over two lines and a few words in Spanish.
func (s *sample) paragraph(part *display.Node) {
	p := part.Add(display.TagP)
	s.line(p.Add(display.TagSpan), "text", 12, "The pump sits under the skin of your belly and gives")
	spanish := p.Add(display.TagSpan)
	spanish.Lang = "es"
	s.line(spanish, "text", 12, "medicina (en español) \\ sin píldoras, ")
	link := p.Add(display.TagLink)
	for i, text := range []string{"as the National Library", "of Medicine says."} {
		run := s.line(link, "text", 12, text)
		s.page.Links = append(s.page.Links, display.Link{Rect: geom.Rect{X: 54, Y: run.Y - 12, W: run.Width, H: 15},
			URI: "https://example.org/pump-é?a=1&b=(2)", Contents: "MedlinePlus on pain pumps, line " + string(rune('1'+i)), Node: link})
	}
	abbr := p.Add(display.TagSpan)
	abbr.Expand = "milligrams"
	s.line(abbr, "text", 12, "mg")
}

func (s *sample) list(part *display.Node) {
	list := part.Add(display.TagList)
	list.Numbering = "Disc"
	for _, text := range []string{"Rest for a day", "Call us, or your doctor"} {
		item := list.Add(display.TagListItem)
		s.mark(item.Add(display.TagLabel), "", s.run("text", 12, 54, s.y, teal, "•"))
		s.mark(item.Add(display.TagListBody).Add(display.TagP), "", s.run("text", 12, 70, s.y, ink, text))
		s.y += 18
	}
}

// figure is a drawing: fills, strokes, an even-odd ring, a gradient.
func (s *sample) figure(part *display.Node) {
	part = part.Add(display.TagSect) // a caption is the last in what it is part of: PDF/UA-2 8.2.5.27
	fig := part.Add(display.TagFigure)
	fig.Alt, fig.Page = "A pump and a thin tube to the spine", s.n
	fig.BBox = geom.Rect{X: 54, Y: s.y, W: 240, H: 120}
	ring := geom.Ellipse(120, s.y+60, 50, 50)
	hole := geom.Ellipse(120, s.y+60, 30, 30)
	ring.Ops, ring.Pts = append(ring.Ops, hole.Ops...), append(ring.Pts, hole.Pts...)
	s.mark(fig, "",
		&display.Shape{Path: geom.RoundRect(fig.BBox, 12), Fill: &display.Fill{Gradient: &display.Gradient{
			From: geom.Point{X: 54, Y: s.y}, To: geom.Point{X: 294, Y: s.y + 120}, Start: sand, End: display.Color{R: 200, G: 200, B: 200}}}},
		&display.Shape{Path: ring, Fill: &display.Fill{Color: teal, EvenOdd: true}, Stroke: &display.Stroke{Color: ink, Width: 2, Join: 1}},
		&display.Shape{Path: geom.Polyline(geom.Point{X: 170, Y: s.y + 60}, geom.Point{X: 230, Y: s.y + 20}, geom.Point{X: 280, Y: s.y + 100}),
			Stroke: &display.Stroke{Color: teal, Width: 4, Cap: 1, Join: 1, Dash: []float64{8, 6}}})
	s.y += 150
	s.line(part.Add(display.TagCaption), "text", 10, "The pump and its tube")
}

func (s *sample) table(part *display.Node) {
	table := part.Add(display.TagTable)
	head, body := table.Add(display.TagTHead), table.Add(display.TagTBody)
	s.row(head, display.TagTH, "When", "What")
	s.row(body, display.TagTD, "Day 1", "Rest")
	s.row(body, display.TagTD, "Week 6", "") // an empty cell stays
	wide := body.Add(display.TagTR).Add(display.TagTD)
	wide.ColSpan = 2
	s.line(wide, "text", 12, "Call us at any time.")
}

func (s *sample) row(in *display.Node, tag display.Tag, cells ...string) {
	row := in.Add(display.TagTR)
	for i, text := range cells {
		cell := row.Add(tag)
		if tag == display.TagTH {
			cell.Scope = "Column"
		}
		if text != "" {
			s.mark(cell, "", s.run("text", 12, 54+150*float64(i), s.y, ink, text))
		}
	}
	s.y += 20
}

func (s *sample) pictures(part *display.Node) {
	for i, key := range []string{"photo", "other", "badge"} {
		fig := part.Add(display.TagFigure)
		fig.Alt, fig.Page = "Picture "+key, s.n
		fig.BBox = geom.Rect{X: 54 + 170*float64(i), Y: s.y, W: 160, H: 100}
		s.mark(fig, "", &display.Picture{Image: key, Rect: fig.BBox})
	}
	s.y += 130
}

// fields are a line to type on and a box to tick, each with its label.
func (s *sample) fields(part *display.Node) {
	field := func(n *display.Node, name, label string, r geom.Rect, tick bool) {
		s.page.Fields = append(s.page.Fields, display.Field{Rect: r, Name: name, Label: label, Tick: tick, Face: "text", Color: ink, Node: n})
	}
	p := part.Add(display.TagP)
	name := p.Add(display.TagSpan)
	field(p.Add(display.TagForm), "field1", "Name", geom.Rect{X: 120, Y: s.y - 15, W: 200, H: 17}, false)
	s.mark(nil, display.Layout, &display.Shape{Path: geom.RectPath(geom.Rect{X: 120, Y: s.y, W: 200, H: 0.75}), Fill: &display.Fill{Color: ink}})
	s.line(name, "bold", 12, "Name")
	list := part.Add(display.TagList)
	list.Numbering = "Unordered"
	item := list.Add(display.TagListItem)
	field(item.Add(display.TagLabel).Add(display.TagForm), "field2", "Side: left", geom.Rect{X: 54, Y: s.y - 12, W: 12, H: 12}, true)
	s.mark(item.Add(display.TagListBody).Add(display.TagP), "", s.run("text", 12, 70, s.y, ink, "left"))
	s.y += 18
}

// clipped is decoration inside a clip, with more of the same after it: what the clip set must not linger.
func (s *sample) clipped() {
	stripes := func() (items []display.Item) {
		for i := range 8 {
			items = append(items, &display.Shape{Path: geom.RectPath(geom.Rect{X: 54 + 20*float64(i), Y: s.y, W: 10, H: 80}), Fill: &display.Fill{Color: teal}})
		}
		return items
	}
	s.mark(nil, display.Background, &display.Group{Clip: geom.Ellipse(134, s.y+40, 80, 40), Items: stripes()},
		&display.Shape{Path: geom.RectPath(geom.Rect{X: 300, Y: s.y, W: 100, H: 80}), Fill: &display.Fill{Color: ink}})
	s.y += 100
}

// photo is a JPEG; all have the same width.
func photo(t testing.TB, seed int) *display.Image {
	img := image.NewRGBA(image.Rect(0, 0, 320, 200))
	for y := range 200 {
		for x := range 320 {
			img.Set(x, y, color.RGBA{uint8(x * seed), uint8(y), uint8(128 * (seed - 1)), 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return &display.Image{Format: "jpeg", Data: b.Bytes(), W: 320, H: 200}
}

// badge is a PNG with transparency.
func badge(t testing.TB) *display.Image {
	img := image.NewNRGBA(image.Rect(0, 0, 320, 200))
	for y := range 200 {
		for x := range 320 {
			img.Set(x, y, color.NRGBA{0, 122, 135, uint8(255 * x / 320)})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return &display.Image{Format: "png", Data: b.Bytes(), W: 320, H: 200}
}
