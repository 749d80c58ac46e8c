package layout

import "guidepress/internal/flow"

// Walk is where a walk down the pages should have ended, and where it did: pages begun, height reached.
type Walk struct {
	WantPage, GotPage int
	WantFoot, GotFoot float64
}

// Walks lays a guide out and tells of every walk.
func Walks(in Input) (out []Walk) {
	m := newMaker(in)
	m.walked = func(want, got flow.Cursor) {
		out = append(out, Walk{want.Page, got.Page, want.Foot(), got.Foot()})
	}
	m.run()
	return out
}

// Project is the repository's own project, for tests that look at editions too.
var Project = project
