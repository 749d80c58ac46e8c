package paint

import (
	"strconv"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// state is what the graphics state of the page holds now, so that nothing is set twice.
type state struct {
	fill, stroke display.Color
	face         *face
	size         float64
	width        float64
	cap, join    int
	dash         string
}

// freshState is a page's: black, and the cap and join that fpdf sets at a page's head. The line width it
// sets there is unknown here.
var freshState = state{width: -1, dash: "[] 0 d"}

func (p *painter) str(parts ...string) {
	for _, s := range parts {
		p.out = append(p.out, s...)
	}
}

// op writes an operator and ends the line.
func (p *painter) op(s string) { p.out = append(append(p.out, s...), '\n') }

func (p *painter) int(n int) { p.out = strconv.AppendInt(p.out, int64(n), 10) }

// nums writes numbers to 1/100 pt: 1/7200 inch is finer than any printer.
func (p *painter) nums(vs ...float64) {
	for _, v := range vs {
		if v-v != 0 { // infinite or not a number
			p.fail("a position is %v", v)
		}
		p.out = append(pdf.AppendNumber(p.out, v, 2), ' ')
	}
}

// flush hands what is written to fpdf, before fpdf writes something itself.
func (p *painter) flush() {
	if n := len(p.out); n > 0 {
		p.written += n
		p.pdf.RawWriteStr(string(p.out[:n-1])) // it adds the last line end itself
		p.out = p.out[:0]
	}
}

// color sets a colour: rgb is the operator for three parts, gray the one for grey, which needs only one and
// makes a file without any colour truly grey.
func (p *painter) color(c display.Color, rgb, gray string) {
	if isGray(c) {
		p.out = append(pdf.AppendNumber(p.out, float64(c.R)/255, 3), ' ')
		p.op(gray)
		return
	}
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		p.out = append(pdf.AppendNumber(p.out, float64(v)/255, 3), ' ')
	}
	p.op(rgb)
}

func isGray(c display.Color) bool { return c.R == c.G && c.G == c.B }

func (p *painter) setFill(c display.Color) {
	if c != p.state.fill {
		p.color(c, "rg", "g")
		p.state.fill = c
	}
}

func (p *painter) setStroke(s *display.Stroke) {
	now := &p.state
	if s.Color != now.stroke {
		p.color(s.Color, "RG", "G")
		now.stroke = s.Color
	}
	if s.Width != now.width {
		p.nums(s.Width)
		p.op("w")
		now.width = s.Width
	}
	if s.Cap != now.cap {
		p.int(s.Cap)
		p.op(" J")
		now.cap = s.Cap
	}
	if s.Join != now.join {
		p.int(s.Join)
		p.op(" j")
		now.join = s.Join
	}
	if d := dash(s.Dash); d != now.dash {
		p.op(d)
		now.dash = d
	}
}

func dash(lengths []float64) string {
	b := []byte{'['}
	for i, v := range lengths {
		if i > 0 {
			b = append(b, ' ')
		}
		b = pdf.AppendNumber(b, v, 2)
	}
	return string(append(b, "] 0 d"...))
}
