package layout

import (
	"fmt"
	"net/url"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// manyOffices is the number from which cards with codes give way to a list: sixty cards would be ten pages.
const manyOffices = 12

// offices are the practice's locations by state: the state in the margin column, a card each, or a list
// where there are many.
func (m *maker) offices(b *guide.Offices, sect *display.Node) []slice {
	var out []slice
	if m.in.Place != nil {
		out = m.ownOffice(*m.in.Place, sect)
	}
	groups := m.byState(b.States)
	total := 0
	for _, g := range groups {
		total += len(g)
	}
	if len(out) > 0 && total > 0 {
		out = append(out, m.officesHead(m.w.OtherOffices, sect))
	}
	if m.b.Shapes.Offices == "columns" && total <= manyOffices && !m.single() {
		return append(out, m.officeColumns(groups, sect)...)
	}
	for i, g := range groups {
		slices := m.state(g, total > manyOffices, sect)
		if i > 0 && len(slices) > 0 {
			slices[0].before = 15
		}
		out = append(out, slices...)
	}
	return out
}

// ownOffice is the office this copy is for: its card the width of the column, with how to find the door.
func (m *maker) ownOffice(l guide.Location, sect *display.Node) []slice {
	const pad, code = 18, 84
	x, w := m.wide()
	inner := w - 2*pad - code - 18
	div := sect.Add(display.TagDiv)
	set := []*words{m.text(l.Name, m.st.H2, wish{measure: inner}).under(div.Add(display.TagH3))}
	add := func(t source.Text, st brandStyle) {
		if !t.Empty() {
			set = append(set, m.text(t, st, wish{measure: inner, color: &m.col.Ink}).under(div.Add(display.TagP)))
		}
	}
	add(l.Street, m.st.Body)
	add(l.City, m.st.Body)
	set = append(set, m.set([]guide.Span{script.Number(l.Phone)}, m.st.Bold, wish{measure: inner, color: &m.col.Ink}).under(div.Add(display.TagP)))
	add(l.Hours, m.st.Note)
	add(l.Parking, m.st.Note)
	add(l.Directions, m.st.Note)
	h := 2.0*pad - 6
	for _, ws := range set {
		h += ws.height()
	}
	h = max(h, code+2*pad)
	card := slice{before: 9, height: h, at: l.At, draw: func(s *sheet, y float64) {
		m.panel(s, geom.Rect{X: x, Y: y, W: w, H: h}, m.col.Good)
		m.code(s, div, mapURL(l), fmt.Sprintf(m.w.Directions, l.Name.Value), geom.Rect{X: x + w - pad - code, Y: y + pad, W: code, H: code}, m.col.Card, 5)
		cy := y + pad - 6
		for _, ws := range set {
			ws.put(s, x+pad, cy)
			cy += ws.height()
		}
	}}
	return []slice{m.officesHead(m.w.YourOffice, sect), card}
}

func (m *maker) officesHead(text string, sect *display.Node) slice {
	x, w := m.wide()
	head := m.plain(text, m.st.H2, wish{measure: w, balance: true}).under(sect.Add(display.TagH3))
	return slice{before: blockAir, height: head.height(), keep: true, draw: func(s *sheet, y float64) { head.put(s, x, y) }}
}

// byState groups locations in the order the practice names its states, this copy's own office first.
func (m *maker) byState(only []source.Text) [][]guide.Location {
	var names []string
	for _, s := range only {
		names = append(names, s.Value)
	}
	if len(names) == 0 {
		for _, s := range m.in.Practice.States {
			names = append(names, s.Value)
		}
		for _, l := range m.in.Locations {
			names = append(names, l.State.Value)
		}
	}
	var out [][]guide.Location
	done := map[string]bool{}
	for _, n := range names {
		if done[n] {
			continue
		}
		done[n] = true
		var g []guide.Location
		for _, l := range m.in.Locations {
			if l.State.Value == n && (m.in.Place == nil || l.ID.Value != m.in.Place.ID.Value) {
				g = append(g, l)
			}
		}
		if len(g) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (m *maker) state(g []guide.Location, list bool, sect *display.Node) []slice {
	switch {
	case list && m.single():
		return m.officeList(g, sect)
	case list:
		return m.stateList(g, sect)
	}
	grid := m.b.Grid
	x, w := m.wide()
	count := fmt.Sprintf(m.w.Offices, len(g))
	if len(g) == 1 {
		count = m.w.OneOffice
	}
	measure := grid.KeyW
	if measure == 0 {
		measure = w
	}
	name := m.text(g[0].State, m.st.H3, wish{measure: measure, balance: true}).under(sect.Add(display.TagH3))
	n := m.plain(count, m.st.Note, wish{measure: measure}).under(sect.Add(display.TagP))
	key := func(s *sheet, y float64) {
		name.at(s, grid.Left, y+21)
		n.at(s, grid.Left, y+21+name.height())
	}
	cols := 2
	if grid.KeyW == 0 {
		cols = 1
	}
	var rows []slice
	for i := 0; i < len(g); i += cols {
		row := g[i:min(i+cols, len(g))]
		sl := m.cardRow(row, cols, x, w, sect)
		sl.before = 9
		rows = append(rows, sl)
	}
	if grid.KeyW == 0 {
		head := slice{height: name.height() + n.height(), keep: true, draw: func(s *sheet, y float64) {
			name.put(s, x, y)
			n.put(s, x, y+name.height())
		}}
		return append([]slice{head}, rows...)
	}
	draw := rows[0].draw
	rows[0].key = true
	rows[0].height = max(rows[0].height, 26+name.height()+n.height()-12)
	rows[0].draw = func(s *sheet, y float64) {
		key(s, y)
		draw(s, y)
	}
	return rows
}

// card is an office: name, address, phone, hours, parking, a code to directions.
type card struct {
	name, street, city, phone, hours, parking *words
	div                                       *display.Node
	loc                                       guide.Location
}

// A code, if any, stands at the right foot; in one column there is room for all words beside it.
func (m *maker) card(l guide.Location, w, code float64, sect *display.Node) card {
	div := sect.Add(display.TagDiv)
	side := w
	if code > 0 {
		side = w - code - 10
	}
	if m.single() {
		w = side
	}
	c := card{div: div, loc: l}
	c.name = m.text(l.Name, m.st.H3, wish{measure: w}).under(div.Add(display.TagH4))
	c.street = m.text(l.Street, m.st.Note, wish{measure: w}).under(div.Add(display.TagP))
	c.city = m.text(l.City, m.st.Note, wish{measure: w}).under(div.Add(display.TagP))
	phone := m.st.Bold
	number := script.Number(l.Phone)
	if m.trial().set([]guide.Span{number}, phone, wish{measure: 1000}).width() > side {
		phone = m.st.NoteBold
	}
	number.Bold = true
	c.phone = m.set([]guide.Span{number}, phone, wish{measure: side}).under(div.Add(display.TagP))
	c.hours = m.text(l.Hours, m.st.Fine, wish{measure: side, balance: true}).under(div.Add(display.TagP))
	if !l.Parking.Empty() {
		c.parking = m.text(l.Parking, m.st.Fine, wish{measure: side, balance: true}).under(div.Add(display.TagP))
	}
	return c
}

func (c card) height() float64 {
	return c.name.height() + c.street.height() + c.city.height() + 3 + c.phone.height() + 1 + c.hours.height() + c.parking.height()
}

func (c card) put(s *sheet, x, y float64) {
	for _, w := range []struct {
		ws  *words
		air float64
	}{{c.name, 0}, {c.street, 0}, {c.city, 3}, {c.phone, 1}, {c.hours, 0}, {c.parking, 0}} {
		if w.ws != nil {
			w.ws.put(s, x, y)
			y += w.ws.height() + w.air
		}
	}
}

// What cards have in common: padding, the side of the code, the air between rows.
const (
	cardPad  = 12
	cardCode = 46
	cardAir  = 9
)

// codeSize is the side of a card's code: larger in one column, where it stands beside all words.
func (m *maker) codeSize() float64 {
	if m.single() {
		return 60 * m.em()
	}
	return cardCode
}

// cardRow sets cards of one height side by side.
func (m *maker) cardRow(locs []guide.Location, cols int, x, w float64, sect *display.Node) slice {
	cw := (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
	var cards []card
	h := 0.0
	for _, l := range locs {
		c := m.card(l, cw-2*cardPad, m.codeSize(), sect)
		cards = append(cards, c)
		h = max(h, c.height()+2*cardPad-4)
	}
	return slice{height: h, draw: func(s *sheet, y float64) {
		for i, c := range cards {
			m.drawCard(s, c, geom.Rect{X: x + float64(i)*(cw+m.b.Grid.Gutter), Y: y, W: cw, H: h})
		}
	}}
}

// drawCard draws an office's card: its words, the code at the right foot.
func (m *maker) drawCard(s *sheet, c card, r geom.Rect) {
	box := geom.RoundRect(r, m.b.Shapes.Radius)
	s.artifact(display.Background, fill(box, m.col.Card))
	if !same(m.col.Card, m.col.CardLine) {
		s.artifact(display.Background, stroke(box, m.col.CardLine, 0.75))
	}
	c.put(s, r.X+cardPad, r.Y+cardPad-6)
	size := m.codeSize()
	code := geom.Rect{X: r.Right() - cardPad - size, Y: r.Bottom() - cardPad - size, W: size, H: size}
	if m.single() {
		code.Y = r.Y + (r.H-size)/2
	}
	m.code(s, c.div, mapURL(c.loc), fmt.Sprintf(m.w.Directions, c.loc.Name.Value), code, m.col.Card, 0)
}

// stateList is the form for many offices: the state as a heading, three to a row, no boxes, no codes.
func (m *maker) stateList(g []guide.Location, sect *display.Node) []slice {
	const cols = 3
	grid := m.b.Grid
	count := fmt.Sprintf(m.w.Offices, len(g))
	if len(g) == 1 {
		count = m.w.OneOffice
	}
	head := m.set([]guide.Span{{Text: g[0].State.Value + ", " + count}}, m.st.H2, wish{measure: grid.Full()}).under(sect.Add(display.TagH3))
	out := []slice{{before: blockAir, height: head.height() + 6, keep: true, key: true, draw: func(s *sheet, y float64) {
		head.put(s, grid.Left, y)
		s.artifact(display.Layout, rule(grid.Left, y+head.height()+4, grid.Full(), 0.75, m.col.Line))
	}}}
	w := (grid.Full() - grid.Gutter*(cols-1)) / cols
	for i := 0; i < len(g); i += cols {
		var cards []card
		h := 0.0
		for _, l := range g[i:min(i+cols, len(g))] {
			c := m.card(l, w, 0, sect)
			cards = append(cards, c)
			h = max(h, c.height())
		}
		out = append(out, slice{before: 12, height: h, draw: func(s *sheet, y float64) {
			for k, c := range cards {
				c.put(s, grid.Left+float64(k)*(w+grid.Gutter), y)
			}
		}})
	}
	return out
}

// officeList is the form for many offices in one column: what belongs together on one line.
func (m *maker) officeList(g []guide.Location, sect *display.Node) []slice {
	x, w := m.wide()
	head := m.text(g[0].State, m.st.H2, wish{measure: w, balance: true}).under(sect.Add(display.TagH3))
	out := []slice{{before: blockAir, height: head.height() + 4, keep: true, draw: func(s *sheet, y float64) {
		head.put(s, x, y)
		s.artifact(display.Layout, rule(x, y+head.height()+4, w, 0.75, m.col.Line))
	}}}
	for i := range g {
		l := &g[i]
		number := script.Number(l.Phone)
		number.Bold = true
		div := sect.Add(display.TagDiv)
		set := []*words{
			m.text(l.Name, m.st.H3, wish{measure: w}).under(div.Add(display.TagH4)),
			m.line(div, w, guide.Span{Text: l.Street.Value + ", " + l.City.Value, At: l.Street.Pos}),
			m.line(div, w, number, guide.Span{Text: " · " + l.Hours.Value, At: l.Hours.Pos}),
		}
		if !l.Parking.Empty() {
			set = append(set, m.line(div, w, guide.Span{Text: l.Parking.Value, At: l.Parking.Pos}))
		}
		out = append(out, pile(set, x, l.At))
	}
	return out
}

// line is a line of notes under a node of its own.
func (m *maker) line(div *display.Node, w float64, spans ...guide.Span) *words {
	return m.set(spans, m.st.Note, wish{measure: w}).under(div.Add(display.TagP))
}

// pile is words below each other that stay together.
func pile(set []*words, x float64, at source.Pos) slice {
	h := 0.0
	for _, ws := range set {
		h += ws.height()
	}
	return slice{before: 12, height: h, at: at, draw: func(s *sheet, y float64) {
		for _, ws := range set {
			ws.put(s, x, y)
			y += ws.height()
		}
	}}
}

// mapURL is where a code leads: the office's own address for it, or a map search that every phone opens
// (https://developers.google.com/maps/documentation/urls).
func mapURL(l guide.Location) string {
	if !l.Map.Empty() {
		return l.Map.Value
	}
	where := strings.Join([]string{l.Street.Value, l.City.Value}, ", ")
	return "https://www.google.com/maps/search/?api=1&query=" + url.QueryEscape(where)
}
