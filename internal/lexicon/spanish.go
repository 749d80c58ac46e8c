package lexicon

import "strings"

// SpanishSyllables counts the syllables of a Spanish word: the vowel groups, where two strong vowels (le-er), or a weak one
// with an accent (dí-a), are spoken apart.
func SpanishSyllables(word string) int {
	n := 0
	var last rune
	w := []rune(strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(word), "qu", "q"), "gu", "g"))
	for i, r := range w {
		if r == 'y' && i == len(w)-1 && i > 0 {
			r = 'i'
		}
		if strings.ContainsRune(spanishVowels, r) && (!strings.ContainsRune(spanishVowels, last) || strings.ContainsRune(strongVowels, r) && strings.ContainsRune(strongVowels, last)) {
			n++
		}
		last = r
	}
	return max(n, 1)
}

const (
	spanishVowels = "aeiouáéíóúü"
	strongVowels  = "aeoáéóíú" // an accent makes a weak vowel strong
)

// Spanish counts what the Spanish formulas need.
type Spanish struct{ Sentences, Words, Syllables int }

// Add counts one more sentence.
func (m *Spanish) Add(words []Word) {
	m.Sentences++
	m.Words += len(words)
	for _, w := range words {
		if w.Number() {
			m.Syllables++
		} else {
			m.Syllables += SpanishSyllables(w.Lower)
		}
	}
}

// INFLESZ is the perspicuity of F. Szigriszt Pazos (1993), read on the INFLESZ scale of I. M. Barrio-Cantalejo and others
// (2008): above 80 very easy, 65 quite easy, 55 normal, 40 somewhat hard, below that very hard.
func (m Spanish) INFLESZ() float64 {
	if m.Words == 0 {
		return 100
	}
	return 206.835 - 62.3*float64(m.Syllables)/float64(m.Words) - float64(m.Words)/float64(m.Sentences)
}

// FernandezHuerta is the reading ease of J. Fernández Huerta (1959), in the form that weighs words per sentence.
func (m Spanish) FernandezHuerta() float64 {
	if m.Words == 0 {
		return 100
	}
	return 206.84 - 60*float64(m.Syllables)/float64(m.Words) - 1.02*float64(m.Words)/float64(m.Sentences)
}
