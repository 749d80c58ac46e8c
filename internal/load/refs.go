package load

import (
	"fmt"
	"maps"
	"reflect"
	"strings"
	"unicode/utf8"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// refs are the names that the texts of a guide refer to; they are looked up when all of it has been read.
type refs struct {
	cites, links []ref
}

type ref struct {
	name string
	at   source.Pos
	len  int
}

// texts notes the sources and sections that paragraphs name.
func (r *refs) texts(paras []guide.Para) {
	for _, p := range paras {
		for _, s := range p.Spans {
			if s.Cite != "" {
				r.cites = append(r.cites, ref{s.Cite, s.Text.Pos, utf8.RuneCountInString(s.Cite) + 3})
			}
			if id, ok := strings.CutPrefix(s.Link, "#"); ok {
				r.links = append(r.links, ref{id, s.Text.Pos, s.Text.Chars()})
			}
		}
		if p.List != nil {
			for _, item := range p.List.Items {
				r.texts(item)
			}
		}
	}
}

// note looks at a value just decoded: what it names outside itself must be there.
func (d *decoder) note(v reflect.Value) {
	if r, ok := v.Addr().Interface().(*brand.Roles); ok {
		d.rolesOf(r)
	}
	if d.refs == nil {
		return
	}
	switch p := v.Addr().Interface().(type) {
	case *guide.Picture:
		d.picture(p)
	case *guide.Figure:
		d.labels(p)
	case *guide.Offices:
		d.officeStates(p.States)
	case *guide.Team:
		people := map[string]bool{}
		for _, person := range d.set.Team {
			people[person.ID.Value] = true
		}
		d.known(p.Offices, d.offices(), "office")
		d.known(p.Treatments, d.ids, "guide")
		d.known(p.People, people, "person")
	case *guide.Choices:
		d.choices(p)
	case *guide.FillIn:
		d.fields(p)
	case *guide.Calendar:
		d.calendar(p)
	case *guide.Chances:
		d.chances(p)
	case *guide.Ours:
		d.ours(p)
	}
}

// chances checks that what is counted can be drawn: of 100 or 1000 people, and of no more than all of them.
func (d *decoder) chances(b *guide.Chances) {
	if n := b.People(); n != 100 && n != 1000 {
		d.report(b.Of.At, len(fmt.Sprint(n)), "wrong-number", "chances are of 100 or of 1000 people", "under 1 in 100, write of: 1000 for all of them")
		return
	}
	for i := range b.Chances {
		c := &b.Chances[i]
		for _, n := range []guide.Int{c.Without, c.With} {
			if n.Value > b.People() {
				d.report(n.At, len(fmt.Sprint(n.Value)), "wrong-number", fmt.Sprintf("%d is more than %d", n.Value, b.People()), "")
			}
		}
		if c.Without.Set != c.With.Set {
			d.report(c.At, 1, "missing-field", "one of the two numbers is missing", "write both with: and without:, or neither where nobody has counted")
		}
	}
}

// ours checks that practice.yaml has the list that a block shows, and the entries it asks for.
func (d *decoder) ours(b *guide.Ours) {
	p := d.set.Practice
	switch {
	case b.Show == "":
	case !p.Has(b.Show):
		d.report(b.At, utf8.RuneCountInString("practice"), "missing-field", fmt.Sprintf("guides/practice.yaml says nothing of its %s", b.Show), "write it there, or take this block out")
	default:
		d.known(b.Only, p.IDs(b.Show), "entry")
	}
}

func (d *decoder) officeStates(states []source.Text) {
	for _, s := range states {
		if !d.states[s.Value] && !s.Empty() {
			d.report(s.Pos, s.Chars(), "unknown-id", fmt.Sprintf("the practice has no office in %q", s.Value), didYouMean(s.Value, sorted(d.states)))
		}
	}
}

// lookUp checks a guide's references to itself: sources cited, sections and blocks linked to.
func (d *decoder) lookUp(g *guide.Guide) {
	sources := map[string]bool{}
	for _, s := range g.Sources {
		sources[s.ID.Value] = true
	}
	for _, c := range d.refs.cites {
		if !sources[c.name] {
			d.report(c.at, c.len, "unknown-id", fmt.Sprintf("the guide has no source %q", c.name), didYouMean(c.name, sorted(sources)))
		}
	}
	before := maps.Clone(d.count)
	for i := range g.Sections {
		if s := &g.Sections[i]; before[s.At.File] == 0 {
			d.hollowSection(s)
		}
	}
	targets := d.targets(g)
	for _, l := range d.refs.links {
		if !targets[l.name] {
			d.report(l.at, l.len, "unknown-id", fmt.Sprintf("the guide has no section %q for this link", l.name), didYouMean(l.name, sorted(targets)))
		}
	}
}

// hollowSection reports a heading with an empty list under it. It is not asked while the file has other problems: what stood
// there may only be unread.
func (d *decoder) hollowSection(s *guide.Section) {
	if s.Blocks == nil || len(s.Blocks) > 0 || !s.Lead.Empty() || s.Picture != nil || len(s.Side) > 0 {
		return
	}
	at := s.Title
	if at.Empty() {
		at.Pos = s.At
	}
	d.add(source.Problem{Pos: at.Pos, Len: at.Chars(), Rule: "section-empty", Severity: source.Warning,
		Message: "this section holds nothing but its heading", Hint: "write its blocks, or take the section out"})
}

// targets are the names of sections and blocks. Each may be there once.
func (d *decoder) targets(g *guide.Guide) map[string]bool {
	targets := map[string]bool{}
	for i := range g.Sections {
		s := &g.Sections[i]
		at, hint := s.ID, "give one of the two another id"
		if at.Empty() {
			at, hint = source.Text{Value: string(s.Kind), Pos: s.At}, "give one of the two an id of its own"
		}
		d.target(targets, at, "section of this guide", hint)
	}
	for _, s := range g.Sections {
		for _, b := range s.Blocks {
			d.target(targets, source.Text{Value: b.Named(), Pos: b.Place()}, "block of this guide", "give one of the two another id")
		}
	}
	return targets
}

func (d *decoder) target(targets map[string]bool, name source.Text, what, hint string) {
	if name.Value == "" {
		return
	}
	if targets[name.Value] {
		d.report(name.Pos, name.Chars(), "duplicate-id", fmt.Sprintf("a second %s is called %q", what, name.Value), hint)
	}
	targets[name.Value] = true
}
