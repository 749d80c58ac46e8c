package typeset

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzParagraph(f *testing.F) {
	for _, seed := range []string{
		"", " ", pump, "a\nb\r\n\r\nc", "“Quoted” — 6–8 weeks (240) 555-0100.", "https://www.example.org/a-b_c?d=e&f=g",
		"soft\u00adhyphen zero\u200bwidth no\u00a0break", "\t\ttabs\tand   spaces  ", "疼痛治療。日本語", "\xff\xfe bad \x80 bytes", "e\u0301 combining",
		"👩‍👩‍👧 family", "\u200b\u200b", "a\u2028b\u0085c\vd", "------", "/////", "word-word-word/word", "[1] [2] 1 in 10 – – –",
	} {
		f.Add(seed, 5, 120.0, false)
		f.Add(seed, 3, 40.0, true)
	}
	f.Add("negative", 1, -3.0, false)
	f.Fuzz(func(t *testing.T, text string, seam int, measure float64, balance bool) {
		if len(text) > 4000 || math.IsInf(measure, 0) {
			return
		}
		seam = max(0, min(seam, len(text)))
		runs := []Run{body(text[:seam]), {Text: text[seam:], Style: Style{Face: robotoBold(), Size: 9, Tracking: 30}, Key: 1}}
		opt := Options{Measure: measure, Balance: balance}
		set, excess := Paragraph(runs, opt)
		checkNothingLost(t, runs, set)
		checkWidths(t, set, excess, opt)
		Paragraph(Typographic(runs, "en"), opt)
		Missing(runs)
	})
}

// checkNothingLost says that the pieces come in order and that between them lie only spaces, line ends and
// hidden characters.
func checkNothingLost(t *testing.T, runs []Run, set []Line) {
	t.Helper()
	run, off := 0, 0
	skip := func(text string) {
		for _, r := range text {
			if !isSpace(r) && !isLineEnd(r) && !isHidden(r) {
				t.Fatalf("%q was lost from %q", r, text)
			}
		}
	}
	for _, l := range set {
		for _, p := range l.Pieces {
			for ; run < p.Run; run, off = run+1, 0 {
				skip(runs[run].Text[off:])
			}
			skip(runs[run].Text[off:p.Off])
			off = p.Off + len(p.Text)
			if runs[run].Text[p.Off:off] != p.Text || p.Key != runs[run].Key {
				t.Fatalf("%q is not what stands at %d", p.Text, p.Off)
			}
			if n := utf8.RuneCountInString(p.Text); p.Adjust != nil && len(p.Adjust) != n {
				t.Fatalf("%d adjustments for %q", len(p.Adjust), p.Text)
			}
		}
	}
	for ; run < len(runs); run, off = run+1, 0 {
		skip(runs[run].Text[off:])
	}
}

func checkWidths(t *testing.T, set []Line, excess []Excess, opt Options) {
	t.Helper()
	over := 0
	for i, l := range set {
		if l.Width > opt.measure(i)+tolerance && len(l.Pieces) > 0 {
			over++
		}
		end, ink, slack := 0.0, false, 0.01
		for _, p := range l.Pieces { // what runs from right to left does not end with its last piece, whose tracking is left off
			end, ink = max(end, p.X+p.Width), ink || p.Width > 0
			slack = max(slack, 0.01+p.Style.Size*p.Style.Tracking/1000)
		}
		if ink && math.Abs(end-l.Width) > slack {
			t.Fatalf("line %d ends at %v, its pieces at %v", i, l.Width, end)
		}
	}
	if over != len(excess) {
		t.Fatalf("%d lines too wide, %d reported", over, len(excess))
	}
	for _, e := range excess {
		if strings.ContainsRune(strings.TrimSpace(e.Text), ' ') {
			t.Fatalf("%q sticks out and could have been broken", e.Text)
		}
	}
}
