package svg

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"

	"guidepress/internal/display"
)

// parseColor reads the notations of CSS Color 3 that have no transparency. A letter's case does not count.
func parseColor(s string) (display.Color, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if hex, ok := strings.CutPrefix(s, "#"); ok {
		return hexColor(hex)
	}
	if list, ok := strings.CutPrefix(s, "rgb("); ok {
		return rgbColor(list)
	}
	c, ok := colornames.Map[s]
	return display.Color{R: c.R, G: c.G, B: c.B}, ok
}

func hexColor(hex string) (display.Color, bool) {
	v, err := strconv.ParseUint(hex, 16, 32)
	switch {
	case err != nil:
		return display.Color{}, false
	case len(hex) == 3:
		return display.Color{R: uint8(v>>8) * 17, G: uint8(v>>4&15) * 17, B: uint8(v&15) * 17}, true
	}
	return display.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}, len(hex) == 6
}

// rgbColor reads "r, g, b)" with numbers to 255 or percentages.
func rgbColor(s string) (display.Color, bool) {
	parts := strings.Split(strings.TrimSuffix(s, ")"), ",")
	if len(parts) != 3 {
		return display.Color{}, false
	}
	var v [3]uint8
	for i, p := range parts {
		p, percent := strings.CutSuffix(strings.TrimSpace(p), "%")
		f, err := strconv.ParseFloat(p, 64)
		if err != nil || math.IsNaN(f) {
			return display.Color{}, false
		}
		if percent {
			f = f * 255 / 100 // 50 % is 127.5 and so 128, as in browsers
		}
		v[i] = uint8(math.Round(math.Max(0, math.Min(255, f))))
	}
	return display.Color{R: v[0], G: v[1], B: v[2]}, true
}
