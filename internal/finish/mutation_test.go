package finish_test

import (
	"bytes"
	"cmp"
	"regexp"
	"strings"
	"testing"

	"guidepress/internal/finish"
	"guidepress/internal/paint"
	"guidepress/internal/pdf"
)

// mutation breaks one thing in the finished file, to show that the judges would notice. Where veraPDF names
// no rule it lets the fault pass, and our own judge must not.
type mutation struct {
	name    string
	object  func(pdf.Dict)                // changes any dictionary of the finished file
	array   func(pdf.Array)               // or any array that is an object
	stream  func(pdf.Dict, []byte) []byte // or any stream
	info    bool                          // or adds an information dictionary
	painted [2]string                     // or replaces text, once, in the painted file
	ours    string                        // what our judge says; "" if it leaves it to veraPDF
	ua1, a2 string                        // the rule veraPDF reports
	ua2, a4 string                        // or of the second standard
	wt      string                        // by Well-Tagged PDF, where that has another number
}

// drop removes a key from objects of a type or structure type.
func drop(what, key pdf.Name) func(pdf.Dict) {
	return func(d pdf.Dict) {
		if d["S"] == what || d["Type"] == what || d["Subtype"] == what {
			delete(d, key)
		}
	}
}

// replace changes the metadata.
func replace(pattern, to string) func(pdf.Dict, []byte) []byte {
	return func(d pdf.Dict, data []byte) []byte {
		if d["Type"] == pdf.Name("Metadata") {
			return regexp.MustCompile(pattern).ReplaceAll(data, []byte(to))
		}
		return data
	}
}

var mutations = []mutation{
	{name: "nothing"},
	{name: "MarkInfo", object: drop("Catalog", "MarkInfo"), ua1: "6.2-1", a2: "6.7.2.2-1"},
	{name: "Metadata", object: drop("Catalog", "Metadata"), ua1: "7.1-8", a2: "6.6.2.1-1"},
	{name: "DisplayDocTitle", object: drop("Catalog", "ViewerPreferences"), ua1: "7.1-10"},
	{name: "Lang", object: drop("Catalog", "Lang"), ua1: "7.2-"},
	{name: "OutputIntent", object: drop("Catalog", "OutputIntents"), a2: "6.2.4.3"},
	{name: "dc:title", stream: replace("dc:title", "dc:rights"), ua1: "7.1-9"},
	{name: "pdfuaid", stream: replace("<pdfuaid:part>1", "<pdfuaid:part>7"), ua1: "5-"},
	{name: "extension schema", stream: replace(`(?s)<pdfaExtension:schemas>.*</pdfaExtension:schemas>`, ""), a2: "6.6.2.3.1-1"},
	{name: "unmarked", painted: [2]string{"EMC\n/H1", "   \n/H1"}, ours: "inside 2 marks", ua1: "7.1-"},
	{name: "outside", painted: [2]string{"/Artifact <</Type /Layout>> BDC", "/Artifact <</Type /Layout>> DP "}, ours: "inside 0 marks", ua1: "7.1-3"},
	{name: "Alt", object: drop("Figure", "Alt"), ours: "no Alt", ua1: "7.3-1"},
	{name: "BBox", object: drop("Figure", "A"), ours: "no BBox"},
	{name: "ListNumbering", object: drop("L", "A"), ours: "no ListNumbering"},
	{name: "Scope", object: drop("TH", "A"), ours: "no Scope", ua1: "7.5-1"},
	{name: "OBJR", object: dropOBJR, ours: "no OBJR"},
	{name: "Contents", object: drop("Annot", "Contents"), ours: "without Contents", ua1: "7.18.5-2"},
	{name: "StructParent", object: drop("Annot", "StructParent"), ours: "leads from a link elsewhere", ua1: "7.18.5-1"},
	{name: "F", object: drop("Annot", "F"), a2: "6.3.2-1"},
	{name: "Tabs", object: drop("Page", "Tabs"), ua1: "7.18.3-1"},
	{name: "StructParents", object: drop("Page", "StructParents"), ours: "no StructParents", ua1: "7.1-3"},
	{name: "parent tree", array: crossed, ours: "leads from mark"},
	{name: "ToUnicode", object: drop("Type0", "ToUnicode"), ours: "no stream", ua1: "7.21.7-1", a2: "6.2.11.7.2-1"},
	{name: "widths", object: widen, ua1: "7.21.5-1", a2: "6.2.11.5-1"},
	{name: "field without words", object: drop("Widget", "TU"), ours: "without words", ua1: "7.18.1-3"},
	{name: "field outside the tree", object: drop("Widget", "StructParent"), ours: "leads from", ua1: "7.18.4-1"},
	{name: "field without a look", object: drop("Widget", "AP"), ours: "without a look", a2: "6.3.3-1"},
	{name: "field with an action", object: act, a2: "6.4.1-1"},
	{name: "NeedAppearances", object: needAppearances, a2: "6.4.1-3"},
	{name: "more in a Form", object: moreInForm, ours: "Form", ua1: "7.18.4-2"},
	{name: "font file", object: drop("FontDescriptor", "FontFile2"), ua1: "7.21.4.1-1", a2: "6.2.11.4.1-1"},
}

