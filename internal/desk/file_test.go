package desk

import (
	"os"
	"path/filepath"
	"testing"
)

// What was not touched in the text pane keeps its bytes: mark, mixed line ends, a last line without an end.
func TestTheTextPaneKeepsBytes(t *testing.T) {
	const data = "\ufeffa: 1\r\nb: 2\nc: 3\r\nd: 4"
	p := lines(data)
	if p.text != "a: 1\nb: 2\nc: 3\nd: 4" || p.with(p.text) != data {
		t.Fatalf("%q comes back as %q", p.text, p.with(p.text))
	}
	for text, want := range map[string]string{
		"a: 1\nb: 5\nc: 3\nd: 4":       "\ufeffa: 1\r\nb: 5\r\nc: 3\r\nd: 4",
		"a: 1\nb: 2\nx: 0\nc: 3\nd: 4": "\ufeffa: 1\r\nb: 2\nx: 0\r\nc: 3\r\nd: 4",
		"b: 2\nc: 3\nd: 4":             "\ufeffb: 2\nc: 3\r\nd: 4",
	} {
		if got := p.with(text); got != want {
			t.Errorf("%q is written as %q, want %q", text, got, want)
		}
	}
}

// A file that does not load is mended in the text pane; one that was changed outside meanwhile stays.
func TestABrokenFileIsMended(t *testing.T) {
	o := open(t, project(t))
	const name = "guides/intrathecal-pump.yaml"
	good := o.file(name)
	o.change(name, "title: We place a thin tube", "title: We place: a thin tube")
	var got struct{ Text string }
	o.get("file?name="+name, &got)
	if code, _ := o.post("file", fileText{name, got.Text + "x", good}, nil); code != 409 {
		t.Errorf("over what was changed outside: %d", code)
	}
	if code, _ := o.post("file", fileText{name, got.Text, good}, nil); code != 200 || o.file(name) != good {
		t.Errorf("mended: %d", code)
	}
	if code, _ := o.post("file", fileText{"go.mod", "", "x"}, nil); code != 403 {
		t.Errorf("a file that is no guide: %d", code)
	}
	if _, err := os.Stat(filepath.Join(o.root, "go.mod")); err == nil {
		t.Error("a strange file was written")
	}
}
