package load

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Has are the names that a project's files may write, in order, by what they name: the words of the tag "of" of the
// fields in guide.
func (p *Project) Has() map[string][]string {
	has := map[string][]string{"brand": brandNames(p.fsys), "picture": p.pictures()}
	add := func(of, name string) {
		if name != "" && !slices.Contains(has[of], name) {
			has[of] = append(has[of], name)
		}
	}
	if p.Brand != nil {
		has["icon"] = sorted(p.Brand.Icons)
	}
	if p.Set.Practice != nil {
		for _, s := range p.Set.Practice.States {
			add("state", s.Value)
		}
	}
	for _, l := range p.Set.Locations {
		add("office", l.ID.Value)
	}
	for _, m := range p.Set.Team {
		add("person", m.ID.Value)
	}
	for _, q := range p.Set.FAQs {
		add("question", q.ID.Value)
	}
	for _, b := range p.Set.Blocks {
		add("block", b.Named())
	}
	for _, g := range p.Set.Guides {
		add("guide", g.ID)
	}
	return has
}

// pictures are those of the brand, and the image files below guides/ as a guide names them.
func (p *Project) pictures() []string {
	var names []string
	if p.Brand != nil {
		for _, a := range p.Brand.Art {
			names = append(names, a.Name.Value)
		}
	}
	_ = fs.WalkDir(p.fsys, "guides", func(name string, e fs.DirEntry, err error) error { // a folder that cannot be read offers nothing
		if err == nil && !e.IsDir() && slices.Contains(imageTypes, strings.ToLower(path.Ext(name))) {
			names = append(names, strings.TrimPrefix(name, "guides/"))
		}
		return nil
	})
	return names
}
