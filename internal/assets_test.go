package internal

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
	"slices"
	"testing"

	"guidepress/assets"
)

// What lies packed in the program is what lies in assets, file by file.
func TestTheStarterIsFresh(t *testing.T) {
	dir := os.DirFS("../assets")
	want, err := assets.Files(dir)
	if err != nil || len(want) < 50 {
		t.Fatalf("%d files in assets: %v", len(want), err)
	}
	have, err := assets.Files(assets.Starter())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(have, want) {
		t.Errorf("assets/starter.zip holds other files than assets; go generate ./assets")
	}
	for _, name := range want {
		file, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		if packed, err := fs.ReadFile(assets.Starter(), name); err != nil || !bytes.Equal(packed, file) {
			t.Errorf("assets/starter.zip does not hold %s as it is; go generate ./assets", name)
		}
	}
}

// The desk's page is packed, too; that it is what its sources make is asked where they can be built.
func TestTheDeskIsPacked(t *testing.T) {
	names, err := fs.Glob(os.DirFS("desk/web/dist"), "*")
	if err != nil || len(names) < 5 {
		t.Fatalf("%v: %v", names, err)
	}
	for _, name := range names {
		f, err := os.Open("desk/web/dist/" + name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := gzip.NewReader(f)
		if err == nil {
			_, err = io.ReadAll(r)
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		f.Close()
	}
}
