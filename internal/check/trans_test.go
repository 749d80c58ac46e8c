package check_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"guidepress/internal/check"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// whole is a guide with a bit of everything that can be left untranslated.
const whole = `title: Pump Guide
treatment: pump
procedure: pump
main_message: It may help.
updated: 2026-11-20
cover: cover
facts:
  - id: share
    figure: 50%
    title: less pain
sections:
  - kind: faqs
    title: Questions
    blocks:
      - faqs: [cost]
        id: asked
      - use: note
      - calls: [Fever, Pain, Cold]
        emergency: [Hard breathing]
        phone: (240) 555-0100
        id: signs
  - kind: locations
    title: Where
    blocks:
      - offices: Our offices
        id: offices
  - kind: team
    title: Who
    blocks:
      - team: ""
      - practice: plans
      - practice: prices
        only: [visit]
sources:
  - id: one
    publisher: A publisher
    title: A title in English
    year: "2020"
    url: https://www.example.com
`

// translated is all of it in Spanish.
var translated = map[string]string{
	"pump.es.yaml": `title: Guía
treatment: bomba
main_message: Llame. Le vemos en {{ wait_time }}.
updated: 2026-11-22
facts:
  - id: share
    title: menos dolor
sections:
  - kind: faqs
    title: Preguntas
    blocks:
      - id: signs
        calls: [Fiebre, Dolor, Frío]
        emergency: [Respiración difícil]
  - kind: locations
    title: Dónde
    blocks:
      - id: offices
        offices: Consultorios
  - kind: team
    title: Quiénes
`,
	"practice.es.yaml": "wait_time: dos semanas\nother_formats: En letra grande, llame al {{ phone }}.\nlegal: Derechos.\nplans:\n  - id: most\n    name: La mayoría\n    note: Llame\n" +
		"prices:\n  list:\n    - id: visit\n      name: Cita\n      includes: Un examen.\n  not_included: Análisis.\n  estimate: {title: Su derecho, text: Pida un cálculo.}\n",
	"team.es.yaml":      "team:\n  - id: amara\n    role: Médica\n    languages: [inglés]\n",
	"faqs.es.yaml":      "faqs:\n  - id: cost\n    question: ¿Cuánto?\n    answer: Pregunte.\n",
	"shared.es.yaml":    "blocks:\n  - id: note\n    prose: Pregunte.\n",
	"locations.es.yaml": "locations:\n  - id: frederick-md\n    hours: De 8 a 5\n    parking: Gratis\n",
}

// translation checks the guide's Spanish version; change is laid over its files.
func translation(t *testing.T, change map[string]string) string {
	t.Helper()
	files := maps.Clone(brandFiles())
	add := func(name, text string) { files["guides/"+name] = &fstest.MapFile{Data: []byte(text)} }
	add("pump.yaml", whole)
	add("practice.yaml", string(fixture(t, "practice.yaml"))+"\nlegal: All rights.\nplans:\n  - {id: most, name: Most plans, note: Call us}\n"+
		"prices:\n  until: 2030-01-01\n  list:\n    - {id: visit, name: Visit, price: $240, includes: An exam.}\n    - {id: other, name: Not shown, includes: Nothing.}\n"+
		"  not_included: Lab tests.\n  estimate: {title: Your right, text: Ask for an estimate.}\n")
	add("team.yaml", "team:\n  - {id: amara, name: Amara Sample, credentials: MD, role: Pain doctor, board: American Board of Anesthesiology, languages: [English]}\n")
	add("locations.yaml", "locations:\n  - {id: frederick-md, name: Frederick, state: Maryland, street: 1 Sample Street, city: \"Frederick, MD\", phone: (301) 555-0101, hours: Mon–Fri, parking: Free}\n")
	add("faqs.yaml", "faqs:\n  - id: cost\n    question: What does it cost?\n    answer: Ask.\n")
	add("shared.yaml", "blocks:\n  - {id: note, prose: Ask us.}\n")
	for _, all := range []map[string]string{translated, change} {
		for name, text := range all {
			if add(name, text); text == "" {
				delete(files, "guides/"+name)
			}
		}
	}
	p, err := load.OpenFS(files, load.Want{Guides: []string{"pump.es"}})
	if err != nil || source.HasErrors(p.Problems) {
		t.Fatal(err, p.Problems)
	}
	r := check.Run(&check.Subject{Guide: p.Set.Guides[0], Set: &p.Set, Brand: p.Brand, Today: today}, "TRANS-01", "TRANS-02")
	var b strings.Builder
	for _, q := range r.Problems {
		fmt.Fprintf(&b, "%s %s %s\n", q.Rule, q.Pos, q.Message)
	}
	return b.String()
}

