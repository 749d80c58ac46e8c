package check

import "testing"

// On a screen a picture needs half of what paper asks, and a coarse one stops nothing; a picture that is a line is told.
func TestPicturesOnScreens(t *testing.T) {
	for _, c := range []struct {
		pic  Placed
		want int
	}{
		{Placed{W: 300, H: 200, DPI: 150}, 0},
		{Placed{W: 300, H: 200, DPI: 90}, 1},
		{Placed{W: 300, H: 200, DPI: 150, Paper: true}, 1},
		{Placed{W: 500, H: 12, DPI: 300}, 1},
		{Placed{W: 12, H: 500, DPI: 300, Paper: true}, 1},
	} {
		got := append(Sharp(c.pic), Thin(c.pic)...)
		if len(got) != c.want {
			t.Errorf("%+v: %+v", c.pic, got)
		}
		for _, p := range got {
			if !c.pic.Paper && p.Severity == 0 {
				t.Errorf("%+v stops the build", c.pic)
			}
		}
	}
}
