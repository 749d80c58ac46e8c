package photo

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// Over its limit the cache loses what was of no use for longest, and what killed runs left; no other run's work in hand.
func TestPrune(t *testing.T) {
	dir := t.TempDir()
	for name, age := range map[string]time.Duration{"aa/old": 72 * time.Hour, "aa/used": time.Hour, "bb/older": 99 * time.Hour, "bb/new-1": 2 * time.Hour, "bb/new-2": 0} {
		file := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(file), 0o755)
		if err := os.WriteFile(file, make([]byte, 100), 0o644); err != nil {
			t.Fatal(err)
		}
		when := time.Now().Add(-age)
		os.Chtimes(file, when, when)
	}
	cache{dir: dir}.prune(150)
	var left []string
	for _, name := range entries(t, dir) {
		left = append(left, filepath.Base(name))
	}
	if want := []string{"used", "new-2"}; !slices.Equal(left, want) {
		t.Errorf("left are %v, want %v", left, want)
	}
}
