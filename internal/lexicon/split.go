package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word of a text: its bytes [From, To) and its lower-case form with straight apostrophes.
type Word struct {
	From, To int
	Lower    string
	Joined   bool // a hyphen ties it to the word before ("wide" in "body-wide")
	Capital  bool // begins with a capital letter
}

// Words finds the words and numbers of a text. Compounds with a hyphen come as their parts.
func Words(text string) []Word {
	words := make([]Word, 0, len(text)/5)
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !letter(r) {
			i += n
			continue
		}
		end := wordEnd(text, i)
		w := Word{From: i, To: end, Lower: lower(text[i:end]), Capital: unicode.IsUpper(r)}
		if k := len(words); k > 0 && words[k-1].To+1 == i && text[i-1] == '-' {
			w.Joined = true
		}
		words = append(words, w)
		i = end
	}
	return words
}

// wordEnd is where the word that starts at i ends; an apostrophe, or a point or comma in a number, stays inside.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !letter(r) {
			next, _ := utf8.DecodeRuneInString(text[i+n:])
			prev, _ := utf8.DecodeLastRuneInString(text[:i])
			inside := (r == '\'' || r == '’') && unicode.IsLetter(next) ||
				(r == '.' || r == ',') && unicode.IsDigit(prev) && unicode.IsDigit(next)
			if !inside {
				return i
			}
		}
		i += n
	}
	return i
}

func letter(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// Number reports whether the word is written with digits.
func (w Word) Number() bool { return w.Lower != "" && w.Lower[0] >= '0' && w.Lower[0] <= '9' }

// Span is a stretch [From, To) of a text.
type Span struct{ From, To int }

// Sentences cuts a text into sentences. A line break ends one too.
func Sentences(text string) []Span {
	var out []Span
	start := 0
	cut := func(end int) {
		from, to := trim(text, start, end)
		if from < to {
			out = append(out, Span{from, to})
		}
		start = end
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n':
			cut(i + 1)
		case '.', '!', '?':
			end := closing(text, i+1)
			if ends(text, i, end) {
				cut(end)
				i = end - 1
			}
		}
	}
	cut(len(text))
	return out
}

// closing skips more end marks, and the quotes and brackets that close with the sentence.
func closing(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(".!?\"'”’)]", r) {
			break
		}
		i += n
	}
	return i
}

// ends reports whether the mark at i closes a sentence that would end at end.
func ends(text string, i, end int) bool {
	if end == len(text) {
		return true
	}
	next := strings.TrimLeft(text[end:], " \u00a0\t")
	if len(next) == len(text[end:]) { // no space: "3.5", "example.com"
		return false
	}
	if next == "" || text[i] != '.' {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, "\"'“‘([•*"))
	return !unicode.IsLower(r) && !abbreviated(text[:i])
}

// abbreviated reports whether the full stop after this text belongs to an abbreviation.
func abbreviated(before string) bool {
	w := before[strings.LastIndexAny(before, " \n(\u00a0")+1:]
	switch strings.ToLower(w) {
	case "dr", "mr", "mrs", "ms", "st", "vs", "e.g", "i.e", "u.s", "no", "prof", "inc", "jr", "approx", "ste", "ave", "fig":
		return w != "no" // "No. 5" is a number, "… no." ends a sentence
	}
	return len(w) == 1 && w >= "A" && w <= "Z" && w != "I" // an initial
}

func trim(text string, from, to int) (int, int) {
	for from < to {
		r, n := utf8.DecodeRuneInString(text[from:to])
		if !unicode.IsSpace(r) {
			break
		}
		from += n
	}
	for from < to {
		r, n := utf8.DecodeLastRuneInString(text[from:to])
		if !unicode.IsSpace(r) {
			break
		}
		to -= n
	}
	return from, to
}
