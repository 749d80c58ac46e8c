package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var edu09 = Rule{
	ID: "EDU-09", Severity: source.Warning, English: true,
	What:   "Numbers are easy: a percentage is also told in people or parts, chances share one denominator, ranges are written with “to”.",
	Why:    "PEMAT-P items 6 and 7; CDC Clear Communication Index 15 to 17.",
	Before: "The trial worked if your pain drops by 50%.",
	After:  "The trial worked if your pain drops by half (50%).",
	Check:  checkNumbers,
}

var (
	percent   = pat(`\b\d+(?:\.\d+)? ?(?:%|percent\b)`, "%", "percent")
	inParts   = pat(`\bout of\b|\bhalf\b|\bquarters?\b|\bthirds?\b|\b(?:\d+|one|two|three|four|five|nine) in (?:every )?(?:\d+|two|three|four|five|ten)\b`, "out of", "half", "quarter", "third", " in ")
	chance    = pat(`\b\d+ out of (?:every )?(\d[\d,]*)\b|\b\d+ in (?:every )?(?:\d[\d,]*) (?:people|patients|adults|women|men|users|pumps)\b`, " out of ", " in ")
	hyphenSum = pat(`\b\d{1,3}-\d{1,3} (?:hours?|days?|weeks?|months?|years?|minutes?|inches|pounds|people|times|visits)\b`, "-")
)

func checkNumbers(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if p.Role == Alt {
			continue
		}
		if hits := percent.in(p.Lower); len(hits) > 0 && !s.toldInParts(p) {
			for _, m := range hits {
				out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” is hard to picture", p.Text[m.From:m.To]), percentHint(p.Lower[m.From:m.To])))
			}
		}
		if !p.sentence() {
			continue
		}
		for _, m := range hyphenSum.in(p.Lower) {
			hit := p.Text[m.From:m.To]
			out = append(out, p.problem(m.From, m.To, fmt.Sprintf("a hyphen makes “%s” hard to read aloud", hit), fmt.Sprintf("write “%s”", strings.Replace(hit, "-", " to ", 1))))
		}
	}
	return append(out, mixedDenominators(s)...)
}

// toldInParts reports whether a piece, or for a label the block it stands in, says the same in people or parts.
func (s *Subject) toldInParts(p *Piece) bool {
	if inParts.match(p.Lower) {
		return true
	}
	if p.Role != Label {
		return false
	}
	for _, q := range s.pieces() {
		if q.Section == p.Section && q.Block == p.Block && inParts.match(q.Lower) {
			return true
		}
	}
	return false
}

func percentHint(hit string) string {
	n := 0
	fmt.Sscanf(hit, "%d", &n)
	switch {
	case n == 50:
		return "write “half” or “5 out of 10 people” beside it"
	case n > 0 && n < 100 && n%10 == 0:
		return fmt.Sprintf("write “%d out of 10 people” beside it", n/10)
	case n > 0 && n < 100:
		return fmt.Sprintf("write “%d out of 100 people” beside it", n)
	}
	return "say it in people or parts, such as “5 out of 10 people”"
}

// mixedDenominators looks for chances out of different numbers: readers take 1 out of 5 for less than 10 out of 100.
func mixedDenominators(s *Subject) []source.Problem {
	first := ""
	for _, t := range s.sentences() {
		for _, m := range chance.in(t.lower()) {
			hit := t.lower()[m.From:m.To]
			_, n, ok := strings.Cut(t.lower()[:m.To], "out of ")
			if !ok || strings.Contains(hit, "people") {
				continue
			}
			n = strings.TrimPrefix(n[strings.LastIndexByte(n, ' ')+1:], "every ")
			if first == "" {
				first = n
			} else if n != first {
				return []source.Problem{t.problem(t.Span.From+m.From, t.Span.From+m.To, fmt.Sprintf("chances are told out of %s and out of %s", first, n), "use the same number of people throughout")}
			}
		}
	}
	return nil
}
