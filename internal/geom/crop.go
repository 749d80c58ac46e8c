package geom

import "math"

// Middle is the focus of a picture that names none. A focus is in shares of width and height.
var Middle = Point{X: 0.5, Y: 0.5}

// Crop is the largest part of a picture with the shape of the frame, its middle as near to the focus as
// the edges allow.
func Crop(picture, frame Size, focus Point) Rect {
	w, h := picture.W, picture.H
	if w*frame.H > h*frame.W {
		w = h * frame.W / frame.H
	} else {
		h = w * frame.H / frame.W
	}
	x := math.Max(0, math.Min(picture.W-w, focus.X*picture.W-w/2))
	y := math.Max(0, math.Min(picture.H-h, focus.Y*picture.H-h/2))
	return Rect{X: x, Y: y, W: w, H: h}
}
