package publish

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/twin"
)

// renamed finds former names that are somebody else's now: a link to one could lead to two guides.
func (s *site) renamed() []source.Problem {
	owner := map[string]*guide.Guide{}
	for _, g := range s.project.Set.Guides {
		owner[g.ID+suffix(g)] = g
	}
	var out []source.Problem
	for _, g := range s.project.Set.Guides {
		for _, f := range g.Formerly {
			name := f.Value + suffix(g)
			if other := owner[name]; other != nil {
				out = append(out, source.Problem{Pos: f.Pos, Len: f.Chars(), Rule: "name-taken",
					Message: fmt.Sprintf("the former name %q is that of another guide, %q", f.Value, other.Title.Value),
					Hint:    "old links can lead to one guide only; take the name away from one of them"})
				continue
			}
			owner[name] = g
		}
	}
	return source.Sort(out)
}

// redirects keep old links working in three ways: a page that leads on, the PDF under its old name too, and rules
// for servers that read a _redirects file.
func (s *site) redirects(context.Context) error {
	root := "/"
	if u, err := url.Parse(s.base); err == nil && u.Path != "" {
		root = u.Path
	}
	var rules strings.Builder
	for _, g := range s.guides {
		for _, f := range g.guide.Formerly {
			old := f.Value + suffix(g.guide)
			s.files.add(old+".html", twin.Stub(g.guide.Lang(), g.guide.Title.Value, g.name+".html"))
			fmt.Fprintf(&rules, "%s%s.html %s%s.html 301\n", root, old, root, g.name)
			for _, p := range g.pdfs {
				name := f.Value + strings.TrimPrefix(p.file, g.guide.ID)
				s.files.add(name, s.files.data[p.file])
				fmt.Fprintf(&rules, "%s%s %s%s 301\n", root, name, root, p.file)
			}
		}
	}
	if rules.Len() > 0 {
		s.files.add("_redirects", []byte(rules.String()))
	}
	return nil
}
