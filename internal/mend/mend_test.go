package mend

import (
	"testing"

	"guidepress/internal/source"
)

func at(line, col int, old, new string) source.Problem {
	return source.Problem{Pos: source.Pos{File: "g.yaml", Line: line, Col: col}, Fix: source.Fix{Old: old, New: new, Sure: true}}
}

func TestMendsFitTheirPlaceOrStayAway(t *testing.T) {
	const text = "\ufefftitle: The cathéter , twice  # The cathéter\r\nlist:\r\n  - \"6-8 weeks\"\r\n  - \"**bold** word\"\r\n"
	for _, c := range []struct {
		name string
		give []source.Problem
		want string
		made int
	}{
		{"two in a line", []source.Problem{at(1, 12, "cathéter", "catheter"), at(1, 20, " ,", ",")},
			"\ufefftitle: The catheter, twice  # The cathéter\r\nlist:\r\n  - \"6-8 weeks\"\r\n  - \"**bold** word\"\r\n", 2},
		{"in quotes", []source.Problem{at(3, 6, "6-8", "6–8")}, "\ufefftitle: The cathéter , twice  # The cathéter\r\nlist:\r\n  - \"6–8 weeks\"\r\n  - \"**bold** word\"\r\n", 1},
		{"what no longer says it", []source.Problem{at(3, 6, "7-8", "7–8")}, text, 0},
		{"what would make another file", []source.Problem{at(1, 12, "cathéter", "cathéter: x")}, text, 0},
		{"over each other", []source.Problem{at(1, 12, "cathéter", "tube"), at(1, 12, "cathéter ,", "tube,")},
			"\ufefftitle: The tube , twice  # The cathéter\r\nlist:\r\n  - \"6-8 weeks\"\r\n  - \"**bold** word\"\r\n", 1},
		{"another file", []source.Problem{{Pos: source.Pos{File: "x.yaml", Line: 1, Col: 12}, Fix: source.Fix{Old: "cathéter", New: "tube"}}}, text, 0},
	} {
		out, made := Apply("g.yaml", []byte(text), c.give)
		if string(out) != c.want || len(made) != c.made {
			t.Errorf("%s: %d made\n%q\nwant\n%q", c.name, len(made), out, c.want)
		}
	}
}
