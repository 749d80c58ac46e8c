package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"guidepress/internal/guide"
)

// victim tells a child of this test's binary to be a build that is killed: its value is the moment.
const victim = "GUIDEPRESS_KILLED"

// doomed are the builds of the test; the child works in its project's folder.
func doomed(root, out string) Options {
	return Options{Root: root, Out: out, Cache: filepath.Join(root, ".cache"), Again: true, Jobs: 1,
		Guides: []string{"g-0", "g-1", "g-2"}, Editions: []string{"web"}, Languages: []string{"en"}}
}

// dieAt is the victim: it kills itself when so many files were made, or put in place. It counts what the build does,
// not the time, so that a busy machine kills at the same moments as an idle one.
func dieAt(moment string) {
	var phase string
	var after int
	if _, err := fmt.Sscanf(moment, "%s %d", &phase, &after); err != nil {
		panic(err)
	}
	die := func(n int) {
		if self, err := os.FindProcess(os.Getpid()); n == after && err == nil && self.Kill() == nil {
			select {} // until the kill arrives
		}
	}
	o := doomed(".", "dist")
	placed := 0
	switch phase {
	case "made":
		o.Step = func(done, _ int) { die(done) }
	case "placed":
		o.Done = func(Output) { placed++; die(placed) }
	}
	if _, err := Run(context.Background(), o); err != nil {
		panic(err)
	}
}

// TestAKilledBuildLeavesWholeFiles kills builds at many moments: every file is the last good one or the new one,
// as many are new as were put in place, and the next build finishes the rest and takes away what was left lying about.
func TestAKilledBuildLeavesWholeFiles(t *testing.T) {
	root := newBookshelf(t, 3).root
	mustRun(t, doomed(root, "dist"))
	old := pdfs(t, filepath.Join(root, "dist"))
	edit(t, filepath.Join(root, guide.PracticeFile), "name: Pain and Spine Specialists", "name: Another Practice")
	mustRun(t, doomed(root, "new"))
	want := pdfs(t, filepath.Join(root, "new"))
	for n := 1; n < len(want); n++ {
		killed(t, root, fmt.Sprintf("made %d", n))
		if got := newFiles(t, root, old, want); got != 0 {
			t.Errorf("killed after %d were made: %d files are in place", n, got)
		}
	}
	for n := 1; n < len(want); n++ {
		killed(t, root, fmt.Sprintf("placed %d", n))
		if got := newFiles(t, root, old, want); got != n {
			t.Errorf("killed after %d were put in place: %d are", n, got)
		}
	}
	finishesAfterKill(t, root, want)
}

// killed runs the victim to its end.
func killed(t *testing.T, root, moment string) {
	t.Helper()
	self, err := filepath.Abs(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Dir, c.Env = root, append(os.Environ(), victim+"="+moment)
	out, err := c.CombinedOutput()
	if exit := new(exec.ExitError); !errors.As(err, &exit) || len(out) > 0 {
		t.Fatalf("the build was to be killed when %s: %v\n%s", moment, err, out)
	}
}

// newFiles counts the new files in place; all others are the old ones, and none is anything else.
func newFiles(t *testing.T, root string, old, want map[string][]byte) (n int) {
	t.Helper()
	for name, data := range pdfs(t, filepath.Join(root, "dist")) {
		switch {
		case bytes.Equal(data, want[name]):
			n++
		case !bytes.Equal(data, old[name]):
			t.Fatalf("%s is neither the old nor the new file", name)
		}
	}
	return n
}

func finishesAfterKill(t *testing.T, root string, want map[string][]byte) {
	t.Helper()
	dist := filepath.Join(root, "dist")
	if err := os.WriteFile(filepath.Join(dist, "web", ".guidepress-left"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	left := leftovers(t, dist)
	if !slices.ContainsFunc(left, func(name string) bool { ok, _ := filepath.Match(staged, filepath.Base(name)); return ok }) {
		t.Errorf("killed builds left no folder of finished files, so nothing shows that it is taken away: %v", left)
	}
	for _, name := range left {
		old := time.Now().Add(-2 * stale)
		if err := os.Chtimes(name, old, old); err != nil {
			t.Fatal(err)
		}
	}
	mustRun(t, doomed(root, "dist"))
	if got := newFiles(t, root, nil, want); got != len(want) {
		t.Errorf("the build after the kills made %d of %d files", got, len(want))
	}
	if rest := leftovers(t, dist); rest != nil {
		t.Errorf("left lying about: %v", rest)
	}
}

// leftovers are the files and folders of builds that did not end.
func leftovers(t *testing.T, dist string) (out []string) {
	t.Helper()
	for _, pattern := range []string{unfinished, "*/" + unfinished} {
		found, err := filepath.Glob(filepath.Join(dist, pattern))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, found...)
	}
	return out
}

// pdfs are the PDF files below a folder, by their names in it.
func pdfs(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*", "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no PDFs below %s: %v", dir, err)
	}
	out := map[string][]byte{}
	for _, f := range files {
		if out[f[len(dir):]], err = os.ReadFile(f); err != nil {
			t.Fatal(err)
		}
	}
	return out
}
