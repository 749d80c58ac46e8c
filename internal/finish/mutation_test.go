package finish_test

import (
	"bytes"
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
	painted [2]string                     // or replaces text, once, in the painted file
	ours    string                        // what our judge says; "" if it leaves it to veraPDF
	ua1, a2 string                        // the rule veraPDF reports
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
	{name: "font file", object: drop("FontDescriptor", "FontFile2"), ua1: "7.21.4.1-1", a2: "6.2.11.4.1-1"},
}

func dropOBJR(d pdf.Dict) {
	if d["S"] == pdf.Name("Link") {
		d["K"] = d["K"].(pdf.Array)[:1]
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
func (m mutation) apply(t *testing.T) []byte {
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
	out, err := finish.Finish(painted, doc)
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
	out := pdf.NewWriter(len(data))
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
	return out.Bytes(in.Trailer["Root"].(pdf.Ref), in.Trailer["Info"].(pdf.Ref))
}

func TestOurJudgeNotices(t *testing.T) {
	for _, m := range mutations {
		faults := strings.Join(inspect(t, m.apply(t)).faults, "\n")
		if m.ours == "" && faults != "" || !strings.Contains(faults, m.ours) {
			t.Errorf("%s: want %q, got %q", m.name, m.ours, faults)
		}
	}
}

func TestVeraPDFNotices(t *testing.T) {
	for profile, rule := range map[string]func(mutation) string{
		"ua1": func(m mutation) string { return m.ua1 },
		"2a":  func(m mutation) string { return m.a2 },
	} {
		for _, m := range mutations {
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
