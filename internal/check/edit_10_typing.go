package check

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit10 = Rule{
	ID: "EDIT-10", Severity: source.Warning, English: true,
	What:   "Punctuation and spaces are right: no FAQ's, a full stop at the end, en dashes between numbers, no doubled spaces.",
	Why:    "Small slips make readers doubt the rest.",
	Before: "Rest for 6-8 weeks , then ask us.",
	After:  "Rest for 6–8 weeks, then ask us.",
	Check:  checkTyping,
}

var (
	pluralApostrophe = pat(`\b(?:faq|q&a|ceu|dvd|atm)['’]s\b|\b(?:19|20)\d0['’]s\b`, "'s", "’s")
	doubleSpace      = pat(`[^\s\x{00a0}]([ \x{00a0}]{2,})[^\s\x{00a0}]`, "  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0")
	spaceBefore      = pat(`[\p{L}\p{N})]([ \x{00a0}]+[,;:!?.])(?:\s|$)`, " ,", " ;", " :", " !", " ?", " .", "\u00a0")
	noSpaceAfter     = pat(`[a-z]{2,}([,;])[a-z]{2,}`, ",", ";")
	twoMarks         = pat(`,,|;;|::|[^.]\.\.(?:[^.]|$)|,\.`, ",,", ";;", "::", "..", ",.")
)

func checkTyping(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		find := func(pattern *pattern, message, hint string, with func(string) string) {
			for _, m := range pattern.in(p.Lower) {
				if p.inAddress(wordAt(m)) {
					continue
				}
				q := p.problem(m.From, m.To, message, hint)
				if with != nil {
					q = p.mend(m.From, m.To, q, with(p.Text[m.From:m.To]), true)
				}
				out = append(out, q)
			}
		}
		find(pluralApostrophe, "a plural has no apostrophe", "write “FAQs”, “1990s”", strings.NewReplacer("'", "", "’", "").Replace)
		find(doubleSpace, "two spaces stand here", "keep one", func(string) string { return " " })
		find(spaceBefore, "a space stands before the punctuation mark", "take it out", func(s string) string { return strings.Trim(s, " \u00a0") })
		find(noSpaceAfter, "a space is missing after the comma", "put one", func(s string) string { return s + " " })
		out = append(out, hardSpaces(p)...)
		find(twoMarks, "two punctuation marks stand here", "keep one", nil)
		out = append(out, ranges(p)...)
		out = append(out, lastStop(p)...)
		if strings.Contains(p.Text, `"`) && strings.ContainsAny(p.Text, "“”") {
			i := strings.IndexByte(p.Text, '"')
			out = append(out, p.problem(i, i+1, "straight and curly quotation marks are mixed", "use one kind; straight ones are set right when the guide is built"))
		}
		out = append(out, glued(p)...)
	}
	return out
}

var hardSpace = pat(`[a-z]{3,}[,.]?(\x{00a0})[a-z]{3,}`, "\u00a0")

// hardSpaces finds no-break spaces between plain words, which come along with copied pages and spoil the line
// breaks. Between a number and its unit, or after "Dr.", they are meant.
func hardSpaces(p *Piece) []source.Problem {
	hits := hardSpace.in(p.Lower)
	if len(hits) == 0 {
		return nil
	}
	return []source.Problem{p.mend(hits[0].From, hits[0].To, p.problem(hits[0].From, hits[0].To, "a no-break space stands between plain words", "type a common space"), " ", true)}
}

func wordAt(m lexicon.Span) lexicon.Word { return lexicon.Word{From: m.From, To: m.To} }

// ranges finds "6-8" in running text. Phone numbers, dates and codes have more hyphens or letters beside them.
func ranges(p *Piece) []source.Problem {
	var out []source.Problem
	for i := 1; i < len(p.Words); i++ {
		a, b := p.Words[i-1], p.Words[i]
		from, err1 := strconv.Atoi(a.Lower)
		to, err2 := strconv.Atoi(b.Lower)
		if !b.Joined || a.Joined || err1 != nil || err2 != nil || from >= to || to > 365 || len(a.Lower) > 3 {
			continue
		}
		if i+1 < len(p.Words) && p.Words[i+1].Joined && p.Words[i+1].Number() || p.inAddress(a) {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(p.Text[:a.From]); unicode.IsLetter(before) || before == '-' || before == '(' && to > 99 {
			continue
		}
		q := p.problem(a.From, b.To, fmt.Sprintf("the range “%s” has a hyphen", p.Text[a.From:b.To]), fmt.Sprintf("write “%s–%s” with an en dash, or “%s to %s”", a.Lower, b.Lower, a.Lower, b.Lower))
		out = append(out, p.mend(a.From, b.To, q, a.Lower+"–"+b.Lower, true))
	}
	return out
}

const stopWords = 8 // shorter paragraphs may be phrases

// lastStop finds paragraphs of running text that end without a mark.
func lastStop(p *Piece) []source.Problem {
	switch p.Block.(type) {
	case *guide.Prose, *guide.Callout, *guide.FAQs:
	default:
		return nil
	}
	text := strings.TrimRight(p.Text, " \u00a0\n")
	last, n := utf8.DecodeLastRuneInString(text)
	if p.Role != Para || len(p.Words) < stopWords || !unicode.IsLetter(last) && !unicode.IsDigit(last) || p.linked(len(text)-n, len(text)) || furniture(p) {
		return nil
	}
	w := p.Words[len(p.Words)-1]
	if p.inAddress(w) {
		return nil
	}
	return []source.Problem{p.mend(w.From, w.To, p.problem(w.From, w.To, "the paragraph ends without a full stop", "add it"), p.Text[w.From:w.To]+".", true)}
}

// glued finds a sentence that follows the last one without a space.
func glued(p *Piece) []source.Problem {
	var out []source.Problem
	for i := 1; i < len(p.Words); i++ {
		a, b := p.Words[i-1], p.Words[i]
		gap := p.Text[a.To:b.From]
		if (gap == "." || gap == "!" || gap == "?") && b.Capital && len(a.Lower) > 2 && len(b.Lower) > 1 &&
			strings.ToLower(p.Text[a.From:a.To]) == p.Text[a.From:a.To] && lexicon.Known(a.Lower) && !p.inAddress(a) {
			out = append(out, p.mend(a.To, b.To, p.problem(a.To, b.To, "a space is missing after the sentence", "put one"), gap+" "+p.Text[b.From:b.To], true))
		}
	}
	return out
}
