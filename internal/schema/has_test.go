package schema

import (
	"bytes"
	"strings"
	"testing"
)

// What a project has is offered where it may stand, and nowhere else; all that is allowed without it still is.
func TestAProjectsNamesAreOffered(t *testing.T) {
	plain, _ := JSON("guide", nil)
	own, _ := JSON("guide", Has{"icon": {"drop", "needle"}, "block": {"tell-us"}})
	if bytes.Contains(plain, []byte(`"examples"`)) {
		t.Error("the schema of any project names what one of them has")
	}
	const icons = `"examples": [
      "drop",
      "needle"
     ]`
	text := string(own)
	if !strings.Contains(text, icons) || strings.Count(text, `"tell-us"`) < 2 {
		t.Errorf("icons are offered: %v; the shared block %d times", strings.Contains(text, icons), strings.Count(text, `"tell-us"`))
	}
	var rest []string
	skip := false
	for _, line := range strings.Split(text, "\n") {
		if strings.Contains(line, `"examples": [`) {
			skip = true
		}
		if !skip {
			rest = append(rest, strings.TrimSuffix(line, ","))
		}
		if skip && strings.HasPrefix(strings.TrimSpace(line), "]") {
			skip = false
		}
	}
	if want := strings.ReplaceAll(string(plain), ",\n", "\n"); strings.Join(rest, "\n") != want {
		t.Error("more than the names has changed")
	}
}
