package raster

import (
	"image"
	"math"
)

// area gathers lines and says how much of each pixel they enclose. Every line leaves, in each row it crosses,
// the height it covers there: the pixel it passes through takes the share of that height that lies right of
// the line, the next pixel the rest. Summed up along the row that is the winding number times the area.
type area struct {
	box  image.Rectangle
	w    int
	sums []float32 // w+1 a row: the last one takes what lies right of the box
	row  []float32 // the coverage of one row, by turns
}

// reset starts an empty area.
func (a *area) reset(box image.Rectangle) {
	a.box, a.w = box, box.Dx()
	n := (a.w + 1) * box.Dy()
	if cap(a.sums) < n {
		a.sums = make([]float32, n)
	}
	a.sums = a.sums[:n]
	clear(a.sums)
}

// polygon adds a closed outline.
func (a *area) polygon(pts []point) {
	for i, p := range pts {
		a.line(p, pts[(i+1)%len(pts)])
	}
}

// line adds one side of an outline.
func (a *area) line(p, q point) {
	p, q = p.sub(point{float64(a.box.Min.X), float64(a.box.Min.Y)}), q.sub(point{float64(a.box.Min.X), float64(a.box.Min.Y)})
	sign := float32(1)
	if p.y > q.y {
		p, q, sign = q, p, -1
	}
	top, foot := math.Max(p.y, 0), math.Min(q.y, float64(a.box.Dy()))
	if top >= foot {
		return
	}
	slope := (q.x - p.x) / (q.y - p.y)
	at := func(y float64) float64 { return p.x + (y-p.y)*slope }
	for y := int(top); float64(y) < foot; y++ {
		y0, y1 := math.Max(top, float64(y)), math.Min(foot, float64(y+1))
		row := a.sums[y*(a.w+1) : (y+1)*(a.w+1)]
		a.cross(row, at(y0), at(y1), sign*float32(y1-y0))
	}
}

// cross adds a line that goes from x0 to x1 inside one row and covers the height h of it.
func (a *area) cross(row []float32, x0, x1 float64, h float32) {
	if x0 > x1 {
		x0, x1 = x1, x0
	}
	width := float64(a.w)
	switch {
	case x1 <= 0:
		row[0] += h
		return
	case x0 >= width:
		return
	case int(x0) == int(x1) && x0 >= 0:
		share(row, x0, x1, h)
		return
	}
	per := h / float32(x1-x0)
	if x0 < 0 {
		row[0] += per * float32(-x0)
		x0 = 0
	}
	for x := int(x0); x0 < math.Min(x1, width); x++ {
		next := math.Min(x1, float64(x+1))
		share(row, x0, next, per*float32(next-x0))
		x0 = next
	}
}

// share splits a height between the pixel a piece of a line lies in and the ones right of it.
func share(row []float32, x0, x1 float64, h float32) {
	x := int(x0)
	if x >= len(row)-1 {
		return
	}
	left := float32((x0+x1)/2 - float64(x)) // the share of the pixel left of the line
	row[x] += h * (1 - left)
	row[x+1] += h * left
}

// rows calls do for every row that is covered at all, with the coverage of its pixels from the one at x on, from 0 to 1.
// A pixel of which less than a 512th is covered counts as bare.
func (a *area) rows(evenOdd bool, do func(x, y int, covers []float32)) {
	if cap(a.row) < a.w {
		a.row = make([]float32, a.w)
	}
	for y := range a.box.Dy() {
		sums := a.sums[y*(a.w+1) : (y+1)*(a.w+1)]
		covers := a.row[:a.w]
		first, last := a.w, 0
		sum := float32(0)
		for x := range covers {
			sum += sums[x]
			c := ruled(sum, evenOdd)
			if c > 1.0/512 {
				first, last = min(first, x), x+1
			} else {
				c = 0
			}
			covers[x] = c
		}
		if first < last {
			do(a.box.Min.X+first, a.box.Min.Y+y, covers[first:last])
		}
	}
}

// ruled is the coverage of a pixel by a fill rule.
func ruled(winding float32, evenOdd bool) float32 {
	if winding < 0 {
		winding = -winding
	}
	if !evenOdd {
		return min(winding, 1)
	}
	winding -= 2 * float32(int(winding/2))
	if winding > 1 {
		return 2 - winding
	}
	return winding
}
