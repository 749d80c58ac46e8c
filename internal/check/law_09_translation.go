package check

import "guidepress/internal/source"

var law09 = Rule{
	ID: "LAW-09", Severity: source.Error,
	What:   "A translated guide names its translator, the qualified person who checked it, and the day.",
	Why:    "Machine translation of critical text must be reviewed by a qualified human translator: 45 CFR 92.201(c)(3).",
	Before: "language: es\nstatus: reviewed",
	After:  "language: es\nstatus: reviewed\ntranslation:\n  translated_by: A. Translator\n  reviewed_by: B. Reviewer, certified medical translator\n  date: 2026-11-22",
	Check:  checkTranslation,
}

// checkTranslation is silent about drafts: EDU-11 says of them, once, that nobody has reviewed them.
func checkTranslation(s *Subject) []source.Problem {
	g := s.Guide
	if s.english() || s.draft() {
		return nil
	}
	t := g.Translation
	if t == nil {
		return []source.Problem{on(g.Language, "nobody answers for this translation", "add translation: with translated_by, reviewed_by and date")}
	}
	var out []source.Problem
	if t.TranslatedBy.Empty() {
		out = append(out, at(t.At, "the translation does not name its translator", "add translated_by"))
	}
	if t.ReviewedBy.Empty() {
		out = append(out, at(t.At, "no qualified person has checked this translation", "add reviewed_by when somebody has"))
	}
	if t.Date.IsZero() {
		out = append(out, at(t.At, "the translation does not say when it was checked", "add date"))
	}
	return out
}
