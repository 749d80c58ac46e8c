package layout

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/phrase"
	"guidepress/internal/source"
)

// at is a text that stands in a file.
func at(file, s string) source.Text {
	return source.Text{Value: s, Pos: source.Pos{File: "guides/" + file, Line: 1, Col: 1}}
}

// spanish is a translation of which half is done: what stands in pump.yaml is still in English.
func spanish() *guide.Guide {
	en := small()
	g := small(&guide.Heading{Text: at("pump.yaml", "Still in English")}, &guide.Heading{Text: at("pump.es.yaml", "Ya en español")},
		&guide.Heading{Text: at("pump.yaml", "(240) 555-0100")})
	g.Original, g.Language = en, text("es")
	g.Title, g.Sections[0].Title = at("pump.es.yaml", "Guía"), at("pump.es.yaml", "Qué es")
	g.Promise, g.MainMessage = rich("Qué es."), rich("Puede ayudar.")
	g.Status = "draft"
	return g
}

func structure(t *testing.T, in Sample) string {
	t.Helper()
	var b strings.Builder
	if err := Layout(in.Told()).Doc.DumpStructure(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A screen reader says English words by English rules also in a Spanish guide, and numbers by Spanish ones.
func TestWhatIsNotTranslatedIsMarked(t *testing.T) {
	in := project(t, "warm")
	in.Guide = spanish()
	in.Guide.Cover = &guide.Picture{Src: text("cover")}
	in.Guide.Spot = &guide.Picture{Src: at("pump.es.yaml", "scs-cover")} // its description is in English alone
	got := structure(t, in)
	for _, want := range []string{
		`Span lang="en" "Still in English"`, `"Ya en español"`, `Figure alt="Una mujer mayor`, `Figure alt="A man walks`,
		`Span lang="en" "You can get free help`, `"Puede recibir ayuda gratis`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the structure lacks %s", want)
		}
	}
	for _, line := range strings.Split(got, "\n") {
		marked := strings.Contains(line, `lang="en"`)
		switch {
		case strings.Contains(line, "A man walks") && !marked:
			t.Error("an English description is read as Spanish: " + line)
		case marked && (strings.Contains(line, "español") || strings.Contains(line, "Una mujer") || strings.Contains(line, "ayuda")):
			t.Error("Spanish is marked as English: " + line)
		case marked && !strings.ContainsAny(line[strings.LastIndex(line[:len(line)-1], `"`):], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") && !strings.Contains(line, "Link"):
			t.Error("a number is marked as English: " + line)
		}
	}
	if strings.Contains(structure(t, project(t, "warm")), `lang="en"`) {
		t.Error("English is marked in an English guide")
	}
}

// What nobody has checked says so on its cover, its feet and its last page; what has been checked says by whom.
func TestTranslationsSayWhoHasCheckedThem(t *testing.T) {
	in := project(t, "warm")
	in.Guide = spanish()
	w := phrase.For("es")
	for _, c := range []struct {
		what       string
		status     guide.Status
		by         *guide.Translation
		want, wont string
	}{
		{"a draft", "draft", nil, w.DraftBothLong, w.DraftLong},
		{"a reviewed original", "reviewed", nil, w.DraftTransLong, w.DraftBothLong},
		{"named, but not checked", "draft", &guide.Translation{TranslatedBy: text("A. Uno")}, w.DraftTrans, "A. Uno"},
		{"checked", "draft", &guide.Translation{TranslatedBy: text("A. Uno"), ReviewedBy: text("B. Dos")}, "Traducida por A. Uno. Traducción revisada por B. Dos.", w.DraftTrans},
	} {
		in.Guide.Status, in.Guide.Translation = c.status, c.by
		in.Guide.Original = &guide.Guide{Status: c.status, Reviewer: &guide.Reviewer{}, Seal: guide.Seal{File: "guides/x.seal.json"}}
		got := read(t, Layout(in.Told()).Doc)
		if !strings.Contains(got, c.want) || strings.Contains(got, c.wont) {
			t.Errorf("%s: %q must be there, %q must not", c.what, c.want, c.wont)
		}
	}
}
