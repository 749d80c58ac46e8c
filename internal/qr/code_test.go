package qr

import (
	"image/color"
	"strings"
	"testing"

	"github.com/boombuler/barcode/qr"
)

// TestQRCodesAreThoseOfAnotherEncoder: for each text, another encoder's code is ours under one of the masks; which
// mask is best, encoders disagree about, and a reader does not mind.
func TestQRCodesAreThoseOfAnotherEncoder(t *testing.T) {
	texts := []string{"a", "https://example.org/book", "https://www.google.com/maps/search/?api=1&query=100+Sample+Street%2C+Frederick%2C+MD+21701"}
	for n := 10; n < 2300; n += 37 { // versions 1 to 40
		texts = append(texts, strings.Repeat("https://example.org/?q=über ", 90)[:n])
	}
	versions := map[int]bool{}
	for _, text := range texts {
		want, err := qr.Encode(text, qr.M, qr.Unicode)
		if err != nil {
			t.Fatal(err)
		}
		version, err := qrVersion(len(text))
		if err != nil {
			t.Fatal(err)
		}
		versions[version] = true
		g := newQRGrid(version)
		g.fill(qrInterleaved(qrData(text, version), version))
		found := false
		for mask := range qrMasks {
			g.apply(mask)
			found = found || equal(g.dark, func(x, y int) bool { return want.At(x, y) == color.Black }, want.Bounds().Dx())
			g.apply(mask)
		}
		if !found {
			t.Errorf("version %d, %d bytes: no mask gives the other encoder's code", version, len(text))
		}
	}
	if len(versions) < 30 {
		t.Errorf("only %d versions were tried", len(versions))
	}
}

func equal(dark [][]bool, want func(x, y int) bool, n int) bool {
	if len(dark) != n {
		return false
	}
	for y, row := range dark {
		for x, d := range row {
			if d != want(x, y) {
				return false
			}
		}
	}
	return true
}

// The mask that is chosen must be the one with the least penalty, by the standard's own examples of what counts.
func TestPenaltyOfALine(t *testing.T) {
	for _, c := range []struct {
		line string
		want int
	}{
		{"1010101010", 0},
		{"1111101010", 3},
		{"1111111010", 5},
		{"10111010000", 40},
		{"00001011101", 40},
		{"000010111010000", 80},
	} {
		var line []bool
		for _, r := range c.line {
			line = append(line, r == '1')
		}
		if got := linePenalty(line); got != c.want {
			t.Errorf("%s: %d, want %d", c.line, got, c.want)
		}
	}
}

func BenchmarkQR(b *testing.B) {
	for b.Loop() {
		if _, _, err := Code("https://www.google.com/maps/search/?api=1&query=100+Sample+Street%2C+Frederick%2C+MD+21701"); err != nil {
			b.Fatal(err)
		}
	}
}
