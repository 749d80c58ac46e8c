package qr

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode/decoder"
	"rsc.io/qr"

	"guidepress/internal/geom"
)

// read gives the text of a code, and its level of error correction, as a reader of another maker finds them.
func read(t *testing.T, outline geom.Path, side float64) (text, level string) {
	t.Helper()
	n := int(side)
	m, err := gozxing.NewSquareBitMatrix(n)
	if err != nil {
		t.Fatal(err)
	}
	for y, row := range modules(outline, n) {
		for x, dark := range row {
			if dark {
				m.Set(x, y)
			}
		}
	}
	r, err := decoder.NewDecoder().Decode(m, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.GetText(), r.GetECLevel()
}

// TestCodesAreRead: what a patient's telephone reads is what was written, in codes of all sizes, at level M.
func TestCodesAreRead(t *testing.T) {
	texts := []string{"a", "5550100", "tel:+12405550100", "HTTPS://EXAMPLE.ORG/A", "https://example.org/book",
		"https://www.google.com/maps/search/?api=1&query=100+Sample+Street%2C+Frederick%2C+MD+21701"}
	for n := 10; n < 2300; n += 37 { // versions 1 to 40
		text := strings.Repeat("https://example.org/?q=über ", 90)[:n]
		if utf8.ValidString(text) {
			texts = append(texts, text)
		}
	}
	sizes := map[float64]bool{}
	for _, text := range texts {
		outline, side, err := Code(text)
		if err != nil {
			t.Fatal(err)
		}
		sizes[side] = true
		if got, level := read(t, outline, side); got != text || level != "M" {
			t.Errorf("%d bytes were read as %q at level %s", len(text), got, level)
		}
	}
	if len(sizes) < 30 {
		t.Errorf("only %d sizes were tried", len(sizes))
	}
}

func TestCodesAreTheSameEveryTime(t *testing.T) {
	first, _, _ := Code("https://example.org/a")
	for range 20 {
		if again, _, _ := Code("https://example.org/a"); !reflect.DeepEqual(again, first) {
			t.Fatal("another outline")
		}
	}
}

// BenchmarkCode is a code of the length that addresses of maps have; BenchmarkEncode is what the library takes of it.
func BenchmarkCode(b *testing.B) {
	for b.Loop() {
		if _, _, err := Code("https://www.google.com/maps/search/?api=1&query=100+Sample+Street%2C+Frederick%2C+MD+21701"); err != nil {
			b.Fatal(err)
		}
	}
}

// modules fills an outline again: going along a row, every upright side that is crossed changes light to dark or back.
func modules(outline geom.Path, n int) [][]bool {
	rows := make([][]bool, n)
	for y := range rows {
		rows[y] = make([]bool, n)
	}
	side := func(a, b geom.Point) {
		for y := min(a.Y, b.Y); a.X == b.X && y < max(a.Y, b.Y); y++ {
			for x := int(a.X); x < n; x++ {
				rows[int(y)][x] = !rows[int(y)][x]
			}
		}
	}
	i := 0
	var start, pen geom.Point
	for _, op := range outline.Ops {
		switch op {
		case geom.Move:
			pen, start = outline.Pts[i], outline.Pts[i]
			i++
		case geom.Line:
			side(pen, outline.Pts[i])
			pen = outline.Pts[i]
			i++
		case geom.Close:
			side(pen, start)
		}
	}
	return rows
}

func BenchmarkEncode(b *testing.B) {
	for b.Loop() {
		if _, err := qr.Encode("https://www.google.com/maps/search/?api=1&query=100+Sample+Street%2C+Frederick%2C+MD+21701", qr.M); err != nil {
			b.Fatal(err)
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
