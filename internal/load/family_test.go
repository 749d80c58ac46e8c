package load_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	"testing"
)

// One file of a family is enough: the other weights come from beside it, and what stands for a missing one is said.
func TestAFamilyIsFoundBesideOneFile(t *testing.T) {
	bars, err := os.ReadFile("../face/testdata/bars.ttf")
	if err != nil {
		t.Fatal(err)
	}
	own := "title: Own\nbase: warm\nfaces:\n  - {name: text, file: bars.ttf}\n  - {name: display, file: STIXTwoText-400-normal.ttf}\n"
	p := openBrand(t, project(t, map[string]string{"assets/brands/own/brand.yaml": own, "assets/fonts/bars.ttf": string(bars)}), "own")
	got := map[string]string{}
	for _, f := range p.Brand.Faces {
		got[f.Name.Value] = f.File.Value
		if place := f.Place(); place != nil {
			got[f.Name.Value] += map[float64]string{400: " 400", 500: " 500", 700: " 700"}[place["wght"]]
		}
	}
	for name, want := range map[string]string{"text": "bars.ttf 400", "text-medium": "bars.ttf 500", "text-bold": "bars.ttf 700", "text-italic": "bars.ttf 400",
		"display": "STIXTwoText-400-normal.ttf", "display-medium": "STIXTwoText-500-normal.ttf"} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
	if text := report(p); !strings.Contains(text, "the family Bars has no italic here; bars.ttf stands for it [face-weight]") || strings.Count(text, "face-weight") != 1 {
		t.Error(text)
	}
}

func TestFontsThatCannotBeReadAreSaid(t *testing.T) {
	for file, want := range map[string]string{"web.woff2": "woff2_decompress", "none.otf": "it is not there", "text.ttf": "is no font"} {
		own := "title: Own\nbase: warm\nfaces:\n  - {name: text, file: " + file + "}\n"
		p := openBrand(t, project(t, map[string]string{"assets/brands/own/brand.yaml": own, "assets/fonts/text.ttf": "no font", "assets/fonts/web.woff2": "wOF2"}), "own")
		if text := report(p); !strings.Contains(text, want) {
			t.Errorf("of %s is said: %s", file, text)
		}
	}
}

// locked is a font whose licence bits forbid embedding.
func locked(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../assets/fonts/STIXTwoText-400-normal.ttf")
	if err != nil {
		t.Fatal(err)
	}
	rec := bytes.Index(data, []byte("OS/2"))
	at := binary.BigEndian.Uint32(data[rec+8:])
	binary.BigEndian.PutUint16(data[at+8:], 2)
	return string(data)
}

// A font that may not be embedded, a fallback that is missing and one that is named twice are said where they are named.
func TestFacesThatCannotServeAreSaidAtTheirLine(t *testing.T) {
	own := "title: Own\nbase: warm\nfaces:\n  - {name: text, file: shut.ttf}\nfallback:\n  - {script: arabic, file: NotoNaskhArabic-Regular.ttf}\n" +
		"  - {script: hindi, file: shut.ttf}\n  - {script: hindi, file: STIXTwoText-400-normal.ttf}\n"
	text := report(openBrand(t, project(t, map[string]string{"assets/brands/own/brand.yaml": own, "assets/fonts/shut.ttf": locked(t)}), "own"))
	for _, want := range []string{"brand.yaml:4:24: error: assets/fonts/shut.ttf says that it may not be embedded", "brand.yaml:6:28: error: assets/fonts/NotoNaskhArabic-Regular.ttf cannot be read",
		"fonts.google.com/noto", "brand.yaml:7:27: error: assets/fonts/shut.ttf says", "brand.yaml:8:5: error: a second face is named for hindi"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said:\n%s", want, text)
		}
	}
}
