package load_test

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
)

const pump = `title: Pump Guide
treatment: pump
procedure: pump
main_message: Call {{ phone }}. We see you within {{ wait_time }} in {{ states }}.
cover: cover
sections:
  - kind: free
    title: More
    blocks:
      - use: note
      - faqs: [cost]
        id: qa
`

// spoken is what a reader sees of everything that guides share.
func spoken(p *load.Project, lang string) string {
	for _, g := range p.Set.Guides {
		if g.Lang() != lang {
			continue
		}
		blocks := g.Sections[0].Blocks
		set := p.Set.In(lang)
		return strings.Join([]string{g.Title.Value, g.MainMessage.Plain(), blocks[0].(*guide.Prose).Text.Plain(),
			blocks[1].(*guide.FAQs).FAQs[0].Question.Value, blocks[1].(*guide.FAQs).FAQs[0].Answer.Plain(),
			set.Practice.Insurance.Value, set.Locations[0].Name.Value, set.Locations[0].Hours.Value}, "\n")
	}
	return "no guide"
}

// What the practice says in Spanish stands in a Spanish guide, what it does not say in English; and an English
// guide read beside it stays English.
func TestSharedWordsInAnotherLanguage(t *testing.T) {
	english := "Pump Guide\nCall (240) 555-0100. We see you within two weeks in Maryland, Pennsylvania, and Virginia.\nAsk us.\n" +
		"What will it cost?\nAsk us for a written estimate.\n"
	files := map[string]string{"guides/pump.yaml": pump, "guides/pump.es.yaml": "title: Guía\nmain_message: Llame al {{ phone }}. Le vemos en {{ wait_time }} en {{ states }}.\n"}
	p := open(t, project(t, files))
	if got := report(p); got != "" {
		t.Fatal(got)
	}
	base := p.Set.Locations[0]
	english += p.Set.Practice.Insurance.Value + "\n" + base.Name.Value + "\n" + base.Hours.Value
	if got := spoken(p, "en"); got != english {
		t.Errorf("in English:\n%s\nwant\n%s", got, english)
	}
	if got := spoken(p, "es"); !strings.Contains(got, "Le vemos en two weeks en Maryland, Pennsylvania y Virginia.") {
		t.Errorf("without words in Spanish:\n%s", got)
	}

	files["guides/practice.es.yaml"] = "wait_time: dos semanas\nstates: [Maryland, Pensilvania, Virginia]\ninsurance: Consulte.\n"
	files["guides/faqs.es.yaml"] = "faqs:\n  - id: cost\n    question: ¿Cuánto cuesta?\n"
	files["guides/shared.es.yaml"] = "blocks:\n  - id: note\n    prose: Pregúntenos.\n"
	files["guides/locations.es.yaml"] = "locations:\n  - id: " + base.ID.Value + "\n    hours: De 8 a 5\n"
	p = open(t, project(t, files))
	if got := report(p); got != "" {
		t.Fatal(got)
	}
	if got := spoken(p, "en"); got != english {
		t.Errorf("in English, beside Spanish:\n%s\nwant\n%s", got, english)
	}
	spanish := "Guía\nLlame al (240) 555-0100. Le vemos en dos semanas en Maryland, Pensilvania y Virginia.\nPregúntenos.\n" +
		"¿Cuánto cuesta?\nAsk us for a written estimate.\nConsulte.\n" + base.Name.Value + "\nDe 8 a 5"
	if got := spoken(p, "es"); got != spanish {
		t.Errorf("in Spanish:\n%s\nwant\n%s", got, spanish)
	}
}

// A country's own words lie over those of the language, and a text knows which language it is in.
func TestLanguageOfTexts(t *testing.T) {
	p := open(t, project(t, map[string]string{
		"guides/pump.yaml":           pump,
		"guides/pump.es-MX.yaml":     "title: Guía\n",
		"guides/practice.es.yaml":    "wait_time: dos semanas\ninsurance: Consulte.\n",
		"guides/practice.es-MX.yaml": "insurance: Consulte en México.\n",
	}))
	if got := report(p); got != "" {
		t.Fatal(got)
	}
	g, practice := p.Set.Guides[0], p.Set.In("es-MX").Practice
	if practice.WaitTime.Value != "dos semanas" || practice.Insurance.Value != "Consulte en México." {
		t.Errorf("the practice says %q and %q", practice.WaitTime.Value, practice.Insurance.Value)
	}
	if g.Original == nil || g.Original.Title.Value != "Pump Guide" {
		t.Fatal("the translation does not know its original")
	}
	for _, c := range []struct {
		what string
		lang string
		got  string
	}{
		{"the translated title", "es-MX", g.LangAt(g.Title.Pos)},
		{"the inherited message", "en", g.LangAt(g.MainMessage.Source.Pos)},
		{"a shared question", "en", g.LangAt(g.Sections[0].Blocks[1].(*guide.FAQs).FAQs[0].Question.Pos)},
		{"a fact of the language in general", "es-MX", g.LangAt(practice.WaitTime.Pos)},
		{"the practice's name", "en", g.LangAt(practice.Name.Pos)},
	} {
		if c.got != c.lang {
			t.Errorf("%s is taken for %s, not %s", c.what, c.got, c.lang)
		}
	}
}

// A project in Spanish alone needs no translations, and nothing in it is taken for English.
func TestProjectInSpanishAlone(t *testing.T) {
	p := open(t, project(t, map[string]string{"guides/pump.yaml": "language: es\n" + pump}))
	g := p.Set.Guides[0]
	if got := g.MainMessage.Plain(); report(p) != "" || !strings.HasSuffix(got, "Pennsylvania y Virginia.") {
		t.Errorf("%s\n%s", got, report(p))
	}
	if lang := g.LangAt(p.Set.In("es").Practice.Name.Pos); lang != "es" {
		t.Errorf("the practice's name is taken for %s", lang)
	}
}

func TestFaultsInTranslationsOfSharedFiles(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"a mistyped key", "practice.es.yaml", "insurence: Consulte.", "did you mean \"insurance\"?"},
		{"an id that the first language has not", "locations.es.yaml", "locations: [{id: nowhere, hours: De 8 a 5}]", "this location has no \"name\""},
		{"a question without an id", "faqs.es.yaml", "faqs:\n  - question: ¿Qué?\n    answer: Eso.", "this has no \"id\""},
		{"no language", "practice.ES.yaml", "wait_time: x", "\"ES\" is no tag of a language"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := open(t, project(t, map[string]string{"guides/pump.yaml": pump, "guides/pump.es.yaml": "title: Guía", "guides/" + c.file: c.text}))
			if got := report(p); !strings.Contains(got, c.want) || !strings.Contains(got, "guides/"+c.file) {
				t.Errorf("the report does not say %q:\n%s", c.want, got)
			}
		})
	}
}

// A description of a picture in a language that has no tag would never be used.
func TestDescriptionInNoLanguage(t *testing.T) {
	files := project(t, nil)
	name := "assets/brands/warm/brand.yaml"
	text := strings.Replace(string(files[name].Data), "    alt: \"A doctor", "    alts: {Spanish: Un médico}\n    alt: \"A doctor", 1)
	p := open(t, project(t, map[string]string{name: text}))
	if got := report(p); !strings.Contains(got, "\"Spanish\" is no tag of a language") {
		t.Errorf("nothing was said:\n%s", got)
	}
}
