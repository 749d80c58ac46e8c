package check

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// collector turns what the reader is told into pieces that are read as one.
type collector struct {
	pieces []*Piece
	leaf   *script.Leaf
	head   string // what the heading above says
}

// collect gathers the pieces of a guide in reading order. Names, numbers, addresses and sources are not read as
// sentences.
func collect(g *guide.Guide, p *guide.Practice) []*Piece {
	c := &collector{}
	var section *guide.Section
	for _, l := range script.LeavesOf(g, p) {
		if l.Section != section {
			section, c.head = l.Section, ""
		}
		if c.leaf = &l; l.Role != script.Matter && l.Role != script.Setting {
			c.read()
		}
	}
	return c.pieces
}

// read gathers the pieces of one leaf, below a head of its own or below the heading above it.
func (c *collector) read() {
	above := c.head
	if c.leaf.Under != "" {
		c.head = c.leaf.Under
		defer func() { c.head = above }()
	}
	if c.leaf.Rich != nil {
		c.paras(c.leaf.Role, c.leaf.Rich.Paras)
		return
	}
	t := c.leaf.Text
	c.add(&Piece{Role: c.leaf.Role, Level: c.leaf.Level, Text: t.Value, places: runs(t)})
	if c.leaf.Role == Heading {
		c.head = t.Value
	}
}

// add appends a piece unless it is empty.
func (c *collector) add(p *Piece) *Piece {
	if strings.TrimSpace(p.Text) == "" {
		return p
	}
	p.Section, p.Block, p.Head = c.leaf.Section, c.leaf.Block, c.head
	p.Lower = asciiLower(p.Text)
	p.Words = lexicon.Words(p.Text)
	c.pieces = append(c.pieces, p)
	return p
}

func runs(t source.Text) []place {
	var out []place
	for _, r := range t.Runs() {
		out = append(out, place{r.Off, r.Pos, r.Point, r.Fact != ""})
	}
	return out
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
			p.Cites = append(p.Cites, Cite{b.Len(), s.Cite, s.Text.Pos})
		case s.Break:
			b.WriteByte('\n')
		default:
			from := b.Len()
			b.WriteString(s.Text.Value)
			for _, r := range s.Text.Runs() {
				p.places = append(p.places, place{from + r.Off, r.Pos, r.Point, r.Fact != ""})
			}
			p.mark(s, from, b.Len())
		}
	}
	p.Text = b.String()
	if len(p.places) > 1 {
		p.places = p.places[1:]
	}
	return p
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
