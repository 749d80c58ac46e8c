package check_test

import (
	"fmt"
	"slices"
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
	at := slices.IndexFunc(p.Set.Guides, func(g *guide.Guide) bool { return g.Original == nil }) // its translations come along
	for b.Loop() {
		check.Run(&check.Subject{Guide: p.Set.Guides[at], Set: &p.Set, Brand: p.Brand, Today: today})
	}
}

// TestHugeTexts: twice the text may take four times as long (comparing all sentences with all others does), but
// no more: a rule whose time explodes would hang on a text that somebody pasted. Both times are of one run, and a
// machine that does other things too is asked again: what explodes does so every time.
func TestHugeTexts(t *testing.T) {
	for name, text := range map[string]func(n int) *guide.Guide{
		"one word":      func(n int) *guide.Guide { return every(strings.Repeat("a", 20*n)) },
		"brackets":      func(n int) *guide.Guide { return every(strings.Repeat("(", 20*n)) },
		"misspellings":  func(n int) *guide.Guide { return every(nonsense(n)) },
		"one paragraph": func(n int) *guide.Guide { return every(strings.Repeat("The cathaeter is less effects 50% ", n/8)) },
		"many paragraphs": func(n int) *guide.Guide {
			g := every("")
			for i := range n {
				g.Sections[1].Blocks = append(g.Sections[1].Blocks, &guide.Prose{Text: rich(leafAt(fmt.Sprintf("The doctor cleans your back, number %d.", i)))})
			}
			return g
		},
	} {
		const most = 8 // 4 is quadratic; the rest is for what else the machine does
		ratio := 0.0
		for range 5 {
			if ratio = took(text(240)).Seconds() / took(text(120)).Seconds(); ratio <= most {
				break
			}
		}
		if ratio > most {
			t.Errorf("%s: twice the text takes %.1f times as long", name, ratio)
		}
	}
}

// took is how long a check takes.
func took(g *guide.Guide) time.Duration {
	start := time.Now()
	check.Run(&check.Subject{Guide: g, Today: today})
	return time.Since(start)
}

func nonsense(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "q%cx%cz%cvw%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/7%26)
	}
	return b.String()
}
