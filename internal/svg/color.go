package svg

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"

	"guidepress/internal/display"
)

// tint is a colour and how much of it counts, from 0 to 1.
type tint struct {
	color display.Color
	alpha float64
}

func opaque(r, g, b uint8) tint { return tint{display.Color{R: r, G: g, B: b}, 1} }

// parseColor reads the notations of CSS Color 4 that drawing programs write. A letter's case does not count.
func parseColor(s string) (tint, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if hex, ok := strings.CutPrefix(s, "#"); ok {
		return hexColor(hex)
	}
	for _, f := range []struct {
		name string
		read func([3]component) tint
	}{{"rgba(", rgbColor}, {"rgb(", rgbColor}, {"hsla(", hslColor}, {"hsl(", hslColor}} {
		if list, ok := strings.CutPrefix(s, f.name); ok {
			c, alpha, ok := components(list)
			t := f.read(c)
			t.alpha = alpha
			return t, ok
		}
	}
	if s == "transparent" {
		return tint{}, true
	}
	c, ok := colornames.Map[s]
	if !ok && s == "rebeccapurple" {
		return opaque(0x66, 0x33, 0x99), true
	}
	return opaque(c.R, c.G, c.B), ok
}

// hexColor reads rgb, rgba, rrggbb and rrggbbaa.
func hexColor(hex string) (tint, bool) {
	if len(hex) == 3 || len(hex) == 4 {
		long := ""
		for _, c := range hex {
			long += string(c) + string(c)
		}
		hex = long
	}
	v, err := strconv.ParseUint(hex, 16, 32)
	switch {
	case err != nil || len(hex) != 6 && len(hex) != 8:
		return tint{}, false
	case len(hex) == 6:
		return opaque(uint8(v>>16), uint8(v>>8), uint8(v)), true
	}
	t := opaque(uint8(v>>24), uint8(v>>16), uint8(v>>8))
	t.alpha = float64(v&255) / 255
	return t, true
}

// component is a number of a colour's list.
type component struct {
	v       float64
	percent bool
}

// components reads "a, b, c)" or "a b c / d)".
func components(s string) (c [3]component, alpha float64, ok bool) {
	s, _ = strings.CutSuffix(strings.TrimSpace(s), ")")
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n,/", r) })
	if len(parts) != 3 && len(parts) != 4 {
		return c, 1, false
	}
	alpha = 1
	for i, p := range parts {
		p, percent := strings.CutSuffix(p, "%")
		v, err := strconv.ParseFloat(strings.TrimSuffix(p, "deg"), 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return c, 1, false
		}
		if i < 3 {
			c[i] = component{v, percent}
			continue
		}
		if percent {
			v /= 100
		}
		alpha = unit(v)
	}
	return c, alpha, true
}

func unit(v float64) float64 { return math.Max(0, math.Min(1, v)) }

// rgbColor has numbers to 255 or percentages; 50 % is 127.5 and so 128, as in browsers.
func rgbColor(c [3]component) tint {
	var v [3]uint8
	for i, p := range c {
		f := p.v
		if p.percent {
			f = f * 255 / 100
		}
		v[i] = uint8(math.Round(math.Max(0, math.Min(255, f))))
	}
	return opaque(v[0], v[1], v[2])
}

// hslColor has a hue in degrees, saturation and lightness (CSS Color 4, 7.1).
func hslColor(c [3]component) tint {
	hue, s, l := c[0].v, unit(c[1].v/100), unit(c[2].v/100)
	part := func(n float64) uint8 {
		k := math.Mod(math.Mod(n+hue/30, 12)+12, 12)
		a := float64(s * math.Min(l, 1-l))
		return uint8(math.Round(255 * (l - float64(a*math.Max(-1, math.Min(math.Min(k-3, 9-k), 1))))))
	}
	return opaque(part(0), part(8), part(4))
}
