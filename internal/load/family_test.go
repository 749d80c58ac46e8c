package load_test

import (
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
