package script

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Group are conditions under one name; "" where the practice gives none.
type Group struct {
	Name       source.Text
	Conditions []guide.Condition
}

// Conditions are what a block shows of them, group by group in the order in which groups are first named.
func (s *Script) Conditions(b *guide.Ours) []Group {
	var out []Group
	place := map[string]int{}
	for _, c := range chosen(s.Practice.Conditions, b.Only, func(c *guide.Condition) source.Text { return c.ID }) {
		i, seen := place[c.Group.Value]
		if !seen {
			i = len(out)
			place[c.Group.Value] = i
			out = append(out, Group{Name: c.Group})
		}
		out[i].Conditions = append(out[i].Conditions, c)
	}
	return out
}

// Offer is a treatment and, where there is a guide about it or a page, its address.
type Offer struct {
	guide.Treatment
	Address string
}

// Offers are the treatments that a block shows: those to read more about, and the others.
func (s *Script) Offers(b *guide.Ours) (told, others []Offer) {
	for _, t := range chosen(s.Practice.Treatments, b.Only, func(t *guide.Treatment) source.Text { return t.ID }) {
		if address := s.guideAddress(&t); address != "" {
			told = append(told, Offer{t, address})
		} else {
			others = append(others, Offer{t, ""})
		}
	}
	return told, others
}

// guideAddress is where a treatment's guide stands: as the practice says or, below the site, as the website's bundle
// calls it.
func (s *Script) guideAddress(t *guide.Treatment) string {
	if !t.URL.Empty() || t.Guide.Empty() {
		return t.URL.Value
	}
	return strings.TrimSuffix(s.Practice.Site.Value, "/") + "/" + t.Guide.Value + ".html"
}

// Promises are those that a block shows.
func (s *Script) Promises(b *guide.Ours) []guide.Promise {
	return chosen(s.Practice.Promises, b.Only, func(p *guide.Promise) source.Text { return p.ID })
}

// Online are the pages of the website that a block shows.
func (s *Script) Online(b *guide.Ours) []guide.Link {
	return chosen(s.Practice.Online(), b.Only, func(l *guide.Link) source.Text { return l.ID })
}

// Quotes are the patients' words that a block shows.
func (s *Script) Quotes(b *guide.Ours) []guide.Review {
	if s.Practice.Reviews == nil {
		return nil
	}
	return chosen(s.Practice.Reviews.Quotes, b.Only, func(r *guide.Review) source.Text { return r.ID })
}

// Prices are those that a block shows.
func (s *Script) Prices(b *guide.Ours) []guide.Price {
	if s.Practice.Prices == nil {
		return nil
	}
	return chosen(s.Practice.Prices.Items, b.Only, func(p *guide.Price) source.Text { return p.ID })
}

// Plans are those that a block shows.
func (s *Script) Plans(b *guide.Ours) []guide.Plan {
	return chosen(s.Practice.Plans, b.Only, func(p *guide.Plan) source.Text { return p.ID })
}

// Shown are the entries that a block shows, as pointers to what practice.yaml says of each.
func (s *Script) Shown(b *guide.Ours) []any {
	var out []any
	switch b.Show {
	case "conditions":
		for _, g := range s.Conditions(b) {
			out = append(out, pointers(g.Conditions)...)
		}
	case "treatments":
		told, others := s.Offers(b)
		for _, o := range append(told, others...) {
			out = append(out, &o.Treatment)
		}
	case "promises":
		out = pointers(s.Promises(b))
	case "visit":
		if v := s.Practice.Visit; v != nil {
			out = append(out, v)
		}
	case "online":
		out = pointers(s.Online(b))
	case "reviews":
		if r := s.Practice.Reviews; r != nil {
			shown := *r
			shown.Quotes = s.Quotes(b)
			out = append(out, &shown)
		}
	case "prices":
		if p := s.Practice.Prices; p != nil {
			shown := *p
			shown.Items = s.Prices(b)
			out = append(out, &shown)
		}
	case "plans":
		out = pointers(s.Plans(b))
	}
	return out
}

func pointers[T any](list []T) []any {
	var out []any
	for i := range list {
		out = append(out, &list[i])
	}
	return out
}

