package load_test

import (
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
)

// example is a fenced piece of YAML of the authors' manual; what says which part of a project it is.
type example struct {
	what, text string
	line       int
}

var fence = regexp.MustCompile("(?ms)^```yaml ([a-z ]+)\n(.*?)^```$")

func manual(t *testing.T) []example {
	t.Helper()
	data, err := os.ReadFile("../../guides/README.md")
	if err != nil {
		t.Fatal(err)
	}
	all := string(data)
	var examples []example
	for _, m := range fence.FindAllStringSubmatchIndex(all, -1) {
		examples = append(examples, example{all[m[2]:m[3]], all[m[4]:m[5]], strings.Count(all[:m[4]], "\n")})
	}
	if n := strings.Count(all, "\n```yaml"); n != len(examples) {
		t.Fatalf("%d fences of YAML, but %d examples: each needs to say what it is, as in ```yaml blocks", n, len(examples))
	}
	return examples
}

// files are the project that an example makes.
func (e example) files(t *testing.T) map[string]string {
	files := map[string]string{"guides/images/knee.jpg": "x"}
	whole := strings.Replace(start, "sections: "+filler, "sections:\n", 1)
	switch e.what {
	case "guide":
		files["guides/test.yaml"] = e.text
	case "guide part":
		files["guides/test.yaml"] = start + e.text
	case "sections":
		files["guides/test.yaml"] = whole + indent(e.text, "  ")
	case "blocks":
		files["guides/test.yaml"] = whole + "  - kind: free\n    title: T\n    blocks:\n" + indent(e.text, "      ")
	case "practice", "locations", "team", "faqs", "shared":
		files["guides/"+e.what+".yaml"] = e.text
	case "extends":
		files["guides/intrathecal-pump.yaml"], files["guides/test.yaml"] = parent, e.text
	case "translation":
		files["guides/intrathecal-pump.yaml"], files["guides/intrathecal-pump.es.yaml"] = parent, e.text
	case "brand":
		files["assets/brands/own/brand.yaml"], files["assets/brands/own/logo.png"] = e.text, "x"
	case "practice translation", "faqs translation", "team translation":
		files["guides/intrathecal-pump.yaml"], files["guides/intrathecal-pump.es.yaml"] = parent, "title: Guía"
		files["guides/"+strings.TrimSuffix(e.what, " translation")+".es.yaml"] = e.text
	default:
		t.Errorf("line %d: unknown sort of example %q", e.line, e.what)
	}
	return files
}

// parent is a guide for others to inherit from.
var parent = strings.Replace(start, filler, "\n  - kind: overview\n    title: What it is", 1)

func indent(text, by string) string {
	return by + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n"+by) + "\n"
}

// Every example of the authors' manual must load as it stands there, together with the manual's own shared
// blocks and questions.
func TestManual(t *testing.T) {
	examples := manual(t)
	common := map[string]string{}
	for _, e := range examples {
		if slices.Contains([]string{"practice", "locations", "team", "faqs", "shared"}, e.what) {
			for name, text := range e.files(t) {
				common[name] = text
			}
		}
	}
	sections, used := map[string]bool{}, map[reflect.Type]map[string]bool{reflect.TypeFor[*guide.Use](): {}}
	for _, e := range examples {
		files := e.files(t)
		for name, text := range common {
			if files[name] == "" {
				files[name] = text
			}
		}
		if files["guides/intrathecal-pump.yaml"] == "" {
			files["guides/intrathecal-pump.yaml"] = parent
		}
		p := open(t, project(t, files))
		if e.what == "brand" {
			p = openBrand(t, project(t, files), "own")
		}
		if got := report(p); got != "" {
			t.Errorf("the example at line %d of guides/README.md:\n%s", e.line, got)
		}
		if e.what == "brand" {
			continue
		}
		note(t, p, used, sections)
		if strings.Contains(e.text, "\n- use: ") {
			used[reflect.TypeFor[*guide.Use]()]["use"] = true
		}
	}
	for _, k := range guide.Kinds {
		typ := reflect.TypeOf(k.New())
		for _, f := range reflect.VisibleFields(typ.Elem()) {
			if key, _, _ := strings.Cut(f.Tag.Get("key"), ","); key != "" && key != "id" && !used[typ][key] {
				t.Errorf("guides/README.md has no example of the block %q with its key %q", k.Name, key)
			}
		}
	}
	for _, k := range guide.SectionKinds {
		if !sections[k.Name] {
			t.Errorf("guides/README.md has no example of the section %q", k.Name)
		}
	}
}

// openBrand opens a project in one of its brands.
func openBrand(t *testing.T, fsys fs.FS, name string) *load.Project {
	t.Helper()
	p, err := load.OpenFS(fsys, load.Want{Brand: name, Editions: []string{"web", "print"}, Rules: []string{"READ-01", "READ-02"}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// note records which keys the blocks of a project's guides fill, by kind, and the kinds of its sections.
func note(t *testing.T, p *load.Project, used map[reflect.Type]map[string]bool, sections map[string]bool) {
	for _, g := range p.Set.Guides {
		for _, s := range g.Sections {
			sections[string(s.Kind)] = true
			for _, b := range s.Blocks {
				if b.Place().Line == 0 {
					t.Errorf("a %T has no place", b)
				}
				v := reflect.ValueOf(b)
				if used[v.Type()] == nil {
					used[v.Type()] = map[string]bool{}
				}
				for _, f := range reflect.VisibleFields(v.Type().Elem()) {
					if key, _, _ := strings.Cut(f.Tag.Get("key"), ","); key != "" && !v.Elem().FieldByIndex(f.Index).IsZero() {
						used[v.Type()][key] = true
					}
				}
			}
		}
	}
}
