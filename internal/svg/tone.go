package svg

import (
	"cmp"
	"maps"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// Tone is a colour of a drawing, and how much of the drawing's ink has it: 0 to 1.
type Tone struct {
	Color display.Color
	Share float64
}

// Inks are a drawing's colours, the largest area first. Of a shape counts the box around it, of a gradient the middle.
func (d *Drawing) Inks() []Tone {
	if d.tones != nil {
		return d.tones
	}
	count := map[display.Color]float64{}
	measure(d.Items, count)
	return ranked(count)
}

// Half says that at least half of the drawing's ink has a colour of this kind.
func (d *Drawing) Half(kind func(display.Color) bool) bool {
	var share float64
	for _, t := range d.Inks() {
		if kind(t.Color) {
			share += t.Share
		}
	}
	return share >= 0.5
}

func measure(items []display.Item, count map[display.Color]float64) {
	for _, item := range items {
		switch it := item.(type) {
		case *display.Shape:
			if it.Fill != nil {
				b := tightBox(it.Path)
				count[painted(it.Fill)] += b.W * b.H
			}
			if it.Stroke != nil {
				b := tightBox(it.Path)
				count[it.Stroke.Color] += 2 * it.Stroke.Width * (b.W + b.H)
			}
		case *display.Group:
			measure(it.Items, count)
		case *display.Picture:
			if d, _ := Bitmap("", it.Own.Data); d != nil {
				for _, t := range d.tones {
					count[t.Color] += t.Share * it.Rect.W * it.Rect.H
				}
			}
		}
	}
}

func painted(f *display.Fill) display.Color {
	switch {
	case f.Shading != nil:
		return f.Shading.Stops[len(f.Shading.Stops)/2].Color
	case f.Gradient != nil:
		return f.Gradient.End
	}
	return f.Color
}

// ranked are counts as shares, in an order that is the same every time.
func ranked(count map[display.Color]float64) []Tone {
	var all float64
	var tones []Tone
	for _, c := range slices.SortedFunc(maps.Keys(count), byColor) {
		all += count[c]
		tones = append(tones, Tone{c, count[c]})
	}
	for i := range tones {
		tones[i].Share /= max(all, 1e-9)
	}
	slices.SortStableFunc(tones, func(a, b Tone) int { return cmp.Compare(b.Share, a.Share) })
	return tones
}

func byColor(a, b display.Color) int {
	return cmp.Or(cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
}

// Trimmed is the drawing cut to its ink where the ink is a small part of the sheet: a mark exported with the whole
// sheet around it would come out as a dot. A drawing without ink is nil.
func (d *Drawing) Trimmed() *Drawing {
	sheet := geom.Rect{X: d.Origin.X, Y: d.Origin.Y, W: d.Size.W, H: d.Size.H}
	ink := cut(reach(d.Items), geom.RectPath(sheet))
	if d.tones != nil { // a bitmap is cut already
		return d
	}
	if ink.W <= 0 || ink.H <= 0 {
		return nil
	}
	if 3*ink.W*ink.H > sheet.W*sheet.H {
		return d
	}
	c := *d
	c.Origin, c.Size, c.Natural = geom.Point{X: ink.X, Y: ink.Y}, geom.Size{W: ink.W, H: ink.H}, geom.Size{W: ink.W, H: ink.H}
	return &c
}
