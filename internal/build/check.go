package build

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Checked is what the rules say about one guide.
type Checked struct {
	Guide *guide.Guide
	check.Report
}

// errors reports whether the guide may not be built as it is.
func (c Checked) errors() bool { return source.HasErrors(c.Problems) }

// Check does all that Run does short of writing: what it lets pass, Run builds.
func Check(ctx context.Context, o Options) (*Report, error) {
	o.Again = true // a file that is up to date may still hold what a rule minds
	w := &work{o: o, rec: openRecord(o)}
	if err := w.parts(ctx); err != nil {
		return nil, err
	}
	return w.report, w.report.Project.Close()
}

// rules asks every rule about every guide. Guides of a project with loading problems may have holes, on which
// a rule may stumble; what it would have said comes up once they are filled.
func rules(p *load.Project, told *script.Teller, o Options) []Checked {
	guides := slices.DeleteFunc(slices.Clone(p.Set.Guides), func(g *guide.Guide) bool {
		return len(o.Languages) > 0 && !slices.Contains(o.Languages, g.Lang())
	})
	out := make([]Checked, len(guides))
	var group errgroup.Group
	group.SetLimit(workers(o.Jobs))
	for i, g := range guides {
		group.Go(func() error {
			out[i] = ask(p, told, g, o)
			return nil
		})
	}
	group.Wait()
	return out
}

func ask(p *load.Project, told *script.Teller, g *guide.Guide, o Options) (c Checked) {
	c.Guide = g
	defer func() {
		if r := recover(); r != nil {
			if !source.HasErrors(p.Problems) {
				panic(fmt.Sprintf("checking %s: %v", g.ID, r))
			}
		}
	}()
	c.Report = check.Run(&check.Subject{Guide: g, Set: &p.Set, Brand: p.Brand, Teller: told, Today: o.Today}, o.Rules...)
	c.Problems = slices.DeleteFunc(c.Problems, func(q source.Problem) bool { return echo(p.Problems, q) })
	return c
}

// echo reports that an editorial rule minds a word inside of what the loader has refused: the fact that there is
// not, say, which also is in no word list.
func echo(loading []source.Problem, q source.Problem) bool {
	return strings.HasPrefix(q.Rule, "EDIT-") && slices.ContainsFunc(loading, func(p source.Problem) bool {
		return p.Severity == source.Error && p.Pos.File == q.Pos.File && p.Pos.Line == q.Pos.Line &&
			q.Pos.Col < p.Pos.Col+max(p.Len, 1) && p.Pos.Col < q.Pos.Col+max(q.Len, 1)
	})
}

// refused are the guides that only Force builds.
func refused(checks []Checked) map[*guide.Guide]bool {
	out := map[*guide.Guide]bool{}
	for _, c := range checks {
		out[c.Guide] = c.errors()
	}
	return out
}
