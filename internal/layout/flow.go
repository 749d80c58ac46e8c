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

// cursor is where a walk down the pages stands. It is a value: a copy is a snapshot to go back to.
type cursor struct {
	page  int     // pages begun so far
	y     float64 // top of the free space
	keyY  float64 // foot of what stands in the margin column
	full  bool    // a page figure has taken the rest of the page
	fresh bool    // nothing stands on the page yet
	flush bool    // a heading has just left its own air: the next piece adds none
	tight float64 // factor on the air, 1 unless a section would else spill a few lines
}

// foot is how far down the page anything reaches.
func (c cursor) foot() float64 { return max(c.y, c.keyY-keyAir) }

// keyAir is the least space below what stands in the margin column.
const keyAir = 12

// flow runs slices down pages. There is one walk: on a trial it moves the cursor and draws nothing.
type flow struct {
	cursor
	m     *maker
	s     *sheet
	trial bool
	sideY float64 // first baseline of margin notes beside a heading
	title string  // for the running head
	pages *[]*sheet
	loose *end        // of a line that goes on to the next piece
	out   *geom.Point // where a line leaves the picture above
}

func (m *maker) newFlow(pages *[]*sheet) *flow {
	return &flow{m: m, pages: pages, cursor: cursor{tight: 1}}
}

// limit is the lowest foot of a box.
func (m *maker) limit() float64 { return m.b.Grid.Bottom + drop }

// top is where the first box of a page that goes on starts.
func (m *maker) top() float64 { return m.b.Grid.Top + drop - m.st.Body.Leading }

func (f *flow) newPage() {
	f.cursor = cursor{page: f.page + 1, y: f.m.top(), fresh: true, tight: f.tight}
	if f.trial {
		return
	}
	f.s = f.m.newSheet()
	f.s.title = f.title
	*f.pages = append(*f.pages, f.s)
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
	if f.m.walked != nil {
		want := f.end(slices)
		defer func() { f.m.walked(want, f.cursor) }()
	}
	f.walk(slices)
}

// end is where slices would end if they were placed now.
func (f flow) end(slices []slice) cursor {
	f.trial = true
	f.walk(slices)
	return f.cursor
}

// spills is the number of pages slices would need beyond this one.
func (f *flow) spills(slices []slice) int { return f.end(slices).page - f.page }

func (f *flow) walk(slices []slice) {
	for i := 0; i < len(slices); {
		n := group(slices, i)
		if room := f.m.limit() - f.m.top(); f.height(slices[i:i+n]) > room {
			n = 1 // no page can hold the group: let it break
		}
		if slices[i].page != nil {
			f.walkPage(slices[i].page)
		} else {
			f.walkGroup(slices[i : i+n])
		}
		i += n
	}
}

// walkGroup passes what stays together; its pictures stand lower where it would else pass the page's end.
func (f *flow) walkGroup(slices []slice) {
	f.clearKey(slices[0])
	if f.full || (!f.fresh && f.y+f.height(slices)-slack(slices) > f.m.limit()) {
		f.newPage()
		f.again(slices[0])
	}
	over := f.y + f.height(slices) - f.m.limit()
	for _, s := range slices {
		low := s.height
		if s.least > 0 && over > 0 {
			low -= min(over, s.height-s.least)
			over -= s.height - low
		}
		f.pass(s, low)
	}
}

// again repeats at the top of a page what the slice asks for.
func (f *flow) again(s slice) {
	if s.again == nil {
		return
	}
	if !f.trial {
		s.again(f.s, f.y)
	}
	f.y += s.againHeight
	f.fresh = false
}

// pass moves the cursor below a slice of this height, and draws it unless this is a trial.
func (f *flow) pass(s slice, height float64) {
	f.y += f.air(s)
	f.clearKey(s)
	if !f.trial {
		f.draw(s, height)
	}
	f.y += height
	f.flush = s.side > 0 && f.flush
	if s.side > 0 {
		f.keyY = f.m.snap(f.y + s.side + keyAir)
	} else {
		f.fresh = false
	}
}

func (f *flow) draw(s slice, height float64) {
	f.tie(s)
	if over := f.y + height - f.m.limit(); over > 0.01 {
		f.m.problem(s.at, "page-fit", fmt.Sprintf("this piece is %.0f points too tall for a page", over),
			"split it in two")
	}
	if height < s.height {
		s.lower(height)
	}
	s.draw(f.s, f.y)
	f.hang(s, f.y+height)
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

// end is the loose end of a line between pieces, such as a timeline's stem.
type end struct {
	join  func(s *sheet, y, to float64)
	sheet *sheet
	y     float64 // top of its piece
	foot  float64
}

// hang remembers the line that goes on from a piece.
func (f *flow) hang(s slice, foot float64) {
	f.loose = nil
	if s.join != nil {
		f.loose = &end{s.join, f.s, f.y, foot}
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

// ease chooses how much air to take out so that a section does not spill a few lines on another page.
func (f *flow) ease(slices []slice) {
	f.tight = 1
	end := f.end(slices)
	pages := end.page - f.page
	spill := (end.foot() - f.m.top()) / (f.m.limit() - f.m.top())
	for _, t := range []float64{0.92, 0.84, 0.76, 0.68, 0.6} {
		if f.tight = t; pages == 0 || spill > 0.22 && t < 0.8 || spill > 0.4 { // for more than a few lines, a little only
			break
		}
		if f.spills(slices) < pages {
			return
		}
	}
	f.tight = 1
}
