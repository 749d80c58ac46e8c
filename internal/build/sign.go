package build

import (
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/seal"
	"guidepress/internal/source"
)

// Signing says who signs what.
type Signing struct {
	By, Credentials string   // the reviewer that the guide names, or who has checked the translation, when left out
	Anew            bool     // the whole guide, whatever was signed before
	Leaves          []string // paths of leaves; all that have changed when empty
}

// Signed is what came of a signing.
type Signed struct {
	Project *load.Project
	By      guide.Signature
	File    string         // the seal; "" where a problem of the project forbids it, or nothing was left to sign
	First   bool           // nobody had signed before
	Changes []guide.Change // what was signed
	Open    int            // leaves that are still to be signed
}

// SignError says why something cannot be signed.
type SignError string

func (e SignError) Error() string { return string(e) }

// Sign writes the seal of the one guide that the options name, with the day that they call today. A guide with holes
// cannot be compared: a project with errors is given back, and nothing is signed.
func Sign(o Options, s Signing) (*Signed, error) {
	p, g, err := openOne(o)
	if err != nil {
		return nil, err
	}
	out := &Signed{Project: p, First: s.Anew || !g.Seal.Sound()}
	if source.HasErrors(p.Problems) || g.Seal.Whole() && !s.Anew {
		return out, nil
	}
	if out.By = s.signature(g, o.Today); out.By.By == "" || out.By.Credentials == "" {
		return nil, SignError("who signs? say --by and --credentials, or write the reviewer into " + g.At.File)
	}
	if err := s.known(g); err != nil {
		return nil, err
	}
	made, signed, err := sealing(p, g).Sign(out.By, s.Anew, s.wants)
	if err != nil {
		return nil, SignError(fmt.Sprintf("%s: %v; --anew signs the whole guide", seal.File(g), err))
	}
	out.File, out.Changes, out.Open = seal.File(g), signed, max(0, len(g.Seal.Changes)-len(signed))
	return out, WriteFile(filepath.Join(o.Root, filepath.FromSlash(out.File)), made.Bytes())
}

// openOne opens the project with the one guide that is named: an id stands for the original, and not for its translations.
func openOne(o Options) (*load.Project, *guide.Guide, error) {
	p, err := Open(o)
	if err != nil {
		return nil, nil, err
	}
	i := slices.IndexFunc(p.Set.Guides, func(g *guide.Guide) bool { return g.Name() == o.Guides[0] })
	if i < 0 {
		i = 0 // what cannot be read has no name
	}
	if len(p.Set.Guides) == 0 {
		return p, &guide.Guide{}, nil
	}
	return p, p.Set.Guides[i], nil
}

// signature is who signs: who is asked for, or whom the guide names.
func (s Signing) signature(g *guide.Guide, today time.Time) guide.Signature {
	by := seal.Reviewer(g)
	if s.By != "" {
		by = guide.Signature{By: s.By, Credentials: s.Credentials}
	}
	by.On = today.Truncate(24 * time.Hour)
	return by
}

// wants reports whether a change is among those to be signed.
func (s Signing) wants(c guide.Change) bool {
	return len(s.Leaves) == 0 || slices.Contains(s.Leaves, c.Path)
}

// known refuses a leaf that is not open: who signs it may have misread its name.
func (s Signing) known(g *guide.Guide) error {
	if !g.Seal.Sound() && len(s.Leaves) > 0 {
		return SignError("the first signature stands under the whole guide, and not under some leaves")
	}
	for _, path := range s.Leaves {
		if !slices.ContainsFunc(g.Seal.Changes, func(c guide.Change) bool { return c.Path == path }) {
			return SignError(fmt.Sprintf("no leaf %q is open; guidepress check %s names those that are", path, g.Name()))
		}
	}
	return nil
}
