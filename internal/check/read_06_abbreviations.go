package check

import (
	"fmt"
	"strings"

	"guidepress/internal/lexicon"
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
var everyday = set(`TODO TBD TBA FDA CDC NIH US USA UK OK AM PM TV ID PIN QR PDF FAQ FAQs TTY TDD ER CPR DVD GPS IV CD X UV LED SPF PO
	II III VI VII VIII IX XI XII XIII Rx AA AAA SMS USB ZIP DNA HIV AIDS COVID CEO ICU EMS LLC INC
	MD DO RN NP PA PAC PhD DDS DMD PT OT DPT OTR MPH MBA BSN MSN DNP CRNA LCSW APRN DPM GP XR SR XL CR EC FACP FACS FACOG FACC FAAOS FAAP
	AK AL AR AZ CA CO DC DE FL GA HI IA IL IN KS KY LA MA ME MI MN MO MT NC ND NE NH NJ NM NV NY OH OR RI SC SD TN TX UT VA VT WA WI WV WY`)

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
	if len(abbr) < 2 || len(abbr) > 5 || everyday[abbr] || p.Words[i].Joined || syllable(p, i) {
		return false
	}
	for _, c := range abbr {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	w := p.Words[i]
	initials := w.From > 0 && (p.Text[w.From-1] == '.' || p.Text[w.From-1] == '&') || w.To+1 < len(p.Text) && p.Text[w.To] == '&'
	state := (abbr == "CT" || abbr == "MS") && w.From > 1 && p.Text[w.From-2:w.From] == ", "
	return !initials && !state && !shouted(p, i, strings.ToLower(abbr))
}

// shouted tells "NOT" and "STOP TAKING" from abbreviations: it is a word of the language that is short for nothing, or it
// stands beside a longer word in capitals.
func shouted(p *Piece, i int, lower string) bool {
	if !alsoShort[lower] && lexicon.Known(lower) && !medicalShort(lower) || trademark(p, i, lower) {
		return true
	}
	return shoutedWord(p, i-1) || shoutedWord(p, i+1)
}

// trademark reports whether the word is a maker's name: its sign stands behind it, or the lists know the name and it is too
// long to be initials ("BOTOX", "ADVIL").
func trademark(p *Piece, i int, lower string) bool {
	behind := strings.TrimPrefix(p.Text[p.Words[i].To:], "s")
	return strings.HasPrefix(behind, "®") || strings.HasPrefix(behind, "™") || len(lower) > 4 && lexicon.Known(strings.ToUpper(lower[:1])+lower[1:])
}

// shoutedWord reports whether word i is a word in capitals.
func shoutedWord(p *Piece, i int) bool {
	if i < 0 || i >= len(p.Words) || !allCapitals(p, i) {
		return false
	}
	w := p.Words[i].Lower
	return len(w) > 5 || len(w) > 1 && lexicon.Known(w) && !alsoShort[w]
}

// alsoShort are words of the language that, in capitals, stand for several words.
var alsoShort = set("tens mild rice fit pet cat leap fast sad nash mash lift slit heart dash turp tips eras act cart ace arm adl cam cab mac lad rom pad ham pap")

// medicalShort reports whether the lists hold the word only as an abbreviation.
func medicalShort(w string) bool { return len(w) < 5 && !strings.ContainsAny(w, "aeiouy") }

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
	for _, says := range [...]string{"(", "stands for", "is short for", "means", ", or "} {
		if strings.HasPrefix(after, says) {
			return true
		}
	}
	return strings.HasSuffix(before, "(") || introduced.match(asciiLower(before)) && p.lettersBefore(i, strings.ToLower(abbr))
}

// introduced ends what stands before a short form: "intraocular lenses or IOLs", "a test called a RAST".
var introduced = pat(`(?:\bor|\bcalled|\bas|,)(?: an?| the)?$`)

// lettersBefore reports whether the letters of the abbreviation are found, in this order, in the words before it,
// or whether the sentence says that something is called so.
func (p *Piece) lettersBefore(i int, abbr string) bool {
	if i > 1 && (p.Words[i-1].Lower == "called" || p.Words[i-2].Lower == "called") {
		return true
	}
	k := len(abbr) - 1
	for w := i - 1; w >= 0 && w >= i-len(abbr)-2 && k >= 0; w-- {
		word := p.Words[w].Lower
		for c := len(word) - 1; c >= 0 && k >= 0; c-- {
			if word[c] == abbr[k] {
				k--
			}
		}
	}
	return k < 0
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
