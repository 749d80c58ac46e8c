package load

import (
	"fmt"

	"guidepress/internal/guide"
)

// fields checks that a field is one thing, and asks for nothing that no page would show.
func (d *decoder) fields(b *guide.FillIn) {
	for i := range b.Fields {
		f := &b.Fields[i]
		switch {
		case len(f.Options) > 0 && (f.Kind != "" || f.Lines.Set):
			d.report(f.Options[0].Pos, f.Options[0].Chars(), "wrong-form", fmt.Sprintf("%q has words to tick and a line to write on", f.Label.Value), "write options: alone, or take them out")
		case f.Kind != "" && f.Kind != "line" && f.Lines.Set:
			d.report(f.Lines.At, len(fmt.Sprint(f.Lines.Value)), "wrong-form", fmt.Sprintf("a %s has one line", f.Kind), "take lines: out, or the kind")
		case f.Lines.Set && (f.Lines.Value < 1 || f.Lines.Value > 20):
			d.report(f.Lines.At, len(fmt.Sprint(f.Lines.Value)), "wrong-number", "a field has from 1 to 20 lines", "")
		}
	}
}
