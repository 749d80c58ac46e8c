package check

import (
	"slices"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var a11y01 = Rule{
	ID: "A11Y-01", Severity: source.Error,
	What:   "Every picture has a description, or is marked as decoration; never both.",
	Why:    "Readers who cannot see the picture hear its description. WCAG 2.1, 1.1.1; Matterhorn Protocol 13-004.",
	Before: "- figure:\n    src: images/pump.jpg",
	After:  "- figure:\n    src: images/pump.jpg\n    alt: A round pump lies in a hand. It is as big as a hockey puck.",
	Check:  checkAlt,
}

func checkAlt(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pictures() {
		switch alt := s.altOf(p); {
		case !p.Alt.Empty() && p.Decorative.Value:
			out = append(out, at(p.Decorative.At, "the picture has a description and is marked as decoration",
				"keep one: a picture that says something needs alt, a mere ornament needs decorative: true"))
		case alt == "" && !p.Decorative.Value && !s.nobodys(p):
			q := on(p.Src, "the picture has no description", `describe it in one sentence: add "alt:", or "decorative: true" if it says nothing the text does not`)
			if p.Src.Empty() {
				q.Pos = p.At
			}
			out = append(out, q)
		}
	}
	return out
}

// nobodys reports a picture that by its name is one of the brand's, but that the brand does not have: loading
// says so, and what it would show nobody knows.
func (s *Subject) nobodys(p *guide.Picture) bool {
	if p.Src.Empty() || strings.ContainsAny(p.Src.Value, "./") {
		return false
	}
	return s.Brand == nil || !slices.ContainsFunc(s.Brand.Art, func(a brand.Art) bool { return a.Name.Value == p.Src.Value })
}

// pictures are all pictures of the guide in reading order.
func (s *Subject) pictures() []*guide.Picture {
	var out []*guide.Picture
	add := func(p *guide.Picture) {
		if p != nil {
			out = append(out, p)
		}
	}
	add(s.Guide.Cover)
	add(s.Guide.Spot)
	for i := range s.Guide.Sections {
		add(s.Guide.Sections[i].Picture)
		for _, b := range s.Guide.Sections[i].Blocks {
			switch b := b.(type) {
			case *guide.Figure:
				add(&b.Picture)
			case *guide.Pair:
				for k := range b.Figures {
					add(&b.Figures[k].Picture)
				}
			}
		}
	}
	return out
}

// altOf is a picture's description: its own or, for a picture of the brand, the one drawn with it.
func (s *Subject) altOf(p *guide.Picture) string {
	if !p.Alt.Empty() || s.Brand == nil {
		return p.Alt.Value
	}
	for _, art := range s.Brand.Art {
		if art.Name.Value == p.Src.Value {
			return art.Alt.Value
		}
	}
	return ""
}
