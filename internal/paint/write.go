package paint

import (
	"slices"
	"strconv"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// state is what the graphics state of the page holds now, so that nothing is set twice.
type state struct {
	fill, stroke display.Color
	fillPattern  string // a shading instead of fill
	linePattern  string // and of stroke
	fillClear    float64
	lineClear    float64
	face         *face
	size         float64
	width        float64
	cap, join    int
	dash         string
	miter        float64
}

// freshState is a page's: black, and the cap and join that fpdf sets at a page's head. The line width it
// sets there is unknown here.
var freshState = state{width: -1, dash: "[] 0 d", miter: 10}

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

// exact writes the numbers of a matrix, which are multiplied with lengths.
func (p *painter) exact(vs ...float64) {
	for _, v := range vs {
		if v-v != 0 {
			p.fail("a matrix holds %v", v)
		}
		p.out = append(strconv.AppendFloat(p.out, v, 'f', 6, 64), ' ')
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
	p.setFade(0, false)
	if c != p.state.fill || p.state.fillPattern != "" {
		p.color(c, "rg", "g")
		p.state.fill, p.state.fillPattern = c, ""
	}
}

// setFade sets how much of a fill or of a line counts.
func (p *painter) setFade(clear float64, line bool) {
	now := &p.state.fillClear
	if line {
		now = &p.state.lineClear
	}
	if clear == *now {
		return
	}
	p.str("/", display.FadeName(display.Opacity(clear), line))
	p.op(" gs")
	*now = clear
}

// setPattern sets a shading for what comes, by the operators for its space and its name (8.6.8).
func (p *painter) setPattern(s *display.Shading, now *string, space, name string) {
	n := slices.Index(p.effects.Shadings, s)
	if pattern := display.PatternName(n); pattern != *now {
		p.str("/Pattern ", space, " /", pattern, " ")
		p.op(name)
		*now = pattern
	}
}

func (p *painter) setInk(f *display.Fill) {
	if f.Shading == nil {
		p.setFill(f.Color)
	} else {
		p.setPattern(f.Shading, &p.state.fillPattern, "cs", "scn")
	}
	p.setFade(f.Clear, false)
}

func (p *painter) setStroke(s *display.Stroke) {
	now := &p.state
	p.setFade(s.Clear, true)
	switch {
	case s.Shading != nil:
		p.setPattern(s.Shading, &now.linePattern, "CS", "SCN")
	case s.Color != now.stroke || now.linePattern != "":
		p.color(s.Color, "RG", "G")
		now.stroke, now.linePattern = s.Color, ""
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
	if d := dash(s.Dash, s.Phase); d != now.dash {
		p.op(d)
		now.dash = d
	}
	if m := miter(s); m != now.miter {
		p.nums(m)
		p.op("M")
		now.miter = m
	}
}

func miter(s *display.Stroke) float64 {
	if s.Miter == 0 || s.Join != 0 {
		return 10
	}
	return s.Miter
}

func dash(lengths []float64, phase float64) string {
	b := []byte{'['}
	for i, v := range lengths {
		if i > 0 {
			b = append(b, ' ')
		}
		b = pdf.AppendNumber(b, v, 2)
	}
	b = append(b, "] "...)
	return string(append(pdf.AppendNumber(b, phase, 2), " d"...))
}
