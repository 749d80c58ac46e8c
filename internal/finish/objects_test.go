package finish_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"eliasnaur.com/font/roboto/robotoitalic"

	"guidepress/internal/display"
	"guidepress/internal/finish"
	"guidepress/internal/geom"
	"guidepress/internal/paint"
	"guidepress/internal/pdf"
	"guidepress/internal/truetype"
)

// elements are those of a tag, in the order of the tree.
func (j *judge) elements(tag pdf.Name) (found []pdf.Dict) {
	var walk func(v any)
	walk = func(v any) {
		r, ok := v.(pdf.Ref)
		if !ok {
			return
		}
		d := j.dict(r)
		if d["S"] == tag {
			found = append(found, d)
		}
		if r, single := d["K"].(pdf.Ref); single {
			walk(r)
			return
		}
		for _, k := range j.array(d["K"]) {
			walk(k)
		}
	}
	for _, k := range j.array(j.dict(j.root["StructTreeRoot"])["K"]) {
		walk(k)
	}
	return found
}

func text(v any) string {
	s, _ := v.(pdf.String)
	return s.Decode()
}

// What a screen reader is told of a figure, a table, an abbreviation, words in another language.
func TestElementsSayWhatTheyAre(t *testing.T) {
	doc := wholeSample(t)
	tall := doc.Root.Kids[0].Add(display.TagTable).Add(display.TagTR).Add(display.TagTH)
	tall.Scope, tall.RowSpan = "Row", 3
	formula := doc.Root.Kids[0].Add(display.TagFigure)
	formula.Actual, formula.BBox, formula.Page = "6 to 8", geom.Rect{X: 60, Y: 700, W: 30, H: 12}, 1
	page := &doc.Pages[1]
	page.Marks = append(page.Marks, display.Mark{Node: formula, Items: []display.Item{&display.Shape{Path: geom.RectPath(formula.BBox), Fill: &display.Fill{Color: ink}}}})
	j := inspect(t, build(t, doc))
	figures := j.elements("Figure")
	if got := text(figures[0]["Alt"]); got != "A pump and a thin tube to the spine" {
		t.Errorf("the figure reads %q", got)
	}
	last := figures[len(figures)-1]
	if text(last["ActualText"]) != "6 to 8" || last["Alt"] != nil {
		t.Errorf("the drawn words read %v, %v", last["ActualText"], last["Alt"])
	}
	// 60 to 90 across; from 700 to 712 down a page of 792 is from 80 to 92 up it.
	if got := fmt.Sprint(j.dict(last["A"])["BBox"]); got != "[60 80 90 92]" {
		t.Errorf("the drawn words stand at %s", got)
	}
	heads := j.elements("TH")
	if d := j.dict(heads[len(heads)-1]["A"]); d["Scope"] != pdf.Name("Row") || d["RowSpan"] != 3 || d["ColSpan"] != nil {
		t.Errorf("the tall head cell says %v", d)
	}
	cells := j.elements("TD")
	if d := j.dict(cells[len(cells)-1]["A"]); d["ColSpan"] != 2 || d["RowSpan"] != nil {
		t.Errorf("the wide cell says %v", d)
	}
	if cells[0]["A"] != nil {
		t.Errorf("a plain cell says %v", cells[0]["A"])
	}
	if d := j.dict(j.elements("L")[0]["A"]); d["ListNumbering"] != pdf.Name("Disc") {
		t.Errorf("the list says %v", d)
	}
	var said []string
	for _, d := range j.elements("Span") {
		said = append(said, text(d["Lang"])+"/"+text(d["E"]))
	}
	if want := []string{"/", "es/", "/milligrams", "/"}; !slices.Equal(said, want) {
		t.Errorf("language and full form of the spans are %q, want %q", said, want)
	}
}

