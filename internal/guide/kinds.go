package guide

import "guidepress/internal/source"

// Kind is a kind of block: its YAML key, a fresh value of its type, and what it is for.
type Kind struct {
	Name string
	New  func() Block
	Doc  string
}

// Kinds is the one list of block kinds. Tests walk it and fail when the loader, layout or the authors'
// manual forget one.
var Kinds = []Kind{
	{"prose", func() Block { return new(Prose) }, "Running text: paragraphs, lists, bold, italic, links."},
	{"heading", func() Block { return new(Heading) }, "A sub-heading inside a section."},
	{"steps", func() Block { return new(Steps) }, "Numbered steps."},
	{"timeline", func() Block { return new(Timeline) }, "What happens when."},
	{"facts", func() Block { return new(Facts) }, "A few large figures."},
	{"callout", func() Block { return new(Callout) }, "A panel: tip, good to know, take care, emergency."},
	{"checklist", func() Block { return new(Checklist) }, "Boxes to tick."},
	{"table", func() Block { return new(Table) }, "A table with a head."},
	{"choices", func() Block { return new(Choices) }, "Other treatments, and doing nothing."},
	{"figure", func() Block { return new(Figure) }, "A picture with caption and labels."},
	{"pair", func() Block { return new(Pair) }, "Two figures side by side."},
	{"quote", func() Block { return new(Quote) }, "Somebody's words."},
	{"action", func() Block { return new(Action) }, "A call to action with phone and QR code."},
	{"risks", func() Block { return new(Risks) }, "What can go wrong, and what to do."},
	{"calls", func() Block { return new(Calls) }, "When to call the practice, when to call 911."},
	{"ask", func() Block { return new(Ask) }, "Questions to ask, with lines to write on."},
	{"notes", func() Block { return new(Notes) }, "Room to write."},
	{"log", func() Block { return new(Log) }, "A table to fill in, such as a pain diary."},
	{"faqs", func() Block { return new(FAQs) }, "Questions people ask, with answers."},
	{"offices", func() Block { return new(Offices) }, "The practice's locations, by state."},
	{"team", func() Block { return new(Team) }, "The people of the practice."},
	{"chances", func() Block { return new(Chances) }, "How many of a hundred something happens to, with and without the treatment."},
	{"practice", func() Block { return new(Ours) }, "What practice.yaml says: conditions, treatments, promises, a first visit, prices and so on."},
	{"terms", func() Block { return new(Terms) }, "A glossary."},
	{"source_list", func() Block { return new(SourceList) }, "The guide's sources."},
	{"use", func() Block { return new(Use) }, "A shared block, by id."},
}

// SectionKind says what a section is about.
type SectionKind string

// SectionKinds lists the section kinds and what each is for.
var SectionKinds = []source.Option{
	{Name: "overview", Doc: "What the treatment is, in short."},
	{Name: "how-it-works", Doc: "What it does inside the body."},
	{Name: "is-it-for-me", Doc: "Whom it may help and whom not."},
	{Name: "trial", Doc: "The test before the treatment."},
	{Name: "procedure", Doc: "The day of the treatment or surgery: before, during, after."},
	{Name: "implant", Doc: "The surgery that places a device."},
	{Name: "recovery", Doc: "Getting better, week by week."},
	{Name: "benefits", Doc: "What it may do for the reader."},
	{Name: "risks", Doc: "What can go wrong."},
	{Name: "when-to-call", Doc: "Signs for a call to the practice or to 911."},
	{Name: "alternatives", Doc: "Other choices, with doing nothing."},
	{Name: "daily-life", Doc: "Living with it."},
	{Name: "questions", Doc: "Questions to ask the doctor."},
	{Name: "faqs", Doc: "Questions people ask."},
	{Name: "locations", Doc: "Where to find the practice."},
	{Name: "team", Doc: "The people of the practice."},
	{Name: "care", Doc: "What the practice treats and offers."},
	{Name: "visit", Doc: "What a visit is like."},
	{Name: "costs", Doc: "Prices and insurance."},
	{Name: "get-started", Doc: "The next step."},
	{Name: "glossary", Doc: "Words to know."},
	{Name: "sources", Doc: "Where the facts come from."},
	{Name: "free", Doc: "Anything else."},
}

// Values lists what may be written.
func (SectionKind) Values() []source.Option { return SectionKinds }

// CalloutKind is tip, know, care or emergency.
type CalloutKind string

func (CalloutKind) Values() []source.Option {
	return []source.Option{
		{Name: "tip", Doc: "A piece of advice."},
		{Name: "know", Doc: "Good to know."},
		{Name: "care", Doc: "Take care."},
		{Name: "emergency", Doc: "Call 911."},
	}
}

// GuideKind is treatment or practice.
type GuideKind string

func (GuideKind) Values() []source.Option {
	return []source.Option{
		{Name: "treatment", Doc: "About a treatment: it names risks, choices and signs for a call."},
		{Name: "practice", Doc: "About the practice itself: its people, what it treats and offers, visits, offices."},
	}
}

// Procedure is what sort of treatment a guide is about.
type Procedure string

func (Procedure) Values() []source.Option {
	return []source.Option{
		{Name: "pump", Doc: "An implanted drug pump."},
		{Name: "stimulator", Doc: "An implanted nerve stimulator."},
		{Name: "injection", Doc: "An injection."},
		{Name: "ablation", Doc: "Heat or cold that quiets a nerve."},
		{Name: "surgery", Doc: "Another operation."},
		{Name: "medicine", Doc: "Medicine by mouth or skin."},
		{Name: "therapy", Doc: "Physical or talking therapy."},
	}
}

// Status is draft or reviewed.
type Status string

func (Status) Values() []source.Option {
	return []source.Option{
		{Name: "draft", Doc: "Not yet reviewed by a clinician; the foot says so."},
		{Name: "reviewed", Doc: "Reviewed; reviewer and dates are required, and a signature: guidepress review GUIDE --sign."},
	}
}

// FigureSize is how wide a figure stands.
type FigureSize string

func (FigureSize) Values() []source.Option {
	return []source.Option{
		{Name: "column", Doc: "As wide as the text column."},
		{Name: "wide", Doc: "From margin to margin."},
		{Name: "page", Doc: "From edge to edge."},
	}
}
