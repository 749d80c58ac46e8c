package guide

import "guidepress/internal/source"

// Block is a piece of a section. Sealed: the kinds are those of Kinds. In YAML a block is a map whose first
// key is the kind; that key's value fills the field of the same key.
type Block interface {
	Place() source.Pos
	Named() string        // the block's id, "" without one
	Shared() *source.Text // the id of the shared block it was made from
}

// Base is what every block has.
type Base struct {
	At   source.Pos
	ID   source.Text `key:"id" form:"name" doc:"A name for merging and links."`
	Used source.Text // the id of the shared block that it was made from, where a guide says "use:"
}

func (b Base) Place() source.Pos { return b.At }
func (b Base) Named() string     { return b.ID.Value }

func (b *Base) Shared() *source.Text { return &b.Used }

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
	{"calendar", func() Block { return new(Calendar) }, "What to do on which day before and after, with lines for the dates."},
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
	{"form", func() Block { return new(FillIn) }, "Labelled lines to fill in and to sign."},
	{"for_you", func() Block { return new(ForYou) }, "Name, surgeon, date, side and so on of one reader, to fill in."},
	{"faqs", func() Block { return new(FAQs) }, "Questions people ask, with answers."},
	{"offices", func() Block { return new(Offices) }, "The practice's locations, by state."},
	{"team", func() Block { return new(Team) }, "The people of the practice."},
	{"chances", func() Block { return new(Chances) }, "How many of a hundred something happens to, with and without the treatment."},
	{"practice", func() Block { return new(Ours) }, "What practice.yaml says: conditions, treatments, promises, a first visit, prices and so on."},
	{"terms", func() Block { return new(Terms) }, "A glossary."},
	{"source_list", func() Block { return new(SourceList) }, "The guide's sources."},
	{"use", func() Block { return new(Use) }, "A shared block, by id."},
}

// Prose is running text.
type Prose struct {
	Base
	Text Rich `key:"prose,required" md:"block" doc:"Paragraphs, lists, bold, italic and links in Markdown; ### starts a sub-heading."`
}

// Heading is a sub-heading between blocks.
type Heading struct {
	Base
	Text source.Text `key:"heading,required" doc:"The sub-heading: say what comes next."`
	Lead Rich        `key:"lead" doc:"A sentence under it."`
}

// Steps are things that happen, or are done, in order.
type Steps struct {
	Base
	Steps []Step `key:"steps,required" doc:"Two to seven steps, in order."`
}

// Step is one of Steps.
type Step struct {
	At    source.Pos
	ID    source.Text `key:"id" form:"name" doc:"A name for merging."`
	When  source.Text `key:"when" doc:"When it happens, such as 'Day 1'."`
	Title source.Text `key:"title,required" doc:"The step in a few words."`
	Text  Rich        `key:"text,required" doc:"One or two sentences."`
}

// Timeline is what happens when.
type Timeline struct {
	Base
	Stops []Stop `key:"timeline,required" doc:"Two or more points in time, in order."`
	On    Bool   `key:"goes_on" doc:"true when the last point repeats or never ends."`
}

// Stop is a point of a Timeline.
type Stop struct {
	At   source.Pos
	ID   source.Text `key:"id" form:"name" doc:"A name for merging."`
	When source.Text `key:"when,required" doc:"The time, such as 'Weeks 2–5'."`
	Text Rich        `key:"text,required" doc:"What happens and what to do."`
}

// Facts are a few figures, large.
type Facts struct {
	Base
	Facts []Fact `key:"facts,required" doc:"One to four figures."`
}

// Fact is a figure and what it says.
type Fact struct {
	At     source.Pos
	ID     source.Text `key:"id" form:"name" doc:"A name for merging."`
	Figure source.Text `key:"figure,required" doc:"The figure, such as '6–8' or '1 in 2'."`
	Title  source.Text `key:"title,required" doc:"Its unit or subject, in a word or three."`
	Text   Rich        `key:"text" doc:"One short sentence."`
}

// Callout is a panel that stands out.
type Callout struct {
	Base
	Kind  CalloutKind `key:"callout,required" doc:"tip, know, care or emergency."`
	Title source.Text `key:"title" doc:"The heading; the kind's own words when left out."`
	Text  Rich        `key:"text,required" md:"block" doc:"A few sentences or a short list."`
}

