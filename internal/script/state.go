package script

import (
	"fmt"

	"guidepress/internal/guide"
)

// Draft reports that no clinician has checked a guide, or nobody its translation.
func Draft(g *guide.Guide) bool { return g.Status != "reviewed" || g.Unchecked() }

// Status says how far the guide is checked, in a few words.
func (s *Script) Status() string {
	switch {
	case s.Guide.Unchecked():
		return s.Words.DraftTrans
	case Draft(s.Guide):
		return s.Words.Draft
	}
	return fmt.Sprintf(s.Words.Reviewed, s.Words.Month(s.Guide.Reviewed.Value))
}

// Warning says of a draft, in a sentence, what nobody has checked; "" of a guide that was checked.
func (s *Script) Warning() string {
	reviewed := s.Guide.Status == "reviewed"
	switch {
	case s.Guide.Unchecked() && reviewed:
		return s.Words.DraftTransLong
	case s.Guide.Unchecked():
		return s.Words.DraftBothLong
	case reviewed && s.Guide.Reviewer != nil:
		return ""
	}
	return s.Words.DraftLong
}
