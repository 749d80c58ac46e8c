package build

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// Shard is one of Of parts of a plan, for one of as many machines. The zero value is the whole plan.
type Shard struct{ Part, Of int }

// ParseShard reads "3/16". Parts count from 1; systems that count from 0 are understood, too, for 0/16 is 16/16.
func ParseShard(text string) (Shard, error) {
	if text == "" {
		return Shard{}, nil
	}
	part, of, _ := strings.Cut(text, "/")
	k, bad := strconv.Atoi(part)
	n, worse := strconv.Atoi(of)
	if bad != nil || worse != nil || n < 1 || k < 0 || k > n {
		return Shard{}, fmt.Errorf("%q is no part of a plan; 3/16 is the third of sixteen", text)
	}
	if k == 0 {
		k = n
	}
	return Shard{k, n}, nil
}

// Whole reports that all of a plan is meant.
func (s Shard) Whole() bool { return s.Of == 0 }

func (s Shard) String() string { return fmt.Sprintf("%d/%d", s.Part, s.Of) }

// part is what one machine makes of a plan.
type part struct {
	files map[string]bool // by Target.File
	names []string        // of the guides they belong to, as load.Names gives them
}

// costed is a file of the plan and what it costs to make.
type costed struct {
	file, name string
	cost       int
}

// cut gives each shard a run of the plan that costs as much as any other's: what belongs together stays together, so that
// a machine reads few guides, and no part differs from its fair share by more than one file. All machines that see the same
// words reckon the same parts. Guides that cannot be read belong to every part: there is no plan as long as there are some.
func (w *work) cut(names []string) (*part, error) {
	files, unread, err := w.costs(names)
	if err != nil {
		return nil, err
	}
	total, before := 0, 0
	for _, f := range files {
		total += f.cost
	}
	p := &part{files: map[string]bool{}, names: unread}
	for _, f := range files {
		if (2*before+f.cost)*w.o.Shard.Of/(2*total) == w.o.Shard.Part-1 { // where its middle lies
			p.files[f.file] = true
			if !slices.Contains(p.names, f.name) {
				p.names = append(p.names, f.name)
			}
		}
		before += f.cost
	}
	return p, nil
}

// costs is the whole plan, some guides in memory at a time.
func (w *work) costs(names []string) (all []costed, unread []string, err error) {
	for lot := range slices.Chunk(names, together) {
		p, err := load.Open(w.o.Root, load.Want{Guides: lot, Brand: w.o.Brand})
		if err != nil {
			return nil, nil, err
		}
		p.Close()
		if source.HasErrors(p.Problems) {
			unread = append(unread, lot...)
			continue
		}
		w.hear(&p.Set)
		targets, err := matrix(&p.Set, w.o)
		if err != nil {
			return nil, nil, err
		}
		for _, t := range targets {
			all = append(all, costed{t.File(), nameIn(names, t.Guide), cost(w.o.Root, p, t.Guide)})
		}
	}
	return all, unread, nil
}

// cost is what a file takes to make, in bytes of words. Editions differ little: the guide's words are set in each. What does
// not depend on them (cover, pictures, offices, fonts, writing) takes as long as some forty thousand bytes.
func cost(root string, p *load.Project, g *guide.Guide) int {
	sum := 40_000
	for file := g.At.File; file != ""; file = p.Parents[file] {
		if info, err := os.Stat(filepath.Join(root, filepath.FromSlash(file))); err == nil {
			sum += int(info.Size())
		}
		if g.Original != nil {
			break // a translation says everything that its original does
		}
	}
	return sum
}

// nameIn is what a guide is called among names that load.Names gave: a translation that was asked for alone has its language.
func nameIn(names []string, g *guide.Guide) string {
	if slices.Contains(names, g.ID) {
		return g.ID
	}
	return g.ID + "." + g.Language.Value
}

// only are the targets that belong to this part.
func (p *part) only(targets []Target) []Target {
	if p == nil {
		return targets
	}
	return slices.DeleteFunc(targets, func(t Target) bool { return !p.files[t.File()] })
}
