package main

import (
	"bytes"
	"strings"
	"testing"

	"guidepress/internal/build"
)

// TestFilesAreSaidAsTheyCome: every file that is in place is said, whether or not another was held back before it; with
// a bar they are said when it is gone.
func TestFilesAreSaidAsTheyCome(t *testing.T) {
	for _, width := range []int{0, 80} {
		var out, errs bytes.Buffer
		p := newProgress(&out, &errs)
		p.width = width
		for _, name := range []string{"a.pdf", "c.pdf"} {
			p.file(build.Output{File: name})
		}
		if said := strings.Contains(out.String(), "c.pdf"); said != (width == 0) {
			t.Errorf("width %d: said before the end: %v", width, said)
		}
		if err := p.close(); err != nil {
			t.Fatal(err)
		}
		if s := out.String(); strings.Count(s, ".pdf") != 2 || strings.Index(s, "a.pdf") > strings.Index(s, "c.pdf") {
			t.Errorf("width %d: %q", width, s)
		}
	}
}