// mutationsUA2 are those of what the second standard asks for beyond the first.
var mutationsUA2 = []mutation{
	{name: "nothing of 2"},
	{name: "namespace", object: drop("Document", "NS"), ua2: "8.2.5.2-2"},
	{name: "SD", object: dropSD, ua2: "8.8-2"},
	{name: "Ref", object: drop("TOCI", "Ref"), ua2: "8.2.5.8-1"},
	{name: "None", object: unsay("ListNumbering", "None"), ua2: "8.2.5.25-1"},
	{name: "NoteType", object: unsay("NoteType", "Sidenote"), ua2: "8.2.5.14-4"},
	{name: "Note", object: rename("FENote", "Note"), ua2: "8.2.4-1"},
	{name: "H", object: rename("H1", "H"), ua2: "8.2.5.12-1"},
	{name: "pdfuaid:rev", stream: replace("2024", "2014"), ua2: "5-5", wt: "pass"},
	{name: "pdfaid:rev", stream: replace("2020", "2019"), a4: "6.7.3-5"},
	{name: "conformance", stream: replace("<pdfuaid:part>", "<pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>"), a4: "6.7.3-3"},
	{name: "declarations", stream: replace("pdfd:conformsTo", "pdfd:other"), wt: "6.1"},
	{name: "Info", info: true, a4: "6.1.3-4"},
}

// dropSD leaves the page's destination alone.
func dropSD(d pdf.Dict) {
	if a, ok := d["A"].(pdf.Dict); ok && a["S"] == pdf.Name("GoTo") {
		delete(a, "SD")
	}
}

// unsay changes an attribute of elements.
func unsay(key, to pdf.Name) func(pdf.Dict) {
	return func(d pdf.Dict) {
		if a, ok := d["A"].(pdf.Dict); ok && a[key] != nil {
			a[key] = to
		}
	}
}

// rename changes what elements are.
func rename(from, to pdf.Name) func(pdf.Dict) {
	return func(d pdf.Dict) {
		if d["S"] == from {
			d["S"] = to
		}
	}
}

func dropOBJR(d pdf.Dict) {
	if d["S"] == pdf.Name("Link") {
		d["K"] = d["K"].(pdf.Array)[:1]
	}
}

// act has fields open an address.
func act(d pdf.Dict) {
	if d["Subtype"] == pdf.Name("Widget") {
		d["A"] = pdf.Dict{"S": pdf.Name("URI"), "URI": pdf.String("https://example.org")}
	}
}

func needAppearances(d pdf.Dict) {
	if form, ok := d["AcroForm"].(pdf.Dict); ok {
		form["NeedAppearances"] = true
	}
}

// moreInForm has a Form element hold its field twice (ISO 32000-1 table 340).
func moreInForm(d pdf.Dict) {
	if d["S"] == pdf.Name("Form") {
		d["K"] = pdf.Array{d["K"], d["K"]}
	}
}

// crossed exchanges the first two entries of a page in the parent tree, the only arrays that are objects.
func crossed(a pdf.Array) {
	if len(a) > 1 {
		a[0], a[1] = a[1], a[0]
	}
}

