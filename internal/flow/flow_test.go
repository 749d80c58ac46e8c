package flow

import (
	"math/rand/v2"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/source"
)

// placed is what was drawn where.
type placed struct {
	sheet   *ink.Sheet
	y, h    float64
	strip   int
	plate   bool
	reduced bool
}

// desk is paper on which every strip remembers where it was drawn.
type desk struct {
	paper  *Paper
	sheets []*ink.Sheet
	drawn  []placed
	over   []float64
	heads  int
}

func newDesk() *desk {
	d := &desk{}
	d.paper = &Paper{Top: 60, Limit: 660, Step: 6, Drop: 5,
		NewSheet: func() *ink.Sheet {
			s := ink.New(geom.Size{W: 612, H: 792}, brand.Color{R: 255, G: 255, B: 255})
			d.sheets = append(d.sheets, s)
			return s
		},
		TooTall: func(_ source.Pos, over float64) { d.over = append(d.over, over) },
	}
	return d
}

// strip makes a strip that remembers.
func (d *desk) strip(i int, s Strip) Strip {
	s.Draw = func(sh *ink.Sheet, y float64) {
		d.drawn = append(d.drawn, placed{sheet: sh, y: y, h: s.Height, strip: i})
	}
	s.Low = func(sh *ink.Sheet, y, h float64) {
		d.drawn = append(d.drawn, placed{sheet: sh, y: y, h: h, strip: i, reduced: true})
	}
	if s.AgainHeight > 0 {
		s.Again = func(*ink.Sheet, float64) { d.heads++ }
	}
	if p := s.Plate; p != nil {
		p.AtFoot = func(sh *ink.Sheet) { d.drawn = append(d.drawn, placed{sheet: sh, y: p.Top, strip: i, plate: true}) }
		p.AtHead = func(sh *ink.Sheet) { d.drawn = append(d.drawn, placed{sheet: sh, strip: i, plate: true}) }
	}
	return s
}

// some are strips of all sorts.
func (d *desk) some(r *rand.Rand, n int) []Strip {
	var out []Strip
	for i := range n {
		loose := i == 0 || !out[i-1].Keep // groups of two or three: a page holds them, also below a repeated head
		s := Strip{Before: float64(r.IntN(5)) * 6, Height: 12 + float64(r.IntN(120)), Keep: r.IntN(4) == 0 && loose, Key: r.IntN(3) == 0}
		switch k := r.IntN(10); {
		case !loose:
		case k == 0:
			s.Side, s.Height, s.Keep, s.Key = 30+float64(r.IntN(90)), 0, true, true
		case k == 1:
			s.Least = 0.8 * s.Height
		case k == 2:
			s.AgainHeight = 20
		case k == 3:
			s = Strip{Plate: &Plate{Top: 400 + float64(r.IntN(200)), Foot: 300}, Height: 200}
		}
		out = append(out, d.strip(i, s))
	}
	return out
}

// TestATrialEndsWhereTheWalkEnds for strips of all sorts, from wherever the cursor stands; and it draws nothing.
func TestATrialEndsWhereTheWalkEnds(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := newDesk()
		f := New(d.paper)
		f.NewPage()
		for range 4 {
			f.Tight = []float64{1, 0.84, 0.6}[r.IntN(3)]
			strips := d.some(r, 1+r.IntN(12))
			before := len(d.drawn)
			want := f.End(strips)
			if again := f.End(strips); again != want || len(d.drawn) != before {
				t.Fatalf("seed %d: a trial left something behind", seed)
			}
			f.Place(strips)
			if f.Cursor != want {
				t.Fatalf("seed %d: should have ended at %+v, did at %+v", seed, want, f.Cursor)
			}
			if got := len(d.drawn) - before; got != len(strips) {
				t.Fatalf("seed %d: %d strips, %d drawn", seed, len(strips), got)
			}
		}
	}
}

