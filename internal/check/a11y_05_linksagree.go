package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var a11y05 = Rule{
	ID: "A11Y-05", Severity: source.Warning,
	What:   "The same link text leads to the same page, a page is always named alike, and addresses begin with https.",
	Why:    "Readers know a link by its words. WCAG 2.1, 3.2.4.",
	Before: "Read our [office policies](https://www.example.com/a). Later: our [office policies](https://www.example.com/b).",
	After:  "Read our [office policies](https://www.example.com/a). Later: our [office policies](https://www.example.com/a).",
	Check:  checkLinksAgree,
}

func checkLinksAgree(s *Subject) []source.Problem {
	var out []source.Problem
	byText, byURL := map[string]string{}, map[string]string{}
	for _, p := range s.pieces() {
		for _, l := range p.Links {
			if strings.HasPrefix(l.URL, "http://") {
				out = append(out, p.problem(l.From, l.To, "the link is not secure", "write https:// instead of http://"))
			}
			if !strings.HasPrefix(l.URL, "http") {
				continue
			}
			text := p.Text[l.From:l.To]
			key := strings.ToLower(strings.Trim(text, " .,:;!?"))
			if other, ok := byText[key]; ok && other != l.URL {
				out = append(out, p.problem(l.From, l.To, fmt.Sprintf("two links say “%s” but go to different pages", text), "name each page, or correct the address: the other is "+other))
			}
			if other, ok := byURL[l.URL]; ok && strings.ToLower(strings.Trim(other, " .,:;!?")) != key {
				out = append(out, p.problem(l.From, l.To, fmt.Sprintf("the same page is called “%s” and “%s”", other, text), "use the same words for the same page"))
			}
			byText[key], byURL[l.URL] = l.URL, text
		}
	}
	return out
}
