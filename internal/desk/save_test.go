package desk

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// post sends a change as the page does.
func (o *opened) post(address string, body any, into any) (int, string) {
	o.t.Helper()
	data, err := json.Marshal(body)
	if err != nil {
		o.t.Fatal(err)
	}
	r, err := http.NewRequest("POST", o.base+address, bytes.NewReader(data))
	if err != nil {
		o.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", strings.TrimSuffix(o.base, "/"+o.key+"/"))
	a, err := http.DefaultClient.Do(r)
	if err != nil {
		o.t.Fatal(err)
	}
	defer a.Body.Close()
	answer, err := io.ReadAll(a.Body)
	if err != nil {
		o.t.Fatal(err)
	}
	if into != nil && a.StatusCode == http.StatusOK {
		if err := json.Unmarshal(answer, into); err != nil {
			o.t.Fatal(err)
		}
	}
	return a.StatusCode, strings.TrimSpace(string(answer))
}

func (o *opened) file(name string) string {
	o.t.Helper()
	data, err := os.ReadFile(filepath.Join(o.root, name))
	if err != nil {
		o.t.Fatal(err)
	}
	return string(data)
}

const pump = "guides/intrathecal-pump.yaml"

var here = View{Guide: "intrathecal-pump", Edition: "web"}

// tube is a title in the pump guide.
const tube = "We place a thin tube"

// find is the path of the first text on a page of the pump guide that is so.
func (o *opened) find(is func(place) bool) string {
	o.t.Helper()
	var p shown
	o.get("pages?guide=intrathecal-pump", &p)
	for _, page := range p.Pages {
		for _, t := range page.Texts {
			if is(t) {
				return t.Path
			}
		}
	}
	o.t.Fatal("no page has the text that is looked for")
	return ""
}

func (o *opened) title() string { return o.find(func(t place) bool { return t.Text == tube }) }

// changedLines are the lines that two texts of the same length differ in.
func changedLines(a, b string) []string {
	var out []string
	old, now := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(old), len(now)) {
		if i >= len(old) || i >= len(now) || old[i] != now[i] {
			out = append(out, strings.TrimSpace(now[min(i, len(now)-1)]))
		}
	}
	return out
}

func TestATextIsSavedAndTakenBack(t *testing.T) {
	o := open(t, project(t))
	before, title := o.file(pump), o.title()
	var w written
	o.get("text?guide=intrathecal-pump&path="+title, &w)
	if w.Text != "We place a thin tube" || len(w.Shared) != 0 {
		t.Fatalf("%+v", w)
	}
	var s saved
	if code, text := o.post("text", wish{View: here, Path: title, Old: w.Text, New: "A thin tube goes in"}, &s); code != 200 || s.Undo != 1 {
		t.Fatalf("%d %s %+v", code, text, s)
	}
	after := o.file(pump)
	if got := changedLines(before, after); len(got) != 1 || got[0] != "- title: A thin tube goes in" {
		t.Errorf("changed lines: %q", got)
	}
	var p shown
	o.get("pages?guide=intrathecal-pump", &p)
	var found bool
	for _, page := range p.Pages {
		for _, text := range page.Texts {
			found = found || text.Path == title && text.Text == "A thin tube goes in"
		}
	}
	if !found {
		t.Error("the new words are on no page")
	}
	if _, text := o.post("undo", struct{}{}, &s); o.file(pump) != before || s.What != title || s.Redo != 1 {
		t.Errorf("undo does not give the bytes back: %s %+v", text, s)
	}
	if o.post("redo", struct{}{}, &s); o.file(pump) != after || s.Undo != 1 {
		t.Errorf("redo does not give the bytes back: %+v", s)
	}
	if left, _ := filepath.Glob(filepath.Join(o.root, "guides", ".guidepress-*")); len(left) > 0 {
		t.Errorf("unfinished files stay: %v", left)
	}
}

// Changed here and outside at the same moment: nothing is written over, both texts are there to choose from.
func TestAConflictIsShown(t *testing.T) {
	o := open(t, project(t))
	title := o.title()
	var w written
	o.get("text?guide=intrathecal-pump&path="+title, &w)
	o.change(pump, "We place a thin tube", "Someone else wrote this")
	outside := o.file(pump)
	if code, text := o.post("text", wish{View: here, Path: title, Old: w.Text, New: "I wrote this"}, nil); code != http.StatusConflict || text != "Someone else wrote this" {
		t.Errorf("%d %q", code, text)
	}
	if o.file(pump) != outside {
		t.Error("the other's words are gone")
	}
	o.refresh()
	if code, text := o.post("text", wish{View: here, Path: title, Old: "Someone else wrote this", New: "I wrote this"}, nil); code != 200 {
		t.Errorf("%d %s", code, text)
	}
	o.change(pump, "I wrote this", "And they wrote again")
	outside = o.file(pump)
	if code, _ := o.post("undo", struct{}{}, nil); code != http.StatusConflict || o.file(pump) != outside {
		t.Errorf("undo wrote over a change from outside: %d", code)
	}
}

