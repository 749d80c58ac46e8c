package load

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/phone"
	"guidepress/internal/phrase"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// facts are what {{ name }} stands for in texts. A fact that is known but was not given is there as "".
type facts map[string]string

// gatherFacts takes every text of practice.yaml as a fact under its key, the practice's own facts, and the
// list of states as one phrase.
func (l *loader) gatherFacts(n *yaml.Node) {
	l.facts = facts{}
	for _, f := range fieldsOf[guide.Practice]() {
		if f.holds(source.Text{}) && f.key != "brand" {
			l.facts[f.key] = n.Text(f.key)
			if f.form == "phone" {
				l.facts[f.key] = phone.Show(n.Text(f.key))
			}
		}
	}
	l.facts["practice_phone"] = l.facts["phone"] // stays the practice's where a copy for an office says its own
	if n == nil {
		return
	}
	if l.facts["book"] == "" {
		l.facts["book"] = l.facts["site"]
	}
	if states := n.Get("states"); states != nil && states.Kind == yaml.List {
		l.facts["states"] = l.listed(states.Vals)
	}
	if more := n.Get("facts"); more != nil && more.Kind == yaml.Dict {
		for i, k := range more.Keys {
			l.facts[k.Value] = more.Vals[i].Value
		}
	}
}

// listed joins words as a sentence of the language does: Maryland, Pennsylvania, and Virginia.
func (l *loader) listed(items []*yaml.Node) string {
	var words []string
	for _, n := range items {
		if n.Kind == yaml.Scalar {
			words = append(words, n.Value)
		}
	}
	return phrase.For(l.lang).List(words)
}

// expand replaces each {{ name }} in a text; what it becomes is placed where the name was written.
func (d *decoder) expand(t source.Text) source.Text {
	if !strings.Contains(t.Value, "{{") {
		return t
	}
	var out source.Text
	rest := 0
	for {
		open := strings.Index(t.Value[rest:], "{{")
		if open < 0 {
			break
		}
		open += rest
		inner, _, closed := strings.Cut(t.Value[open:], "}}")
		if !closed {
			d.report(t.At(open), 2, "unknown-fact", "{{ opens a fact that never closes", "write it as {{ phone }}")
			break
		}
		end := open + len(inner) + len("}}")
		out.Append(t.Slice(rest, open))
		out.Append(d.fact(t.Slice(open, end)))
		rest = end
		if len(out.Value) > maxText {
			d.tooLong(out.Pos)
			return out
		}
	}
	out.Append(t.Slice(rest, len(t.Value)))
	return out
}

// fact is what a written {{ name }} stands for; the name itself when nothing does.
func (d *decoder) fact(written source.Text) source.Text {
	name := strings.TrimSpace(strings.Trim(written.Value, "{}"))
	value, known := d.value(name, 0)
	if known && value != "" {
		t := source.Text{Value: value, Pos: written.Pos}
		t.MarkFact(0, written.Pos, name)
		return t
	}
	if known {
		d.report(written.Pos, written.Chars(), "unknown-fact", fmt.Sprintf("the fact %q has no value", name), "give it one in guides/practice.yaml")
	} else {
		d.report(written.Pos, written.Chars(), "unknown-fact", fmt.Sprintf("there is no fact %q", name), didYouMean(name, d.factNames()))
	}
	return written
}

// Facts may hold facts, so many levels deep and so many in one; a fact that leads back to itself ends there.
const (
	maxFactDepth = 3
	maxInFact    = 20
)

// value looks a fact up and replaces the facts in it.
func (d *decoder) value(name string, depth int) (string, bool) {
	value, known := d.own[name]
	if !known {
		value, known = d.facts[name]
	}
	if depth > maxFactDepth || len(value) > maxText {
		return "", known
	}
	for range maxInFact {
		before, rest, found := strings.Cut(value, "{{")
		inner, after, closed := strings.Cut(rest, "}}")
		if !found || !closed {
			return oneLine(value), known
		}
		v, _ := d.value(strings.TrimSpace(inner), depth+1)
		value = before + v + after
	}
	return "", known
}

func oneLine(s string) string { return strings.TrimSpace(strings.Join(strings.Split(s, "\n"), " ")) }

func (d *decoder) factNames() []string {
	return append(sorted(d.facts), sorted(d.own)...)
}
