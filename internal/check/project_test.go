package check_test

import (
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"gopkg.in/yaml.v3"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// brandFiles are the files of the practice's brand, read once.
var brandFiles = sync.OnceValue(func() fstest.MapFS {
	files := fstest.MapFS{}
	root := os.DirFS("../..")
	err := fs.WalkDir(root, "assets", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		panic(err)
	}
	return files
})

var (
	blockStart = regexp.MustCompile(`^- (\w+):`)
	mapStart   = regexp.MustCompile(`^[a-z_]+:(\s|$)`)
	repeated   = regexp.MustCompile(`^(.*) \((\d+) times\)$`)
)

// try puts an example into a small project, as its author would write it, and checks that. An example is a text, blocks
// of a section, keys of a guide (its sections take the place of those of the same kind) or, with the name of the file
// in a comment first, keys of practice.yaml or brand.yaml, or a translation.
func try(t *testing.T, example string) (check.Report, *load.Project) {
	t.Helper()
	files := maps.Clone(brandFiles())
	for _, name := range []string{"practice.yaml", "locations.yaml"} {
		files["guides/"+name] = &fstest.MapFile{Data: fixture(t, name)}
	}
	files["guides/images/pump.jpg"] = &fstest.MapFile{Data: []byte("\xff\xd8\xff")}
	g := parse(t, fixture(t, "short.yaml"))
	first, rest, _ := strings.Cut(example, "\n")
	switch m := blockStart.FindStringSubmatch(example); {
	case first == "# example.es.yaml":
		g = parse(t, fixture(t, "original.yaml"))
		files["guides/example.es.yaml"] = &fstest.MapFile{Data: []byte(rest)}
		files["guides/practice.es.yaml"] = &fstest.MapFile{Data: fixture(t, "practice.es.yaml")}
	case first == "# practice.yaml":
		g = parse(t, fixture(t, "guide.yaml"))
		if strings.HasPrefix(rest, "prices:") {
			show(g, map[string]any{"practice": "prices"})
		}
		change(t, files, "guides/practice.yaml", rest)
	case first == "# team.yaml":
		g = parse(t, fixture(t, "guide.yaml"))
		show(g, map[string]any{"team": "Our team"})
		files["guides/team.yaml"] = &fstest.MapFile{Data: []byte(rest)}
	case first == "# brand.yaml":
		change(t, files, "assets/brands/warm/brand.yaml", rest)
	case m != nil && slices.ContainsFunc(guide.Kinds, func(k guide.Kind) bool { return k.Name == m[1] }):
		var blocks []any
		decode(t, example, &blocks)
		g["sections"].([]any)[0].(map[string]any)["blocks"] = blocks
	case mapStart.MatchString(example):
		g = parse(t, fixture(t, "guide.yaml"))
		merge(g, parse(t, []byte(example)))
	default:
		g["sections"].([]any)[0].(map[string]any)["blocks"] = []any{map[string]any{"prose": text(example)}}
	}
	files["guides/example.yaml"] = &fstest.MapFile{Data: encode(t, g)}
	p, err := load.OpenFS(files, load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	if source.HasErrors(p.Problems) || len(p.Set.Guides) == 0 {
		for _, q := range p.Problems {
			if !strings.Contains(example, "{{") || q.Rule != "unknown-fact" {
				t.Logf("loading %q: %s %s", example, q.Pos, q.Message)
			}
		}
		if len(p.Set.Guides) == 0 {
			t.Fatal("the example does not load")
		}
	}
	s := &check.Subject{Guide: p.Set.Guides[0], Set: &p.Set, Brand: p.Brand, Today: today}
	return check.Run(s), p
}

// show adds a block to the first section of a guide.
func show(g map[string]any, block map[string]any) {
	part := g["sections"].([]any)[0].(map[string]any)
	part["blocks"] = append(part["blocks"].([]any), block)
}

// text writes out "a sentence (30 times)".
func text(example string) string {
	if m := repeated.FindStringSubmatch(example); m != nil {
		return strings.Repeat(m[1]+" ", 30)
	}
	return example
}

func fixture(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile("testdata/project/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func parse(t *testing.T, data []byte) map[string]any {
	t.Helper()
	m := map[string]any{}
	decode(t, string(data), &m)
	return m
}

func decode(t *testing.T, data string, into any) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(data), into); err != nil {
		t.Fatalf("%v in\n%.300s", err, data)
	}
}

func encode(t *testing.T, v any) []byte {
	t.Helper()
	b, err := yaml.Marshal(days(v))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// days writes the dates as authors do; yaml.v3 would add the hour.
func days(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format("2006-01-02")
	case map[string]any:
		for k, x := range v {
			v[k] = days(x)
		}
	case []any:
		for i, x := range v {
			v[i] = days(x)
		}
	}
	return v
}

func change(t *testing.T, files fstest.MapFS, name, keys string) {
	t.Helper()
	m := parse(t, files[name].Data)
	merge(m, parse(t, []byte(keys)))
	files[name] = &fstest.MapFile{Data: encode(t, m)}
}

// merge lays b over a: maps key by key, sections by their kind, all else whole.
func merge(a, b map[string]any) {
	for k, v := range b {
		inner, isMap := v.(map[string]any)
		into, wasMap := a[k].(map[string]any)
		switch {
		case isMap && wasMap:
			merge(into, inner)
		case k == "sections":
			a[k] = sections(a[k].([]any), v.([]any))
		default:
			a[k] = v
		}
	}
}

func sections(a, b []any) []any {
	kind := func(s any) any { return s.(map[string]any)["kind"] }
	for _, s := range b {
		i := slices.IndexFunc(a, func(o any) bool { return kind(o) == kind(s) })
		if i < 0 {
			a = append(a, s)
		} else {
			a[i] = s
		}
	}
	return a
}

// faults are the problems of one rule, notices left out: they say how things are.
func faults(r check.Report, rule string) []source.Problem {
	var out []source.Problem
	for _, p := range r.Problems {
		if p.Rule == rule && p.Severity != source.Notice {
			out = append(out, p)
		}
	}
	return out
}
