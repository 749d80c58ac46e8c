package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu15 = Rule{
	ID: "EDU-15", Severity: source.Error, Care: true,
	What:   "A calendar says of each medicine to stop who decides, and has a line for the treatment's own day.",
	Why:    "A reader who stops a blood thinner by a printed list alone may have a stroke; the FDA asks patients never to stop one without their doctor.",
	Before: "- calendar:\n    - before: 7\n      stop: [Blood thinners.]\n    - eat: [Nothing.]",
	After:  "- calendar:\n    - before: 7\n      stop: [\"Blood thinners, only if we told you to.\"]\n    - eat: [Nothing.]",
	Check:  checkCalendars,
}

var (
	someMedicine = pat(`thinner|medic|\bpills?\b|tablet|aspirin|ibuprof|naprox|warfarin|clopidogrel|apixaban|rivaroxaban|heparin|metformin|insulin|opioid|anticoagul|pastilla|\bdrugs?\b|ozempic|semaglutid`)
	someDecider  = pat(`\b(?:we|us|our|doctors?|surgeon|nurse|pharmacist|told|tell|tells|ask|cardiologist|le dijimos|lo dijimos|dijimos|digamos|m\x{e9}dic[oa]|doctora?|cirujan[oa]|enfermer[oa]|pregunte|preg\x{fa}ntenos|indi\w+)\b`)
)

func checkCalendars(s *Subject) []source.Problem {
	var out []source.Problem
	for _, b := range all[*guide.Calendar](s) {
		own := false
		for i := range b.Days {
			d := &b.Days[i]
			own = own || d.Offset() == 0
			for _, it := range d.Stop {
				said := strings.ToLower(it.Text.Source.Value)
				if someMedicine.match(said) && !someDecider.match(said) {
					out = append(out, on(it.Text.Source, fmt.Sprintf("“%s” does not say who decides", short(it.Text.Source.Value, 60)), "add it, such as “only if we told you to”"))
				}
			}
		}
		if !own {
			out = append(out, as(source.Warning, at(b.At, "this calendar has no line for the day of the treatment", "add a day with neither before: nor after:, such as what to eat and whom to bring")))
		}
	}
	return out
}
