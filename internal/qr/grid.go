package qr

// qrGrid is a code's modules in the making.
type qrGrid struct {
	side  int
	dark  [][]bool
	fixed [][]bool // modules that carry no data
}

func newQRGrid(version int) *qrGrid {
	g := &qrGrid{side: 4*version + 17}
	g.dark, g.fixed = square(g.side), square(g.side)
	for i := range g.side {
		g.set(6, i, i%2 == 0)
		g.set(i, 6, i%2 == 0)
	}
	for _, c := range []cell{{3, 3}, {g.side - 4, 3}, {3, g.side - 4}} {
		g.finder(c)
	}
	g.alignments(version)
	g.format(0) // keeps its place
	if version >= 7 {
		g.version(version)
	}
	return g
}

func square(n int) [][]bool {
	all := make([]bool, n*n)
	rows := make([][]bool, n)
	for i := range rows {
		rows[i] = all[i*n : (i+1)*n]
	}
	return rows
}

// set fixes a module.
func (g *qrGrid) set(x, y int, dark bool) { g.dark[y][x], g.fixed[y][x] = dark, true }

// finder is one of the three large eyes with the light line around it.
func (g *qrGrid) finder(at cell) {
	for dy := -4; dy <= 4; dy++ {
		for dx := -4; dx <= 4; dx++ {
			x, y, ring := at.x+dx, at.y+dy, max(dx, -dx, dy, -dy)
			if x >= 0 && y >= 0 && x < g.side && y < g.side {
				g.set(x, y, ring != 2 && ring != 4)
			}
		}
	}
}

// alignments are the small eyes; where a large one stands there is none (annex E).
func (g *qrGrid) alignments(version int) {
	at := qrAlignment(version)
	last := len(at) - 1
	for i, x := range at {
		for j, y := range at {
			if i == 0 && j == 0 || i == 0 && j == last || i == last && j == 0 {
				continue
			}
			for dy := -2; dy <= 2; dy++ {
				for dx := -2; dx <= 2; dx++ {
					g.set(x+dx, y+dy, max(dx, -dx, dy, -dy) != 1)
				}
			}
		}
	}
}

// qrAlignment are the places of the small eyes on either axis.
func qrAlignment(version int) []int {
	if version == 1 {
		return nil
	}
	n := version/7 + 2
	step := (version*4 + n*2 + 1) / (n*2 - 2) * 2
	if version == 32 {
		step = 26 // the one that does not follow the rule
	}
	at := make([]int, n)
	at[0] = 6
	for i := 1; i < n; i++ {
		at[i] = 4*version + 10 - (n-1-i)*step
	}
	return at
}

// format writes level and mask, twice (7.9). Level M is 00.
func (g *qrGrid) format(mask int) {
	bits := (mask<<10 | remainder(mask, 10, 0x537)) ^ 0x5412
	bit := func(i int) bool { return bits>>i&1 == 1 }
	for i := range 15 {
		switch { // around the first eye
		case i < 6:
			g.set(8, i, bit(i))
		case i < 8:
			g.set(8, i+1, bit(i))
		case i == 8:
			g.set(7, 8, bit(i))
		default:
			g.set(14-i, 8, bit(i))
		}
		if i < 8 { // beside the other two
			g.set(g.side-1-i, 8, bit(i))
		} else {
			g.set(8, g.side-15+i, bit(i))
		}
	}
	g.set(8, g.side-8, true)
}

// version writes the version, twice (7.10).
func (g *qrGrid) version(v int) {
	bits := v<<12 | remainder(v, 12, 0x1F25)
	for i := range 18 {
		a, b := g.side-11+i%3, i/3
		g.set(a, b, bits>>i&1 == 1)
		g.set(b, a, bits>>i&1 == 1)
	}
}

// remainder is that of a BCH code with n check bits.
func remainder(value, n, generator int) int {
	for range n {
		value = value<<1 ^ value>>(n-1)*generator
	}
	return value & (1<<n - 1)
}

// fill lays the bits in columns two wide, from the right, up and down by turns (7.7.3).
func (g *qrGrid) fill(data []byte) {
	i := 0
	for right := g.side - 1; right >= 1; right -= 2 {
		if right == 6 {
			right-- // the timing line
		}
		for n := range g.side {
			y := n
			if (right+1)&2 == 0 {
				y = g.side - 1 - n
			}
			for x := right; x >= right-1; x-- {
				if !g.fixed[y][x] && i < 8*len(data) {
					g.dark[y][x] = data[i/8]>>(7-i%8)&1 == 1
					i++
				}
			}
		}
	}
}
