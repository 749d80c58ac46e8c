package twin

import (
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/source"
	"guidepress/internal/svg"
)

// icons gathers the signs a page shows. They stand in it once, as symbols, and take the colours of the place
// where they are used: line is the text's own colour, fill and hole are variables of the style sheet. They are
// written anew from what the drawing means, so that nothing else in a file can reach the page.
type icons struct {
	brand *brand.Brand
	read  func(string) ([]byte, error)
	have  map[string]bool
	defs  []string

	problems []source.Problem
}

// use is a sign as decoration; what it says stands beside it in words.
func (c *icons) use(name string) safe {
	if name == "" || c.brand.Icons[name] == "" {
		return ""
	}
	if !c.have[name] {
		d := c.drawing(name)
		if d == nil {
			return ""
		}
		c.have[name] = true
		c.defs = append(c.defs, fmt.Sprintf(`<symbol id="icon-%s" viewBox="%s">%s</symbol>`, name, box(d), shapes(d.Items, c.part)))
	}
	return safe(fmt.Sprintf(`<svg class="icon" aria-hidden="true" focusable="false"><use href="#icon-%s"/></svg>`, name))
}

func (c *icons) drawing(name string) *svg.Drawing {
	file := c.brand.Icons[name]
	data, err := c.read(file)
	if err != nil {
		c.problems = append(c.problems, source.Problem{Pos: source.Pos{File: file}, Rule: "image-missing", Message: fmt.Sprintf("the sign cannot be read: %v", err)})
		return nil
	}
	d, problems := svg.Parse(file, data)
	c.problems = append(c.problems, problems...)
	return d
}

// sheet is all signs of a page.
func (c *icons) sheet() safe {
	slices.Sort(c.defs)
	return safe(`<svg class="icons" aria-hidden="true" focusable="false" width="0" height="0">` + strings.Join(c.defs, "") + `</svg>`)
}

// part is the paint of a colour of the icons' files.
func (c *icons) part(col display.Color) string {
	hex := hexOf(col)
	for _, s := range c.brand.Swap {
		if !strings.EqualFold(s.Hex.Value, hex) {
			continue
		}
		switch s.Part {
		case "line":
			return "currentColor"
		case "fill":
			return "var(--icon-fill)"
		case "hole":
			return "var(--icon-hole)"
		}
	}
	return hex
}

func hexOf(c display.Color) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

func box(d *svg.Drawing) string {
	return fmt.Sprintf("%s %s %s %s", num(d.Origin.X), num(d.Origin.Y), num(d.Size.W), num(d.Size.H))
}

// shapes writes items as SVG.
func shapes(items []display.Item, paint func(display.Color) string) string {
	var b strings.Builder
	for _, it := range items {
		switch it := it.(type) {
		case *display.Shape:
			b.WriteString(shape(it, paint))
		case *display.Group:
			b.WriteString(shapes(it.Items, paint))
		}
	}
	return b.String()
}

func shape(s *display.Shape, paint func(display.Color) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<path d="%s"`, pathData(s.Path))
	switch {
	case s.Fill == nil:
		b.WriteString(` fill="none"`)
	case s.Fill.Gradient != nil:
		fmt.Fprintf(&b, ` fill="%s"`, paint(s.Fill.Gradient.Start))
	default:
		fmt.Fprintf(&b, ` fill="%s"`, paint(s.Fill.Color))
	}
	if s.Fill != nil && s.Fill.EvenOdd {
		b.WriteString(` fill-rule="evenodd"`)
	}
	if s.Stroke != nil {
		fmt.Fprintf(&b, ` stroke="%s" stroke-width="%s"`, paint(s.Stroke.Color), num(s.Stroke.Width))
		if s.Stroke.Cap > 0 {
			fmt.Fprintf(&b, ` stroke-linecap="%s"`, [...]string{"butt", "round", "square"}[s.Stroke.Cap])
		}
		if s.Stroke.Join > 0 {
			fmt.Fprintf(&b, ` stroke-linejoin="%s"`, [...]string{"miter", "round", "bevel"}[s.Stroke.Join])
		}
	}
	b.WriteString("/>")
	return b.String()
}

func pathData(p geom.Path) string {
	var b strings.Builder
	pts := p.Pts
	for _, op := range p.Ops {
		b.WriteByte(byte(op))
		n := map[geom.Op]int{geom.Move: 1, geom.Line: 1, geom.Cubic: 3}[op]
		for i, q := range pts[:n] {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(num(q.X) + " " + num(q.Y))
		}
		pts = pts[n:]
	}
	return b.String()
}

// num is a length with two decimals at most.
func num(v float64) string {
	s := strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.2f", v), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
