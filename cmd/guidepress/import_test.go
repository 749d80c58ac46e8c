package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A Word document becomes a draft with its picture beside it; where one of the two is there already, neither is
// written.
func TestImportOfAWordDocument(t *testing.T) {
	source, err := filepath.Abs("../../internal/importer/testdata/knee.docx")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	_, errs, code := told(t, "import", source, "-o", "guides/knee-shots.yaml")
	if code != exitMade || !strings.Contains(errs, "1 picture beside it, in images") || !strings.Contains(errs, "foot of the document's pages: Version 3, June") {
		t.Fatalf("exit %d, %s", code, errs)
	}
	draft, err := os.ReadFile("guides/knee-shots.yaml")
	if err != nil || !strings.Contains(string(draft), "src: images/knee-shots-1.png") {
		t.Errorf("%v %s", err, draft)
	}
	if picture, err := os.ReadFile("guides/images/knee-shots-1.png"); err != nil || !strings.HasPrefix(string(picture), "\x89PNG") {
		t.Errorf("the picture: %v", err)
	}
	if err := os.Remove("guides/knee-shots.yaml"); err != nil {
		t.Fatal(err)
	}
	if _, errs, code := told(t, "import", source, "-o", "guides/knee-shots.yaml"); code != exitProblems || !strings.Contains(errs, "there already") {
		t.Errorf("over a picture: exit %d, %s", code, errs)
	}
	if _, err := os.Stat("guides/knee-shots.yaml"); err == nil {
		t.Error("the draft was written all the same")
	}
	out, _, code := told(t, "import", source)
	if code != exitMade || !strings.Contains(out, "TODO: the page shows a picture here") || strings.Contains(out, "src: images/knee-shots") {
		t.Errorf("to the standard output: exit %d", code)
	}
}
