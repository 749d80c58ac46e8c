package build

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"guidepress/internal/load"
	"guidepress/internal/source"
)

func TestPartsAreNamedFromOneAndFromZero(t *testing.T) {
	for text, want := range map[string]Shard{"": {}, "3/16": {3, 16}, "1/1": {1, 1}, "0/16": {16, 16}} {
		if got, err := ParseShard(text); err != nil || got != want {
			t.Errorf("%q is %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"3", "3/", "/3", "4/3", "-1/3", "1/0", "a/b", "1/2/3"} {
		if got, err := ParseShard(text); err == nil {
			t.Errorf("%q is taken for %v", text, got)
		}
	}
}

// files are those below a folder, but for the record.
func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	all, _ := filepath.Glob(filepath.Join(dir, "*", "*.pdf"))
	for _, name := range all {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rel, _ := filepath.Rel(dir, name)
		out[rel] = data
	}
	return out
}

// shards makes all parts of a plan, each in a folder of its own, and gives what they hold.
func (s *bookshelf) shards(n int, dir string) map[string][]byte {
	s.t.Helper()
	union := map[string][]byte{}
	for i := range n {
		o := s.o
		o.Shard, o.Out = Shard{i + 1, n}, filepath.Join(dir, fmt.Sprint(i+1))
		r := mustRun(s.t, o)
		if source.HasErrors(r.Problems) {
			s.t.Fatal(r.Problems)
		}
		var due []string
		for _, out := range r.Outputs {
			rel, _ := filepath.Rel(o.Out, out.File)
			due = append(due, rel)
		}
		have := files(s.t, o.Out)
		for _, name := range due {
			if union[name] != nil {
				s.t.Errorf("%s belongs to two parts of %d", name, n)
			}
			union[name] = have[name]
		}
	}
	return union
}

func (s *bookshelf) sameAsWhole(got map[string][]byte) {
	s.t.Helper()
	o := s.o
	o.Out = s.t.TempDir()
	mustRun(s.t, o)
	want := files(s.t, o.Out)
	if len(got) != len(want) {
		s.t.Errorf("the parts have %d files, the whole %d", len(got), len(want))
	}
	for name := range want {
		if !bytes.Equal(got[name], want[name]) {
			s.t.Errorf("%s is another file than in the whole, or none", name)
		}
	}
}

func TestThePartsAreTheWhole(t *testing.T) {
	s := newBookshelf(t, 4)
	dir := t.TempDir()
	s.sameAsWhole(s.shards(3, dir))
	// A longer guide moves where the parts end: into the same folders, each part makes what is now its own.
	s.edit("guides/g-1.yaml", "Some people bleed a little.", "Some people bleed a little. "+string(bytes.Repeat([]byte("That stops soon. "), 500)))
	s.sameAsWhole(s.shards(3, dir))
	s.sameAsWhole(s.shards(8, t.TempDir())) // of which some are empty
}

// By cost no part is further from its share than one file.
func TestPartsCostTheSame(t *testing.T) {
	s := newBookshelf(t, 9)
	s.o.Editions = []string{"all"}
	s.edit("guides/g-3.yaml", "Some people bleed a little.", string(bytes.Repeat([]byte("That stops soon. "), 1800)))
	names, err := load.Names(s.root, nil)
	if err != nil {
		t.Fatal(err)
	}
	all, _, err := (&work{o: s.o}).costs(names)
	if err != nil {
		t.Fatal(err)
	}
	total, most := 0, 0
	for _, f := range all {
		total, most = total+f.cost, max(most, f.cost)
	}
	for _, n := range []int{2, 3, 7} {
		for i := range n {
			o := s.o
			o.Shard = Shard{i + 1, n}
			p, err := (&work{o: o}).cut(names)
			if err != nil {
				t.Fatal(err)
			}
			sum := 0
			for _, f := range all {
				if p.files[f.file] {
					sum += f.cost
				}
			}
			if d := sum - total/n; max(d, -d) > most {
				t.Errorf("part %s costs %d; its share is %d, and no file costs more than %d", o.Shard, sum, total/n, most)
			}
			if len(p.names) == len(names) {
				t.Errorf("part %s needs all guides", o.Shard)
			}
		}
	}
	if !slices.ContainsFunc(all, func(f costed) bool { return 2*f.cost > 3*total/len(all) }) {
		t.Error("all files cost about the same: nothing was tried")
	}
}

// A guide that cannot be read has no place in a plan: each part says so and makes nothing.
func TestNoPartLosesAGuideWithAFault(t *testing.T) {
	s := newBookshelf(t, 5)
	s.write("guides/g-2.yaml", "title: [")
	for i := range 3 {
		o := s.o
		o.Shard, o.Out = Shard{i + 1, 3}, t.TempDir()
		if r := mustRun(t, o); !source.HasErrors(r.Problems) || len(r.Outputs) > 0 {
			t.Errorf("part %s made %d files and says %v", o.Shard, len(r.Outputs), r.Problems)
		}
	}
}

// What is planned for a part is what is made of it.
func TestAPartIsPlannedAsItIsMade(t *testing.T) {
	s := newBookshelf(t, 4)
	s.o.Shard = Shard{2, 3}
	plan, err := Planned(s.o)
	if err != nil {
		t.Fatal(err)
	}
	made := mustRun(t, s.o)
	if a, b := remade(plan), remade(made); !slices.Equal(a, b) || len(a) == 0 {
		t.Errorf("planned %v, made %v", a, b)
	}
}
