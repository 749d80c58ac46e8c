package importer

import (
	"fmt"
	"strings"
	"unicode"
)

// sectionID is the section's kind or, for a second section of a kind, a name from its heading.
func (d *draft) sectionID(s section) string {
	id := s.kind
	if id == "free" || d.ids[id] > 0 {
		id = slug(s.title, "part")
	}
	return unique(d.ids, id)
}

// unique makes a name its own by a number. taken holds how often each name was asked for.
func unique(taken map[string]int, id string) string {
	taken[id]++
	name := id
	for taken[id] > 1 {
		if name = fmt.Sprintf("%s-%d", id, taken[id]); taken[name] == 0 {
			taken[name] = 1
			break
		}
		taken[id]++
	}
	return name
}

// slug makes an id of a heading: its first words in small letters.
func slug(s, otherwise string) string {
	var parts []string
	for _, w := range wordsOf(strings.ToLower(strings.TrimPrefix(s, "TODO: "))) {
		w = strings.Map(func(r rune) rune {
			if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return r
			}
			return -1
		}, w)
		if w != "" && len(w) < 40 && len(parts) < 7 {
			parts = append(parts, w)
		}
	}
	if len(parts) == 0 {
		return otherwise
	}
	return strings.Join(parts, "-")
}
