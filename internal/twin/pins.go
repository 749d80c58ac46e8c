package twin

import (
	"fmt"
	"math"

	"guidepress/internal/guide"
)

// The narrowest picture that pins are set for, and how far apart their middles then are, in pixels: a phone of 320 has 280 for
// it, and a pin is 20 wide there (style.css).
const (
	narrowest = 290.0
	asunder   = 20.6
)

// pins are the numbers of labels on a picture. Those that would lie on one another on a phone are moved apart, and a line leads from each
// to its point.
func (p *page) pins(a *art, labels []guide.Label) {
	type pin struct {
		number int
		at     spot
	}
	var pins []pin
	var at []spot
	for i, l := range labels {
		if x, y, ok := a.place(l.Point); ok {
			pins = append(pins, pin{i + 1, spot{x, y}})
			at = append(at, spot{x / 100 * narrowest, y / 100 * narrowest * a.ratio()})
		}
	}
	var way string
	for i, s := range apart(at, narrowest, narrowest*a.ratio()) {
		if math.Hypot(s.x-at[i].x, s.y-at[i].y) < 0.5 {
			continue
		}
		from := pins[i].at
		pins[i].at = spot{s.x / narrowest * 100, s.y / (narrowest * a.ratio()) * 100}
		way += fmt.Sprintf("M%.1f %.1fL%.1f %.1f", from.x, from.y, pins[i].at.x, pins[i].at.y)
	}
	if way != "" {
		p.raw(element("svg", element("path", "", "class", "halo", "d", way, "vector-effect", even)+element("path", "", "d", way, "vector-effect", even),
			"class", "leaders", "viewBox", "0 0 100 100", "preserveAspectRatio", "none", "aria-hidden", "true", "focusable", "false"))
	}
	for _, q := range pins {
		p.line("span", p.plain(fmt.Sprint(q.number)), "class", "pin", "aria-hidden", "true", "style", fmt.Sprintf("left:%.1f%%;top:%.1f%%", q.at.x, q.at.y))
	}
}

// even lines are as heavy whatever the figure's width. It stands at the path: CSS has no such property.
const even = "non-scaling-stroke"

type spot struct{ x, y float64 }

// apart moves spots away from each other, each pair by as much and along the line between them, until none are nearer than asunder; all stay
// on the picture.
func apart(at []spot, w, h float64) []spot {
	out := append([]spot(nil), at...)
	for range 400 {
		still := true
		for i := range out {
			for j := i + 1; j < len(out); j++ {
				dx, dy := out[j].x-out[i].x, out[j].y-out[i].y
				d := math.Hypot(dx, dy)
				if d >= asunder {
					continue
				}
				still = false
				if d < 0.01 { // one above the other: neither way is nearer
					dx, dy, d = 0, 0.01, 0.01
				}
				push := (asunder - d + 0.05) / 2 / d
				out[i].x, out[i].y, out[j].x, out[j].y = out[i].x-dx*push, out[i].y-dy*push, out[j].x+dx*push, out[j].y+dy*push
			}
		}
		for i := range out {
			out[i].x, out[i].y = min(max(out[i].x, asunder/2), w-asunder/2), min(max(out[i].y, asunder/2), h-asunder/2)
		}
		if still {
			break
		}
	}
	return out
}
