package desk

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/build"
	"guidepress/internal/source"
)

var riverbend = answers{Name: "Riverbend: Pain Care", Phone: "301-555-0148", Street: "12 Sample Street", Town: "Frederick, MD 21701",
	Colors: []string{"#A8324F", "#232B57"}, Treatment: "Nerve block", Procedure: "injection", Logo: true}

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#232B57"/></svg>`

// drop sends a file as the page does.
func (o *opened) drop(what, name string, data []byte) (int, string) {
	o.t.Helper()
	return o.raw("drop/"+what+"?name="+name, data)
}

func (o *opened) raw(address string, data []byte) (int, string) {
	o.t.Helper()
	q, err := http.NewRequest(http.MethodPost, o.base+address, bytes.NewReader(data))
	if err != nil {
		o.t.Fatal(err)
	}
	q.Header.Set("Origin", o.base[:strings.Index(o.base, "/"+o.key)])
	r, err := http.DefaultClient.Do(q)
	if err != nil {
		o.t.Fatal(err)
	}
	defer r.Body.Close()
	var b bytes.Buffer
	b.ReadFrom(r.Body)
	return r.StatusCode, b.String()
}

func namesIn(t *testing.T, root string) []string {
	t.Helper()
	all, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range all {
		out = append(out, e.Name())
	}
	return out
}

// In an empty folder the answers become a project that loads, in the practice's name and look; looking writes nothing.
func TestTheFirstGuideIsMadeFromAnswers(t *testing.T) {
	root := t.TempDir()
	o := open(t, root)
	var p overview
	if o.get("project", &p); !p.Fresh {
		t.Fatalf("an empty folder is %+v", p)
	}
	if code, say := o.drop("logo", "logo.svg", []byte(mark)); code != http.StatusOK {
		t.Fatal(code, say)
	}
	var seen preview
	if code, say := o.post("look", riverbend, &seen); code != http.StatusOK || len(seen.Wrong) > 0 || len(seen.Pages) < 8 || len(seen.Colors) != 3 {
		t.Fatalf("%d %s: wrong %v, %d pages, %v", code, say, seen.Wrong, len(seen.Pages), seen.Colors)
	}
	var page string
	if o.get("page/"+seen.Pages[0].Hash, &page); !strings.Contains(page, "<svg") {
		t.Errorf("the first page is %.80s", page)
	}
	if left := namesIn(t, root); len(left) > 0 {
		t.Errorf("looking wrote %v", left)
	}
	var made begun
	if code, say := o.post("begin", riverbend, &made); code != http.StatusOK || made.Guide != "nerve-block" {
		t.Fatalf("%d %s: %+v", code, say, made)
	}
	project, err := build.Open(build.Options{Root: root})
	if err != nil {
		t.Fatal(err)
	}
	defer project.Close()
	if source.HasErrors(project.Problems) {
		t.Fatal(project.Problems)
	}
	set := project.Set
	if set.Practice.Name.Value != "Riverbend: Pain Care" || set.Practice.Phone.Value != "(301) 555-0148" || set.Practice.Brand.Value != ownBrand ||
		len(set.Locations) != 1 || set.Locations[0].City.Value != "Frederick, MD 21701" || set.Locations[0].State.Value != "Maryland" || !set.Practice.Sample.Value {
		t.Errorf("%+v\n%+v", set.Practice, set.Locations)
	}
	for _, g := range set.Guides {
		if g.ID == "nerve-block" && (g.Title.Value != "Nerve Block Treatment Guide" || g.Treatment.Value != "nerve block") {
			t.Errorf("the guide says %q about %q", g.Title.Value, g.Treatment.Value)
		}
	}
	if o.get("project", &p); p.Fresh || len(p.Guides) != 3 {
		t.Errorf("after it: %+v", p)
	}
	again := answers{Treatment: "Nerve block"}
	if code, _ := o.post("begin", again, &made); code != http.StatusOK || made.Wrong["treatment"] == "" {
		t.Errorf("the same guide again: %d, %+v", code, made)
	}
	again.Treatment = "Botox injections"
	made = begun{}
	if o.post("begin", again, &made); made.Guide != "botox-injections" {
		t.Errorf("one more guide: %+v", made)
	}
	if data := o.file("guides/botox-injections.yaml"); !strings.Contains(data, "treatment: Botox injections\n") {
		t.Errorf("a name lost its capital: %.600s", data)
	}
}

