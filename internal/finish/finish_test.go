package finish_test

import (
	"bytes"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/finish"
	"guidepress/internal/geom"
	"guidepress/internal/paint"
	"guidepress/internal/pdf"
)

func TestNothingIsLeftUntagged(t *testing.T) {
	for _, f := range inspect(t, build(t, wholeSample(t))).faults {
		t.Error(f)
	}
}

// words is the text of the document in the order of its structure, as layout meant it.
func words(doc *display.Document) (out []string) {
	marked := map[*display.Node]string{}
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			for _, it := range m.Items {
				if t, ok := it.(*display.Text); ok && m.Node != nil {
					marked[m.Node] += t.Text
				}
			}
		}
	}
	var walk func(n *display.Node)
	walk = func(n *display.Node) {
		for _, k := range n.Kids {
			walk(k)
		}
		if text := marked[n]; text != "" {
			out = append(out, string(n.Tag)+": "+text)
		}
	}
	walk(doc.Root)
	return out
}

func TestTextReadsInTagOrder(t *testing.T) {
	doc := wholeSample(t)
	got, want := inspect(t, build(t, doc)).text, words(doc)
	if !slices.Equal(got, want) {
		t.Errorf("a screen reader hears\n%s\nnot\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(want) < 15 {
		t.Errorf("only %d elements with text: the sample is too poor", len(want))
	}
}

func TestElementOverTwoPages(t *testing.T) {
	s := newSample(t)
	s.newPage("1")
	p := s.doc.Root.Add(display.TagP)
	s.line(p, "text", 12, "This paragraph goes on ")
	s.newPage("2")
	s.line(p, "text", 12, "over the page.")
	j := inspect(t, build(t, s.doc))
	if want := []string{"P: This paragraph goes on over the page."}; !slices.Equal(j.text, want) || len(j.faults) > 0 {
		t.Errorf("read %q, %q", j.text, j.faults)
	}
}

func TestEmptyElementsGo(t *testing.T) {
	s := newSample(t)
	s.newPage("1")
	s.line(s.doc.Root.Add(display.TagP), "text", 12, "Words")
	s.mark(s.doc.Root.Add(display.TagSect).Add(display.TagP), "") // a mark without ink
	s.line(s.doc.Root.Add(display.TagP), "text", 12, "More")      // whose MCID is 2
	s.row(s.doc.Root.Add(display.TagTable), display.TagTD, "a", "")
	j := inspect(t, build(t, s.doc))
	for _, f := range j.faults {
		t.Error(f)
	}
	top := j.array(j.dict(j.array(j.dict(j.root["StructTreeRoot"])["K"])[0])["K"])
	if len(top) != 3 {
		t.Errorf("the document holds %d elements, want P, P and Table", len(top))
	}
	row := j.dict(j.dict(top[2])["K"])
	if cells := j.array(row["K"]); len(cells) != 2 {
		t.Errorf("the row holds %d cells, want the empty one too", len(cells))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	doc := wholeSample(t)
	want := build(t, wholeSample(t))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for i := range 50 {
		runtime.GOMAXPROCS(1 + i%4)
		if got := build(t, doc); !bytes.Equal(got, want) {
			t.Fatalf("run %d differs from the first", i+1)
		}
	}
}

func TestDifferentContentHasDifferentID(t *testing.T) {
	doc := wholeSample(t)
	a := inspect(t, build(t, doc)).file.Trailer["ID"]
	doc.Images["photo"].Data = slices.Concat(doc.Images["photo"].Data, []byte{0})
	b := inspect(t, build(t, doc)).file.Trailer["ID"]
	if fmt.Sprint(a) == fmt.Sprint(b) {
		t.Error("another picture, but the file keeps its ID")
	}
}

func TestPicturesOfEqualWidthKeepTheirPlaces(t *testing.T) {
	doc := wholeSample(t)
	j := inspect(t, build(t, doc))
	ops, err := pdf.Content(j.stream(j.pages[1].dict["Contents"]))
	if err != nil {
		t.Fatal(err)
	}
	var names []pdf.Name
	for _, op := range ops {
		if op.Op == "Do" {
			names = append(names, op.Args[0].(pdf.Name))
		}
	}
	objects := j.dict(j.dict(j.pages[1].dict["Resources"])["XObject"])
	for i, key := range []string{"photo", "other"} {
		v, _ := j.file.Resolve(objects[names[i]])
		if !bytes.Equal(v.(*pdf.Stream).Data, doc.Images[key].Data) {
			t.Errorf("where %q should be stands another picture, or it was encoded anew", key)
		}
	}
}

func TestLinks(t *testing.T) {
	j := inspect(t, build(t, wholeSample(t)))
	annots := j.array(j.pages[0].dict["Annots"])
	if len(annots) != 4 {
		t.Fatalf("%d links on page 1, want 4", len(annots))
	}
	inside := j.dict(j.dict(annots[1])["A"])
	if at := j.array(inside["D"]); inside["S"] != pdf.Name("GoTo") || at[0] != j.pages[1].ref || number(at[3]) != 792-60 {
		t.Errorf("the second entry of the contents leads to %v", inside)
	}
	outside := j.dict(j.dict(annots[2])["A"])
	if got := string(outside["URI"].(pdf.String)); got != "https://example.org/pump-%C3%A9?a=1&b=(2)" {
		t.Errorf("the link leads to %s", got)
	}
	if j.annot[annots[2].(pdf.Ref)] != j.annot[annots[3].(pdf.Ref)] {
		t.Error("the two lines of a link are two links to a screen reader")
	}
}

func TestOutlineAndLabels(t *testing.T) {
	doc := wholeSample(t)
	doc.Pages = append([]display.Page{{Size: paper}, {Size: paper, Label: "A"}}, doc.Pages...) // a cover and an odd one
	j := inspect(t, build(t, doc))
	first := j.dict(j.dict(j.root["Outlines"])["First"])
	kid := j.dict(first["First"])
	if got := kid["Title"].(pdf.String).Decode(); got != "Préparation" {
		t.Errorf("the bookmark below the first reads %q", got)
	}
	got := string(pdf.Append(nil, j.dict(j.root["PageLabels"])))
	if want := "<</Nums [0 <<>> 1 <</P (A)>> 2 <</S /D/St 1>>]>>"; got != want {
		t.Errorf("page labels %s, want %s", got, want)
	}
}

func TestMetadata(t *testing.T) {
	doc := wholeSample(t)
	j := inspect(t, build(t, doc))
	xmp := string(j.stream(j.root["Metadata"]))
	for _, want := range []string{
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Your pain pump: a guide</rdf:li></rdf:Alt></dc:title>`,
		"What to expect (trial &amp; implant)", "<xmp:CreateDate>2025-03-01T12:00:00Z<", "<pdfaid:part>2<", "<pdfuaid:part>1<",
	} {
		if !strings.Contains(xmp, want) {
			t.Errorf("the metadata lack %s", want)
		}
	}
	info := j.dict(j.file.Trailer["Info"])
	if got := string(info["ModDate"].(pdf.String)); got != "D:20250301120000Z" {
		t.Errorf("the info dictionary is dated %s, the XMP packet 2025-03-01T12:00:00Z", got)
	}
}

func TestNotesHaveAnID(t *testing.T) {
	s := newSample(t)
	s.newPage("1")
	named := s.doc.Root.Add(display.TagNote)
	named.ID = "source-1"
	for _, n := range []*display.Node{named, s.doc.Root.Add(display.TagNote), s.doc.Root.Add(display.TagNote)} {
		s.line(n, "text", 9, "A source")
	}
	j := inspect(t, build(t, s.doc))
	for _, f := range j.faults {
		t.Error(f)
	}
	if names := j.array(j.dict(j.dict(j.root["StructTreeRoot"])["IDTree"])["Names"]); len(names) != 6 {
		t.Errorf("%d of the 3 notes can be found by their ID", len(names)/2)
	}
}

func TestUnusedFacesStayOut(t *testing.T) {
	j := inspect(t, build(t, wholeSample(t)))
	if fonts := j.dict(j.dict(j.pages[0].dict["Resources"])["Font"]); len(fonts) != 3 {
		t.Errorf("%d fonts embedded for the 3 in use", len(fonts))
	}
}

// TestWhatLayoutMayNotDo breaks the display document once a row; each must be told in words.
func TestWhatLayoutMayNotDo(t *testing.T) {
	find := func(doc *display.Document, tag display.Tag) *display.Node {
		var found *display.Node
		var walk func(n *display.Node)
		walk = func(n *display.Node) {
			if found == nil && n.Tag == tag {
				found = n
			}
			for _, k := range n.Kids {
				walk(k)
			}
		}
		walk(doc.Root)
		return found
	}
	for _, c := range []struct {
		want string
		do   func(*display.Document)
	}{
		{"needs a title", func(d *display.Document) { d.Title = "" }},
		{"needs a Document", func(d *display.Document) { d.Root.Tag = display.TagPart }},
		{"has no description", func(d *display.Document) { find(d, display.TagFigure).Alt = "" }},
		{"figure on page 1", func(d *display.Document) { find(d, display.TagFigure).Alt = "" }},
		{"has no extent", func(d *display.Document) { find(d, display.TagFigure).BBox.W = 0 }},
		{"has no extent", func(d *display.Document) { find(d, display.TagFigure).BBox.H = 0 }},
		{"stands on page 3 of 2", func(d *display.Document) { find(d, display.TagFigure).Page = 2 }},
		{"needs a title and a language", func(d *display.Document) { d.Lang = "" }},
		{"needs a Document", func(d *display.Document) { d.Root = nil }},
		{"page 2: mark", func(d *display.Document) {
			d.Pages[1].Marks = append(d.Pages[1].Marks, display.Mark{Node: &display.Node{Tag: display.TagP}, Items: d.Pages[1].Marks[0].Items})
		}},
		{"page 1: the link \"Go to How it works\" belongs to an element outside", func(d *display.Document) {
			d.Pages[0].Links[0].Node = &display.Node{Tag: display.TagLink}
		}},
		{"has the numbering", func(d *display.Document) { find(d, display.TagList).Numbering = "" }},
		{"has the scope", func(d *display.Document) { find(d, display.TagTH).Scope = "" }},
		{"heading of level 3 follows one of level 1", func(d *display.Document) { find(d, display.TagH2).Tag = display.TagH3 }},
		{"no annotation", func(d *display.Document) { d.Pages[0].Links = d.Pages[0].Links[1:] }},
		{"does not say where", func(d *display.Document) { d.Pages[0].Links[0].Contents = "" }},
		{"belongs to no Link", func(d *display.Document) { d.Pages[0].Links[0].Node = d.Root }},
		{"leads to page 9 of 2", func(d *display.Document) { d.Pages[0].Links[0].To.Page = 8 }},
		{"bookmark \"How it works\" leads to page 0 of 2", func(d *display.Document) { d.Outline[0].To.Page = -1 }},
		{"bookmark \"Préparation\" leads to page 3 of 2", func(d *display.Document) { d.Outline[0].Kids[0].To.Page = 2 }},
		{"outside the structure tree", func(d *display.Document) { d.Root.Kids[0].Kids = d.Root.Kids[0].Kids[1:] }},
		{"both elements and marks", func(d *display.Document) { d.Root.Kids[0].Kids[0].Add(display.TagSpan) }},
		{"a Link stands in a Link", func(d *display.Document) { find(d, display.TagLink).Add(display.TagLink) }},
		{"twice", func(d *display.Document) { d.Root.Kids = append(d.Root.Kids, d.Root.Kids[0]) }},
		{"the ID", func(d *display.Document) { d.Root.ID, d.Root.Kids[0].ID = "a", "a" }},
		{"belongs to no Form", func(d *display.Document) { d.Pages[1].Fields[0].Node = d.Root }},
		{"the field \"Name\" belongs to an element outside", func(d *display.Document) { d.Pages[1].Fields[0].Node = &display.Node{Tag: display.TagForm} }},
		{"shares its Form element", func(d *display.Document) { d.Pages[1].Fields[1].Node = d.Pages[1].Fields[0].Node }},
		{"does not say what is asked for", func(d *display.Document) { d.Pages[1].Fields[0].Label = "" }},
		{"no name of its own", func(d *display.Document) { d.Pages[1].Fields[1].Name = "field1" }},
		{"\"Name\" has no face", func(d *display.Document) { d.Pages[1].Fields[0].Face = "none" }},
		{"fields have 2 faces", func(d *display.Document) { d.Pages[1].Fields[0].Face = "bold" }},
		{"holds more than its field", func(d *display.Document) { find(d, display.TagForm).Add(display.TagSpan) }},
		{"CMYK", func(d *display.Document) {}},
		{"it has no", func(d *display.Document) { d.Faces[1].File = d.Faces[2].File; setText(d, "bold", "▓") }},
	} {
		doc := wholeSample(t)
		c.do(doc)
		painted, err := paint.Paint(doc)
		if err != nil {
			t.Fatal(err)
		}
		if c.want == "CMYK" {
			painted = bytes.Replace(painted, []byte("/DeviceRGB\n/BitsPer"), []byte("/DeviceCMYK\n/BitsPe"), 1)
		}
		if _, err = finish.Finish(painted, doc, finish.UA1); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v", c.want, err)
		}
	}
}

// TestWhatLayoutMayDo: none of these is a slip.
func TestWhatLayoutMayDo(t *testing.T) {
	s := newSample(t)
	s.newPage("1")
	for _, tag := range []display.Tag{display.TagH1, display.TagH2, display.TagH3, display.TagH2, display.TagH3, display.TagH4, display.TagH1} {
		s.line(s.doc.Root.Add(tag), "text", 12, "A heading")
	}
	s.doc.Root.Add(display.TagH4) // without words: it will not be in the file
	s.doc.Root.Add(display.TagFigure)
	s.doc.Root.Add(display.TagLink)
	for _, numbering := range []string{"None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"} {
		s.doc.Root.Add(display.TagList).Numbering = numbering
	}
	link := s.doc.Root.Add(display.TagP).Add(display.TagLink)
	run := s.line(link, "text", 12, "To this very page")
	s.page.Links = append(s.page.Links, display.Link{Rect: geom.Rect{X: 54, Y: run.Y - 12, W: run.Width, H: 15}, To: display.Dest{Page: 0}, Contents: "Here", Node: link})
	for _, f := range inspect(t, build(t, s.doc)).faults {
		t.Error(f)
	}
}

// setText changes the first run in a face.
func setText(doc *display.Document, face, text string) {
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			for _, it := range m.Items {
				if t, ok := it.(*display.Text); ok && t.Face == face {
					t.Text, t.Adjust = text, nil
					return
				}
			}
		}
	}
}

func TestDamagedPaintingIsAnError(t *testing.T) {
	doc := wholeSample(t)
	painted, err := paint.Paint(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []int{0, 20, len(painted) / 3, len(painted) - 200, len(painted) - 10} {
		if _, err := finish.Finish(painted[:at], doc, finish.UA1); err == nil {
			t.Errorf("a file cut at byte %d of %d was finished", at, len(painted))
		}
	}
	doc.Pages = doc.Pages[:1]
	if _, err := finish.Finish(painted, doc, finish.UA1); err == nil {
		t.Error("a painting of another document was finished")
	}
}