// Checklist has boxes to tick.
type Checklist struct {
	Base
	Items []Item      `key:"checklist,required" doc:"Two to seven things to do or bring."`
	Title source.Text `key:"title" doc:"The heading over the boxes."`
}

// Item is one line of a list.
type Item struct {
	At   source.Pos
	ID   source.Text `key:"id" form:"name" doc:"A name for merging."`
	Text Rich        `key:"text,required" doc:"The item. A plain string may stand instead of the map."`
}

// Table compares things.
type Table struct {
	Base
	Caption source.Text   `key:"table,required" doc:"What the table shows; read aloud before it."`
	Columns []source.Text `key:"columns,required" doc:"The heads of two to five columns."`
	Rows    []Row         `key:"rows,required" doc:"The rows; the first cell names the row."`
	Note    Rich          `key:"note" doc:"A note under the table."`
}

// Row is a row of a Table.
type Row struct {
	At    source.Pos
	ID    source.Text `key:"id" form:"name" doc:"A name for merging."`
	Cells []Rich      `key:"cells,required" doc:"One cell a column. A plain list may stand instead of the map."`
	Own   Bool        `key:"own" doc:"true for the row of this guide's own treatment."`
}

// Choices are the other treatments, and doing nothing.
type Choices struct {
	Base
	Caption source.Text   `key:"caption" doc:"The heading of the table."`
	Columns []source.Text `key:"columns" doc:"Three heads: the choice, what it is, what to think about."`
	Choices []Choice      `key:"choices,required" doc:"This treatment, at least two others, and no treatment."`
}

// Choice is one of Choices.
type Choice struct {
	At    source.Pos
	ID    source.Text `key:"id" form:"name" doc:"A name for merging."`
	Name  source.Text `key:"name,required" doc:"The choice."`
	What  Rich        `key:"what,required" doc:"What it is."`
	Think Rich        `key:"think" doc:"What to think about: good and bad, in a line. Needed where there are no points."`
	Good  []Item      `key:"good" doc:"What is good about it, in points; for every choice or none."`
	Bad   []Item      `key:"bad" doc:"With good: what is not so good, in as many points."`
	Own   Bool        `key:"own" doc:"true for this guide's own treatment."`
	None  Bool        `key:"none" doc:"true for doing nothing."`
}

// Figure is a picture with its caption and labels.
type Figure struct {
	Base
	Picture Picture    `key:"figure,required" doc:"The picture: a name from the brand, or a file."`
	Caption Rich       `key:"caption" doc:"What it shows, under the picture."`
	Labels  []Label    `key:"labels" doc:"Names of the parts, with leaders to points on the picture."`
	Width   FigureSize `key:"size" doc:"column, wide or page."`
}

// Label names a part of a picture.
type Label struct {
	At    source.Pos
	ID    source.Text `key:"id" form:"name" doc:"A name for merging."`
	Title source.Text `key:"title,required" doc:"The part's name."`
	Text  Rich        `key:"text" doc:"What it does, in a few words."`
	Point Anchor      `key:"point,required" doc:"Where the leader ends: an anchor's name from the brand, or [x, y] from 0 to 1."`
}

// Pair sets two figures side by side.
type Pair struct {
	Base
	Figures []Figure `key:"pair,required" doc:"Two figures, as before and after. Three also fit."`
}

// Quote is somebody's words.
type Quote struct {
	Base
	Text    Rich        `key:"quote,required" doc:"The words, without quotation marks."`
	By      source.Text `key:"by,required" doc:"Who said it."`
	Consent source.Text `key:"consent" words:"no" doc:"Where the written consent of a patient is kept."`
}

// Action asks the reader to do something: call, or scan a code.
type Action struct {
	Base
	Title source.Text `key:"action,required" doc:"What to do, such as 'Ready to talk? Call us.'"`
	Phone source.Text `key:"phone" form:"phone" doc:"The number; the practice's when left out."`
	URL   source.Text `key:"url" form:"address" doc:"The address behind the code; the practice's booking page when left out."`
	Label source.Text `key:"label" doc:"What the code leads to, such as 'Scan to book a visit'."`
	Text  Rich        `key:"text" doc:"A sentence more."`
}

// Risks say what can go wrong.
type Risks struct {
	Base
	Risks []Risk `key:"risks,required" doc:"Four or more risks."`
}

