package set

import (
	"guidepress/internal/typeset"
	"testing"
)

func TestSpread(t *testing.T) {
	title := &Words{Lines: make([]typeset.Line, 1), Leading: 18}
	make := func(ys ...float64) []*Label {
		var out []*Label
		for _, y := range ys {
			out = append(out, &Label{title: title, y: y})
		}
		return out
	}
	pitch := title.Height() + labelAir
	for _, c := range []struct {
		name string
		in   []float64
		want []float64
	}{
		{"labels far apart stay", []float64{100, 200}, []float64{100, 200}},
		{"two at one height share the way", []float64{100, 100}, []float64{100 - pitch/2, 100 + pitch/2}},
		{"a third pushes both", []float64{100, 100, 100}, []float64{100 - pitch, 100, 100 + pitch}},
		{"only neighbours move", []float64{100, 100, 300}, []float64{100 - pitch/2, 100 + pitch/2, 300}},
	} {
		ls := make(c.in...)
		spread(ls, 1000)
		for i, l := range ls {
			if d := l.y - c.want[i]; d > 0.01 || d < -0.01 {
				t.Errorf("%s: label %d at %.2f, want %.2f", c.name, i, l.y, c.want[i])
			}
		}
	}
}
