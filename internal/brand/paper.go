package brand

import "guidepress/internal/geom"

// Papers are the sizes of paper that a practice may name, in points: US Letter (ANSI A) and A4 (ISO 216).
var Papers = map[string]geom.Size{
	"letter": {W: 612, H: 792},
	"a4":     {W: 595.28, H: 841.89},
}

// On is the brand on paper of another size; "" leaves its own. The columns stay as wide as they were, so that lines break where they did: the
// margins give way or gain (A4 is 17 points narrower than Letter). What stands at the foot of a page moves with the foot.
func (b *Brand) On(paper string) *Brand {
	size, ok := Papers[paper]
	if !ok || size == b.Grid.Size() {
		return b
	}
	c := *b
	g := &c.Grid
	side, tall := (size.W-g.Width)/2, size.H-g.Height
	g.Width, g.Height = size.W, size.H
	g.Left, g.Right, g.TextX = g.Left+side, g.Right+side, g.TextX+side
	g.Bottom, g.Foot = g.Bottom+tall, g.Foot+tall
	return &c
}
