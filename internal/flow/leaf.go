package flow

// Leaf is what of a part stands on one page: its strips up to To, with a factor on their air, and with pictures that give
// up so much of their slack.
type Leaf struct {
	To         int
	Tight, Low float64
}

// ending is where a part ends that was broken into leaves.
type ending struct {
	Cursor
	leaf Leaf    // the first of them
	rest *ending // those that follow; nil for none
}

func (e *ending) leaves() (out []Leaf) {
	for ; e != nil; e = e.rest {
		out = append(out, e.leaf)
	}
	return out
}

// binder breaks the strips of a part into leaves. What goes on overleaf does not depend on how it came there: where each
// strip opens a page is asked once.
type binder struct {
	*Paper
	strips []Strip
	fresh  map[int][]ending // by the strip that opens the page, which is numbered 1 and costs nothing yet
}

func newBinder(p *Paper, strips []Strip) *binder {
	return &binder{p, strips, map[int][]ending{}}
}

// binds reports whether these are its strips.
func (b *binder) binds(strips []Strip) bool {
	return len(strips) == len(b.strips) && (len(strips) == 0 || &strips[0] == &b.strips[0])
}

// endings of each way that is worth going on from, at most so many a page and in all.
const (
	endsOfPage = 8
	endsOfPart = 14
)

// soonest is the share of a page that is filled before it may end of its own will.
const soonest = 0.5

// from are the ways to set the strips where the cursor stands; to go on overleaf costs torn.
func (b *binder) from(c Cursor, torn float64) []ending { return b.ways(c, 0, true, torn) }

// ways are those to set strips from i on; what has just been begun may go overleaf at once.
func (b *binder) ways(c Cursor, i int, begun bool, torn float64) (out []ending) {
	type turn struct {
		Cursor
		leaf Leaf
		ok   bool
	}
	turns := make([]turn, len(b.strips))
	for _, a := range spacings {
		at := c
		at.Tight, at.Low = a.tight, a.low
		at.Cost += a.steps * costAir
		b.page(at, i, begun, func(to int, at Cursor) {
			leaf := Leaf{to, a.tight, a.low}
			at.Tight, at.Low = 1, 0
			if to == len(b.strips) {
				out = append(out, ending{at, leaf, nil})
				return
			}
			cost := at.parted(b.strips, to)
			at = b.turned(at)
			at.Cost += cost
			if t := &turns[to]; !t.ok || at.Cost < t.Cost {
				*t = turn{at, leaf, true}
			}
		})
	}
	for to, t := range turns {
		if !t.ok {
			continue
		}
		rest := b.overleaf(to)
		for k := range rest {
			e := ending{rest[k].Cursor, t.leaf, &rest[k]}
			e.Page += t.Page - 1
			e.Cost += t.Cost + torn
			out = append(out, e)
		}
	}
	return out
}

// overleaf are the ways to set what opens a page with strip i.
func (b *binder) overleaf(i int) []ending {
	if got, ok := b.fresh[i]; ok {
		return got
	}
	f := Flow{Cursor: Cursor{Page: 1, Y: b.Top, Fresh: true, Tight: 1}, Paper: b.Paper, trial: true}
	f.since = b.strips[i].Item
	f.again(&b.strips[i])
	out := kept(b.Paper, b.ways(f.Cursor, i, false, 0), func(e *ending) *ending { return e }, endsOfPage, endsOfPart)
	b.fresh[i] = out
	return out
}

// page walks down a page from strip i on, and tells of each strip before which it may end, and of the end of the part.
func (b *binder) page(c Cursor, i int, begun bool, may func(to int, c Cursor)) {
	f := Flow{Cursor: c, Paper: b.Paper, trial: true}
	opens := i
	for i < len(b.strips) {
		n := f.next(b.strips, i)
		full := f.full(b.strips[i:i+n]) && (i > opens || begun)
		if full || i > opens && b.strips[i].Plate == nil && !f.Flush && f.Foot()-b.Top >= soonest*b.Room() {
			may(i, f.Cursor)
		}
		if full {
			return
		}
		f.passGroup(b.strips, i, n)
		i += n
	}
	may(i, f.Cursor)
}