func TestWrongAnswersAreNamedAndNothingIsWritten(t *testing.T) {
	for field, change := range map[string]func(*answers){
		"name":      func(a *answers) { a.Name = " " },
		"phone":     func(a *answers) { a.Phone = "555" },
		"town":      func(a *answers) { a.Town = "Frederick, XX 21701" },
		"street":    func(a *answers) { a.Street = "" },
		"treatment": func(a *answers) { a.Treatment = "!" },
	} {
		root := t.TempDir()
		o := open(t, root)
		a := riverbend
		a.Logo = false
		change(&a)
		var made begun
		if code, say := o.post("begin", a, &made); code != http.StatusOK || made.Wrong[field] == "" || made.Guide != "" {
			t.Errorf("%s: %d %s %+v", field, code, say, made)
		}
		if left := namesIn(t, root); len(left) > 0 {
			t.Errorf("%s: wrote %v", field, left)
		}
	}
}

// What is in the folder stays as it is, and then nothing is made.
func TestAFolderThatIsNotEmptyStaysAsItIs(t *testing.T) {
	root := t.TempDir()
	put := func(name string) {
		if err := os.WriteFile(filepath.Join(root, name), []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("README.md")
	if err := os.Mkdir(filepath.Join(root, "schema"), 0o755); err != nil {
		t.Fatal(err)
	}
	put("schema/guide.schema.json")
	o := open(t, root)
	a := riverbend
	a.Logo = false
	if code, say := o.post("begin", a, nil); code != http.StatusConflict || !strings.Contains(say, "schema") {
		t.Errorf("%d %s", code, say)
	}
	if left := namesIn(t, root); len(left) != 2 || o.file("schema/guide.schema.json") != "mine" {
		t.Errorf("the folder holds %v", left)
	}
	if err := os.RemoveAll(filepath.Join(root, "schema")); err != nil {
		t.Fatal(err)
	}
	if code, say := o.post("begin", a, nil); code != http.StatusOK || o.file("README.md") != "mine" {
		t.Errorf("beside a README: %d %s", code, say)
	}
}

// A document is taken over, and the guide is its words.
func TestAGuideStartsFromADocument(t *testing.T) {
	root := t.TempDir()
	o := open(t, root)
	if code, say := o.drop("page", "x.pdf", []byte("%PDF-1.7")); code != http.StatusUnprocessableEntity || !strings.Contains(say, "PDF") {
		t.Errorf("a PDF: %d %s", code, say)
	}
	if code, say := o.drop("logo", "x.exe", []byte("MZ")); code != http.StatusUnprocessableEntity {
		t.Errorf("a program as mark: %d %s", code, say)
	}
	if code, say := o.drop("logo", "x.png", make([]byte, maxLogo+1)); code != http.StatusRequestEntityTooLarge {
		t.Errorf("a huge mark: %d %s", code, say)
	}
	data, err := os.ReadFile("../importer/testdata/knee.docx")
	if err != nil {
		t.Fatal(err)
	}
	if code, say := o.drop("page", "knee.docx", data); code != http.StatusOK {
		t.Fatal(code, say)
	}
	a := riverbend
	a.Logo, a.Page, a.Treatment = false, true, "Knee surgery"
	var seen preview
	if code, say := o.post("look", a, &seen); code != http.StatusOK || len(seen.Pages) == 0 {
		t.Errorf("%d %s: no pages, %v", code, say, seen.Problems)
	}
	var made begun
	if code, say := o.post("begin", a, &made); code != http.StatusOK || made.Guide != "knee-surgery" {
		t.Fatalf("%d %s %+v", code, say, made)
	}
}
