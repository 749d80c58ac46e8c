package brand

// Pair is a colour on the ground it stands on, and the contrast it must reach there.
type Pair struct {
	Front, Ground Color
	Need          float64
	What          string // what stands there, for a message
}

// The ratios of WCAG 2.1: 1.4.3 for text and for large text (18 points, or 14 bold), 1.4.11 for marks that
// carry meaning.
const (
	Text  = 4.5
	Large = 3.0
	Mark  = 3.0
)

// Pairs lists which role stands on which ground in the layouts. Lines and fills that only please the eye are
// not in it.
func Pairs(r *Roles) []Pair {
	var pairs []Pair
	add := func(front Color, need float64, what string, grounds ...Color) {
		for _, g := range grounds {
			pairs = append(pairs, Pair{front, g, need, what})
		}
	}
	add(r.Ink, Text, "running text", r.Page, r.Card, r.Panel, r.Own)
	add(r.Muted, Text, "secondary text", r.Page, r.Card, r.Panel)
	add(r.Heading, Text, "headings", r.Page, r.Card, r.Panel)
	add(r.Label, Text, "labels", r.Page, r.Card, r.Panel)
	add(r.Link, Text, "links", r.Page, r.Card, r.Panel)
	add(r.Numeral, Large, "large figures", r.Page, r.Panel)
	add(r.Mark, Mark, "bullets", r.Page, r.Panel)
	add(r.Node, Mark, "the timeline", r.Page)
	add(r.NodeLast, Mark, "the timeline", r.Page)
	add(r.GoodInk, Text, "text", r.Good)
	add(r.GoodMark, Mark, "bullets", r.Good)
	add(r.DangerInk, Text, "text", r.Danger)
	add(r.DangerMark, Mark, "bullets", r.Danger)
	add(r.SolidInk, Large, "large text", r.Solid)
	add(r.SolidText, Text, "text", r.Solid)
	add(r.TileFigure, Large, "a figure", r.Tile)
	add(r.TileText, Text, "text", r.Tile)
	add(r.HeadText, Text, "a table's head", r.HeadFill)
	add(r.StepText, Large, "a step's numeral", r.StepFill)
	add(r.CoverTitle, Large, "the cover's title", r.CoverTop)
	add(r.CoverText, Text, "the cover's text", r.CoverTop)
	add(r.CoverNote, Text, "text", r.CoverFoot)
	add(r.Code, Text, "QR codes", r.Page)
	return pairs
}

// Reach is the colour nearest to c, along the way to black or to white, that reaches the ratio on the ground.
func Reach(c, ground Color, need float64) Color {
	target := 0.0
	if Contrast(Color{R: 255, G: 255, B: 255}, ground) > Contrast(Color{}, ground) {
		target = 255
	}
	mix := func(v uint8, t float64) uint8 { return uint8(float64(v) + (target-float64(v))*t + 0.5) }
	for step := 0; step <= 100; step++ {
		t := float64(step) / 100
		d := Color{R: mix(c.R, t), G: mix(c.G, t), B: mix(c.B, t)}
		if Contrast(d, ground) >= need {
			return d
		}
	}
	return Color{R: uint8(target), G: uint8(target), B: uint8(target)}
}
