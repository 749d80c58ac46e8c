package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// blockAir is the space between blocks; related things stand closer (paraAir).
const (
	blockAir = 24
	paraAir  = 12
)

// blocks sets the blocks of a section one after another, and says which could stand side by side.
func (m *maker) blocks(blocks []guide.Block, sect *display.Node) (out []flow.Strip, pairs []abreast) {
	for i, b := range blocks {
		before := len(sect.Kids)
		slices := m.block(b, sect)
		if len(slices) == 0 {
			continue
		}
		if slices[0].Before == 0 {
			slices[0].Before = blockAir
		}
		if i > 0 {
			if _, ok := blocks[i-1].(*guide.Heading); ok {
				slices[0].Before = min(slices[0].Before, paraAir)
			}
		}
		if i > 0 && m.parted(blocks[i-1], b) {
			slices[0] = m.withRule(slices[0], groupAir)
		}
		for k := range slices {
			if slices[k].At.IsZero() {
				slices[k].At = b.Place()
			}
		}
		m.named(b, sect.Kids[min(before, len(sect.Kids)-1)], &slices[0])
		out = append(out, slices...)
		if n, k := len(out), len(sect.Kids); i > 0 && n > 1 && k > 1 && (len(pairs) == 0 || pairs[len(pairs)-1].at < n-3) {
			two := [2]flow.Strip{out[n-2], out[n-1]}
			if a, ok := m.abreastOf(blocks[i-1], b, two, [2]*display.Node{sect.Kids[k-2], sect.Kids[k-1]}); ok {
				a.at = n - 2
				pairs = append(pairs, a)
			}
		}
	}
	return out, pairs
}

// named has links to a block lead to where its first strip is drawn, and to its first element.
func (m *maker) named(b guide.Block, node *display.Node, first *flow.Strip) {
	draw := first.Draw
	if draw == nil {
		return
	}
	first.Draw = func(s *ink.Sheet, y float64) {
		m.called(b, node, s, y)
		draw(s, y)
	}
}

// called notes where a block stands: one table of names for sections and blocks, as in a guide.
func (m *maker) called(b guide.Block, node *display.Node, s *ink.Sheet, y float64) {
	if b.Named() != "" {
		m.dests["section-"+b.Named()] = place{s, y - 24, node}
	}
}

// block sets one block. A test walks guide.Kinds through here.
func (m *maker) block(b guide.Block, sect *display.Node) []flow.Strip {
	switch b := b.(type) {
	case *guide.Prose:
		return m.prose(b, sect)
	case *guide.Heading:
		return m.heading(b, sect)
	case *guide.Steps:
		return m.steps(b, sect)
	case *guide.Timeline:
		return m.timeline(b, sect)
	case *guide.Calendar:
		return m.calendar(b, sect)
	case *guide.FillIn:
		return m.fillIn(b, sect)
	case *guide.ForYou:
		return m.forYou(b, sect)
	case *guide.Facts:
		return m.facts(b, sect)
	case *guide.Callout:
		return m.callout(b, sect)
	case *guide.Checklist:
		return m.checklist(b, sect)
	case *guide.Table:
		return m.table(b, sect)
	case *guide.Choices:
		return m.choices(b, sect)
	case *guide.Figure:
		return m.figure(b, sect)
	case *guide.Pair:
		return m.pair(b, sect)
	case *guide.Quote:
		return m.quote(b, sect)
	case *guide.Action:
		return m.action(b, sect)
	case *guide.Risks:
		return m.risks(b, sect)
	case *guide.Calls:
		return m.calls(b, sect)
	case *guide.Ask:
		return m.ask(b, sect)
	case *guide.Notes:
		return m.notes(b, sect)
	case *guide.Log:
		return m.log(b, sect)
	case *guide.FAQs:
		return m.faqs(b, sect)
	case *guide.Offices:
		return m.offices(b, sect)
	case *guide.Team:
		return m.team(b, sect)
	case *guide.Chances:
		return m.chances(b, sect)
	case *guide.Ours:
		return m.ours(b, sect)
	case *guide.Terms:
		return m.terms(b, sect)
	case *guide.SourceList:
		return m.sourceList(b, sect)
	case *guide.Use: // the loader has replaced it, or said why not
		return nil
	}
	panic(fmt.Sprintf("layout: no rule for the block kind %T", b))
}

// What it costs to open a page with what belongs to the page before.
const (
	weakApart = 400 // the same day, without 911
	weakAtTop = 60  // a call-out
	weakWidow = 25  // the last two lines of a paragraph
)

// What it costs to part a list that is read as one, whatever the number of items on each side.
const (
	wholeTable = 70 // of rows that are compared
	wholeState = 90 // the offices of a state
	wholeTicks = 25 // boxes to tick, often copied or torn out
	wholeRisks = 12
	wholeSteps = 10 // in time, too
	mostWhole  = 8  // items: a longer list is not seen at a glance, and may break
)

// whole says what it costs to part a list of strips.
func whole(strips []flow.Strip, cost float64) []flow.Strip {
	for i := range strips {
		if s := &strips[i]; s.Items > 0 && s.Items <= mostWhole {
			s.Whole = cost
		}
	}
	return strips
}

// itemOf says that a strip begins with item i of a list of n.
func itemOf(s flow.Strip, i, n int) flow.Strip {
	s.Item, s.Items = i, n
	return s
}

// lines makes slices of a paragraph: two lines at least on each side of a break.
func lines(ws *set.Words, x, before float64) []flow.Strip {
	n := len(ws.Lines)
	var out []flow.Strip
	for next := 0; next < n; {
		from, to := next, next+1
		if from == 0 {
			to = min(2, n)
		}
		if n-to == 1 {
			to = n
		}
		sl := flow.Strip{
			Height: float64(to-from) * ws.Leading,
			Draw:   func(s *ink.Sheet, y float64) { ws.PutLines(s, x, y, from, to) },
		}
		if from > 0 && to == n {
			sl.Weak = weakWidow
		}
		out = append(out, sl)
		next = to
	}
	if len(out) > 0 {
		out[0].Before = before
	}
	return out
}
