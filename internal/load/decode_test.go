package load_test

import (
	"reflect"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// sample is a value for every kind of block, with every way to write a value among them.
var sample = map[string]string{
	"prose":       "- prose: |\n    A *b*.\n\n    - c\n  id: x",
	"heading":     "- heading: A\n  lead: B",
	"steps":       "- steps: [{title: A, text: B, when: Day 1}]",
	"timeline":    "- timeline: [{when: A, text: B}]\n  goes_on: true",
	"facts":       "- facts: [{figure: 6–8, title: weeks, text: C}]",
	"callout":     "- callout: care\n  title: A\n  text: B",
	"checklist":   "- checklist: [A, {text: B, id: b}]\n  title: C",
	"table":       "- table: A\n  columns: [B, C]\n  rows: [[D, E], {cells: [F, G], own: true}]\n  note: H",
	"choices":     "- choices: [{name: A, what: B, think: C, own: true}, {name: D, what: E, think: F, none: true}]\n  caption: G\n  columns: [H, I, J]",
	"figure":      "- figure: {src: cover, alt: A, decorative: false, focus: [0.5, 1], credit: B}\n  caption: C\n  size: wide\n  labels: [{title: D, point: [0.1, 0.2]}]",
	"pair":        "- pair: [{figure: cover, caption: A}, {figure: {src: cover}}]",
	"quote":       "- quote: A\n  by: B\n  consent: C",
	"action":      "- action: A\n  phone: (240) 555-0100\n  url: https://x.example\n  label: C\n  text: D",
	"risks":       "- risks: [{icon: drop, title: A, text: B, do: C}]",
	"calls":       "- calls: [A]\n  emergency: [B]\n  phone: 240 555 0100\n  say: D\n  title: E",
	"ask":         "- ask: [A]\n  lines: 2",
	"notes":       "- notes: A\n  lines: 3",
	"log":         "- log: A\n  columns: [B, C]\n  rows: 4\n  stubs: [D]",
	"faqs":        "- faqs: [cost, {id: own, question: A, answer: B, topic: C, icon: drop}]",
	"offices":     "- offices: A\n  states: [Maryland]",
	"team":        "- team: A\n  at: [frederick-md]\n  treatments: [test]\n  people: [amara]",
	"chances":     "- chances: [{title: A, text: B, good: true, without: 9, with: 41}, {title: C}]\n  of: 100\n  source: Two groups.",
	"practice":    "- practice: promises\n  title: A\n  only: [wait]",
	"terms":       "- terms: [{term: A, say: B, means: C}]",
	"source_list": "- source_list: A",
	"use":         "- use: note",
}

// Every kind of block, with all its keys, must be read without a problem and leave nothing out.
func TestKinds(t *testing.T) {
	for _, k := range guide.Kinds {
		text, ok := sample[k.Name]
		if !ok {
			t.Errorf("no sample of the kind %q", k.Name)
			continue
		}
		p := open(t, project(t, map[string]string{"guides/test.yaml": strings.Replace(start, filler, "\n  - kind: free\n    title: S\n    blocks:\n      "+strings.ReplaceAll(text, "\n", "\n      "), 1)}))
		if got := report(p); got != "" {
			t.Errorf("%s:\n%s", k.Name, got)
			continue
		}
		block := p.Set.Guides[0].Sections[0].Blocks[0]
		want := reflect.TypeOf(k.New())
		if k.Name == "use" {
			want = reflect.TypeFor[*guide.Prose]()
		}
		if reflect.TypeOf(block) != want {
			t.Errorf("%s: a %T, want a %v", k.Name, block, want)
		}
		if block.Place().Line != 9 {
			t.Errorf("%s: placed at %v", k.Name, block.Place())
		}
		for _, key := range unset(reflect.ValueOf(block).Elem()) {
			if key != "id" {
				t.Errorf("%s: the key %q was not filled", k.Name, key)
			}
		}
	}
}

// unset lists the keys of a block whose fields hold nothing.
func unset(v reflect.Value) []string {
	var empty []string
	for _, f := range reflect.VisibleFields(v.Type()) {
		if key, _, _ := strings.Cut(f.Tag.Get("key"), ","); key != "" && v.FieldByIndex(f.Index).IsZero() {
			empty = append(empty, key)
		}
	}
	return empty
}

// A kind's name must not be a key of another kind, or a block could be two things.
func TestKindsAreTold(t *testing.T) {
	names := map[string]bool{}
	for _, k := range guide.Kinds {
		names[k.Name] = true
	}
	for _, k := range guide.Kinds {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(k.New()).Elem()) {
			key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
			if names[key] && key != k.Name {
				t.Errorf("%q is a key of %s and a kind", key, k.Name)
			}
		}
	}
}

