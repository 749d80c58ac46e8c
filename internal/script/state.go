package script

import (
	"fmt"

	"guidepress/internal/guide"
)

// Draft reports that no clinician has signed a guide as it is now, or nobody its translation.
func Draft(g *guide.Guide) bool { return g.Status != "reviewed" || g.Unchecked() || !g.Seal.Whole() }

// Status says how far the guide is checked, in a few words.
func (s *Script) Status() string {
	switch {
	case s.changed():
		return s.Words.Changed
	case s.translatedAlone():
		return s.Words.DraftTrans
	case Draft(s.Guide):
		return s.Words.Draft
	}
	return fmt.Sprintf(s.Words.Reviewed, s.Words.Month(s.Guide.Reviewed.Value))
}

// Warning says of a draft, in a sentence, what nobody has checked; "" of a guide that was checked.
func (s *Script) Warning() string {
	switch {
	case s.changed():
		return s.Words.ChangedLong
	case s.translatedAlone() && s.reviewed():
		return s.Words.DraftTransLong
	case s.translatedAlone():
		return s.Words.DraftBothLong
	case Draft(s.Guide) || s.Guide.Reviewer == nil:
		return s.Words.DraftLong
	}
	return ""
}

// changed reports that the guide was signed, and is no longer as it was.
func (s *Script) changed() bool { return len(s.Guide.Seal.Changes) > 0 }

// translatedAlone reports that it is the translation that nobody has checked, or signed.
func (s *Script) translatedAlone() bool {
	g := s.Guide
	return g.Unchecked() || g.Original != nil && g.Status == "reviewed" && !g.Seal.Sound()
}

// reviewed reports that a clinician has signed the guide, or the one that it translates.
func (s *Script) reviewed() bool {
	g := s.Guide
	if g.Original != nil {
		g = g.Original
	}
	return g.Status == "reviewed" && g.Reviewer != nil && g.Seal.Sound()
}
