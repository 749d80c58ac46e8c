package brand

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"guidepress/internal/source"
)

// Ask are the colours that a practice has; nil where it has none of this kind.
type Ask struct {
	Accent *Color // what stands out
	Deep   *Color // what is dark: words, solid areas
	Leaf   *Color // what is friendly: good news, leaves
}

// The names of Ask's colours in brand.yaml.
const (
	AccentName = "accent"
	DeepName   = "deep"
	LeafName   = "leaf"
)

// Derive is a brand in other colours. Each colour of the base's scales keeps its lightness and takes the hue, so that all that
// could be read still can; then a colour that was asked for takes the place of the one that is nearest to it in lightness,
// exactly as it was asked for, where every pair still holds. Danger moves away from what looks like the practice.
func Derive(base *Brand, ask Ask) *Brand {
	b := *base
	hues := [3]*Color{ask.Accent, ask.Deep, ask.Leaf}
	if hues[0] == nil {
		hues[0] = ask.Deep
	}
	if hues[1] == nil {
		hues[1] = ask.Accent
	}
	b.shades = map[rgb]Color{}
	palette := base.palette()
	scales := [3][]source.Text{base.Scales.Accent, base.Scales.Deep, base.Scales.Leaf}
	for i, scale := range scales {
		for _, text := range scale {
			name := text.Value
			old, named := palette[name]
			if !named {
				old = Hex(name)
			}
			now := old
			switch {
			case hues[i] != nil:
				now = Tint(old, *hues[i])
			case i == 2: // good news in the brand's own colours
				if c, ok := b.shades[old.rgb()]; ok {
					now = c
				}
			}
			if named {
				palette[name] = now.called(name)
			}
			if _, ok := b.shades[old.rgb()]; !ok {
				b.shades[old.rgb()] = now
			}
		}
	}
	b.Colors = nil
	for _, n := range base.Colors {
		b.Colors = append(b.Colors, Named{n.Name, palette[n.Name.Value]})
	}
	b.Repaint()
	for i, exact := range [3]*Color{ask.Accent, ask.Deep, ask.Leaf} {
		if exact != nil {
			b.take(*exact, scales[i], base)
		}
	}
	b.apart(ask)
	b.Art = slices.Clone(base.Art)
	for i := range b.Art {
		if g := &b.Art[i].Ground; g.Name != "" {
			*g = b.shaded(*g)
		}
	}
	return &b
}

// take puts a colour as it was asked for where the nearest one stands, if everything can still be read.
func (b *Brand) take(exact Color, scale []source.Text, base *Brand) {
	best, at := math.Inf(1), -1
	for i, n := range b.Colors {
		d := math.Abs(toOKLCH(n.Color).l - toOKLCH(exact).l)
		for _, name := range scale {
			if name.Value == n.Name.Value && d < best && toOKLCH(base.Colors[i].Color).c > 0.04 { // not paper, nor sand
				best, at = d, i
			}
		}
	}
	if at < 0 || best > 0.25 {
		return
	}
	was := b.Colors[at].Color
	b.Colors[at].Color = exact.called(was.Name)
	b.Repaint()
	if len(b.unread()) > 0 {
		b.Colors[at].Color = was
		b.Repaint()
		return
	}
	b.shades[base.Colors[at].Color.rgb()] = exact
}

// unread are the pairs that do not hold.
func (b *Brand) unread() []Pair {
	var bad []Pair
	for _, p := range Pairs(&b.Roles) {
		if Contrast(p.Front, p.Ground) < p.Need {
			bad = append(bad, p)
		}
	}
	return bad
}

// Colours of danger that are tried where the base's own looks like the practice's: reds, browns, a plum, a near black.
var dangers = []Color{
	{R: 0x9C, G: 0x1C, B: 0x1C}, {R: 0x6E, G: 0x10, B: 0x10}, {R: 0x8A, G: 0x45, B: 0x05}, {R: 0x5E, G: 0x38, B: 0x08}, {R: 0x7A, G: 0x0C, B: 0x4E},
	{R: 0x1C, G: 0x1C, B: 0x1F}, {R: 0xB0, G: 0x4A}, {R: 0x08, G: 0x08, B: 0x0A}, {R: 0x4A, G: 0x4A, B: 0x4E}, {R: 0x6B, G: 0x5A},
}

