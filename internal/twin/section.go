package twin

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// section is a part of the guide: its picture, numeral, heading, lead, notes, blocks.
func (p *page) section(part script.Part) {
	s := part.Section
	p.open("section", "class", "part", "id", sectionID(part.Name))
	var a *art
	if s.Picture != nil {
		a = p.art(s.Picture)
	}
	if a != nil && a.ratio() < 0.6 {
		p.line("div", p.image(a, s.Picture, false), "class", "opening")
	}
	p.open("div", "class", "grid")
	if a != nil && a.ratio() >= 0.6 { // no band: it stands beside the heading
		p.line("div", p.image(a, s.Picture, false), "class", "opening tall")
	}
	p.open("div", "class", "opener")
	p.line("p", p.plain(fmt.Sprint(part.Number)), "class", "numeral", "aria-hidden", "true")
	p.line("h2", p.said(s.Title))
	if !s.Lead.Empty() {
		p.line("p", p.inline(s.Lead), "class", "lead")
	}
	p.close()
	p.sideNotes(s)
	for _, b := range s.Blocks {
		p.block(b)
	}
	p.close()
	p.close()
}

// sideNotes are words and what they mean: beside the text, or under the lead on a phone.
func (p *page) sideNotes(s *guide.Section) {
	if len(s.Side) == 0 {
		return
	}
	p.open("div", "class", "side")
	if !s.Aside.Empty() {
		p.line("h3", p.said(s.Aside), "class", "label")
	}
	p.open("dl")
	for _, n := range s.Side {
		p.open("div")
		p.line("dt", p.said(n.Term))
		p.line("dd", p.inline(n.Text))
		p.close()
	}
	p.close()
	p.close()
}

// block writes one block. A test walks guide.Kinds through here.
func (p *page) block(b guide.Block) {
	switch b := b.(type) {
	case *guide.Prose:
		p.prose(b)
	case *guide.Heading:
		p.heading(b)
	case *guide.Steps:
		p.steps(b)
	case *guide.Timeline:
		p.timeline(b)
	case *guide.Calendar:
		p.calendar(b)
	case *guide.FillIn:
		p.fillIn(b)
	case *guide.ForYou:
		p.forYou(b)
	case *guide.Facts:
		p.facts(b)
	case *guide.Callout:
		p.callout(b)
	case *guide.Checklist:
		p.checklist(b)
	case *guide.Table:
		p.table(b)
	case *guide.Choices:
		p.choices(b)
	case *guide.Figure:
		p.figure(b)
	case *guide.Pair:
		p.pair(b)
	case *guide.Quote:
		p.quote(b)
	case *guide.Action:
		p.action(b)
	case *guide.Risks:
		p.risks(b)
	case *guide.Calls:
		p.calls(b)
	case *guide.Ask:
		p.ask(b)
	case *guide.Notes:
		p.notes(b)
	case *guide.Log:
		p.log(b)
	case *guide.FAQs:
		p.faqs(b)
	case *guide.Offices:
		p.offices(b)
	case *guide.Team:
		p.team(b)
	case *guide.Chances:
		p.chances(b)
	case *guide.Ours:
		p.ours(b)
	case *guide.Terms:
		p.terms(b)
	case *guide.SourceList:
		p.sourceList(b)
	case *guide.Use: // the loader has replaced it, or said why not
	default:
		panic(fmt.Sprintf("twin: no rule for the block kind %T", b))
	}
}

// anchor gives a block with an id its place for links.
func anchor(b guide.Block, attrs ...string) []string {
	if name := b.Named(); name != "" {
		return append(attrs, "id", blockID(name))
	}
	return attrs
}