// Pages are as large as they are, turn with the structure, and hold annotations and groups only where there are any.
func TestPagesSayWhatTheyAre(t *testing.T) {
	doc := wholeSample(t)
	doc.Pages = append(doc.Pages, display.Page{Size: geom.Size{W: 396, H: 612}})
	j := inspect(t, build(t, doc))
	if got := fmt.Sprint(j.pages[0].dict["MediaBox"], j.pages[2].dict["MediaBox"]); got != "[0 0 612 792] [0 0 396 612]" {
		t.Errorf("the pages measure %s", got)
	}
	for i, p := range j.pages {
		if p.dict["Tabs"] != pdf.Name("S") || p.dict["StructParents"] != i {
			t.Errorf("page %d: tabs %v, key %v", i+1, p.dict["Tabs"], p.dict["StructParents"])
		}
		if has := p.dict["Annots"] != nil; has != (i < 2) {
			t.Errorf("page %d has annotations: %v", i+1, has)
		}
		if p.dict["Group"] == nil { // fpdf gives it to every page of a file with transparency
			t.Errorf("page %d, with transparency, has no group of its own", i+1)
		}
	}
	if n := j.dict(j.root["Pages"])["Count"]; n != 3 {
		t.Errorf("%v pages are counted", n)
	}
	link := j.dict(j.array(j.pages[0].dict["Annots"])[0])
	want := doc.Pages[0].Links[0].Rect
	box := j.array(link["Rect"])
	for i, v := range []float64{want.X, 792 - want.Y - want.H, want.X + want.W, 792 - want.Y} {
		if math.Abs(number(box[i])-v) > 0.006 {
			t.Errorf("the link answers at %v, want %v", box, want)
		}
	}
	if link["F"] != 4 || fmt.Sprint(link["Border"]) != "[0 0 0]" || link["P"] != j.pages[0].ref {
		t.Errorf("the link is %v", link)
	}
}

// What can be filled in says what is asked for, shows what it holds from the start, and does nothing by itself; what is typed
// is set in a face that the file has with it.
func TestFields(t *testing.T) {
	doc := wholeSample(t)
	j := inspect(t, build(t, doc))
	form := j.dict(j.root["AcroForm"])
	if form["NeedAppearances"] != nil || len(j.array(form["Fields"])) != 2 {
		t.Fatalf("the form is %v", form)
	}
	line, box := j.dict(j.array(form["Fields"])[0]), j.dict(j.array(form["Fields"])[1])
	for _, d := range []pdf.Dict{line, box} {
		if d["A"] != nil || d["AA"] != nil || d["F"] != 4 || d["P"] != j.pages[1].ref {
			t.Errorf("a field is %v", d)
		}
	}
	if text(line["TU"]) != "Name" || text(line["Contents"]) != "Name" || line["FT"] != pdf.Name("Tx") || line["Ff"] != 1<<23 || len(j.stream(j.dict(line["AP"])["N"])) == 0 {
		t.Errorf("the line is %v", line)
	}
	looks := j.dict(j.dict(box["AP"])["N"])
	if text(box["TU"]) != "Side: left" || box["FT"] != pdf.Name("Btn") || box["AS"] != pdf.Name("Off") || len(j.stream(looks["Yes"])) == 0 || len(j.stream(looks["Off"])) != 0 {
		t.Errorf("the box is %v", box)
	}
	font := j.dict(j.dict(j.dict(form["DR"])["Font"])["Fill"])
	program, err := truetype.Parse(j.stream(j.dict(font["FontDescriptor"])["FontFile2"]))
	if err != nil {
		t.Fatal(err)
	}
	source, _ := truetype.Parse(doc.Faces[0].File)
	widths := j.array(font["Widths"])
	for code, r := range truetype.WinAnsi() {
		if code < 32 || r == 0 || source.Glyph(r) == 0 {
			continue
		}
		g := program.Glyph(r)
		if g == 0 || program.Width(g) != source.Width(source.Glyph(r)) || number(widths[code-32]) != math.Round(1000*float64(program.Width(g))/float64(program.UnitsPerEm)) {
			t.Errorf("%q cannot be typed", r)
		}
	}
	if program.Glyph('€') == 0 || program.Glyph('ñ') == 0 || program.Glyph('Ж') != 0 {
		t.Error("the face has other letters than those of WinAnsiEncoding")
	}
	if bare := inspect(t, build(t, withoutFields(wholeSample(t)))); bare.root["AcroForm"] != nil {
		t.Error("a file without fields has a form")
	}
}

