package display

import (
	"fmt"
	"math"
	"slices"

	"guidepress/internal/geom"
)

// Effects are what a document's pages need beside colours and faces. Paint names them and finish defines them, both in
// the order in which Effects finds them.
type Effects struct {
	Fades    []int // opacities, in thousandths
	Shadings []*Shading
	Layers   []Layer

	groups map[*Group]int
}

// Layer is content that is painted as one, apart from the page: a group's items, or its mask.
type Layer struct {
	Size  geom.Size // of its page, whose coordinates it keeps
	Items []Item
	Mask  bool
}

// None says that all is opaque and flat.
func (e *Effects) None() bool { return len(e.Fades)+len(e.Shadings)+len(e.Layers) == 0 }

// Of is the number of a group's layer; its mask, where it has one, is the layer behind.
func (e *Effects) Of(g *Group) int { return e.groups[g] }

// Opacity is what of a paint counts, in thousandths.
func Opacity(clear float64) int { return int(math.Round(1000 * (1 - clear))) }

// The names of the resources on the pages.
func FadeName(opacity int, stroke bool) string {
	if stroke {
		return fmt.Sprintf("S%d", opacity)
	}
	return fmt.Sprintf("A%d", opacity)
}
func PatternName(i int) string { return fmt.Sprintf("P%d", i) }
func LayerName(i int) string   { return fmt.Sprintf("L%d", i) }
func MaskName(i int) string    { return fmt.Sprintf("M%d", i) }

// Effects finds all effects of the pages.
func (d *Document) Effects() *Effects {
	e := &Effects{groups: map[*Group]int{}}
	for i := range d.Pages {
		for _, m := range d.Pages[i].Marks {
			e.items(m.Items, d.Pages[i].Size)
		}
	}
	slices.Sort(e.Fades)
	return e
}

func (e *Effects) items(items []Item, size geom.Size) {
	for _, it := range items {
		switch it := it.(type) {
		case *Shape:
			if it.Fill != nil {
				e.ink(it.Fill.Clear, it.Fill.Shading)
			}
			if it.Stroke != nil {
				e.ink(it.Stroke.Clear, it.Stroke.Shading)
			}
		case *Group:
			e.group(it, size)
		}
	}
}

func (e *Effects) ink(clear float64, s *Shading) {
	if clear > 0 {
		e.fade(clear)
	}
	if s != nil && !slices.Contains(e.Shadings, s) {
		e.Shadings = append(e.Shadings, s)
	}
}

func (e *Effects) fade(clear float64) {
	if o := Opacity(clear); !slices.Contains(e.Fades, o) {
		e.Fades = append(e.Fades, o)
	}
}

func (e *Effects) group(g *Group, size geom.Size) {
	if _, known := e.groups[g]; known {
		return
	}
	if g.Layered() {
		e.groups[g] = len(e.Layers)
		e.Layers = append(e.Layers, Layer{Size: size, Items: g.Items})
		if g.Mask != nil {
			e.Layers = append(e.Layers, Layer{Size: size, Items: g.Mask, Mask: true})
		}
		if g.Clear > 0 {
			e.fade(g.Clear)
		}
	}
	e.items(g.Items, size)
	e.items(g.Mask, size)
}
