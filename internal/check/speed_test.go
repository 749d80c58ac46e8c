package check_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/load"
)

// BenchmarkRun checks the pump guide, views and all, as a build does once a guide.
func BenchmarkRun(b *testing.B) {
	p, err := load.Open("../..", load.Want{Guides: []string{"intrathecal-pump"}})
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	for b.Loop() {
		check.Run(&check.Subject{Guide: p.Set.Guides[0], Set: &p.Set, Brand: p.Brand, Today: today})
	}
}

// TestHugeTexts: a text a hundred times longer than a guide takes seconds, not minutes.
func TestHugeTexts(t *testing.T) {
	page, err := os.ReadFile("testdata/intrathecal-pump-page.txt")
	if err != nil {
		t.Fatal(err)
	}
	many := every("")
	for range 30 {
		for i, line := range strings.Split(string(page), "\n") {
			at := many.Sections[1].Blocks
			many.Sections[1].Blocks = append(at, &guide.Prose{Text: rich(leafAt(fmt.Sprintf("%s %d", line, i)))})
		}
	}
	for name, g := range map[string]*guide.Guide{
		"one word":        every(strings.Repeat("a", 20_000)),
		"brackets":        every(strings.Repeat("(", 20_000)),
		"misspellings":    every(nonsense(2_000)),
		"one paragraph":   every(strings.Repeat("The cathaeter is less effects 50% ", 200)),
		"many paragraphs": many,
	} {
		start := time.Now()
		check.Run(&check.Subject{Guide: g, Today: today})
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%s: %v", name, d)
		} else {
			t.Log(name, d)
		}
	}
}

func nonsense(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "q%cx%cz%cvw%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/7%26)
	}
	return b.String()
}
