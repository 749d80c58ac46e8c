package build

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/source"
)

func init() { together = 4 }

// many makes a project of n guides, all copies of the smallest.
func many(t *testing.T, n int) string {
	t.Helper()
	root := copyProject(t)
	guides := filepath.Join(root, "guides")
	data, err := os.ReadFile(filepath.Join(guides, "epidural-steroid-injection.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	old, err := filepath.Glob(filepath.Join(guides, "*-*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range old {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	for i := range n {
		if err := os.WriteFile(filepath.Join(guides, fmt.Sprintf("copy-%04d.yaml", i)), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// TestLotsAreOneRun: more guides than are in memory at a time come out as one build, in the order of the plan, and the
// last one is the same file as when it is built alone.
func TestLotsAreOneRun(t *testing.T) {
	n := together + 3
	root := many(t, n)
	o := Options{Root: root, Out: "dist", Cache: t.TempDir()}
	r := mustRun(t, o)
	if len(r.Outputs) != n || len(r.Checks) != n || len(r.Project.Set.Guides) != n {
		t.Fatalf("%d files, %d checks, %d guides of %d: %v", len(r.Outputs), len(r.Checks), len(r.Project.Set.Guides), n, r.Problems)
	}
	for i, out := range r.Outputs {
		if want := fmt.Sprintf("dist/web/copy-%04d-treatment-guide.pdf", i); filepath.ToSlash(out.File) != want || out.Pages == 0 {
			t.Errorf("file %d is %s with %d pages, want %s", i, out.File, out.Pages, want)
		}
	}
	last := fmt.Sprintf("copy-%04d", n-1)
	mustRun(t, Options{Root: root, Out: "alone", Guides: []string{last}, Cache: o.Cache})
	a, errA := os.ReadFile(filepath.Join(root, "dist", "web", last+"-treatment-guide.pdf"))
	b, errB := os.ReadFile(filepath.Join(root, "alone", "web", last+"-treatment-guide.pdf"))
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Errorf("%s differs from the file that is built alone (%v, %v)", last, errA, errB)
	}
	onlyOneIsMadeAgain(t, o, n)
}

// onlyOneIsMadeAgain: a word in one guide, in a lot of many, remakes that guide's file alone.
func onlyOneIsMadeAgain(t *testing.T, o Options, n int) {
	t.Helper()
	edit(t, filepath.Join(o.Root, "guides", "copy-0005.yaml"), "version: ", "version: 9")
	made := remade(mustRun(t, o))
	if len(made) != 1 || !strings.Contains(made[0], "copy-0005") {
		t.Errorf("%d of %d files were made again", len(made), n)
	}
}

// TestALotWithAFaultTouchesNothing: the fault stands in the last lot, when the files of the first are finished. It is
// told with its line, and no folder stays behind.
func TestALotWithAFaultTouchesNothing(t *testing.T) {
	n := together + 2
	root := many(t, n)
	last := fmt.Sprintf("guides/copy-%04d.yaml", n-1)
	edit(t, filepath.Join(root, last), "procedure: injection", "procedure: injektion")
	r := mustRun(t, Options{Root: root, Out: "new/dist", Cache: t.TempDir()})
	i := slices.IndexFunc(r.Problems, func(p source.Problem) bool { return p.Pos.File == last && strings.Contains(p.Message, "injektion") })
	if i < 0 || r.Outputs != nil {
		t.Fatalf("%d outputs, problems %v", len(r.Outputs), r.Problems)
	}
	if r.Project.Files.Excerpt(r.Problems[i]) == "" {
		t.Error("the problem is shown without its line")
	}
	if _, err := os.Lstat(filepath.Join(root, "new")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the build left a folder: %v", err)
	}
}

// TestMemoryDoesNotGrowWithTheNumberOfGuides compares what is alive when the last file is made, of one lot and of five.
func TestMemoryDoesNotGrowWithTheNumberOfGuides(t *testing.T) {
	if testing.Short() {
		t.Skip("two dozen guides")
	}
	alive := func(n int) uint64 {
		o := Options{Root: many(t, n), Out: "dist", Cache: t.TempDir(), Jobs: 1}
		var m runtime.MemStats
		o.Step = func(done, _ int) {
			if done == n-1 {
				runtime.GC()
				runtime.ReadMemStats(&m)
			}
		}
		mustRun(t, o)
		return m.HeapAlloc
	}
	one, five := alive(together), alive(5*together)
	t.Logf("%d guides: %.1f MB alive; %d guides: %.1f MB", together, float64(one)/1e6, 5*together, float64(five)/1e6)
	if float64(five) > 1.25*float64(one) {
		t.Errorf("%.1f MB are alive with %d guides, %.1f with %d", float64(five)/1e6, 5*together, float64(one)/1e6, together)
	}
}
