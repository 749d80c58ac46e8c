package desk

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The first signature stands under the whole guide; a change after it is open alone, and is signed alone.
func TestSigningOnTheDesk(t *testing.T) {
	o := open(t, project(t))
	const at = "review?guide=intrathecal-pump&edition=web"
	var r review
	if o.get(at, &r); r.Signed != "" || len(r.Changes) > 0 || r.Again != "2028-11-27" {
		t.Fatalf("before: %+v", r)
	}
	file := "guides/intrathecal-pump.yaml"
	before := o.file(file)
	if code, say := o.post("sign", signing{View: here, By: "Sample: Clinician", Credentials: " "}, nil); code != http.StatusUnprocessableEntity || o.file(file) != before {
		t.Errorf("without credentials: %d %s", code, say)
	}
	whole := signing{View: here, By: "Sample: Clinician", Credentials: "MD", Again: "2028-11-27"}
	if code, say := o.post("sign", whole, nil); code != http.StatusOK {
		t.Fatal(code, say)
	}
	r = review{}
	o.get(at, &r)
	if r.Signed != "2026-11-27" || r.By != "Sample: Clinician" || len(r.Changes) > 0 {
		t.Errorf("signed: %+v", r)
	}
	for _, line := range []string{"\nreviewer:\n  name: \"Sample: Clinician\"\n  credentials: MD\n", "\nreviewed: 2026-11-27\n", "\nnext_review: 2028-11-27\n", "\nstatus: reviewed\n"} {
		if !strings.Contains(o.file(file), line) {
			t.Errorf("the guide lacks %q", line)
		}
	}
	o.change(file, "We place a thin tube", "They place a thin tube")
	o.refresh()
	r = review{}
	o.get(at, &r)
	if len(r.Changes) != 1 || r.Changes[0].Was != "We place a thin tube" || r.Changes[0].Is != "They place a thin tube" || r.Changes[0].Show == "" {
		t.Fatalf("changed: %+v", r.Changes)
	}
	whole.Leaves = []string{"no/such/leaf"}
	if code, _ := o.post("sign", whole, nil); code != http.StatusConflict {
		t.Errorf("a leaf that is not open: %d", code)
	}
	whole.Leaves = []string{r.Changes[0].Path}
	if code, say := o.post("sign", whole, nil); code != http.StatusOK {
		t.Error(code, say)
	}
	r = review{}
	o.get(at, &r)
	if len(r.Changes) > 0 {
		t.Errorf("signed again: %+v", r.Changes)
	}
}

// To look at the sheet writes nothing.
func TestTheSheetIsOnlyShown(t *testing.T) {
	o := open(t, project(t))
	var pdf string
	if o.get("sheet?guide=epidural-steroid-injection&edition=web", &pdf); !strings.HasPrefix(pdf, "%PDF-") {
		t.Errorf("the sheet is %.20q", pdf)
	}
	if _, err := os.Stat(filepath.Join(o.root, out)); err == nil {
		t.Error("the sheet was written into the folder of the files")
	}
}
