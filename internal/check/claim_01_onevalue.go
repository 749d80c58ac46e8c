package check

import (
	"fmt"
	"strconv"
	"strings"

	"guidepress/internal/source"
)

var claim01 = Rule{
	ID: "CLAIM-01", Severity: source.Error, English: true,
	What:   "One fact has one value throughout the guide.",
	Why:    "Two waiting times are one too many; whichever is wrong makes the practice unreliable.",
	Before: "New patients are seen within two weeks. How soon can I be seen? New patients are seen within one week.",
	After:  "New patients are seen within two weeks.",
	Check:  checkOneValue,
}

// duration is an amount of time as it is told: "within two weeks", "6 to 8 weeks", "every 3 months".
var duration = pat(`\b(?:(within|in|takes?|lasts?|after|every|about|for|of|to|up to|plan on) )?(?:about |around |up to |at least |the first |another )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several)(?: ?[-–] ?| to | or )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)? (hours?|days?|weeks?|months?|years?)\b`,
	"hour", "day", "week", "month", "year")

// topic is a fact that a guide may state more than once: what the sentence must say, what it must not, and which way of
// telling the time belongs to it.
type topic struct {
	name      string
	says      *pattern
	not       *pattern
	relations string
}

var topics = []topic{
	{"how soon new patients are seen", pat(`\b(?:new patients?|first (?:visit|appointment)|(?:can i|you|patients?) (?:be )?seen|be seen|how soon can i|get an appointment|initial call|first call)\b`, "patient", "first ", "seen", "how soon", "appointment", "call"),
		pat(`\b(?:after|surgery|procedure|implant|trial|refill|follow-up|shot|injection|ago|fever)\b`), "within in"},
	{"how long full recovery takes", pat(`\b(?:full(?:y)? recover\w*|recovery (?:takes|may take|lasts)|complete recovery)\b`, "recover"), nil, "takes take lasts in within about"},
	{"how long the trial lasts", pat(`\btrials? (?:takes?|lasts?|usually (?:takes?|lasts?)|may last|can last|is|runs)\b`, "trial"), nil, "takes take lasts last for about"},
	{"how often the pump is refilled", pat(`\b(?:refills?|refilled|fill it)\b`, "refill", "fill it"), pat(`\b(?:takes?|lasts?|minutes?)\b`), "every"},
	{"how long the battery lasts", pat(`\bbatter(?:y|ies)\b[^.]{0,30}\blasts?\b`, "batter"), nil, "lasts last for about"},
}

// ofSome marks figures of a part: some patients, a lighter kind of work, a case of its own.
var ofSome = pat(`\b(?:some|most|many|few|partial(?:ly)?|light|desk|if|unless|depend(?:s|ing)|walk\w*|driv\w+|sports?|at first)\b`)

// told is one place where a value is told.
type told struct {
	from, to float64 // in days
	words    string
	problem  source.Problem
}

func checkOneValue(s *Subject) []source.Problem {
	var out []source.Problem
	claims := s.claims()
	for _, t := range topics {
		if !s.mentions(t.says) {
			continue
		}
		var values []told
		for _, c := range claims {
			values = append(values, t.values(c)...)
		}
		for _, v := range values[min(1, len(values)):] {
			if first := values[0]; apart(first, v) {
				v.problem.Message = fmt.Sprintf("the guide says both “%s” and “%s” about %s", first.words, v.words, t.name)
				v.problem.Hint = fmt.Sprintf("which is right? The other is in line %d; write a fact of the practice as {{ its name }}", first.problem.Pos.Line)
				out = append(out, v.problem)
				break
			}
		}
	}
	return append(out, otherFigures(s)...)
}

// values reads the durations of a sentence that speaks of the topic, by itself or with the head or question over it.
func (t topic) values(c Sentence) []told {
	low := c.lower()
	context := low
	if c.Head != c.Text {
		context = asciiLower(c.Head) + " " + low
	}
	if !t.says.match(context) || t.not != nil && t.not.match(low) || !duration.may(low) || ofSome.match(low) {
		return nil
	}
	var out []told
	for _, m := range duration.re().FindAllStringSubmatchIndex(low, -1) {
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return low[m[2*i]:m[2*i+1]]
		}
		if rel := group(1); rel != "" && !strings.Contains(t.relations, strings.TrimSuffix(rel, "s")) || rel == "" && strings.HasPrefix(t.relations, "every") {
			continue
		}
		from, ok := amount(group(2))
		if !ok {
			continue
		}
		to, ok := amount(group(3))
		if !ok {
			to = from
		}
		days := unitDays[strings.TrimSuffix(group(4), "s")]
		start := c.Span.From + m[4]
		end := c.Span.From + m[1]
		out = append(out, told{from * days, to * days, c.Text[start:end], c.problem(start, end, "", "")})
	}
	return out
}

var unitDays = map[string]float64{"minute": 1.0 / 1440, "hour": 1.0 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365}

var numberWords = map[string]float64{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}

func amount(w string) (float64, bool) {
	if n, ok := numberWords[w]; ok {
		return n, true
	}
	n, err := strconv.ParseFloat(w, 64)
	return n, err == nil
}

// apart reports whether two values contradict: their ranges do not even touch when a tenth is allowed for
// "eight weeks" against "two months".
func apart(a, b told) bool { return a.to*1.1 < b.from || b.to*1.1 < a.from }
