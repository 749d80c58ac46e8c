package script

import (
	"fmt"

	"guidepress/internal/guide"
)

// kind walks one block. A test fills every field of every kind and looks for it here.
func (w *walk) kind(b guide.Block) {
	w.set("kind", fmt.Sprintf("%T", b))
	switch b := b.(type) {
	case *guide.Prose:
		w.rich(Para, "prose", &b.Text)
	case *guide.Heading:
		w.heading(2, "heading", b.Text)
		w.rich(Para, "lead", &b.Lead)
	case *guide.Steps:
		w.steps(b)
	case *guide.Timeline:
		w.timeline(b)
	case *guide.Calendar:
		w.calendar(b)
	case *guide.FillIn:
		w.form(b)
	case *guide.ForYou:
		w.forYou(b)
	case *guide.Facts:
		w.facts("facts", b.Facts)
	case *guide.Callout:
		w.set("callout", b.Kind)
		w.text(Label, "title", b.Title)
		w.rich(Para, "text", &b.Text)
	case *guide.Checklist:
		w.text(Label, "title", b.Title)
		w.items("checklist", b.Items)
	case *guide.Quote:
		w.rich(Quote, "quote", &b.Text)
		w.text(Label, "by", b.By)
	case *guide.Action:
		w.action(b)
	case *guide.FAQs:
		w.faqs(b)
	case *guide.Calls:
		w.calls(b)
	case *guide.Ask:
		w.items("ask", b.Questions)
		w.set("lines", number(b.Lines))
	case *guide.Notes:
		w.text(Label, "notes", b.Title)
		w.set("lines", number(b.Lines))
	case *guide.Terms:
		w.terms(b)
	case *guide.Risks:
		w.risks(b)
	case *guide.Table, *guide.Choices, *guide.Log:
		w.table(b)
	case *guide.Figure:
		w.figure(b)
	case *guide.Pair:
		for i := range b.Figures {
			w.item("pair", b.Figures[i].ID, i, func() { w.figure(&b.Figures[i]) })
		}
	case *guide.Offices:
		w.text(Matter, "offices", b.Title)
		w.texts(Matter, "states", b.States)
	case *guide.Team:
		w.text(Matter, "team", b.Title)
		w.texts(Matter, "at", b.Offices)
		w.texts(Matter, "treatments", b.Treatments)
		w.texts(Matter, "people", b.People)
	case *guide.Chances:
		w.chances(b)
	case *guide.Ours:
		w.ours(b)
	case *guide.SourceList:
		w.text(Matter, "source_list", b.Title)
	case *guide.Use: // the loader has replaced it, or said why not
	default:
		panic(fmt.Sprintf("script: no rule for the block kind %T", b))
	}
}

// number tells 0 from nothing written.
func number(n guide.Int) string {
	if !n.Set {
		return ""
	}
	return fmt.Sprintf("%d lines", n.Value)
}

func (w *walk) steps(b *guide.Steps) {
	for i := range b.Steps {
		s := &b.Steps[i]
		w.item("steps", s.ID, i, func() {
			w.text(Label, "when", s.When)
			w.text(Label, "title", s.Title)
			w.head(s.Title, func() { w.rich(Para, "text", &s.Text) })
		})
	}
}

func (w *walk) timeline(b *guide.Timeline) {
	for i := range b.Stops {
		s := &b.Stops[i]
		w.item("timeline", s.ID, i, func() {
			w.text(Label, "when", s.When)
			w.rich(Para, "text", &s.Text)
		})
	}
	w.set("goes_on", b.On.Value)
}

func (w *walk) facts(key string, facts []guide.Fact) {
	for i := range facts {
		f := &facts[i]
		w.item(key, f.ID, i, func() {
			w.text(Label, "figure", f.Figure)
			w.text(Label, "title", f.Title)
			w.head(f.Title, func() { w.rich(Para, "text", &f.Text) })
		})
	}
}

func (w *walk) items(key string, items []guide.Item) {
	for i := range items {
		w.item(key, items[i].ID, i, func() { w.rich(Item, "text", &items[i].Text) })
	}
}

