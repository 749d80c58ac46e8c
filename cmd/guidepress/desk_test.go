package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// told is what a command printed and its exit code.
func told(t *testing.T, args ...string) (out, errs string, code int) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(append([]string{"guidepress"}, args...), &stdout, &stderr)
	return stdout.String(), stderr.String(), code
}

// The way of a new author: every command that README.md of a new project shows, in its order. Between new and
// check the author writes; here the sample guide's text is the author's.
func TestFromNothingToAGuide(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "practice")
	if _, errs, code := told(t, "init", dir); code != exitMade {
		t.Fatalf("init: exit %d, %s", code, errs)
	}
	t.Chdir(dir)
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	sample, err := os.ReadFile("guides/sample-steroid-injection.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range command.FindAllStringSubmatch(string(readme), -1) {
		args := strings.Fields(line[1])
		if _, errs, code := told(t, args...); code != exitMade {
			t.Errorf("guidepress %s: exit %d, %s", line[1], code, errs)
		}
		if args[0] == "new" {
			if err := os.WriteFile("guides/"+args[1]+".yaml", sample, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, name := range []string{"sample-steroid-injection", "knee-injection"} {
		if _, err := os.Stat("dist/web/" + name + "-treatment-guide.pdf"); err != nil {
			t.Error("the guide was not built where README.md says: ", err)
		}
	}
}

// command is a line of README.md that is to be typed.
var command = regexp.MustCompile(`(?m)^ {4,}guidepress (.+)$`)

func TestNothingIsMadeTwice(t *testing.T) {
	dir := t.TempDir()
	if _, errs, code := told(t, "init", dir); code != exitMade {
		t.Fatalf("init: exit %d, %s", code, errs)
	}
	for _, args := range [][]string{{"init", dir}, {"new", "sample-steroid-injection", "--root", dir}} {
		if _, errs, code := told(t, args...); code != exitProblems || !strings.Contains(errs, "nothing was written") {
			t.Errorf("%v: exit %d, %s", args, code, errs)
		}
	}
}

func TestWrongCommandLines(t *testing.T) {
	dir := t.TempDir()
	if _, errs, code := told(t, "init", dir); code != exitMade {
		t.Fatalf("init: exit %d, %s", code, errs)
	}
	for _, args := range [][]string{
		{"init"}, {"init", dir, dir},
		{"new"}, {"new", "Knee", "--root", dir}, {"new", "practice", "--root", dir}, {"new", "../knee", "--root", dir},
		{"new", "knee", "--for", "magic", "--root", dir}, {"new", "knee", "--like", "sample", "--root", dir},
		{"schema", "guides"}, {"schema", "guide", "brand"},
	} {
		if _, errs, code := told(t, args...); code != exitUsage || errs == "" {
			t.Errorf("%v: exit %d, want %d; %s", args, code, exitUsage, errs)
		}
	}
	if _, errs, code := told(t, "new", "knee", "--root", t.TempDir()); code != exitFailed || !strings.Contains(errs, "guidepress init") {
		t.Errorf("new outside a project: exit %d, %s", code, errs)
	}
}

func TestSchemaGoesWhereItIsAsked(t *testing.T) {
	out, _, code := told(t, "schema", "guide")
	if code != exitMade || !strings.HasPrefix(out, "{") {
		t.Errorf("exit %d, %.40s", code, out)
	}
	dir := t.TempDir()
	if own, _, code := told(t, "schema", "guide", "--project", "--root", "../.."); code != exitMade || !strings.Contains(own, `"frederick-md"`) || strings.Contains(out, `"frederick-md"`) {
		t.Errorf("exit code %d; the offices are offered: %v", code, strings.Contains(own, `"frederick-md"`))
	}
	for range 2 { // schemas are written over older ones
		if _, errs, code := told(t, "schema", "--out", dir); code != exitMade {
			t.Fatalf("exit %d, %s", code, errs)
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, "guide.schema.json")); err != nil || string(data) != out {
		t.Error("the file is not what goes to the standard output: ", err)
	}
}