// chosen are the entries that are asked for, in that order; all where none is.
func chosen[T any](all []T, only []source.Text, id func(*T) source.Text) []T {
	if len(only) == 0 {
		return all
	}
	var out []T
	for _, o := range only {
		for i := range all {
			if id(&all[i]).Value == o.Value {
				out = append(out, all[i])
			}
		}
	}
	return out
}

// Spoken is an address as it is printed: without what every browser adds by itself.
func Spoken(address string) string {
	address = strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(address, "www."), "/")
}

// Plain is a text as a rich one.
func Plain(t source.Text) guide.Rich {
	if t.Empty() {
		return guide.Rich{}
	}
	return guide.Rich{Source: t, Paras: []guide.Para{{At: t.Pos, Spans: []guide.Span{{Text: t}}}}}
}

// Included is what is in a price, and below it how long it takes.
func Included(r guide.Price) guide.Rich {
	out := r.Includes
	if !r.Time.Empty() {
		out.Paras = append(append([]guide.Para{}, out.Paras...), guide.Para{At: r.Time.Pos, Spans: []guide.Span{{Text: r.Time}}})
	}
	return out
}

// ours walks what a block shows of the practice.
func (w *walk) ours(b *guide.Ours) {
	w.set("list", b.Show)
	w.text(Label, "title", b.Title)
	w.texts(Matter, "only", b.Only)
	if w.told == nil {
		return
	}
	s := w.told
	switch b.Show {
	case "conditions":
		for i, g := range s.Conditions(b) {
			w.text(Label, "group/"+g.Name.Value, g.Name)
			for k := range g.Conditions {
				c := &g.Conditions[k]
				w.item("conditions", c.ID, 100*i+k, func() {
					w.text(Label, "name", c.Name)
					w.text(Matter, "medical", c.Medical)
				})
			}
		}
	case "treatments":
		told, others := s.Offers(b)
		for i, o := range append(told, others...) {
			w.item("treatments", o.ID, i, func() {
				w.text(Label, "name", o.Name)
				w.head(o.Name, func() { w.rich(Item, "text", &o.Text) })
				w.set("address", o.Address)
			})
		}
	case "promises":
		for i, p := range s.Promises(b) {
			w.item("promises", p.ID, i, func() {
				w.set("icon", p.Icon.Value)
				w.text(Label, "title", p.Title)
				w.head(p.Title, func() { w.rich(Para, "text", &p.Text) })
			})
		}
	case "visit":
		if v := s.Practice.Visit; v != nil {
			w.text(Label, "length", v.Length)
			w.items("bring", v.Bring)
			w.steps(&guide.Steps{Steps: v.Steps})
		}
	case "online":
		for i, l := range s.Online(b) {
			w.item("online", l.ID, i, func() { w.link(l.Name, l.URL) })
		}
	case "reviews":
		w.reviews(b)
	case "prices":
		w.prices(b)
	case "plans":
		for i, p := range s.Plans(b) {
			w.item("plans", p.ID, i, func() {
				w.text(Matter, "name", p.Name)
				w.text(Label, "note", p.Note)
			})
		}
	}
}

func (w *walk) link(name, address source.Text) {
	w.text(Label, "name", name)
	w.text(Matter, "url", address)
}

func (w *walk) reviews(b *guide.Ours) {
	r := w.told.Practice.Reviews
	if r == nil {
		return
	}
	for i, q := range w.told.Quotes(b) {
		w.item("quotes", q.ID, i, func() {
			w.rich(Quote, "quote", &q.Text)
			w.text(Label, "by", q.By)
		})
	}
	w.link(r.Name, r.URL)
}

func (w *walk) prices(b *guide.Ours) {
	p := w.told.Practice.Prices
	if p == nil {
		return
	}
	w.date("until", p.Until)
	for i, r := range w.told.Prices(b) {
		w.item("prices", r.ID, i, func() {
			w.text(Label, "name", r.Name)
			w.text(Matter, "price", r.Price)
			w.rich(Cell, "includes", &r.Includes)
			w.text(Label, "time", r.Time)
		})
	}
	w.text(Para, "not_included", p.Excluded)
	w.text(Label, "estimate/title", p.Estimate.Title)
	w.rich(Para, "estimate/text", &p.Estimate.Text)
}
