package brand

import (
	"testing"

	"guidepress/internal/geom"
	"guidepress/internal/source"
)

func TestMarksOfAllShapesWeighTheSame(t *testing.T) {
	if got := MarkSize(geom.Size{W: 30, H: 30}); got != (geom.Size{W: 26, H: 26}) {
		t.Errorf("a square mark is %v", got)
	}
	for _, shape := range []geom.Size{{W: 1, H: 3}, {W: 1, H: 2}, {W: 2, H: 1}, {W: 4, H: 1}, {W: 8, H: 1}, {W: 12, H: 1}} {
		s := MarkSize(shape)
		if s.H < 9 || s.H > 34 || s.W < 11 || s.W > 112.1 {
			t.Errorf("a mark of %v to %v is %.0f x %.0f", shape.W, shape.H, s.W, s.H)
		}
		if r := s.W / s.H * shape.H / shape.W; r < 0.999 || r > 1.001 {
			t.Errorf("a mark of %v to %v is stretched", shape.W, shape.H)
		}
	}
}

func TestOnDarkGroundStandsTheMarkMadeForIt(t *testing.T) {
	b := &Brand{Logo: source.Text{Value: "logo.png"}, Dark: source.Text{Value: "light.png"}}
	if got := b.MarkFor(Color{R: 20, G: 30, B: 60}).Value; got != "light.png" {
		t.Errorf("on navy stands %s", got)
	}
	if got := b.MarkFor(Color{R: 250, G: 250, B: 240}).Value; got != "logo.png" {
		t.Errorf("on cream stands %s", got)
	}
}
