package twin

import (
	"fmt"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/phrase"
)

// pagesAndSize is "14 pages, 0.9 MB".
func pagesAndSize(w phrase.WebWords, d Download) string {
	pages := w.OnePage
	if d.Pages != 1 {
		pages = fmt.Sprintf(w.Pages, d.Pages)
	}
	return pages + ", " + fmt.Sprintf(w.Size, Megabytes(d.Bytes))
}

// Megabytes is a size with one decimal, and never nothing.
func Megabytes(bytes int) string {
	return fmt.Sprintf("%.1f", max(0.1, float64(bytes)/1e6))
}

// Line is a guide's PDF in one line, for links on other pages: "Intrathecal pump guide, PDF, 14 pages, 0.9 MB".
func Line(g *guide.Guide, d Download) string {
	w := phrase.ForWeb(g.Lang())
	name := g.Title.Value
	if !g.AboutPractice() {
		name = fmt.Sprintf(w.GuideNamed, capital(g.Treatment.Value, w))
	}
	if w.Editions[d.Edition] != "" {
		p := page{web: w}
		name += ", " + strings.ToLower(p.editionName(d.Edition))
	}
	return name + ", PDF, " + pagesAndSize(w, d)
}

// capital starts a name with a capital where it starts the line.
func capital(name string, w phrase.WebWords) string {
	if name == "" || !strings.HasPrefix(w.GuideNamed, "%s") {
		return name
	}
	r := []rune(name)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// languageName is a language's own name for itself.
func languageName(lang string) string {
	if phrase.Has(lang) {
		return phrase.ForWeb(lang).Language
	}
	return lang
}

func hexColor(c brand.Color) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

func shapeNames(b *brand.Brand) string {
	s := b.Shapes
	return fmt.Sprintf("edge-%s opener-%s steps-%s timeline-%s risks-%s faq-%s figure-%s", s.Edge, s.Opener, s.Steps, s.Timeline, s.Risks, s.FAQ, s.Figure)
}
