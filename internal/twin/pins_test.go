package twin

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// Numbers of a figure do not lie on one another, wherever the points are; those that did not before stay where they are.
func TestNumbersOnAPictureAreApart(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		w, h := narrowest, narrowest*(0.5+r.Float64())
		var at []spot
		for range 2 + r.IntN(6) {
			at = append(at, spot{12 + r.Float64()*(w-24), 12 + r.Float64()*(h-24)})
		}
		at = append(at, at[0]) // two things in one place
		got := apart(at, w, h)
		for i, a := range got {
			if a.x < 0 || a.y < 0 || a.x > w || a.y > h {
				t.Errorf("%v lies beside the picture", a)
			}
			for _, b := range got[i+1:] {
				if d := math.Hypot(a.x-b.x, a.y-b.y); d < 20 {
					t.Errorf("of %v two are %.1f apart", at, d)
				}
			}
		}
	}
	calm := []spot{{20, 20}, {60, 20}, {20, 60}}
	if got := apart(calm, 290, 290); !slices.Equal(got, calm) {
		t.Errorf("%v became %v", calm, got)
	}
}
