package desk

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"os/exec"
	"testing"
)

func TestTheBundleIsFresh(t *testing.T) {
	if _, err := os.Stat("web/node_modules/preact"); err != nil {
		t.Skip("its libraries are not installed; npm install below internal/desk/web")
	}
	if out, err := exec.Command("go", "run", "./web/bundle", "-check").CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// A page on the way from this machine to itself may be large; one that is large is slow to start all the same.
func TestTheBundleIsSmall(t *testing.T) {
	const most = 250_000
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	err := fs.WalkDir(web, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(web, name)
		w.Write(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	if b.Len() > most {
		t.Errorf("the page has %d bytes packed, %d are allowed", b.Len(), most)
	}
	t.Logf("%d bytes packed", b.Len())
}
