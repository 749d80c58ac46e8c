package script

import (
	"path"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Picture is a picture of a guide, found.
type Picture struct {
	*guide.Picture
	File string     // from the project's root
	Art  *brand.Art // of the brand's own pictures; nil for others
	Say  string     // what a reader who cannot see it is told; "" of decoration
	Lang string     // of Say, where it is not the guide's
}

// Picture finds a picture; false where the brand has none of that name.
func (s *Script) Picture(p *guide.Picture) (Picture, bool) {
	out := Picture{Picture: p, File: path.Join("guides", p.Src.Value)}
	if !strings.ContainsAny(p.Src.Value, "./") {
		if out.Art = s.brand.Picture(p.Src.Value); out.Art == nil {
			return out, false
		}
		out.File = path.Join("assets/brands", out.Art.From, out.Art.File.Value)
	}
	if !p.Decorative.Value {
		out.Say, out.Lang = s.alt(&out)
	}
	return out, true
}

// alt is the description that the guide gives, or the brand, with its language where that is another one.
func (s *Script) alt(p *Picture) (text, lang string) {
	if !p.Alt.Empty() || p.Art == nil {
		return p.Alt.Value, s.Foreign(p.Alt)
	}
	alt, translated := p.Art.AltIn(s.Lang)
	if translated {
		return alt.Value, ""
	}
	return alt.Value, s.Foreign(alt)
}

// Foreign is the language of a text where it is not the guide's; "" else.
func (s *Script) Foreign(t source.Text) string {
	if lang := s.Guide.LangAt(t.Pos); lang != s.Lang {
		return lang
	}
	return ""
}
