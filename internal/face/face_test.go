package face

import (
	"bytes"
	"math"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// allFaces are the faces the starter brands use.
func allFaces(t testing.TB) map[string]*Face {
	t.Helper()
	faces := map[string]*Face{}
	for _, name := range []string{"roboto-regular", "roboto-medium", "roboto-bold", "roboto-black", "roboto-italic", "roboto-bold-italic"} {
		data, ok := Builtin(name)
		if !ok {
			t.Fatalf("no built-in face %s", name)
		}
		faces[name] = mustParse(t, name, data)
	}
	for _, name := range []string{"400-normal", "400-italic", "500-normal"} {
		data, err := os.ReadFile("../../assets/fonts/STIXTwoText-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		faces["stix-"+name] = mustParse(t, "stix-"+name, data)
	}
	return faces
}

func mustParse(t testing.TB, name string, data []byte) *Face {
	t.Helper()
	f, err := Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestBuiltinUnknown(t *testing.T) {
	if _, ok := Builtin("comic-sans"); ok {
		t.Error("a face that does not come with the program was found")
	}
}

// The advances are those of fpdf v0.9.0 for the same files; a difference would move every letter after the
// first on the reader's page. (All 2,766 characters of each Roboto and 229 of each STIX face were compared once.)
func TestAdvanceIsThePDFs(t *testing.T) {
	faces := allFaces(t)
	tests := []struct {
		face string
		want map[rune]float64
	}{
		{"roboto-regular", map[rune]float64{' ': 248, 'A': 652, 'a': 544, 'f': 348, 'é': 530, '’': 200, '–': 656, '—': 781, '…': 669, 'W': 887}},
		{"roboto-bold", map[rune]float64{' ': 249, 'A': 673, 'm': 866}},
		{"stix-400-normal", map[rune]float64{' ': 235, 'A': 718, 'f': 307, '“': 435}},
	}
	for _, tt := range tests {
		for r, want := range tt.want {
			if got := faces[tt.face].Advance(r); got != want {
				t.Errorf("%s: %q is %v wide, the PDF says %v", tt.face, r, got, want)
			}
		}
	}
}

// words have kerning pairs, quotes, accents, digits and ligature candidates.
var words = strings.Fields("AVATAR To We’ll Yes, r. y. “Ask fluffy office Type Tafel P. L’T 11:45 555-0100 él niño médico — 6–8 f’ WAVE Vo. “W” it’s")

// Our widths must be HarfBuzz's, give or take the rounding of each advance to a thousandth. HarfBuzz is run
// here on the whole font, with ligatures switched off, not on the tables that Shape keeps.
func TestShapeAgreesWithHarfBuzz(t *testing.T) {
	for name, f := range allFaces(t) {
		for _, w := range words {
			if !covered(f, w) {
				continue
			}
			want := harfbuzzKerning(t, f, w)
			got := f.Shape(w)
			for i, r := range []rune(w) {
				adj := 0.0
				if got.Adjust != nil {
					adj = got.Adjust[i]
				}
				if math.Abs(adj-want[i]) > 0.5 {
					t.Errorf("%s: %q: after %q the pen moves %v, HarfBuzz says %.2f", name, w, r, adj, want[i])
				}
			}
		}
	}
}

func covered(f *Face, w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !f.Has(r) }) < 0
}

func harfbuzzKerning(t *testing.T, f *Face, w string) []float64 {
	core, err := font.ParseTTF(bytes.NewReader(f.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	var off []harfbuzz.Feature
	for _, tag := range []string{"-liga", "-clig", "-dlig", "-calt", "-rlig", "-locl", "-ccmp"} {
		feature, _ := harfbuzz.ParseFeature(tag)
		off = append(off, feature)
	}
	b := harfbuzz.NewBuffer()
	b.AddRunes([]rune(w), 0, -1)
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: language.Latin, Language: "en"}
	b.Shape(harfbuzz.NewFont(core), off)
	out := make([]float64, len(b.Pos))
	for i := range b.Pos {
		out[i] = (float64(b.Pos[i].XAdvance) - float64(core.HorizontalAdvance(b.Info[i].Glyph))) * 1000 / f.upem
	}
	return out
}

func TestShape(t *testing.T) {
	f := allFaces(t)["roboto-regular"]
	tests := []struct {
		name, word string
		kerned     bool
	}{
		{"kerning pair", "To", true},
		{"no pair", "pump", false},
		{"no ligature in place of f and i", "office", false},
		{"combining accent falls back to plain advances", "e\u0301To", false},
		{"empty", "", false},
	}
	for _, tt := range tests {
		s := f.Shape(tt.word)
		if (s.Adjust != nil) != tt.kerned {
			t.Errorf("%s: Adjust = %v", tt.name, s.Adjust)
		}
		if s.Adjust != nil && len(s.Adjust) != len([]rune(tt.word)) {
			t.Errorf("%s: %d adjustments for %q", tt.name, len(s.Adjust), tt.word)
		}
		sum := 0.0
		for i, r := range []rune(tt.word) {
			sum += f.Advance(r)
			if s.Adjust != nil {
				sum += s.Adjust[i]
			}
		}
		if sum != s.Width {
			t.Errorf("%s: width %v, the parts make %v", tt.name, s.Width, sum)
		}
	}
}

func TestHas(t *testing.T) {
	f := allFaces(t)["roboto-regular"]
	for r, want := range map[rune]bool{'a': true, 'ñ': true, '—': true, '☎': false, '→': false, '😀': false, 0: false, -1: false} {
		if f.Has(r) != want {
			t.Errorf("Has(%q) = %v", r, !want)
		}
	}
}

func TestMetrics(t *testing.T) {
	for name, f := range allFaces(t) {
		if f.Ascent() < 0.7 || f.Ascent() > 1.1 || f.Descent() < 0.15 || f.Descent() > 0.35 {
			t.Errorf("%s: ascent %.3f, descent %.3f", name, f.Ascent(), f.Descent())
		}
		if f.CapHeight() < 0.6 || f.CapHeight() > 0.75 || f.XHeight() < 0.4 || f.XHeight() > 0.6 {
			t.Errorf("%s: capitals %.3f, x %.3f", name, f.CapHeight(), f.XHeight())
		}
		if b := f.LeftBearing('H'); b < -0.03 || b == 0 || b > 0.15 {
			t.Errorf("%s: H stands %.3f em from the pen", name, b)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	roboto, _ := Builtin("roboto-regular")
	locked := bytes.Clone(roboto)
	os2 := bytes.Index(locked, []byte("OS/2")) // its directory entry; the table's offset stands 8 bytes on
	at := int(locked[os2+8])<<24 | int(locked[os2+9])<<16 | int(locked[os2+10])<<8 | int(locked[os2+11])
	locked[at+9] = 0x02
	tests := []struct{ name, data, want string }{
		{"a name without a font", "OTTO" + string(make([]byte, 40)), "face x"},
		{"web font", "wOF2" + string(roboto[4:]), ".woff2"},
		{"collection", "ttcf" + string(roboto[4:]), ".ttc"},
		{"empty", "", "not a font"},
		{"a picture", "\x89PNG\r\n\x1a\n0000000000000", "not a font"},
		{"cut short", string(roboto[:2000]), "face x"},
		{"forbidden by its licence bits", string(locked), "embedding"},
	}
	for _, tt := range tests {
		_, err := Parse("x", []byte(tt.data))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v does not speak of %q", tt.name, err, tt.want)
		}
	}
}

func TestShapeFromManyGoroutines(t *testing.T) {
	f := allFaces(t)["roboto-regular"]
	want := f.Shape("Tomorrow").Width
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 200 {
				f.Shape(strings.Repeat("x", i%50) + string(rune('a'+g)))
				if got := f.Shape("Tomorrow").Width; got != want {
					t.Errorf("width %v, alone it was %v", got, want)
					return
				}
			}
		})
	}
	wg.Wait()
}

func TestCacheIsBounded(t *testing.T) {
	var c cache
	for i := range 5 * generation {
		c.put(string(rune(i+0x100)), Shaped{})
	}
	if n := len(c.young) + len(c.old); n > 2*generation {
		t.Errorf("%d words kept", n)
	}
}

func BenchmarkParse(b *testing.B) {
	data, _ := Builtin("roboto-regular")
	b.ReportAllocs()
	for b.Loop() {
		Parse("x", data)
	}
}

func BenchmarkShapeWarm(b *testing.B) {
	f := mustParseBuiltin(b)
	for b.Loop() {
		f.Shape("treatment ")
	}
}

func BenchmarkShapeCold(b *testing.B) {
	f := mustParseBuiltin(b)
	runes := []rune("treatment ")
	for b.Loop() {
		f.shape(runes)
	}
}

func mustParseBuiltin(b *testing.B) *Face {
	data, _ := Builtin("roboto-regular")
	return mustParse(b, "roboto-regular", data)
}
