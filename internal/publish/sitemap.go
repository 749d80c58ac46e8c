package publish

import (
	"encoding/xml"
	"strings"

	"guidepress/internal/script"
)

// sitemap lists the pages for search engines (https://www.sitemaps.org/protocol.html). A draft is not in it: no
// clinician has checked it, and its page asks not to be indexed.
func (s *site) sitemap() error {
	var b strings.Builder
	b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	entry := func(address, changed string) {
		b.WriteString("<url><loc>")
		xml.EscapeText(&b, []byte(address)) // a Builder takes everything
		b.WriteString("</loc>")
		if changed != "" {
			b.WriteString("<lastmod>" + changed + "</lastmod>")
		}
		b.WriteString("</url>\n")
	}
	entry(s.base, "")
	for _, g := range s.guides {
		if !script.Draft(g.guide) {
			entry(s.base+g.name+".html", day(g.guide.Updated))
		}
	}
	b.WriteString("</urlset>\n")
	return s.add("sitemap.xml", []byte(b.String()))
}