// Risk is one of Risks.
type Risk struct {
	At    source.Pos
	ID    source.Text `key:"id" form:"name" doc:"A name for merging."`
	Icon  Icon        `key:"icon" of:"icon" doc:"A sign from the brand's icons."`
	Title source.Text `key:"title,required" doc:"The risk in a word or three."`
	Text  Rich        `key:"text,required" doc:"What it is, in plain words."`
	Do    Rich        `key:"do" doc:"What the reader or the practice does about it."`
}

// Calls say when to call the practice and when to call 911.
type Calls struct {
	Base
	Us        []Item      `key:"calls,required" doc:"Signs for which the reader calls the practice the same day: three or more."`
	Emergency []Item      `key:"emergency,required" doc:"Signs for which the reader calls 911: three or more."`
	Phone     source.Text `key:"phone" form:"phone" doc:"The number; the practice's when left out."`
	Say       source.Text `key:"say" doc:"What to tell the 911 operator."`
	Title     source.Text `key:"title" doc:"The heading of the first panel."`
}

// Ask is a list of questions with lines to write on.
type Ask struct {
	Base
	Questions []Item `key:"ask,required" doc:"Three or more questions for the doctor."`
	Lines     Int    `key:"lines" doc:"Lines to write on under each question; 1 when left out."`
}

// Notes is room to write.
type Notes struct {
	Base
	Title source.Text `key:"notes,required" doc:"The heading over the lines."`
	Lines Int         `key:"lines" doc:"How many lines; as many as fit the page when left out."`
}

// Log is a table for the reader to fill in, such as a pain diary.
type Log struct {
	Base
	Title   source.Text   `key:"log,required" doc:"The heading over the table."`
	Columns []source.Text `key:"columns,required" doc:"The heads of two to five columns."`
	Rows    Int           `key:"rows" doc:"Empty rows; 7 when left out."`
	Stubs   []source.Text `key:"stubs" doc:"Words for the first column; they set the number of rows."`
}

// FAQs are questions and answers, shared or the guide's own.
type FAQs struct {
	Base
	FAQs []FAQ `key:"faqs,required" doc:"Ids of shared questions, or questions written here. A plain string is an id."`
}

// FAQ is a question and its answer. In a guide, an id alone takes the shared one; fields written beside it
// override the shared ones.
type FAQ struct {
	At       source.Pos
	ID       source.Text `key:"id" form:"name" of:"question" doc:"A name; that of a shared question to use it."`
	Topic    source.Text `key:"topic" doc:"A word for the margin, such as 'Insurance'."`
	Icon     Icon        `key:"icon" of:"icon" doc:"A sign from the brand's icons."`
	Question source.Text `key:"question" doc:"The question as the reader would ask it."`
	Answer   Rich        `key:"answer" md:"block" doc:"The answer first, the reason after."`
}

// Offices are the practice's locations.
type Offices struct {
	Base
	Title  source.Text   `key:"offices,required" doc:"The heading of the list for screen readers, such as 'Our offices'."`
	States []source.Text `key:"states" of:"state" doc:"Only these states; all when left out."`
}

// Team shows people of the practice: all, or those of some offices and treatments, or those it names.
type Team struct {
	Base
	Title      source.Text   `key:"team,required" blank:"ok" doc:"The heading over the cards, such as 'Our team'; may be empty."`
	Offices    []source.Text `key:"at" of:"office" doc:"Ids of offices: only those who work in one of them."`
	Treatments []source.Text `key:"treatments" of:"guide" doc:"Ids of guides: only those who give one of these treatments."`
	People     []source.Text `key:"people" of:"person" doc:"Ids of people, in the order in which they are shown."`
}

// Terms are words and what they mean.
type Terms struct {
	Base
	Terms []Term `key:"terms,required" doc:"Words used in the guide, in plain words."`
}

// Term is one of Terms.
type Term struct {
	At    source.Pos
	ID    source.Text `key:"id" form:"name" doc:"A name for merging."`
	Term  source.Text `key:"term,required" doc:"The word."`
	Say   source.Text `key:"say" doc:"How to say it, such as 'in-truh-THEE-kul'."`
	Means Rich        `key:"means,required" doc:"What it means."`
}

// SourceList prints the guide's sources.
type SourceList struct {
	Base
	Title source.Text `key:"source_list,required" blank:"ok" doc:"The heading over the list; may be empty."`
}

// Use puts a shared block (guides/shared.yaml) here; the loader replaces it.
type Use struct {
	Base
	Name source.Text `key:"use,required" of:"block" doc:"The id of a shared block. Other keys override its fields."`
}
