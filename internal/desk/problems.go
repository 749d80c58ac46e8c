package desk

import (
	"errors"
	"net/http"

	"guidepress/internal/mend"
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
	Old     string `json:"old,omitempty"`     // what stands there, and
	New     string `json:"new,omitempty"`     // what mends it
	Mends   bool   `json:"mends"`             // it has a mend
	Sure    bool   `json:"sure"`              // there is no other right answer
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
			Weight: p.Severity.String(), Message: p.Message, Hint: p.Hint,
			Old: p.Fix.Old, New: p.Fix.New, Mends: !p.Fix.IsZero(), Sure: p.Fix.Sure})
	}
	return out
}

// elsewhere is a problem with the guide that it was found in.
type elsewhere struct {
	problem
	Guide string `json:"guide"`
}

// everywhere is what the rules say about all guides.
type everywhere struct {
	Asked    int         `json:"asked"` // guides that the rules have been asked about, of
	Guides   int         `json:"guides"`
	Problems []elsewhere `json:"problems"`
}

// all answers what there is to mend in all guides; a problem of a file that guides share is told once.
func (d *Desk) all(w http.ResponseWriter, r *http.Request) {
	p, err := d.shelf.set()
	if err != nil {
		fail(w, err)
		return
	}
	d.checker.all(p)
	out := everywhere{Problems: []elsewhere{}}
	seen := map[problem]bool{}
	for _, g := range p.Set.Guides {
		out.Guides++
		found, ok := d.checker.verdict(nameOf(g))
		if !ok {
			continue
		}
		out.Asked++
		leaves := leavesOf(g, p.Set.In(g.Lang()))
		for i, one := range told(found.problems) {
			if isGapOf(found.problems[i]) || seen[one] {
				continue
			}
			seen[one] = true
			one.Excerpt, _ = found.files.Line(one.File, one.Line)
			if k := around(leaves, found.problems[i].Pos); k >= 0 {
				one.Path = leaves[k].path
			}
			out.Problems = append(out.Problems, elsewhere{one, nameOf(g)})
		}
	}
	answer(w, out)
}

// mended asks for the mend of one problem or, without a line, for all of a guide's that have one right answer.
type mended struct {
	View View   `json:"view"`
	File string `json:"file"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
	Rule string `json:"rule"`
}

// mend writes mends that the rules have given; the page only says which.
func (d *Desk) mend(w http.ResponseWriter, r *http.Request) {
	var q mended
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	found, _ := d.checker.verdict(q.View.Guide)
	by := map[string][]source.Problem{}
	for _, p := range found.problems {
		if one := p.Pos.File == q.File && p.Pos.Line == q.Line && p.Pos.Col == q.Col && p.Rule == q.Rule; !p.Fix.IsZero() && (one || q.Line == 0 && p.Fix.Sure) {
			by[p.Pos.File] = append(by[p.Pos.File], p)
		}
	}
	var err error
	made := 0
	for file, problems := range by {
		err = errors.Join(err, d.change(file, "", func(data []byte) ([]byte, error) {
			out, done := mend.Apply(file, data, problems)
			made += len(done)
			return out, nil
		}))
	}
	if err == nil && made == 0 {
		err = refusal{http.StatusConflict, "The text has changed, or has marks inside; mend it on the page"}
	}
	d.told(w, "", err)
}