func withoutFields(doc *display.Document) *display.Document {
	for i := range doc.Pages {
		doc.Pages[i].Fields = nil
	}
	return doc
}

// What the print dialogue begins with.
func TestPrintPreset(t *testing.T) {
	doc := wholeSample(t)
	v := inspect(t, build(t, doc)).root["ViewerPreferences"].(pdf.Dict)
	if v["Duplex"] != pdf.Name("DuplexFlipLongEdge") || v["PrintScaling"] != pdf.Name("None") || v["DisplayDocTitle"] != true {
		t.Errorf("%v", v)
	}
	doc.Print = display.PrintPreset{}
	if v := inspect(t, build(t, doc)).root["ViewerPreferences"].(pdf.Dict); len(v) != 1 {
		t.Errorf("nothing is preset, and the file says %v", v)
	}
}

// The bookmarks are a list that a reader can walk both ways, the first level open.
func TestBookmarksAreChained(t *testing.T) {
	doc := wholeSample(t)
	doc.Outline = append(doc.Outline, display.Bookmark{Title: "Sources", To: display.Dest{Page: 1, Y: 700}, Kids: []display.Bookmark{
		{Title: "One", To: display.Dest{Page: 1, Y: 710}}, {Title: "Two", To: display.Dest{Page: 1, Y: 720}}}})
	j := inspect(t, build(t, doc))
	root := j.dict(j.root["Outlines"])
	if root["Count"] != 3 {
		t.Errorf("%v bookmarks are open, want 3", root["Count"])
	}
	forth := chain(j, root, "First", "Next")
	back := chain(j, root, "Last", "Prev")
	slices.Reverse(back)
	if want := "How it works, What to expect, Sources"; strings.Join(forth, ", ") != want || !slices.Equal(forth, back) {
		t.Errorf("forth %q, back %q", forth, back)
	}
	last := j.dict(root["Last"])
	if got := chain(j, last, "First", "Next"); strings.Join(got, ", ") != "One, Two" || last["Count"] != -2 {
		t.Errorf("below the last stand %q, %v", got, last["Count"])
	}
	if at := j.array(last["Dest"]); at[0] != j.pages[1].ref || number(at[3]) != 792-700 {
		t.Errorf("the last leads to %v", at)
	}
	if j.dict(root["First"])["Parent"] != j.root["Outlines"] {
		t.Error("the first bookmark does not know what it is part of")
	}
	doc.Outline = doc.Outline[:1]
	if j := inspect(t, build(t, doc)); len(chain(j, j.dict(j.root["Outlines"]), "First", "Next")) != 1 {
		t.Error("a guide of one part has no bookmark")
	}
	doc.Outline = nil
	if got := inspect(t, build(t, doc)).root["Outlines"]; got != nil {
		t.Errorf("without bookmarks there is %v", got)
	}
}

func chain(j *judge, in pdf.Dict, first, next pdf.Name) (titles []string) {
	for v := in[first]; v != nil; v = j.dict(v)[next] {
		titles = append(titles, text(j.dict(v)["Title"]))
	}
	return titles
}

