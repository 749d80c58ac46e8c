package check

import (
	"fmt"
	"path"
	"reflect"
	"strings"
	"unicode"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/script"
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
	m.sections()
	m.facts()
	m.offices()
	m.lists()
	m.people()
	m.together("")
	var mine, theirs tally
	walkWords(s.Guide, words{list: mine.list})
	walkWords(s.Guide.Original, words{list: theirs.list})
	return append(append(m.out, mine.against(theirs)...), m.signs()...)
}

// signs finds sections that show fewer signs and pictures than those of the original: a list without ids takes the place of
// the original's as a whole, and what is no text is lost with it.
func (m *missing) signs() []source.Problem {
	mine, theirs := signsOf(m.Guide), signsOf(m.Guide.Original)
	var out []source.Problem
	for i := range m.Guide.Sections {
		sect := &m.Guide.Sections[i]
		if n, want := mine[sect.Name()], theirs[sect.Name()]; n < want {
			out = append(out, on(sect.Title, fmt.Sprintf("this section shows %d signs and pictures, and that of the original %d", n, want),
				"name the items of its lists by the ids that they have in the original; guidepress new gives ids to those without"))
		}
	}
	return out
}

// signsOf counts icons, pictures and points on them, by section.
func signsOf(g *guide.Guide) map[string]int {
	out := map[string]int{}
	for _, l := range script.Leaves(g) {
		if key := path.Base(l.Path); l.Section != nil && l.Role == script.Setting && (key == "icon" || key == "src" || key == "point") {
			out[l.Section.Name()]++
		}
	}
	return out
}

// missing gathers what a guide still says in the language of its original.
type missing struct {
	*Subject
	out  []source.Problem
	left []source.Text   // texts of one section that are not translated
	art  []*brand.Art    // pictures whose description is not
	used map[string]bool // what the facts in the guide's texts stand for
}

// sections looks at the guide part by part: its head, then each section.
func (m *missing) sections() {
	w := words{text: m.text, picture: m.picture}
	head := *m.Guide
	head.Sections = nil
	walkWords(&head, w)
	m.together("")
	for i := range m.Guide.Sections {
		sect := &m.Guide.Sections[i]
		w.fields(reflect.ValueOf(sect).Elem(), "")
		m.together(sect.Title.Value)
	}
	m.descriptions()
}

// together reports the texts that are left in one line for each file they stand in: a translation that has just been begun
// has hundreds of them.
func (m *missing) together(section string) {
	var files []string
	of := map[string][]source.Text{}
	for _, t := range m.left {
		if of[t.Pos.File] == nil {
			files = append(files, t.Pos.File)
		}
		of[t.Pos.File] = append(of[t.Pos.File], t)
	}
	m.left = nil
	for _, file := range files {
		all := of[file]
		first := "“" + short(oneLine(all[0].Value), 50) + "”"
		message := first + " is not translated"
		if len(all) > 1 {
			where := ""
			if section != "" {
				where = " of “" + short(section, 40) + "”"
			}
			message = fmt.Sprintf("%d texts%s are not translated, from %s on", len(all), where, first)
		}
		m.out = append(m.out, on(all[0], message, "write it in "+m.place(file)))
	}
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
		m.left = append(m.left, t)
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
		m.art = append(m.art, art)
	}
}

// descriptions reports the pictures of the brand that are described in another language alone.
func (m *missing) descriptions() {
	var names []string
	for _, art := range m.art {
		if name := "“" + art.Name.Value + "”"; !contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return
	}
	message := "the description of the picture " + names[0] + " is not translated"
	if len(names) > 1 {
		message = "the descriptions of the pictures " + strings.Join(names, ", ") + " are not translated"
	}
	m.out = append(m.out, on(m.art[0].Alt, message, fmt.Sprintf("add “alts: {%s: ...}” below it, or alt to the picture in the guide", m.Guide.Lang())))
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
	if !p.Legal.Empty() {
		m.text(p.Legal)
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

// lists looks at the entries of practice.yaml that the guide's blocks show.
func (m *missing) lists() {
	if m.practice() == nil {
		return
	}
	told := script.Script{Guide: m.Guide, Practice: m.practice()}
	for _, b := range all[*guide.Ours](m.Subject) {
		for _, entry := range told.Shown(b) {
			words{text: m.text}.fields(reflect.ValueOf(entry).Elem(), "")
		}
	}
}

// people looks at what the cards of the team say.
func (m *missing) people() {
	if m.Set == nil {
		return
	}
	told := script.Script{Guide: m.Guide, People: m.Set.Team}
	seen := map[string]bool{}
	for _, b := range all[*guide.Team](m.Subject) {
		for _, member := range told.Team(b) {
			if !seen[member.ID.Value] {
				words{text: m.text}.fields(reflect.ValueOf(member.Person).Elem(), "")
			}
			seen[member.ID.Value] = true
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
