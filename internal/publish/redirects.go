package publish

import (
	"fmt"
	"net/url"
	"strings"

	"guidepress/internal/twin"
)

// redirects keep old links working (the loader sees to it that a former name is nobody else's) in three ways: a page that leads on, the PDF under its old name too, and rules
// for servers that read a _redirects file.
func (s *site) redirects() error {
	root := "/"
	if u, err := url.Parse(s.base); err == nil && u.Path != "" {
		root = u.Path
	}
	var rules strings.Builder
	for _, g := range s.guides {
		for _, f := range g.guide.Formerly {
			old := f.Value + suffix(g.guide)
			if err := s.add(old+".html", twin.Stub(g.guide.Lang(), g.guide.Title.Value, g.name+".html")); err != nil {
				return err
			}
			fmt.Fprintf(&rules, "%s%s.html %s%s.html 301\n", root, old, root, g.name)
			for _, p := range g.pdfs {
				name := f.Value + strings.TrimPrefix(p.name, g.guide.ID)
				if err := s.copy(p.name, name); err != nil {
					return err
				}
				fmt.Fprintf(&rules, "%s%s %s%s 301\n", root, name, root, p.name)
			}
		}
	}
	if rules.Len() == 0 {
		return nil
	}
	return s.add("_redirects", []byte(rules.String()))
}
