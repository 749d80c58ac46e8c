package check

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var trans01 = Rule{
	ID: "TRANS-01", Severity: source.Warning,
	What: "A translated guide says everything in its own language: no text is left as the original has it, no description of a picture, no fact of the practice, and no item of a list is missing.",
	Why: "Who cannot read one line may miss the one that matters: 45 CFR 92.201 asks for meaningful access. " +
		"Names, numbers, addresses and the titles of sources are not text to translate.",
	Before: "# example.es.yaml\ntitle: Guía de la bomba\ntreatment: bomba\nmain_message: Puede ayudar.\nupdated: 2026-11-22",
	After:  "# example.es.yaml\ntitle: Guía de la bomba\ntreatment: bomba\nmain_message: Puede ayudar.\nupdated: 2026-11-22\nsections:\n  - kind: overview\n    title: Qué es\n    blocks:\n      - id: what\n        prose: Una bomba pequeña.",
	Check:  checkMissing,
}

func checkMissing(s *Subject) []source.Problem {
	if s.Guide.Original == nil {
		return nil
	}
	m := &missing{Subject: s, used: map[string]bool{}}
	var mine, theirs tally
	walkWords(s.Guide, words{text: m.text, picture: m.picture, list: mine.list})
	walkWords(s.Guide.Original, words{list: theirs.list})
	m.facts()
	m.offices()
	return append(m.out, mine.against(theirs)...)
}

// missing gathers what a guide still says in the language of its original.
type missing struct {
	*Subject
	out  []source.Problem
	used map[string]bool // what the facts in the guide's texts stand for
}

// text looks at one text and takes note of the facts in it.
func (m *missing) text(t source.Text) {
	typed := false
	runs := t.Runs()
	for i, r := range runs {
		end := len(t.Value)
		if i+1 < len(runs) {
			end = runs[i+1].Off
		}
		if part := t.Value[r.Off:end]; r.Point {
			m.used[part] = true
		} else {
			typed = typed || hasLetter(part)
		}
	}
	if typed && m.foreign(t) {
		m.out = append(m.out, on(t, fmt.Sprintf("“%s” is not translated", short(oneLine(t.Value), 50)), "write it in "+m.place(t.Pos.File)))
	}
}

// foreign reports whether a text stands in a file of the original's language.
func (m *missing) foreign(t source.Text) bool { return m.Guide.LangAt(t.Pos) != m.Guide.Lang() }

// place is the file where a translation of another file's texts belongs.
func (m *missing) place(file string) string {
	return strings.TrimSuffix(file, ".yaml") + "." + m.Guide.Lang() + ".yaml, under the same id"
}

// picture looks for the description of one of the brand's pictures.
func (m *missing) picture(p *guide.Picture) {
	if p.Decorative.Value || !p.Alt.Empty() || m.Brand == nil {
		return
	}
	for i := range m.Brand.Art {
		if art := &m.Brand.Art[i]; art.Name.Value == p.Src.Value {
			m.alt(art)
		}
	}
}

func (m *missing) alt(art *brand.Art) {
	if alt, ok := art.AltIn(m.Guide.Lang()); !ok && hasLetter(alt.Value) {
		m.out = append(m.out, on(alt, fmt.Sprintf("the description of the picture “%s” is not translated", art.Name.Value),
			fmt.Sprintf("add “alts: {%s: ...}” below it, or alt to the picture in the guide", m.Guide.Lang())))
	}
}

// facts looks at what the practice says on every guide, and at the facts the guide uses.
func (m *missing) facts() {
	p := m.practice()
	if p == nil {
		return
	}
	if !p.Formats.Empty() {
		m.text(p.Formats.Source)
	}
	facts := []source.Text{p.WaitTime, p.Insurance}
	for _, f := range p.Facts {
		facts = append(facts, f.Value)
	}
	for _, f := range facts {
		for part := range m.used {
			if !f.Empty() && strings.Contains(part, oneLine(f.Value)) {
				m.text(f)
				break
			}
		}
	}
}

// offices looks at what the cards of the offices say in words.
func (m *missing) offices() {
	if len(all[*guide.Offices](m.Subject)) == 0 || m.Set == nil {
		return
	}
	for i := range m.Set.Locations {
		for _, t := range []source.Text{m.Set.Locations[i].Hours, m.Set.Locations[i].Parking, m.Set.Locations[i].Directions} {
			m.text(t)
		}
	}
}

func hasLetter(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// tally counts the items of a guide's lists, by where they stand in it.
type tally struct {
	count map[string]int
	order []counted
}

type counted struct {
	key string
	at  source.Pos
}

func (t *tally) list(key string, n int, at source.Pos) {
	if t.count == nil {
		t.count = map[string]int{}
	}
	t.count[key] = n
	t.order = append(t.order, counted{key, at})
}

// against finds lists that are longer or shorter than those of the original.
func (t tally) against(original tally) []source.Problem {
	var out []source.Problem
	for _, c := range t.order {
		want, known := original.count[c.key]
		if n := t.count[c.key]; known && n != want {
			out = append(out, at(c.at, fmt.Sprintf("this list of %s has %d items, and that of the original has %d", path.Base(c.key), n, want), "compare the two, item by item"))
		}
	}
	return out
}
