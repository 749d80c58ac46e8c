package layout

import (
	"fmt"

	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// slice is a strip of content that is never cut: lines of a paragraph, a row, a panel.
type slice struct {
	before float64 // air above, dropped at the top of a page
	height float64
	keep   bool // must not be parted from the next one
	key    bool // also uses the margin column
	at     source.Pos
	draw   func(s *sheet, y float64)

	again       func(s *sheet, y float64) // drawn first where this slice opens a page: a table's head
	againHeight float64

	side float64 // a piece of this height in the margin column, beside what follows; height is then 0

	page *pageFigure // instead of draw: takes the page's whole width and, at its foot, the rest of it

	least float64              // a picture may stand as low as this where it then fits the page; 0: it may not
	lower func(height float64) // tells the piece so

	knot float64                       // where the line from the piece before ends, from the top
	join func(s *sheet, y, to float64) // draws the line from this piece, whose top is y, down to a height
}

// flow runs slices down pages.
type flow struct {
	m     *maker
	s     *sheet
	y     float64 // top of the free space
	keyY  float64 // foot of what stands in the margin column
	full  bool    // a page figure has taken the rest of the page
	fresh bool    // nothing stands on the page yet
	flush bool    // a heading has just left its own air: the next piece adds none
	sideY float64 // first baseline of margin notes beside a heading
	title string  // for the running head
	pages *[]*sheet
	tight float64     // factor on the air, 1 unless a section would else spill a few lines
	loose *end        // of a line that goes on to the next piece
	out   *geom.Point // where a line leaves the picture above
}

// limit is the lowest foot of a box.
func (m *maker) limit() float64 { return m.b.Grid.Bottom + drop }

// top is where the first box of a page that goes on starts.
func (m *maker) top() float64 { return m.b.Grid.Top + drop - m.st.Body.Leading }

func (f *flow) newPage() {
	f.s = f.m.newSheet()
	f.s.title = f.title
	*f.pages = append(*f.pages, f.s)
	f.y, f.keyY, f.full, f.fresh, f.flush = f.m.top(), 0, false, true, false
}

// group is the number of slices from i on that must stay together.
func group(slices []slice, i int) int {
	n := 1
	for i+n < len(slices) && slices[i+n-1].keep {
		n++
	}
	return n
}

func (f *flow) air(s slice) float64 {
	if f.fresh || f.flush {
		return 0
	}
	return s.before * f.tight
}

// height is what a group takes when it is set here.
func (f *flow) height(slices []slice) float64 {
	h, fresh := 0.0, f.fresh || f.flush
	side := 0.0
	for _, s := range slices {
		if !fresh {
			h += s.before * f.tight
		}
		if s.side > 0 {
			side = max(side, h+s.side)
			continue
		}
		h += s.height
		fresh = false
	}
	return max(h, side)
}

// place runs slices down the pages.
func (f *flow) place(slices []slice) {
	for i := 0; i < len(slices); {
		n := group(slices, i)
		if room := f.m.limit() - f.m.top(); f.height(slices[i:i+n]) > room {
			n = 1 // no page can hold the group: let it break
		}
		f.placeGroup(slices[i : i+n])
		i += n
	}
}

func (f *flow) placeGroup(slices []slice) {
	if slices[0].page != nil {
		f.placePage(slices[0])
		return
	}
	f.clearKey(slices[0])
	if f.full || (!f.fresh && f.y+f.height(slices)-slack(slices) > f.m.limit()) {
		f.newPage()
		if a := slices[0]; a.again != nil {
			a.again(f.s, f.y)
			f.y += a.againHeight
			f.fresh = false
		}
	}
	f.lower(slices)
	for _, s := range slices {
		f.y += f.air(s)
		f.clearKey(s)
		f.tie(s)
		if over := f.y + s.height - f.m.limit(); over > 0.01 {
			f.m.problem(s.at, "page-fit", fmt.Sprintf("this piece is %.0f points too tall for a page", over),
				"split it in two")
		}
		s.draw(f.s, f.y)
		f.hang(s)
		f.y += s.height
		f.flush = s.side > 0 && f.flush
		if s.side > 0 {
			f.keyY = f.m.snap(f.y + s.side + 12)
		} else {
			f.fresh = false
		}
	}
}

// slack is how much lower the pictures of a group may stand.
func slack(slices []slice) float64 {
	d := 0.0
	for _, s := range slices {
		if s.least > 0 {
			d += s.height - s.least
		}
	}
	return d
}

// lower makes pictures lower where the group would else pass the page's end.
func (f *flow) lower(slices []slice) {
	over := f.y + f.height(slices) - f.m.limit()
	for i := range slices {
		if s := &slices[i]; s.least > 0 && over > 0 {
			give := min(over, s.height-s.least)
			s.height -= give
			over -= give
			s.lower(s.height)
		}
	}
}

// end is the loose end of a line between pieces, such as a timeline's stem.
type end struct {
	join  func(s *sheet, y, to float64)
	sheet *sheet
	y     float64 // top of its piece
	foot  float64
}

// hang remembers the line that goes on from a piece.
func (f *flow) hang(s slice) {
	f.loose = nil
	if s.join != nil {
		f.loose = &end{s.join, f.s, f.y, f.y + s.height}
	}
}

// tie draws the line to this piece; where it stands on the next page, the line ends with its own piece.
func (f *flow) tie(s slice) {
	switch e := f.loose; {
	case e == nil:
	case e.sheet == f.s:
		e.join(e.sheet, e.y, f.y+s.knot)
	default:
		e.join(e.sheet, e.y, e.foot)
	}
	f.loose = nil
}

// clearKey moves below the margin notes a piece that needs the margin itself.
func (f *flow) clearKey(s slice) {
	if s.key && f.keyY > f.y {
		f.y = f.keyY
		f.fresh = false
	}
}

// end is where slices would end if they were placed now: pages more than this one, and the height reached.
func (f flow) end(slices []slice) (pages int, y float64) {
	for i := 0; i < len(slices); {
		n := group(slices, i)
		if f.height(slices[i:i+n]) > f.m.limit()-f.m.top() {
			n = 1
		}
		if p := slices[i].page; p != nil {
			if f.fresh || f.full || max(f.y-6, f.keyY-48) > p.top() {
				pages++
				f.y, f.fresh, f.full, f.flush = p.foot(), false, false, true
			} else {
				f.full, f.y = true, f.m.limit()
			}
			i += n
			continue
		}
		if slices[i].key {
			f.y = max(f.y, f.keyY)
		}
		h := f.height(slices[i : i+n])
		if over := f.y + h - f.m.limit(); over > 0 && over <= slack(slices[i:i+n]) {
			h -= over
		}
		if f.full || !f.fresh && f.y+h > f.m.limit() {
			pages++
			f.y, f.fresh, f.full, f.keyY = f.m.top()+slices[i].againHeight, true, false, 0
			h = f.height(slices[i : i+n])
		}
		if slices[i].side > 0 {
			f.keyY = f.y + slices[i].side
		}
		f.y += h
		f.fresh, f.flush = false, false
		i += n
	}
	return pages, max(f.y, f.keyY-12)
}

// ease chooses how much air to take out so that a section does not spill a few lines on another page.
func (f *flow) ease(slices []slice) {
	f.tight = 1
	pages, y := f.end(slices)
	spill := (y - f.m.top()) / (f.m.limit() - f.m.top())
	for _, t := range []float64{0.92, 0.84, 0.76, 0.68, 0.6} {
		if f.tight = t; pages == 0 || spill > 0.22 && t < 0.8 || spill > 0.4 { // for more than a few lines, a little only
			break
		}
		if p, _ := f.end(slices); p < pages {
			return
		}
	}
	f.tight = 1
}
