package script

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// formed is how numbers, notices, states, citations and descriptions are put into words. Whoever does that a second time
// will one day say something else than the first.
var formed = regexp.MustCompile(`"tel:|"mailto:|maps/search|\.(DraftLong|DraftTrans|DraftTransLong|DraftBothLong|ChangedLong|WrittenBy|ReviewedBy|TranslationBy|` +
	`TransCheckedBy|NotAdvice|SampleNote|NextReview\b,|SourceN|CallNumber|WriteTo|Opens|OneOffice|Offices, len)\b|w\.Offices\b|\.State\.Value ==|Practice\.Phone\.Value|LangAt\(|AltIn\(`)

// asked is a question about what was formed already.
var asked = regexp.MustCompile(`strings\.(HasPrefix|CutPrefix|TrimPrefix)\(|range \[\]string\{"https`)

// TestFormedHereAlone reads the rooms below this one.
func TestFormedHereAlone(t *testing.T) {
	lines := 0
	for _, room := range []string{"layout", "set", "flow", "twin", "publish", "build", "desk", "edition", "turn", "paint", "finish"} {
		files, err := filepath.Glob(filepath.Join("..", room, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s: %v", room, err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for i, line := range strings.Split(string(data), "\n") {
				lines++
				if hit := formed.FindString(line); hit != "" && !asked.MatchString(line) {
					t.Errorf("%s:%d forms %s: that is for script", name, i+1, hit)
				}
			}
		}
	}
	if lines < 5000 {
		t.Errorf("only %d lines were read", lines)
	}
	if !formed.MatchString(`return "tel:+1" + digits`) || !formed.MatchString(`fmt.Sprintf(m.w.WrittenBy, name)`) {
		t.Error("the pattern finds nothing")
	}
}
