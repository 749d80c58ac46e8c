package check

import (
	"fmt"
	"strings"

	"guidepress/internal/phone"
	"guidepress/internal/source"
)

var claim04 = Rule{
	ID: "CLAIM-04", Severity: source.Warning,
	What:   "Facts about the practice stand in practice.yaml and are called by name.",
	Why:    "A number typed into ten guides is changed in nine of them.",
	Before: "Call (240) 555-0100.",
	After:  "Call {{ phone }}.",
	Check:  checkFacts,
}

func checkFacts(s *Subject) []source.Problem {
	p := s.practice()
	if p == nil {
		return nil
	}
	facts := []struct{ name, value string }{
		{"phone", p.Phone.Value}, {"email", p.Email.Value}, {"insurance", p.Insurance.Value}, {"states", listed(p.States)}, {"wait_time", ""},
	}
	if w := p.WaitTime.Value; w != "" {
		facts[4].value = "within " + w
	}
	var out []source.Problem
	for _, piece := range s.pieces() {
		if piece.At(0).File == p.At.File && p.At.File != "" {
			continue
		}
		for _, f := range facts {
			if i := strings.Index(piece.Lower, asciiLower(f.value)); f.value != "" && i >= 0 && s.isFact(piece, f.name, i, f.value) {
				out = append(out, piece.problem(i, i+len(f.value), fmt.Sprintf("“%s” is a fact of the practice", short(f.value, 40)), "write {{ "+f.name+" }}, so that all guides change together"))
			}
		}
	}
	return append(out, strangeNumbers(s)...)
}

// strangeNumbers are phone numbers in running text that are neither the practice's nor an office's. Numbers that cost the
// caller nothing are help lines.
func strangeNumbers(s *Subject) []source.Problem {
	ours := map[string]bool{}
	add := func(t source.Text) {
		if n, ok := phone.Parse(t.Value); ok {
			ours[n.URI()] = true
		}
	}
	add(s.practice().Phone)
	for _, l := range s.Set.Locations {
		add(l.Phone)
	}
	if len(ours) == 0 {
		return nil
	}
	var out []source.Problem
	for _, p := range s.pieces() {
		if !strings.ContainsAny(p.Text, "0123456789") {
			continue
		}
		for _, hit := range phone.Find(p.Text) {
			if uri := hit.Number.URI(); p.typed(hit.From) && !ours[uri] && !tollFree().MatchString(uri) && len(uri) > len("tel:+1555010") && !p.linked(hit.From, hit.To) {
				out = append(out, p.problem(hit.From, hit.To, fmt.Sprintf("“%s” is neither the practice's number nor an office's", p.Text[hit.From:hit.To]), "check it; if it is right, make it a link: [(240) 555-0100](tel:+12405550100)"))
			}
		}
	}
	return out
}

// tollFree are the American numbers that cost nothing.
var tollFree = lazily(`^tel:\+?1?-?8(?:00|88|77|66|55|44|33)`)

// isFact reports whether the value was typed here, and, for the waiting time, whether it speaks of new patients.
func (s *Subject) isFact(p *Piece, name string, i int, value string) bool {
	if name == "wait_time" {
		t := topics[0]
		return p.typed(i+len(value)-1) && t.says.match(p.Lower) && !t.not.match(p.Lower)
	}
	return p.typed(i)
}

// listed writes the states as texts do: "Maryland, Pennsylvania and Virginia".
func listed(states []source.Text) string {
	var names []string
	for _, t := range states {
		names = append(names, t.Value)
	}
	if len(names) < 2 {
		return ""
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
