package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit01 = Rule{
	ID: "EDIT-01", Severity: source.Warning, English: true,
	What:   "Words are spelled right.",
	Why:    "A misspelling costs trust. It is an error when the right word stands elsewhere in the guide, a warning when a known word is near, and a remark otherwise.",
	Before: "The catheter is thin. A catheter is soft. The cathaeter stays in place.",
	After:  "The catheter is thin. A catheter is soft. The catheter stays in place.",
	Check:  checkSpelling,
}

func checkSpelling(s *Subject) []source.Problem {
	own := s.frequent()
	told := map[string]bool{}
	var out []source.Problem
	for _, p := range s.pieces() {
		for i, w := range p.Words {
			text := p.Text[w.From:w.To]
			if told[w.Lower] || s.accepted(p, i, text) {
				continue
			}
			near := nearest(w.Lower, own)
			if near == "" && w.Capital && !p.opens(i) {
				continue // a name the lists do not know
			}
			told[w.Lower] = true
			if q, ok := misspelled(p, w, near); ok {
				out = append(out, q)
			}
		}
	}
	return out
}

// misspelled words out the problem; near is the guide's own word that was meant, if any. A word that is far from every
// known one is rarely a slip, and the name of a medicine may be newer than the list.
func misspelled(p *Piece, w lexicon.Word, near string) (source.Problem, bool) {
	text := p.Text[w.From:w.To]
	if near != "" {
		return as(source.Error, p.mend(w.From, w.To, p.problem(w.From, w.To, fmt.Sprintf("“%s” is misspelled", text), fmt.Sprintf("did you mean “%s”?", near)), written(near, text), true)), true
	}
	guess := lexicon.Suggest(w.Lower)
	if lexicon.Medicine(w.Lower) && (guess == "" || lexicon.Distance(w.Lower, guess) > 1) {
		return source.Problem{}, false
	}
	message := fmt.Sprintf("“%s” is not in the word list", text)
	if guess == "" || !typed(w.Lower, guess) {
		return as(source.Info, p.problem(w.From, w.To, message, "correct it, or add it to names in practice.yaml")), true
	}
	return p.mend(w.From, w.To, p.problem(w.From, w.To, message, fmt.Sprintf("did you mean “%s”? If it is right, add it to names in practice.yaml", guess)), written(guess, text), false), true
}

// typed reports whether a hand that meant the word may have written w: a letter left out, doubled, swapped or put in, or one for
// another that sounds like it or lies beside it on the keyboard. "Bursal" is no slip for "burial".
func typed(w, meant string) bool {
	switch d := lexicon.Distance(w, meant); {
	case d > 1: // two slips: only a long word that begins and ends alike
		return len(meant) > 7 && w[:2] == meant[:2] && w[len(w)-2:] == meant[len(meant)-2:]
	case len(w) != len(meant):
		return true
	}
	for i := range w {
		if w[i] == meant[i] {
			continue
		}
		if strings.Contains(meant[i+1:], w[i:i+1]) && i+1 < len(w) && w[i+1] == meant[i] {
			return true // swapped
		}
		return bothIn("aeiouy", w[i], meant[i]) || bothIn("ckqsxz", w[i], meant[i]) || bothIn("gj", w[i], meant[i]) || bothIn("mn", w[i], meant[i]) || bothIn("bpdt", w[i], meant[i]) ||
			bothIn("fvw", w[i], meant[i]) || bothIn("lr", w[i], meant[i]) || beside(w[i], meant[i])
	}
	return true
}

func bothIn(letters string, a, b byte) bool {
	return strings.IndexByte(letters, a) >= 0 && strings.IndexByte(letters, b) >= 0
}

// beside reports whether two keys lie next to each other in a row.
func beside(a, b byte) bool {
	for _, row := range [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"} {
		i, j := strings.IndexByte(row, a), strings.IndexByte(row, b)
		if i >= 0 && j >= 0 && (i-j == 1 || j-i == 1) {
			return true
		}
	}
	return false
}

// written is a word with a capital where the other has one.
func written(word, as string) string {
	if first, _ := utf8.DecodeRuneInString(as); unicode.IsUpper(first) {
		r, n := utf8.DecodeRuneInString(word)
		return string(unicode.ToUpper(r)) + word[n:]
	}
	return word
}

