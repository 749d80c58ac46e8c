package layout

import (
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Every run of words on a page knows which leaf of the guide it shows; only the program's own words do not.
func TestWordsKnowTheirLeaf(t *testing.T) {
	in := project(t, "warm")
	leaves := map[string]string{}
	for _, l := range script.Leaves(in.Guide) {
		if l.Role != script.Setting && l.Role != script.Matter && l.Role != script.Alt {
			leaves[l.Path] = l.Text.Value
		}
	}
	doc := Layout(in.Told()).Doc
	shown, own := map[string]bool{}, 0
	each(doc, func(x *display.Text) {
		if x.Origin == 0 {
			own++
			return
		}
		o := doc.Origins[x.Origin-1]
		shown[o.Leaf] = true
		if o.File == "" || o.Line == 0 || o.EndLine < o.Line {
			t.Fatalf("%q comes from %+v", x.Text, o)
		}
		if said := leaves[o.Leaf]; said != "" && !strings.Contains(plainly("Say: "+said), plainly(x.Text)) {
			t.Errorf("%q leads to %s: %q", x.Text, o.Leaf, said)
		}
	})
	lost := 0
	for path, said := range leaves {
		if !shown[path] {
			lost++
			t.Logf("%s is on no page: %.40q", path, said)
		}
	}
	if lost*20 > len(leaves) || len(leaves) < 150 {
		t.Errorf("%d of %d leaves are on no page", lost, len(leaves))
	}
	if own*3 > len(doc.Origins) {
		t.Errorf("%d runs lead nowhere, %d somewhere", own, len(doc.Origins))
	}
}

// plainly leaves letters alone: quotes, dashes, hyphens and spaces are set anew, marks fall away.
func plainly(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, s)
}

func each(doc *display.Document, f func(*display.Text)) {
	var items func([]display.Item)
	items = func(all []display.Item) {
		for _, it := range all {
			switch it := it.(type) {
			case *display.Text:
				f(it)
			case *display.Group:
				items(it.Items)
			}
		}
	}
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			items(m.Items)
		}
	}
}

// What is wrong with a text is reported where it stands, whatever it is a part of.
func TestProblemsOfWordsHaveAPlace(t *testing.T) {
	in := project(t, "warm")
	long := strings.Repeat("x", 200)
	at := func(line int) source.Text {
		return source.Text{Value: long, Pos: source.Pos{File: "guides/x.yaml", Line: line, Col: 9}}
	}
	g := small()
	g.Title.Pos = at(6).Pos
	g.Author, g.Version, g.Sections[0].Short, g.Sections[0].Title, g.Sections[0].Summary = at(1), at(2), at(3), at(4), at(5)
	in.Guide = g
	for _, p := range Layout(in.Told()).Problems {
		if p.Pos.File == "" || p.Pos.Line == 0 {
			t.Errorf("a problem without a place: %s", p.Message)
		}
	}
}
