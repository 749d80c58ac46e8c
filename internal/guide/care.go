package guide

import "guidepress/internal/source"

// What the practice says of its care, each once: lists of practice.yaml that the block "practice" shows.

// Condition is something that the practice treats.
type Condition struct {
	At      source.Pos
	ID      source.Text `key:"id,required" form:"name" doc:"A short name, such as slipped-disc."`
	Name    source.Text `key:"name,required" doc:"The condition in plain words, such as 'Slipped disc'."`
	Medical source.Text `key:"medical" doc:"The name that a doctor uses, such as 'herniated disc'."`
	Group   source.Text `key:"group" doc:"The part of the body or the kind of pain under which it stands, such as 'Back and neck'."`
}

// Treatment is something that the practice offers.
type Treatment struct {
	At    source.Pos
	ID    source.Text `key:"id,required" form:"name" doc:"A short name, such as pain-pump."`
	Name  source.Text `key:"name,required" doc:"The treatment in plain words."`
	Text  Rich        `key:"text,required" doc:"What it does, in a line."`
	Guide source.Text `key:"guide" of:"guide" doc:"The id of the guide about it: the page links to it, and paper shows a code."`
	URL   source.Text `key:"url" form:"address" doc:"Where the guide or more about the treatment stands on the website; the guide's page below the site when left out."`
}

// Promise is what every patient may count on. Figures in it come from facts, such as {{ wait_time }}.
type Promise struct {
	At    source.Pos
	ID    source.Text `key:"id,required" form:"name" doc:"A short name, such as wait."`
	Icon  Icon        `key:"icon" of:"icon" doc:"A sign from the brand's icons."`
	Title source.Text `key:"title,required" doc:"The promise in a word or three."`
	Text  Rich        `key:"text,required" doc:"One short sentence."`
}

// Visit is what a first visit is like.
type Visit struct {
	At     source.Pos
	Length source.Text `key:"length" doc:"How long it takes, such as 'About one hour in all'."`
	Bring  []Item      `key:"bring" doc:"What to bring."`
	Steps  []Step      `key:"steps" doc:"What happens, in order."`
}

// Link is a page of the website that patients need: the portal, a policy.
type Link struct {
	At   source.Pos
	ID   source.Text `key:"id" form:"name" doc:"A name for merging."`
	Name source.Text `key:"name,required" doc:"What the page is for, such as 'Patient portal'."`
	URL  source.Text `key:"url,required" form:"address" doc:"The page's https address; on paper it is printed."`
}

// Reviews are where patients say what they think, and what some of them said.
type Reviews struct {
	At     source.Pos
	Name   source.Text `key:"name,required" doc:"What the page is, such as 'What patients say about us'."`
	URL    source.Text `key:"url,required" form:"address" doc:"The page's https address."`
	Quotes []Review    `key:"quotes" doc:"Words of patients who agreed in writing."`
}

// Review is what a patient said.
type Review struct {
	At      source.Pos
	ID      source.Text `key:"id,required" form:"name" doc:"A short name."`
	Text    Rich        `key:"quote,required" words:"no" doc:"The words, without quotation marks."`
	By      source.Text `key:"by,required" doc:"Who said it."`
	Consent source.Text `key:"consent,required" words:"no" doc:"Where the patient's written consent is kept."`
}

// Prices are what visits and treatments cost those who pay themselves.
type Prices struct {
	At       source.Pos
	Until    Date        `key:"until,required" doc:"The last day on which these prices hold; after it no guide may show them."`
	Items    []Price     `key:"list,required" doc:"What costs how much."`
	Excluded source.Text `key:"not_included,required" doc:"What no price covers, and who bills for it."`
	Estimate Estimate    `key:"estimate,required" doc:"The notice of the right to a good-faith estimate; it stands below the prices."`
}

