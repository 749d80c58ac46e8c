package check

import (
	"fmt"

	"guidepress/internal/brand"
	"guidepress/internal/source"
)

var a11y09 = Rule{
	ID: "A11Y-09", Severity: source.Error,
	What:   "The brand's colours stand out from what they are printed on: 4.5:1 for text, 3:1 for large text and for marks that mean something.",
	Why:    "Pale text is lost on people with low vision and on poor printers. WCAG 2.1, 1.4.3 and 1.4.11.",
	Before: "# brand.yaml\ncolors:\n  ink2: \"#A9B0BC\"",
	After:  "# brand.yaml\ncolors:\n  ink2: \"#46546B\"",
	Check:  checkContrast,
}

func checkContrast(s *Subject) []source.Problem {
	if s.Brand == nil {
		return nil
	}
	var out []source.Problem
	for _, p := range brand.Pairs(&s.Brand.Roles) {
		if got := brand.Contrast(p.Front, p.Ground); got < p.Need {
			q := at(p.Front.At, fmt.Sprintf("%s is too pale for %s on %s: %.2f to 1, needs %g to 1", name(p.Front), p.What, name(p.Ground), got, p.Need),
				"take a colour further from its ground, such as "+hex(brand.Reach(p.Front, p.Ground, p.Need)))
			q.Len = len(p.Front.Name)
			out = append(out, q)
		}
	}
	return out
}

// name is a colour as the author knows it.
func name(c brand.Color) string {
	if c.Name == "" {
		return hex(c)
	}
	return c.Name + " " + hex(c)
}

func hex(c brand.Color) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
