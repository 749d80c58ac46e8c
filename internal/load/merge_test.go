package load_test

import (
	"fmt"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
)

const base = `title: Pump Guide
treatment: pump
procedure: pump
language: en
main_message: It may help.
cover: cover
key_points: [One, Two]
sections:
  - kind: overview
    title: What it is
    blocks:
      - id: first
        prose: First text.
      - id: tip
        callout: tip
        title: A tip
        text: Ask.
      - use: note
  - kind: risks
    title: Risks
    blocks:
      - id: list
        risks:
          - id: bleed
            icon: drop
            title: Bleeding
            text: Blood can leak.
          - id: germs
            title: Infection
            text: Germs can get in.
  - kind: faqs
    title: Questions
    blocks:
      - id: qa
        faqs: [cost, hurt]
`

// outline says what a guide holds, in a line each, so that a test can show what was inherited.
func outline(g *guide.Guide) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s) %s; %d points\n", g.Title.Value, g.Lang(), g.ID, len(g.KeyPoints))
	for _, s := range g.Sections {
		fmt.Fprintf(&b, "%s: %s\n", s.Name(), s.Title.Value)
		for _, block := range s.Blocks {
			switch x := block.(type) {
			case *guide.Prose:
				fmt.Fprintf(&b, "  %s prose %s\n", x.ID.Value, x.Text.Plain())
			case *guide.Callout:
				fmt.Fprintf(&b, "  %s %s %s: %s\n", x.ID.Value, x.Kind, x.Title.Value, x.Text.Plain())
			case *guide.Risks:
				for _, r := range x.Risks {
					fmt.Fprintf(&b, "  %s %s %s: %s\n", r.ID.Value, r.Icon.Value, r.Title.Value, r.Text.Plain())
				}
			case *guide.FAQs:
				for _, q := range x.FAQs {
					fmt.Fprintf(&b, "  %s %s %s\n", q.ID.Value, q.Question.Value, q.Answer.Plain())
				}
			}
		}
	}
	return b.String()
}

func TestMerging(t *testing.T) {
	tests := []struct{ name, file, over, want string }{
		{"a translation changes what it says anew", "pump.es", `
title: Guía
sections:
  - kind: risks
    title: Riesgos
    blocks:
      - id: list
        risks:
          - id: germs
            title: Infección
  - kind: faqs
    blocks:
      - id: qa
        faqs:
          - id: hurt
            question: ¿Duele?
`, `Guía (es) pump; 2 points
overview: What it is
  first prose First text.
  tip tip A tip: Ask.
  note prose Ask us.
risks: Riesgos
  bleed drop Bleeding: Blood can leak.
  germs  Infección: Germs can get in.
faqs: Questions
  cost What will it cost? Ask us for a written estimate.
  hurt ¿Duele? A little.
`},
		{"a guide extends another", "mini", `
extends: pump
title: Mini Pump
treatment: mini pump
key_points: [Only one]
sections:
  - kind: overview
    blocks:
      - id: tip
        prose: No tip here.
      - id: new
        prose: New at the end.
      - id: note
        prose: Ask them.
  - kind: recovery
    title: Getting better
  - kind: faqs
    blocks:
      - id: qa
        faqs: [hurt]
`, `Mini Pump (en) mini; 1 points
overview: What it is
  first prose First text.
  tip prose No tip here.
  note prose Ask them.
  new prose New at the end.
risks: Risks
  bleed drop Bleeding: Blood can leak.
  germs  Infection: Germs can get in.
faqs: Questions
  hurt Will the mini pump hurt? A little.
recovery: Getting better
`},
		{"a list without ids is replaced", "short", `
extends: pump
sections:
  - kind: overview
    blocks:
      - prose: All new.
`, `Pump Guide (en) short; 2 points
overview: What it is
   prose All new.
risks: Risks
  bleed drop Bleeding: Blood can leak.
  germs  Infection: Germs can get in.
faqs: Questions
  cost What will it cost? Ask us for a written estimate.
  hurt Will the pump hurt? A little.
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, err := load.OpenFS(project(t, map[string]string{"guides/pump.yaml": base, "guides/" + test.file + ".yaml": test.over}), load.Want{Guides: []string{test.file}})
			if err != nil {
				t.Fatal(err)
			}
			if got := report(p); got != "" {
				t.Fatal(got)
			}
			if got := outline(p.Set.Guides[0]); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// What is inherited keeps the place where it was written, so that a report sends the author to the right file.
func TestMergedPlaces(t *testing.T) {
	p := open(t, project(t, map[string]string{
		"guides/pump.yaml":    base,
		"guides/pump.es.yaml": "title: Guía\ncover:\n  alt: Una bomba\nspot:\n",
	}))
	if len(p.Set.Guides) != 2 {
		t.Fatalf("%d guides\n%s", len(p.Set.Guides), report(p))
	}
	g := p.Set.Guides[0]
	if g.Lang() != "es" {
		g = p.Set.Guides[1]
	}
	for _, place := range []struct{ what, got, want string }{
		{"the new title", g.Title.Pos.String(), "guides/pump.es.yaml:1:8"},
		{"an inherited title", g.Sections[0].Title.Pos.String(), "guides/pump.yaml:10:12"},
		{"a shared block's text", g.Sections[0].Blocks[2].(*guide.Prose).Text.Source.Pos.String(), "guides/shared.yaml:10:12"},
		{"a shared block", g.Sections[0].Blocks[2].Place().String(), "guides/pump.yaml:18:9"},
		{"the picture", g.Cover.Src.Value + " " + g.Cover.Src.Pos.String(), "cover guides/pump.yaml:6:8"},
		{"its new words", g.Cover.Alt.Value, "Una bomba"},
	} {
		if place.got != place.want {
			t.Errorf("%s: %s, want %s", place.what, place.got, place.want)
		}
	}
}

// An inherited value that is taken back is gone.
func TestTakenBack(t *testing.T) {
	p := open(t, project(t, map[string]string{"guides/pump.yaml": base, "guides/mini.yaml": "extends: pump\ncover:\n"}))
	for _, g := range p.Set.Guides {
		if g.ID == "mini" && g.Cover != nil {
			t.Error("the cover is still there")
		}
	}
}