// The numbers a reader shows beside the page are the printed ones: one entry for a run of them.
func TestPageLabels(t *testing.T) {
	for want, labels := range map[string][]string{
		"<</Nums [0 <</S /D/St 1>>]>>":                                   {"1", "2", "3"},
		"<</Nums [0 <<>> 1 <</S /D/St 2>>]>>":                            {"", "2", "3"},
		"<</Nums [0 <</S /D/St 1>> 2 <</S /D/St 5>> 3 <</S /D/St 5>>]>>": {"1", "2", "5", "5"},
		"<</Nums [0 <</P (01)>> 1 <</S /D/St 2>> 2 <<>> 3 <<>>]>>":       {"01", "2", "", ""},
		"<</Nums [0 <</P (0)>> 1 <</S /D/St 1>>]>>":                      {"0", "1"},
		"": {"", ""},
	} {
		s := newSample(t)
		for _, l := range labels {
			s.newPage(l)
			s.page.Label = l
		}
		got := ""
		if d := inspect(t, build(t, s.doc)).root["PageLabels"]; d != nil {
			got = string(pdf.Append(nil, d))
		}
		if got != want {
			t.Errorf("%q are %s, want %s", labels, got, want)
		}
	}
}

// Programs that show or replace a font go by its descriptor.
func TestFontsSayWhatTheyAre(t *testing.T) {
	doc := wholeSample(t)
	doc.Faces = append(doc.Faces, display.Face{Name: "italic", File: robotoitalic.TTF})
	part := doc.Root.Kids[0].Add(display.TagP)
	page := &doc.Pages[1]
	page.Marks = append(page.Marks, display.Mark{Node: part, Items: []display.Item{&display.Text{X: 60, Y: 700, Face: "italic", Size: 12, Text: "Iw", Color: ink}}})
	j := inspect(t, build(t, doc))
	fonts := j.dict(j.dict(j.pages[0].dict["Resources"])["Font"])
	for i, face := range doc.Faces {
		if face.Name == "unused" {
			continue
		}
		f := j.dict(fonts[pdf.Name(display.FontName(i))])
		inner := j.dict(j.array(f["DescendantFonts"])[0])
		d := j.dict(inner["FontDescriptor"])
		theDescriptor(t, face, d)
		if f["BaseFont"] != inner["BaseFont"] || f["BaseFont"] != d["FontName"] {
			t.Errorf("%s: three names for one font: %v, %v, %v", face.Name, f["BaseFont"], inner["BaseFont"], d["FontName"])
		}
		program, _ := j.file.Resolve(d["FontFile2"])
		if n := len(j.stream(d["FontFile2"])); program.(*pdf.Stream).Dict["Length1"] != n {
			t.Errorf("%s: the program is said to have %v bytes and has %d", face.Name, program.(*pdf.Stream).Dict["Length1"], n)
		}
	}
	italic := j.dict(j.array(j.dict(fonts[pdf.Name(display.FontName(len(doc.Faces)-1))])["DescendantFonts"])[0])
	parsed, err := truetype.Parse(robotoitalic.TTF)
	if err != nil {
		t.Fatal(err)
	}
	em := func(r rune) int {
		return int(math.Round(float64(parsed.Width(parsed.Glyph(r))) * 1000 / float64(parsed.UnitsPerEm)))
	}
	w := j.array(j.array(italic["W"])[1])
	if italic["DW"] != 0 || len(w) != 3 || w[1] != em('I') || w[2] != em('w') {
		t.Errorf("widths %v, want those of I and w, %d and %d", w, em('I'), em('w'))
	}
}

func theDescriptor(t *testing.T, face display.Face, d pdf.Dict) {
	t.Helper()
	f, err := truetype.Parse(face.File)
	if err != nil {
		t.Fatal(err)
	}
	flags, stem := 4, 88 // symbolic; the stem of a regular face
	if face.Name == "italic" {
		flags += 64
	}
	if face.Name == "bold" {
		stem = 166
	}
	if d["Flags"] != flags || math.Abs(number(d["StemV"])-float64(stem)) > 2 {
		t.Errorf("%s: flags %v, want %d; stems %v, want about %d", face.Name, d["Flags"], flags, d["StemV"], stem)
	}
	for key, units := range map[pdf.Name]int{"Ascent": f.Ascent, "Descent": f.Descent, "CapHeight": f.CapHeight} {
		if want := float64(units) * 1000 / float64(f.UnitsPerEm); math.Abs(number(d[key])-want) > 1 {
			t.Errorf("%s: %s is %v, want %.0f", face.Name, key, d[key], want)
		}
	}
	box, _ := d["FontBBox"].(pdf.Array)
	for i, v := range f.Box {
		if len(box) != 4 || math.Abs(number(box[i])-float64(v)*1000/float64(f.UnitsPerEm)) > 1 {
			t.Fatalf("%s: the letters reach to %v, want %v of %d", face.Name, box, f.Box, f.UnitsPerEm)
		}
	}
}

