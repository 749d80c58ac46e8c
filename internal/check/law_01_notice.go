package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/phone"
	"guidepress/internal/source"
)

var law01 = Rule{
	ID: "LAW-01", Severity: source.Error,
	What: "The notice of free language help and aids is in the guide, in English and at least 15 languages, with phone and TTY.",
	Why: "45 CFR 92.11 wants it with instructions for a procedure, consent and handbooks; a guide that tells readers what to do " +
		"before or after a treatment is safest with it.",
	Before: "# practice.yaml\nlanguage_help: []",
	After:  "# practice.yaml\nlanguage_help:\n  - lang: en\n    name: English\n    text: the official text, and one entry more for each of 15 languages\n    sample: true",
	Check:  checkNotice,
}

const noticeLanguagesNeeded = 16 // English and 15 more: 45 CFR 92.11(b)

func checkNotice(s *Subject) []source.Problem {
	p := s.practice()
	if p == nil {
		return nil
	}
	severity := source.Warning
	if s.instructs() {
		severity = usual
	}
	if len(p.Language) == 0 {
		return []source.Problem{as(severity, at(p.At, "the notice of free language help is missing",
			"add language_help with the official texts of the HHS Office for Civil Rights; guides with care instructions must carry it"))}
	}
	if sample := sampleNotice(p); sample != nil {
		return []source.Problem{as(source.Notice, at(sample.At, fmt.Sprintf("the notice of free language help is a sample in %d of at least %d languages", len(p.Language), noticeLanguagesNeeded),
			"put the official texts of the HHS Office for Civil Rights here before the guide is given to patients"))}
	}
	if n := len(p.Language); n < noticeLanguagesNeeded {
		return []source.Problem{as(severity, at(p.Language[0].At, fmt.Sprintf("the notice of free language help is in %d languages, and %d are needed", n, noticeLanguagesNeeded),
			"add the official texts for the 15 languages most used in your states"))}
	}
	return noticeSays(p, severity)
}

// instructs reports whether the guide tells readers what to do around a treatment.
func (s *Subject) instructs() bool {
	return s.section("procedure", "implant", "trial", "recovery", "when-to-call", "daily-life") != nil ||
		len(all[*guide.Steps](s))+len(all[*guide.Calls](s))+len(all[*guide.Checklist](s)) > 0
}

func sampleNotice(p *guide.Practice) *guide.Notice {
	for i := range p.Language {
		if p.Language[i].Sample.Value {
			return &p.Language[i]
		}
	}
	return nil
}

// noticeSays looks into the English notice for what every notice must say.
func noticeSays(p *guide.Practice, severity source.Severity) []source.Problem {
	for _, n := range p.Language {
		if n.Lang.Value != "en" && !strings.HasPrefix(n.Lang.Value, "en-") {
			continue
		}
		var out []source.Problem
		low := asciiLower(n.Text.Value)
		missing := func(what string) {
			out = append(out, as(severity, on(n.Text, "the notice of free language help does not name "+what, "take the official text whole, with your numbers in it")))
		}
		if !gives(n.Text.Value, p.Phone) {
			missing("the phone number")
		}
		for _, part := range []struct{ words, what string }{
			{"free|no cost|no charge", "that the help is free"}, {"aid|hear|see|disab", "the aids for people who cannot see, hear or speak well"},
			{"tty|711|relay", "the TTY or relay number"},
		} {
			if !anyOf(low, strings.Split(part.words, "|")) {
				missing(part.what)
			}
		}
		return out
	}
	return []source.Problem{as(severity, at(p.Language[0].At, "the notice of free language help is not there in English", "add the entry with lang: en"))}
}

func anyOf(text string, parts []string) bool {
	for _, p := range parts {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// gives reports whether a text gives a number, in whatever way it is written.
func gives(text string, number source.Text) bool {
	want, ok := phone.Parse(number.Value)
	if !ok {
		return false
	}
	for _, hit := range phone.Find(text) {
		if hit.Number.URI() == want.URI() {
			return true
		}
	}
	return false
}
