package load

import (
	"golang.org/x/text/unicode/norm"

	"guidepress/internal/source"
)

// composed is a text with each letter in one piece: some programs, and the file names of a Mac, part é into e and an accent, which
// no typeface sets as well and no word list knows.
func composed(t source.Text) source.Text {
	if norm.NFC.IsNormalString(t.Value) {
		return t
	}
	var out source.Text
	for from := 0; from < len(t.Value); {
		to := from + norm.NFC.NextBoundaryInString(t.Value[from:], true)
		part := t.Slice(from, to)
		if whole := norm.NFC.String(part.Value); whole != part.Value {
			at := part.At(0)
			part = source.Text{Value: whole, Pos: at}
			part.MarkPoint(0, at)
		}
		out.Append(part)
		from = to
	}
	return out
}
