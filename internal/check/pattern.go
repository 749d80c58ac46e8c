package check

import (
	"regexp"
	"strings"
	"sync"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

// pattern is a regular expression over lower-case text that is compiled when it is first needed, and looked for
// only in texts with one of the needed strings: a guide is read by some fifty of them.
type pattern struct {
	need []string
	re   func() *regexp.Regexp
}

func pat(expr string, need ...string) *pattern {
	return &pattern{need, lazily(expr)}
}

// in finds the pattern in a lower-case text, as pairs of offsets; the first group that took part narrows the hit.
func (p *pattern) in(lower string) []lexicon.Span {
	if !p.may(lower) {
		return nil
	}
	var out []lexicon.Span
	for _, m := range p.re().FindAllStringSubmatchIndex(lower, -1) {
		for k := 2; k < len(m); k += 2 {
			if m[k] >= 0 {
				m = m[k:]
				break
			}
		}
		out = append(out, lexicon.Span{From: m[0], To: m[1]})
	}
	return out
}

// parts are the first hit and its groups, "" for one that took no part; nil where there is none.
func (p *pattern) parts(lower string) []string {
	if !p.may(lower) {
		return nil
	}
	return p.re().FindStringSubmatch(lower)
}

// match reports whether the pattern occurs.
func (p *pattern) match(lower string) bool { return p.may(lower) && p.re().MatchString(lower) }

func (p *pattern) may(lower string) bool {
	for _, n := range p.need {
		if strings.Contains(lower, n) {
			return true
		}
	}
	return len(p.need) == 0
}

// mentions reports whether any text of the guide may hold the pattern: most slips stand in no text at all, so that the
// others alone are looked for piece by piece.
func (s *Subject) mentions(p *pattern) bool {
	if s.view.whole == "" {
		var b strings.Builder
		for _, piece := range s.pieces() {
			b.WriteString(piece.Lower)
			b.WriteByte('\n')
		}
		s.view.whole = b.String()
	}
	return p.may(s.view.whole)
}

// each reports every hit in the pieces that want accepts; say makes the message and hint from the hit's text.
func (p *pattern) each(s *Subject, want func(*Piece) bool, say func(hit string) (string, string)) []source.Problem {
	var out []source.Problem
	if !s.mentions(p) {
		return nil
	}
	for _, piece := range s.pieces() {
		if !want(piece) {
			continue
		}
		for _, m := range p.in(piece.Lower) {
			message, hint := say(piece.Text[m.From:m.To])
			out = append(out, piece.problem(m.From, m.To, message, hint))
		}
	}
	return out
}

// phrases is a table of phrases, each with a value, found word by word.
type phrases struct {
	byFirst map[string][]phrase
}

type phrase struct {
	words []string
	value string
}

// table reads lines "phrase = value", or phrases alone.
func table(lines string) func() phrases {
	return sync.OnceValue(func() phrases {
		t := phrases{map[string][]phrase{}}
		for _, line := range strings.Split(lines, "\n") {
			key, value, _ := strings.Cut(line, "=")
			f := strings.Fields(strings.ReplaceAll(key, "-", " "))
			if len(f) > 0 {
				t.byFirst[f[0]] = append(t.byFirst[f[0]], phrase{f, strings.TrimSpace(value)})
			}
		}
		return t
	})
}

// at is the longest phrase that begins at word i: its value and its length in words.
func (t phrases) at(words []lexicon.Word, i int) (value string, n int) {
	for _, p := range t.byFirst[words[i].Lower] {
		if len(p.words) > n && i+len(p.words) <= len(words) && same(words[i:], p.words) {
			value, n = p.value, len(p.words)
		}
	}
	return value, n
}

// anyNumber is at, where the last word may also be the plural of the phrase's.
func (t phrases) anyNumber(words []lexicon.Word, i int) (value string, n int) {
	if value, n = t.at(words, i); n > 1 {
		return value, n
	}
	for _, first := range [...]string{words[i].Lower, singular(words[i].Lower)} {
		for _, p := range t.byFirst[first] {
			k := len(p.words)
			if k > n && i+k <= len(words) && (k == 1 || same(words[i:], p.words[:k-1])) && singular(words[i+k-1].Lower) == singular(p.words[k-1]) {
				value, n = p.value, k
			}
		}
	}
	return value, n
}

func same(words []lexicon.Word, want []string) bool {
	for i, w := range want {
		if words[i].Lower != w {
			return false
		}
	}
	return true
}

// set is the words of a list.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// negations turn a claim round.
var negations = set("no not never nothing none without cannot can't won't doesn't don't isn't aren't didn't wasn't neither nor hardly rarely n't nobody")

// negated reports whether a negation stands before byte offset off in the sentence.
func (s Sentence) negated(off int) bool {
	for _, w := range s.Words {
		if w.From >= off {
			return false
		}
		if negations[w.Lower] {
			return true
		}
	}
	return false
}

// lazily is a regular expression that is compiled when it is first needed: many runs of the program need none.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
