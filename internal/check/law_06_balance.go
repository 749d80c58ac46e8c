package check

import (
	"slices"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var law06 = Rule{
	ID: "LAW-06", Severity: source.Error, English: true, Care: true,
	What:   "Benefits are never told without risks.",
	Why:    "Leaving out relevant facts misleads: COMAR 10.32.01.12 B(3); DISCERN 6 and 11.",
	Before: "sections:\n  - kind: risks\n    title: What can go wrong\n    blocks:\n      - prose: There are hardly any risks.",
	After:  "sections:\n  - kind: risks\n    title: What can go wrong\n    blocks:\n      - risks:\n          - {title: Infection, text: Germs get into a cut., do: Call us about fever.}\n          - {title: Bleeding, text: Blood can pool., do: Tell us about blood thinners.}\n          - {title: Tube trouble, text: The tube can bend., do: You may need one more surgery.}\n          - {title: Pump failure, text: The pump can stop., do: Call us if it beeps.}",
	Check:  checkBalance,
}

// benefit is what a text promises of the treatment. "Give pain relief" and "effective contraception" promise nothing.
var benefit = pat(`\b(?:(?:is|are|be|very|highly|proven|most|safe and|more|as) effective|effective (?:treatments?|ways?|therap(?:y|ies)|options?|relief|choices?|at|for|in)`+
	`|(?:gives|give you|provides?|offers?|brings?|get|gets|have|find|found|ensures?|achieves?|more|lasting|prolonged|significant|better|months of|years of|long[- ]term) (?:you )?(?:[a-z]+ )?(?:pain )?relief\b|relieves? |reduces? (?:your )?pain|less pain|eases? (?:your )?pain`+
	`|improves? (?:the |your )?quality|fewer side effects|(?:many|main|great|greatest|key|biggest|other|real|several) benefits?|benefits? (?:of|from|include|you|are)\b)`,
	"effective", "relie", "pain", "quality", "side effects", "benefit")

// cares are what is given against pain after it, which is no promise: "give pain relief medicine".
var cares = pat(`\bgive (?:you |your child |regular )?pain relief|relief (?:medicines?|medications?|syrup|tablets?|guidance)\b|\b(?:paracetamol|ibuprofen|acetaminophen|morphine|painkillers?|pain pills)\b[^.;]{0,40}\brelief\b|\brelieves? (?:the )?(?:itch|thirst)`, "relief", "relieve")

// weighing is talk of both together, which praises nothing: "we go over the risks and benefits".
var weighing = pat(`\b(?:risks?|harms?|downsides?|side effects?|pros and cons),? (?:and|or|versus|vs\.?|against)(?: the| possible| any)* benefits?\b|\bbenefits?,? (?:and|or|versus|vs\.?|against)(?: the| possible| any)* (?:risks?|harms?|downsides?|side effects?)\b`, "benefit")

// outside are the hits that no other touches.
func outside(hits, others []lexicon.Span) []lexicon.Span {
	return slices.DeleteFunc(hits, func(h lexicon.Span) bool {
		return slices.ContainsFunc(others, func(o lexicon.Span) bool { return o.From < h.To && h.From < o.To })
	})
}

// fewRisks is how many harms a guide must at least tell of, in whatever form, to count as one that speaks of risks; that it
// names enough of them is for EDU-05.
const fewRisks = 2

func checkBalance(s *Subject) []source.Problem {
	if s.toldRisks() >= fewRisks {
		return nil
	}
	if sec := s.section("benefits"); sec != nil {
		return []source.Problem{on(sec.Title, "the guide lists benefits but not enough risks", "add a section of the kind risks with at least four")}
	}
	for _, p := range s.pieces() {
		if m := outside(benefit.in(p.Lower), append(weighing.in(p.Lower), cares.in(p.Lower)...)); p.prose() && len(m) > 0 && !p.askedAt(0) {
			return []source.Problem{p.problem(m[0].From, m[0].To, "the guide tells of benefits but not of risks", "add a section of the kind risks with at least four")}
		}
	}
	return nil
}
