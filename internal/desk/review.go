package desk

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"guidepress/internal/build"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// review is what the clinician who checks a guide has to know before signing.
type review struct {
	Signed      string   `json:"signed,omitempty"` // the day of the last signature
	By          string   `json:"by"`               // who signed last, or whom the guide names
	Credentials string   `json:"credentials"`
	Again       string   `json:"again"` // the day to look again: two years on where nothing is said
	Broken      string   `json:"broken,omitempty"`
	Remarks     []remark `json:"remarks"`
	Changes     []change `json:"changes"` // since the last signature; none at the first, which stands under the whole guide
}

type change struct {
	Path  string `json:"path"` // as the seal names it
	Show  string `json:"show,omitempty"`
	Part  string `json:"part"`
	Was   string `json:"was"`
	Is    string `json:"is"`
	Other bool   `json:"other"` // of a translation: its original has changed
}

// review tells what is to be signed.
func (d *Desk) review(w http.ResponseWriter, r *http.Request) {
	v := viewOf(r)
	g, set, _, err := d.guideOf(v)
	if err != nil {
		fail(w, err)
		return
	}
	out := review{Changes: []change{}, Broken: g.Seal.Broken, Again: d.today().AddDate(2, 0, 0).Format(time.DateOnly)}
	if g.Reviewer != nil {
		out.By, out.Credentials = g.Reviewer.Name.Value, g.Reviewer.Credentials.Value
	}
	if n := len(g.Seal.Signed); n > 0 {
		last := g.Seal.Signed[n-1]
		out.By, out.Credentials, out.Signed = last.By, last.Credentials, last.On.Format(time.DateOnly)
	}
	var leaves []leaf
	if l, err := d.shelf.lay(r.Context(), v); err == nil {
		leaves = l.leaves
	}
	out.Remarks = remarksOf(g, leaves, script.LeavesOf(g, set.Practice))
	for _, c := range g.Seal.Changes {
		one := change{Path: c.Path, Part: c.Part, Was: c.Was, Is: c.Is, Other: c.Original}
		if k := around(leaves, c.At); k >= 0 {
			one.Show = leaves[k].path
		}
		out.Changes = append(out.Changes, one)
	}
	answer(w, out)
}

func (d *Desk) today() time.Time {
	if d.o.Today.IsZero() {
		return time.Now()
	}
	return d.o.Today
}

// signing is who signs what on the desk.
type signing struct {
	View        View     `json:"view"`
	By          string   `json:"by"`
	Credentials string   `json:"credentials"`
	Again       string   `json:"again"`
	Leaves      []string `json:"leaves"` // of the seal; none at the first signature
}

// sign writes the reviewer and the days into the guide, and the seal beside it.
func (d *Desk) sign(w http.ResponseWriter, r *http.Request) {
	var q signing
	err := ask(w, r, &q)
	if err == nil {
		err = d.underSign(r.Context(), q)
	}
	d.told(w, "", err)
}

func (d *Desk) underSign(ctx context.Context, q signing) error {
	q.By, q.Credentials = strings.Join(strings.Fields(q.By), " "), strings.Join(strings.Fields(q.Credentials), " ")
	if q.By == "" || q.Credentials == "" || !isDate.MatchString(q.Again) {
		return refusal{http.StatusUnprocessableEntity, "Name, credentials and the day of the next review are needed"}
	}
	g, _, _, err := d.guideOf(q.View)
	if err != nil {
		return err
	}
	if g.Original == nil {
		if err := d.change(g.At.File, "", func(data []byte) ([]byte, error) { return reviewed(data, g, q, d.today()) }); err != nil {
			return err
		}
	}
	s, err := build.Sign(build.Options{Root: d.o.Root, Guides: []string{q.View.Guide}, Brand: q.View.Brand, Today: d.today()},
		build.Signing{By: q.By, Credentials: q.Credentials, Leaves: q.Leaves})
	var no build.SignError
	if errors.As(err, &no) {
		return refusal{http.StatusConflict, no.Error()}
	}
	if err != nil {
		return err
	}
	defer s.Project.Close()
	d.refresh()
	for _, p := range s.Project.Problems {
		if p.Severity == source.Error {
			return refusal{http.StatusConflict, "Not signed: " + p.Message + " (" + p.Pos.File + ")"}
		}
	}
	return nil
}

// reviewed writes into a guide who has reviewed it, and when.
func reviewed(data []byte, g *guide.Guide, q signing, today time.Time) (out []byte, err error) {
	order := []string{"author", "funding", "reviewer", "reviewed", "next_review", "updated", "version", "status"}
	out = data
	var who []string
	for _, name := range inWords(q.By) {
		for _, as := range inWords(q.Credentials) {
			who = append(who, "\nname: "+name+"\ncredentials: "+as)
		}
	}
	for _, k := range []struct {
		key    string
		values []string
	}{{"reviewer", who}, {"reviewed", []string{today.Format(time.DateOnly)}}, {"next_review", []string{q.Again}}, {"status", []string{"reviewed"}}} {
		if out, err = setKey(out, g.At, k.key, k.values, order); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// sheet makes the sheet for the clinician and opens it. Nothing is written: to look at it changes nothing.
func (d *Desk) sheet(w http.ResponseWriter, r *http.Request) {
	v := viewOf(r)
	s, err := build.Sheet(r.Context(), build.Options{Root: d.o.Root, Guides: []string{v.Guide}, Brand: v.Brand, Cache: d.o.Cache, Today: d.o.Today}, build.ReviewSheet, "")
	if err != nil {
		fail(w, err)
		return
	}
	defer s.Project.Close()
	if s.PDF == nil {
		fail(w, refusal{http.StatusConflict, "The guide has problems that stop the sheet"})
		return
	}
	send(w, "application/pdf", s.PDF)
}
