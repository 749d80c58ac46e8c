package desk

import (
	"context"
	"net/http"
	"sync/atomic"

	"guidepress/internal/build"
	"guidepress/internal/source"
)

// out is where finished files go, below the project's folder, as with guidepress build.
const out = "dist"

// progress is how far the making of files is.
type progress struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}

// made is what came of it.
type made struct {
	Files  int    `json:"files"`
	Kept   int    `json:"kept"` // that were as they are
	Bytes  int    `json:"bytes"`
	Folder string `json:"folder"`
	Stops  int    `json:"stops"` // problems that stop the files
	Error  string `json:"error,omitempty"`
}

// make starts to make all files that the practice publishes. All open pages are told how far it is.
func (d *Desk) make(w http.ResponseWriter, r *http.Request) {
	var q struct{}
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	if !d.making.CompareAndSwap(false, true) {
		fail(w, refusal{http.StatusConflict, "files are being made"})
		return
	}
	go func() {
		defer d.making.Store(false)
		ctx, cancel := d.hub.context()
		defer cancel()
		d.hub.tell("made", d.run(ctx))
	}()
	answer(w, progress{})
}

// run is guidepress build --all.
func (d *Desk) run(ctx context.Context) made {
	var last atomic.Int32
	r, err := build.Run(ctx, build.Options{Root: d.o.Root, Out: out, Brand: d.o.Brand, All: true, Today: d.o.Today, Cache: d.o.Cache,
		Step: func(done, total int) {
			if share := int32(50 * done / total); last.Swap(share) != share { // fifty steps are enough to see it move
				d.hub.tell("making", progress{done, total})
			}
		}})
	if err != nil {
		return made{Error: err.Error()}
	}
	m := made{Folder: out}
	for _, p := range r.Problems {
		if p.Severity == source.Error {
			m.Stops++
		}
	}
	for _, o := range r.Outputs {
		m.Files++
		m.Bytes += o.Bytes
		if o.Kept {
			m.Kept++
		}
	}
	return m
}
