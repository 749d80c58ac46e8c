package scaffold_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/load"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
)

func TestBrandsOfAnyColoursCanBeRead(t *testing.T) {
	dir := t.TempDir()
	if err := scaffold.Put(dir, scaffold.Project()); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(7, 7))
	for i := range 20 {
		ask := scaffold.BrandAsk{Name: fmt.Sprintf("practice-%d", i)}
		for range 1 + i%3 {
			ask.Colors = append(ask.Colors, fmt.Sprintf("#%06X", r.IntN(1<<24)))
		}
		files, err := scaffold.Brand(ask)
		if err != nil {
			t.Fatal(err)
		}
		if err := scaffold.Put(dir, files); err != nil {
			t.Fatal(err)
		}
		p, err := load.Open(dir, load.Want{Brand: ask.Name})
		if err != nil {
			t.Fatal(err)
		}
		if source.HasErrors(p.Problems) {
			t.Fatalf("%v: %v", ask.Colors, p.Problems[0])
		}
		for _, pair := range brand.Pairs(&p.Brand.Roles) {
			if k := brand.Contrast(pair.Front, pair.Ground); k < pair.Need {
				t.Errorf("%v: %s reach %.2f:1 of %.1f:1", ask.Colors, pair.What, k, pair.Need)
			}
		}
		p.Close()
	}
}

func TestABrandHasItsOwnMarkAndKeepsTheIcons(t *testing.T) {
	files, err := scaffold.Brand(scaffold.BrandAsk{Name: "sea", Colors: []string{"#0077b6"}, Logo: &scaffold.File{Name: "logo.png", Data: []byte("x")}})
	if err != nil {
		t.Fatal(err)
	}
	var look, cover string
	for _, f := range files {
		switch f.Name {
		case "assets/brands/sea/brand.yaml":
			look = string(f.Data)
		case "assets/brands/sea/illustrations/cover.svg":
			cover = string(f.Data)
		}
	}
	for _, want := range []string{"title: sea\n", "\nlogo: \"logo.png\"\n", `{hex: "#1B2A44", part: line}`} {
		if !strings.Contains(look, want) {
			t.Errorf("brand.yaml has no %q", want)
		}
	}
	if strings.Contains(look, "#AB4B29") || strings.Contains(cover, "#AB4B29") {
		t.Error("the first brand's red is left")
	}
	if last := files[len(files)-1]; last.Name != "assets/brands/sea/logo.png" {
		t.Errorf("the mark is not among the files: %s", last.Name)
	}
}

func TestWhatIsNoColourIsSaid(t *testing.T) {
	for _, colors := range [][]string{{"blue"}, {"#12345"}, {"#123456", "#123456", "#123456", "#123456"}} {
		if _, err := scaffold.Brand(scaffold.BrandAsk{Name: "sea", Colors: colors}); err == nil {
			t.Errorf("%v are taken", colors)
		}
	}
	if _, err := scaffold.Brand(scaffold.BrandAsk{Name: "../sea"}); err == nil {
		t.Error("a brand may lie outside")
	}
}
