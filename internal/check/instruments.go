package check

import (
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// CardItem is an item of an instrument.
type CardItem struct {
	Instrument string // PEMAT-P or CDC CCI
	Number     int
	Text       string
	Verdict    Verdict
}

// question is an item and how a machine decides it; without a decision a person must.
type question struct {
	number int
	text   string
	decide func(*Subject) Verdict
}

// pemat is PEMAT-P (AHRQ 14-0002-EF) in short words; 13 and 14 are for sound and film only.
var pemat = []question{
	{1, "the purpose is evident", kept("EDU-01")},
	{2, "nothing distracts from the purpose", nil},
	{3, "everyday words", kept("READ-02", "READ-07")},
	{4, "medical terms are explained", kept("READ-05")},
	{5, "active voice", kept("READ-04")},
	{6, "numbers are clear", kept("EDU-09")},
	{7, "no sums for the reader", nil},
	{8, "short sections", kept("EDU-12")},
	{9, "headings that inform", kept("A11Y-06")},
	{10, "a logical order", nil},
	{11, "a summary", kept("EDU-02")},
	{12, "visual cues to key points", has(isCue)},
	{15, "pictures where they help", pictured},
	{16, "pictures that add to the text", nil},
	{17, "titles or captions for pictures", captioned},
	{18, "clear, uncluttered pictures", nil},
	{19, "simple tables with headings", tables},
	{20, "at least one thing to do", has(isAction)},
	{21, "speaks to the reader about what to do", kept("EDU-07", "READ-08")},
	{22, "actions in explicit steps", has(isSteps)},
	{23, "a tool to use", kept("EDU-08")},
	{24, "instructions for any sums", nil},
	{25, "says how to use charts and tables", nil},
	{26, "pictures that help to act", nil},
}

// cci is the CDC Clear Communication Index in short words.
var cci = []question{
	{1, "one main message", kept("EDU-01")},
	{2, "the main message stands at the top", kept("EDU-01")},
	{3, "a visual cue to the main message", kept("EDU-01")}, // the at-a-glance page sets it off
	{4, "a captioned visual supports it", captioned},
	{5, "a call to action", has(isAction)},
	{6, "main message and call to action in the active voice", activeMessage},
	{7, "words the audience uses", kept("READ-02", "READ-05")},
	{8, "lists, seven items at most", kept("EDU-12", "A11Y-07")},
	{9, "chunks with headings", kept("EDU-12", "A11Y-06")},
	{10, "the most important first", nil},
	{11, "what experts know and do not know", kept("EDU-10")},
	{12, "what to do", has(isAction)},
	{13, "why it matters to the reader", nil},
	{14, "how to do it, and when to call", kept("EDU-06")},
	{15, "numbers the audience knows", kept("EDU-09")},
	{16, "what the numbers mean", nil},
	{17, "no sums for the reader", nil},
	{18, "what the risk is", kept("EDU-05")},
	{19, "risks and benefits", kept("LAW-06", "EDU-03")},
	{20, "risks in numbers are explained", nil},
}

func items(s *Subject) []CardItem {
	var out []CardItem
	for _, list := range []struct {
		name string
		of   []question
	}{{"PEMAT-P", pemat}, {"CDC CCI", cci}} {
		for _, q := range list.of {
			item := CardItem{list.name, q.number, q.text, Human}
			if q.decide != nil {
				item.Verdict = q.decide(s)
			}
			out = append(out, item)
		}
	}
	return out
}

// kept decides an item by rules: met when none of them reports an error or a warning.
func kept(ids ...string) func(*Subject) Verdict {
	return func(s *Subject) Verdict {
		for _, id := range ids {
			if _, ran := s.view.found[id]; !ran { // an English rule, a guide in another language
				return Human
			}
			if s.broken(id) {
				return Unmet
			}
		}
		return Met
	}
}

// broken reports whether a rule found an error or a warning, also when the practice switched it off.
func (s *Subject) broken(id string) bool {
	for _, p := range s.view.found[id] {
		if p.Severity == source.Error || p.Severity == source.Warning {
			return true
		}
	}
	return false
}

func has(f func(guide.Block) bool) func(*Subject) Verdict {
	return func(s *Subject) Verdict { return verdict(s.has(f)) }
}

func verdict(ok bool) Verdict {
	if ok {
		return Met
	}
	return Unmet
}

func isCue(b guide.Block) bool {
	switch b.(type) {
	case *guide.Callout, *guide.Facts, *guide.Calls:
		return true
	}
	return false
}

func isAction(b guide.Block) bool {
	switch b.(type) {
	case *guide.Action, *guide.Calls, *guide.Checklist, *guide.Steps:
		return true
	}
	return false
}

func isSteps(b guide.Block) bool {
	switch b.(type) {
	case *guide.Steps, *guide.Timeline, *guide.Checklist:
		return true
	}
	return false
}

func pictured(s *Subject) Verdict { return verdict(len(s.pictures()) > 0) }

// captioned is about figures; the pictures that open sections stand under a heading.
func captioned(s *Subject) Verdict {
	figures := all[*guide.Figure](s)
	for _, p := range all[*guide.Pair](s) {
		for i := range p.Figures {
			figures = append(figures, &p.Figures[i])
		}
	}
	if len(figures) == 0 {
		return Absent
	}
	for _, f := range figures {
		if f.Caption.Empty() && len(f.Labels) == 0 {
			return Unmet
		}
	}
	return Met
}

func tables(s *Subject) Verdict {
	if len(all[*guide.Table](s))+len(all[*guide.Choices](s)) == 0 {
		return Absent
	}
	return verdict(!s.broken("A11Y-07"))
}

// activeMessage looks for passive verbs in the main message.
func activeMessage(s *Subject) Verdict {
	if !s.english() {
		return Human
	}
	if s.Guide.MainMessage.Empty() {
		return Unmet
	}
	for _, t := range s.sentences() {
		if _, _, passive := t.passive(); t.Section == nil && passive {
			return Unmet
		}
	}
	return Met
}
