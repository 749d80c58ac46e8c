package lexicon

import "strings"

// Distance is the Damerau-Levenshtein distance of two words (restricted: no substring is edited twice): how
// many letters are missing, too many, wrong or swapped.
func Distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	older, old, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range row {
		old[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(old[j]+1, row[j-1]+1, old[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old, row = old, row, older
	}
	return old[len(t)]
}

// Suggest is the listed word nearest to w, "" when none is within one letter (two, for words of seven letters
// and more). Among equals the one with the same first letter wins, then the shorter change in length.
func Suggest(w string) string {
	w = strings.ToLower(strings.ReplaceAll(w, "’", "'"))
	for d := 1; d <= Reach(w); d++ {
		s := search{word: w, best: d + 1, rows: make([]int, (len(w)+1)*(len(w)+d+2))}
		row := s.row(0)
		for i := range row {
			row[i] = i
		}
		s.walk(root, make([]byte, 0, len(w)+d+1), row, nil)
		if s.found != "" {
			return s.found
		}
	}
	return ""
}

// Reach is how many slips a word of this length may hold and still be taken for another.
func Reach(w string) int {
	switch {
	case len(w) < 4:
		return 0
	case len(w) < 7:
		return 1
	}
	return 2
}

// search walks the graph with a row of the distance table, and leaves a branch when the row's minimum is
// beyond reach (H. Schulz and S. Mihov 2002 give the faster automaton; this takes about a millisecond).
type search struct {
	word  string
	best  int // one more than the distance still wanted
	rank  int
	found string
	rows  []int // of the distance table, one a letter of the branch: a step before has no more need of those behind it
}

// row is that of the branch's nth letter. No branch is longer than the word and the letters that may be too many, by one.
func (s *search) row(n int) []int {
	k := len(s.word) + 1
	return s.rows[n*k : (n+1)*k]
}

func (s *search) walk(at uint32, prefix []byte, row, above []int) {
	for at != 0 {
		e := edgeAt(at)
		if c := e.letter(); c != '!' && (c < 'A' || c > 'Z') {
			s.step(e, append(prefix, c), row, above)
		}
		if e.last() {
			return
		}
		at++
	}
}

func (s *search) step(e edge, prefix []byte, row, above []int) {
	n, c := len(prefix), prefix[len(prefix)-1]
	next := s.row(n)
	next[0] = n
	low := n
	for j := 1; j < len(row); j++ {
		cost := 1
		if s.word[j-1] == c {
			cost = 0
		}
		next[j] = min(row[j]+1, next[j-1]+1, row[j-1]+cost)
		if above != nil && j > 1 && s.word[j-1] == prefix[n-2] && s.word[j-2] == c {
			next[j] = min(next[j], above[j-2]+1)
		}
		low = min(low, next[j])
	}
	if e.final() && next[len(row)-1] < s.best {
		s.offer(string(prefix))
	}
	if low < s.best {
		s.walk(e.next(), prefix, next, row)
	}
}

func (s *search) offer(w string) {
	rank := abs(len(w) - len(s.word))
	if w[0] != s.word[0] {
		rank += 2
	}
	if single(w) == single(s.word) { // a doubled consonant forgotten or too many
		rank -= 3
	}
	if s.found == "" || rank < s.rank {
		s.found, s.rank = w, rank
	}
}

// single is a word with its doubled consonants made one.
func single(w string) string {
	var b strings.Builder
	for i := range len(w) {
		if i == 0 || w[i] != w[i-1] || vowel(w[i]) {
			b.WriteByte(w[i])
		}
	}
	return b.String()
}

func abs(n int) int { return max(n, -n) }
