package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu05 = Rule{
	ID: "EDU-05", Severity: source.Error, Care: true,
	What:   "The guide names at least four risks, each with what it is and what to do, among them those known for this kind of treatment.",
	Why:    "DISCERN 11; CDC Clear Communication Index 18 and 19; for pumps the FDA's safety communication of 2018-11-14 (wrong doses, pump failure, withdrawal, infection).",
	Before: "sections:\n  - kind: risks\n    title: What can go wrong\n    blocks:\n      - risks:\n          - {title: Infection, text: Germs get into a cut.}",
	After:  "sections:\n  - kind: risks\n    title: What can go wrong\n    blocks:\n      - risks:\n          - {title: Infection, text: Germs get into a cut., do: Call us about fever.}\n          - {title: Bleeding, text: Blood can pool., do: Tell us about blood thinners.}\n          - {title: Tube trouble, text: The tube can bend., do: You may need one more surgery.}\n          - {title: Pump failure, text: The pump can stop., do: Call us if it beeps.}",
	Check:  checkRisks,
}

const enoughRisks = 4

// knownRisk is a risk that guides of a kind must name: a word for messages, and the words that show it.
type knownRisk struct {
	name  string
	shows *pattern
	spine bool     // only for treatments at the spine
	only  *pattern // only for guides that speak of this; nil for all
}

// known follows, for pumps, the FDA's communication of 2018 and the profile of rules.md; the others name what consent
// forms for these treatments name. A headache is a risk of shots into the spine, not into the knee.
var known = map[guide.Procedure][]knownRisk{
	"pump": {infection, bled, {name: "a leak of spinal fluid or headache", shows: pat(`headache|leak`)}, {name: "tube problems", shows: pat(`tube|catheter`)},
		{name: "pump failure", shows: pat(`pump fail|pump can stop|pump may stop|battery|pump stops`)}, {name: "too much medicine", shows: pat(`too much|overdose`)},
		{name: "too little medicine or withdrawal", shows: pat(`withdrawal|too little`)}, {name: "MRI", shows: pat(`\bmri\b`)}},
	"stimulator": {infection, bled, {name: "a lead that moves or breaks", shows: pat(`lead|wire`)}, {name: "trouble with the device or its battery", shows: pat(`battery|device|stimulator`)},
		nerves, {name: "MRI", shows: pat(`\bmri\b`)}},
	"injection": {infection, bled, {name: "headache", shows: pat(`headache`), spine: true}, {name: nerves.name, shows: nerves.shows, spine: true}, allergy},
	"ablation":  {infection, bled, {name: nerves.name, shows: nerves.shows, only: ofNerves}, {name: "more pain for a time", shows: pat(`pain|sore`), only: ofNerves}},
	"surgery":   {infection, bled, {name: "problems with anesthesia", shows: pat(`an(?:a)?esthe|breath|sedat`), only: asleep}},
	"medicine":  {{name: "side effects", shows: pat(`side effect|nausea|vomit|dizz|drows|sleepy|headache|bleed|bruis|constipat|rash`)}, allergy},
}

var (
	infection = knownRisk{name: "infection", shows: pat(`infect`)}
	bled      = knownRisk{name: "bleeding", shows: bleeding}
	nerves    = knownRisk{name: "harm to nerves", shows: pat(`nerve|numb|weak|paraly`)}
	allergy   = knownRisk{name: "an allergic reaction", shows: pat(`allerg|anaphyla`)}
	ofNerves  = pat(`\bnerves?\b|\bradiofrequency|\brhizotomy|\bfacet|\bgenicular`, "nerve", "radiofrequency", "rhizotomy", "facet", "genicular") // ablation of other parts has other risks
	asleep    = pat(`\b(?:general|spinal) an(?:a)?esthe|\bsedat|\basleep\b|\bsleep through\b|\bput(?:s)? you to sleep\b`)
	atSpine   = pat(`spin|epidural|lumbar|back|neck|cervical|caudal|facet|thoracic|disc|nerve root|interlaminar|transforaminal|medial branch|intrathecal`)
)

func checkRisks(s *Subject) []source.Problem {
	blocks := all[*guide.Risks](s)
	if n := s.toldRisks(); n < enoughRisks {
		place := on(s.Guide.Title, "the guide does not tell patients what can go wrong", "add a section of the kind risks with at least four, each with what to do")
		if n > 0 {
			place.Message = "fewer than four risks are named"
			place.Hint = "name at least four, each with what to do"
		}
		if n > 0 && len(blocks) > 0 {
			place = at(blocks[0].At, place.Message, place.Hint)
		}
		place.Message += missingList(s)
		return []source.Problem{place}
	}
	var out []source.Problem
	where := s.riskPlace()
	if list := missingRisks(s); len(list) > 0 {
		severity := source.Warning // only the pump's profile stands on a regulator's text
		if s.Guide.Procedure == "pump" {
			severity = usual
		}
		out = append(out, as(severity, at(where, "the risks leave out "+strings.Join(list, ", "), "say of each what it is and what to do")))
	}
	if len(blocks) == 0 {
		out = append(out, as(source.Info, at(where, "the risks are told in the text alone", "put them in a risks block, each with what to do")))
	}
	return append(out, risksWithoutDo(blocks)...)
}

// riskPlace is where the guide tells of risks: the block, the section, or else the title.
func (s *Subject) riskPlace() source.Pos {
	if blocks := all[*guide.Risks](s); len(blocks) > 0 {
		return blocks[0].At
	}
	if sec := s.section("risks"); sec != nil {
		return sec.Title.Pos
	}
	return s.Guide.Title.Pos
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
		if inRisks(p) || p.sentence() && (s.talksOfRisk(p) || riskTalk.match(asciiLower(p.Head))) {
			text.WriteString(p.Lower + "\n")
		}
	}
	spine := atSpine.match(asciiLower(s.Guide.Treatment.Value))
	var out []string
	for _, k := range known[s.Guide.Procedure] {
		if (spine || !k.spine) && (k.only == nil || s.speaksOf(k.only)) && !k.shows.match(text.String()) {
			out = append(out, k.name)
		}
	}
	return out
}

// speaksOf reports whether any text of the guide matches.
func (s *Subject) speaksOf(what *pattern) bool {
	for _, p := range s.pieces() {
		if what.match(p.Lower) {
			return true
		}
	}
	return false
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
