package desk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var scs = View{Guide: "spinal-cord-stimulation", Edition: "web"}

// spot is the path of the first text that is written in a file and shown in a guide.
func (o *opened) spot(v View, file, text string) string {
	o.t.Helper()
	var p shown
	o.get("pages?guide="+v.Guide+"&edition="+v.Edition, &p)
	for _, page := range p.Pages {
		for _, t := range page.Texts {
			if t.File == file && strings.Contains(t.Text, text) {
				return t.Path
			}
		}
	}
	o.t.Fatalf("no page of %s shows %q of %s", v.Guide, text, file)
	return ""
}

// Every kind of shared words: a text of a block, an item of its list, an answer of a question that is named by its id alone.
func TestSharedWordsChangeHereOnlyOrEverywhere(t *testing.T) {
	for _, c := range []struct {
		name, file, find, old, new string
		want                       []string // the guide's lines that are new; the rest of it keeps its bytes
	}{
		{"a text of a shared block", "guides/shared.yaml", "New patients usually", "", "Call us: we answer by noon.",
			[]string{`text: "Call us: we answer by noon."`}},
		{"an item of its list", "guides/shared.yaml", "Your pain diary", "Your pain diary", "Your diary",
			[]string{"checklist:", "- Photo ID and insurance card", "- A list of your medicines, with doses", "- Scans and letters from other doctors", "- Your diary", "- Your questions", "- Someone to listen and take notes"}},
		{"the answer of a shared question", "guides/faqs.yaml", "Many plans have to approve", "", "We ask your plan.",
			[]string{"- id: insurance", "answer: We ask your plan."}},
	} {
		for _, end := range []string{"\n", "\r\n"} {
			root := project(t)
			rewrite(t, root, "guides/spinal-cord-stimulation.yaml", func(s string) string { return strings.ReplaceAll(s, "\n", end) })
			o := open(t, root)
			mine, common := o.file("guides/spinal-cord-stimulation.yaml"), o.file(c.file)
			path := o.spot(scs, c.file, c.find)
			var w written
			o.get("text?guide="+scs.Guide+"&path="+path, &w)
			if len(w.Shared) < 1 || slices.Contains(w.Shared, "") || !w.Here || c.old != "" && w.Text != c.old {
				t.Fatalf("%s: %+v", c.name, w)
			}
			if code, text := o.post("text", wish{View: scs, Path: path, Old: w.Text, New: c.new, Here: true}, nil); code != 200 {
				t.Fatalf("%s: %d %s", c.name, code, text)
			}
			after := o.file("guides/spinal-cord-stimulation.yaml")
			if o.file(c.file) != common {
				t.Errorf("%s: the shared file has changed", c.name)
			}
			if got := newLines(mine, after); strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("%s: new lines %q", c.name, got)
			}
			if end == "\r\n" && strings.Count(after, "\n") != strings.Count(after, "\r\n") {
				t.Errorf("%s: line ends are mixed", c.name)
			}
			o.spot(scs, "guides/spinal-cord-stimulation.yaml", strings.TrimPrefix(c.new, "Call us: "))
			var undone saved
			if o.post("undo", struct{}{}, &undone); o.file("guides/spinal-cord-stimulation.yaml") != mine {
				t.Errorf("%s: undo does not give the bytes back", c.name)
			}
			if code, text := o.post("text", wish{View: scs, Path: path, Old: w.Text, New: c.new}, nil); code != 200 {
				t.Fatalf("%s, everywhere: %d %s", c.name, code, text)
			}
			if o.file("guides/spinal-cord-stimulation.yaml") != mine || len(changedLines(common, o.file(c.file))) != 1 {
				t.Errorf("%s: everywhere changed %q", c.name, changedLines(common, o.file(c.file)))
			}
		}
	}
}

// What is the guide's own beside a shared block cannot be lost: a second text of the same list is refused, not laid over.
func TestHereOnlyTwice(t *testing.T) {
	o := open(t, project(t))
	for _, find := range []string{"Your pain diary", "Your questions"} {
		file := "guides/shared.yaml"
		if find == "Your questions" {
			file = "guides/spinal-cord-stimulation.yaml" // the whole list stands here now
		}
		path := o.spot(scs, file, find)
		var w written
		o.get("text?guide="+scs.Guide+"&path="+path, &w)
		if code, text := o.post("text", wish{View: scs, Path: path, Old: w.Text, New: find + " (ours)", Here: w.Here}, nil); code != 200 {
			t.Fatalf("%d %s", code, text)
		}
	}
	if got := o.file("guides/spinal-cord-stimulation.yaml"); !strings.Contains(got, "- Your pain diary (ours)") || !strings.Contains(got, "- Your questions (ours)") {
		t.Error("one of the two is not there")
	}
}

// A fact says whose it is; its words are changed where they stand, and every guide that says it follows.
func TestAFactChangesEverywhere(t *testing.T) {
	o := open(t, project(t))
	before := o.file("guides/practice.yaml")
	path := o.spot(scs, "guides/shared.yaml", "New patients usually")
	var w written
	o.get("text?guide="+scs.Guide+"&path="+path, &w)
	if len(w.Facts) != 1 {
		t.Fatalf("facts %+v", w.Facts)
	}
	f := w.Facts[0]
	if f.Name != "wait_time" || f.File != "guides/practice.yaml" || f.Own || len(f.Guides) < 2 || f.Words != f.Text {
		t.Fatalf("%+v", f)
	}
	for _, c := range []struct {
		old, new string
		code     int
	}{{f.Text, "", 422}, {"something else", "three days", 409}, {f.Text, "three days", 200}} {
		if code, text := o.post("fact", reworded{scs, path, f.Name, c.old, c.new}, nil); code != c.code {
			t.Errorf("%q for %q: %d %s", c.new, c.old, code, text)
		}
	}
	if got := changedLines(before, o.file("guides/practice.yaml")); len(got) != 1 || !strings.Contains(got[0], "three days") {
		t.Errorf("changed lines %q", got)
	}
	o.spot(View{Guide: "intrathecal-pump", Edition: "web"}, "guides/shared.yaml", "within three days")
	if o.post("undo", struct{}{}, nil); o.file("guides/practice.yaml") != before {
		t.Error("undo does not give the bytes back")
	}
}

// newLines are the lines of a text that another does not have in that place, trimmed.
func newLines(before, after string) []string {
	old, now := strings.Split(before, "\n"), strings.Split(after, "\n")
	from := 0
	for from < len(old) && from < len(now) && old[from] == now[from] {
		from++
	}
	to := 0
	for to < len(old)-from && to < len(now)-from && old[len(old)-1-to] == now[len(now)-1-to] {
		to++
	}
	var out []string
	for _, l := range now[from : len(now)-to] {
		out = append(out, strings.TrimSpace(l))
	}
	return out
}

// rewrite changes a file before it is opened.
func rewrite(t *testing.T, root, name string, do func(string) string) {
	t.Helper()
	file := filepath.Join(root, name)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(do(string(data))), 0o644); err != nil {
		t.Fatal(err)
	}
}
