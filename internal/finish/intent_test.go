package finish

import (
	"encoding/binary"
	"math"
	"testing"
)

// TestProfile reads the profile as a colour engine would: white must come out as D50, and a mid grey as dark as
// sRGB says.
func TestProfile(t *testing.T) {
	p := profile()
	if int(binary.BigEndian.Uint32(p)) != len(p) || string(p[36:40]) != "acsp" || string(p[12:20]) != "mntrRGB " {
		t.Fatalf("the header reads % x", p[:40])
	}
	tag := func(name string) []byte {
		for i := range int(binary.BigEndian.Uint32(p[128:])) {
			if rec := p[132+12*i:]; string(rec[:4]) == name {
				at, size := binary.BigEndian.Uint32(rec[4:]), binary.BigEndian.Uint32(rec[8:])
				return p[at : at+size]
			}
		}
		t.Fatalf("no tag %s", name)
		return nil
	}
	for i, white := range []float64{0.9642, 1, 0.8249} {
		for name, data := range map[string][]byte{"white point": tag("wtpt")[8:], "illuminant": p[68:]} {
			if got := float64(binary.BigEndian.Uint32(data[4*i:])) / 65536; math.Abs(got-white) > 0.0001 {
				t.Errorf("component %d of the %s is %v, want %v", i, name, got, white)
			}
		}
		sum := 0.0
		for _, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += float64(int32(binary.BigEndian.Uint32(tag(name)[8+4*i:]))) / 65536
		}
		if math.Abs(sum-white) > 0.0005 {
			t.Errorf("red, green and blue together have %v for component %d of white, want %v", sum, i, white)
		}
	}
	curve := tag("gTRC")
	n := int(binary.BigEndian.Uint32(curve[8:]))
	grey := float64(binary.BigEndian.Uint16(curve[12+2*(n/2):])) / 65535
	for i, dark := range []float64{0, 0.01, 0.02} { // the straight part near black: a 12.92th
		at := int(math.Round(dark * float64(n-1)))
		if got := float64(binary.BigEndian.Uint16(curve[12+2*at:])) / 65535; math.Abs(got-float64(at)/float64(n-1)/12.92) > 0.0001 {
			t.Errorf("dark grey %d is %v", i, got)
		}
	}
	if n != 1024 || math.Abs(grey-0.2144) > 0.001 {
		t.Errorf("the curve has %d points and is %v half way, want 0.214", n, grey)
	}
}
