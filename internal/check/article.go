package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/source"
)

// sound is how a word begins when it is spoken.
type sound int

const (
	consonant sound = iota
	vowel
	either // some say it one way, some the other: "a herb", and capitals that may be a word or letters
)

// articles finds "a" and "an" that do not fit the sound of the next word.
func articles(p *Piece) []source.Problem {
	var out []source.Problem
	for i := 0; i+1 < len(p.Words); i++ {
		a, b := p.Words[i], p.Words[i+1]
		if a.Lower != "a" && a.Lower != "an" || a.To+1 != b.From || p.Text[a.To] == '-' || a.Capital && i > 0 && !p.opens(i) || a.Joined {
			continue
		}
		word := p.Text[b.From:b.To]
		if beginning(word) == either || article(word) == a.Lower {
			continue
		}
		out = append(out, p.problem(a.From, b.To, fmt.Sprintf("“%s” should be “%s %s”", p.Text[a.From:b.To], article(word), word), "it goes by the sound of the next word"))
	}
	return out
}

// article is a or an, by the sound of the next word.
func article(word string) string {
	if beginning(word) == vowel {
		return "an"
	}
	return "a"
}

// consonantStart are words that are written with a vowel and spoken with a consonant ("a unit", "a one-time visit"),
// vowelStart the other way round ("an hour").
var (
	consonantStart = []string{"uni", "use", "usu", "usa", "uti", "ute", "ure", "uri", "uro", "ura", "uve", "uvu", "unanim", "eu", "ewe", "one", "once", "ubiq", "ufo"}
	vowelStart     = []string{"hour", "honest", "honor", "honour", "heir"}
	eitherStart    = []string{"herb", "histor", "hotel"}
	notConsonant   = []string{"unin", "unim", "unid", "unill"}
)

func beginning(word string) sound {
	w := strings.ToLower(word)
	if letters(word) {
		return spelledSound(w)
	}
	switch {
	case w[0] >= '0' && w[0] <= '9':
		return numberSound(w)
	case w == "x", hasPrefix(w, vowelStart), hasPrefix(w, notConsonant):
		return vowel
	case hasPrefix(w, eitherStart):
		return either
	case hasPrefix(w, consonantStart):
		return consonant
	}
	if r, _ := utf8.DecodeRuneInString(w); strings.ContainsRune("aeiouáéíóúöü", r) {
		return vowel
	}
	return consonant
}

// letters reports whether a word may be read letter by letter: all capitals, or capitals after the first ("mRNA").
func letters(word string) bool {
	if len(word) < 2 || len(word) > 6 || word[0] <= '9' {
		return false
	}
	rest := word[1:]
	if strings.HasSuffix(rest, "s") && len(rest) > 1 { // "MRIs", "MDs"
		rest = rest[:len(rest)-1]
	}
	for _, r := range rest {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// spelledSound is the sound of capitals. "MRI" and "NSAID" can only be spelled (or begin like "en"), "NICU", "LEEP" and
// "RICE" are spoken as words, and of "FAP" one cannot know.
func spelledSound(w string) sound {
	if strings.IndexByte("aefhilmnorsx", w[0]) < 0 {
		return consonant
	}
	if strings.IndexByte("aeio", w[0]) < 0 && len(w) > 2 && strings.IndexByte("aeiou", w[1]) >= 0 && w != "hiv" {
		if spokenWords[w] {
			return consonant
		}
		return either
	}
	return vowel
}

// spokenWords are abbreviations that are spoken as words.
var spokenWords = set("nicu leep fit hida sars mild rice rast lasik mohs nash mash rem ros sids lift hipaa nasa fast fodmap hellp sad rom ham mac")

// numberSound is "an 8-hour fast", "an 11", "an 18", "an 80", and "a" for all others.
func numberSound(w string) sound {
	whole := w
	if i := strings.IndexAny(w, ".,"); i > 0 {
		whole = w[:i]
	}
	if w[0] == '8' || whole == "11" || whole == "18" {
		return vowel
	}
	return consonant
}

func hasPrefix(w string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}
