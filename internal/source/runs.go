package source

import "unicode/utf8"

// Run is a stretch of a Text, from byte offset Off up to the next run, and where it was written: one column a
// character from Pos on or, when Point is set, all of it at Pos.
type Run struct {
	Off   int
	Pos   Pos
	Point bool
	Fact  string // the name of the fact it stands for; "" for what was typed
}

// Runs lists the stretches of the text in order; there is at least one and it starts at 0.
func (t Text) Runs() []Run {
	runs := make([]Run, 0, len(t.marks)+1)
	if len(t.marks) == 0 || t.marks[0].off > 0 {
		runs = append(runs, Run{Pos: t.Pos})
	}
	for _, m := range t.marks {
		runs = append(runs, Run{Off: m.off, Pos: m.pos, Point: !m.run, Fact: m.fact})
	}
	return runs
}

// Append adds s at the end of the text; every character of it keeps its place.
func (t *Text) Append(s Text) {
	if t.Value == "" && len(t.marks) == 0 {
		*t = s
		return
	}
	base := len(t.Value)
	for _, r := range s.Runs() {
		t.marks = append(t.marks, mark{base + r.Off, r.Pos, !r.Point, r.Fact})
	}
	t.Value += s.Value
}

// Chars is the number of characters of the text, for the length of a problem.
func (t Text) Chars() int { return utf8.RuneCountInString(t.Value) }
