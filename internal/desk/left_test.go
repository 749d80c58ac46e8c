package desk

import (
	"testing"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
)

// TestWhatCanBeLeftOut leaves out of a new guide of each kind all that the list of gaps offers to leave out, one after the
// other: the rules ask for none of it, and the file loads.
func TestWhatCanBeLeftOut(t *testing.T) {
	project, err := scaffold.ProjectFor(scaffold.Practice{Name: "Sample", Phone: "(240) 555-0100"})
	if err != nil {
		t.Fatal(err)
	}
	have, err := inMemory(project)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range guide.Procedure("").Values() {
		f, err := scaffold.Guide(have, scaffold.Ask{Name: "trial", Treatment: "trial", Procedure: guide.Procedure(kind.Name)})
		if err != nil {
			t.Fatal(err)
		}
		data := f.Data
		open := func(data []byte) (*guide.Guide, *guide.Set, int) {
			fsys, err := inMemory(append(project, scaffold.File{Name: f.Name, Data: data}))
			if err != nil {
				t.Fatal(err)
			}
			p, err := load.OpenFS(fsys, load.Want{Guides: []string{"trial"}})
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range p.Problems {
				if q.Severity == source.Error {
					t.Fatalf("%s: %v", kind.Name, q)
				}
			}
			g := p.Set.Guides[0]
			errors := 0
			for _, q := range check.Run(&check.Subject{Guide: g, Set: &p.Set, Brand: p.Brand}, "EDU-02", "EDU-03", "EDU-05", "EDU-06", "EDU-10").Problems {
				if q.Severity == source.Error && q.Message != "" && q.Rule != "EDU-03" {
					errors++
				}
			}
			return g, &p.Set, errors
		}
		g, set, before := open(data)
		start := leftOf(g, set).Left
		omitted := 0
		for range 100 {
			path := ""
			for _, p := range leftOf(g, set).Parts {
				for _, x := range p.Texts {
					if x.May {
						path = x.Path
					}
				}
				if p.May {
					path = p.Path
				}
			}
			if path == "" {
				break
			}
			if data, err = without(data, g, set, path); err != nil {
				t.Fatalf("%s: %s: %v", kind.Name, path, err)
			}
			omitted++
			var now int
			if g, set, now = open(data); now > before {
				t.Fatalf("%s: without %s the rules mind %d, not %d", kind.Name, path, now, before)
			}
		}
		if n := leftOf(g, set).Left; omitted < 8 || n < 15 || n >= start {
			t.Errorf("%s: %d left of %d after %d left out", kind.Name, n, start, omitted)
		}
		for i := range g.Sections { // what is not offered is needed
			if s := &g.Sections[i]; check.Needs(g, s) {
				cut := *g
				cut.Sections = append(append([]guide.Section{}, g.Sections[:i]...), g.Sections[i+1:]...)
				r := check.Run(&check.Subject{Guide: &cut, Set: set}, "EDU-03", "EDU-05", "EDU-06")
				if !source.HasErrors(r.Problems) {
					t.Errorf("%s: %s is called needed, and no rule asks for it", kind.Name, s.Title.Value)
				}
			}
		}
	}
}
