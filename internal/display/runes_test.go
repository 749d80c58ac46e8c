package display

import "testing"

func TestCodesAreNumberedInCodePointOrder(t *testing.T) {
	text := func(face, s string) Item { return &Text{Face: face, Text: s} }
	doc := &Document{Pages: []Page{
		{Marks: []Mark{{Items: []Item{text("a", "é→b"), &Group{Items: []Item{text("a", "ab𝄞"), &Group{Items: []Item{text("b", "z")}}}}}}}},
		{Marks: []Mark{{Items: []Item{text("a", "→A"), &Shape{}, &Text{Face: "a", Text: "لا", Glyphs: []Glyph{{ID: 9, Text: "لا"}, {ID: 4, Text: "ل"}, {ID: 9, Text: ""}}}}}}},
	}}
	codes := doc.Codes()
	if got := string(codes["a"].Runes); got != "Aabé→𝄞" {
		t.Errorf("face a has the characters %q", got)
	}
	if got := string(codes["b"].Runes); got != "z" {
		t.Errorf("face b has the characters %q", got)
	}
	if g := codes["a"].Glyphs; len(g) != 2 || g[0] != (Glyph{ID: 4, Text: "ل"}) || g[1] != (Glyph{ID: 9, Text: "لا"}) {
		t.Errorf("face a has the glyphs %v", g)
	}
}
