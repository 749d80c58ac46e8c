package seal

import (
	"errors"
	"io/fs"
	"strings"
	"time"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// Work is a guide with all that it takes to seal it.
type Work struct {
	Guide *guide.Guide
	Set   *guide.Set
	Brand *brand.Brand
	Read  reader
}

// now is what is told, and of a translation also what it was made from.
func (w Work) now() (leaves []Leaf, original map[string]string) {
	leaves = Told(script.Make(w.Guide, w.Set, w.Brand, nil), w.Read)
	if w.Guide.Original == nil {
		return leaves, nil
	}
	original = map[string]string{}
	for _, l := range Told(script.Make(w.Guide.Original, w.Set, w.Brand, nil), w.Read) {
		original[l.Path] = l.Words
	}
	return leaves, original
}

// Look reads the seal beside a guide and compares it with what the guide says.
func (w Work) Look() guide.Seal {
	out := guide.Seal{File: File(w.Guide)}
	s, err := w.open()
	switch {
	case err != nil:
		out.Broken = err.Error()
		return out
	case s == nil:
		return guide.Seal{}
	}
	leaves, original := w.now()
	out.Signed, out.Since, out.Changes = s.Signed, s.since(), s.Changes(leaves, original)
	return out
}

// open is the seal beside the guide; nil where there is none.
func (w Work) open() (*Seal, error) {
	data, err := w.Read(File(w.Guide))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return read(data)
}

// since is the day of the oldest signature that still stands under something.
func (s *Seal) since() (day time.Time) {
	for _, l := range s.Leaves {
		if on := s.Signed[l.By].On; day.IsZero() || on.Before(day) {
			day = on
		}
	}
	return day
}

// Sign is a new seal, and what was signed with it: the leaves that have changed and that are wanted, all of them where
// wanted is nil. Who signed the others keeps them. Anew signs the whole guide, whatever was signed before.
func (w Work) Sign(by guide.Signature, anew bool, wanted func(guide.Change) bool) (*Seal, []guide.Change, error) {
	old, err := w.open()
	if err != nil && !anew {
		return nil, nil, err
	}
	if old == nil || anew {
		old = &Seal{}
	}
	leaves, original := w.now()
	out := &Seal{Signed: append(old.Signed, by)}
	var signed []guide.Change
	var last *Leaf
	for _, p := range match(old.Leaves, leaves) {
		if p.is != nil {
			last = p.is
		}
		if p.same(original) {
			out.Leaves = append(out.Leaves, sealed{p.is.Path, p.is.Words, p.was.Original, p.is.hash, p.was.By})
			continue
		}
		c := p.change(last, original)
		switch {
		case wanted != nil && !wanted(c):
			if p.was != nil {
				out.Leaves = append(out.Leaves, *p.was)
			}
			continue
		case p.is != nil:
			out.Leaves = append(out.Leaves, sealed{p.is.Path, p.is.Words, original[p.is.Path], p.is.hash, len(old.Signed)})
		}
		signed = append(signed, c)
	}
	return out, signed, nil
}

// Reviewer is who a guide says has checked it or, of a translation, that: "B. Reviewer, certified medical translator".
func Reviewer(g *guide.Guide) guide.Signature {
	switch {
	case g.Original != nil && g.Translation != nil:
		name, as, _ := strings.Cut(g.Translation.ReviewedBy.Value, ",")
		return guide.Signature{By: name, Credentials: strings.TrimSpace(as)}
	case g.Original == nil && g.Reviewer != nil:
		return guide.Signature{By: g.Reviewer.Name.Value, Credentials: g.Reviewer.Credentials.Value}
	}
	return guide.Signature{}
}
