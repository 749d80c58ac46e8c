package typeset

// Lack is a character that its face cannot draw.
type Lack struct {
	Run, Off int // the run, and the byte in its Text
	Rune     rune
	Face     string
}

// Missing lists the characters that the faces of the runs lack, in order. Spaces and controls that leave
// no ink are not looked for.
func Missing(runs []Run) []Lack {
	var out []Lack
	for i, run := range runs {
		if run.Style.Face == nil {
			continue
		}
		for off, r := range run.Text {
			if isHidden(r) || isLineEnd(r) || r == '\t' || run.Style.Face.Has(r) {
				continue
			}
			out = append(out, Lack{i, off, r, run.Style.Face.Name()})
		}
	}
	return out
}
