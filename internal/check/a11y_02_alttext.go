package check

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var a11y02 = Rule{
	ID: "A11Y-02", Severity: source.Warning,
	What:   "A picture's description says what it shows: 10 to 200 characters, no file name, no “image of”, not the caption again.",
	Why:    "Screen readers already say “image”; a file name or a repeated caption tells a listener nothing. Matterhorn Protocol 13.",
	Before: "- figure:\n    src: images/pump.jpg\n    alt: Image of a pump that lies in a hand",
	After:  "- figure:\n    src: images/pump.jpg\n    alt: A round pump lies in a hand. It is as big as a hockey puck.",
	Check:  checkAltText,
}

var (
	fileLike  = lazily(`(?i)\.(jpe?g|png|gif|webp|svg|pdf)$|^(img|dsc|image|photo|picture)[-_ ]?\d+|^\S+_\S+$`)
	imageOf   = lazily(`(?i)^(an? |the )?(image|picture|photo|photograph|graphic|illustration|drawing|icon) (of|showing|that shows)\b`)
	altBounds = [2]int{10, 200}
)

func checkAltText(s *Subject) []source.Problem {
	var out []source.Problem
	captions := s.captions()
	seen := map[string]*guide.Picture{}
	for _, p := range s.pictures() {
		alt := strings.TrimSpace(p.Alt.Value)
		if alt == "" {
			continue
		}
		if why, hint := altFault(alt); why != "" {
			out = append(out, on(p.Alt, why, hint))
		} else if strings.EqualFold(strings.TrimRight(captions[p], "."), strings.TrimRight(alt, ".")) {
			out = append(out, on(p.Alt, "the description only repeats the caption", "say what the picture shows; the caption is read anyway"))
		} else if other := seen[strings.ToLower(alt)]; other != nil && other.Src.Value != p.Src.Value {
			out = append(out, on(p.Alt, "two pictures have the same description", "say what each of them shows"))
		}
		seen[strings.ToLower(alt)] = p
	}
	return out
}

func altFault(alt string) (why, hint string) {
	switch n := len([]rune(alt)); {
	case fileLike().MatchString(alt):
		return "the description is a file name", "say in a sentence what the picture shows"
	case imageOf().MatchString(alt):
		return "the description begins with what every listener knows: that it is a picture", "leave those words out and begin with what it shows"
	case n < altBounds[0]:
		return "the description is too short to say what the picture shows", "write a sentence"
	case n > altBounds[1]:
		return "the description is longer than 200 characters", "keep what matters, and put the rest into the text"
	}
	return "", ""
}

// captions of the figures' pictures.
func (s *Subject) captions() map[*guide.Picture]string {
	m := map[*guide.Picture]string{}
	s.blocks(func(_ *guide.Section, b guide.Block) {
		switch b := b.(type) {
		case *guide.Figure:
			m[&b.Picture] = b.Caption.Plain()
		case *guide.Pair:
			for i := range b.Figures {
				m[&b.Figures[i].Picture] = b.Figures[i].Caption.Plain()
			}
		}
	})
	return m
}
