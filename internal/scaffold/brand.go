package scaffold

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"guidepress/assets"
	"guidepress/internal/brand"
)

// BrandAsk is what a new brand is made from. Colors are "#RRGGBB", one to three: what stands out; what is dark; the green of
// leaves and of good news. Those left out follow the first, but for the green, which stays.
type BrandAsk struct {
	Name   string
	Colors []string
	Logo   *File // named without a folder; nil for the first brand's
}

var hex = regexp.MustCompile(`#[0-9A-Fa-f]{6}\b`)

// Families of the first brand's palette and of its drawings, in the order of the colours asked for. Skin, hair and bones are
// in none: they stay as they are.
var families = [3][]string{
	{"#AB4B29", "#93401F"},
	{"#1B2A44", "#46546B", "#3C4E6C", "#8794A8"},
	{"#E3EADF", "#47624F", "#86A087", "#B4C6B2", "#3C544C"},
}

// peach is the light one of the first family. In drawings it is skin, too, and stays.
const peach = "#E7AE8E"

// Brand are the files of a new brand: the first one's, in the practice's colours and with its mark.
func Brand(ask BrandAsk) ([]File, error) {
	if err := CheckName(ask.Name); err != nil {
		return nil, err
	}
	swap, err := tints(ask.Colors)
	if err != nil {
		return nil, err
	}
	var files []File
	for _, f := range tree(assets.Starter, "brands/warm", "") {
		text := hex.ReplaceAllStringFunc(string(f.Data), func(old string) string {
			if to := swap[strings.ToUpper(old)]; to != "" {
				return to
			}
			if old == peach && f.Name == "brand.yaml" && len(ask.Colors) > 0 {
				return inHex(brand.Tint(color(peach), color(ask.Colors[0])))
			}
			return old
		})
		if f.Name == "brand.yaml" {
			text = described(text, ask)
		} else if path.Dir(f.Name) == "icons" {
			text = string(f.Data) // icon_colors says what their colours stand for
		}
		files = append(files, File{path.Join("assets/brands", ask.Name, f.Name), []byte(text)})
	}
	if ask.Logo != nil {
		files = append(files, File{path.Join("assets/brands", ask.Name, ask.Logo.Name), ask.Logo.Data})
	}
	return files, nil
}

var (
	brandHead = regexp.MustCompile(`(?m)\A(#.*yaml-language-server.*\n)(?:#.*\n)+title:.*$`)
	brandLogo = regexp.MustCompile(`(?m)^logo:.*$`)
	iconPart  = regexp.MustCompile(`(?m)^icon_colors:\n(?: +- .*\n)+`)
)

// described is brand.yaml under its own name, with its own mark, and the icons' colours as the files have them.
func described(text string, ask BrandAsk) string {
	first, _ := assets.Starter.ReadFile("brands/warm/brand.yaml")
	text = iconPart.ReplaceAllLiteralString(text, string(iconPart.Find(first)))
	text = brandHead.ReplaceAllString(text, "${1}# The practice's own look. Colours stand under colors; roles say which does what. Change any of them:\n"+
		"# guidepress check names each pair that cannot be read.\ntitle: "+ask.Name)
	if ask.Logo != nil {
		text = brandLogo.ReplaceAllLiteralString(text, fmt.Sprintf("logo: %q", ask.Logo.Name))
	}
	return text
}

// tints says what becomes of each colour of the families.
func tints(colors []string) (map[string]string, error) {
	if len(colors) > len(families) {
		return nil, fmt.Errorf("a brand is made from one to three colours, not %d", len(colors))
	}
	swap := map[string]string{}
	for i, family := range families {
		if len(colors) == 0 || i == 2 && len(colors) < 3 {
			continue
		}
		asked := colors[min(i, len(colors)-1)]
		if hex.FindString(asked) != asked || asked == "" {
			return nil, fmt.Errorf("%q is no colour: write it as \"#0B5D3B\"", asked)
		}
		for _, c := range family {
			swap[c] = inHex(brand.Tint(color(c), color(asked)))
		}
	}
	return swap, nil
}

func color(text string) brand.Color {
	var c brand.Color
	fmt.Sscanf(text, "#%02X%02X%02X", &c.R, &c.G, &c.B) // its form has been looked at
	return c
}

func inHex(c brand.Color) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
