package lexicon

import "math"

// Measure counts what the reading formulas need.
type Measure struct {
	Sentences, Words, Syllables int
	Long                        int // words of three syllables and more
}

// Add counts one more sentence. Compounds with a hyphen count as one word.
func (m *Measure) Add(words []Word) {
	m.Sentences++
	syllables := 0
	for i, w := range words {
		syllables += Syllables(w.Lower)
		if i+1 < len(words) && words[i+1].Joined {
			continue
		}
		m.Words++
		m.Syllables += syllables
		if syllables >= 3 {
			m.Long++
		}
		syllables = 0
	}
}

// Plus is both measures together.
func (m Measure) Plus(n Measure) Measure {
	return Measure{m.Sentences + n.Sentences, m.Words + n.Words, m.Syllables + n.Syllables, m.Long + n.Long}
}

// FKGL is the Flesch-Kincaid grade level (J. P. Kincaid et al. 1975).
func (m Measure) FKGL() float64 {
	if m.Words == 0 {
		return 0
	}
	return 0.39*m.perSentence() + 11.8*float64(m.Syllables)/float64(m.Words) - 15.59
}

// FRE is the Flesch reading ease, 100 easy to 0 hard (R. Flesch 1948).
func (m Measure) FRE() float64 {
	if m.Words == 0 {
		return 100
	}
	return 206.835 - 1.015*m.perSentence() - 84.6*float64(m.Syllables)/float64(m.Words)
}

// SMOG is the grade by long words (G. H. McLaughlin 1969), made for 30 sentences and more.
func (m Measure) SMOG() float64 {
	if m.Sentences == 0 {
		return 0
	}
	return 1.0430*math.Sqrt(float64(m.Long)*30/float64(m.Sentences)) + 3.1291
}

// Sure reports whether there are the 30 sentences SMOG was made for.
func (m Measure) Sure() bool { return m.Sentences >= 30 }

func (m Measure) perSentence() float64 { return float64(m.Words) / float64(m.Sentences) }

// PerSentence is the mean length of the sentences in words.
func (m Measure) PerSentence() float64 {
	if m.Sentences == 0 {
		return 0
	}
	return m.perSentence()
}
