package guide

import "guidepress/internal/source"

// FillIn has labelled lines to write on and to sign. The web page has fields in their place, of which nothing leaves the page.
type FillIn struct {
	Base
	Title  source.Text `key:"form,required" blank:"ok" doc:"The heading over the lines; may be empty."`
	Fields []Field     `key:"fields,required" doc:"What is filled in, in order. A plain string is the label of a line."`
}

// Field is what is filled in: a label and room to write.
type Field struct {
	At      source.Pos
	ID      source.Text   `key:"id" form:"name" doc:"A name for merging."`
	Label   source.Text   `key:"label,required" doc:"What is written here, such as 'Name'."`
	Kind    FieldKind     `key:"kind" doc:"line, date, time or signature; line when left out."`
	Options []source.Text `key:"options" doc:"Words to tick, each with a box, in place of a line."`
	Lines   Int           `key:"lines" doc:"How many lines; 1 when left out."`
	Day     bool          // the day of the treatment, from which calendars are reckoned
}

// Room is how many lines a field has.
func (f *Field) Room() int {
	return max(f.Lines.Value, 1)
}

// FieldKind is what is written in a Field.
type FieldKind string

func (FieldKind) Values() []source.Option {
	return []source.Option{
		{Name: "line", Doc: "A few words."},
		{Name: "date", Doc: "A day."},
		{Name: "time", Doc: "A time of day."},
		{Name: "signature", Doc: "A name by hand: on paper alone."},
	}
}

// ForYou is what a guide says to one reader: name, surgeon, date, side and so on, written in by hand or in the browser. Its labels
// are the program's own, in the guide's language.
type ForYou struct {
	Base
	Title source.Text `key:"for_you,required" blank:"ok" doc:"The heading; \"\" says 'For you' in the guide's language."`
	Only  []YourField `key:"only" doc:"Which lines, in order: name, surgeon, phone, date, arrive, side, stop; all when left out."`
}

// YourField is a line of ForYou.
type YourField string

func (YourField) Values() []source.Option {
	return []source.Option{
		{Name: "name", Doc: "The reader's name."},
		{Name: "surgeon", Doc: "Who treats the reader."},
		{Name: "phone", Doc: "A number to call."},
		{Name: "date", Doc: "The day of the treatment."},
		{Name: "arrive", Doc: "When to be there."},
		{Name: "side", Doc: "Left or right."},
		{Name: "stop", Doc: "Medicines to stop, and when."},
	}
}

// Chosen are the lines that it shows.
func (b *ForYou) Chosen() []YourField {
	if len(b.Only) > 0 {
		return b.Only
	}
	var out []YourField
	for _, o := range YourField("").Values() {
		out = append(out, YourField(o.Name))
	}
	return out
}