func TestSharedWordsNameTheirGuides(t *testing.T) {
	o := open(t, project(t))
	var w written
	o.get("text?guide=intrathecal-pump&path="+o.find(func(t place) bool { return t.File == "guides/faqs.yaml" }), &w)
	if w.File != "guides/faqs.yaml" || len(w.Shared) == 0 {
		t.Errorf("%+v", w)
	}
}

// Whatever is sent, nothing outside the guides' own files is written.
func TestOnlyGuidesAreWritten(t *testing.T) {
	o := open(t, project(t))
	for _, name := range []string{"../x.yaml", "/etc/x.yaml", "guides/../../x.yaml", "guides/x.txt", "assets/fonts/x.yaml", "x.yaml", "guides/sub/x.yaml"} {
		if err := o.Desk.change(name, "", func([]byte) ([]byte, error) { return []byte("x"), nil }); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	out := filepath.Join(t.TempDir(), "outside.yaml")
	if err := os.WriteFile(out, []byte("a: b\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(out, filepath.Join(o.root, "guides", "link.yaml")); err != nil {
		t.Skip(err)
	}
	if err := o.Desk.change("guides/link.yaml", "", func([]byte) ([]byte, error) { return []byte("x"), nil }); err == nil {
		t.Error("a link that leads out was followed")
	}
	if data, _ := os.ReadFile(out); string(data) != "a: b\n" {
		t.Error("a file outside was written")
	}
	if code, _ := o.post("text", wish{View: here, Path: o.title(), Old: "", New: strings.Repeat("x", maxWish)}, nil); code != http.StatusBadRequest {
		t.Errorf("a change without bounds: %d", code)
	}
}

func TestQuickSavesLoseNothing(t *testing.T) {
	o := open(t, project(t))
	before, title := o.file(pump), o.title()
	words := "We place a thin tube"
	for i := range 9 {
		next := words + strings.Repeat("!", i%3)
		if code, text := o.post("text", wish{View: here, Path: title, Old: words, New: next}, nil); code != 200 {
			t.Fatalf("save %d: %d %s", i, code, text)
		}
		words = next
		if i%3 == 2 {
			if code, text := o.post("text", wish{View: here, Path: title, Old: words, New: "We place a thin tube"}, nil); code != 200 {
				t.Fatalf("save %d: %d %s", i, code, text)
			}
			words = "We place a thin tube"
		}
	}
	if o.file(pump) != before {
		t.Error("after all changes were taken back by writing, the file has other bytes")
	}
}

// 200 saves of four hands at once: each is there, and 200 steps back give the very bytes.
func TestTwoHundredSavesAtOnce(t *testing.T) {
	o := open(t, project(t))
	before := o.file(pump)
	at := func(data []byte, words string) source.Pos {
		for _, s := range scalarsOf(parsed(pump, data)) {
			if s.Value == words {
				return s.Placed().Pos
			}
		}
		return source.Pos{}
	}
	hands := []string{tube, "We get you ready", "You test the medicine", "We decide together"}
	var wait sync.WaitGroup
	for _, first := range hands {
		wait.Go(func() {
			words := first
			for i := range 50 {
				next := fmt.Sprintf("%s %d", first, i)
				if err := o.Desk.change(pump, "", func(data []byte) ([]byte, error) { return spliceFrom(data, at(data, words), words, next) }); err != nil {
					t.Errorf("%s: %v", next, err)
					return
				}
				words = next
			}
		})
	}
	wait.Wait()
	want := before
	for _, h := range hands {
		want = strings.Replace(want, ": "+h+"\n", ": "+h+" 49\n", 1)
	}
	if o.file(pump) != want {
		t.Errorf("the file says %q", changedLines(before, o.file(pump)))
	}
	for range 200 {
		if _, err := o.back(false); err != nil {
			t.Fatal(err)
		}
	}
	if o.file(pump) != before {
		t.Error("200 steps back do not give the bytes back")
	}
}

func scalarsOf(n *yaml.Node) []*yaml.Node {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.Scalar {
		return []*yaml.Node{n}
	}
	var out []*yaml.Node
	for _, v := range n.Vals {
		out = append(out, scalarsOf(v)...)
	}
	return out
}
