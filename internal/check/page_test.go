package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// page turns the practice's web page into a guide as a careful person would: known lines are headings, lines that
// end with a question mark below the FAQ heading are questions. Positions are those of the page.
func page(t *testing.T) *guide.Guide {
	b, err := os.ReadFile("testdata/intrathecal-pump-page.txt")
	if err != nil {
		t.Fatal(err)
	}
	g := &guide.Guide{At: source.Pos{File: "page", Line: 1, Col: 1}, ID: "page", Procedure: "pump", Status: "draft"}
	g.Treatment.Value = "intrathecal pump"
	kinds := map[string]guide.SectionKind{
		"Intrathecal Pump Treatment Guide": "free", "Intrathecal Pump - How It Works": "how-it-works", "Intrathecal Pump Trial": "trial",
		"Intrathecal Pump Implant": "implant", "Post Pump Implant": "recovery", "How To Get Started": "get-started",
		"Intrathecal Pump FAQ's": "faqs", "Billing / Insurance Questions": "free", "What To Expect During Appointments": "free",
		"Patient Portal / Policies": "free", "Reviews and Testimonials": "free", "Intrathecal Pump Doctors in Maryland, Pennsylvania and Virginia": "free",
	}
	heads := map[string]bool{"We Accept All Insurances": true, "Individualized Patient Care": true, "Board Certified Doctors": true,
		"Patients Seen Within Two Weeks": true, "We Accept All Insurances!": true, "How Soon Can I Be Seen?": true, "Treatment overview and more!": true}
	var sec *guide.Section
	for i, line := range strings.Split(string(b), "\n") {
		at := source.Pos{File: "page", Line: i + 1, Col: 1 + len(line) - len(strings.TrimLeft(line, " "))}
		text := strings.TrimSpace(line)
		if plain := strings.Join(strings.Fields(text), " "); kinds[plain] != "" {
			text = plain
		}
		leaf := source.Text{Value: text, Pos: at}
		switch {
		case text == "" || text == "Frequently Asked Questions":
		case i == 0:
			g.Title = leaf
			g.Sections = append(g.Sections, guide.Section{At: at, Kind: "overview", Title: source.Text{Value: "What it is", Pos: at}})
			sec = &g.Sections[0]
		case kinds[text] != "":
			g.Sections = append(g.Sections, guide.Section{At: at, Kind: kinds[text], Title: leaf})
			sec = &g.Sections[len(g.Sections)-1]
		case heads[text]:
			sec.Blocks = append(sec.Blocks, &guide.Heading{Base: guide.Base{At: at}, Text: leaf})
		case sec.Kind == "faqs":
			addFAQ(sec, leaf)
		case strings.HasPrefix(text, "•"):
			addItem(sec, strings.TrimSpace(strings.TrimPrefix(text, "•")), at)
		default:
			sec.Blocks = append(sec.Blocks, &guide.Prose{Base: guide.Base{At: at}, Text: rich(leaf)})
		}
	}
	return g
}

func rich(t source.Text) guide.Rich {
	return guide.Rich{Source: t, Paras: []guide.Para{{At: t.Pos, Spans: []guide.Span{{Text: t}}}}}
}

func addFAQ(sec *guide.Section, leaf source.Text) {
	if len(sec.Blocks) == 0 {
		sec.Blocks = append(sec.Blocks, &guide.FAQs{Base: guide.Base{At: leaf.Pos}})
	}
	faqs := sec.Blocks[0].(*guide.FAQs)
	if strings.HasSuffix(leaf.Value, "?") {
		faqs.FAQs = append(faqs.FAQs, guide.FAQ{At: leaf.Pos, Question: leaf})
		return
	}
	last := &faqs.FAQs[len(faqs.FAQs)-1]
	more := rich(leaf)
	last.Answer.Paras = append(last.Answer.Paras, more.Paras...)
	last.Answer.Source = leaf
}

func addItem(sec *guide.Section, text string, at source.Pos) {
	at.Col += 2
	item := rich(source.Text{Value: text, Pos: at}).Paras
	last, _ := sec.Blocks[len(sec.Blocks)-1].(*guide.Prose)
	if n := len(last.Text.Paras); last.Text.Paras[n-1].List == nil {
		last.Text.Paras = append(last.Text.Paras, guide.Para{At: at, List: &guide.List{}})
	}
	list := last.Text.Paras[len(last.Text.Paras)-1].List
	list.Items = append(list.Items, item)
}

