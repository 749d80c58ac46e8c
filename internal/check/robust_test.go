package check_test

import (
	"testing"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// every builds a guide that holds the text in every kind of block.
func every(text string) *guide.Guide {
	leaf := source.Text{Value: text, Pos: source.Pos{File: "x.yaml", Line: 1, Col: 1}}
	words := rich(leaf)
	words.Paras = append(words.Paras, guide.Para{List: &guide.List{Items: [][]guide.Para{words.Paras, {}}}}, guide.Para{Level: 4, Spans: []guide.Span{guide.Own(text)}}, guide.Para{})
	item := guide.Item{Text: words}
	figure := guide.Figure{Picture: guide.Picture{Src: leaf, Alt: leaf}, Caption: words, Labels: []guide.Label{{Title: leaf, Text: words}}}
	return &guide.Guide{Title: leaf, Treatment: leaf, Procedure: "pump", MainMessage: words, Promise: words, Intro: words,
		KeyPoints: []guide.Rich{words, {}}, Facts: []guide.Fact{{Figure: leaf, Title: leaf, Text: words}}, Cover: &figure.Picture, Audience: leaf,
		Sources: []guide.Source{{ID: leaf, Publisher: leaf}}, Reviewer: &guide.Reviewer{Name: leaf, Credentials: leaf}, Status: "reviewed",
		Sections: []guide.Section{{}, {Title: leaf, Kind: "risks", Lead: words, Side: []guide.SideNote{{Term: leaf, Text: words}}, Blocks: []guide.Block{
			&guide.Prose{Text: words}, &guide.Heading{Text: leaf, Lead: words}, &guide.Steps{Steps: []guide.Step{{Title: leaf, Text: words}}},
			&guide.Timeline{Stops: []guide.Stop{{When: leaf, Text: words}}}, &guide.Facts{Facts: []guide.Fact{{Figure: leaf, Text: words}}},
			&guide.Callout{Title: leaf, Text: words}, &guide.Checklist{Items: []guide.Item{item}}, &guide.Table{Caption: leaf, Columns: []source.Text{leaf}, Rows: []guide.Row{{Cells: []guide.Rich{words}}}},
			&guide.Choices{Choices: []guide.Choice{{Name: leaf, What: words, Think: words}}}, &figure, &guide.Pair{Figures: []guide.Figure{figure, figure}},
			&guide.Quote{Text: words, By: leaf}, &guide.Action{Title: leaf, Text: words}, &guide.Risks{Risks: []guide.Risk{{Title: leaf, Text: words, Do: words}}},
			&guide.Calls{Us: []guide.Item{item}, Emergency: []guide.Item{item}, Say: leaf}, &guide.Ask{Questions: []guide.Item{item}}, &guide.Notes{Title: leaf},
			&guide.Log{Title: leaf, Columns: []source.Text{leaf}}, &guide.FAQs{FAQs: []guide.FAQ{{Question: leaf, Answer: words}, {Question: leaf, Answer: words}}},
			&guide.Offices{Title: leaf}, &guide.Terms{Terms: []guide.Term{{Term: leaf, Means: words}}}, &guide.SourceList{Title: leaf}, &guide.Use{Name: leaf},
		}}}}
}

// FuzzRun: no text brings the checks down, and no problem is worded for nobody.
func FuzzRun(f *testing.F) {
	for _, seed := range []string{"", " ", "\n", "—", ".", "(", "a", "É.", "$", "50%", "[", "{{", "\u00a0 \u00a0", "word", "A-B-C", "1-2", "don’t’s", "?", "x\x00y", "\xff\xfe",
		"日本語 中文", "The cathaeter with highly treat less effects.", "a/b/c", "MarylandPennsylvania", "Is an intrathecal pump good for? It’s is.", "be schedule by", "6-8 weeks 50% within one week",
		"All insurances. minimally invasive, general anesthesia", "İİİ intrathecal", "Home / Treatments / Pumps"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := &check.Subject{Guide: every(text), Set: &guide.Set{Practice: &guide.Practice{Name: source.Text{Value: text}, Phone: source.Text{Value: text}}}, Today: today}
		r := check.Run(s)
		for _, p := range r.Problems {
			if p.Rule == "" || p.Message == "" || p.Severity < source.Error || p.Severity > source.Notice {
				t.Errorf("%+v", p)
			}
		}
		_ = r.Scorecard.Text()
	})
}

// TestEmptyGuide: a guide with nothing in it is reported, not crashed on.
func TestEmptyGuide(t *testing.T) {
	r := check.Run(&check.Subject{Guide: &guide.Guide{}})
	if !source.HasErrors(r.Problems) {
		t.Error("an empty guide passes")
	}
}

func leafAt(text string) source.Text {
	return source.Text{Value: text, Pos: source.Pos{File: "x.yaml", Line: 1, Col: 1}}
}