func widen(d pdf.Dict) {
	if d["Subtype"] == pdf.Name("CIDFontType2") {
		w := d["W"].(pdf.Array)[1].(pdf.Array)
		for i := range w {
			w[i] = w[i].(int) + 3
		}
	}
}

// apply builds the sample with the mutation in it.
func (m mutation) apply(t *testing.T, standard finish.Standard) []byte {
	doc := wholeSample(t)
	painted, err := paint.Paint(doc)
	if err != nil {
		t.Fatal(err)
	}
	if old := m.painted[0]; old != "" {
		if !bytes.Contains(painted, []byte(old)) {
			t.Fatalf("%s: nothing to replace", m.name)
		}
		painted = bytes.Replace(painted, []byte(old), []byte(m.painted[1]), 1)
	}
	out, err := finish.Finish(painted, doc, standard)
	if err != nil {
		t.Fatal(err)
	}
	return m.rewrite(t, out)
}

// rewrite writes a file again, object by object, with changes.
func (m mutation) rewrite(t *testing.T, data []byte) []byte {
	in, err := pdf.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	out := pdf.NewWriter(string(data[5:8]), len(data))
	size := in.Trailer["Size"].(int)
	for range size - 1 {
		out.Reserve()
	}
	for r := pdf.Ref(1); int(r) < size; r++ {
		v, err := in.Object(r)
		if err != nil {
			t.Fatal(err)
		}
		switch v := v.(type) {
		case pdf.Dict:
			if m.object != nil {
				m.object(v)
			}
		case pdf.Array:
			if m.array != nil {
				m.array(v)
			}
		case *pdf.Stream:
			if k := v.Dict["Type"]; k == pdf.Name("XRef") || k == pdf.Name("ObjStm") {
				continue
			}
			if m.stream != nil {
				v.Data = m.stream(v.Dict, v.Data)
			}
		}
		out.Set(r, v)
	}
	info, _ := in.Trailer["Info"].(pdf.Ref)
	if m.info {
		info = out.Add(pdf.Dict{"Title": pdf.String("Old")})
	}
	return out.Bytes(in.Trailer["Root"].(pdf.Ref), info)
}

func TestOurJudgeNotices(t *testing.T) {
	for _, m := range mutations {
		faults := strings.Join(inspect(t, m.apply(t, finish.UA1)).faults, "\n")
		if m.ours == "" && faults != "" || !strings.Contains(faults, m.ours) {
			t.Errorf("%s: want %q, got %q", m.name, m.ours, faults)
		}
	}
}

func TestVeraPDFNotices(t *testing.T) {
	wellTagged := func(m mutation) string { return strings.TrimPrefix(cmp.Or(m.wt, m.ua2), "pass") }
	for profile, rule := range map[string]func(mutation) string{
		"ua1":  func(m mutation) string { return m.ua1 },
		"2a":   func(m mutation) string { return m.a2 },
		"ua2":  func(m mutation) string { return m.ua2 },
		"4":    func(m mutation) string { return m.a4 },
		"wt1a": wellTagged, "wt1r": wellTagged,
	} {
		list := mutations
		if !strings.Contains(veraReports[finish.UA1].profiles, profile) {
			list = mutationsUA2
		}
		for _, m := range list {
			got := vera(t, profile, m.name)
			switch want := rule(m); {
			case want == "" && !strings.HasPrefix(got, "PASS"):
				t.Errorf("%s, %s: want a pass, got\n%s", profile, m.name, got)
			case want != "" && !strings.Contains(got, "  "+want):
				t.Errorf("%s, %s: want %s, got\n%s", profile, m.name, want, got)
			}
		}
	}
}

// TestRecipeIsStricterThanVeraPDF names the faults that only our judge finds, so that the list does not
// shrink unnoticed.
func TestRecipeIsStricterThanVeraPDF(t *testing.T) {
	var only []string
	for _, m := range mutations {
		if m.ours != "" && m.ua1 == "" && m.a2 == "" {
			only = append(only, m.name)
		}
	}
	if got, want := strings.Join(only, ", "), "BBox, ListNumbering, OBJR, parent tree"; got != want {
		t.Errorf("only our judge finds %s, want %s", got, want)
	}
}
