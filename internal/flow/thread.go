package flow

import "guidepress/internal/ink"

// end is the loose end of a line between strips, such as a timeline's stem.
type end struct {
	join  func(s *ink.Sheet, y, to float64)
	sheet *ink.Sheet
	y     float64 // top of its strip
	foot  float64
}

// hang remembers the line that goes on from a strip.
func (f *Flow) hang(s *Strip, foot float64) {
	f.loose = nil
	if s.Join != nil {
		f.loose = &end{s.Join, f.Sheet, f.Y, foot}
	}
}

// tie draws the line to this strip; where it stands on the next page, the line ends with its own strip.
func (f *Flow) tie(s *Strip) {
	switch e := f.loose; {
	case e == nil:
	case e.sheet == f.Sheet:
		e.join(e.sheet, e.y, f.Y+s.Knot)
	default:
		e.join(e.sheet, e.y, e.foot)
	}
	f.loose = nil
}