// Text can be copied and searched also where a face is used for more than a hundred characters.
func TestManyCharacters(t *testing.T) {
	s := newSample(t)
	s.newPage("1")
	var all strings.Builder
	for r := '!'; r <= 'ſ'; r++ {
		if s.fonts["text"].Glyph(r) != 0 && (r < 0x7F || r > 0xA0) && r != 0xAD {
			all.WriteRune(r)
		}
	}
	s.line(s.doc.Root.Add(display.TagP), "text", 6, all.String())
	j := inspect(t, build(t, s.doc))
	if want := "P: " + all.String(); len(j.text) != 1 || j.text[0] != want || len(j.faults) > 0 {
		t.Errorf("copied out: %q, %q\nwant %q", j.text, j.faults, want)
	}
	if n := len([]rune(all.String())); n <= 200 {
		t.Errorf("only %d characters were set", n)
	}
}

// What a catalogue of documents shows of the file.
func TestInfo(t *testing.T) {
	doc := wholeSample(t)
	info := inspect(t, build(t, doc)).file
	d, err := info.Dict(info.Trailer["Info"])
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[pdf.Name]string{"Title": doc.Title, "Author": doc.Author, "Subject": doc.Subject, "Keywords": doc.Keywords, "Producer": "guidepress", "CreationDate": "D:20250301120000Z"} {
		if got := text(d[key]); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	doc.Keywords, doc.Author, doc.Date = "", "", time.Time{}
	j := inspect(t, build(t, doc))
	if d := j.dict(j.file.Trailer["Info"]); d["Keywords"] != nil || d["Author"] != nil || d["CreationDate"] != nil || d["ModDate"] != nil {
		t.Errorf("what nobody said stands there: %v", d)
	}
	if xmp := string(j.stream(j.root["Metadata"])); strings.Contains(xmp, "Keywords") || strings.Contains(xmp, "creator") || strings.Contains(xmp, "Date") {
		t.Error("what nobody said stands in the metadata")
	}
}

// Named places are a name tree: pairs of a string and where it leads.
func TestNamedPlaces(t *testing.T) {
	doc := wholeSample(t)
	doc.Names = []display.Name{{Name: "contents", To: display.Dest{Page: 0, Y: 72}}, {Name: "risks", To: display.Dest{Page: len(doc.Pages) - 1}}}
	j := inspect(t, build(t, doc))
	names := j.dict(j.dict(j.root["Names"])["Dests"])["Names"].(pdf.Array)
	if len(names) != 4 || text(names[0]) != "contents" || text(names[2]) != "risks" {
		t.Fatalf("the name tree is %v", names)
	}
	if to := names[1].(pdf.Array); to[1] != pdf.Name("XYZ") || fmt.Sprint(to[3]) != fmt.Sprint(doc.Pages[0].Size.H-72) {
		t.Errorf("contents leads to %v", to)
	}
	painted, err := paint.Paint(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"risks", "zoo"} { // twice the same, and out of order: a reader looks by halves
		doc.Names[0].Name = name
		if _, err := finish.Finish(painted, doc, finish.UA1); err == nil {
			t.Errorf("%q before %q is let through", name, doc.Names[1].Name)
		}
	}
	doc.Names[0].Name = "contents"
	doc.Names[0].To.Page = len(doc.Pages)
	if _, err := finish.Finish(painted, doc, finish.UA1); err == nil {
		t.Error("a place behind the last page is let through")
	}
}
