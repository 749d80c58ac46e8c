package guide

import (
	"time"

	"guidepress/internal/source"
)

// Bool is true or false, and where it was written.
type Bool struct {
	At    source.Pos
	Value bool
}

// Int is a whole number; Set tells 0 from nothing written.
type Int struct {
	At    source.Pos
	Value int
	Set   bool
}

// Date is a day, written 2026-11-22. The zero Date was not written.
type Date struct {
	At    source.Pos
	Value time.Time // midnight UTC
}

// IsZero reports whether no date was written.
func (d Date) IsZero() bool { return d.Value.IsZero() }

// Icon is the name of a sign among the brand's icons.
type Icon struct{ source.Text }

// Anchor is a point on a picture: a name the brand knows, or fractions of width and height.
type Anchor struct {
	At   source.Pos
	Name string
	X, Y float64 // 0 to 1, when Name is empty
}

// Picture is an image file or a picture of the brand. A plain string is its Src.
type Picture struct {
	At         source.Pos
	Src        source.Text `key:"src,required" of:"picture" doc:"A file below guides/ such as images/pump.jpg, or the name of one of the brand's pictures."`
	Alt        source.Text `key:"alt" doc:"What a reader who cannot see it needs to know. The brand's pictures have one of their own."`
	Decorative Bool        `key:"decorative" doc:"true when it says nothing that the text does not."`
	Focus      *Anchor     `key:"focus" doc:"The point that stays in view when the picture is cropped; the middle when left out."`
	Credit     source.Text `key:"credit" doc:"Who made it."`
}
