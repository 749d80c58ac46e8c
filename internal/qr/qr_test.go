package qr

import (
	"strings"
	"testing"

	"guidepress/internal/geom"
)

// TestQRPathCoversTheDarkModulesOnly rebuilds the modules from the path: a module is dark when the path
// winds around its middle.
func TestQRPathCoversTheDarkModulesOnly(t *testing.T) {
	const text = "https://example.org/treatments/intrathecal-pump?from=guide"
	path, side, err := Code(text)
	if err != nil {
		t.Fatal(err)
	}
	modules, _ := qrModules(text)
	if int(side) != len(modules) {
		t.Fatalf("%v units wide for %d modules", side, len(modules))
	}
	for y := range modules {
		for x := range modules[y] {
			if got := winding(path, float64(x)+0.5, float64(y)+0.5) != 0; got != modules[y][x] {
				t.Errorf("module %d,%d: dark %v, want %v", x, y, got, modules[y][x])
			}
		}
	}
}

// winding counts how often an upright and level path goes around a point.
func winding(p geom.Path, x, y float64) int {
	n, i := 0, 0
	var start, pen geom.Point
	cross := func(a, b geom.Point) {
		if a.X == b.X && a.X > x && (a.Y < y) != (b.Y < y) {
			if b.Y > a.Y {
				n++
			} else {
				n--
			}
		}
	}
	for _, op := range p.Ops {
		switch op {
		case geom.Move:
			pen, start = p.Pts[i], p.Pts[i]
			i++
		case geom.Line:
			cross(pen, p.Pts[i])
			pen = p.Pts[i]
			i++
		case geom.Close:
			cross(pen, start)
		}
	}
	return n
}

func TestQRIsTheSameEveryTime(t *testing.T) {
	first, _ := qrModules("https://example.org/a")
	for range 20 {
		again, _ := qrModules("https://example.org/a")
		for y := range first {
			for x := range first[y] {
				if first[y][x] != again[y][x] {
					t.Fatalf("module %d,%d differs", x, y)
				}
			}
		}
	}
}

func TestTextTooLongForAQRCode(t *testing.T) {
	_, _, err := Code(strings.Repeat("ö", 3000))
	if want := "a QR code cannot hold the 3000 letters of \"" + strings.Repeat("ö", 30) + "…\""; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if d, _, err := Code(""); err == nil {
		t.Errorf("an empty text gave %v", d)
	}
}
