package build

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A revision needs git: without it, and for a name that is a flag of git's, there is a plain error and nothing is run.
func TestARevisionNeedsGit(t *testing.T) {
	var wrong RevisionError
	if _, _, err := checkedOut(t.TempDir(), "--output=x"); !errors.As(err, &wrong) || !strings.Contains(err.Error(), "is no revision") {
		t.Errorf("a flag is taken for a revision: %v", err)
	}
	t.Setenv("PATH", "")
	if _, _, err := checkedOut(t.TempDir(), "HEAD"); !errors.As(err, &wrong) || !strings.Contains(err.Error(), "needs the program git") {
		t.Errorf("without git: %v", err)
	}
}

// The clinician's sheet is made in both brands and languages.
func TestSheets(t *testing.T) {
	for _, name := range []string{"intrathecal-pump", "intrathecal-pump.es"} {
		for _, brand := range []string{"warm", "clarity"} {
			out := t.TempDir()
			s, err := Sheet(context.Background(), Options{Root: "../..", Out: out, Guides: []string{name}, Brand: brand}, ReviewSheet, "")
			if err != nil || len(s.Files) != 2 {
				t.Fatalf("%s, %s: %v %+v", name, brand, err, s)
			}
			s.Project.Close()
			pdf, err := os.ReadFile(s.Files[0])
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
				t.Errorf("%s, %s: this is no PDF", name, brand)
			}
			if filepath.Base(s.Files[1]) != name+"-review.html" {
				t.Errorf("the page is called %s", s.Files[1])
			}
		}
	}
}
