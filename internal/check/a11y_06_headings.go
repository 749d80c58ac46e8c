package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var a11y06 = Rule{
	ID: "A11Y-06", Severity: source.Error,
	What:   "Headings say what follows, are short, stand once among their neighbours and skip no level.",
	Why:    "Listeners find their way by headings alone. WCAG 2.1, 2.4.6; PEMAT-P item 9.",
	Before: "#### How much it hurts\n\nThe shot stings for a moment.",
	After:  "### How much it hurts\n\nThe shot stings for a moment.",
	Check:  checkHeadings,
}

const longHeading = 70 // characters; longer ones fill two lines of the page and half a line of the contents

func checkHeadings(s *Subject) []source.Problem {
	out := emptyHeadings(s)
	level, seen := 0, map[string]bool{}
	siblings := map[string]bool{}
	for _, p := range s.pieces() {
		if p.Role != Heading {
			continue
		}
		text := strings.TrimSpace(p.Text)
		key := strings.ToLower(text)
		names := seen
		if p.Level > 1 {
			names = siblings
		} else {
			siblings = map[string]bool{}
		}
		switch {
		case p.Level == 4 && level < 3:
			out = append(out, p.fault("the heading skips a level", "write ### instead of ####"))
		case names[key]:
			out = append(out, p.fault(fmt.Sprintf("two headings say “%s”", text), "say in each what it tells the reader"))
		case s.topicOnly(key):
			out = append(out, as(source.Warning, p.fault(fmt.Sprintf("the heading “%s” only names the topic", text), "say what this part tells the reader, as in “How the pump works”")))
		case utf8.RuneCountInString(text) > longHeading:
			out = append(out, as(source.Warning, p.fault("the heading is longer than 70 characters", "say it shorter, or give the section a short title too")))
		}
		names[key] = true
		level = max(p.Level, 1)
	}
	return out
}

func emptyHeadings(s *Subject) []source.Problem {
	var out []source.Problem
	for i := range s.Guide.Sections {
		sec := &s.Guide.Sections[i]
		if strings.TrimSpace(sec.Title.Value) == "" {
			out = append(out, at(sec.At, "the section has no heading", "say what it tells the reader"))
		}
		for _, b := range sec.Blocks {
			if h, ok := b.(*guide.Heading); ok && strings.TrimSpace(h.Text.Value) == "" {
				out = append(out, at(h.At, "the heading is empty", "say what comes next, or take it out"))
			}
		}
	}
	return out
}

// topicOnly reports whether a heading is only the name of the treatment or of the practice.
func (s *Subject) topicOnly(key string) bool {
	key = strings.TrimSuffix(strings.Trim(key, " .!:"), "s")
	for _, name := range []string{s.Guide.Treatment.Value, s.Guide.Title.Value} {
		if name != "" && key == strings.TrimSuffix(strings.ToLower(name), "s") {
			return true
		}
	}
	p := s.practice()
	return p != nil && key != "" && key == strings.TrimSuffix(strings.ToLower(p.Name.Value), "s")
}
