package qr

// qrMasks say which modules each mask turns over (table 10).
var qrMasks = [8]func(x, y int) bool{
	func(x, y int) bool { return (x+y)%2 == 0 },
	func(x, y int) bool { return y%2 == 0 },
	func(x, y int) bool { return x%3 == 0 },
	func(x, y int) bool { return (x+y)%3 == 0 },
	func(x, y int) bool { return (x/3+y/2)%2 == 0 },
	func(x, y int) bool { return x*y%2+x*y%3 == 0 },
	func(x, y int) bool { return (x*y%2+x*y%3)%2 == 0 },
	func(x, y int) bool { return ((x+y)%2+x*y%3)%2 == 0 },
}

// apply turns over the modules of a mask and writes its number.
func (g *qrGrid) apply(mask int) {
	turns := qrMasks[mask]
	for y, row := range g.dark {
		for x := range row {
			if !g.fixed[y][x] && turns(x, y) {
				row[x] = !row[x]
			}
		}
	}
	g.format(mask)
}

// penalty is how hard the code is to read (7.8.3): long runs, blocks, false eyes, too much of one colour.
func (g *qrGrid) penalty() int {
	sum, dark := 0, 0
	column := make([]bool, g.side)
	for x := range g.side {
		for y := range g.side {
			column[y] = g.dark[y][x]
		}
		sum += linePenalty(column) + linePenalty(g.dark[x])
	}
	for y, row := range g.dark {
		for x, d := range row {
			if d {
				dark++
			}
			if x > 0 && y > 0 && d == row[x-1] && d == g.dark[y-1][x] && d == g.dark[y-1][x-1] {
				sum += 3
			}
		}
	}
	all := g.side * g.side
	off := dark*20 - all*10 // in twentieths of all, from the half
	return sum + (max(off, -off)/all)*10
}

// linePenalty looks along a row or a column: runs of five and more, and what looks like a finder (1011101 with
// four light modules on a side).
func linePenalty(line []bool) int {
	sum, run, seen, before := 0, 0, 0, false
	for k, dark := range line {
		if k > 0 && dark == before {
			run++
		} else {
			run = 1
		}
		if run == 5 {
			sum += 3
		} else if run > 5 {
			sum++
		}
		before, seen = dark, seen<<1&0x7FF
		if dark {
			seen |= 1
		}
		if k >= 10 && (seen == 0b10111010000 || seen == 0b00001011101) {
			sum += 40
		}
	}
	return sum
}
