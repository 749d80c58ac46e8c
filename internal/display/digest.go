package display

import (
	"fmt"
	"hash"
	"hash/fnv"
	"math"

	"guidepress/internal/geom"
)

// digest tells drawings apart in a dump, in a few letters: their paths, colours and pens. A line left out or a curve turned
// round is seen by it where a box around all of them is the same.
type digest struct{ hash.Hash32 }

func newDigest() digest { return digest{fnv.New32a()} }

func pathDigest(p geom.Path) digest {
	d := newDigest()
	d.path(p)
	return d
}

func (d digest) String() string { return fmt.Sprintf("%08x", d.Sum32()) }

func (d digest) shape(s *Shape) {
	d.path(s.Path)
	if f := s.Fill; f != nil {
		fmt.Fprint(d, "fill", f.Color, f.EvenOdd, Opacity(f.Clear), f.Gradient != nil, f.Shading != nil)
	}
	if st := s.Stroke; st != nil {
		fmt.Fprint(d, "stroke", st.Color)
		d.number(st.Width)
	}
}

func (d digest) path(p geom.Path) {
	fmt.Fprint(d, p.Ops)
	for _, at := range p.Pts {
		d.number(at.X)
		d.number(at.Y)
	}
}

// number takes a length to a sixteenth of a point. The steps begin where no round number lies, so that what processors differ
// in (the last bits of a sum) decides nothing.
func (d digest) number(v float64) { fmt.Fprint(d, int(math.Floor(v*16+0.2718)), " ") }
