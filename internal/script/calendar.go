package script

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// calendar walks the days and what is to be done on each.
func (w *walk) calendar(b *guide.Calendar) {
	for i := range b.Days {
		d := &b.Days[i]
		w.item("calendar", source.Text{Value: fmt.Sprintf("day%+d", d.Offset())}, i, func() {
			w.set("day", fmt.Sprint(d.Offset()))
			w.items("stop", d.Stop)
			w.items("eat", d.Eat)
			w.items("bring", d.Bring)
			w.items("do", d.Do)
		})
	}
}
