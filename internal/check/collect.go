package check

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

// collector walks a guide in reading order and gathers its pieces.
type collector struct {
	pieces  []*Piece
	section *guide.Section
	block   guide.Block
	head    string
	source  source.Text // what the present rich text was made from
}

func collect(g *guide.Guide) []*Piece {
	c := &collector{}
	c.text(Title, g.Title)
	c.rich(Para, g.Promise)
	c.rich(Para, g.MainMessage)
	c.rich(Para, g.Intro)
	for _, point := range g.KeyPoints {
		c.rich(Item, point)
	}
	c.facts(g.Facts)
	c.picture(g.Cover)
	c.picture(g.Spot)
	c.text(Label, g.Audience)
	for i := range g.Sections {
		c.inSection(&g.Sections[i])
	}
	return c.pieces
}

func (c *collector) inSection(s *guide.Section) {
	c.section, c.block, c.head = s, nil, ""
	c.heading(1, s.Title)
	c.text(Label, s.Short)
	c.text(Label, s.Summary)
	c.rich(Para, s.Lead)
	c.picture(s.Picture)
	c.text(Label, s.Aside)
	for _, n := range s.Side {
		c.text(Label, n.Term)
		c.rich(Item, n.Text)
	}
	for _, b := range s.Blocks {
		c.block = b
		c.inBlock(b)
	}
}

// add appends a piece unless it is empty.
func (c *collector) add(p *Piece) *Piece {
	if strings.TrimSpace(p.Text) == "" {
		return p
	}
	p.Section, p.Block, p.Head = c.section, c.block, c.head
	p.Lower = asciiLower(p.Text)
	p.Words = lexicon.Words(p.Text)
	c.pieces = append(c.pieces, p)
	return p
}

func (c *collector) text(role Role, t source.Text) {
	c.add(&Piece{Role: role, Text: t.Value, places: runs(t)})
}

func runs(t source.Text) []place {
	var out []place
	for _, r := range t.Runs() {
		out = append(out, place{r.Off, r.Pos, r.Point})
	}
	return out
}

// heading also becomes the head of what follows.
func (c *collector) heading(level int, t source.Text) {
	c.add(&Piece{Role: Heading, Level: level, Text: t.Value, places: runs(t)})
	c.head = t.Value
}

// under collects texts below a head of their own: an FAQ's question, a step's title.
func (c *collector) under(head string, collect func()) {
	old := c.head
	c.head = head
	collect()
	c.head = old
}

func (c *collector) rich(role Role, r guide.Rich) {
	c.source = r.Source
	c.paras(role, r.Paras)
}

func (c *collector) paras(role Role, paras []guide.Para) {
	for _, p := range paras {
		switch {
		case p.List != nil:
			for _, item := range p.List.Items {
				c.paras(Item, item)
			}
		case p.Level > 0:
			q := c.spans(Heading, p)
			q.Level = p.Level
			c.add(q)
			c.head = q.Text
		default:
			c.add(c.spans(role, p))
		}
	}
}

// spans joins the runs of a paragraph and remembers where each was written.
func (c *collector) spans(role Role, para guide.Para) *Piece {
	p := &Piece{Role: role, places: []place{{pos: para.At}}}
	var b strings.Builder
	for _, s := range para.Spans {
		switch {
		case s.Cite != "":
			p.Cites = append(p.Cites, Cite{b.Len(), s.Cite, s.At})
		case s.Break:
			b.WriteByte('\n')
		default:
			from := b.Len()
			b.WriteString(s.Text)
			p.places = append(p.places, c.placesOf(s, from)...)
			p.mark(s, from, b.Len())
		}
	}
	p.Text = b.String()
	if len(p.places) > 1 {
		p.places = p.places[1:]
	}
	return p
}

// placesOf finds where the parts of a span were written. A span is a copy of its source from some offset on, but a
// fact of the practice inside it was written elsewhere, at {{ its name }}.
func (c *collector) placesOf(s guide.Span, from int) []place {
	out := []place{{from, s.At, false}}
	runs := c.source.Runs()
	start := -1
	for i, r := range runs {
		end := len(c.source.Value)
		if i+1 < len(runs) {
			end = runs[i+1].Off
		}
		switch off := r.Off + columnBytes(c.source.Value[r.Off:end], s.At.Col-r.Pos.Col); {
		case start >= 0 && r.Off < start+len(s.Text):
			out = append(out, place{from + r.Off - start, r.Pos, r.Point})
		case start >= 0:
			return out
		case r.Point && r.Pos == s.At:
			start, out[0].point = r.Off, true
		case !r.Point && r.Pos.File == s.At.File && r.Pos.Line == s.At.Line && off >= r.Off && off < end && strings.HasPrefix(s.Text, c.source.Value[off:min(end, off+1)]):
			start = off
		}
	}
	return out
}

// columnBytes is how many bytes the first n characters of a text take; -1 when it has fewer.
func columnBytes(text string, n int) int {
	for i := range text {
		if n == 0 {
			return i
		}
		n--
	}
	return -len(text) - 1
}

// mark notes a span's link and language; neighbours of the same link are one.
func (p *Piece) mark(s guide.Span, from, to int) {
	if s.Link != "" {
		if n := len(p.Links); n > 0 && p.Links[n-1].URL == s.Link && p.Links[n-1].To == from {
			p.Links[n-1].To = to
		} else {
			p.Links = append(p.Links, Link{from, to, s.Link})
		}
	}
	if s.Lang != "" {
		p.Foreign = append(p.Foreign, lexicon.Span{From: from, To: to})
	}
}

func (c *collector) picture(p *guide.Picture) {
	if p != nil {
		c.text(Alt, p.Alt)
	}
}

func (c *collector) facts(facts []guide.Fact) {
	for _, f := range facts {
		c.text(Label, f.Figure)
		c.text(Label, f.Title)
		c.under(f.Title.Value, func() { c.rich(Para, f.Text) })
	}
}

func (c *collector) items(items []guide.Item) {
	for _, i := range items {
		c.rich(Item, i.Text)
	}
}
