package build

import (
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/source"
)

// frame is about what a guide has besides its pictures; only where pictures come near the budget is the file
// made once more to know its size.
const frame = 400_000

// budget reports a web file that is heavier than patients should have to load, naming its heaviest pictures.
func (s *Stage) budget(o Options, j *job) error {
	limit := o.Budget
	if limit == 0 {
		limit = DefaultBudget
	}
	if j.Edition.Name != "web" || source.HasErrors(j.res.Problems) {
		return nil
	}
	type heavy struct {
		file  string
		bytes int
		at    source.Pos
	}
	var pics []heavy
	total := 0
	for _, q := range j.res.Requests {
		if im := j.res.Doc.Images[q.Key]; im != nil {
			pics = append(pics, heavy{q.File, len(im.Data), q.At})
			total += len(im.Data)
		}
	}
	if total+frame < limit {
		return nil
	}
	pdf, err := Make(j.res.Doc)
	if err != nil || len(pdf) <= limit {
		return err
	}
	slices.SortStableFunc(pics, func(a, b heavy) int { return b.bytes - a.bytes })
	var names []string
	at := source.Pos{File: "guides/" + j.Guide.ID + ".yaml"}
	for i, p := range pics[:min(3, len(pics))] {
		if i == 0 {
			at = p.at
		}
		names = append(names, fmt.Sprintf("%s (%.1f MB)", p.file, float64(p.bytes)/1e6))
	}
	j.res.Problems = append(j.res.Problems, source.Problem{
		Pos: at, Rule: "file-size", Severity: source.Error,
		Message: fmt.Sprintf("the file for the website has %.1f MB; %.1f MB are the limit", float64(len(pdf))/1e6, float64(limit)/1e6),
		Hint:    "use fewer or smaller pictures; the heaviest: " + strings.Join(names, ", "),
	})
	return nil
}
