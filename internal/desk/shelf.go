package desk

import (
	"context"
	"maps"
	"os"
	"slices"
	"sync"
	"time"

	"guidepress/internal/build"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// kept is how many laid out guides stay in memory: the one in work in its editions, and those looked at before. One
// of 16 pages takes some 6 MB with its pictures.
const kept = 12

// shelf holds what was loaded and laid out, until a file changes. One thing is done at a time.
type shelf struct {
	o      Options
	mu     sync.Mutex
	files  map[string]string // the files' stamps at the last look
	all    *load.Project     // every guide, for the list; nil when it must be loaded
	open   map[[2]string]*stage
	laid   map[View]*laid
	recent []View         // of laid, the last used at the end
	good   map[View]*laid // the last that could be laid out, for the time in which a file does not load
}

// stage is one guide's project, ready for layout.
type stage struct {
	*build.Stage
	*load.Project
}

func newShelf(o Options) *shelf {
	root, err := os.OpenRoot(o.Root)
	s := &shelf{o: o, good: map[View]*laid{}}
	if err == nil {
		s.files = stamps(root.FS())
		root.Close()
	}
	s.clear()
	return s
}

func (s *shelf) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clear()
	return nil
}

// clear puts everything away.
func (s *shelf) clear() {
	for _, st := range s.open {
		st.Close()
	}
	if s.all != nil {
		s.all.Close()
	}
	s.all, s.open, s.laid, s.recent = nil, map[[2]string]*stage{}, map[View]*laid{}, nil
}

// look compares the files with those of the last look, and names what has changed. What was made from them is put
// away.
func (s *shelf) look(now map[string]string) []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var changed []string
	for name, stamp := range now {
		if s.files[name] != stamp {
			changed = append(changed, name)
		}
	}
	for name := range s.files {
		if _, there := now[name]; !there {
			changed = append(changed, name)
		}
	}
	if len(changed) > 0 {
		s.files = maps.Clone(now)
		s.clear()
	}
	slices.Sort(changed)
	return changed
}

// stamp is a short word that changes with a file.
func (s *shelf) stamp(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return hash([]byte(s.files[name]))[:8]
}

// set is the whole project, loaded when it is first asked for.
func (s *shelf) set() (*load.Project, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		p, err := build.Open(build.Options{Root: s.o.Root, Brand: s.o.Brand})
		if err != nil {
			return nil, err
		}
		s.all = p
	}
	return s.all, nil
}

// lay gives the pages of a view: those that are kept, or new ones.
func (s *shelf) lay(ctx context.Context, v View) (*laid, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	l := s.laid[v]
	if l == nil {
		var err error
		if l, err = s.fresh(ctx, v); err != nil {
			return nil, err
		}
		s.laid[v] = l
	}
	s.touch(v)
	return l, nil
}

// fresh lays a view out. Where that cannot be, it gives the last good pages with what is wrong.
func (s *shelf) fresh(ctx context.Context, v View) (*laid, error) {
	start := time.Now()
	st, err := s.stage(v)
	if err != nil {
		return nil, err
	}
	problems := st.Problems
	if !source.HasErrors(problems) {
		l, err := layOut(ctx, st, v)
		if err != nil {
			return nil, err
		}
		l.Took = time.Since(start)
		if l.sheets != nil {
			s.good[v] = l
			return l, nil
		}
		problems = l.problems
	}
	last := laid{problems: problems}
	if g := s.good[v]; g != nil {
		last = *g
		last.problems, last.old = problems, true
	}
	return &last, nil
}

// stage is the project of one guide, loaded when it is first asked for.
func (s *shelf) stage(v View) (*stage, error) {
	key := [2]string{v.Guide, v.Brand}
	if st := s.open[key]; st != nil {
		return st, nil
	}
	p, err := build.Open(build.Options{Root: s.o.Root, Guides: []string{v.Guide}, Brand: v.Brand})
	if err != nil {
		return nil, err
	}
	st := &stage{Project: p}
	if !source.HasErrors(p.Problems) {
		if st.Stage, err = build.NewStage(p, s.o.Cache); err != nil {
			p.Close()
			return nil, err
		}
	}
	s.open[key] = st
	return st, nil
}

// touch marks a view as just used, and puts away what was not used for long.
func (s *shelf) touch(v View) {
	s.recent = append(slices.DeleteFunc(s.recent, func(o View) bool { return o == v }), v)
	for len(s.recent) > kept {
		delete(s.laid, s.recent[0])
		delete(s.good, s.recent[0])
		s.recent = s.recent[1:]
	}
}

// find looks for something that a kept view holds.
func find[T any](s *shelf, in func(*laid) (T, bool)) (T, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, views := range []map[View]*laid{s.laid, s.good} {
		for _, l := range views {
			if x, ok := in(l); ok {
				return x, true
			}
		}
	}
	var none T
	return none, false
}