// What is left in English is named where the English stands, and what needs no translation is not.
func TestTranslationLeavesNothingOut(t *testing.T) {
	edit := func(file, old, new string) map[string]string {
		if !strings.Contains(translated[file], old) {
			t.Fatalf("%s has no %q", file, old)
		}
		return map[string]string{file: strings.Replace(translated[file], old, new, 1)}
	}
	for _, c := range []struct {
		what   string
		change map[string]string
		want   string
	}{
		{"all is said: numbers, phones, names and sources stay", nil, ""},
		{"a title", edit("pump.es.yaml", "title: Guía\n", ""), "TRANS-01 guides/pump.yaml:1:8 “Pump Guide” is not translated\n"},
		{"a fact's words", edit("pump.es.yaml", "    title: menos dolor\n", "    text: Mucho.\n"), "TRANS-01 guides/pump.yaml:10:12 “less pain” is not translated\n"},
		{"a sign that is missing", edit("pump.es.yaml", "Fiebre, Dolor, Frío", "Fiebre, Dolor"), "TRANS-01 guides/pump.es.yaml:12:9 this list of calls has 2 items, and that of the original has 3\n"},
		{"a fact of the practice that is used", edit("practice.es.yaml", "wait_time: dos semanas\n", ""), "TRANS-01 guides/practice.yaml:7:12 “two weeks” is not translated\n"},
		{"a note on every guide", edit("practice.es.yaml", "other_formats: En letra grande, llame al {{ phone }}.\n", ""), "TRANS-01 guides/practice.yaml:14:16 “Need this guide in large print or read aloud? Call …” is not translated\n"},
		{"a shared question", edit("faqs.es.yaml", "    answer: Pregunte.\n", ""), "TRANS-01 guides/faqs.yaml:4:13 “Ask.” is not translated\n"},
		{"a shared block", map[string]string{"shared.es.yaml": ""}, "TRANS-01 guides/shared.yaml:2:23 “Ask us.” is not translated\n"},
		{"an office's parking", edit("locations.es.yaml", "    parking: Gratis\n", ""), "TRANS-01 guides/locations.yaml:2:154 “Free” is not translated\n"},
		{"a person's role", edit("team.es.yaml", "    role: Médica\n", ""), "TRANS-01 guides/team.yaml:2:60 “Pain doctor” is not translated\n"},
		{"nobody's", map[string]string{"team.es.yaml": ""}, "TRANS-01 guides/team.yaml:2:60 2 texts are not translated, from “Pain doctor” on\n"},
		{"a plan's note", edit("practice.es.yaml", "    note: Llame\n", ""), "TRANS-01 guides/practice.yaml:19:40 “Call us” is not translated\n"},
		{"the legal line", edit("practice.es.yaml", "legal: Derechos.\n", ""), "TRANS-01 guides/practice.yaml:17:8 “All rights.” is not translated\n"},
		{"what no price covers", edit("practice.es.yaml", "  not_included: Análisis.\n", ""), "TRANS-01 guides/practice.yaml:25:17 “Lab tests.” is not translated\n"},
		{"a section of which nothing is said", edit("pump.es.yaml", "    title: Preguntas\n    blocks:\n      - id: signs\n        calls: [Fiebre, Dolor, Frío]\n        emergency: [Respiración difícil]\n", ""),
			"TRANS-01 guides/pump.yaml:13:12 5 texts of “Questions” are not translated, from “Questions” on\n"},
		{"older than the original", edit("pump.es.yaml", "2026-11-22", "2026-11-19"), "TRANS-02 guides/pump.es.yaml:4:10 the translation is of 2026-11-19, and the original was changed on 2026-11-20\n"},
		{"checked after the original's change", edit("pump.es.yaml", "updated: 2026-11-22", "updated: 2026-11-19\ntranslation: {date: 2026-11-21}"), ""},
		{"of no day", edit("pump.es.yaml", "updated: 2026-11-22\n", ""), "TRANS-02 guides/pump.es.yaml:1:1 the translation does not say from what day it is\n"},
	} {
		t.Run(c.what, func(t *testing.T) {
			if got := translation(t, c.change); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// The brand's pictures are described in the guide's language, or it is said which are not.
func TestTranslationOfDescriptions(t *testing.T) {
	got := translation(t, map[string]string{"pump.yaml": strings.Replace(whole, "cover: cover", "cover: scs-cover", 1)})
	if !strings.Contains(got, "assets/brands/warm/brand.yaml") || !strings.Contains(got, "the description of the picture “scs-cover” is not translated") {
		t.Errorf("nothing was said of the English description:\n%s", got)
	}
}

// A guide that is no translation has no original to be measured by.
func TestNoTranslation(t *testing.T) {
	r, _ := try(t, "language: es")
	if n := len(faults(r, "TRANS-01")) + len(faults(r, "TRANS-02")); n > 0 {
		t.Errorf("%d faults of translation in a guide written in Spanish", n)
	}
}

// Rules that read English say nothing of a Spanish text, and the report says that they were not asked.
func TestEnglishRulesAreSilent(t *testing.T) {
	const text = "Todo lo que usted toma pasa por todo el cuerpo. La medicina fue puesta por el cirujano en el líquido que rodea la médula."
	r, _ := try(t, "language: es\nmain_message: Todo cambia. "+text+"\nintro: "+text)
	for _, p := range r.Problems {
		if strings.HasPrefix(p.Rule, "READ-") || strings.HasPrefix(p.Rule, "EDIT-") || p.Rule == "EDU-01" {
			t.Errorf("%s: %s", p.Rule, p.Message)
		}
	}
	card := r.Scorecard.Text()
	if len(r.Silent) < 30 || r.Silent[0] != "A11Y-03" || !strings.Contains(card, fmt.Sprintf("%d rules that were not asked", len(r.Silent))) || strings.Contains(card, "aim for 6") {
		t.Errorf("%d rules were not asked, but the report says:\n%s", len(r.Silent), card)
	}
	if r, _ := try(t, "version: \"1\""); len(r.Silent) > 0 {
		t.Errorf("an English guide is not asked about %v", r.Silent)
	}
}

// A list without ids takes the place of the original's, and its signs are gone: that is said.
func TestSignsThatAreLost(t *testing.T) {
	const risks = "      - id: harm\n        risks:\n          - {icon: bandage, title: %s, text: %s}\n      - faqs"
	base := strings.Replace(whole, "      - faqs", fmt.Sprintf(risks, "Infection", "Germs"), 1)
	es := func(item string) string {
		return strings.Replace(translated["pump.es.yaml"], "    blocks:\n", "    blocks:\n      - id: harm\n        risks:\n          - "+item+"\n", 1)
	}
	if got := translation(t, map[string]string{"pump.yaml": base, "pump.es.yaml": es("{title: Infección, text: Gérmenes}")}); !strings.Contains(got, "this section shows 0 signs and pictures, and that of the original 1") {
		t.Errorf("a lost sign is not told:\n%s", got)
	}
	named := strings.Replace(base, "{icon", "{id: infection, icon", 1)
	if got := translation(t, map[string]string{"pump.yaml": named, "pump.es.yaml": es("{id: infection, title: Infección, text: Gérmenes}")}); got != "" {
		t.Errorf("nothing is lost, but\n%s", got)
	}
}
