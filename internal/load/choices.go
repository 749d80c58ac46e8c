package load

import (
	"fmt"

	"guidepress/internal/guide"
)

// choices checks that all of them say the same kind of thing: what to think about, or what is good and what is not.
func (d *decoder) choices(b *guide.Choices) {
	sided := false
	for i := range b.Choices {
		sided = sided || len(b.Choices[i].Good)+len(b.Choices[i].Bad) > 0
	}
	for i := range b.Choices {
		c := &b.Choices[i]
		name := fmt.Sprintf("%q", c.Name.Value)
		switch {
		case !sided && c.Think.Empty():
			d.report(c.At, 1, "missing-field", "this choice has no \"think\"", "say what to think about, or write good: and bad: for every choice")
		case sided && (len(c.Good) == 0 || len(c.Bad) == 0):
			d.report(c.At, 1, "missing-field", name+" does not say both what is good and what is not", "write good: and bad: for every choice, with as many points each")
		}
	}
}
