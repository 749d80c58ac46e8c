package desk

import (
	"net/http"

	"guidepress/internal/build"
	"guidepress/internal/source"
)

// proof sends a guide as it is, with a mark on every page where something is still to be written or to be mended. It is
// made in memory: to look at a guide changes nothing.
func (d *Desk) proof(w http.ResponseWriter, r *http.Request) {
	v := viewOf(r)
	d.shelf.mu.Lock()
	defer d.shelf.mu.Unlock()
	st, err := d.shelf.stage(v)
	if err == nil && source.HasErrors(st.Problems) {
		err = refusal{http.StatusConflict, "This guide does not load yet"}
	}
	if err != nil {
		fail(w, err)
		return
	}
	t, err := target(st, v)
	if err != nil {
		fail(w, err)
		return
	}
	res := st.Layout(t, true)
	if err := st.Prepare(r.Context(), &res, t); err != nil {
		fail(w, err)
		return
	}
	if missing(res.Doc) {
		fail(w, refusal{http.StatusConflict, "A picture of this guide cannot be made: see its problems"})
		return
	}
	pdf, err := build.Make(res.Doc, t.Standard)
	if err != nil {
		fail(w, err)
		return
	}
	send(w, "application/pdf", pdf)
}
