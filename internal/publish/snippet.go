package publish

import (
	"fmt"
	"html"

	"guidepress/internal/twin"
)

// snippet is what the web team pastes into a page: a link to each PDF that says what it is.
func (s *site) snippet(g *published) []byte {
	lang := g.guide.Lang()
	out := fmt.Sprintf("<ul class=\"guide-downloads\" lang=\"%s\">\n", html.EscapeString(lang))
	for _, d := range s.downloads(g) {
		out += fmt.Sprintf(" <li><a href=\"%s\" type=\"application/pdf\" hreflang=\"%s\">%s</a></li>\n", html.EscapeString(d.Full), html.EscapeString(lang), html.EscapeString(twin.Line(g.guide, d)))
	}
	return []byte(out + "</ul>\n")
}
