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
	"guidepress/internal/svgpage"
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
		c.defs = append(c.defs, fmt.Sprintf(`<symbol id="icon-%s" viewBox="%s">%s</symbol>`, name, box(d), c.shapes(name, d)))
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

// shapes writes what a sign shows.
func (c *icons) shapes(name string, d *svg.Drawing) []byte {
	out, err := svgpage.Art(d.Items, geom.Rect{X: d.Origin.X, Y: d.Origin.Y, W: d.Size.W, H: d.Size.H}, "icon-"+name+"-", c.part)
	if err != nil {
		c.problems = append(c.problems, source.Problem{Pos: source.Pos{File: c.brand.Icons[name]}, Rule: "svg-limit", Message: fmt.Sprintf("the sign cannot be written: %v", err)})
	}
	return out
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

// num is a length with two decimals at most.
func num(v float64) string {
	s := strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.2f", v), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
