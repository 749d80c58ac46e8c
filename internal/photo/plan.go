package photo

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"math"
	"runtime"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// webDPI is what the web edition wants, and a request that does not say.
const webDPI = 150

// plan is what becomes of a picture, in whole pixels.
type plan struct {
	frame  geom.Size
	part   image.Rectangle // of the picture as the file has it
	turn   orientation
	size   image.Point // of the result, upright
	asIs   bool        // the file itself fits: its pixels go through untouched
	gray   bool
	ground display.Color
	from   Format
	colors *profile // nil for sRGB
}

func newPlan(r Request, info Info) plan {
	dpi := r.DPI
	if dpi <= 0 {
		dpi = webDPI
	}
	whole := geom.Size{W: float64(info.W), H: float64(info.H)}
	frame := geom.Size{W: r.W, H: r.H}
	part := pixels(geom.Crop(whole, frame, geom.Point{X: r.FX, Y: r.FY}), info)
	want := image.Pt(ceil(r.W*dpi/72), ceil(r.H*dpi/72))
	p := plan{frame: frame, turn: info.turn, gray: r.Gray, ground: r.Ground, from: info.Format}
	p.size = part.Size() // never enlarged
	if max(part.Dx(), part.Dy()) > max(want.X, want.Y) {
		p.size = want
	}
	p.part = info.turn.stored(part, image.Pt(info.W, info.H))
	ready := info.kind == readyGray || info.kind == readyColor && !r.Gray
	p.colors = info.colors
	p.asIs = ready && info.colors == nil && info.turn == upright && p.size == image.Pt(info.W, info.H)
	return p
}

// pixels rounds a crop to whole pixels; at least one is left.
func pixels(c geom.Rect, info Info) image.Rectangle {
	round := func(v float64) int { return int(math.Round(v)) }
	w, h := max(1, round(c.W)), max(1, round(c.H))
	x, y := min(round(c.X), info.W-w), min(round(c.Y), info.H-h)
	return image.Rect(x, y, x+w, y+h)
}

// ceil forgives what adding up points leaves behind: 475.0000001 pixels are 475.
func ceil(v float64) int { return max(1, int(math.Ceil(v-1e-6))) }

// weight is about the memory that shrinking takes: the means that the filter starts from and the result, in the
// order of the picture at its new width and old height, and at its new size, 4 bytes a pixel.
func (p plan) weight() int64 {
	w, h := p.stored().X, p.stored().Y
	return 4 * int64(w) * int64(p.part.Dy()+h)
}

// stored is the result's size before it is turned.
func (p plan) stored() image.Point {
	if p.turn.swaps() {
		return image.Pt(p.size.Y, p.size.X)
	}
	return p.size
}

// derivation is raised whenever the same plan would give other bytes than before.
const derivation = 4

// key names a result: the original's bytes, the plan, and what else its bytes depend on. Go's encoders may
// change with its version, and its curves of colour profiles with the processor.
func (p plan) key(original [sha256.Size]byte) string {
	h := sha256.New()
	fmt.Fprintf(h, "%d %s %s %x %v %d %v %v %v %v %s", derivation, runtime.Version(), runtime.GOARCH, original,
		p.part, p.turn, p.size, p.asIs, p.gray, p.ground, p.from)
	return hex.EncodeToString(h.Sum(nil))
}
