package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu05 = Rule{
	ID: "EDU-05", Severity: source.Error,
	What:   "The guide names at least four risks, each with what it is and what to do, among them those known for this kind of treatment.",
	Why:    "DISCERN 11; CDC Clear Communication Index 18 and 19; for pumps the FDA's safety communication of 2018-11-14 (wrong doses, pump failure, withdrawal, infection).",
	Before: "sections:\n  - kind: risks\n    title: What can go wrong\n    blocks:\n      - risks:\n          - {title: Infection, text: Germs get into a cut.}",
	After:  "sections:\n  - kind: risks\n    title: What can go wrong\n    blocks:\n      - risks:\n          - {title: Infection, text: Germs get into a cut., do: Call us about fever.}\n          - {title: Bleeding, text: Blood can pool., do: Tell us about blood thinners.}\n          - {title: Tube trouble, text: The tube can bend., do: You may need one more surgery.}\n          - {title: Pump failure, text: The pump can stop., do: Call us if it beeps.}",
	Check:  checkRisks,
}

const enoughRisks = 4

// known are the risks a guide of each kind must name: a word for messages and the words that show it.
// "pump" follows the FDA's communication of 2018 and the profile of rules.md; the others name what consent forms
// for these treatments name.
var known = map[guide.Procedure][][2]string{
	"pump": {{"infection", "infection|infected"}, {"bleeding", "bleed|blood"}, {"a leak of spinal fluid or headache", "headache|leak"},
		{"tube problems", "tube|catheter"}, {"pump failure", "pump fail|pump failure|pump can stop|pump may stop|battery|pump stops"},
		{"too much medicine", "too much|overdose"}, {"too little medicine or withdrawal", "withdrawal|too little"}, {"MRI", "mri"}},
	"stimulator": {{"infection", "infection|infected"}, {"bleeding", "bleed|blood"}, {"a lead that moves or breaks", "lead|wire"},
		{"trouble with the device or its battery", "battery|device|stimulator"}, {"harm to nerves", "nerve|numb|weak"}, {"MRI", "mri"}},
	"injection": {{"infection", "infection|infected"}, {"bleeding", "bleed|blood"}, {"headache", "headache"}, {"harm to nerves", "nerve|numb|weak"},
		{"an allergic reaction", "allerg"}},
	"ablation": {{"infection", "infection|infected"}, {"bleeding", "bleed|blood|bruis"}, {"harm to nerves", "nerve|numb|weak"}, {"more pain for a time", "pain|sore"}},
	"surgery":  {{"infection", "infection|infected"}, {"bleeding", "bleed|blood"}, {"harm to nerves", "nerve|numb|weak"}, {"problems with anesthesia", "anesthesia|breath"}},
	"medicine": {{"side effects", "side effect"}, {"an allergic reaction", "allerg"}},
}

func checkRisks(s *Subject) []source.Problem {
	n := riskCount(s)
	blocks := all[*guide.Risks](s)
	if n < enoughRisks {
		place := on(s.Guide.Title, "the guide does not tell patients what can go wrong", "add a section of the kind risks with at least four, each with what to do")
		if n > 0 {
			place = at(blocks[0].At, fmt.Sprintf("only %d risks are named", n), "name at least four, each with what to do")
		}
		place.Message += missingList(s)
		return []source.Problem{place}
	}
	var out []source.Problem
	if list := missingRisks(s); len(list) > 0 {
		severity := source.Warning // only the pump's profile stands on a regulator's text
		if s.Guide.Procedure == "pump" {
			severity = usual
		}
		out = append(out, as(severity, at(blocks[0].At, "the risks leave out "+strings.Join(list, ", "), "say of each what it is and what to do")))
	}
	return append(out, risksWithoutDo(blocks)...)
}

func riskCount(s *Subject) int {
	n := 0
	for _, b := range all[*guide.Risks](s) {
		n += len(b.Risks)
	}
	return n
}

func missingList(s *Subject) string {
	if list := missingRisks(s); s.Guide.Procedure == "pump" && len(list) > 0 {
		return "; it should name " + strings.Join(list, ", ")
	}
	return ""
}

// missingRisks are the known risks that neither the risks nor the signs to call about name. They are known by their
// English words; that a translation names as many as its original is for TRANS-01.
func missingRisks(s *Subject) []string {
	if !s.english() {
		return nil
	}
	var text strings.Builder
	for _, p := range s.pieces() {
		switch p.Block.(type) {
		case *guide.Risks, *guide.Calls, *guide.Callout:
			text.WriteString(p.Lower + "\n")
		default:
			if p.Section != nil && (p.Section.Kind == "risks" || p.Section.Kind == "daily-life" || p.Section.Kind == "when-to-call") {
				text.WriteString(p.Lower + "\n")
			}
		}
	}
	var out []string
	for _, k := range known[s.Guide.Procedure] {
		if !anyOf(text.String(), strings.Split(k[1], "|")) {
			out = append(out, k[0])
		}
	}
	return out
}

func risksWithoutDo(blocks []*guide.Risks) []source.Problem {
	var out []source.Problem
	for _, b := range blocks {
		for _, r := range b.Risks {
			if r.Do.Empty() {
				out = append(out, as(source.Warning, on(r.Title, fmt.Sprintf("the risk “%s” does not say what to do", r.Title.Value), "add do: what the reader or the practice does about it")))
			}
		}
	}
	return out
}
