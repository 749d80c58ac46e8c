package display

import (
	"slices"
	"strconv"
)

// Codes are what is drawn in a face: characters in code point order, and behind them glyphs that are drawn by their
// numbers. They are numbered from 1; 0 stays the missing glyph.
type Codes struct {
	Runes  []rune
	Glyphs []Glyph // by ID and Text alone
}

// Count is how many there are.
func (c Codes) Count() int { return len(c.Runes) + len(c.Glyphs) }

// Codes numbers what every face draws. Such a number is the code in the PDF's font: paint writes it, finish builds the font
// for it, and like the MCID both derive it from here.
func (d *Document) Codes() map[string]Codes {
	used := make(map[string]*runeSet, len(d.Faces))
	for i := range d.Pages {
		for j := range d.Pages[i].Marks {
			gather(used, d.Pages[i].Marks[j].Items)
		}
	}
	codes := make(map[string]Codes, len(used))
	for face, set := range used {
		codes[face] = Codes{set.sorted(), set.numbered()}
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
			if it.Glyphs != nil {
				used[it.Face].addGlyphs(it.Glyphs)
			} else {
				used[it.Face].add(it.Text)
			}
		case *Group:
			gather(used, it.Items)
		}
	}
}

// runeSet holds Latin letters as flags, since nearly all text is that, and others in a map.
type runeSet struct {
	latin  [256]bool
	other  map[rune]bool
	glyphs map[int]string // what they stand for
}

func (s *runeSet) addGlyphs(glyphs []Glyph) {
	if s.glyphs == nil {
		s.glyphs = map[int]string{}
	}
	for _, g := range glyphs {
		// One glyph may stand for this here and for that there; the shortest is most likely what it is by itself.
		if was := s.glyphs[g.ID]; was == "" || g.Text != "" && len(g.Text) < len(was) {
			s.glyphs[g.ID] = g.Text
		}
	}
}

func (s *runeSet) numbered() []Glyph {
	var out []Glyph
	for id, text := range s.glyphs {
		out = append(out, Glyph{ID: id, Text: text})
	}
	slices.SortFunc(out, func(a, b Glyph) int { return a.ID - b.ID })
	return out
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
