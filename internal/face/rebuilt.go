package face

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// tables are the tables of a font in the making, by their tags.
type tables map[string][]byte

func (t tables) file() []byte {
	var all []ot.Table
	for _, tag := range slices.Sorted(maps.Keys(t)) {
		all = append(all, ot.Table{Tag: ot.MustNewTag(tag), Content: t[tag]})
	}
	return ot.WriteTTF(all)
}

// characters is a table cmap (format 12) with some runes led elsewhere; the glyphs it reaches are noted.
func characters(have font.Cmap, instead map[rune]font.GID, reached map[font.GID]bool) []byte {
	to := map[rune]font.GID{}
	for it := have.Iter(); it.Next(); {
		r, g := it.Char()
		to[r] = g
	}
	maps.Copy(to, instead)
	groups := make([]byte, 0, 12*len(to))
	for _, r := range slices.Sorted(maps.Keys(to)) {
		reached[to[r]] = true
		for _, v := range []uint32{uint32(r), uint32(r), uint32(to[r])} {
			groups = binary.BigEndian.AppendUint32(groups, v)
		}
	}
	out := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	out = binary.BigEndian.AppendUint32(out, uint32(16+len(groups)))
	out = binary.BigEndian.AppendUint32(out, 0)
	out = binary.BigEndian.AppendUint32(out, uint32(len(groups)/12))
	return append(out, groups...)
}

// outlines writes the outlines of the glyphs that characters reach, and the widths of all.
func (t tables) outlines(name string, f *font.Face, reached map[font.GID]bool) error {
	if len(t["maxp"]) < 6 || len(t["head"]) < 54 || len(t["hhea"]) < 36 {
		return fmt.Errorf("face %s: lacks its head or its number of glyphs", name)
	}
	count := int(binary.BigEndian.Uint16(t["maxp"][4:]))
	var glyf, loca, hmtx []byte
	points, contours := 0, 0
	for gid := range count {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		g := font.GID(gid)
		left := int16(0)
		if reached[g] {
			if o, ok := f.GlyphDataOutline(g); ok {
				q := quadratic(o.Segments, float64(f.Upem())/2000)
				points, contours = max(points, len(q.points)), max(contours, len(q.ends))
				glyf = q.append(glyf)
				left = q.box[0]
			}
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(math.Round(float64(f.HorizontalAdvance(g)))))
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(left))
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	maxp := make([]byte, 32)
	for at, v := range map[int]int{0: 1, 4: count, 6: points, 8: contours, 14: 1} {
		binary.BigEndian.PutUint16(maxp[at:], uint16(v))
	}
	t["glyf"], t["loca"], t["hmtx"], t["maxp"] = glyf, loca, hmtx, maxp
	t["head"], t["hhea"] = slices.Clone(t["head"]), slices.Clone(t["hhea"])
	binary.BigEndian.PutUint16(t["head"][50:], 1) // long places in loca
	binary.BigEndian.PutUint16(t["hhea"][34:], uint16(count))
	if len(t["post"]) >= 32 { // without names of glyphs
		t["post"] = slices.Clone(t["post"][:32])
		binary.BigEndian.PutUint32(t["post"], 0x00030000)
	}
	return nil
}

// simple is a glyph of TrueType: contours of points on the curve and controls beside it.
type simple struct {
	points []point
	ends   []int
	box    [4]int16
}

type point struct {
	x, y int16
	on   bool
}

// quadratic turns an outline into one of quadratic curves. A cubic curve is cut into so many equal parts that none of them
// departs from it by more than slack.
func quadratic(segments []ot.Segment, slack float64) simple {
	var s simple
	var at ot.SegmentPoint
	for _, seg := range segments {
		switch seg.Op {
		case ot.SegmentOpMoveTo:
			s.close()
			s.add(seg.Args[0], true)
			at = seg.Args[0]
		case ot.SegmentOpLineTo:
			s.add(seg.Args[0], true)
			at = seg.Args[0]
		case ot.SegmentOpQuadTo:
			s.add(seg.Args[0], false)
			s.add(seg.Args[1], true)
			at = seg.Args[1]
		case ot.SegmentOpCubeTo:
			s.cubic(at, seg.Args, slack)
			at = seg.Args[2]
		}
	}
	s.close()
	s.bound()
	return s
}

