package build

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Use is a place where something shared is used.
type Use struct {
	Pos  source.Pos
	What string   // fact, question, block, picture, office
	Line string   // as written
	By   []string // guides that print it, where the place is in a shared file
}

// Where lists the uses of a fact, a shared question or block, a picture or an office.
func Where(root, id string) ([]Use, error) {
	p, err := load.Open(root, load.Want{})
	if err != nil {
		return nil, err
	}
	defer p.Close()
	found := map[script.Use][]string{}
	for _, g := range p.Set.Guides {
		for _, u := range script.Make(g, &p.Set, p.Brand, nil).Uses() {
			if name := g.ID + "." + g.Lang(); u.ID == id && !slices.Contains(found[u], name) {
				found[u] = append(found[u], name)
			}
		}
	}
	for _, set := range append(slices.Collect(maps.Values(p.Set.Languages)), &p.Set) {
		for _, u := range script.Loose(set) {
			if _, ok := found[u]; u.ID == id && !ok {
				found[u] = nil
			}
		}
	}
	var out []Use
	for u, by := range found {
		line, _ := p.Files.Line(u.Pos.File, u.Pos.Line)
		use := Use{Pos: u.Pos, What: u.What, Line: strings.TrimSpace(line)}
		if guide.IsShared(shelf(u.Pos.File)) {
			use.By = slices.Sorted(slices.Values(by))
		}
		out = append(out, use)
	}
	slices.SortFunc(out, func(a, b Use) int { return cmp.Or(a.Pos.Compare(b.Pos), strings.Compare(a.What, b.What)) })
	return out, nil
}

// shelf is the name of a file without its folder, its language and its ending.
func shelf(file string) string {
	name, _, _ := strings.Cut(path.Base(file), ".")
	return name
}

// String is how a use is shown.
func (u Use) String() string {
	text := fmt.Sprintf("%s: %s: %s", u.Pos, u.What, u.Line)
	if len(u.By) > 0 {
		text += "\n    in " + strings.Join(u.By, ", ")
	}
	return text
}
