package script

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"guidepress/internal/guide"
)

// Leaves are all that the readers of this copy are told, in reading order: the guide's values, then those of the
// practice and of the offices that the guide shows.
func (s *Script) Leaves() []Leaf {
	w := &walk{told: s}
	w.guide(s.Guide)
	w.in("practice", func() { w.practice(s.Practice) })
	for i := range s.Offices {
		l := &s.Offices[i]
		if own := s.Own != nil && l.ID.Value == s.Own.ID.Value; own || s.Shows(l) {
			w.in("locations/"+l.ID.Value, func() {
				w.set("own", own)
				w.office(l)
			})
		}
	}
	s.people(w)
	return w.out
}

// people walks those of whom the guide tells.
func (s *Script) people(w *walk) {
	for i := range s.People {
		if p := &s.People[i]; s.Introduces(p) {
			w.in("team/"+p.ID.Value, func() { w.person(p) })
		}
	}
}

// Hash tells scripts apart: two with one hash make the same file. Where something was written does not count, but
// the language that it is told in does.
func (s *Script) Hash() string {
	var b []byte
	for _, l := range s.Leaves() {
		b = append(b, l.Path...)
		b = append(append(b, 0), s.Foreign(l.Text)...)
		b = append(append(b, 0), strconv.Itoa(len(l.Text.Value))...)
		b = append(append(b, 0), l.Text.Value...)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// Pictures are the pictures that a guide shows, in reading order.
func (s *Script) Pictures() []*guide.Picture {
	w := &walk{}
	w.guide(s.Guide)
	s.people(w)
	return w.pictures
}
