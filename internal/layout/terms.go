package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// terms is a glossary: the word in the margin column, what it means in the text column.
func (m *maker) terms(b *guide.Terms, sect *display.Node) []flow.Strip {
	list := listOf(sect, "Description")
	var out []flow.Strip
	for i := range b.Terms {
		sl := m.term(&b.Terms[i], list, i == len(b.Terms)-1)
		sl.At = b.Terms[i].At
		if i > 0 {
			sl.Before = 9
		}
		out = append(out, itemOf(sl, i, len(b.Terms)))
	}
	return out
}

// termWords are a word, how it is said, and what it means.
type termWords struct {
	word, say, means *set.Words
	last             bool // no rule parts it from one below
}

func (m *maker) term(t *guide.Term, list *display.Node, last bool) flow.Strip {
	_, w := m.column()
	kw := w
	if m.form.keys {
		kw = m.b.Grid.KeyW
	}
	li := list.Add(display.TagListItem)
	lbl := li.Add(display.TagLabel)
	body := li.Add(display.TagListBody)
	tw := &termWords{last: last, word: m.Text(t.Term, m.st.H3, set.Wish{Measure: kw, Balance: true})}
	if t.Say.Empty() {
		tw.word.Under(lbl)
	} else {
		tw.word.Under(lbl.Add(display.TagSpan))
		tw.say = m.Text(t.Say, m.st.Note, set.Wish{Measure: kw}).Under(lbl.Add(display.TagSpan))
	}
	tw.means = m.Rich(t.Means, m.st.Body, set.Wish{Measure: w}).Under(body)
	return m.form.term(m, tw)
}

func (t *termWords) keyHeight() float64 { return t.word.Height() + t.say.Height() }

// putKey draws the word and how it is said.
func (t *termWords) putKey(s *ink.Sheet, x, y float64) {
	t.word.At(s, x, y+t.means.Rise())
	if t.say != nil {
		t.say.Put(s, x, y+t.word.Height())
	}
}

func (m *maker) termBeside(t *termWords) flow.Strip {
	x, _ := m.column()
	h := max(t.keyHeight(), t.means.Height())
	return flow.Strip{Height: h + 9, Key: true, Draw: func(s *ink.Sheet, y float64) {
		t.putKey(s, m.b.Grid.Left, y)
		t.means.Put(s, x, y)
		m.termRule(s, t, y+h+9)
	}}
}

func (m *maker) termBelow(t *termWords) flow.Strip {
	x, _ := m.column()
	h := t.keyHeight() + t.means.Height()
	return flow.Strip{Height: h + 9, Draw: func(s *ink.Sheet, y float64) {
		t.putKey(s, x, y)
		t.means.Put(s, x, y+t.keyHeight())
		m.termRule(s, t, y+h+9)
	}}
}

func (m *maker) termRule(s *ink.Sheet, t *termWords, y float64) {
	if t.last {
		return
	}
	s.Artifact(display.Layout, ink.Rule(m.b.Grid.Left, y, m.b.Grid.Full(), 0.75, m.col.Line))
}
