package build

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"os"
	"strings"
	"testing"

	"guidepress/internal/display"
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
		shown, err := show(context.Background(), specimenIn(t, name))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&now, "%s/specimen%s\n", name, pageMarks(t, shown.Doc))
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
