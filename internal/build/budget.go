package build

import (
	"guidepress/internal/check"
	"guidepress/internal/source"
)

// frame is about what a guide has besides its pictures; only where pictures come near the budget is the file
// made once more to know its size.
const frame = 400_000

// budget has the rule file-size asked of a web file whose pictures come near its limit.
func (s *Stage) budget(o Options, j *job) error {
	limit := o.Budget
	if limit == 0 {
		limit = check.DefaultBudget
	}
	if !j.Edition.Light || source.HasErrors(j.res.Problems) {
		return nil
	}
	var pics []check.Placed
	total := 0
	for _, q := range j.res.Requests {
		if im := j.res.Doc.Images[q.Key]; im != nil {
			pics = append(pics, check.Placed{File: q.File, At: q.At, Bytes: len(im.Data)})
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
	j.res.Problems = append(j.res.Problems, check.Heavy("guides/"+j.Guide.ID+".yaml", pics, len(pdf), limit))
	return nil
}
