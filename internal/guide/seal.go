package guide

import (
	"time"

	"guidepress/internal/source"
)

// Seal is what was signed of a guide, compared with what it says now. The room seal makes it from the file beside the
// guide; a guide that nobody has signed has the zero Seal.
type Seal struct {
	Unread  bool   // the guide has holes and could not be compared
	File    string // guides/<name>.seal.json; "" where there is none
	Broken  string // why the file cannot be trusted; "" of a sound one
	Signed  []Signature
	Since   time.Time // the day of the oldest signature under what still stands
	Changes []Change  // what has changed since it was signed, in reading order
}

// Signature is who signed, and on what day.
type Signature struct {
	By          string    `json:"by"`
	Credentials string    `json:"credentials"`
	On          time.Time `json:"on"` // midnight UTC
}

// Change is a leaf that is not as it was signed.
type Change struct {
	Path     string // as in script.Leaf
	Part     string // the title of its section; "" outside of them
	Was, Is  string // "" of a leaf that is new, or gone
	Original bool   // it is the original of this translation that has changed
	At       source.Pos
	Len      int
}

// Sound reports whether somebody has signed the guide, be it as it is now or as it was.
func (s *Seal) Sound() bool { return s.File != "" && s.Broken == "" }

// Whole reports whether all that the guide says now was signed.
func (s *Seal) Whole() bool { return s.Sound() && len(s.Changes) == 0 }