// TestNothingOverlapsOrPassesTheFoot: strips follow each other down a page, and none stands below the last line.
func TestNothingOverlapsOrPassesTheFoot(t *testing.T) {
	for seed := range uint64(400) {
		d := newDesk()
		f := New(d.paper)
		f.NewPage()
		strips := d.some(rand.New(rand.NewPCG(seed, 2)), 30)
		f.Place(strips)
		if len(d.over) > 0 {
			t.Fatalf("seed %d: a strip is said to be too tall: %v", seed, d.over)
		}
		for i, p := range d.drawn {
			if p.plate {
				continue
			}
			if p.y+p.h > d.paper.Limit+0.01 || p.y < d.paper.Top {
				t.Errorf("seed %d: strip %d stands from %.1f to %.1f", seed, p.strip, p.y, p.y+p.h)
			}
			if p.reduced && (p.h >= strips[p.strip].Height || p.h < strips[p.strip].Least) {
				t.Errorf("seed %d: strip %d is %.1f tall of %.1f, at least %.1f", seed, p.strip, p.h, strips[p.strip].Height, strips[p.strip].Least)
			}
			if i == 0 || d.drawn[i-1].sheet != p.sheet || d.drawn[i-1].plate {
				continue
			}
			q := d.drawn[i-1]
			if air := p.y - q.y - q.h; air < strips[p.strip].Before-0.01 && strips[q.strip].Side == 0 && q.y > d.paper.Top {
				t.Errorf("seed %d: %.1f of air above strip %d, wanted %.1f", seed, air, p.strip, strips[p.strip].Before)
			}
			if strips[q.strip].Keep && strips[q.strip].Side > 0 && p.y > q.y+strips[p.strip].Before+strips[q.strip].Side+30 {
				t.Errorf("seed %d: strip %d has left its margin's piece", seed, p.strip)
			}
		}
	}
}

// at says where one strip after another comes to stand on a page that has so much taken.
func at(t *testing.T, from Cursor, strips ...Strip) (*desk, Cursor) {
	t.Helper()
	d := newDesk()
	f := New(d.paper)
	f.NewPage()
	f.Cursor = from
	f.Tight = max(from.Tight, 0.01)
	if from.Tight == 0 {
		f.Tight = 1
	}
	for i := range strips {
		strips[i] = d.strip(i, strips[i])
	}
	f.Place(strips)
	return d, f.Cursor
}

