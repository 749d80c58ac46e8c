package scaffold

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
)

// On a drive that is not there, above "E:\\" stands "E:\\" again: that ends in words, not in a loop.
func TestAMissingDrive(t *testing.T) {
	above := func(name string) string {
		if i := strings.LastIndex(strings.TrimSuffix(name, `\`), `\`); i > 2 {
			return name[:i]
		}
		return name[:3]
	}
	none := func(string) (fs.FileInfo, error) { return nil, fs.ErrNotExist }
	if _, err := missing(`E:\a\b`, none, above); err == nil || !strings.Contains(err.Error(), `no drive or share E:\`) {
		t.Errorf("got %v", err)
	}
	some := func(name string) (fs.FileInfo, error) {
		if len(name) > 3 {
			return nil, fs.ErrNotExist
		}
		return nil, nil
	}
	got, err := missing(`E:\a\b`, some, above)
	if want := []string{`E:\a`, `E:\a\b`}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}
