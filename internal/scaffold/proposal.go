package scaffold

import (
	"path"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/svg"
)

// Proposal are the colours that a mark proposes for its brand: the one that stands out most, and the darkest beside it. A mark
// that cannot be read proposes none; check says why, once the brand is there.
func Proposal(name string, data []byte) []string {
	read := svg.Bitmap
	if strings.EqualFold(path.Ext(name), ".svg") {
		read = svg.Parse
	}
	d, _ := read(name, data)
	if d == nil {
		return nil
	}
	var accent, deep *brand.Color
	best := 0.0
	colors := marked(d.Inks())
	for i, c := range colors {
		if s := brand.Salience(c.color, c.share); s > best {
			best, accent = s, &colors[i].color
		}
	}
	if accent == nil {
		return nil
	}
	for i := range colors {
		c := &colors[i].color
		if brand.Distance(*c, *accent) >= brand.Alike && brand.Dark(*c) && colors[i].share >= 0.05 && (deep == nil || brand.Contrast(*c, white) > brand.Contrast(*deep, white)) {
			deep = c
		}
	}
	out := []string{brand.InHex(*accent)}
	if deep != nil {
		out = append(out, brand.InHex(*deep))
	}
	return out
}

var white = brand.Color{R: 255, G: 255, B: 255}

type marking struct {
	color brand.Color
	share float64
}

// marked are the colours of a mark without its ground; those that look alike count as one.
func marked(tones []svg.Tone) []marking {
	var all []marking
next:
	for _, t := range tones {
		c := colorOf(t.Color)
		if brand.Contrast(c, white) < 1.15 {
			continue
		}
		for i := range all {
			if brand.Distance(all[i].color, c) < 0.08 {
				all[i].share += t.Share
				continue next
			}
		}
		all = append(all, marking{c, t.Share})
	}
	return all
}

func colorOf(c display.Color) brand.Color { return brand.Color{R: c.R, G: c.G, B: c.B} }
