package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestAKilledBuildLeavesWholeFiles kills builds at many moments: every file is the last good one or the new one,
// and the next build finishes the rest and takes away what was left lying about.
func TestAKilledBuildLeavesWholeFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("a dozen builds")
	}
	dir := t.TempDir()
	tool(t, dir, "init", ".")
	tool(t, dir, "build", "--edition", "all")
	old := pdfs(t, filepath.Join(dir, "dist"))
	practice := filepath.Join(dir, "guides", "practice.yaml")
	text, err := os.ReadFile(practice)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(practice, bytes.Replace(text, []byte("Sample Pain Practice"), []byte("Other Pain Practice"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	tool(t, dir, "build", "--edition", "all", "--out", "new")
	new := pdfs(t, filepath.Join(dir, "new"))
	made, unmade := 0, 0
	for n := range len(new) + 1 {
		killed(t, dir, n, n%2 == 0)
		for name, data := range pdfs(t, filepath.Join(dir, "dist")) {
			switch {
			case bytes.Equal(data, new[name]):
				made++
			case bytes.Equal(data, old[name]):
				unmade++
			default:
				t.Fatalf("killed after %d files: %s is neither the old nor the new file", n, name)
			}
		}
	}
	if made == 0 || unmade == 0 {
		t.Errorf("%d new and %d old files were seen: the kills came at the wrong moments", made, unmade)
	}
	finishesAfterKill(t, dir, new)
}

func finishesAfterKill(t *testing.T, dir string, want map[string][]byte) {
	left := filepath.Join(dir, "dist", "web", ".guidepress-left")
	if err := os.WriteFile(left, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "dist", ".guidepress-stage-left", "inside"), 0o755); err != nil {
		t.Fatal(err)
	}
	unfinished := leftovers(t, dir)
	for _, name := range unfinished {
		yesterday := time.Now().Add(-24 * time.Hour)
		if err := os.Chtimes(name, yesterday, yesterday); err != nil {
			t.Fatal(err)
		}
	}
	tool(t, dir, "build", "--edition", "all", "--no-cache")
	for name, data := range pdfs(t, filepath.Join(dir, "dist")) {
		if !bytes.Equal(data, want[name]) {
			t.Errorf("the build after the kills left an old %s", name)
		}
	}
	if rest := leftovers(t, dir); rest != nil {
		t.Errorf("left lying about: %v", rest)
	}
}

// leftovers are the files and folders of builds that did not end.
func leftovers(t *testing.T, dir string) (out []string) {
	t.Helper()
	for _, pattern := range []string{".guidepress-*", "*/.guidepress-*"} {
		found, err := filepath.Glob(filepath.Join(dir, "dist", pattern))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, found...)
	}
	return out
}

// program is this test's own binary, called by a name that makes it the tool (TestMain).
func program(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return &exec.Cmd{Path: self, Args: append([]string{"guidepress"}, args...), Dir: dir,
		Env: append(os.Environ(), "XDG_CACHE_HOME="+filepath.Join(dir, ".cache"))}
}

func tool(t *testing.T, dir string, args ...string) {
	t.Helper()
	if out, err := program(t, dir, args...).CombinedOutput(); err != nil {
		t.Fatalf("guidepress %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// killed starts a build and kills it when it has put so many files in place, or while the next is being written. It
// waits for what the build does, not for a time, so that a busy machine kills at the same moments as an idle one.
func killed(t *testing.T, dir string, after int, writing bool) {
	t.Helper()
	dist := filepath.Join(dir, "dist")
	before := stamps(dist, "*.pdf")
	c := program(t, dir, "build", "--edition", "all", "--no-cache", "--quiet")
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() { ended <- c.Wait() }()
	left := len(stamps(dist, ".guidepress-*"))
	for {
		select {
		case <-ended:
			return
		case <-time.After(time.Millisecond):
		}
		replaced := 0
		for name, info := range stamps(dist, "*.pdf") {
			if !os.SameFile(info, before[name]) {
				replaced++
			}
		}
		if replaced > after || replaced == after && (!writing || len(stamps(dist, ".guidepress-*")) > left) {
			c.Process.Kill()
			<-ended
			return
		}
	}
}

// stamps are the files of every edition that have such a name.
func stamps(dist, pattern string) map[string]os.FileInfo {
	out := map[string]os.FileInfo{}
	names, _ := filepath.Glob(filepath.Join(dist, "*", pattern))
	for _, name := range names {
		if info, err := os.Stat(name); err == nil {
			out[name] = info
		}
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
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimPrefix(f, dir)] = data
	}
	return out
}
