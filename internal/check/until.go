package check

import "time"

// until is the first day after today on which the rules may say something else of the guide although nobody has written
// a word: a review comes of age, somebody's last day passes,
// prices no longer hold. It is zero when no such day is to come.
func until(s *Subject) time.Time {
	if s.Today.IsZero() {
		return time.Time{}
	}
	g := s.Guide
	days := []time.Time{g.Reviewed.Value, after(g.NextReview.Value)}
	if !g.Reviewed.IsZero() {
		days = append(days, after(g.Reviewed.Value.AddDate(0, reviewMonths, 0)))
	}
	for _, p := range s.people() {
		days = append(days, after(p.Until.Value))
	}
	if p := pricesShown(s); p != nil {
		days = append(days, after(p.Until.Value))
	}
	var first time.Time
	for _, day := range days {
		if day.After(s.Today) && (first.IsZero() || day.Before(first)) {
			first = day
		}
	}
	return first
}

func after(day time.Time) time.Time { return day.AddDate(0, 0, 1) }

// dayOf is a time's day: at which hour a rule is asked makes no difference.
func dayOf(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
