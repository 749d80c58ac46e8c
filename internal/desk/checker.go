package desk

import (
	"context"
	"slices"
	"strings"
	"sync"

	"guidepress/internal/build"
	"guidepress/internal/check"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// checker asks the rules about one guide after the other while nothing else is to do: first about the one in sight,
// then about those whose files have changed.
type checker struct {
	o     Options
	mu    sync.Mutex
	found map[string]verdict // by the guide's name
	wait  []View             // guides to ask about, the next first
	wake  chan struct{}
}

// verdict is what the rules say about a guide.
type verdict struct {
	problems []source.Problem
	card     check.Scorecard
	files    *source.Files
}

func newChecker(o Options) *checker {
	return &checker{o: o, found: map[string]verdict{}, wake: make(chan struct{}, 1)}
}

// first asks about a view before all others, unless that has been done.
func (c *checker) first(v View) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, done := c.found[v.Guide]; done {
		return
	}
	c.wait = append([]View{v}, slices.DeleteFunc(c.wait, func(w View) bool { return w.Guide == v.Guide })...)
	c.rouse()
}

// all asks about every guide that nothing is known of.
func (c *checker) all(p *load.Project) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, name := range names(p) {
		_, done := c.found[name]
		if !done && !slices.ContainsFunc(c.wait, func(w View) bool { return w.Guide == name }) {
			c.wait = append(c.wait, View{Guide: name, Edition: edition.All[0].Name})
		}
	}
	c.rouse()
}

// stops is how many problems stop a guide's files; that it is not as it was signed makes a draft of it, and its places
// to fill in are counted apart.
func (c *checker) stops(name string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := 0
	for _, p := range c.found[name].problems {
		if p.Severity == source.Error && p.Rule != "EDU-13" && !isGapOf(p) {
			n++
		}
	}
	return n
}

// isGapOf reports that a problem is a place still to be written; those have a list of their own.
func isGapOf(p source.Problem) bool { return p.Rule == "EDIT-15" && waits(p.Message) }

func (c *checker) rouse() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// stale forgets what was said about guides whose files have changed: a guide's own file and its translations', or all
// where the file is shared.
func (c *checker) stale(files []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for name := range c.found {
		id, _, _ := strings.Cut(name, ".")
		if slices.ContainsFunc(files, func(f string) bool { return touches(f, id) }) {
			delete(c.found, name)
		}
	}
}

// touches reports whether a file can change what the rules say about a guide. Guides may inherit from each other
// (extends), so another guide's file may, too; it is asked about again when it is looked at.
func touches(file, id string) bool {
	base, guides := strings.CutPrefix(file, "guides/")
	owner, _, _ := strings.Cut(base, ".")
	shared := guide.IsShared(owner)
	return !guides || strings.Contains(base, "/") || shared || owner == id
}

// run works until the context ends.
func (c *checker) run(ctx context.Context, h *hub) {
	for {
		v, ok := c.next()
		if !ok {
			select {
			case <-ctx.Done():
				return
			case <-c.wake:
			}
			continue
		}
		if ctx.Err() != nil {
			return
		}
		if found, err := c.ask(ctx, v); err == nil {
			c.mu.Lock()
			c.found[v.Guide] = found
			c.mu.Unlock()
			h.tell("checked", v.Guide)
		}
	}
}

func (c *checker) next() (View, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.wait) == 0 {
		return View{}, false
	}
	v := c.wait[0]
	c.wait = c.wait[1:]
	return v, true
}

// ask does what guidepress check does.
func (c *checker) ask(ctx context.Context, v View) (verdict, error) {
	r, err := build.Check(ctx, build.Options{Root: c.o.Root, Guides: []string{v.Guide}, Brand: v.Brand, Editions: []string{v.Edition},
		Today: c.o.Today, Cache: c.o.Cache, Jobs: 1})
	if err != nil {
		return verdict{}, err
	}
	out := verdict{files: r.Project.Files}
	others := map[string]bool{} // the same guide's files in other languages, which are checked along
	for _, g := range r.Project.Set.Guides {
		if nameOf(g) != v.Guide {
			others[g.At.File] = true
		}
	}
	for _, p := range r.Problems {
		if !others[p.Pos.File] {
			out.problems = append(out.problems, p)
		}
	}
	for _, one := range r.Checks {
		if nameOf(one.Guide) == v.Guide {
			out.card = one.Scorecard
		}
	}
	return out, nil
}

// counts are how many problems stop a guide's files, and how many others there are.
func (c *checker) counts(name string) (stop, others int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range c.found[name].problems {
		switch {
		case isGapOf(p):
		case p.Severity == source.Error:
			stop++
		case p.Severity == source.Warning:
			others++
		}
	}
	return stop, others
}

func (c *checker) verdict(name string) (verdict, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.found[name]
	return v, ok
}

// names are what a user calls the guides of a project.
func names(p *load.Project) []string {
	var out []string
	for _, g := range p.Set.Guides {
		out = append(out, nameOf(g))
	}
	return out
}
