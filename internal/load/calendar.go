package load

import (
	"fmt"

	"guidepress/internal/guide"
)

// calendar checks that days follow one another, and that each has something to do.
func (d *decoder) calendar(b *guide.Calendar) {
	for i := range b.Days {
		day := &b.Days[i]
		at := day.Before
		if day.After.Set {
			at = day.After
		}
		if !at.Set {
			at.At = day.At
		}
		width := len(fmt.Sprint(at.Value))
		switch {
		case day.Before.Set && day.After.Set:
			d.report(at.At, width, "wrong-number", "one day is both before and after the treatment", "write before: or after:; the treatment's own day has neither")
		case i > 0 && day.Offset() == b.Days[i-1].Offset():
			d.report(at.At, width, "wrong-number", "this day is the one before it", "write what is to be done on one day below one another; the treatment's own day has neither before: nor after:")
		case i > 0 && day.Offset() < b.Days[i-1].Offset():
			d.report(at.At, width, "wrong-number", "this day comes before the one above it", "write the days in order, the earliest first")
		case len(day.Tasks()) == 0:
			d.report(day.At, 1, "missing-field", "nothing is to be done on this day", "write stop:, eat:, bring: or do:, or take the day out")
		}
	}
}
