package desk

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="#232B57"/></svg>`

// send drops a file on the page.
func (o *opened) send(address, data string) int {
	o.t.Helper()
	r, err := http.NewRequest("POST", o.base+address, bytes.NewReader([]byte(data)))
	if err != nil {
		o.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/octet-stream")
	r.Header.Set("Origin", strings.TrimSuffix(o.base, "/"+o.key+"/"))
	a, err := http.DefaultClient.Do(r)
	if err != nil {
		o.t.Fatal(err)
	}
	a.Body.Close()
	return a.StatusCode
}

// A look is made on the base, and mark, colours and faces are written into its file, each by its own bytes; pages follow, and
// undo takes each step back.
func TestALookIsMade(t *testing.T) {
	o := open(t, project(t))
	const file = "assets/brands/our-look/brand.yaml"
	var l theLook
	look := func() theLook {
		var l theLook
		o.get("brand?guide=intrathecal-pump", &l)
		return l
	}
	if l = look(); l.Own || l.Name != "warm" || len(l.Colors) != 3 || len(l.Pairs) < 5 {
		t.Fatalf("%+v", l)
	}
	set := func(what, value string, want int) {
		t.Helper()
		if code, text := o.post("brand", wished{here, what, value}, nil); code != want {
			t.Fatalf("%s %s: %d %s", what, value, code, text)
		}
	}
	set("accent", "#0B5D3B", 409)
	practice := o.file("guides/practice.yaml")
	set("own", "", 200)
	if got := changedLines(practice, o.file("guides/practice.yaml")); len(got) != 1 || got[0] != "brand: our-look" {
		t.Fatalf("%q", got)
	}
	var before, after shown
	o.get("pages?guide=intrathecal-pump", &before)
	// what a person would have written in the file: other order, comments, one line a face
	text := "title: Ours # as on the door\n\nbase: warm\n# a blue that we like\ncolors:\n  deep: '#123456' # our blue\nfaces:\n  - {name: display, file: \"STIXTwoText-500-normal.ttf\"} # a serif\n"
	if err := os.WriteFile(filepath.Join(o.root, file), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	o.refresh()
	if l = look(); l.Asks.Deep != "#123456" || l.Display != "STIXTwoText-500-normal.ttf" || !l.Own || l.Base != "warm" {
		t.Fatalf("%+v", l)
	}
	steps := []string{text}
	write := func(what, value, from, to string) {
		t.Helper()
		set(what, value, 200)
		want := strings.Replace(steps[len(steps)-1], from, to, 1)
		if got := o.file(file); got != want {
			t.Fatalf("%s %s is written as\n%s\nwant\n%s", what, value, got, want)
		}
		steps = append(steps, want)
	}
	set("deep", "blue", 422)
	set("display", "no-such-face", 422)
	write("deep", "#0B3D5B", "'#123456'", "'#0B3D5B'")
	write("accent", "#AA3311", "# our blue\n", "# our blue\n  accent: \"#AA3311\"\n")
	write("accent", "", "  accent: \"#AA3311\"\n", "")
	write("deep", "", "colors:\n  deep: '#0B3D5B' # our blue\n", "")
	write("leaf", "#557733", "base: warm\n", "base: warm\ncolors:\n  leaf: \"#557733\"\n")
	write("text", "roboto-regular", " # a serif\n", " # a serif\n  - {name: text, file: \"roboto-regular\"}\n")
	write("display", "STIXTwoText-400-normal.ttf", "-500-", "-400-")
	write("colors", "#AA3311 #112233", "  leaf: \"#557733\"\n", "  leaf: \"#557733\"\n  accent: \"#AA3311\"\n  deep: \"#112233\"\n")
	if code := o.send("brand/logo?guide=intrathecal-pump&name=Mark.SVG", markFile); code != 200 {
		t.Fatal(code)
	}
	steps = append(steps, strings.Replace(steps[len(steps)-1], "base: warm\n", "base: warm\nlogo: \"logo.svg\"\n", 1))
	if got := o.file(file); got != steps[len(steps)-1] || o.file("assets/brands/our-look/logo.svg") != markFile {
		t.Fatalf("the mark is written as\n%s", got)
	}
	if code := o.send("brand/logo?guide=intrathecal-pump&name=mark.exe", markFile); code != 422 {
		t.Error(code)
	}
	o.get("pages?guide=intrathecal-pump", &after)
	if after.Old != "" || len(after.Pages) == 0 || after.Pages[0].Hash == before.Pages[0].Hash {
		t.Errorf("the cover does not follow: %+v", after.Problems)
	}
	for i := len(steps) - 2; i >= 0; i-- {
		if code, text := o.post("undo", struct{}{}, nil); code != 200 || o.file(file) != steps[i] {
			t.Fatalf("undo to %d: %d %s\n%s", i, code, text, o.file(file))
		}
	}
}
