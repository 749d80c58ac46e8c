package schema

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"guidepress/internal/load"
	"guidepress/internal/source"
)

// validators are the schemas, compiled once.
func validators(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	for _, name := range Names {
		data, _ := JSON(name, nil)
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(FileName(name), doc); err != nil {
			t.Fatal(err)
		}
		if all[name], err = c.Compile(FileName(name)); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// value is YAML as an editor's language server hands it to the schema: days are texts there.
func value(t *testing.T, data []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(data, &n); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	return plain(t, n.Content[0])
}

func plain(t *testing.T, n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, plain(t, c))
		}
		return list
	case yaml.AliasNode:
		return plain(t, n.Alias)
	}
	switch n.Tag {
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	case "!!int", "!!float":
		f, err := strconv.ParseFloat(n.Value, 64)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	return n.Value
}

// project is one in memory: YAML with its content, all else as far as it must be there. guides is the folder with
// its guides.
func project(t *testing.T, guides string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for from, to := range map[string]string{guides: "guides", repo + "/assets": "assets"} {
		err := filepath.WalkDir(from, func(p string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := os.ReadFile(p)
			name, _ := filepath.Rel(from, p)
			fsys[to+"/"+filepath.ToSlash(name)] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return fsys
}

// The repository's own guides, and those that new projects start with.
const (
	own     = repo + "/guides"
	starter = "../scaffold/starter/guides"
)

// faults are what the loader finds wrong in a project.
func faults(t *testing.T, fsys fstest.MapFS) []source.Problem {
	t.Helper()
	p, err := load.OpenFS(fsys, load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	var errors []source.Problem
	for _, q := range p.Problems {
		if q.Severity == source.Error {
			errors = append(errors, q)
		}
	}
	return errors
}

func TestShippedFilesPassSchemaAndLoader(t *testing.T) {
	v := validators(t)
	for _, file := range shipped(t) {
		data, err := os.ReadFile(filepath.Join(repo, file))
		if err != nil {
			t.Fatal(err)
		}
		if err := v[schemaOf(file)].Validate(value(t, data)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	for _, guides := range []string{own, starter} {
		for _, q := range faults(t, project(t, guides)) {
			t.Errorf("%s: %s: %s", guides, q.Pos, q.Message)
		}
	}
}

// small is a guide in which each mutation below finds its place.
const small = `title: A small guide
treatment: small treatment
procedure: injection
main_message: Remember this.
status: draft
updated: 2026-11-22
key_points:
  - One
cover:
sections:
  - kind: risks
    title: Risks
    picture: talk
    blocks:
      - prose: Some *text*.
      - checklist:
          - One thing
          - text: Another thing
      - table: A table
        columns: [A, B]
        rows:
          - [a, b]
          - cells: [c, d]
            own: true
      - figure: talk
        size: wide
        labels:
          - title: Part
            point: [0.5, 0.25]
      - ask: [Why]
        lines: 2
      - faqs:
          - insurance
          - id: own
            question: Why?
            answer: So.
      - use: bring-list
        title: Other words
  - kind: free
    title: Rest
    blocks: []
sources: []
`

// variant is a guide of a few lines that inherits the rest.
const variant = `extends: sample-steroid-injection
title: Another title
sections:
  - kind: risks
    lead: Another lead.
    blocks:
      - id: own-words
        prose: More.
`

// base is the file that a mutation starts from where it is not a shipped one.
var base = map[string]string{
	"guides/small.yaml": small, "guides/variant.yaml": variant,
	"guides/practice.es.yaml":  "wait_time: dos semanas\n",
	"guides/faqs.es.yaml":      "faqs:\n  - id: cost\n    question: ¿Cuánto pago yo?\n",
	"guides/shared.es.yaml":    "blocks:\n  - id: bring-list\n    title: Traiga a su cita\n",
	"guides/locations.es.yaml": "locations:\n  - id: sample-office\n    hours: De lunes a viernes, de 8 a 5\n",
}

// mutations are one change each; good says whether what comes out may be built.
var mutations = []struct {
	name, file, old, new string
	good                 bool
}{
	{"untouched", "guides/small.yaml", "", "", true},
	{"number for a text", "guides/small.yaml", "title: A small guide", "title: 2026", true},
	{"optional key left empty", "guides/small.yaml", "status: draft", "status:", true},
	{"picture with keys", "guides/small.yaml", "cover:", "cover:\n  src: talk\n  alt: Two people", true},
	{"point by name", "guides/small.yaml", "- figure: talk", "- figure: {src: anatomy}", true},
	{"unknown key", "guides/small.yaml", "status: draft", "statsu: draft", false},
	{"unknown key in a section", "guides/small.yaml", "    picture: talk", "    image: talk", false},
	{"unknown key in a block", "guides/small.yaml", "        size: wide", "        width: wide", false},
	{"unknown kind of block", "guides/small.yaml", "- prose: Some", "- text: Some", false},
	{"two kinds in one block", "guides/small.yaml", "      - ask: [Why]", "      - ask: [Why]\n        prose: And this", false},
	{"missing field", "guides/small.yaml", "treatment: small treatment\n", "", false},
	{"missing field in a section", "guides/small.yaml", "    title: Rest\n", "", false},
	{"missing field in a block", "guides/small.yaml", "        columns: [A, B]\n", "", false},
	{"missing field in an item", "guides/small.yaml", "          - text: Another thing", "          - id: another", false},
	{"required key left empty", "guides/small.yaml", "main_message: Remember this.", "main_message:", false},
	{"required key as a comment", "guides/small.yaml", "main_message: Remember this.", "main_message: # Remember", false},
	{"unknown procedure", "guides/small.yaml", "procedure: injection", "procedure: injections", false},
	{"unknown section kind", "guides/small.yaml", "kind: risks", "kind: risk", false},
	{"unknown figure size", "guides/small.yaml", "size: wide", "size: huge", false},
	{"blank where words must be", "guides/small.yaml", "title: A small guide", "title: \"  \"", false},
	{"no sections", "guides/variant.yaml", "sections:\n  - kind: risks\n    lead: Another lead.\n    blocks:\n      - id: own-words\n        prose: More.\n", "sections: []\n", true},
	{"a checklist without items", "guides/small.yaml", "      - ask: [Why]", "      - ask: []", false},
	{"a name with spaces", "guides/small.yaml", "          - id: own\n", "          - id: my own\n", false},
	{"a former name that would leave the folder", "guides/small.yaml", "status: draft", "formerly: [../x]", false},
	{"a former name", "guides/small.yaml", "status: draft", "formerly: [large]", true},
	{"an address that is none", "guides/practice.yaml", "site: https://www.example.com\n", "site: www.example.com\n", false},
	{"an address that runs a program", "guides/practice.yaml", "book: https://www.example.com/book", "book: javascript:alert(1)", false},
	{"an address left blank", "guides/practice.yaml", "book: https://www.example.com/book", "book: \"\"", true},
	{"a phone number in words", "guides/practice.yaml", "phone: (240) 555-0100", "phone: call us", false},
	{"an office whose copies would leave the folder", "guides/locations.yaml", "id: sample-office", "id: ../../sample", false},
	{"empty word", "guides/small.yaml", "status: draft", `status: ""`, false},
	{"list for a text", "guides/small.yaml", "title: A small guide", "title: [A, guide]", false},
	{"keys for a text", "guides/small.yaml", "main_message: Remember this.", "main_message:\n  text: Remember", false},
	{"text for a list", "guides/small.yaml", "key_points:\n  - One", "key_points: One", false},
	{"text for a section", "guides/small.yaml", "  - kind: free\n    title: Rest\n    blocks: []", "  - Rest", false},
	{"empty item", "guides/small.yaml", "  - One\ncover", "  - One\n  -\ncover", false},
	{"list for an item", "guides/small.yaml", "          - One thing", "          - [One, thing]", false},
	{"text for a row", "guides/small.yaml", "          - [a, b]", "          - a and b", false},
	{"keys in a row's cells", "guides/small.yaml", "          - [a, b]", "          - [{a: b}]", false},
	{"word for true", "guides/small.yaml", "own: true", "own: yes", false},
	{"word for a number", "guides/small.yaml", "lines: 2", "lines: two", false},
	{"half a line", "guides/small.yaml", "lines: 2", "lines: 2.5", false},
	{"too many lines", "guides/small.yaml", "lines: 2", "lines: 1001", false},
	{"fewer than no lines", "guides/small.yaml", "lines: 2", "lines: -1", false},
	{"a day that is none", "guides/small.yaml", "updated: 2026-11-22", "updated: 2026-02-30", false},
	{"a day in other words", "guides/small.yaml", "updated: 2026-11-22", "updated: November 22", false},
	{"a point outside", "guides/small.yaml", "point: [0.5, 0.25]", "point: [0.5, 25]", false},
	{"a point of three numbers", "guides/small.yaml", "point: [0.5, 0.25]", "point: [0.5, 0.2, 0.1]", false},
	{"a question of its own without an answer", "guides/small.yaml", "          - id: own\n            question: Why?\n            answer: So.", "          - question: Why?", false},
	{"override with an unknown key", "guides/small.yaml", "        title: Other words", "        tilte: Other words", false},
	{"override of another type", "guides/small.yaml", "        title: Other words", "        title: [Other]", false},

	{"a guide that inherits", "guides/variant.yaml", "", "", true},
	{"unknown key where most is inherited", "guides/variant.yaml", "    lead: Another", "    laed: Another", false},
	{"wrong type where most is inherited", "guides/variant.yaml", "sections:\n  - kind", "key_points: One\nsections:\n  - kind", false},
	{"inheriting from nothing", "guides/variant.yaml", "extends: sample-steroid-injection", "extends:", false},

	{"unknown fact of the practice", "guides/practice.yaml", "wait_time: two weeks", "waiting: two weeks", false},
	{"own facts", "guides/practice.yaml", "brand: warm", "brand: warm\nfacts:\n  nurse_line: (240) 555-0101", true},
	{"own fact without value", "guides/practice.yaml", "brand: warm", "brand: warm\nfacts:\n  nurse_line:", false},
	{"own facts as a list", "guides/practice.yaml", "brand: warm", "brand: warm\nfacts:\n  - nurse_line", false},
	{"number for the relay", "guides/practice.yaml", `tty: "711"`, "tty: 711", true},
	{"states as one text", "guides/practice.yaml", "states: [Maryland]", "states: Maryland", false},
	{"notice without its language", "guides/practice.yaml", "  - lang: en\n    name: English", "  - name: English", false},

	{"office without a street", "guides/locations.yaml", "    street: 100 Sample Street, Suite 200\n", "", false},
	{"another list in locations", "guides/locations.yaml", "locations:", "offices:", false},
	{"shared question without an answer", "guides/faqs.yaml", "    answer: That depends", "    anwser: That depends", false},
	{"shared question without an id", "guides/faqs.yaml", "  - id: cost\n    topic", "  - topic", false},
	{"an id where a question should be", "guides/faqs.yaml", "  - id: cost\n", "  - cost\n  - id: cost\n", false},
	{"shared block without an id", "guides/shared.yaml", "    id: about\n", "", false},
	{"shared block of no kind", "guides/shared.yaml", "  - callout: know\n", "  - call: know\n", false},
	{"shared block that uses another", "guides/shared.yaml", "  - callout: know\n", "  - use: bring-list\n", false},
	{"no list of blocks", "guides/shared.yaml", "blocks:", "more: 1\nblocks:", false},

	{"facts in Spanish", "guides/practice.es.yaml", "", "", true},
	{"unknown fact in Spanish", "guides/practice.es.yaml", "wait_time", "espera", false},
	{"states in Spanish as one text", "guides/practice.es.yaml", "wait_time: dos semanas", "states: Pensilvania", false},
	{"a question in Spanish", "guides/faqs.es.yaml", "", "", true},
	{"a question in Spanish without the id", "guides/faqs.es.yaml", "id: cost", "topic: Costo", false},
	{"a mistyped question in Spanish", "guides/faqs.es.yaml", "question", "qustion", false},
	{"a block in Spanish", "guides/shared.es.yaml", "", "", true},
	{"a block in Spanish with keys of two kinds", "guides/shared.es.yaml", "title", "columns", false},
	{"an office in Spanish", "guides/locations.es.yaml", "", "", true},
	{"an office in Spanish with an unknown key", "guides/locations.es.yaml", "hours", "horario", false},

	{"a colour that YAML reads as a comment", "assets/brands/warm/brand.yaml", `ink: "#`, `ink: #`, false},
	{"a colour of three digits", "assets/brands/warm/brand.yaml", `ink: "#`, `ink: "#12`, false},
	{"a severity there is not", "guides/practice.yaml", "brand: warm", "brand: warm\nrules:\n  - {rule: READ-01, severity: of, reason: A slip}", false},
	{"a rule switched off", "guides/practice.yaml", "brand: warm", "brand: warm\nrules:\n  - {rule: READ-01, severity: off, reason: No slip}", true},
	{"a colour of icons that is none", "assets/brands/warm/brand.yaml", `hex: "#1B2A44", part: line`, "hex: navy, part: line", false},
	{"a part of icons there is not", "assets/brands/warm/brand.yaml", "part: line", "part: lines", false},
	{"a shape there is not", "assets/brands/warm/brand.yaml", "edge: wave", "edge: ripple", false},
	{"a width in words", "assets/brands/warm/brand.yaml", "width: 612", "width: letter", false},
	{"a role left out", "assets/brands/warm/brand.yaml", "  page:", "  paper:", false},
	{"a point with one number", "assets/brands/warm/brand.yaml", "chip: [196.6, 146]", "chip: [196.6]", false},
	{"a point with six numbers", "assets/brands/warm/brand.yaml", "chip: [196.6, 146]", "chip: [196.6, 146, 3, 4, 5, 6]", false},
	{"a point with a word", "assets/brands/warm/brand.yaml", "chip: [196.6, 146]", "chip: [left, 146]", false},
}

func TestSchemaAndLoaderGiveTheSameVerdict(t *testing.T) {
	v := validators(t)
	fsys := project(t, starter)
	fsys["guides/sample-steroid-injection.es.yaml"] = &fstest.MapFile{Data: []byte("title: Una guía\n")} // so that files in Spanish are read
	for _, m := range mutations {
		t.Run(m.name, func(t *testing.T) {
			original := fsys[m.file]
			defer func() {
				if delete(fsys, m.file); original != nil {
					fsys[m.file] = original
				}
			}()
			text := base[m.file]
			if text == "" {
				text = string(original.Data)
			}
			if !strings.Contains(text, m.old) {
				t.Fatalf("%s holds no %q", m.file, m.old)
			}
			text = strings.Replace(text, m.old, m.new, 1)
			fsys[m.file] = &fstest.MapFile{Data: []byte(text)}
			found := 0
			var first source.Problem
			for _, q := range faults(t, fsys) {
				if q.Pos.File == m.file || m.good {
					if found++; found == 1 {
						first = q
					}
				}
			}
			if (found == 0) != m.good {
				t.Errorf("the loader: good = %v, want %v (%s %s)", found == 0, m.good, first.Pos, first.Message)
			}
			if err := v[schemaOf(m.file)].Validate(value(t, []byte(text))); (err == nil) != m.good {
				t.Errorf("the schema: good = %v, want %v (%v)", err == nil, m.good, err)
			}
		})
	}
}
