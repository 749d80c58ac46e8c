package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/load"
	"guidepress/internal/script"
)

// noto are the free faces of Debian's packages fonts-noto-core, fonts-nanum and fonts-droid-fallback.
var noto = map[string]string{
	"arabic": "noto/NotoNaskhArabic-Regular.ttf", "urdu": "noto/NotoNastaliqUrdu-Regular.ttf", "hindi": "noto/NotoSansDevanagari-Regular.ttf",
	"ethiopic": "noto/NotoSansEthiopic-Regular.ttf", "bengali": "noto/NotoSansBengali-Regular.ttf", "armenian": "noto/NotoSansArmenian-Regular.ttf",
	"khmer": "noto/NotoSansKhmer-Regular.ttf", "korean": "nanum/NanumGothic.ttf", "chinese": "droid/DroidSansFallbackFull.ttf",
}

// freeHelp is a project whose notice of free language help stands in seventeen languages, in ten scripts.
func freeHelp(t *testing.T) string {
	t.Helper()
	root := copyProject(t)
	look := "\nfallback:\n"
	for script, file := range noto {
		data, err := os.ReadFile("/usr/share/fonts/truetype/" + file)
		if err != nil {
			t.Skipf("%s is not here: apt-get install fonts-noto-core fonts-nanum fonts-droid-fallback", file)
		}
		put(t, filepath.Join(root, "assets/fonts", filepath.Base(file)), data)
		look += "  - {script: " + script + ", file: " + filepath.Base(file) + "}\n"
	}
	warm := filepath.Join(root, "assets/brands/warm/brand.yaml")
	put(t, warm, append(fileOf(t, warm), look...))
	practice := filepath.Join(root, "guides/practice.yaml")
	before, rest, _ := strings.Cut(string(fileOf(t, practice)), "language_help:")
	_, after, _ := strings.Cut(rest, "\nother_formats:")
	put(t, practice, []byte(before+string(fileOf(t, "testdata/free-help.yaml"))+"\nother_formats:"+after))
	return root
}

func put(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func fileOf(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// The notice that the law asks for stands in each of its languages, in letters that its readers know: nothing is reported,
// each is tagged with its language, what runs from right to left ends at the right edge and is said in the order of reading.
func TestFreeHelpInItsOwnScripts(t *testing.T) {
	root := freeHelp(t)
	p, err := load.Open(root, load.Want{Brand: "warm", Guides: []string{"epidural-steroid-injection"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range p.Problems {
		t.Errorf("%v", q)
	}
	stage, err := NewStage(p, "")
	if err != nil {
		t.Fatal(err)
	}
	targets, err := Plan(&p.Set, Options{Editions: []string{"web", "large-print"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range targets {
		r := stage.Layout(target, false)
		for _, q := range r.Problems {
			t.Errorf("%v", q)
		}
		langs, right := map[string]bool{}, map[string]float64{}
		for _, pg := range r.Doc.Pages {
			for _, m := range pg.Marks {
				if m.Node == nil || m.Node.Lang == "" {
					continue
				}
				langs[m.Node.Lang] = true
				for _, it := range m.Items {
					text, ok := it.(*display.Text)
					if !ok || !script.Leftward(m.Node.Lang) {
						continue
					}
					right[m.Node.Lang] = max(right[m.Node.Lang], text.X+text.Width)
					if text.Glyphs != nil && !strings.Contains(m.Node.Actual, strings.TrimSpace(text.Text)) {
						t.Errorf("%s: %q is not said by %q", m.Node.Lang, text.Text, m.Node.Actual)
					}
				}
			}
		}
		if len(langs) < 15 {
			t.Errorf("%s: the notice is tagged with %d languages", target.Edition.Name, len(langs))
		}
		if len(right) != 3 || right["ar"] != right["fa"] || right["ur"]-right["ar"] > 0.1 {
			t.Errorf("%s: what runs from right to left ends at %v", target.Edition.Name, right)
		}
	}
}
