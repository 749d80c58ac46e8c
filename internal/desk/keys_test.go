package desk

import (
	"bytes"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// A key comes into each group of every shipped file, and goes again without a trace; groups in one line are refused whole.
func TestAKeyComesAndGoesWithoutATrace(t *testing.T) {
	files, err := filepath.Glob("../../guides/*.yaml")
	more, _ := filepath.Glob("../scaffold/starter/guides/*.yaml")
	if files = append(files, more...); err != nil || len(files) < 8 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		plain, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for kind, data := range map[string][]byte{"": plain, "windows": bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n")), "bom": append([]byte("\ufeff"), plain...)} {
			at := source.Pos{File: "guides/x.yaml"}
			tree := parsed(at.File, data)
			var all []*yaml.Node
			var walk func(n *yaml.Node)
			walk = func(n *yaml.Node) {
				if n.Kind == yaml.Dict && len(n.Keys) > 0 {
					all = append(all, n)
				}
				for _, v := range n.Vals {
					walk(v)
				}
			}
			walk(tree)
			kept := 0
			few := 24
			if kind != "" {
				few = 4 // the same groups: what differs is how lines and the file begin and end
			}
			for i := 0; i < len(all); i += 1 + len(all)/few {
				n := all[i]
				out, err := setKey(data, n.Pos, "quite_new", inWords("says: this"), nil)
				if err != nil {
					kept++
					continue
				}
				if got := dictAt(parsed(at.File, out), n.Pos); got == nil || got.Text("quite_new") != "says: this" {
					t.Fatalf("%s %s: %v does not hold the key", name, kind, n.Pos)
				}
				back, err := setKey(out, n.Pos, "quite_new", nil, nil)
				if ends := bytes.HasSuffix(data, []byte("\n")); err != nil || ends && !bytes.Equal(back, data) {
					t.Fatalf("%s %s: the key at %v leaves a trace, %v", name, kind, n.Pos, err)
				}
			}
			if kept*4 > len(all) && len(all) > 8 {
				t.Errorf("%s %s: %d groups are refused", name, kind, kept)
			}
		}
	}
}

func TestAKeyStandsWhereItsTypeHasIt(t *testing.T) {
	const text = "cover: walk  # the couple\nblocks:\n- figure: a\n  caption: b\n\n  # why\n  size: wide\n- x: {a: 1}\n"
	at := func(line, col int) source.Pos { return source.Pos{File: "f.yaml", Line: line, Col: col} }
	for _, c := range []struct {
		at         source.Pos
		key, value string
		want       string
	}{
		{at(3, 3), "note", "new", "  caption: b\n  note: new\n\n  # why\n  size: wide\n- x"},
		{at(3, 3), "caption", "", "- figure: a\n\n  # why\n"},
		{at(1, 1), "spot", "talk", "cover: walk  # the couple\nspot: talk\nblocks:\n"},
	} {
		var values []string
		if c.value != "" {
			values = inWords(c.value)
		}
		out, err := setKey([]byte(text), c.at, c.key, values, []string{"cover", "spot", "figure", "caption", "note", "size"})
		if err != nil || !strings.Contains(string(out), c.want) {
			t.Errorf("%s: %v\n%s", c.key, err, out)
		}
	}
	if out, err := setKey([]byte(text), at(8, 6), "b", inWords("2"), nil); err == nil {
		t.Errorf("a group in one line became\n%s", out)
	}
}

// What is no picture is refused with what to do; a picture has a clean name, and another of the same name gets a number.
func TestPicturesAreDecodedAndNamed(t *testing.T) {
	o := open(t, project(t))
	send := func(name string, data []byte) (int, string) { return o.raw("picture?name="+name, data) }
	if code, say := send("x.heic", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")); code != http.StatusUnprocessableEntity || !strings.Contains(say, "JPEG") {
		t.Errorf("HEIC: %d %s", code, say)
	}
	if code, _ := send("x.png", []byte("\x89PNG\r\n\x1a\nnothing")); code != http.StatusUnprocessableEntity {
		t.Errorf("a broken picture: %d", code)
	}
	one, err := os.ReadFile("../photo/testdata/p3.jpg")
	if err != nil {
		t.Fatal(err)
	}
	const ext = ".jpg"
	for _, want := range []string{"images/the-knee-1", "images/the-knee-1"} { // the same again is the same
		if code, say := send("..%2F..%2FThe%20Knee%20(1)"+ext, one); code != http.StatusOK || !strings.Contains(say, want) {
			t.Fatalf("%d %s", code, say)
		}
	}
	other := append([]byte{}, one...)
	if code, say := send("the-knee-1"+ext, append(other, 0)); code != http.StatusOK || !strings.Contains(say, "images/the-knee-1-2") {
		t.Errorf("another under the same name: %d %s", code, say)
	}
}
