package finish_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/finish"
	"guidepress/internal/geom"
	"guidepress/internal/paint"
	"guidepress/internal/pdf"
)

func TestParseStandard(t *testing.T) {
	for text, want := range map[string]finish.Standard{"": finish.UA1, "1": finish.UA1, "2": finish.UA2} {
		if got, err := finish.ParseStandard(text); got != want || err != nil {
			t.Errorf("%q is %q, %v", text, got, err)
		}
	}
	for _, text := range []string{"0", "3", "ua2", " 2"} {
		if _, err := finish.ParseStandard(text); err == nil {
			t.Errorf("%q is taken for a standard", text)
		}
	}
}

// second is the sample as the second standard has it, and its elements by what they are called.
func second(t *testing.T) *judge {
	t.Helper()
	j := inspect(t, buildAs(t, wholeSample(t), finish.UA2))
	for _, f := range j.faults {
		t.Error(f)
	}
	return j
}

// A screen reader hears the same of both, but for what headings are called.
func TestBothStandardsReadAlike(t *testing.T) {
	one, two := inspect(t, build(t, wholeSample(t))).text, second(t).text
	later := map[string]string{"H1": "Title", "H2": "H1", "Note": "FENote"}
	for i, line := range one {
		tag, words, _ := strings.Cut(line, ": ")
		if name := later[tag]; name != "" {
			one[i] = name + ": " + words
		}
	}
	if !slices.Equal(one, two) {
		t.Errorf("1 reads\n%s\n2 reads\n%s", strings.Join(one, "\n"), strings.Join(two, "\n"))
	}
}

// A file of the second standard is PDF 2.0 and says so in its first line and its metadata alone.
func TestSecondStandardSaysWhatItIs(t *testing.T) {
	data := buildAs(t, wholeSample(t), finish.UA2)
	if !bytes.HasPrefix(data, []byte("%PDF-2.0\n%")) {
		t.Errorf("it begins with %q", data[:10])
	}
	if !bytes.HasPrefix(build(t, wholeSample(t)), []byte("%PDF-1.7\n%")) {
		t.Error("a file of the first standard is no PDF 1.7")
	}
	j := second(t)
	if j.file.Trailer["Info"] != nil || j.file.Trailer["ID"] == nil {
		t.Errorf("the trailer has %v", j.file.Trailer)
	}
	xmp := string(j.stream(j.root["Metadata"]))
	for _, want := range []string{"<pdfaid:part>4<", "<pdfaid:rev>2020<", "<pdfuaid:part>2<", "<pdfuaid:rev>2024<",
		"<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0<", "<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0<",
		"Your pain pump: a guide"} {
		if strings.Count(xmp, want) != 1 {
			t.Errorf("%s stands %d times in the metadata", want, strings.Count(xmp, want))
		}
	}
	for _, no := range []string{"pdfaid:conformance", "pdfaExtension:schemas"} {
		if strings.Contains(xmp, no) {
			t.Errorf("%s, which belongs to PDF/A-2, stands in the metadata", no)
		}
	}
}

// Every element says from where its type is: those that PDF 2.0 has no longer keep the meaning they had.
func TestNamespaces(t *testing.T) {
	j := second(t)
	spaces := map[any]string{}
	for _, ns := range j.array(j.dict(j.root["StructTreeRoot"])["Namespaces"]) {
		spaces[ns] = text(j.dict(ns)["NS"])
	}
	for tag, want := range map[pdf.Name]string{"Document": "http://iso.org/pdf2/ssn", "Title": "http://iso.org/pdf2/ssn", "H1": "http://iso.org/pdf2/ssn",
		"FENote": "http://iso.org/pdf2/ssn", "TD": "http://iso.org/pdf2/ssn", "TOC": "http://iso.org/pdf/ssn", "TOCI": "http://iso.org/pdf/ssn", "Reference": "http://iso.org/pdf/ssn"} {
		found := j.elements(tag)
		if len(found) == 0 {
			t.Errorf("there is no %s", tag)
		}
		for _, d := range found {
			if spaces[d["NS"]] != want {
				t.Errorf("%s is of %q", tag, spaces[d["NS"]])
			}
		}
	}
	if root := inspect(t, build(t, wholeSample(t))); root.dict(root.root["StructTreeRoot"])["Namespaces"] != nil || root.elements("TOC")[0]["NS"] != nil {
		t.Error("PDF 1.7 knows no namespaces")
	}
}

