package build

import "guidepress/internal/check"

// What a file has besides its pictures: the faces, and for each page more than the fullest page measured (a table of
// fine print, 11 kB). Only a file whose sum comes near the budget is made to know its size when no file is wanted.
const (
	frame   = 300_000
	perPage = 12_000
)

func (w *work) limit() int {
	if w.o.Budget > 0 {
		return w.o.Budget
	}
	return check.DefaultBudget
}

// nearBudget reports that a web file might be larger than it may.
func (w *work) nearBudget(j *job) bool {
	total := frame + perPage*len(j.res.Doc.Pages)
	for _, p := range j.pictures() {
		total += p.Bytes
	}
	return j.Edition.Light && total > w.limit()
}

// budget has the rule file-size asked of a web file.
func (w *work) budget(j *job, size int) {
	if j.Edition.Light && size > w.limit() {
		j.res.Problems = append(j.res.Problems, check.Heavy("guides/"+j.Guide.ID+".yaml", j.pictures(), size, w.limit()))
		w.stop.Store(true)
	}
}

// pictures are the images of a laid out file, as they are in it.
func (j *job) pictures() []check.Placed {
	var out []check.Placed
	for _, q := range j.res.Requests {
		if im := j.res.Doc.Images[q.Key]; im != nil {
			out = append(out, check.Placed{File: q.File, At: q.At, Bytes: len(im.Data)})
		}
	}
	return out
}
