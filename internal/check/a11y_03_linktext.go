package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var a11y03 = Rule{
	ID: "A11Y-03", Severity: source.Error, English: true,
	What:   "A link's words say where it leads, without the sentence around them.",
	Why:    "Many listeners jump from link to link and hear only the links. WCAG 2.1, 2.4.4 and 2.4.9.",
	Before: "Our rules for visits are on our site. [Click here](https://www.example.com/policies).",
	After:  "Our rules for visits are on our site: [read our office policies](https://www.example.com/policies).",
	Check:  checkLinkText,
}

var (
	vagueLink = set("here more this link view read click page site website info information details")
	filler    = set("click read view learn see find out go to the a an our this for on at please tap visit it now us about and")
	bareURL   = lazily(`^(https?://|www\.)\S+$`)
	// promise is a sentence that sends the reader to a link by its place alone.
	promise = pat(`\b(?:click here|tap here|contact form here|view [\w ]{1,30} here|see our [\w ]{1,30} here|(?:read|learn|find out|see) more here|(?:sign up|download it|download them|book online|register) here)\b`,
		" here", "click", "tap here")
)

func checkLinkText(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		for _, l := range p.Links {
			text := strings.TrimSpace(p.Text[l.From:l.To])
			switch {
			case strings.HasPrefix(l.URL, "tel:") || strings.HasPrefix(l.URL, "mailto:"):
			case bareURL().MatchString(text):
				out = append(out, p.problem(l.From, l.To, "the link shows a bare address", "name the page, as in [read our office policies]("+text+"); the address stays behind the words"))
			case vague(text):
				out = append(out, p.problem(l.From, l.To, fmt.Sprintf("the link “%s” does not say where it leads", text), "name the page, as in “Read our office policies”"))
			}
		}
		if len(p.Links) > 0 {
			for _, m := range promise.in(p.Lower) {
				if !p.linked(m.From, m.To) {
					out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” does not say where the link leads", p.Text[m.From:m.To]), "name the page in the link's own words"))
				}
			}
		}
	}
	return out
}

// vague reports whether a link's words are all of the kind that fits any link.
func vague(text string) bool {
	words, said := strings.Fields(strings.ToLower(strings.Trim(text, ".!?:…»› "))), false
	for _, w := range words {
		if !vagueLink[w] && !filler[w] {
			return false
		}
		said = said || vagueLink[w]
	}
	return said || len(words) == 0
}

// linked reports whether a link touches the bytes [from, to).
func (p *Piece) linked(from, to int) bool {
	for _, l := range p.Links {
		if l.From < to && from < l.To {
			return true
		}
	}
	return false
}
