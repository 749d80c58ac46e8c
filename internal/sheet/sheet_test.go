package sheet

import (
	"strings"
	"testing"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// cited is a text in which [x] cites the source x.
func cited(text string) guide.Rich {
	var p guide.Para
	for rest := text; rest != ""; {
		before, after, found := strings.Cut(rest, "[")
		p.Spans = append(p.Spans, guide.Own(before))
		if rest = ""; found {
			id, more, _ := strings.Cut(after, "]")
			p.Spans = append(p.Spans, guide.Span{Cite: id})
			rest = more
		}
	}
	return guide.Rich{Source: own(text), Paras: []guide.Para{p}}
}

func subject(blocks ...guide.Block) Subject {
	g := &guide.Guide{ID: "pump", Title: own("The pump"), Sections: []guide.Section{{Kind: "free", Title: own("A part"), Blocks: blocks}},
		Sources: []guide.Source{{ID: own("fda"), Publisher: own("FDA"), Title: own("A notice"), Year: own("2026")}}}
	return Subject{Told: script.Make(g, &guide.Set{Practice: &guide.Practice{Name: own("Sample practice")}}, nil, nil), Pages: map[string]int{"sections/free/blocks/0/prose": 3}, Against: "revision x"}
}

// TestWhatIsToBeChecked: what kind each sentence is; "" for one that a clinician need not look at.
func TestWhatIsToBeChecked(t *testing.T) {
	for text, want := range map[string]string{
		"It takes 2 weeks.":            "Number, page 3; no source",
		"It takes two weeks.[fda]":     "Number, page 3; source 1, FDA",
		"Call us at (240) 555-0100.":   "Instruction, page 3",
		"Do not drive for 24 hours.":   "Number, Instruction, page 3; no source",
		"You must keep every refill.":  "Instruction, page 3",
		"It can stop the pump.[fda]":   "Claim, page 3; source 1, FDA",
		"We are glad that you came.":   "",
		"Pain wears you down.":         "",
		"About 4 in 10 do. Many.[fda]": "Number, page 3; source 1, FDA",
	} {
		s := subject(&guide.Prose{Text: cited(text)})
		var got string
		if lists := Review(s).Parts[0].Lists; len(lists) > 0 {
			got = strings.TrimPrefix(lists[0].Items[0][1].Text, "\n")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A risk and what to do about it, a sign to call for, a figure with its words.
func TestKindsOfBlocks(t *testing.T) {
	s := subject(
		&guide.Risks{Risks: []guide.Risk{{Title: own("Infection"), Text: cited("Germs can get in.[fda]"), Do: cited("We watch the cut.")}}},
		&guide.Calls{Us: []guide.Item{{Text: cited("Fever")}}},
		&guide.Facts{Facts: []guide.Fact{{Figure: own("50%"), Title: own("less pain")}}})
	var got []string
	for _, i := range Review(s).Parts[0].Lists[0].Items {
		got = append(got, i[0].Text+i[1].Text)
	}
	want := "Infection: Germs can get in.\nRisk; source 1, FDA|Infection: We watch the cut.\nInstruction|Fever\nInstruction|50% less pain\nNumber; no source"
	if strings.Join(got, "|") != want {
		t.Errorf("got\n%s", strings.Join(got, "|"))
	}
}

// Old stands beside new, and the words that differ are marked in both.
func TestSideBySide(t *testing.T) {
	was, is := sideBySide("About 3 to 4 out of 10 get one.", "About 1 out of 100 gets one.")
	show := func(c Cell) (out string) {
		for _, r := range c {
			out += []string{"", "-", "+"}[r.Mark] + r.Text
		}
		return out
	}
	if show(was) != "About -3 to 4 out of -10 get one." || show(is) != "About +1 out of +100 gets one." {
		t.Errorf("%s | %s", show(was), show(is))
	}
}

// Both sheets say the same on the page of the web and as a guide, and what was changed is in both.
func TestBothForms(t *testing.T) {
	s := subject(&guide.Prose{Text: cited("It takes 2 weeks.")})
	s.Changes = []guide.Change{
		{Path: "sections/free/blocks/0/prose", Part: "A part", Was: "It takes <3> weeks.", Is: "It takes 2 weeks."},
		{Path: "practice/phone", Is: "(240) 555-0100"}, {Path: "title", Was: "Our pump[^fda]"}}
	for _, sheet := range []*Sheet{Changes(s), Review(s)} {
		page, g := string(sheet.HTML()), sheet.Guide()
		for _, words := range []string{"<del>&lt;3&gt; </del>", "<ins>2 </ins>", "(new)", "(taken out)", "<h1>The pump", "Page 3", "Sample practice", "Our pump [fda]"} {
			if !strings.Contains(page, words) {
				t.Errorf("%s: the page does not say %q:\n%s", sheet.Title, words, page)
			}
		}
		rows := 0
		for _, sect := range g.Sections {
			for _, b := range sect.Blocks {
				table, ok := b.(*guide.Table)
				if !ok {
					continue
				}
				for _, r := range table.Rows {
					if rows++; len(r.Cells) != len(table.Columns) {
						t.Errorf("%d cells in %d columns", len(r.Cells), len(table.Columns))
					}
				}
			}
		}
		if rows != len(s.Changes) || g.Title.Value != sheet.Title {
			t.Errorf("%s: %d rows of changes, want %d", sheet.Title, rows, len(s.Changes))
		}
	}
	s.Changes = nil
	if !strings.Contains(string(Changes(s).HTML()), "Nothing that a reader sees has changed") {
		t.Error("a sheet without changes does not say so")
	}
}

// What nobody has settled stands on the sheet, with the words it is about, its page and what was answered.
func TestOpenRemarksAreOnTheSheet(t *testing.T) {
	s := subject(&guide.Prose{Text: cited("We are glad that you came.")})
	g := s.Told.Guide
	g.Remarks = []guide.Remark{
		{Leaf: own("sections/free/blocks/0/prose"), By: own("Dr. Sample"), Text: own("Say who we are."), Answers: []guide.Answer{{By: own("A. Writer"), Text: own("The nurses?")}}},
		{Leaf: own("sections/free/blocks/0/prose"), By: own("Dr. Sample"), Text: own("Settled."), Closed: guide.Date{Value: time.Unix(0, 0)}},
		{Leaf: own("gone"), By: own("Dr. Sample"), Text: own("And this?")},
	}
	html := string(Review(s).HTML())
	for _, want := range []string{"Open remarks", "Say who we are.", "“We are glad that you came.”, page 3", "The nurses?", "And this?", "The words are gone."} {
		if !strings.Contains(html, want) {
			t.Errorf("the sheet does not say %q", want)
		}
	}
	if strings.Contains(html, "Settled.") {
		t.Error("a remark that is closed stands on the sheet")
	}
}