// Alike is how far apart in OKLab two colours must lie to be taken for two: some seven times what the eye just tells.
const Alike = 0.14

// apart gives danger a colour that is none of the practice's.
func (b *Brand) apart(ask Ask) {
	far := func(c Color) float64 {
		d := Distance(c, b.Roles.Numeral)
		for _, a := range []*Color{ask.Accent, ask.Deep, ask.Leaf} {
			if a != nil {
				d = min(d, Distance(c, *a))
			}
		}
		return d
	}
	best := b.Roles.Danger
	for _, c := range dangers {
		if far(best) >= Alike {
			break
		}
		if far(c) > far(best) {
			best = c
		}
	}
	if best == b.Roles.Danger {
		return
	}
	b.Roles.Danger, b.Roles.DangerInk = best, Color{R: 255, G: 255, B: 255}
	if Contrast(b.Roles.DangerMark, best) < Mark {
		b.Roles.DangerMark = b.Roles.DangerInk
	}
}

// Distance is how different two colours look, in OKLab.
func Distance(a, b Color) float64 {
	p, q := toOKLCH(a), toOKLCH(b)
	return math.Sqrt(sq(p.l-q.l) + sq(p.c*math.Cos(p.h)-q.c*math.Cos(q.h)) + sq(p.c*math.Sin(p.h)-q.c*math.Sin(q.h)))
}

// rgb is a colour without its name and place.
type rgb [3]uint8

func (c Color) rgb() rgb { return rgb{c.R, c.G, c.B} }

// called is the colour under a name.
func (c Color) called(name string) Color { return Color{Name: name, R: c.R, G: c.G, B: c.B} }

// Hex reads "#RRGGBB", whose form has been looked at; InHex writes it.
func Hex(text string) Color {
	var c Color
	fmt.Sscanf(text, "#%02X%02X%02X", &c.R, &c.G, &c.B)
	return c
}

func InHex(c Color) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

func sq(v float64) float64 { return v * v }

// Shade says what becomes of the colours of a picture of the brand's: those of the base's drawings follow the brand, those of
// a drawing that is to be tinted take its hues. nil where they stay.
func (b *Brand) Shade(a *Art) func(Color) Color {
	switch {
	case a == nil:
		return nil
	case a.Tint:
		return b.tinted
	case a.From != b.Name && len(b.shades) > 0:
		return b.shaded
	}
	return nil
}

func (b *Brand) shaded(c Color) Color {
	if to, ok := b.shades[c.rgb()]; ok {
		return to
	}
	return c
}

// tinted is a colour of a foreign drawing: strong ones in the hue of what stands out, the others in that of the words.
func (b *Brand) tinted(c Color) Color {
	if toOKLCH(c).c < strong {
		return Tint(c, b.Roles.Heading)
	}
	return Tint(c, b.Roles.Numeral)
}

// Repaint gives every role and style the present colour of the name it was written with.
func (b *Brand) Repaint() {
	palette := b.palette()
	roles := map[string]Color{}
	v := reflect.ValueOf(&b.Roles).Elem()
	for f, c := range v.Fields() {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		if key == "" {
			continue
		}
		p := c.Addr().Interface().(*Color)
		if now, ok := palette[p.Name]; ok {
			p.R, p.G, p.B = now.R, now.G, now.B
		}
		roles[key] = *p
	}
	for _, s := range reflect.ValueOf(&b.Styles).Elem().Fields() {
		p := &s.Addr().Interface().(*Style).Color
		now, ok := roles[p.Name]
		if !ok {
			now, ok = palette[p.Name]
		}
		if ok {
			p.R, p.G, p.B = now.R, now.G, now.B
		}
	}
}

func (b *Brand) palette() map[string]Color {
	all := map[string]Color{}
	for _, n := range b.Colors {
		all[n.Name.Value] = n.Color
	}
	return all
}
