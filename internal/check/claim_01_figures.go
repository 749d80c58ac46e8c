package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

// figure is an amount that a sentence tells of something: "dental implants last 10 to 15 years".
type figure struct {
	of, unit string // what it is told of, in the singular and without article, with the verb; the unit
	rest     string // what else the sentence says: two figures are compared only when this is the same
	from, to float64
	about    bool // "about 6 weeks", "up to 6 weeks"
	words    string
	at       source.Problem
}

const numeral = `\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve`

// telling reads "(subject) (verb) (number) (unit) (rest)".
var telling = pat(`^(?:the |a |an |your |our |most |these |each |this )?((?:[a-z-]+ ){1,4}?)(?:usually |often |typically |generally |normally |can |may |will |should |also )*(takes?|lasts?|is|are|costs?|weighs?|heals? in|recovers? in|recovers? within|heals? within)(?: usually| often| typically| generally| on average)?(?: between| from)?( about| around| up to| at least| roughly| some)? (`+numeral+`)(?: ?[-–] ?| to | or | and )?(`+numeral+`)? (minutes?|hours?|days?|weeks?|months?|years?|inches|pounds|ounces|percent|cm|mm|mg|ml)\b([^.;]*)`,
	"minute", "hour", "day", "week", "month", "year", "inch", "pound", "ounce", "percent", "cm", "mm", "mg", "ml")

// fullest reads the question over an answer: "How long does recovery take?"
var fullest = pat(`^how (?:long|much|big) (?:does|do|will|is|are|can|should) (?:the |a |an |your |my )?((?:[a-z-]+ ){0,3}[a-z-]+?)(?: usually| typically)? (take|last|be|heal|weigh|cost)s?\b`, "how ")

// generic adds nothing to a figure; reduced is what a figure's rest is compared by.
var generic = set("on average in most people cases patients usually often or so in general general for to the a an of with good care your long old after that all you then about and")

// otherFigures finds two figures of one thing that are not the same.
func otherFigures(s *Subject) []source.Problem {
	var out []source.Problem
	first := map[string][]figure{}
	for _, t := range s.claims() {
		f, ok := t.figure()
		if !ok {
			f, ok = t.ordered()
		}
		if !ok {
			continue
		}
		key := f.of + "|" + f.rest
		if unitDays[f.unit] == 0 {
			key += "|" + f.unit
		}
		for _, g := range first[key] {
			if g.differs(f) {
				f.at.Message = fmt.Sprintf("the guide says both “%s” and “%s” of “%s”", g.words, f.words, strings.TrimSpace(f.of[:strings.LastIndexByte(f.of, ' ')]))
				f.at.Hint = fmt.Sprintf("which is right? The other is in line %d; if both are, say of what each is told", g.at.Pos.Line)
				out = append(out, f.at)
				break
			}
		}
		first[key] = append(first[key], f)
	}
	return out
}

// figure reads the sentence; of an answer that begins with "it", the question over it says of what.
func (s Sentence) figure() (figure, bool) {
	low := s.lower()
	if !telling.may(low) || s.negated(s.Span.To) {
		return figure{}, false
	}
	m := telling.re().FindStringSubmatchIndex(low)
	if m == nil {
		return figure{}, false
	}
	part := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return strings.TrimSpace(low[m[2*i]:m[2*i+1]])
	}
	from, ok := amount(part(4))
	if !ok {
		return figure{}, false
	}
	to, ok := amount(part(5))
	if !ok {
		to = from
	}
	of := subject(part(1))
	if of == "it" || of == "this" || of == "that" || of == "they" {
		q := fullest.re().FindStringSubmatch(asciiLower(s.Head))
		if q == nil {
			return figure{}, false
		}
		of = subject(q[1])
	}
	start, end := s.Span.From+m[8], s.Span.From+m[13]
	return figure{of: of + " " + strings.TrimSuffix(part(2), "s"), unit: singular(part(6)), rest: reduced(part(7)), from: from, to: to, about: part(3) != "",
		words: s.Text[start:end], at: s.problem(start, end, "", "")}, ok || of != ""
}

// subject is a noun phrase in the singular; "recovery time" is recovery.
func subject(words string) string {
	f := strings.Fields(words)
	for len(f) > 1 && (f[len(f)-1] == "time" || f[len(f)-1] == "period" || f[len(f)-1] == "process") {
		f = f[:len(f)-1]
	}
	if len(f) > 0 {
		f[len(f)-1] = singular(f[len(f)-1])
	}
	return strings.Join(f, " ")
}

// reduced are the words of the rest that narrow the figure down.
func reduced(rest string) string {
	var out []string
	for _, w := range strings.FieldsFunc(rest, func(r rune) bool { return r < 'a' || r > 'z' }) {
		if !generic[w] {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// differs reports whether two figures of one thing cannot both stand: they are not the same, and none is a rough value
// within the other.
func (f figure) differs(g figure) bool {
	if f.unit != g.unit {
		a, b := unitDays[f.unit], unitDays[g.unit]
		return apart(told{from: f.from * a, to: f.to * a}, told{from: g.from * b, to: g.to * b})
	}
	if f.from == g.from && f.to == g.to {
		return false
	}
	within := func(a, b figure) bool { return a.from >= b.from && a.to <= b.to }
	if f.about && (within(f, g) || f.to == g.to) || g.about && (within(g, f) || g.to == f.to) {
		return false
	}
	inside := func(a, b figure) bool { return a.from == a.to && a.from > b.from && a.to < b.to }
	return !inside(f, g) && !inside(g, f)
}
