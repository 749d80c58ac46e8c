package check

import (
	"strings"

	printed "guidepress/internal/phrase"
	"guidepress/internal/source"
)

var law02 = Rule{
	ID: "LAW-02", Severity: source.Error,
	What:   "The guide says how to get it in large print, as audio or in another format, and whom to call.",
	Why:    "Effective communication, in force for every practice that takes federal money: 45 CFR 84.77 and 92.202.",
	Before: "# practice.yaml\nother_formats: Other formats can be had.",
	After:  "# practice.yaml\nother_formats: Need this guide in large print or read aloud? Call {{ phone }} or write to {{ email }}. It is free.",
	Check:  checkFormats,
}

func checkFormats(s *Subject) []source.Problem {
	p := s.practice()
	if p == nil {
		return nil
	}
	if p.Formats.Empty() {
		return []source.Problem{at(p.At, "nothing says how to get this guide in large print", "add other_formats: what there is, and the phone number to ask for it")}
	}
	text := p.Formats.Plain()
	low := asciiLower(text)
	pos := p.Formats.Source
	if pos.Empty() {
		pos.Pos = p.Formats.Paras[0].At
	}
	// In a language that the program does not speak only a reader can tell. The note may not be translated yet.
	if lang := s.Guide.LangAt(pos.Pos); printed.Has(lang) && !anyOf(low, printed.For(lang).OtherFormats) {
		return []source.Problem{on(pos, "the note on other formats does not name large print", "say that readers can have the guide in large print")}
	}
	if !gives(text, p.Phone) && !strings.Contains(text, "{{") {
		return []source.Problem{on(pos, "the note on other formats gives no phone number", "write {{ phone }} in it")}
	}
	if !p.Email.Empty() && !strings.Contains(text, p.Email.Value) && !strings.Contains(text, "{{") {
		return []source.Problem{as(source.Info, on(pos, "the note on other formats gives no email address", "write {{ email }} in it"))}
	}
	return nil
}
