package check

import (
	"fmt"
	"strings"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var law04 = Rule{
	ID: "LAW-04", Severity: source.Error, English: true,
	What:   "“Board certified” names the board and the specialty.",
	Why:    "Virginia (18VAC85-20-30 D) and Maryland (Health Occupations 14-503) require the board's full name.",
	Before: "Our board-certified doctors place the pump.",
	After:  "Our doctors are board certified by the American Board of Anesthesiology in Pain Medicine.",
	Check:  checkBoard,
}

var (
	boardCertified = pat(`\bboard[- ]certifi(?:ed|cation)\b`, "board")
	boardNamed     = pat(`\b(?:american (?:osteopathic )?board of|american osteopathic association|board of [a-z]+ (?:medicine|surgery|anesthesiology))`, "board of", "osteopathic")
)

func checkBoard(s *Subject) []source.Problem {
	const hint = "give the full name, as in “certified by the American Board of Anesthesiology in Pain Medicine”"
	var out []source.Problem
	for _, p := range s.pieces() {
		for _, m := range boardCertified.in(p.Lower) {
			if !p.askedAt(m.From) && !definesBoard(p.Lower, m) && !s.boardNearby(p) && !s.boardsShown() {
				out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” does not name the board; Virginia and Maryland require its full name", p.Text[m.From:m.To]), hint))
			}
		}
	}
	if r := s.Guide.Reviewer; r != nil {
		if low := asciiLower(r.Credentials.Value); boardCertified.match(low) && !boardNamed.match(low) {
			out = append(out, on(r.Credentials, "the reviewer's credentials do not name the board", hint))
		}
	}
	for _, p := range s.people() {
		for _, t := range []source.Text{p.Credentials, p.Role, p.Specialty, p.About.Source} {
			if p.Board.Empty() && boardCertified.match(asciiLower(t.Value)) {
				out = append(out, on(t, fmt.Sprintf("%s is called board certified, and no board is named", p.Name.Value), "write “board:” with its full name"))
			}
		}
	}
	return out
}

// definesBoard reports that nobody is praised: "a board certified surgeon is a doctor who …", "make sure yours is board certified".
func definesBoard(low string, m lexicon.Span) bool {
	start := strings.LastIndexAny(low[:m.From], ".!?:\n") + 1
	return advises.match(low[start:m.From]) || strings.TrimSpace(low[start:m.From]) == "a" && definition.match(low[m.To:])
}

var (
	advises    = pat(`\b(?:make sure|check (?:that|whether|if)|ask (?:whether|if)|look for|choose|should be|find out)\b`)
	definition = pat(`^(?: [a-z]+){1,4} is (?:a|an|one)\b`)
)

// boardsShown reports that the guide shows the team, and names the board of each of its doctors there.
func (s *Subject) boardsShown() bool {
	doctors := 0
	for _, p := range s.people() {
		if !doctor.match(asciiLower(p.Credentials.Value)) {
			continue
		}
		if p.Board.Empty() {
			return false
		}
		doctors++
	}
	return doctors > 0
}

var doctor = pat(`\b(?:md|do|m\.d\.|d\.o\.)(?:\b|$)`, "md", "do", "m.d", "d.o")

// askedAt reports whether the byte stands in a question: "Are you board certified?" claims nothing.
func (p *Piece) askedAt(off int) bool {
	for i := off; i < len(p.Text); i++ {
		switch p.Text[i] {
		case '?':
			return true
		case '.', '!', '\n':
			return false
		}
	}
	return false
}

// boardNearby reports whether the board is named in the same piece or in the same block.
func (s *Subject) boardNearby(p *Piece) bool {
	for _, q := range s.pieces() {
		if (q == p || p.Block != nil && q.Block == p.Block) && boardNamed.match(q.Lower) {
			return true
		}
	}
	return false
}
