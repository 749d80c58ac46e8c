package typeset

import (
	"math"
	"strings"
	"testing"

	arabic "eliasnaur.com/font/noto/sans/arabic/regular"

	"guidepress/internal/face"
)

func arabicFace(t *testing.T) *face.Face {
	t.Helper()
	f, err := face.Parse("arabic", arabic.TTF)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// seen is a line as the eye meets it, from left to right.
func seen(l Line) string {
	out := ""
	for at := math.Inf(-1); ; {
		best := -1
		for i, p := range l.Pieces {
			if p.X > at && (best < 0 || p.X < l.Pieces[best].X) {
				best = i
			}
		}
		if best < 0 {
			return out
		}
		p := l.Pieces[best]
		at = p.X
		if p.Leftward {
			out += "<" + strings.TrimSpace(p.Text) + ">"
		} else {
			out += "[" + strings.TrimSpace(p.Text) + "]"
		}
	}
}

// Words from right to left stand where a reader of them looks: numbers keep their order, a number to dial stays whole.
func TestRightToLeftIsSeenInItsOrder(t *testing.T) {
	st := Style{Face: arabicFace(t), Size: 10, Leading: 14}
	run := func(text string) Run { return Run{Text: text, Style: st, Lang: "ar"} }
	tests := []struct {
		runs     []Run
		leftward bool
		want     string
	}{
		{[]Run{run("اتصل على "), {Text: "(240) 555-0100", Style: st, Rightward: true}, run(" أو")}, true, "<أو>[(240) 555-0100]<اتصل على>"},
		{[]Run{run("يوم 12 مايو")}, true, "<مايو>[12]<يوم>"},
		{[]Run{run("in اليوم 12 مايو it")}, false, "[in]<مايو>[12]<اليوم>[it]"},
		{[]Run{run("in اليوم 12 it")}, false, "[in][12]<اليوم>[it]"},
	}
	for _, tt := range tests {
		lines, _ := Paragraph(tt.runs, Options{Lang: "ar", Leftward: tt.leftward})
		if len(lines) != 1 || seen(lines[0]) != tt.want {
			t.Errorf("%q is seen as %s, want %s", tt.runs[0].Text, seen(lines[0]), tt.want)
		}
	}
}

// What is drawn for a piece is as wide as the line was measured, and says each of its letters once.
func TestJoinedLettersAreMeasuredAsTheyAreDrawn(t *testing.T) {
	f := arabicFace(t)
	st := Style{Face: f, Size: 10, Leading: 14}
	text := "إذا كنت تتحدث اللغة العربية، فستتوفر لك خدمات المساعدة اللغوية المجانية (711) ولا شيء"
	lines, excess := Paragraph([]Run{{Text: text, Style: st, Lang: "ar"}}, Options{Measure: 150, Lang: "ar", Leftward: true})
	if len(lines) < 3 || len(excess) > 0 {
		t.Fatalf("%d lines, %v too wide", len(lines), excess)
	}
	read := ""
	joined := 0
	for _, l := range lines {
		total := 0.0
		for _, p := range l.Pieces {
			read += p.Text
			total += p.Width
			if p.Glyphs == nil {
				continue
			}
			width, said := 0.0, 0
			for _, g := range p.Glyphs {
				width += g.Advance * 10 / 1000
				said += len(g.Text)
				if r := []rune(g.Text); len(r) == 1 && Joins(r[0]) && math.Abs(g.Plain-f.Advance(r[0])) > 1 {
					joined++
				}
			}
			if math.Abs(width-p.Width) > 0.01 || said != len(strings.TrimRight(p.Text, " ")) {
				t.Errorf("%q is %v wide, drawn %v; its glyphs say %d of %d bytes", p.Text, p.Width, width, said, len(p.Text))
			}
		}
		if total > 150.01 || math.Abs(total-l.Width) > 0.02 {
			t.Errorf("a line is %v wide, its pieces %v", l.Width, total)
		}
	}
	if read != text {
		t.Errorf("the lines read %q", read)
	}
	if joined < 20 {
		t.Errorf("%d letters have a form of their place", joined)
	}
}

func TestVisual(t *testing.T) {
	for in, want := range map[string]string{"000": "012", "010": "012", "0110": "0213", "01210": "03214", "1211": "3210", "222": "012", "": ""} {
		levels := make([]uint8, len(in))
		for i := range in {
			levels[i] = in[i] - '0'
		}
		got := ""
		for _, i := range visual(levels) {
			got += string(rune('0' + i))
		}
		if got != want {
			t.Errorf("levels %s are seen in the order %s, want %s", in, got, want)
		}
	}
}

// A number behind a word that runs from right to left stands to its left; a full stop that ends the word's sentence does not.
func TestDigits(t *testing.T) {
	for text, want := range map[string]int{".A0": 0, ". A": 0, "5": 1, "1,500. And": 5, "5% of": 2, "$5": 2, "-": 0, "": 0, "A5": 0, "6/8": 3, "12:30-": 5} {
		if got := digits([]rune(text)); got != want {
			t.Errorf("%q begins with a number of %d characters, want %d", text, got, want)
		}
	}
	style := Style{Face: arabicFace(t), Size: 10, Leading: 14}
	for text, want := range map[string]string{"A ا. B": "[A]<ا>[. B]", "A ا 5. B": "[A][5]<ا>[. B]"} {
		lines, _ := Paragraph([]Run{{Text: text, Style: style}}, Options{Measure: 200})
		if got := seen(lines[0]); got != want {
			t.Errorf("%q is seen as %q, want %q", text, got, want)
		}
	}
}

func FuzzLevels(f *testing.F) {
	f.Add("اتصل (240) abc\u2067x\u2069", true)
	f.Add("\u202eabc\u2029\u001c)", false)
	data, err := face.Parse("arabic", arabic.TTF)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, leftward bool) {
		Paragraph([]Run{{Text: text, Style: Style{Face: data, Size: 10, Leading: 14}}}, Options{Measure: 80, Leftward: leftward})
	})
}
