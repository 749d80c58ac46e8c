package build

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// Use is a place where something shared is used.
type Use struct {
	Pos  source.Pos
	What string // fact, question, block, picture, office
	Line string // as written
}

// Where lists the uses of a fact, a shared question or block, a picture or an office.
func Where(root, id string) ([]Use, error) {
	p, err := load.Open(root, load.Want{})
	if err != nil {
		return nil, err
	}
	defer p.Close()
	var out []Use
	names, err := fs.Glob(p.Root.FS(), "guides/*.yaml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := p.Read(name)
		if err != nil {
			return nil, err
		}
		out = append(out, uses(name, string(data), id)...)
	}
	for _, g := range p.Set.Guides {
		for i := range p.Set.Locations {
			if l := &p.Set.Locations[i]; l.ID.Value == id && shows(g, l) {
				out = append(out, Use{officesOf(g), "office", "offices"})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Use) int { return a.Pos.Compare(b.Pos) })
	return out, nil
}

// uses finds an id in the text of one file: as a fact in braces, as a list item, or as a value.
func uses(file, text, id string) []Use {
	q := regexp.QuoteMeta(id)
	kinds := []struct {
		what string
		re   *regexp.Regexp
	}{
		{"fact", regexp.MustCompile(`\{\{\s*(` + q + `)\s*\}\}`)},
		{"block", regexp.MustCompile(`^\s*- use:\s*["']?(` + q + `)["']?\s*$`)},
		{"question", regexp.MustCompile(`^\s*- (?:id:\s*)?["']?(` + q + `)["']?\s*$`)},
		{"picture", regexp.MustCompile(`(?:figure|picture|cover|spot|src|pair):\s*\{?\s*(?:src:\s*)?["']?(` + q + `)["']?\s*[,}]?`)},
	}
	var out []Use
	for i, line := range strings.Split(text, "\n") {
		for _, k := range kinds {
			for _, m := range k.re.FindAllStringSubmatchIndex(line, -1) {
				col := len([]rune(line[:m[2]])) + 1
				out = append(out, Use{source.Pos{File: file, Line: i + 1, Col: col}, k.what, strings.TrimSpace(line)})
			}
		}
	}
	return out
}

func officesOf(g *guide.Guide) source.Pos {
	for _, s := range g.Sections {
		for _, b := range s.Blocks {
			if o, ok := b.(*guide.Offices); ok {
				return o.At
			}
		}
	}
	return g.At
}

// Planned lists what a build would make, without making it.
func Planned(o Options) ([]Output, error) {
	p, err := load.Open(o.Root, load.Want{Guides: o.Guides, Brand: o.Brand})
	if err != nil {
		return nil, err
	}
	defer p.Close()
	targets, err := Plan(&p.Set, o)
	if err != nil {
		return nil, err
	}
	s, err := NewStage(p, "")
	if err != nil {
		return nil, err
	}
	w := &work{Stage: s, o: o, rec: openRecord(o)}
	if err := w.plan(targets); err != nil {
		return nil, err
	}
	var out []Output
	for _, j := range w.jobs {
		out = append(out, j.out)
	}
	return out, nil
}

// String is how a use is shown.
func (u Use) String() string { return fmt.Sprintf("%s: %s: %s", u.Pos, u.What, u.Line) }
