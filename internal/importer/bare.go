package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// bareText is what the tags of a page leave over, a paragraph for each stretch.
func bareText(text string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	within := 0 // silent elements open
	for {
		tt := z.Next()
		switch tt {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if within == 0 {
				b.WriteString(spaces.ReplaceAllString(clean(html.UnescapeString(string(z.Raw()))), " "))
			}
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if blockTags[a] || a == atom.Br {
				b.WriteString("\n\n")
			}
			if paired[a] && tt == html.StartTagToken {
				within++
			} else if paired[a] {
				within = max(within-1, 0)
			}
		}
	}
}

// paired are the silent elements that have an end tag.
var paired = atoms(atom.Script, atom.Style, atom.Template, atom.Title, atom.Svg, atom.Math, atom.Canvas)
