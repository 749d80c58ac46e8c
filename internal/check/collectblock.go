package check

import (
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// inBlock gathers the pieces of one block. Offices, source lists and references to shared blocks hold no text of
// the guide's own.
func (c *collector) inBlock(b guide.Block) {
	switch b := b.(type) {
	case *guide.Prose:
		c.rich(Para, b.Text)
	case *guide.Heading:
		c.heading(2, b.Text)
		c.rich(Para, b.Lead)
	case *guide.Steps:
		for _, s := range b.Steps {
			c.text(Label, s.When)
			c.text(Label, s.Title)
			c.under(s.Title.Value, func() { c.rich(Para, s.Text) })
		}
	case *guide.Timeline:
		for _, s := range b.Stops {
			c.text(Label, s.When)
			c.rich(Para, s.Text)
		}
	case *guide.Facts:
		c.facts(b.Facts)
	case *guide.Callout:
		c.text(Label, b.Title)
		c.rich(Para, b.Text)
	case *guide.Checklist:
		c.text(Label, b.Title)
		c.items(b.Items)
	case *guide.Quote:
		c.rich(Quote, b.Text)
		c.text(Label, b.By)
	case *guide.Action:
		c.text(Label, b.Title)
		c.text(Label, b.Label)
		c.rich(Para, b.Text)
	case *guide.FAQs:
		for _, f := range b.FAQs {
			c.text(Label, f.Topic)
			c.text(Question, f.Question)
			c.under(f.Question.Value, func() { c.rich(Para, f.Answer) })
		}
	default:
		c.inTable(b)
		c.inList(b)
	}
}

func (c *collector) inTable(b guide.Block) {
	switch b := b.(type) {
	case *guide.Table:
		c.text(Caption, b.Caption)
		c.texts(Label, b.Columns)
		for _, row := range b.Rows {
			for _, cell := range row.Cells {
				c.rich(Cell, cell)
			}
		}
		c.rich(Para, b.Note)
	case *guide.Choices:
		c.text(Caption, b.Caption)
		c.texts(Label, b.Columns)
		for _, choice := range b.Choices {
			c.text(Label, choice.Name)
			c.rich(Cell, choice.What)
			c.rich(Cell, choice.Think)
		}
	case *guide.Figure:
		c.figure(*b)
	case *guide.Pair:
		for _, f := range b.Figures {
			c.figure(f)
		}
	case *guide.Log:
		c.text(Label, b.Title)
		c.texts(Label, b.Columns)
		c.texts(Label, b.Stubs)
	}
}

func (c *collector) inList(b guide.Block) {
	switch b := b.(type) {
	case *guide.Risks:
		for _, r := range b.Risks {
			c.text(Label, r.Title)
			c.under(r.Title.Value, func() {
				c.rich(Para, r.Text)
				c.rich(Para, r.Do)
			})
		}
	case *guide.Calls:
		c.text(Label, b.Title)
		c.items(b.Us)
		c.items(b.Emergency)
		c.text(Quote, b.Say)
	case *guide.Ask:
		c.items(b.Questions)
	case *guide.Notes:
		c.text(Label, b.Title)
	case *guide.Terms:
		for _, t := range b.Terms {
			c.text(Label, t.Term)
			c.rich(Item, t.Means)
		}
	}
}

func (c *collector) figure(f guide.Figure) {
	c.picture(&f.Picture)
	c.rich(Caption, f.Caption)
	for _, l := range f.Labels {
		c.text(Label, l.Title)
		c.rich(Cell, l.Text)
	}
}

func (c *collector) texts(role Role, list []source.Text) {
	for _, t := range list {
		c.text(role, t)
	}
}
