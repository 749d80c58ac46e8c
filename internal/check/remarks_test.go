package check_test

import (
	"strings"
	"testing"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// An open remark is told at its words, or in its own file where they are gone; one that is closed is not.
func TestOpenRemarks(t *testing.T) {
	_, p := try(t, "version: \"1\"")
	g := p.Set.Guides[0]
	words := func(s string) source.Text {
		return source.Text{Value: s, Pos: source.Pos{File: "reviews/guide.yaml", Line: 9, Col: 5}}
	}
	one := func(leaf, text string) guide.Remark {
		return guide.Remark{File: words(g.Title.Pos.File), Leaf: words(leaf), By: words("Dr. Sample"), Text: words(text)}
	}
	g.Remarks = []guide.Remark{one("title", "Is this the name?"), one("sections/gone/lead", "Who says so?"), one("title", "Settled")}
	g.Remarks[2].Closed = guide.Date{Value: g.Reviewed.Value.AddDate(2000, 0, 0)}
	found := faults(check.Run(&check.Subject{Guide: g, Set: &p.Set, Brand: p.Brand}), "remark-open")
	if len(found) != 2 || found[0].Pos.File != g.Title.Pos.File || found[0].Pos.Line != g.Title.Pos.Line || !strings.Contains(found[0].Message, "Dr. Sample") ||
		found[1].Pos.File != "reviews/guide.yaml" || !strings.Contains(found[1].Message, "are gone") {
		t.Errorf("%+v", found)
	}
	if n := len(faults(check.Run(&check.Subject{Guide: g, Set: &p.Set, Brand: p.Brand}, "EDU-01"), "remark-open")); n != 0 {
		t.Errorf("%d remarks where another rule is asked", n)
	}
}
