package check

import (
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// paragraphs is a guide of one part with these paragraphs.
func paragraphs(all ...string) *Subject {
	var r guide.Rich
	for _, p := range all {
		r.Paras = append(r.Paras, guide.Para{Spans: []guide.Span{guide.Own(p)}})
	}
	return &Subject{Set: &guide.Set{}, Guide: &guide.Guide{Sections: []guide.Section{{Kind: "overview", Blocks: []guide.Block{&guide.Prose{Text: r}}}}}}
}

// Of the guide's own words the nearest one was meant, and of two as near the first in the alphabet, whatever their order.
func TestTheNearestOwnWord(t *testing.T) {
	for _, own := range [][]string{{"stimulator", "stimulated"}, {"stimulated", "stimulator"}} {
		if got := nearest("stimulatoor", own); got != "stimulator" {
			t.Errorf("of %v %q was taken", own, got)
		}
	}
	// Either of the first two letters may be the slip, not both.
	for slip, want := range map[string]string{"wuund": "wound", "vound": "wound", "vuund": ""} {
		if got := nearest(slip, []string{"wound"}); got != want {
			t.Errorf("%q is taken for %q, want %q", slip, got, want)
		}
	}
	for _, own := range [][]string{{"pumped", "pumpee"}, {"pumpee", "pumped"}} {
		if got := nearest("pumpe", own); got != "pumped" {
			t.Errorf("of %v %q was taken", own, got)
		}
	}
}

// A name that no list knows hides nothing that stands behind it in the same paragraph.
func TestANameHidesNoSlip(t *testing.T) {
	found := checkSpelling(paragraphs("We thank Zqoxwith for the recieved pictures."))
	if len(found) != 1 || !strings.Contains(found[0].Message, "recieved") {
		t.Errorf("found: %+v", found)
	}
}

// Words without a heading are counted to the guide's end.
func TestALongStretchAtTheEnd(t *testing.T) {
	if found := longStretches(paragraphs(strings.Repeat("All of us want less pain now. ", 30))); len(found) != 1 {
		t.Errorf("180 words at the end of a guide: %+v", found)
	}
	if found := longStretches(paragraphs(strings.Repeat("All of us want less pain now. ", 20))); len(found) != 0 {
		t.Errorf("120 words: %+v", found)
	}
}

// A translation needs the brand's description of a picture only where it gives none of its own.
func TestPicturesWithWordsOfTheirOwnNeedNoOthers(t *testing.T) {
	art := brand.Art{Name: source.Text{Value: "walk"}, Alt: source.Text{Value: "A man walks."}}
	for _, c := range []struct {
		what string
		pic  guide.Picture
		n    int
	}{
		{"nothing said", guide.Picture{}, 1},
		{"its own words", guide.Picture{Alt: source.Text{Value: "Un hombre camina."}}, 0},
		{"decoration", guide.Picture{Decorative: guide.Bool{Value: true}}, 0},
	} {
		s := paragraphs("Uno.")
		s.Guide.Language.Value, s.Brand = "es", &brand.Brand{Art: []brand.Art{art}}
		c.pic.Src.Value = "walk"
		m := &missing{Subject: s}
		m.picture(&c.pic)
		if n := len(m.art); n != c.n {
			t.Errorf("%s: %d problems, want %d", c.what, n, c.n)
		}
	}
}

// A state that the practice names and has no office in is told, and no other.
func TestStatesWithoutAnOffice(t *testing.T) {
	s := paragraphs("One.")
	s.Set.Practice = &guide.Practice{States: []source.Text{{Value: "Maryland"}, {Value: "Virginia"}}}
	s.Set.Locations = []guide.Location{{State: source.Text{Value: "Maryland"}}}
	if found := statesWithoutOffice(s); len(found) != 1 || !strings.Contains(found[0].Message, "Virginia") {
		t.Errorf("found: %+v", found)
	}
}

// A guide up to grade 6 hears nothing of it, one up to 8 a warning, one above that an error.
func TestGradesHaveBounds(t *testing.T) {
	heard := map[source.Severity]int{}
	for hard := range 14 {
		s := paragraphs(strings.Repeat("We put "+strings.Repeat("another ", hard)+"bandage on your belly and your family drives you home. ", 10))
		whole, _ := s.measures()
		var is source.Severity = -1
		if found := checkGrade(s); len(found) > 0 {
			is = found[0].Severity
		}
		want := source.Severity(-1)
		switch g := whole.FKGL(); {
		case g > 8:
			want = source.Error
		case g > 6:
			want = source.Warning
		}
		if heard[is]++; is != want {
			t.Errorf("grade %.1f: severity %d, want %d", whole.FKGL(), is, want)
		}
	}
	if len(heard) != 3 {
		t.Errorf("only these were tried: %v", heard)
	}
}