// Whatever leads inside names the element that is read there, and the page for programs that know no elements.
func TestStructureDestinations(t *testing.T) {
	doc := wholeSample(t)
	doc.Names = []display.Name{{Name: "risks", To: doc.Outline[1].To}}
	j := inspect(t, buildAs(t, doc, finish.UA2))
	leads := func(what string, d pdf.Dict, page int) {
		t.Helper()
		sd, to := j.array(d["SD"]), j.array(d["D"])
		if len(sd) != 5 || len(to) != 5 {
			t.Errorf("%s leads to %v and %v", what, to, sd)
			return
		}
		head := j.dict(sd[0])
		if head["S"] != pdf.Name("H1") || head["Pg"] != j.pages[page].ref || to[0] != j.pages[page].ref || fmt.Sprint(sd[1:]) != fmt.Sprint(to[1:]) {
			t.Errorf("%s leads to %v and to a %v on %v", what, to, head["S"], head["Pg"])
		}
	}
	for i := range 2 {
		leads("an entry of the contents", j.dict(j.dict(j.array(j.pages[0].dict["Annots"])[i])["A"]), i)
		if ref := j.array(j.elements("TOCI")[i]["Ref"]); len(ref) != 1 || j.dict(ref[0])["S"] != pdf.Name("H1") || j.dict(ref[0])["Pg"] != j.pages[i].ref {
			t.Errorf("entry %d refers to %v", i+1, ref)
		}
	}
	first := j.dict(j.dict(j.root["Outlines"])["First"])
	if first["Dest"] != nil {
		t.Error("a bookmark has a destination beside its action")
	}
	leads("a bookmark", j.dict(first["A"]), 0)
	leads("a bookmark below", j.dict(j.dict(first["First"])["A"]), 0)
	leads("a named place", j.dict(j.array(j.dict(j.dict(j.root["Names"])["Dests"])["Names"])[1]), 1)
}

// Kinds of lists that PDF 1.7 has no word for are told to PDF 2.0 alone.
func TestKindsOfLists(t *testing.T) {
	for _, c := range []struct {
		standard finish.Standard
		want     string
	}{{finish.UA1, "Disc None None Decimal"}, {finish.UA2, "Disc Unordered Description Decimal"}} {
		s := newSample(t)
		s.newPage("1")
		for _, kind := range []string{"Disc", "Unordered", "Description", "Decimal"} {
			s.list(s.doc.Root)
			s.doc.Root.Kids[len(s.doc.Root.Kids)-1].Numbering = kind
		}
		j := inspect(t, buildAs(t, s.doc, c.standard))
		var got []string
		for _, l := range j.elements("L") {
			got = append(got, string(j.dict(l["A"])["ListNumbering"].(pdf.Name)))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("lists are %q, want %s", got, c.want)
		}
	}
}

// What stands beside the text is an Aside where there is such a type.
func TestAside(t *testing.T) {
	for standard, want := range map[finish.Standard]pdf.Name{finish.UA1: "Div", finish.UA2: "Aside"} {
		s := newSample(t)
		s.newPage("1")
		s.line(s.doc.Root.Add(display.TagAside).Add(display.TagP), "text", 9, "Words to know")
		if j := inspect(t, buildAs(t, s.doc, standard)); len(j.elements(want)) != 1 {
			t.Errorf("there is no %s", want)
		}
	}
}

// What layout may not leave out, as the second standard asks for it; the first does without.
func TestWhatLayoutMayNotLeaveOut(t *testing.T) {
	gone := &display.Node{Tag: display.TagH2}
	for _, c := range []struct {
		want string
		do   func(*display.Document)
	}{
		{"the bookmark \"What to expect\" leads to no element", func(d *display.Document) { d.Outline[1].To.Node = nil }},
		{"the bookmark \"What to expect\" leads to no element", func(d *display.Document) { d.Outline[1].To.Node = gone }},
		{"the bookmark \"What to expect\" leads to no element", func(d *display.Document) { d.Outline[1].To.Node = d.Root.Add(display.TagP) }},
		{"page 1: the link \"Go to How it works\" leads to no element", func(d *display.Document) { d.Pages[0].Links[0].To.Node = nil }},
		{"the named place \"risks\" leads to no element", func(d *display.Document) { d.Names = []display.Name{{Name: "risks"}} }},
		{"an entry of the contents leads to no element", func(d *display.Document) { d.Root.Kids[0].Kids[1].Kids[0].Ref = nil }},
		{"a caption stands in the midst of a Sect", func(d *display.Document) {
			for _, k := range d.Root.Kids[0].Kids {
				if k.Tag == display.TagSect && len(k.Kids) == 2 {
					k.Add(display.TagDiv).Add(display.TagP)
				}
			}
		}},
	} {
		doc := wholeSample(t)
		c.do(doc)
		painted, err := paint.Paint(doc)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := finish.Finish(painted, doc, finish.UA2); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("want %q, got %v", c.want, err)
		}
		if _, err := finish.Finish(painted, doc, finish.UA1); err != nil {
			t.Errorf("%q is no fault of a file of the first standard: %v", c.want, err)
		}
	}
	doc := wholeSample(t)
	for _, k := range doc.Root.Kids[0].Kids {
		if k.Tag == display.TagList {
			k.Numbering = "None"
		}
	}
	if _, err := finish.Finish(nil, doc, finish.UA1); err == nil || !strings.Contains(err.Error(), "of which kind") {
		t.Errorf("a list with labels says nothing of them: %v", err)
	}
}

