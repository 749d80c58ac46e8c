package picture

import (
	"errors"
	"fmt"
	"image/color"
	"unicode/utf8"

	"github.com/boombuler/barcode/qr"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// QR is the code of a text at error correction level M (15 % may be dirty or creased), black, one unit a
// module. The quiet zone of four modules around it is the caller's.
func QR(text string) (*Drawing, error) {
	modules, err := qrModules(text)
	if err != nil {
		return nil, err
	}
	n := float64(len(modules))
	shape := &display.Shape{Path: outlineOf(modules), Fill: &display.Fill{}}
	return &Drawing{Size: geom.Size{W: n, H: n}, Items: []display.Item{shape}}, nil
}

func qrModules(text string) ([][]bool, error) {
	if text == "" {
		return nil, errors.New("a QR code needs a text")
	}
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil { // it has one cause, and the library's words for it repeat the whole text
		return nil, fmt.Errorf("a QR code cannot hold the %d letters of %q", utf8.RuneCountInString(text), short(text))
	}
	n := code.Bounds().Dx()
	modules := make([][]bool, n)
	for y := range modules {
		modules[y] = make([]bool, n)
		for x := range modules[y] {
			modules[y][x] = code.At(x, y) == color.Black
		}
	}
	return modules, nil
}

// cell is a corner of the grid of modules.
type cell struct{ x, y int }

// outlineOf walks around the dark areas, dark on the right hand. One area is one path: squares side by
// side would show hairlines between them in many PDF readers.
func outlineOf(dark [][]bool) geom.Path {
	edges := edgesOf(dark)
	var p geom.Path
	for y := 0; y <= len(dark); y++ {
		for x := 0; x <= len(dark); x++ {
			for start := (cell{x, y}); len(edges[start]) > 0; {
				walk(&p, edges, start)
			}
		}
	}
	return p
}

// edgesOf lists the sides between dark and light, by the corner they start from.
func edgesOf(dark [][]bool) map[cell][]cell {
	at := func(x, y int) bool { return y >= 0 && y < len(dark) && x >= 0 && x < len(dark) && dark[y][x] }
	edges := map[cell][]cell{}
	add := func(light bool, from, to cell) {
		if light {
			edges[from] = append(edges[from], to)
		}
	}
	for y := range dark {
		for x := range dark {
			if !at(x, y) {
				continue
			}
			add(!at(x, y-1), cell{x, y}, cell{x + 1, y})
			add(!at(x+1, y), cell{x + 1, y}, cell{x + 1, y + 1})
			add(!at(x, y+1), cell{x + 1, y + 1}, cell{x, y + 1})
			add(!at(x-1, y), cell{x, y + 1}, cell{x, y})
		}
	}
	return edges
}

// walk takes the edges of one closed line out and appends it, with a point only where it turns.
func walk(p *geom.Path, edges map[cell][]cell, start cell) {
	p.MoveTo(float64(start.x), float64(start.y))
	before, here := start, start
	for {
		next := edges[here][0]
		edges[here] = edges[here][1:]
		if here != start && (next.x-here.x != here.x-before.x || next.y-here.y != here.y-before.y) {
			p.LineTo(float64(here.x), float64(here.y))
		}
		before, here = here, next
		if here == start {
			p.Close()
			return
		}
	}
}
