package truetype

import (
	"bytes"
	"compress/zlib"
	"io"
	"testing"

	"eliasnaur.com/font/roboto/robotoregular"
)

// opened undoes woff as a browser does.
func opened(t *testing.T, file []byte) map[string]table {
	t.Helper()
	head := table(file)
	if string(file[:4]) != "wOFF" || head.u32(8) != len(file) {
		t.Fatalf("not a WOFF of %d bytes: % x", len(file), file[:12])
	}
	out := map[string]table{}
	for i := range head.u16(12) {
		rec := head.from(44 + 20*i)
		data, size := file[rec.u32(4):rec.u32(4)+rec.u32(8)], rec.u32(12)
		if len(data) < size {
			z, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if data, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		if len(data) != size || checksum(data) != uint32(rec.u32(16)) {
			t.Errorf("table %s is damaged", rec[:4])
		}
		out[string(rec[:4])] = table(data)
	}
	return out
}

// TestWebFontShowsWhatItKept: the letters asked for keep their shape and width, accents come with their parts,
// other letters are not there, so that a browser takes them from another face.
func TestWebFontShowsWhatItKept(t *testing.T) {
	whole, err := Parse(robotoregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	web := whole.Web([]rune("AVé"), []Kern{{'A', 'V', -50}, {'V', 'A', 0}})
	if len(web) > 8000 {
		t.Errorf("three letters weigh %d bytes", len(web))
	}
	small := &Font{tables: opened(t, web)}
	if err := small.readMetrics(); err != nil {
		t.Fatal(err)
	}
	for _, r := range "AVé" {
		g, was := small.Glyph(r), whole.Glyph(r)
		if small.Width(g) != whole.Width(was) || !bytes.HasPrefix(small.outline(g), whole.outline(was)) || len(whole.outline(was)) == 0 {
			t.Errorf("%c is not what it was", r)
		}
	}
	if small.Glyph('B') != 0 {
		t.Error("B is still there")
	}
	kern := small.tables["kern"]
	if n := kern.u16(10); n != 1 {
		t.Fatalf("%d pairs are kerned, want 1", n)
	}
	if l, r, v := kern.u16(18), kern.u16(20), kern.i16(22); l != small.Glyph('A') || r != small.Glyph('V') || v != -102 {
		t.Errorf("the pair is %d, %d by %d", l, r, v)
	}
	if !bytes.Equal(web, whole.Web([]rune("AVé"), []Kern{{'A', 'V', -50}, {'V', 'A', 0}})) {
		t.Error("the same font twice is not the same file")
	}
}
