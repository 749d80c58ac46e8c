package desk

import (
	"bytes"
	"image/png"
	"net/http"
	"time"

	"guidepress/internal/display"
	"guidepress/internal/raster"
)

// shown is what the page is told about a view. The pages themselves are fetched by their hash, so that only those
// that have changed travel.
type shown struct {
	Pages    []sheet   `json:"pages"`
	Faces    []family  `json:"faces"`
	Parts    []part    `json:"parts"`
	Problems []problem `json:"problems,omitempty"` // why there are no pages, or old ones
	Old      string    `json:"old,omitempty"`      // when the pages were good, where the file does not load now
	Took     int64     `json:"took"`               // milliseconds
}

// family is a face as the pages name it.
type family struct {
	Name string `json:"name"`
	File string `json:"file"`
}

// part is an entry of the outline: where a section starts.
type part struct {
	Title string `json:"title"`
	Page  int    `json:"page"` // from 0
}

func (d *Desk) pages(w http.ResponseWriter, r *http.Request) {
	l, err := d.shelf.lay(r.Context(), viewOf(r))
	if err != nil {
		fail(w, err)
		return
	}
	answer(w, l.shown(d.shelf))
}

func (l *laid) shown(s *shelf) shown {
	out := shown{Pages: l.sheets, Took: l.Took.Milliseconds(), Problems: told(l.problems)}
	for name, file := range l.family {
		out.Faces = append(out.Faces, family{file, file[len(name)+1:]})
	}
	if l.doc != nil {
		out.Parts = parts(l.doc.Outline)
	}
	if l.old {
		out.Old = l.At.Format(time.RFC3339)
	}
	return out
}

func parts(marks []display.Bookmark) []part {
	var out []part
	for _, b := range marks {
		out = append(out, part{b.Title, b.To.Page})
	}
	return out
}

func (d *Desk) page(w http.ResponseWriter, r *http.Request) {
	svg, ok := find(d.shelf, func(l *laid) ([]byte, bool) {
		for _, s := range l.sheets {
			if s.Hash == r.PathValue("hash") {
				return s.svg, true
			}
		}
		return nil, false
	})
	if !ok {
		http.NotFound(w, r)
		return
	}
	forever(w)
	send(w, "image/svg+xml", svg)
}

// thumb is a guide's cover, small, for the list.
func (d *Desk) thumb(w http.ResponseWriter, r *http.Request) {
	v := viewOf(r)
	v.Guide = r.PathValue("guide")
	l, err := d.shelf.lay(r.Context(), v)
	if err != nil || len(l.sheets) == 0 {
		http.NotFound(w, r)
		return
	}
	c, err := raster.New(l.doc)
	if err != nil {
		fail(w, err)
		return
	}
	img, err := c.Page(0, 76/l.sheets[0].W)
	if err != nil {
		fail(w, err)
		return
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		fail(w, err)
		return
	}
	send(w, "image/png", b.Bytes())
}
