package desk

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// written is a text as it stands in its file.
type written struct {
	Text   string      `json:"text"`
	File   string      `json:"file"`
	Line   int         `json:"line"`
	Shared []string    `json:"shared"` // the other guides that show it, by their titles
	Here   bool        `json:"here"`   // it can be changed in this guide only
	Facts  []factShown `json:"facts"`

	// Of a translation: what the original says, and whether the words on the page are the original's, because nobody has
	// translated them.
	Original string `json:"original,omitempty"`
	Waits    bool   `json:"waits,omitempty"`
}

// text sends what is written at a place of the pages.
func (d *Desk) text(w http.ResponseWriter, r *http.Request) {
	l, data, err := d.written(r)
	if err != nil {
		fail(w, err)
		return
	}
	text, err := textAt(data, l.text.Pos)
	if err != nil {
		fail(w, err)
		return
	}
	out := written{Text: text, File: l.text.Pos.File, Line: l.text.Pos.Line, Shared: []string{}, Facts: []factShown{}}
	g, set, _, err := d.guideOf(viewOf(r))
	if err != nil {
		fail(w, err)
		return
	}
	if g.Original != nil {
		out.Original, out.Waits = beside(g, set, l)
	}
	if p, err := d.shelf.set(); err == nil {
		out.Shared, out.Facts = shownBy(p, nameOf(g), l.text.Pos), factsIn(p, g, l, d.read)
	}
	_, out.Here = owner(g, set, l)
	answer(w, out)
}

// beside is what the original of a translation says where a text of it stands; waits says that the text is the original's.
func beside(g *guide.Guide, set *guide.Set, l leaf) (original string, waits bool) {
	if l.text.Pos.File == g.Original.At.File {
		return "", true
	}
	for _, o := range leavesOf(g.Original, set) {
		if o.path == l.path && o.text.Pos.File != l.text.Pos.File {
			return o.plain, false
		}
	}
	return "", false
}

// leaf finds the text of a path among those of a guide.
func (d *Desk) leaf(r *http.Request, v View, path string) (leaf, error) {
	laid, err := d.shelf.lay(r.Context(), v)
	if err != nil {
		return leaf{}, err
	}
	i := slices.IndexFunc(laid.leaves, func(l leaf) bool { return l.path == path })
	if i < 0 {
		return leaf{}, refusal{http.StatusNotFound, "this text is no longer in the guide"}
	}
	return laid.leaves[i], nil
}

// written is the leaf that a request names, and the file in which it is written.
func (d *Desk) written(r *http.Request) (leaf, []byte, error) {
	l, err := d.leaf(r, viewOf(r), r.URL.Query().Get("path"))
	if err != nil {
		return leaf{}, nil, err
	}
	data, err := d.read(l.text.Pos.File)
	return l, data, err
}

// textAt is the scalar whose text starts at a place of a file.
func textAt(data []byte, at source.Pos) (string, error) {
	n := scalarAt(parsed(at.File, data), at)
	if n == nil {
		return "", refusal{http.StatusConflict, fmt.Sprintf("%s was changed outside; the text is no longer in line %d", at.File, at.Line)}
	}
	return unwrap(n.Value), nil
}

func scalarAt(n *yaml.Node, at source.Pos) *yaml.Node {
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.Scalar && n.Placed().Pos == at:
		return n
	}
	for _, v := range n.Vals {
		if found := scalarAt(v, at); found != nil {
			return found
		}
	}
	return nil
}

// wish is what the page wants to be changed: a text that was Old when it was opened.
type wish struct {
	View View   `json:"view"`
	Path string `json:"path"`
	Old  string `json:"old"`
	New  string `json:"new"`
	Here bool   `json:"here,omitempty"` // in this guide only, where guides share it
}

// saved is what the page is told after a change.
type saved struct {
	What string `json:"what"`
	Undo int    `json:"undo"`
	Redo int    `json:"redo"`
}

// maxWish is how large a change of a text may be.
const maxWish = 1 << 18

// save writes a text into its file.
func (d *Desk) save(w http.ResponseWriter, r *http.Request) {
	var q wish
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	l, err := d.leaf(r, q.View, q.Path)
	if err != nil {
		fail(w, err)
		return
	}
	if q.Here {
		err = d.saveHere(q, l)
	} else {
		err = d.change(l.text.Pos.File, q.Path, func(data []byte) ([]byte, error) { return spliceFrom(data, l.text.Pos, q.Old, q.New) })
	}
	d.told(w, q.Path, err)
}

// saveHere writes a text that guides share into one of them.
func (d *Desk) saveHere(q wish, l leaf) error {
	g, set, _, err := d.guideOf(q.View)
	if err != nil {
		return err
	}
	at, ok := owner(g, set, l)
	if !ok {
		return errNoPlace
	}
	shared, err := d.read(l.text.Pos.File)
	if err != nil {
		return err
	}
	if now, err := textAt(shared, l.text.Pos); err != nil {
		return err
	} else if now != q.Old {
		return refusal{http.StatusConflict, now}
	}
	return d.change(g.At.File, q.Path, func(data []byte) ([]byte, error) { return hereOnly(data, at, shared, l.text.Pos, q.New) })
}

func (d *Desk) undo(again bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		what, err := d.back(again)
		d.told(w, what, err)
	}
}

func (d *Desk) told(w http.ResponseWriter, what string, err error) {
	if err != nil {
		fail(w, err)
		return
	}
	undo, redo := d.history.depth()
	answer(w, saved{what, undo, redo})
}

// ask reads what the page sends.
func ask(w http.ResponseWriter, r *http.Request, into any) error {
	if kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); kind != "application/json" {
		return refusal{http.StatusUnsupportedMediaType, "the page sends JSON"}
	}
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxWish))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return refusal{http.StatusBadRequest, "this cannot be read: " + err.Error()}
	}
	return nil
}

// grade says how hard a text reads while it is written: English by the grade of Flesch and Kincaid, Spanish on the INFLESZ
// scale, where more is easier. What is not told is 0.
func (d *Desk) grade(w http.ResponseWriter, r *http.Request) {
	var q struct {
		Text string `json:"text"`
		Lang string `json:"lang"`
	}
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	var english lexicon.Measure
	var spanish lexicon.Spanish
	longest := 0
	for _, s := range lexicon.Sentences(q.Text) {
		words := lexicon.Words(q.Text[s.From:s.To])
		english.Add(words)
		spanish.Add(words)
		longest = max(longest, len(words))
	}
	var a struct {
		Grade   float64 `json:"grade"`
		INFLESZ float64 `json:"inflesz"`
		Longest int     `json:"longest"`
	}
	a.Longest = longest
	switch {
	case longest == 0:
	case q.Lang == "en":
		a.Grade = english.FKGL()
	case q.Lang == "es":
		a.INFLESZ = spanish.INFLESZ()
	}
	answer(w, a)
}