func TestWhereStripsStand(t *testing.T) {
	for _, c := range []struct {
		name    string
		from    Cursor
		strips  []Strip
		page    int // where the last strip stands
		y, ends float64
	}{
		{"air above, but not at the top", Cursor{Page: 1, Y: 60, Fresh: true}, []Strip{{Before: 24, Height: 40}, {Before: 24, Height: 10}}, 1, 124, 134},
		{"none below a heading", Cursor{Page: 1, Y: 100, Flush: true}, []Strip{{Before: 24, Height: 40}}, 1, 100, 140},
		{"air is taken out", Cursor{Page: 1, Y: 100, Tight: 0.5}, []Strip{{Before: 24, Height: 40}}, 1, 112, 152},
		{"to the last point of the page", Cursor{Page: 1, Y: 600}, []Strip{{Before: 20, Height: 40}}, 1, 620, 660},
		{"a point more goes over", Cursor{Page: 1, Y: 600}, []Strip{{Before: 20, Height: 41}}, 2, 60, 101},
		{"what belongs together goes over together", Cursor{Page: 1, Y: 600}, []Strip{{Height: 20, Keep: true}, {Height: 60}}, 2, 80, 140},
		{"keys clear the margin's pieces", Cursor{Page: 1, Y: 100, KeyY: 200}, []Strip{{Before: 10, Height: 30, Key: true}}, 1, 210, 240},
		{"text need not", Cursor{Page: 1, Y: 100, KeyY: 200}, []Strip{{Before: 10, Height: 30}}, 1, 110, 188},
		{"a picture stands lower", Cursor{Page: 1, Y: 600}, []Strip{{Height: 70, Least: 50}}, 1, 600, 660},
		{"but not too low", Cursor{Page: 1, Y: 600}, []Strip{{Height: 90, Least: 70}}, 2, 60, 150},
		{"the margin's piece takes no room from the text", Cursor{Page: 1, Y: 100}, []Strip{{Side: 90, Keep: true, Key: true}, {Height: 30}}, 1, 100, 191},
		{"nor does it part from it", Cursor{Page: 1, Y: 600}, []Strip{{Side: 90, Keep: true, Key: true}, {Height: 30}}, 2, 60, 155},
		{"a key below it goes over with it", Cursor{Page: 1, Y: 500}, []Strip{{Side: 90, Keep: true, Key: true}, {Height: 60, Key: true}}, 2, 167, 227},
		{"a head is repeated", Cursor{Page: 1, Y: 650}, []Strip{{Height: 30, AgainHeight: 20}}, 2, 80, 110},
		{"a plate at the foot", Cursor{Page: 1, Y: 406}, []Strip{{Plate: &Plate{Top: 400, Foot: 300}, Height: 200}}, 1, 400, 660},
		{"a plate at the head of the next", Cursor{Page: 1, Y: 407}, []Strip{{Plate: &Plate{Top: 400, Foot: 300}, Height: 200}}, 2, 0, 300},
		{"or of a fresh page", Cursor{Page: 1, Y: 60, Fresh: true}, []Strip{{Plate: &Plate{Top: 400, Foot: 300}, Height: 200}}, 1, 0, 300},
		{"margin's pieces keep a plate away", Cursor{Page: 1, Y: 300, KeyY: 449}, []Strip{{Plate: &Plate{Top: 400, Foot: 300}, Height: 200}}, 2, 0, 300},
		{"after a plate comes a page", Cursor{Page: 1, Y: 300}, []Strip{{Plate: &Plate{Top: 400, Foot: 300}, Height: 200}, {Height: 10}}, 2, 60, 70},
	} {
		d, end := at(t, c.from, c.strips...)
		last := d.drawn[len(d.drawn)-1]
		if end.Page != c.page || last.y != c.y || end.Foot() != c.ends {
			t.Errorf("%s: page %d, at %.1f, ends at %.1f; want %d, %.1f, %.1f", c.name, end.Page, last.y, end.Foot(), c.page, c.y, c.ends)
		}
	}
}

func TestWhatIsTallerThanAPageIsSaid(t *testing.T) {
	d, _ := at(t, Cursor{Page: 1, Y: 60, Fresh: true}, Strip{Height: 640})
	if len(d.over) != 1 || d.over[0] != 40 {
		t.Errorf("said %v, want 40 too tall", d.over)
	}
}

// TestAirIsTakenOutOnlyToSaveAPage: a little for much that spills, more for a few lines, none in vain.
func TestAirIsTakenOutOnlyToSaveAPage(t *testing.T) {
	for _, c := range []struct {
		spill, tight float64
	}{{-1, 1}, {10, 0.92}, {57, 0.84}, {60, 0.76}, {110, 0.68}, {160, 1}, {300, 1}} {
		d := newDesk()
		f := New(d.paper)
		f.NewPage()
		var strips []Strip
		for i := range 10 {
			strips = append(strips, d.strip(i, Strip{Before: 40, Height: (600-360)/10 + c.spill/10}))
		}
		f.Ease(strips)
		if d := f.Tight - c.tight; d > 0.001 || d < -0.001 {
			t.Errorf("%.0f points too much: air is %.2f, want %.2f", c.spill, f.Tight, c.tight)
		}
	}
}

func TestALineGoesOnToTheNextStripOfItsPage(t *testing.T) {
	var from, to []float64
	join := func(_ *ink.Sheet, y, end float64) { from, to = append(from, y), append(to, end) }
	at(t, Cursor{Page: 1, Y: 500}, Strip{Height: 50, Join: join}, Strip{Before: 10, Height: 50, Knot: 7, Join: join}, Strip{Before: 10, Height: 60, Knot: 7})
	if len(from) != 2 || from[0] != 500 || to[0] != 567 || from[1] != 560 || to[1] != 610 {
		t.Errorf("lines from %v to %v", from, to)
	}
}
