package check

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var a11y07 = Rule{
	ID: "A11Y-07", Severity: source.Error,
	What:   "Lists are lists and tables are tables: no bullets, tabs or bars typed into paragraphs; tables have a caption, a head and at most five columns.",
	Why:    "A screen reader announces real lists and tables and lets its user move in them. Matterhorn Protocol 15 and 16; PEMAT-P item 19.",
	Before: "• Bring your card",
	After:  "- Bring your card\n- Bring a list of your medicines",
	Check:  checkLists,
}

var typedBullet = lazily(`(?m)^\s*([•·▪◦●○‣∙*]|[-–—]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)`)

const wideTable = 5 // columns that stay readable at 12 points on a page of 6 inches of text

func checkLists(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if p.Role != Para && p.Role != Item {
			continue
		}
		if m := typedBullet().FindStringIndex(p.Text); m != nil && !onlyNumber(p.Text, m) {
			out = append(out, p.problem(m[0], m[1], "this line looks like a list but is not marked as one", `begin every item on a line of its own with "- " (or "1. " for steps)`))
		} else if i := strings.IndexByte(p.Text, '\t'); i >= 0 {
			out = append(out, p.problem(i, i+1, "tabs make this look like a table", "use a table block"))
		} else if i := strings.Index(p.Text, " | "); i >= 0 && strings.Count(p.Text, " | ") > 1 {
			out = append(out, p.problem(i+1, i+2, "bars make this look like a table", "use a table block"))
		}
	}
	s.blocks(func(_ *guide.Section, b guide.Block) {
		if t, ok := b.(*guide.Table); ok {
			out = append(out, tableFaults(t)...)
		}
	})
	return out
}

// onlyNumber tells "2." as an answer of its own from "2. Call us".
func onlyNumber(text string, m []int) bool { return strings.TrimSpace(text[m[1]:]) == "" }

func tableFaults(t *guide.Table) []source.Problem {
	var out []source.Problem
	if strings.TrimSpace(t.Caption.Value) == "" {
		out = append(out, at(t.At, "the table has no caption", "say after “table:” what it shows; it is read aloud first"))
	}
	if len(t.Columns) == 0 {
		out = append(out, at(t.At, "the table has no head", "name its columns"))
	}
	for _, c := range t.Columns {
		if strings.TrimSpace(c.Value) == "" {
			out = append(out, at(c.Pos, "a column has no head", "name every column, the first one too"))
		}
	}
	if len(t.Columns) > wideTable {
		out = append(out, at(t.At, "the table has more than five columns", "split it in two, or turn it round"))
	}
	return out
}
