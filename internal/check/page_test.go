package check_test

import (
	"fmt"
	"os"
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
	return guide.Rich{Source: t, Paras: []guide.Para{{At: t.Pos, Spans: []guide.Span{{Text: t.Value, At: t.Pos}}}}}
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

func TestPage(t *testing.T) {
	s := &check.Subject{Guide: page(t), Set: &guide.Set{}, Today: today}
	r := check.Run(s)
	for _, p := range r.Problems {
		fmt.Printf("%3d:%-4d %-8s %-8s %s | %s\n", p.Pos.Line, p.Pos.Col, p.Severity, p.Rule, p.Message, p.Hint)
	}
	fmt.Println(r.Scorecard.Text())
}
