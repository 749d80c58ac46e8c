package guide

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
	{"terms", func() Block { return new(Terms) }, "A glossary."},
	{"source_list", func() Block { return new(SourceList) }, "The guide's sources."},
	{"use", func() Block { return new(Use) }, "A shared block, by id."},
}

// SectionKind says what a section is about.
type SectionKind string

// SectionKinds lists the section kinds and what each is for.
var SectionKinds = []Choosable{
	{"overview", "What the treatment is, in short."},
	{"how-it-works", "What it does inside the body."},
	{"is-it-for-me", "Whom it may help and whom not."},
	{"trial", "The test before the treatment."},
	{"procedure", "The day of the treatment or surgery: before, during, after."},
	{"implant", "The surgery that places a device."},
	{"recovery", "Getting better, week by week."},
	{"benefits", "What it may do for the reader."},
	{"risks", "What can go wrong."},
	{"when-to-call", "Signs for a call to the practice or to 911."},
	{"alternatives", "Other choices, with doing nothing."},
	{"daily-life", "Living with it."},
	{"questions", "Questions to ask the doctor."},
	{"faqs", "Questions people ask."},
	{"locations", "Where to find the practice."},
	{"get-started", "The next step."},
	{"glossary", "Words to know."},
	{"sources", "Where the facts come from."},
	{"free", "Anything else."},
}

// Values lists what may be written.
func (SectionKind) Values() []Choosable { return SectionKinds }

// Choosable is a word that may be written where only some may.
type Choosable struct{ Name, Doc string }

// CalloutKind is tip, know, care or emergency.
type CalloutKind string

func (CalloutKind) Values() []Choosable {
	return []Choosable{
		{"tip", "A piece of advice."},
		{"know", "Good to know."},
		{"care", "Take care."},
		{"emergency", "Call 911."},
	}
}

// Procedure is what sort of treatment a guide is about.
type Procedure string

func (Procedure) Values() []Choosable {
	return []Choosable{
		{"pump", "An implanted drug pump."},
		{"stimulator", "An implanted nerve stimulator."},
		{"injection", "An injection."},
		{"ablation", "Heat or cold that quiets a nerve."},
		{"surgery", "Another operation."},
		{"medicine", "Medicine by mouth or skin."},
		{"therapy", "Physical or talking therapy."},
	}
}

// Status is draft or reviewed.
type Status string

func (Status) Values() []Choosable {
	return []Choosable{
		{"draft", "Not yet reviewed by a clinician; the foot says so."},
		{"reviewed", "Reviewed; reviewer and dates are required."},
	}
}

// FigureSize is how wide a figure stands.
type FigureSize string

func (FigureSize) Values() []Choosable {
	return []Choosable{
		{"column", "As wide as the text column."},
		{"wide", "From margin to margin."},
		{"page", "From edge to edge."},
	}
}