// TestPage: on the practice's own page the checks say what a careful editor found there, and not more. Counts are by
// rule and line of the page; infos are left out.
func TestPage(t *testing.T) {
	r := check.Run(&check.Subject{Guide: page(t), Set: &guide.Set{}, Today: today})
	got := map[string][]int{}
	for _, p := range r.Problems {
		if p.Severity == source.Error || p.Severity == source.Warning {
			key := p.Rule + " " + p.Severity.String()
			got[key] = append(got[key], p.Pos.Line)
		}
	}
	want := map[string][]int{
		"A11Y-04 error":    {144, 150, 156, 162},
		"LAW-04 error":     {37},
		"LAW-05 warning":   {47, 62, 148, 166},
		"LAW-06 error":     {3},
		"LAW-07 error":     {33, 136},
		"LAW-10 warning":   {128},
		"EDU-01 error":     {1},
		"EDU-02 warning":   {1},
		"EDU-03 error":     {1}, // benefits; the other parts are there
		"EDU-04 warning":   {1, 1},
		"EDU-05 error":     {1},
		"EDU-06 error":     {1},
		"EDU-07 warning":   {70},
		"EDU-08 warning":   {1},
		"EDU-09 warning":   {66, 80},
		"EDU-10 error":     {1},
		"EDU-10 warning":   {66, 128},   // shares and studies without a source
		"EDU-12 warning":   {1, 43, 60}, // no picture, and two long stretches without a heading
		"READ-01 error":    {1},
		"READ-01 warning":  {1, 41, 58, 68, 88},
		"READ-02 warning":  {1},
		"READ-03 warning":  {1, 47, 62, 62, 72, 84, 100, 154},
		"READ-04 warning":  {19},
		"READ-05 warning":  {3, 19, 19, 19, 47, 47, 66, 70, 72, 92, 92, 92, 100, 104}, // conservative therapies, intrathecal space, reservoir, catheter, sciatica ...
		"READ-07 warning":  {3, 45, 49, 76, 124},
		"READ-08 warning":  {3, 3},
		"EDIT-01 error":    {64},
		"EDIT-02 error":    {21, 43},
		"EDIT-03 error":    {21},
		"EDIT-04 error":    {144},
		"EDIT-05 error":    {166},
		"EDIT-06 error":    {31},
		"EDIT-07 error":    {110, 114},
		"EDIT-08 error":    {5, 6, 8, 10, 23, 25},
		"EDIT-09 warning":  {17, 90, 94, 102, 114, 116, 118, 122, 126, 128, 130}, // headings and "pump therapy" need no article
		"EDIT-10 warning":  {47, 80, 84, 88, 144, 166},
		"EDIT-11 warning":  {66},
		"EDIT-12 warning":  {108, 112},
		"EDIT-13 warning":  {94, 118, 126, 130},
		"EDIT-14 warning":  {3, 47, 47, 47},
		"EDIT-15 error":    {21, 21}, // no address, no phone
		"CLAIM-01 error":   {142},
		"CLAIM-02 error":   {33},
		"CLAIM-03 warning": {3, 92, 104},
	}
	for key := range want {
		if !slices.Equal(got[key], want[key]) {
			t.Errorf("%s: lines %v, want %v", key, got[key], want[key])
		}
	}
	for key := range got {
		if want[key] == nil {
			t.Errorf("%s: lines %v, want none", key, got[key])
		}
	}
}

// TestPageWords: the place is that of the word.
func TestPageWords(t *testing.T) {
	r := check.Run(&check.Subject{Guide: page(t), Set: &guide.Set{}, Today: today})
	b, err := os.ReadFile("testdata/intrathecal-pump-page.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(b), "\n")
	for rule, word := range map[string]string{"EDIT-01": "cathaeter", "EDIT-04": "schedule", "EDIT-05": "MarylandPennsylvania", "LAW-04": "Board Certified",
		"EDIT-11": "performed on an outpatient procedure", "LAW-10": "many patients reporting", "CLAIM-01": "one week"} {
		p := faults(r, rule)[0]
		line := []rune(lines[p.Pos.Line-1])
		if got := string(line[p.Pos.Col-1 : p.Pos.Col-1+p.Len]); got != word {
			t.Errorf("%s points to %q, want %q", rule, got, word)
		}
	}
}

// TestPageGrades: the baseline of the page, measured by hand with another heuristic, is grade 11.3, ease 42, SMOG 14.2.
func TestPageGrades(t *testing.T) {
	g := check.Run(&check.Subject{Guide: page(t), Set: &guide.Set{}, Today: today}).Scorecard.Whole
	if g.FKGL < 10.5 || g.FKGL > 12 || g.FRE < 38 || g.FRE > 47 || g.SMOG < 13.5 || g.SMOG > 15 {
		t.Errorf("grade %.1f, ease %.0f, SMOG %.1f", g.FKGL, g.FRE, g.SMOG)
	}
}
