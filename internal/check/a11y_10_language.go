package check

import (
	"fmt"
	"strings"
	"unicode"

	"guidepress/internal/source"
)

var a11y10 = Rule{
	ID: "A11Y-10", Severity: source.Error,
	What:   "A text in another language says which one.",
	Why:    "A voice that reads Spanish by English rules cannot be understood. WCAG 2.1, 3.1.2; Matterhorn Protocol 11-007.",
	Before: "Puede recibir ayuda gratis en su idioma, llame a la oficina.",
	After:  "[Puede recibir ayuda gratis en su idioma, llame a la oficina.]{lang=es}",
	Check:  checkLanguage,
}

// scripts are the alphabets of the languages that need help notices most often, and of their tags.
var scripts = []struct {
	table *unicode.RangeTable
	name  string
	langs string
}{
	{unicode.Han, "Chinese characters", "zh yue ja cmn"}, {unicode.Hangul, "Korean", "ko"}, {unicode.Arabic, "Arabic script", "ar fa ur ps ku sd"},
	{unicode.Cyrillic, "Cyrillic", "ru uk bg sr be mk"}, {unicode.Devanagari, "Devanagari", "hi ne mr"}, {unicode.Bengali, "Bengali script", "bn as"},
	{unicode.Ethiopic, "Ethiopic script", "am ti"}, {unicode.Gujarati, "Gujarati script", "gu"}, {unicode.Hebrew, "Hebrew", "he yi"},
	{unicode.Thai, "Thai script", "th"}, {unicode.Khmer, "Khmer script", "km"}, {unicode.Lao, "Lao script", "lo"}, {unicode.Telugu, "Telugu script", "te"},
	{unicode.Tamil, "Tamil script", "ta"}, {unicode.Gurmukhi, "Gurmukhi script", "pa"}, {unicode.Hiragana, "Japanese", "ja"}, {unicode.Katakana, "Japanese", "ja"},
	{unicode.Greek, "Greek", "el"}, {unicode.Myanmar, "Burmese script", "my"}, {unicode.Armenian, "Armenian script", "hy"},
}

func checkLanguage(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if from, to, name := foreignScript(p, s.Guide.Lang()); name != "" {
			out = append(out, p.problem(from, to, fmt.Sprintf("“%s” is %s, and nothing says so", p.Text[from:to], name), "write [text]{lang=xx} with the language's tag, so that it is read aloud correctly"))
		}
	}
	if s.english() {
		for _, sentence := range s.sentences() {
			if spanish(sentence) && !sentence.foreign(sentence.Span.From) {
				out = append(out, sentence.problem(sentence.Span.From, sentence.Span.To, "this is Spanish, and nothing says so", "write [text]{lang=es}, so that it is read aloud correctly"))
			}
		}
	}
	return append(out, noticeLanguages(s)...)
}

// foreignScript finds a run of two and more letters in a script that the guide's language does not use. A
// single Greek letter is a symbol.
func foreignScript(p *Piece, lang string) (from, to int, name string) {
	for i, r := range p.Text {
		if r < 0x370 || !unicode.IsLetter(r) || p.foreign(i) {
			if name != "" && !unicode.IsSpace(r) {
				break
			}
			continue
		}
		if name == "" {
			if name = alphabet(r, lang); name == "" {
				continue
			}
			from = i
		}
		to = i + len(string(r))
	}
	if to-from < 4 { // one letter of two or three bytes
		return 0, 0, ""
	}
	return from, to, name
}

func alphabet(r rune, lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	for _, s := range scripts {
		if unicode.Is(s.table, r) && !contains(strings.Fields(s.langs), base) {
			return s.name
		}
	}
	return ""
}

// foreign reports whether the byte at off is marked as another language.
func (p *Piece) foreign(off int) bool {
	for _, f := range p.Foreign {
		if f.From <= off && off < f.To {
			return true
		}
	}
	return false
}

var (
	spanishWords = set("el la los las de del que y para con su sus usted una un por en es si al lo se le como más puede llame ayuda gratis dolor")
	englishWords = set("the of and to in is you your for it we with that this are or be not as have can will on")
)

// spanish reports whether most small words of a sentence are Spanish; names of places have one or two.
func spanish(s Sentence) bool {
	n, kinds := 0, map[string]bool{}
	for _, w := range s.Words {
		if englishWords[w.Lower] {
			return false
		}
		if spanishWords[w.Lower] {
			n++
			kinds[w.Lower] = true
		}
	}
	return len(kinds) >= 3 && n*3 >= len(s.Words)
}

// noticeLanguages looks for help notices under the tag of another language's script.
func noticeLanguages(s *Subject) []source.Problem {
	p := s.practice()
	if p == nil {
		return nil
	}
	var out []source.Problem
	for _, n := range p.Language {
		words := &Piece{Text: n.Text.Value}
		if _, _, name := foreignScript(words, n.Lang.Value); name != "" {
			out = append(out, on(n.Lang, fmt.Sprintf("the notice is in %s, but its tag says “%s”", name, n.Lang.Value), "write the tag of the notice's own language"))
		}
	}
	return out
}
