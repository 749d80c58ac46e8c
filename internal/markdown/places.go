package markdown

import (
	"sort"
	"unicode/utf8"

	"guidepress/internal/source"
)

// places finds where characters were written. It remembers the last answer: a text is read from front to
// back, and counting from its start each time would take a second for a page-long line.
type places struct {
	t    source.Text
	runs []source.Run
	off  int
	pos  source.Pos
}

func newPlaces(t source.Text) places { return places{t: t, runs: t.Runs(), pos: t.At(0)} }

// run is the index of the run that holds an offset.
func (p *places) run(off int) int {
	return sort.Search(len(p.runs), func(i int) bool { return p.runs[i].Off > off }) - 1
}

// at is the place of an offset, and where the stretch of text ends that follows it without a jump.
func (p *places) at(off int) (source.Pos, int) {
	i := p.run(off)
	end := len(p.t.Value)
	if i+1 < len(p.runs) {
		end = p.runs[i+1].Off
	}
	r := p.runs[i]
	if r.Point {
		return r.Pos, end
	}
	if p.off < r.Off || p.off > off {
		p.off, p.pos = r.Off, r.Pos
	}
	p.pos.Col += utf8.RuneCountInString(p.t.Value[p.off:off])
	p.off = off
	return p.pos, end
}

// slice is the text [from, to) of one stretch.
func (p *places) slice(from, to int) source.Text {
	pos, _ := p.at(from)
	t := source.Text{Value: p.t.Value[from:to], Pos: pos}
	if r := p.runs[p.run(from)]; r.Fact != "" {
		t.MarkFact(0, pos, r.Fact)
	} else if r.Point {
		t.MarkPoint(0, pos)
	}
	return t
}

// peek is the place of an offset, for a report.
func (p *places) peek(off int) source.Pos { return p.t.At(off) }
