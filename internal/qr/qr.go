// Package qr makes QR codes: a text in, the outline of its dark modules out. It knows no pages and no links.
//
// The library takes the first of the eight masks where the standard wants them tried (ISO/IEC 18004, 7.8); readers
// take any, and the trial costs six times the code.
package qr

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"rsc.io/qr"

	"guidepress/internal/geom"
)

// Code is the code of a text at error correction level M (15 % may be dirty or creased), one unit a module, and how
// many modules it is wide. The quiet zone of four modules around it is the caller's.
func Code(text string) (outline geom.Path, side float64, err error) {
	if text == "" {
		return geom.Path{}, 0, errors.New("a QR code needs a text")
	}
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return geom.Path{}, 0, fmt.Errorf("a QR code cannot hold the %d letters of %q", utf8.RuneCountInString(text), short(text))
	}
	return outlineOf(code.Size, code.Black), float64(code.Size), nil
}

// cell is a corner of the grid of modules.
type cell struct{ x, y int }

// outlineOf walks around the dark areas, dark on the right hand. One area is one path: squares side by
// side would show hairlines between them in many PDF readers.
func outlineOf(n int, dark func(x, y int) bool) geom.Path {
	edges := edgesOf(n, dark)
	var p geom.Path
	for y := range n + 1 {
		for x := range n + 1 {
			for start := (cell{x, y}); edges.at(start).n > 0; {
				walk(&p, edges, start)
			}
		}
	}
	return p
}

// corners are the sides between dark and light by the corner they start from, two at most.
type corners struct {
	side int
	all  []corner
}

type corner struct {
	n  int
	to [2]cell
}

func (c corners) at(p cell) *corner { return &c.all[p.y*c.side+p.x] }

func (c corners) add(from, to cell) {
	at := c.at(from)
	at.to[at.n] = to
	at.n++
}

// take is the next side from a corner, and takes it out.
func (c corners) take(from cell) cell {
	at := c.at(from)
	next := at.to[0]
	at.to[0] = at.to[1]
	at.n--
	return next
}

// edgesOf asks dark about places outside of the grid too, where it must say no.
func edgesOf(n int, dark func(x, y int) bool) corners {
	edges := corners{n + 1, make([]corner, (n+1)*(n+1))}
	for y := range n {
		for x := range n {
			if !dark(x, y) {
				continue
			}
			if !dark(x, y-1) {
				edges.add(cell{x, y}, cell{x + 1, y})
			}
			if !dark(x+1, y) {
				edges.add(cell{x + 1, y}, cell{x + 1, y + 1})
			}
			if !dark(x, y+1) {
				edges.add(cell{x + 1, y + 1}, cell{x, y + 1})
			}
			if !dark(x-1, y) {
				edges.add(cell{x, y + 1}, cell{x, y})
			}
		}
	}
	return edges
}

// walk takes the edges of one closed line out and appends it, with a point only where it turns.
func walk(p *geom.Path, edges corners, start cell) {
	p.MoveTo(float64(start.x), float64(start.y))
	before, here := start, start
	for {
		next := edges.take(here)
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

// short keeps a message readable when a text is long.
func short(s string) string {
	if runes := []rune(s); len(runes) > 30 {
		return string(runes[:30]) + "…"
	}
	return s
}
