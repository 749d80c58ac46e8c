package desk

import (
	"net/http"

	"guidepress/internal/source"
)

// problem is a problem as the page shows it: weight says how much it weighs, from error (it stops the files) over
// warning and info to notice.
type problem struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	Len     int    `json:"len"`
	Rule    string `json:"rule"`
	Weight  string `json:"weight"`
	Message string `json:"message"`
	Hint    string `json:"hint"`
	Excerpt string `json:"excerpt,omitempty"` // the line as it was written
	Path    string `json:"path,omitempty"`    // the text it is about, as pages name it
}

// report is what the rules say about a guide.
type report struct {
	Ready    bool      `json:"ready"` // false while they are still being asked
	Problems []problem `json:"problems"`
	Grade    float64   `json:"grade"` // of the whole guide, 0 where it is not in English
	Longest  int       `json:"longest"`
	Words    int       `json:"words"`
}

func (d *Desk) problems(w http.ResponseWriter, r *http.Request) {
	v := viewOf(r)
	found, ok := d.checker.verdict(v.Guide)
	if !ok {
		d.checker.first(v)
		answer(w, report{Problems: []problem{}})
		return
	}
	var leaves []leaf
	if l, err := d.shelf.lay(r.Context(), v); err == nil {
		leaves = l.leaves
	}
	out := report{Ready: true, Problems: told(found.problems), Grade: found.card.Whole.FKGL, Words: found.card.Whole.Words}
	for i := range out.Problems {
		p := &out.Problems[i]
		if k := around(leaves, found.problems[i].Pos); k >= 0 {
			p.Path = leaves[k].path
		}
		p.Excerpt, _ = found.files.Line(p.File, p.Line)
	}
	answer(w, out)
}

func told(problems []source.Problem) []problem {
	out := []problem{}
	for _, p := range problems {
		out = append(out, problem{File: p.Pos.File, Line: p.Pos.Line, Col: p.Pos.Col, Len: max(p.Len, 1), Rule: p.Rule,
			Weight: p.Severity.String(), Message: p.Message, Hint: p.Hint})
	}
	return out
}