// Price is one of Prices.
type Price struct {
	At       source.Pos
	ID       source.Text `key:"id,required" form:"name" doc:"A short name, such as first-visit."`
	Name     source.Text `key:"name,required" doc:"The visit or treatment."`
	Price    source.Text `key:"price" doc:"The price or its range, such as '$240' or '$600–$900'; left out, readers are told to ask."`
	Includes Rich        `key:"includes,required" doc:"What is in the price."`
	Time     source.Text `key:"time" doc:"How long it takes."`
}

// Estimate is the notice of the right to a good-faith estimate.
type Estimate struct {
	At    source.Pos
	Title source.Text `key:"title,required" doc:"The heading, such as 'Your right to a good-faith estimate'."`
	Text  Rich        `key:"text,required" md:"block" doc:"Who can have one, when, and what to do when the bill is higher."`
}

// Plan is an insurance plan that the practice takes.
type Plan struct {
	At   source.Pos
	ID   source.Text `key:"id,required" form:"name" doc:"A short name, such as medicare."`
	Name source.Text `key:"name,required" doc:"The plan's name."`
	Note source.Text `key:"note" doc:"What to know about it, in a few words."`
}

// Show is a list of practice.yaml.
type Show string

func (Show) Values() []source.Option {
	return []source.Option{
		{Name: "conditions", Doc: "What the practice treats, in groups."},
		{Name: "treatments", Doc: "What it offers; those with a guide first."},
		{Name: "promises", Doc: "What every patient may count on, as tiles."},
		{Name: "visit", Doc: "What to bring to a first visit, and what happens there."},
		{Name: "online", Doc: "The portal and the policies, with their addresses."},
		{Name: "reviews", Doc: "Where patients say what they think."},
		{Name: "prices", Doc: "What visits and treatments cost, with the notice of the right to an estimate."},
		{Name: "plans", Doc: "The insurance plans that the practice takes."},
	}
}

// Ours shows a list of practice.yaml.
type Ours struct {
	Base
	Show  Show          `key:"practice,required" doc:"Which list: conditions, treatments, promises, visit, online, reviews, prices or plans."`
	Title source.Text   `key:"title" doc:"A heading over it."`
	Only  []source.Text `key:"only" words:"no" doc:"Ids of entries, in the order in which they are shown; all when left out."`
}

// Has reports whether a practice has anything to show in a list.
func (p *Practice) Has(list Show) bool {
	switch list {
	case "conditions":
		return len(p.Conditions) > 0
	case "treatments":
		return len(p.Treatments) > 0
	case "promises":
		return len(p.Promises) > 0
	case "visit":
		return p.Visit != nil && len(p.Visit.Bring)+len(p.Visit.Steps) > 0
	case "online":
		return p.Portal != nil || len(p.Policies) > 0
	case "reviews":
		return p.Reviews != nil
	case "prices":
		return p.Prices != nil && len(p.Prices.Items) > 0
	case "plans":
		return len(p.Plans) > 0
	}
	return false
}

// IDs are those of a list's entries.
func (p *Practice) IDs(list Show) map[string]bool {
	ids := map[string]bool{}
	add := func(t source.Text) { ids[t.Value] = true }
	switch list {
	case "conditions":
		each(p.Conditions, func(c *Condition) { add(c.ID) })
	case "treatments":
		each(p.Treatments, func(t *Treatment) { add(t.ID) })
	case "promises":
		each(p.Promises, func(t *Promise) { add(t.ID) })
	case "online":
		each(p.Online(), func(l *Link) { add(l.ID) })
	case "reviews":
		if p.Reviews != nil {
			each(p.Reviews.Quotes, func(r *Review) { add(r.ID) })
		}
	case "prices":
		if p.Prices != nil {
			each(p.Prices.Items, func(r *Price) { add(r.ID) })
		}
	case "plans":
		each(p.Plans, func(t *Plan) { add(t.ID) })
	}
	return ids
}

// Online are the pages of the website that patients need, the portal first.
func (p *Practice) Online() []Link {
	if p.Portal == nil {
		return p.Policies
	}
	return append([]Link{*p.Portal}, p.Policies...)
}

func each[T any](list []T, do func(*T)) {
	for i := range list {
		do(&list[i])
	}
}
