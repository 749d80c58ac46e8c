package script

import (
	"path"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Use is a place where a guide names something that it shares with others.
type Use struct {
	Pos  source.Pos
	What string // fact, question, block, picture, office
	ID   string
}

// Uses lists what the script takes from elsewhere, each at the place where it is named.
func (s *Script) Uses() []Use {
	out := uses(s.Leaves())
	for _, p := range s.Parts {
		for _, b := range p.Section.Blocks {
			out = append(out, s.named(b)...)
		}
	}
	return out
}

// named is what a block takes whole: a shared block, shared questions, offices.
func (s *Script) named(b guide.Block) []Use {
	var out []Use
	if t := b.Shared(); !t.Empty() {
		out = append(out, Use{t.Pos, "block", t.Value})
	}
	switch b := b.(type) {
	case *guide.FAQs:
		for _, f := range b.FAQs {
			if !f.ID.Empty() {
				out = append(out, Use{f.ID.Pos, "question", f.ID.Value})
			}
		}
	case *guide.Offices:
		for _, l := range s.Offices {
			if shows(b, &l) {
				out = append(out, Use{b.Title.Pos, "office", l.ID.Value})
			}
		}
	}
	return out
}

// Loose lists what shared texts take that no guide need print: facts that stand in other facts, in questions and
// in blocks.
func Loose(set *guide.Set) []Use {
	w := &walk{}
	w.faqs(&guide.FAQs{FAQs: set.FAQs})
	for _, b := range set.Blocks {
		w.kind(b)
	}
	for _, f := range set.Practice.Facts {
		w.text(Matter, f.Name.Value, f.Value)
	}
	w.text(Matter, "insurance", set.Practice.Insurance)
	w.text(Matter, "wait_time", set.Practice.WaitTime)
	w.practice(set.Practice)
	w.told = &Script{Practice: set.Practice}
	for _, list := range guide.Show("").Values() {
		w.ours(&guide.Ours{Show: guide.Show(list.Name)})
	}
	for i := range set.Locations {
		w.office(&set.Locations[i])
	}
	for i := range set.Team {
		w.person(&set.Team[i])
	}
	return uses(w.out)
}

// uses are the facts and pictures that texts name.
func uses(leaves []Leaf) []Use {
	var out []Use
	for _, l := range leaves {
		for _, r := range l.Text.Runs() {
			if r.Fact != "" {
				out = append(out, Use{r.Pos, "fact", r.Fact})
			}
		}
		if l.Role == Setting && path.Base(l.Path) == "src" {
			out = append(out, Use{l.Text.Pos, "picture", l.Text.Value})
		}
	}
	return out
}
