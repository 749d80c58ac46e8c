package photo

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func entries(t *testing.T, dir string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// What the cache gives is what would be made anew, whatever has happened to its files.
func TestCacheNeverChangesTheResult(t *testing.T) {
	for what, spoil := range map[string]func(entry []byte) []byte{
		"whole":       func(b []byte) []byte { return b },
		"empty":       func([]byte) []byte { return nil },
		"cut short":   func(b []byte) []byte { return b[:len(b)-1] },
		"only a head": func(b []byte) []byte { return b[:entryHead] },
		"a bit off":   func(b []byte) []byte { b[len(b)/2] ^= 1; return b },
		"wrong size":  func(b []byte) []byte { b[entryHead+4]++; return b },
		"other mark":  func(b []byte) []byte { b[0]++; return b },
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			files := folder{"a.jpg": jpegOf(t, photo(300, 200, 1)), "b.png": pngOf(t, quad(300, 200))}
			for _, name := range []string{"a.jpg", "b.png"} {
				want, _ := one(t, NewStore(files.read, ""), frame(name, 100, 60))
				one(t, NewStore(files.read, dir), frame(name, 100, 60))
				list := entries(t, dir)
				if len(list) != 1 {
					t.Fatalf("entries: %v", list)
				}
				whole, _ := os.ReadFile(list[0])
				os.WriteFile(list[0], spoil(bytes.Clone(whole)), 0o600)
				got, problems := one(t, NewStore(files.read, dir), frame(name, 100, 60))
				if len(problems) > 0 || got.Image.Format != want.Image.Format || got.Image.W != want.Image.W || got.DPI != want.DPI || !bytes.Equal(got.Image.Data, want.Image.Data) {
					t.Errorf("%s: another picture came back", name)
				}
				if again, _ := os.ReadFile(list[0]); !bytes.Equal(again, whole) {
					t.Errorf("%s: the entry was not made again", name)
				}
				os.Remove(list[0])
			}
		})
	}
}

// A whole entry is used: the picture is not decoded again.
func TestCacheSavesDecoding(t *testing.T) {
	dir := t.TempDir()
	files := folder{"a.jpg": jpegOf(t, photo(300, 200, 1))}
	one(t, NewStore(files.read, dir), frame("a.jpg", 100, 60))
	list := entries(t, dir)
	before, _ := os.Stat(list[0])
	s := NewStore(files.read, dir)
	s.memory = nil // decoding would need it
	one(t, s, frame("a.jpg", 100, 60))
	if after, _ := os.Stat(list[0]); !after.ModTime().Equal(before.ModTime()) {
		t.Error("the entry was written again")
	}
}

// Anything that changes the picture changes the name of its entry.
func TestCacheTellsPicturesApart(t *testing.T) {
	dir := t.TempDir()
	files := folder{"a.png": pngOf(t, faded(300, 200)), "b.png": pngOf(t, faded(300, 198))}
	requests := []Request{frame("a.png", 100, 60), frame("b.png", 100, 60), frame("a.png", 100, 61)}
	for range 4 {
		requests = append(requests, requests[0])
	}
	requests[3].FY = 0
	requests[4].DPI = 100
	requests[5].Gray = true
	requests[6].Ground.B = 0
	for i, r := range requests {
		one(t, NewStore(files.read, dir), r)
		if got := len(entries(t, dir)); got != i+1 {
			t.Errorf("after request %d there are %d entries", i, got)
		}
	}
}

// A cache that cannot be written costs time, not the guide.
func TestCacheThatCannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a-file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	got, problems := one(t, NewStore(folder{"a.jpg": jpegOf(t, quad(48, 32))}.read, filepath.Join(file, "cache")), frame("a.jpg", 20, 20))
	if got.Image == nil || len(problems) > 0 {
		t.Errorf("%v", problems)
	}
}
