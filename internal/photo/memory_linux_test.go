//go:build !race

package photo

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

const memoryFolder = "PICTURE_MEMORY_TEST"

// Six large photos, at full page width each, in a process of their own.
func TestSixLargePhotosStayBelow100MiB(t *testing.T) {
	if dir := os.Getenv(memoryFolder); dir != "" {
		prepareFolder(t, dir)
		return
	}
	if testing.Short() {
		t.Skip("takes a second")
	}
	dir := t.TempDir()
	for name, data := range sixPhotos(t) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	cmd.Env = append(os.Environ(), memoryFolder+"="+dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss >> 10
	t.Logf("peak: %d MiB", peak)
	if peak >= 100 {
		t.Errorf("the process took %d MiB", peak)
	}
}

func prepareFolder(t *testing.T, dir string) {
	var reqs []Request
	for i := range 6 {
		reqs = append(reqs, Request{File: fmt.Sprintf("%d.jpg", i), W: 612, H: 459})
	}
	read := func(name string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, name)) }
	prepared(t, NewStore(read, ""), reqs)
}
