// Package sheet makes the sheets for those who check a guide: what has changed, old beside new, and what a clinician has
// to look at, with page and source and room to sign.
//
// A guide as it is told, its changes and the pages on which its texts stand come in; out goes a sheet, as a small guide
// that is laid out like any other, and as a page of HTML. The package knows no pages of its own and no YAML.
//
// Reading order: sheet.go (a sheet and its two forms), html.go, changes.go, review.go, told.go (what there is to check).
package sheet

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/phrase"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Sheet is what both forms say.
type Sheet struct {
	Lang  string
	Title string
	Parts []Part
	about *guide.Guide // the guide it is about
}

// Part is a heading with what stands under it.
type Part struct {
	Head, Text string
	Tables     []Table
	Lists      []List
	Sign       *Table // columns to write in
}

// Table has as many cells in each row as it has columns.
type Table struct {
	Head    string
	Columns []string
	Rows    [][]Cell
}

// List has boxes to tick, each with so many lines to write on.
type List struct {
	Head  string
	Items []Cell
	Lines int
}

// Cell is text of which some words stand out.
type Cell []Run

// Run is a stretch of words.
type Run struct {
	Text string
	Mark Mark
}

// Mark is why words stand out.
type Mark int

const (
	Plain Mark = iota
	Old        // no longer there
	New        // not there before
	Label
	Aside
)

// Subject is what a sheet is about.
type Subject struct {
	Told    *script.Script
	Changes []guide.Change
	Pages   map[string]int // of leaves, by path, from 1
	Against string         // what the guide is compared with, in words
}

func (s Subject) words() phrase.SheetWords { return s.Told.Words.Sheet }

// Guide is the sheet as a guide: layout and all behind it treat it like any other.
func (s *Sheet) Guide() *guide.Guide {
	g := &guide.Guide{ID: s.about.ID, Title: own(s.Title), Language: own(s.Lang), Treatment: s.about.Treatment, Version: s.about.Version,
		Status: s.about.Status, Reviewer: s.about.Reviewer, Reviewed: s.about.Reviewed, Updated: s.about.Updated, Seal: s.about.Seal, Translation: s.about.Translation}
	for _, p := range s.Parts {
		sect := guide.Section{Kind: "free", ID: own(strings.ToLower(strings.ReplaceAll(p.Head, " ", "-"))), Title: own(p.Head), Lead: rich(Cell{{p.Text, Plain}})}
		for _, t := range p.Tables {
			sect.Blocks = append(sect.Blocks, t.block())
		}
		for _, l := range p.Lists {
			sect.Blocks = append(sect.Blocks, l.blocks()...)
		}
		if p.Sign != nil {
			sect.Blocks = append(sect.Blocks, &guide.Log{Title: own(p.Sign.Head), Columns: owns(p.Sign.Columns), Rows: guide.Int{Value: 1, Set: true}})
		}
		g.Sections = append(g.Sections, sect)
	}
	return g
}

func (t Table) block() guide.Block {
	b := &guide.Table{Caption: own(t.Head), Columns: owns(t.Columns)}
	for _, r := range t.Rows {
		var cells []guide.Rich
		for _, c := range r {
			cells = append(cells, rich(c))
		}
		b.Rows = append(b.Rows, guide.Row{Cells: cells})
	}
	return b
}

func (l List) blocks() []guide.Block {
	var items []guide.Item
	for _, c := range l.Items {
		items = append(items, guide.Item{Text: rich(c)})
	}
	if l.Lines > 0 {
		return []guide.Block{&guide.Heading{Text: own(l.Head)}, &guide.Ask{Questions: items, Lines: guide.Int{Value: l.Lines, Set: true}}}
	}
	return []guide.Block{&guide.Checklist{Title: own(l.Head), Items: items}}
}

func own(text string) source.Text { return source.Text{Value: text} }

func owns(texts []string) []source.Text {
	var out []source.Text
	for _, t := range texts {
		out = append(out, own(t))
	}
	return out
}

// rich is a cell as text with marks; on paper words that stand out are bold, and asides slant.
func rich(c Cell) guide.Rich {
	var p guide.Para
	for _, r := range c {
		for i, line := range strings.Split(r.Text, "\n") {
			if i > 0 {
				p.Spans = append(p.Spans, guide.Span{Break: true})
			}
			if line != "" {
				p.Spans = append(p.Spans, guide.Span{Text: own(line), Bold: r.Mark == Old || r.Mark == New || r.Mark == Label, Italic: r.Mark == Aside})
			}
		}
	}
	if len(p.Spans) == 0 {
		return guide.Rich{}
	}
	return guide.Rich{Source: p.Spans[0].Text, Paras: []guide.Para{p}}
}
