package display

import (
	"slices"
	"strconv"
)

// Codes numbers the characters of every face from 1 in code point order; 0 stays the missing glyph. Such a
// number is the character's code in the PDF's font: paint writes it, finish builds the font for it, and like
// the MCID both derive it from here.
func (d *Document) Codes() map[string][]rune {
	used := make(map[string]*runeSet, len(d.Faces))
	for i := range d.Pages {
		for j := range d.Pages[i].Marks {
			gather(used, d.Pages[i].Marks[j].Items)
		}
	}
	codes := make(map[string][]rune, len(used))
	for face, set := range used {
		codes[face] = set.sorted()
	}
	return codes
}

func gather(used map[string]*runeSet, items []Item) {
	for _, it := range items {
		switch it := it.(type) {
		case *Text:
			if used[it.Face] == nil {
				used[it.Face] = &runeSet{}
			}
			used[it.Face].add(it.Text)
		case *Group:
			gather(used, it.Items)
		}
	}
}

// runeSet holds Latin letters as flags, since nearly all text is that, and others in a map.
type runeSet struct {
	latin [256]bool
	other map[rune]bool
}

func (s *runeSet) add(text string) {
	for _, r := range text {
		if r < 256 {
			s.latin[r] = true
			continue
		}
		if s.other == nil {
			s.other = map[rune]bool{}
		}
		s.other[r] = true
	}
}

func (s *runeSet) sorted() []rune {
	var out []rune
	for r, in := range s.latin {
		if in {
			out = append(out, rune(r))
		}
	}
	latin := len(out)
	for r := range s.other {
		out = append(out, r)
	}
	slices.Sort(out[latin:])
	return out
}

// FontName is the name of the i-th face's font in the PDF's resources.
func FontName(i int) string { return "F" + strconv.Itoa(i) }
