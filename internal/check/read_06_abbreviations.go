package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var read06 = Rule{
	ID: "READ-06", Severity: source.Warning, English: true,
	What:   "An abbreviation is spelled out where it first stands, and a guide has few of them.",
	Why:    "WCAG 2.1, 3.1.4; CDC Clear Communication Index 7.",
	Before: "You may have SCS if other care has not helped.",
	After:  "You may have spinal cord stimulation (SCS) if other care has not helped.",
	Check:  checkAbbreviations,
}

// everyday abbreviations need no words: everybody says them so. Degrees and states stand beside names.
var everyday = set(`TODO TBD TBA FDA US USA UK OK AM PM TV ID PIN QR PDF FAQ FAQs TTY TDD ER CPR DVD GPS IV CD X MD DO RN NP PA PAC PhD DDS PT OT
	VA DC NY WV DE NJ NC MC II III VI VII VIII IX XI XII XIII Rx AA AAA SMS USB ZIP DNA HIV AIDS COVID CEO ICU EMS`)

const manyAbbreviations = 4

func checkAbbreviations(s *Subject) []source.Problem {
	var out []source.Problem
	kinds := map[string]bool{}
	for _, p := range s.pieces() {
		if !p.sentence() && p.Role != Cell {
			continue
		}
		for i, w := range p.Words {
			abbr := strings.TrimSuffix(p.Text[w.From:w.To], "s")
			if !abbreviation(p, i, abbr) || kinds[abbr] {
				continue
			}
			kinds[abbr] = true
			if !p.spellsOut(i, abbr) && !s.explainedWords()[strings.ToLower(abbr)] && !s.spelledBefore(p, abbr) {
				out = append(out, p.problem(w.From, w.To, fmt.Sprintf("“%s” is not spelled out", p.Text[w.From:w.To]), fmt.Sprintf("write it out the first time, with (%s) behind it", abbr)))
			}
		}
	}
	if len(kinds) > manyAbbreviations {
		out = append(out, as(source.Info, on(s.Guide.Title, fmt.Sprintf("the guide uses %d abbreviations", len(kinds)), "write most of them out everywhere")))
	}
	return out
}

// abbreviation reports whether the word is one: two to five capitals, and not a word set in capitals.
func abbreviation(p *Piece, i int, abbr string) bool {
	if len(abbr) < 2 || len(abbr) > 5 || everyday[abbr] || p.Words[i].Joined {
		return false
	}
	for _, c := range abbr {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	w := p.Words[i]
	initials := w.From > 0 && (p.Text[w.From-1] == '.' || p.Text[w.From-1] == '&') || w.To+1 < len(p.Text) && p.Text[w.To] == '&'
	return !initials && (len(abbr) < 3 || !shouted(p, i, strings.ToLower(abbr)))
}

// shouted tells "NOT" and "STOP TAKING" from abbreviations: the word exists and is short for nothing here.
func shouted(p *Piece, i int, lower string) bool {
	return smallWord[lower] || i > 0 && allCapitals(p, i-1) || i+1 < len(p.Words) && allCapitals(p, i+1)
}

var smallWord = set(`not and all any the you your now one two are can may but for how who why yes only never always must before after day days red free new no do if
	stop call take keep wash rest help wait bring tell ask need eat drink drive bend lift twist use start go`)

func allCapitals(p *Piece, i int) bool {
	w := p.Text[p.Words[i].From:p.Words[i].To]
	return len(w) > 1 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// spellsOut reports whether the abbreviation stands in brackets behind its words, or its words behind it.
func (p *Piece) spellsOut(i int, abbr string) bool {
	w := p.Words[i]
	if p.initials(i) == abbr {
		return true
	}
	before := strings.TrimRight(p.Text[:w.From], " \"“")
	after := strings.TrimLeft(strings.TrimPrefix(p.Text[w.To:], "s"), " \"”")
	return strings.HasSuffix(before, "(") || strings.HasPrefix(after, "(") ||
		strings.HasPrefix(after, "stands for") || strings.HasPrefix(after, "means") || strings.HasPrefix(after, ", or ")
}

// initials are those of as many words before the word i as it has letters, "or" left out: "(pulse generator or PG)".
func (p *Piece) initials(i int) string {
	n := p.Words[i].To - p.Words[i].From
	out := ""
	for k := i - 1; k >= 0 && len(out) < n; k-- {
		if w := p.Words[k]; w.Lower != "or" && w.Lower[0] < 0x80 {
			out = strings.ToUpper(w.Lower[:1]) + out
		}
	}
	return out
}

// spelledBefore reports whether a heading, label or side note before the piece gave the words.
func (s *Subject) spelledBefore(p *Piece, abbr string) bool {
	for _, q := range s.pieces() {
		if q == p {
			return false
		}
		if strings.Contains(q.Text, "("+abbr+")") || strings.Contains(q.Text, abbr+" (") {
			return true
		}
	}
	return false
}