func (w *walk) action(b *guide.Action) {
	w.text(Label, "action", b.Title)
	w.text(Label, "label", b.Label)
	w.rich(Para, "text", &b.Text)
	w.text(Matter, "phone", b.Phone)
	w.text(Matter, "url", b.URL)
}

func (w *walk) calls(b *guide.Calls) {
	w.text(Label, "title", b.Title)
	w.items("calls", b.Us)
	w.items("emergency", b.Emergency)
	w.text(Quote, "say", b.Say)
	w.text(Matter, "phone", b.Phone)
}

func (w *walk) faqs(b *guide.FAQs) {
	for i := range b.FAQs {
		f := &b.FAQs[i]
		w.item("faqs", f.ID, i, func() {
			w.text(Label, "topic", f.Topic)
			w.set("icon", f.Icon.Value)
			w.text(Question, "question", f.Question)
			w.head(f.Question, func() { w.rich(Para, "answer", &f.Answer) })
		})
	}
}

func (w *walk) terms(b *guide.Terms) {
	for i := range b.Terms {
		t := &b.Terms[i]
		w.item("terms", t.ID, i, func() {
			w.text(Label, "term", t.Term)
			w.text(Matter, "say", t.Say)
			w.rich(Item, "means", &t.Means)
		})
	}
}

func (w *walk) risks(b *guide.Risks) {
	for i := range b.Risks {
		r := &b.Risks[i]
		w.item("risks", r.ID, i, func() {
			w.set("icon", r.Icon.Value)
			w.text(Label, "title", r.Title)
			w.head(r.Title, func() {
				w.rich(Para, "text", &r.Text)
				w.rich(Para, "do", &r.Do)
			})
		})
	}
}

func (w *walk) table(b guide.Block) {
	switch b := b.(type) {
	case *guide.Table:
		w.text(Caption, "table", b.Caption)
		w.texts(Label, "columns", b.Columns)
		for i := range b.Rows {
			w.row(&b.Rows[i], i)
		}
		w.rich(Para, "note", &b.Note)
	case *guide.Choices:
		w.text(Caption, "caption", b.Caption)
		w.texts(Label, "columns", b.Columns)
		for i := range b.Choices {
			w.choice(&b.Choices[i], i)
		}
	case *guide.Log:
		w.text(Label, "log", b.Title)
		w.texts(Label, "columns", b.Columns)
		w.texts(Label, "stubs", b.Stubs)
		w.set("rows", number(b.Rows))
	}
}

func (w *walk) row(r *guide.Row, i int) {
	w.item("rows", r.ID, i, func() {
		for k := range r.Cells {
			w.item("cells", none, k, func() { w.rich(Cell, "", &r.Cells[k]) })
		}
		w.set("own", r.Own.Value)
	})
}

func (w *walk) chances(b *guide.Chances) {
	for i := range b.Chances {
		c := &b.Chances[i]
		w.item("chances", c.ID, i, func() {
			w.text(Label, "title", c.Title)
			w.head(c.Title, func() { w.rich(Para, "text", &c.Text) })
			w.set("good", c.Good.Value)
			w.set("without", people(c.Without))
			w.set("with", people(c.With))
		})
	}
	w.set("of", people(b.Of))
	w.rich(Caption, "source", &b.Source)
}

// people tells nobody from nothing written.
func people(n guide.Int) string {
	if !n.Set {
		return ""
	}
	return fmt.Sprintf("%d people", n.Value)
}

func (w *walk) choice(c *guide.Choice, i int) {
	w.item("choices", c.ID, i, func() {
		w.text(Label, "name", c.Name)
		w.rich(Cell, "what", &c.What)
		w.rich(Cell, "think", &c.Think)
		w.items("good", c.Good)
		w.items("bad", c.Bad)
		w.set("own", c.Own.Value)
		w.set("none", c.None.Value)
	})
}

func (w *walk) figure(f *guide.Figure) {
	w.picture("figure", &f.Picture)
	w.set("size", f.Width)
	w.rich(Caption, "caption", &f.Caption)
	for i := range f.Labels {
		l := &f.Labels[i]
		w.item("labels", l.ID, i, func() {
			w.text(Label, "title", l.Title)
			w.rich(Cell, "text", &l.Text)
			w.set("point", fmt.Sprint(l.Point.Name, l.Point.X, l.Point.Y))
		})
	}
}
