package flow

import "testing"

// page is a paper whose pages hold 100 points.
func page() *Paper { return &Paper{Limit: 100, Step: 1} }

// list is a part of n items of a height that may begin a page, and, if it may, below another part.
func list(n int, height float64, below bool) Part {
	var strips []Strip
	for i := range n {
		strips = append(strips, Strip{Height: height, Item: i, Items: n})
	}
	as := func(c Cursor) (Cursor, bool) { return c, c.Page > 0 }
	part := Part{{Fresh: true, Enter: as, Strips: strips}}
	if below {
		part = append(part, Start{Enter: as, Strips: strips})
	}
	return part
}

// set walks parts in the ways chosen and tells where each page ends and how many items stand on it.
func (p *Paper) set(parts []Part, ways []Way) (feet []float64, items []int) {
	c := Cursor{Tight: 1}
	for i, w := range ways {
		st := parts[i][w.Start]
		if st.Fresh {
			c = p.turned(c)
		}
		from := 0
		for k, leaf := range w.Leaves {
			if k > 0 {
				c = p.turned(c)
			}
			for len(feet) < c.Page {
				feet, items = append(feet, 0), append(items, 0)
			}
			c = p.WalkAs(c, st.Strips[from:leaf.To], []Leaf{{leaf.To - from, leaf.Tight, leaf.Low}})
			feet[c.Page-1] = c.Foot()
			items[c.Page-1] += leaf.To - from
			from = leaf.To
		}
	}
	return feet, items
}

func free(Cursor) float64 { return 0 }

// A part of a page and a half before one that must open a page: filled from the top it would leave half a page.
func TestComposeLeavesNoHollowPage(t *testing.T) {
	p := page()
	parts := []Part{list(15, 10, false), list(10, 10, false)}
	feet, _ := p.set(parts, p.Compose(Cursor{Tight: 1}, parts, p.Closed))
	if len(feet) != 3 {
		t.Fatalf("%d pages, want 3", len(feet))
	}
	for i, f := range feet {
		if f < 100*hollow {
			t.Errorf("page %d ends at %.0f of 100", i+1, f)
		}
	}
}

// Where a list must break, neither side is left with one item.
func TestComposeLeavesNoItemAlone(t *testing.T) {
	p := page()
	parts := []Part{list(6, 18, false), list(6, 10, true)}
	_, items := p.set(parts, p.Compose(Cursor{Tight: 1}, parts, p.Closed))
	if items[0] == 5 {
		t.Errorf("pages hold %v items: the first list breaks 5+1", items)
	}
}

// What fits below another part does not open a page.
func TestComposeSavesPages(t *testing.T) {
	p := page()
	parts := []Part{list(4, 10, true), list(5, 10, true)}
	if feet, _ := p.set(parts, p.Compose(Cursor{Tight: 1}, parts, free)); len(feet) != 1 {
		t.Errorf("%d pages, want one", len(feet))
	}
}

// The work grows with the number of parts, not with that of their combinations.
func TestComposeIsLinear(t *testing.T) {
	work := func(n int) (asked int) {
		var parts []Part
		for i := range n {
			part := list(5+i%7, 9, true)
			for k := range part {
				enter := part[k].Enter
				part[k].Enter = func(c Cursor) (Cursor, bool) { asked++; return enter(c) }
			}
			parts = append(parts, part)
		}
		page().Compose(Cursor{Tight: 1}, parts, free)
		return asked
	}
	if one, four := work(40), work(160); four > 5*one {
		t.Errorf("four times the parts: %d starts tried instead of %d", four, one)
	}
}

// What fits below no heading must not end the program: the heading stands, and what is too tall is said.
func TestComposeSetsWhatFitsNowhere(t *testing.T) {
	p := page()
	tall := []Strip{{Height: 95}}
	part := Part{{Fresh: true, Strips: tall, Enter: func(c Cursor) (Cursor, bool) {
		c.Y, c.Flush = 20, true
		return c, p.Holds(c, tall)
	}}}
	if ways := p.Compose(Cursor{}, []Part{part, list(3, 10, true)}, free); len(ways) != 2 {
		t.Errorf("%d parts were set", len(ways))
	}
}