// What is filled in by hand stands in a Form that says of which kind it is, and a source in a BibEntry; the part around
// the sources has the role of a bibliography. The first standard has the same words without them.
func TestWhatElementsHold(t *testing.T) {
	doc := func() *display.Document {
		s := newSample(t)
		s.newPage("1")
		sect := s.doc.Root.Add(display.TagSect)
		sect.Role = "doc-bibliography"
		s.list(sect)
		list := sect.Kids[0]
		list.Numbering = "Unordered"
		box, body := list.Kids[0].Kids[0], list.Kids[1].Kids[1]
		box.Actual, box.Holds, box.Field = "Mark here", display.TagForm, "cb"
		body.Holds = display.TagBibEntry // which has an element in it
		line := sect.Add(display.TagP)
		line.Actual, line.Holds, line.Field = "Fill in", display.TagForm, "tv"
		s.mark(line, "", &display.Shape{Path: geom.RectPath(geom.Rect{X: 54, Y: 300, W: 200, H: 1}), Fill: &display.Fill{Color: ink}})
		return s.doc
	}
	j := inspect(t, buildAs(t, doc(), finish.UA2))
	for _, f := range j.faults {
		t.Error(f)
	}
	var fields []string
	for _, f := range j.elements("Form") {
		a, around := j.dict(f["A"]), j.dict(f["P"])
		fields = append(fields, fmt.Sprintf("%v %v %v %s %v", a["O"], a["Role"], around["S"], text(f["ActualText"]), around["ActualText"]))
	}
	if want := []string{"PrintField cb Lbl Mark here <nil>", "PrintField tv P Fill in <nil>"}; fmt.Sprint(fields) != fmt.Sprint(want) {
		t.Errorf("fields are %q, want %q", fields, want)
	}
	if all := j.elements("BibEntry"); len(all) != 1 || j.dict(all[0]["P"])["S"] != pdf.Name("LBody") || j.dict(all[0]["K"])["S"] != pdf.Name("P") || all[0]["NS"] != j.array(j.dict(j.root["StructTreeRoot"])["Namespaces"])[1] {
		t.Errorf("the source stands in %v", all)
	}
	if a := j.dict(j.elements("Sect")[0]["A"]); a["O"] != pdf.Name("ARIA-1.1") || text(a["role"]) != "doc-bibliography" {
		t.Errorf("the part says %v", a)
	}
	j = inspect(t, build(t, doc()))
	for _, f := range j.faults {
		t.Error(f)
	}
	if box := j.elements("Lbl")[0]; text(box["ActualText"]) != "Mark here" || len(j.elements("Form"))+len(j.elements("BibEntry")) > 0 || j.elements("Sect")[0]["A"] != nil {
		t.Errorf("the first standard says %v", box)
	}
}

// Programs that know no namespaces would drop what they have no name for, with its words.
func TestOlderNames(t *testing.T) {
	j := second(t)
	names := j.dict(j.root["StructTreeRoot"])["RoleMap"].(pdf.Dict)
	if names["Title"] != pdf.Name("P") || names["Aside"] != pdf.Name("Div") || names["FENote"] != pdf.Name("Note") {
		t.Errorf("older programs are told %v", names)
	}
	if j := inspect(t, build(t, wholeSample(t))); j.dict(j.root["StructTreeRoot"])["RoleMap"] != nil {
		t.Error("a file of PDF 1.7 has no types that need another name")
	}
}
