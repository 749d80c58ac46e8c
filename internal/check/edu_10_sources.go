package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var edu10 = Rule{
	ID: "EDU-10", Severity: source.Error, Care: true,
	What:   "The guide names at least two sources, every one is cited, and sentences about many people, studies and shares cite one.",
	Why:    "DISCERN 4 and 7; CDC Clear Communication Index 11.",
	Before: "Studies show that most people feel less pain.",
	After:  "Studies show that most people feel less pain.[^pump-study]",
	Check:  checkSources,
}

const enoughSources = 2

var statistic = pat(`\b\d+(?:\.\d+)? ?(?:%|percent)|\b\d+ (?:out of|in) (?:every )?\d+\b|\b(?:studies|research|experts|a study|one study|trials) (?:show|found|find|suggest|say|prove|report)s?\b|\b(?:most|many|few) (?:people|patients|adults)\b[^.]{0,40}\b(?:relief|pain|better|feel|report|need|have|get)\b`,
	"%", "percent", "out of", " in ", "studies", "research", "experts", "study", "trials", "people", "patients", "adults")

func checkSources(s *Subject) []source.Problem {
	g := s.Guide
	if len(g.Sources) == 0 {
		out := []source.Problem{on(g.Title, "the guide names no sources", "add sources: two at least, each with publisher, title, year and address")}
		if s.english() {
			out = append(out, uncitedClaims(s)...)
		}
		return out
	}
	var out []source.Problem
	if len(g.Sources) < enoughSources {
		out = append(out, as(source.Warning, on(g.Sources[0].ID, "the guide names only one source", "name at least two")))
	}
	out = append(out, uncitedSources(s)...)
	if s.english() {
		out = append(out, uncitedClaims(s)...)
	}
	return out
}

func uncitedSources(s *Subject) []source.Problem {
	used := map[string]bool{}
	for _, p := range s.pieces() {
		for _, c := range p.Cites {
			used[c.ID] = true
		}
	}
	var out []source.Problem
	for _, src := range s.Guide.Sources {
		if !used[src.ID.Value] {
			out = append(out, as(source.Warning, on(src.ID, fmt.Sprintf("no text cites the source “%s”", src.ID.Value), "write [^"+src.ID.Value+"] where its facts are used, or take it out")))
		}
	}
	return out
}

// uncitedClaims are sentences with a share or a study in a block without any citation. What a claim repeats from a
// cited place (the same numbers) needs no second one.
func uncitedClaims(s *Subject) []source.Problem {
	cited := s.citedNumbers()
	var out []source.Problem
	for _, t := range s.sentences() {
		if t.asks() || s.citedNearby(t.Piece) {
			continue
		}
		for _, m := range statistic.in(t.lower()) {
			hit := t.Text[t.Span.From+m.From : t.Span.From+m.To]
			if digits := firstNumber(hit); digits != "" && cited[digits] {
				continue
			}
			out = append(out, as(source.Warning, t.problem(t.Span.From+m.From, t.Span.From+m.To, fmt.Sprintf("where does “%s” come from?", hit), "cite a source with [^its-id], or leave it out")))
			break
		}
	}
	return out
}

func (s *Subject) citedNearby(p *Piece) bool {
	if len(p.Cites) > 0 {
		return true
	}
	for _, q := range s.pieces() {
		if p.Block != nil && q.Block == p.Block && len(q.Cites) > 0 {
			return true
		}
	}
	return false
}

func (s *Subject) citedNumbers() map[string]bool {
	m := map[string]bool{}
	for _, p := range s.pieces() {
		if len(p.Cites) == 0 {
			continue
		}
		for _, w := range p.Words {
			if w.Number() {
				m[w.Lower] = true
			}
		}
		if strings.Contains(p.Lower, "half") {
			m["50"] = true
		}
	}
	return m
}

func firstNumber(text string) string {
	from := strings.IndexAny(text, "0123456789")
	if from < 0 {
		return ""
	}
	to := from
	for to < len(text) && text[to] >= '0' && text[to] <= '9' {
		to++
	}
	return text[from:to]
}