// add puts a point behind the others; one on the curve that stands where the last one does adds nothing.
func (s *simple) add(p ot.SegmentPoint, on bool) {
	q := point{int16(math.Round(float64(p.X))), int16(math.Round(float64(p.Y))), on}
	if n := len(s.points); on && n > s.first() && s.points[n-1] == q {
		return
	}
	s.points = append(s.points, q)
}

// first is where the contour that is being drawn begins.
func (s *simple) first() int {
	if len(s.ends) == 0 {
		return 0
	}
	return s.ends[len(s.ends)-1] + 1
}

// close ends a contour: its last point need not say again where it began. What has no area is dropped.
func (s *simple) close() {
	first := s.first()
	if n := len(s.points); n-first > 1 && s.points[n-1] == s.points[first] {
		s.points = s.points[:n-1]
	}
	if len(s.points)-first < 3 {
		s.points = s.points[:first]
		return
	}
	s.ends = append(s.ends, len(s.points)-1)
}

func (s *simple) cubic(from ot.SegmentPoint, c [3]ot.SegmentPoint, slack float64) {
	// The difference to the quadratic curve in the middle is √3/36 of the third difference, and falls with the cube of the parts.
	dx := float64(c[2].X - 3*c[1].X + 3*c[0].X - from.X)
	dy := float64(c[2].Y - 3*c[1].Y + 3*c[0].Y - from.Y)
	n := int(math.Ceil(math.Cbrt(math.Sqrt(3) / 36 * math.Hypot(dx, dy) / slack)))
	n = max(1, min(n, 16))
	at := func(t float64) (p, slope [2]float64) {
		u := 1 - t
		for k, v := range [2][4]float32{{from.X, c[0].X, c[1].X, c[2].X}, {from.Y, c[0].Y, c[1].Y, c[2].Y}} {
			a, b, c, d := float64(v[0]), float64(v[1]), float64(v[2]), float64(v[3])
			p[k] = u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d
			slope[k] = 3 * (u*u*(b-a) + 2*u*t*(c-b) + t*t*(d-c))
		}
		return p, slope
	}
	h := 1 / float64(n)
	p, dp := at(0)
	for i := 1; i <= n; i++ {
		q, dq := at(float64(i) * h)
		// The control of a part: (3·(its two controls) - its ends) / 4, with the controls a third of the slopes away.
		var control [2]float64
		for k := range 2 {
			control[k] = (p[k]+q[k])/2 + h*(dp[k]-dq[k])/4
		}
		s.add(ot.SegmentPoint{X: float32(control[0]), Y: float32(control[1])}, false)
		s.add(ot.SegmentPoint{X: float32(q[0]), Y: float32(q[1])}, true)
		p, dp = q, dq
	}
}

func (s *simple) bound() {
	if len(s.points) == 0 {
		return
	}
	s.box = [4]int16{s.points[0].x, s.points[0].y, s.points[0].x, s.points[0].y}
	for _, p := range s.points {
		s.box = [4]int16{min(s.box[0], p.x), min(s.box[1], p.y), max(s.box[2], p.x), max(s.box[3], p.y)}
	}
}

// append writes the glyph behind others; a blank takes no room.
func (s *simple) append(out []byte) []byte {
	if len(s.ends) == 0 {
		return out
	}
	put := func(v int) { out = binary.BigEndian.AppendUint16(out, uint16(v)) }
	put(len(s.ends))
	for _, v := range s.box {
		put(int(v))
	}
	for _, e := range s.ends {
		put(e)
	}
	put(0) // no instructions
	for _, p := range s.points {
		flag := byte(0)
		if p.on {
			flag = 1
		}
		out = append(out, flag)
	}
	for _, of := range []func(point) int16{func(p point) int16 { return p.x }, func(p point) int16 { return p.y }} {
		last := int16(0)
		for _, p := range s.points {
			put(int(of(p)) - int(last))
			last = of(p)
		}
	}
	for len(out)%4 != 0 {
		out = append(out, 0)
	}
	return out
}
