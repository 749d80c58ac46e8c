package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// The space between two groups with keys, in which a thin rule stands, and in lists of short lines.
const (
	groupAir = 36
	denseAir = 15
)

// marginKey is what names a group: in the margin column beside it, or above it where there is none.
type marginKey struct{ words, note *set.Words }

// key sets a group's name and, if there is one, a note below it.
func (m *maker) key(name source.Text, note string, level display.Tag, sect *display.Node) marginKey {
	_, w := m.wide()
	if m.form.keys {
		w = m.b.Grid.KeyW
	}
	k := marginKey{words: m.Text(name, m.st.H3, set.Wish{Measure: w, Balance: true}).Under(sect.Add(level))}
	if note != "" {
		k.note = m.Plain(note, m.st.Note, set.Wish{Measure: w, Color: &m.col.Muted}).Under(sect.Add(display.TagP))
	}
	return k
}

// level is that of the keys of a block, below its title where it has one.
func level(b *guide.Ours) display.Tag {
	if b.Title.Empty() {
		return display.TagH3
	}
	return display.TagH4
}

func (k marginKey) height() float64 { return k.words.Height() + k.note.Height() }

func (k marginKey) put(s *ink.Sheet, x, y float64) {
	k.words.Put(s, x, y)
	if k.note != nil {
		k.note.Put(s, x, y+k.words.Height())
	}
}

// underKey puts a group's name beside its strips; what follows another group at a distance has a rule above it.
func (m *maker) underKey(k marginKey, strips []flow.Strip, air float64) []flow.Strip {
	if len(strips) == 0 {
		return nil
	}
	if k.words != nil && !m.form.keys {
		head := flow.Strip{Height: k.height() + 3, Keep: true, Draw: func(s *ink.Sheet, y float64) { k.put(s, m.b.Grid.Left, y) }}
		strips[0].Before = 0
		strips = append([]flow.Strip{head}, strips...)
	} else if k.words != nil {
		first, total := &strips[0], 0.0
		for i, sl := range strips {
			if i > 0 {
				total += sl.Before
			}
			total += sl.Height
			strips[i].Key = true
		}
		draw := first.Draw
		first.Draw = func(s *ink.Sheet, y float64) {
			k.put(s, m.b.Grid.Left, y)
			draw(s, y)
		}
		if lack := k.height() - total; lack > 0 { // the next key must not stand on this one
			strips[len(strips)-1].Height += lack
		}
	}
	if air > 0 {
		strips[0] = m.withRule(strips[0], air)
	}
	return strips
}

// withRule has a thin rule above a strip that begins a group.
func (m *maker) withRule(sl flow.Strip, air float64) flow.Strip {
	draw := sl.Draw
	sl.Before = air
	sl.Draw = func(s *ink.Sheet, y float64) {
		m.ruleOver(s, y-min(air/2+3, 14))
		draw(s, y)
	}
	return sl
}

// parted reports whether a block with keys goes on below another one: a rule stands between, as between its own groups.
func (m *maker) parted(before, b guide.Block) bool {
	above, ok := before.(*guide.Ours)
	next, also := b.(*guide.Ours)
	return ok && also && keyed[above.Show] && keyed[next.Show] && next.Title.Empty()
}

// keyed are the lists of practice.yaml whose groups have keys.
var keyed = map[guide.Show]bool{"conditions": true, "visit": true, "online": true}

// ruleOver is a thin rule between two groups, not at the head of a page.
func (m *maker) ruleOver(s *ink.Sheet, y float64) {
	if y > m.top() && y > m.openTop() {
		s.Artifact(display.Layout, ink.Rule(m.b.Grid.Left, y, m.b.Grid.Full(), 0.75, m.col.Line))
	}
}
