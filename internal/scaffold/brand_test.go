package scaffold_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/load"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
)

// newProject is a project with brands in it.
func newProject(t *testing.T, asks ...scaffold.BrandAsk) string {
	t.Helper()
	dir := t.TempDir()
	if err := scaffold.Put(dir, scaffold.Project()); err != nil {
		t.Fatal(err)
	}
	for _, ask := range asks {
		files, err := scaffold.Brand(os.DirFS(dir), ask)
		if err != nil {
			t.Fatal(err)
		}
		if err := scaffold.Put(dir, files); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func look(t *testing.T, dir, name string) *brand.Brand {
	t.Helper()
	p, err := load.Open(dir, load.Want{Brand: name})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	if source.HasErrors(p.Problems) {
		t.Fatalf("%s: %v", name, p.Problems[0])
	}
	return p.Brand
}

// Whatever colours a practice has, on either base: all that stands on the pages can be read, in grey too, and danger looks
// like none of them.
func TestBrandsOfAnyColoursCanBeRead(t *testing.T) {
	dir := newProject(t, scaffold.BrandAsk{Name: "made", Base: "clarity"}) // which brings clarity
	bases := []*brand.Brand{look(t, dir, "warm"), look(t, dir, "clarity")}
	r := rand.New(rand.NewPCG(7, 7))
	for i := range 90 {
		colors := [3]*brand.Color{}
		for k := range 1 + i%3 {
			c := brand.Hex(fmt.Sprintf("#%06X", r.IntN(1<<24)))
			colors[k] = &c
		}
		for _, base := range bases {
			b := brand.Derive(base, brand.Ask{Accent: colors[0], Deep: colors[1], Leaf: colors[2]})
			atNight(t, fmt.Sprintf("%d, %s", i, base.Name), b)
			for _, pair := range brand.Pairs(&b.Roles) {
				if k := brand.Contrast(pair.Front, pair.Ground); k < pair.Need {
					t.Errorf("%d, %s: %s reach %.2f:1 of %.1f:1", i, base.Name, pair.What, k, pair.Need)
				}
				if k := brand.Contrast(gray(pair.Front), gray(pair.Ground)); k < pair.Need-0.06 { // a step of 256 is up to 1 in 80
					t.Errorf("%d, %s: in grey %s reach %.2f:1 of %.1f:1", i, base.Name, pair.What, k, pair.Need)
				}
			}
			for _, c := range colors {
				if c != nil && brand.Distance(*c, b.Roles.Danger) < brand.Alike {
					t.Errorf("%d, %s: danger, %s, looks like %s", i, base.Name, brand.InHex(b.Roles.Danger), brand.InHex(*c))
				}
			}
		}
	}
}

// atNight sees to it that all can be read on a dark screen, where all paper is dark; raised areas still are apart from it, and what is
// written has the scale's colours, too.
func atNight(t *testing.T, what string, day *brand.Brand) {
	t.Helper()
	b := day.Night()
	r := &b.Roles
	pairs := brand.Pairs(r)
	for _, s := range []brand.Style{b.Styles.Body, b.Styles.Bold, b.Styles.H1, b.Styles.H2, b.Styles.H3, b.Styles.Lead, b.Styles.Note, b.Styles.Label, b.Styles.Topic, b.Styles.Message, b.Styles.Fact, b.Styles.Numeral} {
		for _, ground := range []brand.Color{r.Page, r.Panel, r.Card} {
			pairs = append(pairs, brand.Pair{Front: s.Color, Ground: ground, Need: brand.Text, What: "words of the scale"})
		}
	}
	for _, pair := range pairs {
		if k := brand.Contrast(pair.Front, pair.Ground); k < pair.Need {
			t.Errorf("%s at night: %s, %s on %s, reach %.2f:1 of %.1f:1", what, pair.What, brand.InHex(pair.Front), brand.InHex(pair.Ground), k, pair.Need)
		}
	}
	white := brand.Color{R: 255, G: 255, B: 255}
	for _, ground := range []brand.Color{r.Page, r.Card, r.Panel, r.Own, r.Good} {
		if brand.Contrast(ground, white) < 7 {
			t.Errorf("%s at night: the ground %s is not dark", what, brand.InHex(ground))
		}
	}
	if d := day.Roles; d.Page != d.Panel && r.Page == r.Panel {
		t.Errorf("%s at night: panels are no longer told from paper", what)
	}
}

// gray is a colour as a printer without colour shows it.
func gray(c brand.Color) brand.Color {
	best, at := 99.0, uint8(0)
	for v := range 256 {
		if k := brand.Contrast(brand.Color{R: uint8(v), G: uint8(v), B: uint8(v)}, c); k < best {
			best, at = k, uint8(v)
		}
	}
	return brand.Color{R: at, G: at, B: at}
}

// A brand made without any colour is its base.
func TestABrandWithoutColoursLooksLikeItsBase(t *testing.T) {
	dir := newProject(t, scaffold.BrandAsk{Name: "plain", Base: "warm"})
	got, want := look(t, dir, "plain"), look(t, dir, "warm")
	if brand.InHex(got.Roles.Numeral) != brand.InHex(want.Roles.Numeral) || brand.InHex(got.Roles.Danger) != brand.InHex(want.Roles.Danger) {
		t.Errorf("its figures are %s, not %s", brand.InHex(got.Roles.Numeral), brand.InHex(want.Roles.Numeral))
	}
}

// Colours stand as they were asked for where they can be read, and the file of a brand is short.
func TestTheColoursAskedForAreThere(t *testing.T) {
	dir := newProject(t, scaffold.BrandAsk{Name: "sea", Colors: []string{"#C2185B", "#0B2A3D"}, Logo: &scaffold.File{Name: "logo.png", Data: mark(t)}})
	b := look(t, dir, "sea")
	if brand.InHex(b.Roles.Numeral) != "#C2185B" || brand.InHex(b.Roles.Ink) != "#0B2A3D" {
		t.Errorf("figures are %s, words %s", brand.InHex(b.Roles.Numeral), brand.InHex(b.Roles.Ink))
	}
	if b.Logo.Value != "logo.png" {
		t.Errorf("its mark is %q", b.Logo.Value)
	}
	text, _ := os.ReadFile(dir + "/assets/brands/sea/brand.yaml")
	if n := strings.Count(string(text), "\n"); n > 12 {
		t.Errorf("brand.yaml has %d lines", n)
	}
}

// All that is derived can be written, too.
func TestWhatIsDerivedCanBeOverridden(t *testing.T) {
	dir := newProject(t, scaffold.BrandAsk{Name: "sea", Colors: []string{"#0077B6"}})
	file := dir + "/assets/brands/sea/brand.yaml"
	text, _ := os.ReadFile(file)
	text = append(text, "roles:\n  heading: \"#5A1E5E\"\nstyles:\n  h1: {size: 36}\nshapes:\n  radius: 3\n"...)
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
	b, base := look(t, dir, "sea"), look(t, dir, "warm")
	if got := brand.InHex(b.Styles.H1.Color); got != "#5A1E5E" {
		t.Errorf("a heading is %s", got)
	}
	if b.Styles.H1.Size != 36 || b.Styles.H1.Leading != base.Styles.H1.Leading || b.Shapes.Radius != 3 || b.Grid != base.Grid {
		t.Errorf("h1 is %v/%v, corners %v", b.Styles.H1.Size, b.Styles.H1.Leading, b.Shapes.Radius)
	}
}

// mark is a mark of orange with a dark blue word, on a clear ground.
func mark(t *testing.T) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 300, 60))
	for y := range 60 {
		for x := range 60 {
			img.Set(x, y, color.NRGBA{0xE0, 0x7A, 0x1F, 255})
		}
		for x := 80; x < 300 && y > 20 && y < 40; x++ {
			img.Set(x, y, color.NRGBA{0x0B, 0x2A, 0x3D, 255})
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAMarkProposesItsColours(t *testing.T) {
	if got := scaffold.Proposal("logo.png", mark(t)); strings.Join(got, " ") != "#E07A1F #0B2A3D" {
		t.Errorf("proposed are %v", got)
	}
	if got := scaffold.Proposal("logo.png", []byte("no picture")); got != nil {
		t.Errorf("of no picture %v are proposed", got)
	}
}

func TestWhatNoBrandCanBeMadeFromIsSaid(t *testing.T) {
	for _, ask := range []scaffold.BrandAsk{
		{Name: "sea", Colors: []string{"blue"}}, {Name: "sea", Colors: []string{"#12345"}}, {Name: "../sea"}, {Name: "warm"},
		{Name: "sea", Colors: []string{"#123456", "#123456", "#123456", "#123456"}}, {Name: "sea", Base: "cold"},
	} {
		if _, err := scaffold.Brand(os.DirFS(t.TempDir()), ask); err == nil {
			t.Errorf("%v is taken", ask)
		}
	}
}
