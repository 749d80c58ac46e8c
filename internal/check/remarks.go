package check

import (
	"fmt"

	"guidepress/internal/script"
	"guidepress/internal/source"
)

// remarks lists the open ones at the words they are about. They are no rule: what a reviewer has said cannot be switched off.
func remarks(s *Subject) []source.Problem {
	if len(s.Guide.Remarks) == 0 {
		return nil
	}
	var out []source.Problem
	for _, r := range s.script().Remarks() {
		p := source.Problem{Pos: r.Text.Pos, Len: r.Text.Chars(), Rule: "remark-open", Severity: source.Warning,
			Message: fmt.Sprintf("%s: “%s”", r.By.Value, short(r.Text.Value, 160)), Hint: "change the words or answer, and close it in " + r.Text.Pos.File}
		switch {
		case r.On == nil:
			p.Message += "; the words it is about are gone"
		case r.On.Text.Pos.Line > 0:
			p.Pos, p.Len = r.On.Text.Pos, r.On.Text.Chars()
		}
		out = append(out, p)
	}
	return out
}

// script is the guide as a reader is told it.
func (s *Subject) script() *script.Script {
	if s.Teller == nil {
		s.Teller = script.NewTeller(s.Set, s.Brand)
	}
	return s.Teller.Tell(s.Guide, nil)
}