// accepted reports whether a word needs no look: known, a name of the practice, an abbreviation, part of an address.
func (s *Subject) accepted(p *Piece, i int, text string) bool {
	w := p.Words[i]
	if len(text) < 3 || lexicon.Known(text) || nameInSmall(text) || lexicon.Known(accents.Replace(text)) || s.properNames()[strings.TrimSuffix(w.Lower, "'s")] || p.foreign(w.From) || s.derived(w.Lower) {
		return true
	}
	upper := 0
	for _, r := range text {
		if unicode.IsDigit(r) || r > unicode.MaxASCII && !unicode.Is(unicode.Latin, r) && r != '’' {
			return true
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	if _, n := medicalTerms().anyNumber(p.Words, i); n > 0 {
		return true
	}
	return upper > 1 || fragment(p, i) || p.inAddress(w) || syllable(p, i) || lexicon.Formed(w.Lower)
}

// nameInSmall reports whether a word is a name that the lists know with its capital, such as that of a medicine: "coumadin".
// Short ones are too near to other words.
func nameInSmall(text string) bool {
	return len(text) > 5 && strings.ToLower(text) == text && lexicon.Known(strings.ToUpper(text[:1])+text[1:])
}

// fragment reports whether a hyphenated piece is one of the parts that only stand in compounds ("post-op",
// "gastro-intestinal").
func fragment(p *Piece, i int) bool {
	before := i+1 < len(p.Words) && p.Words[i+1].Joined
	return p.Words[i].Joined && len(p.Words[i].Lower) < 5 || (before || p.Words[i].Joined) && lexicon.Part(p.Words[i].Lower)
}

// derived knows words made by a common prefix ("reimplanted") and plurals the list lacks.
func (s *Subject) derived(w string) bool {
	if one, ok := strings.CutSuffix(w, "s"); ok && len(one) > 4 && (lexicon.Known(one) || lexicon.Formed(one)) {
		return true
	}
	for _, adjective := range [...]string{"al", "ar", "ous"} { // bursal, of a bursa
		if noun, ok := strings.CutSuffix(w, adjective); ok && len(noun) > 3 && lexicon.Known(noun+"a") {
			return true
		}
	}
	for _, prefix := range [...]string{"re", "over", "under", "self"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok && len(rest) > 4 && lexicon.Known(rest) {
			return true
		}
	}
	return false
}

// inAddress reports whether the word is part of a web or mail address.
func (p *Piece) inAddress(w lexicon.Word) bool {
	from := strings.LastIndexAny(p.Text[:w.From], " \n(") + 1
	to := len(p.Text)
	if i := strings.IndexAny(p.Text[w.To:], " \n)"); i >= 0 {
		to = w.To + i
	}
	token := strings.TrimRight(p.Text[from:to], ".,;:!?")
	return strings.ContainsAny(token, "@/") && strings.Contains(token, ".") || strings.HasPrefix(token, "www.") || domain().MatchString(token)
}

// accents are written or not: café and cafe are both right.
var accents = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "á", "a", "à", "a", "â", "a", "ä", "a", "ç", "c", "ñ", "n", "ó", "o", "ô", "o", "ö", "o", "í", "i", "ï", "i", "ú", "u", "ü", "u")

// syllable reports whether the word is part of how a term is said ("KATH-uh-ter", "in-truh-THEE-kul").
func syllable(p *Piece, i int) bool {
	first := i
	for p.Words[first].Joined {
		first--
	}
	for k := first; k == first || k < len(p.Words) && p.Words[k].Joined; k++ {
		if allCapitals(p, k) && (k > first || k+1 < len(p.Words) && p.Words[k+1].Joined) {
			return true
		}
	}
	return false
}

var domain = lazily(`^[a-z0-9-]+\.(?:com|org|gov|net|edu|info)$`)

// opens reports whether the word begins a sentence or the piece.
func (p *Piece) opens(i int) bool {
	if i == 0 || p.Role == Heading || p.Role == Label || p.Role == Title {
		return true
	}
	gap := p.Text[p.Words[i-1].To:p.Words[i].From]
	return strings.ContainsAny(gap, ".!?:\n“\"")
}

// frequent are the known words of five letters and more that the guide uses at least twice, and those of its glossary:
// what a misspelling near them was meant to be.
func (s *Subject) frequent() []string {
	times := map[string]int{}
	var out []string
	for _, p := range s.pieces() {
		for _, w := range p.Words {
			if len(w.Lower) < 5 || w.Number() {
				continue
			}
			if times[w.Lower]++; times[w.Lower] == 2 && lexicon.Known(w.Lower) {
				out = append(out, w.Lower)
			}
		}
	}
	for w := range s.explainedWords() {
		if len(w) >= 5 && times[w] < 2 {
			out = append(out, w)
		}
	}
	return out
}

// nearest is the one of the guide's own words that w was surely meant to be: one slip away, or two slips inside a long
// word that begins and ends alike. "Meniscal" is not "medical" misspelled, and "occured" is not "occur".
func nearest(w string, own []string) string {
	best, at := "", lexicon.Reach(w)+1
	for _, o := range own {
		if o[0] != w[0] && o[1] != w[1] {
			continue
		}
		d := lexicon.Distance(w, o)
		if d == 2 && (len(o) < 8 || o[:2] != w[:2] || o[len(o)-2:] != w[len(w)-2:]) {
			continue
		}
		if d < at || d == at && o < best {
			best, at = o, d
		}
	}
	return best
}

// properNames are the words of names the project knows: the practice's list, its offices, states and people.
func (s *Subject) properNames() map[string]bool {
	if s.view.names != nil {
		return s.view.names
	}
	m := map[string]bool{}
	add := func(texts ...source.Text) {
		for _, t := range texts {
			for _, w := range lexicon.Words(t.Value) {
				m[strings.TrimSuffix(w.Lower, "'s")] = true
			}
		}
	}
	add(s.Guide.Author)
	if r := s.Guide.Reviewer; r != nil {
		add(r.Name, r.Credentials)
	}
	for _, src := range s.Guide.Sources {
		add(src.Publisher)
	}
	if p := s.practice(); p != nil {
		add(p.Name)
		add(p.Names...)
		add(p.States...)
	}
	if s.Set != nil {
		for _, l := range s.Set.Locations {
			add(l.Name, l.City, l.State, l.Street)
		}
		for _, p := range s.Set.Team {
			add(p.Name, p.Credentials, p.Board)
		}
	}
	s.view.names = m
	return m
}
