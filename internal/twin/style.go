package twin

import (
	_ "embed"
	"fmt"
	"math"
	"strings"

	"guidepress/internal/brand"
)

//go:embed style.css
var sheet string

// Font is a face of the brand as a file for browsers.
type Font struct {
	Name    string // the brand's short name
	Address string
	Weight  int
	Italic  bool
	Serif   bool
}

// Style is the style sheet: the brand's colours, type scale and corners as variables, then the rules, which are
// the same for every brand.
func Style(b *brand.Brand, fonts []Font) []byte {
	var out strings.Builder
	by := map[string]Font{}
	for _, f := range fonts {
		by[f.Name] = f
		style := "normal"
		if f.Italic {
			style = "italic"
		}
		fmt.Fprintf(&out, "@font-face{font-family:%q;src:url(%q) format(\"woff\");font-weight:%d;font-style:%s;font-display:swap}\n", family(f.Name), f.Address, f.Weight, style)
	}
	out.WriteString(":root{\n")
	for _, r := range roles(&b.Roles) {
		fmt.Fprintf(&out, "--%s:%s;\n", r.name, hexColor(r.color))
	}
	for _, s := range styles(&b.Styles) {
		fmt.Fprintf(&out, "--%s:%s;--%s-color:%s;--%s-track:%sem;\n", s.name, shorthand(s.style, by), s.name, hexColor(s.style.Color), s.name, num(s.style.Tracking/1000))
	}
	fmt.Fprintf(&out, "--radius:%spx;--day:%s;\n}\n", num(b.Shapes.Radius*4/3), hexColor(b.Roles.Page))
	out.WriteString(sheet)
	night(&out, b)
	return []byte(out.String())
}

// night has the colours for readers whose screen is dark, where they are others than by day. Paper stays white.
func night(out *strings.Builder, b *brand.Brand) {
	n := b.Night()
	out.WriteString("@media screen and (prefers-color-scheme:dark){\n:root{color-scheme:dark;\n")
	day := roles(&b.Roles)
	for i, r := range roles(&n.Roles) {
		if r.color != day[i].color {
			fmt.Fprintf(out, "--%s:%s;\n", r.name, hexColor(r.color))
		}
	}
	bright := styles(&b.Styles)
	for i, s := range styles(&n.Styles) {
		if s.style.Color != bright[i].style.Color {
			fmt.Fprintf(out, "--%s-color:%s;\n", s.name, hexColor(s.style.Color))
		}
	}
	out.WriteString("}\n}\n")
}

func family(name string) string { return "guide-" + name }

// Used are the short names of the faces that the style sheet asks for, those of the first screen first.
func Used(b *brand.Brand) []string {
	var names []string
	seen := map[string]bool{}
	for _, s := range styles(&b.Styles) {
		if n := s.style.Face.Value; !seen[n] {
			seen[n] = true
			names = append(names, n)
		}
	}
	return names
}

type namedColor struct {
	name  string
	color brand.Color
}

// roles are the colours by the part they play.
func roles(r *brand.Roles) []namedColor {
	return []namedColor{
		{"page", r.Page}, {"card", r.Card}, {"card-line", r.CardLine}, {"panel", r.Panel}, {"own", r.Own}, {"line", r.Line}, {"rule", r.Rule},
		{"stem", r.Stem}, {"node", r.Node}, {"node-last", r.NodeLast}, {"ink", r.Ink}, {"muted", r.Muted}, {"heading", r.Heading},
		{"mark", r.Mark}, {"link", r.Link}, {"good", r.Good}, {"good-ink", r.GoodInk}, {"good-mark", r.GoodMark}, {"danger", r.Danger}, {"danger-ink", r.DangerInk},
		{"danger-mark", r.DangerMark}, {"solid", r.Solid}, {"solid-ink", r.SolidInk}, {"solid-text", r.SolidText}, {"solid-line", r.SolidLine}, {"tile", r.Tile},
		{"tile-figure", r.TileFigure}, {"tile-text", r.TileText}, {"head-fill", r.HeadFill}, {"head-text", r.HeadText}, {"step-fill", r.StepFill},
		{"step-ink", r.StepText}, {"cover-top", r.CoverTop}, {"cover-text", r.CoverText},
	}
}

type namedStyle struct {
	name  string
	style brand.Style
}

// styles are the steps of the type scale that a page of the web uses; those of the first screen stand first.
func styles(s *brand.Styles) []namedStyle {
	return []namedStyle{
		{"title", s.Cover}, {"promise", s.Promise}, {"body", s.Body}, {"bold", s.Bold}, {"label", s.Label}, {"message", s.Message}, {"numeral", s.Numeral},
		{"figure", s.Fact}, {"phone", s.Phone}, {"h1", s.H1}, {"step", s.Step}, {"h2", s.H2}, {"h3", s.H3}, {"topic", s.Topic}, {"lead", s.Lead},
		{"italic", s.Italic}, {"note", s.Note}, {"fine", s.Fine},
	}
}

// shorthand is a style as the value of the CSS property font.
func shorthand(s brand.Style, fonts map[string]Font) string {
	f := fonts[s.Face.Value]
	own := "system-ui,sans-serif"
	if f.Serif {
		own = "Georgia,serif"
	}
	style := ""
	if f.Italic {
		style = "italic "
	}
	weight := f.Weight
	if weight == 0 {
		weight = 400
	}
	return fmt.Sprintf("%s%d %s/%s %q,%s", style, weight, screenSize(s.Size), num(s.Leading/s.Size), family(s.Face.Value), own)
}

// screenSize is a size in points for a screen, in rem, so that it grows with the reader's own setting. Text of
// 12 points becomes 18 pixels: a phone is held further away than its size suggests, and half of the readers are
// over sixty. Headings shrink on narrow screens, between 320 and 1120 pixels, down to 38 for a title of 72.
func screenSize(points float64) string {
	if points <= 12 {
		return rem(math.Max(points*1.5, 14))
	}
	big := points * 4 / 3
	small := math.Max(19, 16+(big-16)*0.4)
	if big-small < 2 {
		return rem(big)
	}
	slope := (big - small) / 800 // pixels a pixel of the screen's width
	return fmt.Sprintf("clamp(%s,%s + %svw,%s)", rem(small), rem(small-slope*320), num(slope*100), rem(big))
}

// rem is a length in pixels in the unit of the reader's own text size, to a twentieth of a pixel.
func rem(px float64) string {
	return strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.3f", px/16), "0"), ".") + "rem"
}
