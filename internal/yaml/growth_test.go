package yaml

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"guidepress/internal/source"
)

// A file eight times as long takes about eight times as long to read, however it is laid out; where each value looks
// at all that is left of its line or its text it takes 64 times as long.
func TestReadingGrowsWithTheFile(t *testing.T) {
	shapes := map[string]func(n int) string{
		"one list on one line": func(n int) string { return "a: [" + strings.Repeat("ä, ", n) + "b]" },
		"a text of many lines": func(n int) string { return "a: Words\n" + strings.Repeat("  line of the text\n", n) },
		"groups on one line":   func(n int) string { return "a: [" + strings.Repeat("{k: , l: v}, ", n) + "b]" },
		"many texts":           func(n int) string { return "a:\n" + strings.Repeat("  - a text of some words # note\n", n) },
	}
	for name, shape := range shapes {
		var ratio float64
		for range 6 { // other programs can only make a reading longer: one try within the bound is enough
			if ratio = float64(timeOf(shape(32_000))) / float64(timeOf(shape(4_000))); ratio <= 36 {
				break
			}
		}
		if ratio > 36 {
			t.Errorf("%s: eight times the bytes took %.1f times as long, in six tries", name, ratio)
		}
	}
}

// timeOf is the best of three readings, the places of all texts included and the collector's work left out.
func timeOf(text string) time.Duration {
	best := time.Hour
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for range 3 {
		runtime.GC()
		start := time.Now()
		walk(Parse("x.yaml", []byte(text), func(source.Problem) {}), func(n *Node) { n.Placed() })
		best = min(best, time.Since(start))
	}
	return best
}