// A fact stands in the text as a word would, and a report about it leads to where it was written.
func TestFacts(t *testing.T) {
	text := strings.Replace(start, "main_message: M", "main_message: >\n  Für dich:\n  {{treatment}}, {{ phone }},\n  {{ states }}, {{ insurance }}, {{ book }} – {{ opening }}.", 1)
	p := open(t, project(t, map[string]string{"guides/test.yaml": text}))
	if got := report(p); got != "" {
		t.Fatal(got)
	}
	m := p.Set.Guides[0].MainMessage
	want := "Für dich: t, (240) 555-0100, Maryland, Pennsylvania, and Virginia, Most plans pay for a visit within two weeks., https://clinic.example – eight in the morning."
	if m.Plain() != want {
		t.Errorf("got  %s\nwant %s", m.Plain(), want)
	}
	for word, at := range map[string]source.Pos{
		"dich":     {File: "guides/test.yaml", Line: 5, Col: 7},
		"555":      {File: "guides/test.yaml", Line: 6, Col: 18},
		"Virginia": {File: "guides/test.yaml", Line: 7, Col: 3},
		"–":        {File: "guides/test.yaml", Line: 7, Col: 45},
	} {
		if got := m.Source.At(strings.Index(m.Source.Value, word)); got != at {
			t.Errorf("%q is at %v, want %v", word, got, at)
		}
	}
}

// Each line of the warm brand that is replaced must bring its report.
func TestBrandFaults(t *testing.T) {
	tests := []struct{ name, key, line, want string }{
		{"a colour without quotes", "ink", "  ink: #1B2A44", `YAML reads this colour as a comment, so "ink" is empty [color-comment]`},
		{"a colour of five digits", "ink", `  ink: "#1B2A4"`, `"#1B2A4" is no colour [unknown-color]`},
		{"a colour without its sign", "ink", "  ink: 1B2A44", `hint: write it as "#1B2A44", with the quotes`},
		{"a role without a colour", "page", "  page: papier", `hint: did you mean "paper"?`},
		{"a role that is a comment", "page", "  page: #FFFFFF", `YAML reads this colour as a comment, so "page" is empty [color-comment]`},
		{"a word that is no shape", "edge", "  edge: wavy", `"wavy" is no edge shape [unknown-word]`},
		{"a number in words", "width", "  width: wide", "here should be a number, but it is a single value [wrong-type]"},
		{"a logo elsewhere", "logo", "logo: ../logo.svg", "a brand's files lie in its own folder [file-outside]"},
		{"a logo that is no picture", "logo", "logo: logo.ai", "here should be a file that ends in .svg, .png, .jpg, .jpeg [file-type]"},
	}
	m := project(t, nil)
	lines := strings.Split(string(m["assets/brands/warm/brand.yaml"].Data), "\n")
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			changed := append([]string(nil), lines...)
			done := false
			for i, line := range changed {
				if key, _, _ := strings.Cut(strings.TrimSpace(line), ":"); key == test.key && !done {
					changed[i], done = test.line, true
				}
			}
			if !done {
				changed = append(changed, test.line)
			}
			got := report(open(t, project(t, map[string]string{"assets/brands/warm/brand.yaml": strings.Join(changed, "\n")})))
			if !strings.Contains(got, test.want) {
				t.Errorf("the report lacks %s:\n%.1500s", test.want, got)
			}
		})
	}
}

// The brand's colours, faces and signs arrive.
func TestBrand(t *testing.T) {
	p, err := load.Open("../..", load.Want{Brand: "clarity"})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	b := p.Brand
	if b.Name != "clarity" || b.Roles.Ink.R == b.Roles.Page.R || b.Styles.Body.Size == 0 || b.Icons["phone"] != "assets/brands/clarity/icons/phone.svg" {
		t.Errorf("%+v", b)
	}
	if data, err := p.Read(b.Icons["phone"]); err != nil || !strings.Contains(string(data), "<svg") {
		t.Errorf("the icon: %.40q, %v", data, err)
	}
}
