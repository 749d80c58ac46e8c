package display

import "testing"

func TestCodesAreNumberedInCodePointOrder(t *testing.T) {
	text := func(face, s string) Item { return &Text{Face: face, Text: s} }
	doc := &Document{Pages: []Page{
		{Marks: []Mark{{Items: []Item{text("a", "é→b"), &Group{Items: []Item{text("a", "ab𝄞"), &Group{Items: []Item{text("b", "z")}}}}}}}},
		{Marks: []Mark{{Items: []Item{text("a", "→A"), &Shape{}}}}},
	}}
	codes := doc.Codes()
	if got := string(codes["a"]); got != "Aabé→𝄞" {
		t.Errorf("face a has the characters %q", got)
	}
	if got := string(codes["b"]); got != "z" {
		t.Errorf("face b has the characters %q", got)
	}
}
