package main

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// TestManualPage: the page of the packages names every command and every flag, and a formatter has no complaint.
func TestManualPage(t *testing.T) {
	var out, errs bytes.Buffer
	if code := run([]string{"guidepress", "man"}, &out, &errs); code != 0 {
		t.Fatalf("exit %d: %s", code, &errs)
	}
	page := strings.ReplaceAll(out.String(), `\-`, "-")
	for _, c := range newApp(&errs, &errs).VisibleCommands() {
		if !strings.Contains(page, ".SS "+c.Name) {
			t.Errorf("no section for the command %s", c.Name)
		}
		for _, f := range c.VisibleFlags() {
			if !strings.Contains(page, ".B --"+f.Names()[0]) {
				t.Errorf("%s: no entry for the flag --%s", c.Name, f.Names()[0])
			}
		}
	}
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("groff is not installed: the page is not formatted")
	}
	cmd := exec.Command(groff, "-man", "-Tascii", "-ww", "-z")
	cmd.Stdin = &out
	if said, err := cmd.CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("groff says: %s %v", said, err)
	}
}

func TestManualEscapes(t *testing.T) {
	if got, want := roff(".dot\n'quote\nC:\\dir --x"), "\\&.dot\n\\&'quote\nC:\\edir \\-\\-x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestReleaseIsNamed: what the linker sets is what "version" says.
func TestReleaseIsNamed(t *testing.T) {
	release, commit, date = "1.2.0", "abc1234", "2026-11-27T10:00:00Z"
	defer func() { release, commit, date = "", "", "" }()
	if got, want := version(), "1.2.0 (abc1234, 2026-11-27)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
