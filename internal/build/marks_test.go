package build

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// marksFile has a line a document and a mark a page: the dumps show why a page of the web edition in one brand is another,
// this file only which pages are, of every guide in every edition of both brands.
const marksFile = "testdata/golden/pages.txt"

// TestGoldenPages asks that no page changes unseen. Who means a change looks at the pages that it names.
func TestGoldenPages(t *testing.T) {
	var now bytes.Buffer
	for _, l := range allPages(t) {
		fmt.Fprintf(&now, "%s%s\n", l.name, pageMarks(t, l.doc))
	}
	for _, name := range brands {
		p := specimenIn(t, name)
		fmt.Fprintf(&now, "%s/specimen%s\n", name, pageMarks(t, specimenOf(t, p)))
		p.Brand = unmarked(p.Brand)
		fmt.Fprintf(&now, "%s/specimen/bare%s\n", name, pageMarks(t, specimenOf(t, p)))
	}
	for _, l := range allPages(t) {
		if g := l.target.Guide; g.ID == "intrathecal-pump" && g.Original == nil && l.target.Place == nil {
			fmt.Fprintf(&now, "%s/bare%s\n", l.name, pageMarks(t, undressed(t, l)))
		}
	}
	if *update {
		if err := os.WriteFile(marksFile, now.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(marksFile)
	if err != nil {
		t.Fatal(err)
	}
	was := map[string][]string{}
	for line := range strings.Lines(string(data)) {
		if f := strings.Fields(line); len(f) > 0 {
			was[f[0]] = f[1:]
		}
	}
	for line := range strings.Lines(now.String()) {
		f := strings.Fields(line)
		if changed := differ(was[f[0]], f[1:]); len(changed) > 0 {
			t.Errorf("%s: %d pages, was %d; others than they were: %v\nLook at them; if that is what you want: go test ./internal/build -run Golden -update", f[0], len(f)-1, len(was[f[0]]), changed)
		}
		delete(was, f[0])
	}
	for name := range was {
		t.Errorf("%s is no longer made", name)
	}
}

func specimenOf(t *testing.T, p *load.Project) *display.Document {
	t.Helper()
	shown, err := show(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	return shown.Doc
}

// unmarked is a brand that has no mark.
func unmarked(b *brand.Brand) *brand.Brand {
	c := *b
	c.Logo = source.Text{}
	return &c
}

// undressed is a guide's document in a brand without a mark and with nothing on its cover.
func undressed(t *testing.T, l laid) *display.Document {
	t.Helper()
	p, err := load.Open("../..", load.Want{Brand: filepath.Dir(filepath.Dir(l.name))})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.Brand = unmarked(p.Brand)
	s, err := NewStage(p, "")
	if err != nil {
		t.Fatal(err)
	}
	g := *l.target.Guide
	g.Cover = nil
	target := l.target
	target.Guide = &g
	r := s.Layout(target, false)
	if source.HasErrors(r.Problems) {
		t.Fatalf("%s:\n%s", l.name, told(p, r.Problems))
	}
	return r.Doc
}

// pageMarks is a mark for each page, with a space before it.
func pageMarks(t *testing.T, doc *display.Document) string {
	t.Helper()
	var dump bytes.Buffer
	if err := doc.Dump(&dump); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, page := range strings.Split(dump.String(), "\npage ")[1:] {
		h := fnv.New32a()
		h.Write([]byte(page))
		fmt.Fprintf(&out, " %08x", h.Sum32())
	}
	return out.String()
}

// differ are the numbers of the pages that are not as they were.
func differ(was, is []string) []int {
	var out []int
	for i := range is {
		if i >= len(was) || was[i] != is[i] {
			out = append(out, i+1)
		}
	}
	if len(out) == 0 && len(was) > len(is) {
		out = append(out, len(is)+1)
	}
	return out
}
