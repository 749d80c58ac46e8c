package layout

import (
	"strings"
	"testing"
	"unicode/utf8"

	"guidepress/internal/display"
	"guidepress/internal/guide"
	"guidepress/internal/load"
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
	labels := 0
	for path := range leaves {
		if strings.Contains(path, "/labels/") {
			if labels++; !shown[path] {
				t.Errorf("the name of a part of a picture, %s, leads nowhere", path)
			}
		}
	}
	if labels == 0 {
		t.Error("the guide has no names of parts")
	}
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
	if own*2 > len(doc.Origins) {
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
	fig := &guide.Figure{Picture: guide.Picture{Src: text("pump-inside"), Credit: at(7)}, Labels: []guide.Label{{Title: at(8), Point: guide.Anchor{X: 0.5, Y: 0.5}}}}
	g.Sections[0].Blocks = []guide.Block{fig, &guide.Action{Title: at(9), Label: at(10), URL: at(11)}, &guide.Prose{Text: rich("Words.")}}
	in.Guide = g
	found := map[int]bool{}
	for _, p := range Layout(in.Told()).Problems {
		if p.Pos.File == "" || p.Pos.Line == 0 {
			t.Errorf("a problem without a place: %s", p.Message)
		}
		found[p.Pos.Line] = true
	}
	for _, line := range []int{8, 9, 10} { // a picture's label, a call to action and what its code leads to
		if !found[line] {
			t.Errorf("nothing is said of what stands in line %d, which is too long for any line", line)
		}
	}
}

// An origin's lines and columns are bytes of the file told in another way: between them stands what the page shows. Lines
// are kept because editors and problems speak of them; a change on the page finds its bytes as this test does.
func TestOriginsAreBytes(t *testing.T) {
	in := project(t, "warm")
	p, err := load.Open("../..", load.Want{Brand: "warm"})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	checked := 0
	for _, g := range p.Set.Guides {
		own := p.Set.In(g.Lang())
		in.Guide, in.Practice, in.Locations, in.Team = g, own.Practice, own.Locations, own.Team
		doc := Layout(in.Told()).Doc
		files := map[string]string{}
		for _, o := range doc.Origins {
			if files[o.File] == "" {
				data, err := p.Read(o.File)
				if err != nil {
					t.Fatal(err)
				}
				files[o.File] = string(data)
			}
		}
		each(doc, func(x *display.Text) {
			if x.Origin == 0 {
				return
			}
			o := doc.Origins[x.Origin-1]
			from, to := byteAt(files[o.File], o.Line, o.Col), byteAt(files[o.File], o.EndLine, o.EndCol)
			if from < 0 || to < from || to > len(files[o.File]) {
				t.Fatalf("%q comes from the bytes %d to %d of %s (%+v)", x.Text, from, to, o.File, o)
			}
			written := files[o.File][from:to]
			if strings.Contains(written, "{{") || strings.HasPrefix(files[o.File][to:], "{{") { // a fact stands for its value
				return
			}
			checked++
			if said := plainly(x.Text); !strings.Contains(plainly(written), said) && !strings.HasSuffix(said, plainly(written)) {
				t.Errorf("%s: %q is said to be written as %q", o.Leaf, x.Text, written)
			}
		})
	}
	if checked < 2000 {
		t.Errorf("only %d runs were compared with the bytes they come from", checked)
	}
}

// byteAt is the byte at a line and column, both from 1; columns count characters.
func byteAt(data string, line, col int) int {
	at := 0
	for ; line > 1; line-- {
		n := strings.IndexByte(data[at:], '\n')
		if n < 0 {
			return -1
		}
		at += n + 1
	}
	for ; col > 1 && at < len(data); col-- {
		_, n := utf8.DecodeRuneInString(data[at:])
		at += n
	}
	return at
}
