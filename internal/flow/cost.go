package flow

// What a fault costs. The figures say how many of one a page is worth, and what a reader stumbles over.
const (
	costPage   = 40.0
	costHollow = 260.0 // a page that is filled less than hollow
	costEmpty  = 420.0 // and the emptier, the more: one bare page is worse than two with a little air
	costShort  = 35.0  // or less than short
	costLone   = 200.0 // a list that leaves one item on a side
	costFew    = 35.0  // or fewer than three
	costBare   = 500.0 // a heading whose text starts overleaf
	costAir    = 1.0   // a step of air, taken out or put in
	hollow     = 0.69
	short      = 0.85
)

// spacings are the ways of setting what stands on a page: the factor on its air, how much of their slack its pictures give
// up, and what that costs.
var spacings = []struct{ tight, low, steps float64 }{
	{1, 0, 0}, {0.95, 0, 1}, {0.9, 0, 2}, {0.85, 0, 3}, {0.8, 0, 4}, {0.74, 0, 6}, {0.68, 0, 9}, {0.6, 0, 14},
	{1.15, 0, 2}, {1.3, 0, 4}, {1.45, 0, 7}, {1.6, 0, 11}, {1.75, 0, 15}, {2, 0, 22},
	{1, 1, 6}, {0.9, 1, 8}, {0.8, 1, 10}, {0.68, 1, 15}, {0.6, 1, 20},
}

// closed is what the page costs on which a cursor stands.
func (p *Paper) closed(c *Cursor) float64 {
	if c.Page == 0 {
		return 0
	}
	fill := (c.Foot() - p.Top) / p.Room()
	switch {
	case c.Full || fill >= short:
		return costPage
	case fill >= hollow:
		return costPage + costShort*(short-fill)/(short-hollow)
	}
	return costPage + costHollow + costEmpty*(hollow-fill)
}

// Closed is what the page costs on which a cursor stands, for the document that ends there.
func (p *Paper) Closed(c Cursor) float64 { return p.closed(&c) }

// parted is what it costs to break before a strip.
func (c *Cursor) parted(strips []Strip, i int) float64 {
	s := &strips[i]
	cost := s.Weak
	if c.Flush {
		cost += costBare
	}
	if s.Items == 0 || s.Item == 0 {
		return cost
	}
	cost += s.Whole
	few := min(s.Item-c.since, s.Items-s.Item)
	switch {
	case few == 1 && s.Items > 2:
		cost += costLone
	case few < 3 && (s.Items != 4 || few < 2):
		cost += costFew
	}
	return cost
}
