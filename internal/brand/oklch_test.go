package brand

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestATintIsAsLightAsBefore(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	some := func() Color { return Color{R: uint8(r.IntN(256)), G: uint8(r.IntN(256)), B: uint8(r.IntN(256))} }
	for range 300 {
		c, hue := some(), some()
		d := Tint(c, hue)
		if k := Contrast(c, d); k > 1.03 {
			t.Errorf("%v in the hue of %v is %v, %.3f as light", c, hue, d, k)
		}
		if o, want := toOKLCH(d), toOKLCH(hue); o.c > 0.04 && want.c > 0.04 && math.Abs(math.Sin((o.h-want.h)/2)) > 0.06 {
			t.Errorf("%v in the hue of %v is %v, which is another hue", c, hue, d)
		}
	}
}
