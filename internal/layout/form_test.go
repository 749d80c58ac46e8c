package layout

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTheFormIsDecidedOnce: whether a page has one column is asked of the grid in form.go and nowhere else. It had been
// asked 62 times in 21 files.
func TestTheFormIsDecidedOnce(t *testing.T) {
	asks := regexp.MustCompile(`KeyW\s*(==|!=|<|>)`)
	seen := 0
	for _, room := range []string{".", "../set", "../flow"} {
		files, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			n := len(asks.FindAll(src, -1))
			if seen += n; n > 0 && file != "form.go" && !strings.HasSuffix(file, "_test.go") {
				t.Errorf("%s asks the grid for its form; make it a row of form.go", file)
			}
		}
	}
	if seen != 1 {
		t.Errorf("the form is decided %d times", seen)
	}
}
