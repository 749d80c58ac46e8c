package photo

import (
	"context"
	"encoding/binary"
	"image"
	"image/color"
	"os"
	"strings"
	"testing"
)

// colorAt prepares a file as a guide would and says what one of its pixels has become.
func colorAt(t *testing.T, data []byte, share float64) [3]uint8 {
	t.Helper()
	info, fault := probe("a.jpg", data)
	if fault != nil {
		t.Fatal(fault)
	}
	img, err := info.codec.open(context.Background(), data, info.stored())
	if err != nil {
		t.Fatal(err)
	}
	img = plain(img, info.colors)
	p := plan{turn: upright, size: info.stored(), part: img.Bounds(), colors: info.colors}
	small := p.shrunk(img)
	if p.colors != nil && p.colors.inks == nil {
		p.colors.apply(small)
	}
	c := small.NRGBAAt(int(share*float64(info.W)), info.H/2)
	return [3]uint8{c.R, c.G, c.B}
}

// A photograph keeps its colours. What they are in sRGB was asked of LittleCMS 2.14 (jpgicc, perceptual).
func TestColourProfiles(t *testing.T) {
	for _, c := range []struct {
		file  string
		share float64
		want  [3]uint8
	}{
		{"p3.jpg", 0.25, [3]uint8{201, 59, 60}},
		{"p3.jpg", 0.75, [3]uint8{58, 160, 90}},
		{"adobergb.jpg", 0.25, [3]uint8{201, 60, 58}},
		{"adobergb.jpg", 0.75, [3]uint8{63, 160, 89}},
	} {
		data, err := os.ReadFile("testdata/" + c.file)
		if err != nil {
			t.Fatal(err)
		}
		got := colorAt(t, data, c.share)
		for i := range got {
			if apart(got[i], c.want[i]) > 2 {
				t.Errorf("%s at %v: %v, LittleCMS makes %v", c.file, c.share, got, c.want)
				break
			}
		}
		if bare := colorAt(t, stripped(data), c.share); bare == got {
			t.Errorf("%s: the profile changes nothing at %v", c.file, c.share)
		}
	}
}

// grays is a table for four inks of which only black counts, and counts evenly in L.
func grays() []byte {
	t := append([]byte("mft2\x00\x00\x00\x00\x04\x03\x02\x00"), make([]byte, 36)...)
	put := func(v uint16) { t = binary.BigEndian.AppendUint16(t, v) }
	put(2)
	put(2)
	for range 4 {
		put(0)
		put(65535)
	}
	for node := range 16 {
		put(65280 * uint16(1-node&1))
		put(0x8000)
		put(0x8000)
	}
	for range 3 {
		put(0)
		put(65535)
	}
	return t
}

func TestFourInks(t *testing.T) {
	k := readInks(grays(), "Lab ")
	if k == nil {
		t.Fatal("the table is not read")
	}
	img := image.NewCMYK(image.Rect(0, 0, 3, 1))
	for x, ink := range []uint8{0, 128, 255} {
		img.SetCMYK(x, 0, color.CMYK{C: uint8(90 * x), K: ink})
	}
	rgb := k.rgb(img)
	for x, want := range []uint8{255, 118, 0} { // L of 100, 49.8 and 0
		c := rgb.RGBAAt(x, 0)
		if apart(c.R, want) > 1 || apart(c.G, want) > 1 || apart(c.B, want) > 1 {
			t.Errorf("ink %d: %v, want the grey %d", x, c, want)
		}
	}
	for _, bad := range [][]byte{nil, grays()[:100], []byte(strings.Replace(string(grays()), "mft2", "mAB ", 1))} {
		if readInks(bad, "Lab ") != nil {
			t.Errorf("a table of %d bytes is read", len(bad))
		}
	}
}

func TestCurves(t *testing.T) {
	gamma := []byte("curv\x00\x00\x00\x00\x00\x00\x00\x01\x02\x00") // 2.0
	even := []byte("curv\x00\x00\x00\x00\x00\x00\x00\x00")
	table := []byte("curv\x00\x00\x00\x00\x00\x00\x00\x03\x00\x00\x40\x00\xff\xff")
	srgb := append([]byte("para\x00\x00\x00\x00\x00\x03\x00\x00"), 0, 2, 0x66, 0x66, 0, 0, 0xf2, 0xa7, 0, 0, 0x0d, 0x59, 0, 0, 0x13, 0xd0, 0, 0, 0x0a, 0x5b)
	for _, c := range []struct {
		name string
		tag  []byte
		at   int
		want int32
	}{
		{"gamma", gamma, 51, 2621}, {"even", even, 51, 13107}, {"table", table, 128, 16577}, {"sRGB", srgb, 128, 14145}, {"sRGB, dark", srgb, 5, 99},
	} {
		var out [256]int32
		if !readCurve(c.tag, &out) || out[c.at] < c.want-4 || out[c.at] > c.want+4 {
			t.Errorf("%s: %d, want %d", c.name, out[c.at], c.want)
		}
		if readCurve(c.tag[:len(c.tag)-1], &out) && c.name != "even" {
			t.Errorf("%s: cut short it is read", c.name)
		}
	}
}

func TestJPEGWithoutItsEnd(t *testing.T) {
	data, err := os.ReadFile("testdata/p3.jpg")
	if err != nil {
		t.Fatal(err)
	}
	whole := colorAt(t, data, 0.25)
	if got := colorAt(t, data[:len(data)-2], 0.25); got != whole {
		t.Errorf("without the mark of its end %v, with it %v", got, whole)
	}
	info, _ := probe("a.jpg", data)
	if _, err := info.codec.open(context.Background(), data[:len(data)*9/10], info.stored()); err == nil {
		t.Error("a file whose pixels end early is taken for whole")
	}
}

func TestPhonesFormatsSayTheWayOut(t *testing.T) {
	for magic, want := range map[string]string{"\x00\x00\x00\x18ftypheic": "iPhone", "\x00\x00\x00\x18ftypmif1": "Windows", "\x00\x00\x00\x18ftypavif": "Paint"} {
		if _, f := probe("a.heic", []byte(magic)); f == nil || !strings.Contains(f.hint, want) {
			t.Errorf("%q: %+v", magic, f)
		}
	}
}
