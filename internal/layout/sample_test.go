package layout

import (
	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// Sample is an input whose guide and practice a test still changes: its script is made when all is said.
type Sample struct {
	Input
	Guide     *guide.Guide
	Practice  *guide.Practice
	Locations []guide.Location
	Team      []guide.Person
	Place     *guide.Location // the office the copy is for; nil for all
}

// Told is the input as layout takes it.
func (s Sample) Told() Input {
	s.Script = script.Make(s.Guide, &guide.Set{Practice: s.Practice, Locations: s.Locations, Team: s.Team}, s.Brand, s.Place)
	return s.Input
}
