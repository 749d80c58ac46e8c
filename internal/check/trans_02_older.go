package check

import (
	"fmt"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var trans02 = Rule{
	ID: "TRANS-02", Severity: source.Warning,
	What:   "A translated guide is as new as its original.",
	Why:    "Readers of both languages must be told the same. The day is that of the check or of the last change, whichever is later.",
	Before: "# example.es.yaml\nupdated: 2026-11-01",
	After:  "# example.es.yaml\nupdated: 2026-11-22",
	Check:  checkOlder,
}

func checkOlder(s *Subject) []source.Problem {
	g, original := s.Guide, s.Guide.Original
	if original == nil || original.Updated.IsZero() {
		return nil
	}
	day := s.translatedOn(g)
	switch {
	case day.IsZero():
		return []source.Problem{at(g.At, "the translation does not say from what day it is", "add “updated:” with the day on which it last was brought in line with the original")}
	case day.Value.Before(original.Updated.Value):
		return []source.Problem{at(day.At, fmt.Sprintf("the translation is of %s, and the original was changed on %s", day.Value.Format(time.DateOnly), original.Updated.Value.Format(time.DateOnly)),
			"compare the two, then write today's date here; the original's is in "+original.Updated.At.String())}
	}
	return nil
}

// translatedOn is the later of the days a translation gives itself; what it inherits is the original's.
func (s *Subject) translatedOn(g *guide.Guide) guide.Date {
	var day guide.Date
	if g.LangAt(g.Updated.At) == g.Lang() {
		day = g.Updated
	}
	if t := g.Translation; t != nil && g.LangAt(t.Date.At) == g.Lang() && t.Date.Value.After(day.Value) {
		day = t.Date
	}
	return day
}
