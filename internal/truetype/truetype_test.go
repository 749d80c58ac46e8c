package truetype_test

import (
	"os"
	"slices"
	"testing"

	"eliasnaur.com/font/roboto/robotoregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"guidepress/internal/truetype"
)

func serif(t testing.TB) []byte {
	b, err := os.ReadFile("../../assets/fonts/STIXTwoText-400-normal.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func parse(t testing.TB, file []byte) *truetype.Font {
	t.Helper()
	f, err := truetype.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestAgainstAnotherReader compares glyphs, widths and names with golang.org/x/image's reader.
func TestAgainstAnotherReader(t *testing.T) {
	for _, file := range [][]byte{robotoregular.TTF, serif(t)} {
		f := parse(t, file)
		other, err := sfnt.Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		units := fixed.Int26_6(f.UnitsPerEm << 6)
		for r := rune(' '); r < 0x10000; r++ {
			want, _ := other.GlyphIndex(&buf, r)
			got := f.Glyph(r)
			if got != int(want) {
				t.Fatalf("%s: %U is glyph %d, want %d", f.PostScript, r, got, want)
			}
			if got == 0 {
				continue
			}
			if advance, err := other.GlyphAdvance(&buf, want, units, 0); err != nil || f.Width(got) != advance.Round() {
				t.Fatalf("%s: %U is %d wide, want %v (%v)", f.PostScript, r, f.Width(got), advance, err)
			}
		}
		if name, _ := other.Name(&buf, sfnt.NameIDPostScript); name != f.PostScript {
			t.Errorf("the font is called %q, want %q", f.PostScript, name)
		}
	}
}

// TestSubsetDrawsTheSame reads the subset with the other reader, a cmap put aside: glyph i must have the
// outline of the glyph it was made from, accents included.
func TestSubsetDrawsTheSame(t *testing.T) {
	for _, file := range [][]byte{robotoregular.TTF, serif(t)} {
		f := parse(t, file)
		glyphs := []int{0}
		for _, r := range "AÅéǖ ñg½œﬁ“•-\u00ad" { // a soft hyphen is often the hyphen's glyph: twice the same
			if g := f.Glyph(r); g != 0 {
				glyphs = append(glyphs, g)
			}
		}
		program := f.Subset(glyphs)
		if len(program) > len(file)/4 {
			t.Errorf("%s: %d bytes for %d glyphs of %d bytes", f.PostScript, len(program), len(glyphs), len(file))
		}
		small, err := sfnt.Parse(withTables(program, file))
		if err != nil {
			t.Fatal(err)
		}
		whole, err := sfnt.Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, g := range glyphs {
			if got, want := outline(t, small, i), outline(t, whole, g); !slices.Equal(got, want) {
				t.Errorf("%s: glyph %d of the subset is drawn differently from glyph %d", f.PostScript, i, g)
			}
		}
	}
}

// outline copies, since sfnt lends its buffer.
func outline(t *testing.T, f *sfnt.Font, glyph int) []sfnt.Segment {
	t.Helper()
	var buf sfnt.Buffer
	segments, err := f.LoadGlyph(&buf, sfnt.GlyphIndex(glyph), fixed.I(1000), nil)
	if err != nil {
		t.Fatalf("glyph %d: %v", glyph, err)
	}
	return slices.Clone(segments)
}

// withTables adds to a subset what the other reader insists on and PDF has no use for.
func withTables(program, file []byte) []byte {
	tables := map[string][]byte{}
	for _, font := range [][]byte{file, program} { // what the subset has comes last, and wins
		for i := range be(font[4:6]) {
			rec := font[12+16*i:]
			at, size := be(rec[8:12]), be(rec[12:16])
			if tag := string(rec[:4]); len(tables) == 0 || tag != "GPOS" && tag != "kern" {
				tables[tag] = font[at : at+size]
			}
		}
	}
	delete(tables, "GPOS")
	delete(tables, "kern")
	var tags []string
	for tag := range tables {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	head := append([]byte{0, 1, 0, 0}, put(len(tags), 2)...)
	head = append(head, make([]byte, 6)...)
	at := 12 + 16*len(tags)
	var body []byte
	for _, tag := range tags {
		head = append(head, tag...)
		head = append(head, make([]byte, 4)...)
		head = append(head, put(at+len(body), 4)...)
		head = append(head, put(len(tables[tag]), 4)...)
		body = append(body, tables[tag]...)
		body = append(body, make([]byte, -len(body)&3)...)
	}
	return append(head, body...)
}

func be(b []byte) (n int) {
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n
}

func put(n, size int) []byte {
	b := make([]byte, size)
	for i := range b {
		b[size-1-i] = byte(n >> (8 * i))
	}
	return b
}

func TestMetrics(t *testing.T) {
	f := parse(t, robotoregular.TTF)
	if f.UnitsPerEm != 2048 || f.Weight != 400 || f.Italic != 0 || f.FixedPitch || f.CapHeight != 1456 || f.Descent >= 0 {
		t.Errorf("Roboto reads %+v", *f)
	}
}

func TestNoFont(t *testing.T) {
	whole := robotoregular.TTF
	for _, file := range [][]byte{nil, []byte("OTTO"), whole[:100], whole[:len(whole)/2], append([]byte{0, 1, 0, 0}, make([]byte, 40)...)} {
		if _, err := truetype.Parse(file); err == nil {
			t.Errorf("%d bytes pass for a font", len(file))
		}
	}
}

func FuzzSubset(f *testing.F) {
	f.Add(uint32(200), byte(7))
	f.Add(uint32(70000), byte(255))
	whole := serif(f)
	f.Fuzz(func(t *testing.T, at uint32, to byte) {
		file := slices.Clone(whole)
		file[int(at)%len(file)] = to
		font, err := truetype.Parse(file)
		if err != nil {
			return
		}
		font.Subset([]int{0, font.Glyph('A'), font.Glyph('é'), font.Glyph(0x1D11E)})
	})
}

func BenchmarkSubset(b *testing.B) {
	for b.Loop() {
		f := parse(b, robotoregular.TTF)
		glyphs := []int{0}
		for r := rune(' '); r < 127; r++ {
			glyphs = append(glyphs, f.Glyph(r))
		}
		f.Subset(glyphs)
	}
}
