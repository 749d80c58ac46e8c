package check

import (
	"fmt"

	"guidepress/internal/source"
)

var a11y08 = Rule{
	ID: "A11Y-08", Severity: source.Warning, English: true,
	What:   "Nothing is said by colour, shape or place alone.",
	Why:    "“The box on the right” and “in red” mean nothing to those who listen or print in grey. WCAG 2.1, 1.3.3 and 1.4.1.",
	Before: "Call us if you notice one of the signs in the box on the right.",
	After:  "Call us if you notice one of the signs in the list “When to call”.",
	Check: func(s *Subject) []source.Problem {
		return byPlace.each(s, func(p *Piece) bool { return p.Role != Alt && !furniture(p) }, func(hit string) (string, string) {
			return fmt.Sprintf("readers who cannot see the layout will miss “%s”", hit), "name the thing by its heading or title"
		})
	},
}

const thing = `(?:box|picture|table|chart|list|button|section|figure|panel|diagram|image|drawing|photo|column|card|link|form|text)`

var byPlace = pat(`\b(?:see (?:the )?(?:above|below)|(?:listed|shown|described|mentioned|given|pictured) (?:above|below)`+
	`|the `+thing+`s? (?:above|below|(?:on|to|at) (?:the|your) (?:left|right|top|bottom))`+
	`|(?:shown|marked|printed|highlighted|written|colored|drawn|set|listed) in (?:red|green|blue|yellow|orange|gr[ae]y|bold|italics?|purple)`+
	`|the (?:red|green|blue|yellow|orange|gr[ae]y|purple|round|square|colored) (?:box|panel|text|bar|area|line|words?|button|letters|part of the picture)s?)\b`,
	"above", "below", " left", " right", " top", "bottom", " in ", "the red", "the green", "the blue", "the yellow", "the orange", "the gr", "the purple", "the round", "the square", "the colored")
