package build

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// small is a guide of a few lines: what a build of many does can be seen with them.
const small = `title: Guide %[1]d
treatment: nerve block
procedure: injection
status: draft
updated: 2026-11-0%[2]d
main_message: A shot can calm a nerve. Ask us at {{ phone }} when you want to know more.
%[3]ssections:
  - kind: overview
    title: What it is
    blocks:
      - id: text
        prose: A doctor gives the shot. It takes {{ %[4]s }} in all, and it may not help.
      - use: call-us
  - kind: risks
    title: What can go wrong
    blocks:
      - id: more
        prose: Some people bleed a little. A few people get sick.
%[5]s`

// lenient has what a guide must hold told as warnings: there are many to be told, and the guides stay small.
var lenient = "rules:\n" + strings.Join([]string{row("EDU-03"), row("EDU-05"), row("EDU-06"), row("EDU-10"), row("TRANS-03")}, "")

func row(rule string) string { return "  - {rule: " + rule + ", severity: warning, reason: a test}\n" }

// bookshelf is a project of small guides that differ in what they use of what they share.
type bookshelf struct {
	t    *testing.T
	root string
	o    Options
}

func newBookshelf(t *testing.T, n int) *bookshelf {
	t.Helper()
	s := &bookshelf{t: t, root: copyProject(t)}
	s.o = Options{Root: s.root, Out: "dist", Cache: t.TempDir(), Editions: []string{"web"}, Today: time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC)}
	old, _ := filepath.Glob(filepath.Join(s.root, "guides", "*.yaml"))
	for _, name := range old {
		if base, _, _ := strings.Cut(filepath.Base(name), "."); !guide.IsShared(base) {
			os.Remove(name)
		}
	}
	s.write(guide.SharedFile, "blocks:\n  - id: call-us\n    action: Call us\n    text: Call {{ phone }}.\n")
	s.write("guides/shared.es.yaml", "blocks:\n  - {id: call-us, action: Llámenos, text: \"Llame al {{ phone }}.\"}\n")
	s.write("guides/images/a.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#246"/></svg>`)
	edit(t, filepath.Join(s.root, guide.PracticeFile), "wait_time:", "facts:\n  shot_time: ten minutes\n  block_time: an hour\n"+lenient+"wait_time:")
	for i := range n {
		fact, more, with := "shot_time", "", ""
		switch i % 4 {
		case 1:
			fact, with = "block_time", "      - id: drawn\n        figure: {src: images/A.svg, alt: A blue field}\n"
		case 2:
			more = "formerly: [old-" + fmt.Sprint(i) + "]\n"
		}
		s.write(fmt.Sprintf("guides/g-%d.yaml", i), fmt.Sprintf(small, i, 1+i%9, more, fact, with))
	}
	s.write("guides/g-0.es.yaml", "title: Guía\nmain_message: Una inyección puede calmar un nervio.\n")
	s.write("guides/h.yaml", "extends: g-1\ntitle: Another Guide\n")
	return s
}

func (s *bookshelf) write(name, content string) {
	s.t.Helper()
	name = filepath.Join(s.root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

func (s *bookshelf) edit(name, from, to string) {
	s.t.Helper()
	edit(s.t, filepath.Join(s.root, filepath.FromSlash(name)), from, to)
}

// read are the guides that a build had to read: those of which it has asked the rules.
func read(r *Report) []string {
	var out []string
	for _, c := range r.Checks {
		out = append(out, c.Guide.ID)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A changed guide is read with those that depend on it and no other, whose problems are told all the same.
func TestOnlyWhatChangedIsRead(t *testing.T) {
	s := newBookshelf(t, 6)
	first := mustRun(t, s.o)
	if source.HasErrors(first.Problems) || len(first.Outputs) != 8 {
		t.Fatalf("%d files, %v", len(first.Outputs), first.Problems)
	}
	for _, c := range []struct {
		what, file, from, to string
		read, made           string
	}{
		{"a word", "guides/g-3.yaml", "calm a nerve", "soothe a nerve", "g-3", "g-3"},
		{"a word of one that another extends", "guides/g-1.yaml", "calm a nerve", "soothe a nerve", "g-1 h", "g-1 h"},
		{"a word that a translation replaces", "guides/g-0.yaml", "calm a nerve", "soothe a nerve", "g-0", "g-0"},
		{"a picture", "guides/images/a.svg", "#246", "#642", "g-1 g-5 h", "g-1 g-5 h"},
		{"a comment", "guides/g-2.yaml", "title:", "# a comment\ntitle:", "g-2", ""},
		{"a fact", guide.PracticeFile, "an hour", "two hours", "g-0 g-1 g-2 g-3 g-4 g-5 h", "g-1 g-5 h"},
	} {
		s.edit(c.file, c.from, c.to)
		r := mustRun(t, s.o)
		if got := strings.Join(read(r), " "); got != c.read {
			t.Errorf("%s: read %q, want %q", c.what, got, c.read)
		}
		var made []string
		for _, name := range remade(r) {
			id, _, _ := strings.Cut(filepath.Base(name), "-treatment")
			if !slices.Contains(made, id) {
				made = append(made, id)
			}
		}
		if got := strings.Join(made, " "); got != c.made {
			t.Errorf("%s: made %q, want %q", c.what, got, c.made)
		}
		s.asFresh(r, c.what)
	}
	if r := mustRun(t, s.o); r.Project != nil {
		t.Error("nothing has changed, and something was read")
	}
}

// asFresh compares a build with one that knows nothing of those before it: files, problems and the lines they are shown with.
func (s *bookshelf) asFresh(r *Report, after string) {
	s.t.Helper()
	o := s.o
	o.Out = "fresh"
	if err := os.RemoveAll(filepath.Join(s.root, "fresh")); err != nil {
		s.t.Fatal(err)
	}
	fresh := mustRun(s.t, o)
	if r.Project == nil {
		if warnings := only(fresh.Problems, source.Warning); r.Warnings != len(warnings) || source.HasErrors(fresh.Problems) {
			s.t.Errorf("after %s nothing was read, with %d warnings: %v", after, r.Warnings, fresh.Problems)
		}
	} else if a, b := asTold(r), asTold(fresh); a != b {
		s.t.Errorf("after %s the problems are\n%s\nafresh\n%s", after, a, b)
	}
	if source.HasErrors(fresh.Problems) {
		if r.Outputs != nil {
			s.t.Errorf("after %s there are files in spite of errors", after)
		}
		return
	}
	if len(r.Outputs) != len(fresh.Outputs) {
		s.t.Fatalf("after %s there are %d files, afresh %d", after, len(r.Outputs), len(fresh.Outputs))
	}
	for i, out := range r.Outputs {
		f := fresh.Outputs[i]
		a, errA := os.ReadFile(filepath.Join(s.root, out.File))
		b, errB := os.ReadFile(filepath.Join(s.root, f.File))
		if errA != nil || errB != nil || !bytes.Equal(a, b) || out.Pages != f.Pages || out.Bytes != f.Bytes {
			s.t.Errorf("after %s %s is not as it is made afresh (%v, %v)", after, out.File, errA, errB)
		}
	}
}

func only(problems []source.Problem, s source.Severity) []source.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p source.Problem) bool { return p.Severity != s })
}

// asTold are the problems as they are shown; who found one first does not count.
func asTold(r *Report) string {
	var out []string
	for _, p := range r.Problems {
		out = append(out, fmt.Sprintf("%v %q", p, r.Project.Files.Excerpt(p)))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// TestNothingIsStale changes a project at random, again and again: each build leaves what a build from nothing makes, and
// tells the same problems.
func TestNothingIsStale(t *testing.T) {
	rounds := 40
	if testing.Short() {
		rounds = 8
	}
	s := newBookshelf(t, 6)
	s.asFresh(mustRun(t, s.o), "the first build")
	rnd := rand.New(rand.NewPCG(9, 11))
	for i := range rounds {
		what := s.shake(rnd, i)
		s.asFresh(mustRun(t, s.o), fmt.Sprintf("change %d, %s", i, what))
		if t.Failed() {
			return
		}
	}
}

// shake makes one change, of those that somebody might make.
func (s *bookshelf) shake(rnd *rand.Rand, i int) string {
	one := fmt.Sprintf("guides/g-%d.yaml", rnd.IntN(6))
	changes := []struct {
		what, file, from, to string
	}{
		{"a word", one, "doctor", "Doctor"},
		{"a word back", one, "Doctor", "doctor"},
		{"a comment", one, "title:", fmt.Sprintf("# %d\ntitle:", i)},
		{"a warning", one, "A few people", "A few few people"},
		{"a warning less", one, "A few few people", "A few people"},
		{"an error", one, "procedure: injection", "procedure: injektion"},
		{"an error less", one, "procedure: injektion", "procedure: injection"},
		{"a name another had", one, "sections:", "formerly: [old-2]\nsections:"},
		{"a name less", one, "formerly: [old-2]\n", ""},
		{"a language", one, "status: draft", "language: es\nstatus: draft"},
		{"a language less", one, "language: es\n", ""},
		{"a fact", guide.PracticeFile, "shot_time: ", "shot_time: about "},
		{"the phone", guide.PracticeFile, "name: ", "name: The "},
		{"a shared block", guide.SharedFile, "Call us", "Call us soon"},
		{"a picture", "guides/images/a.svg", "fill=\"#", "fill=\"#1"},
		{"a picture right", "guides/images/a.svg", "fill=\"#1", "fill=\"#"},
		{"a translation", "guides/g-0.es.yaml", "Una", "Esta"},
		{"a parent", "guides/h.yaml", "extends: g-1", "extends: g-2"},
		{"a person", guide.TeamFile, "role: ", "role: Good "},
		{"a colour", "assets/brands/warm/brand.yaml", "version: ", "version: 1"},
	}
	for {
		switch rnd.IntN(len(changes) + 4) {
		case 0:
			s.write("guides/new.yaml", fmt.Sprintf(small, 99, 1+rnd.IntN(9), "", "phone", ""))
			return "a new guide"
		case 1:
			if os.Remove(filepath.Join(s.root, "guides/new.yaml")) == nil {
				return "a guide less"
			}
		case 2:
			if f, _ := filepath.Glob(filepath.Join(s.root, "dist/web/*.pdf")); len(f) > 0 && os.Remove(f[rnd.IntN(len(f))]) == nil {
				return "a file less"
			}
		case 3:
			return "nothing"
		default:
			c := changes[rnd.IntN(len(changes))]
			name := filepath.Join(s.root, filepath.FromSlash(c.file))
			if data, err := os.ReadFile(name); err == nil && strings.Contains(string(data), c.from) {
				s.edit(c.file, c.from, c.to)
				return c.what + " in " + c.file
			}
		}
	}
}
