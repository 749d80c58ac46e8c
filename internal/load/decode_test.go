package load_test

import (
	"reflect"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

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
