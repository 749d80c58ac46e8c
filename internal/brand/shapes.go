package brand

import "guidepress/internal/source"

// Shapes says which of the known shapes each piece takes.
type Shapes struct {
	Radius    float64      `key:"radius,required" doc:"Corner radius of panels and cards, in points."`
	Cover     CoverShape   `key:"cover,required" doc:"foot or head: where the cover says whom the guide is for."`
	Edge      EdgeShape    `key:"edge,required" doc:"wave or straight."`
	Opener    OpenerShape  `key:"opener,required" doc:"numeral or signpost."`
	Picture   PictureShape `key:"opener_picture,required" doc:"band or corner."`
	Glance    GlanceShape  `key:"glance,required" doc:"wave or line."`
	Steps     StepShape    `key:"steps,required" doc:"numeral or thread."`
	Timeline  LineShape    `key:"timeline,required" doc:"stem or line."`
	Risks     RiskShape    `key:"risks,required" doc:"open or ruled."`
	FAQ       FAQShape     `key:"faq,required" doc:"icon or topic."`
	Foot      FootShape    `key:"foot,required" doc:"plain or ruled."`
	Figure    FigureShape  `key:"figure,required" doc:"wave or band."`
	Contents  ListShape    `key:"contents,required" doc:"leaders or ruled."`
	Offices   CardsShape   `key:"offices,required" doc:"rows or columns."`
	Checklist BoxShape     `key:"checklist,required" doc:"open or boxed."`
	CallSplit float64      `key:"call_split,required" doc:"The share of the width that the call-us panel takes, 0 to 1; 911 has at least half."`
}

type (
	CoverShape   string
	EdgeShape    string
	OpenerShape  string
	PictureShape string
	GlanceShape  string
	StepShape    string
	LineShape    string
	RiskShape    string
	FAQShape     string
	FootShape    string
	FigureShape  string
	ListShape    string
	CardsShape   string
	BoxShape     string
)

func (CoverShape) Values() []source.Option {
	return []source.Option{{Name: "foot", Doc: "On a dark area at the foot of the cover."}, {Name: "head", Doc: "Beside the practice's name."}}
}
func (EdgeShape) Values() []source.Option {
	return []source.Option{{Name: "wave", Doc: "Large areas begin with one long curve."}, {Name: "straight", Doc: "Large areas begin with a straight edge."}}
}
func (OpenerShape) Values() []source.Option {
	return []source.Option{{Name: "numeral", Doc: "A large numeral in the margin column."}, {Name: "signpost", Doc: "A row of bars, the present one marked."}}
}
func (PictureShape) Values() []source.Option {
	return []source.Option{{Name: "band", Doc: "A band across the top of the page."}, {Name: "corner", Doc: "A picture in the top right corner."}}
}
func (GlanceShape) Values() []source.Option {
	return []source.Option{{Name: "wave", Doc: "Facts on a wave panel."}, {Name: "line", Doc: "Facts along a line with nodes."}}
}
func (StepShape) Values() []source.Option {
	return []source.Option{{Name: "numeral", Doc: "Large numerals."}, {Name: "thread", Doc: "Discs on a thread, the time beside them."}}
}
func (LineShape) Values() []source.Option {
	return []source.Option{{Name: "stem", Doc: "Dark nodes on a thin stem."}, {Name: "line", Doc: "Bright nodes on a bold line."}}
}
func (RiskShape) Values() []source.Option {
	return []source.Option{{Name: "open", Doc: "Two columns, no boxes."}, {Name: "ruled", Doc: "Three columns under a heavy rule."}}
}
func (FAQShape) Values() []source.Option {
	return []source.Option{{Name: "icon", Doc: "An icon and a key in the margin."}, {Name: "topic", Doc: "A large topic word in the margin."}}
}
func (FootShape) Values() []source.Option {
	return []source.Option{{Name: "plain", Doc: "Number at the left, title at the right."}, {Name: "ruled", Doc: "A rule, title, phone, number."}}
}
func (FigureShape) Values() []source.Option {
	return []source.Option{{Name: "wave", Doc: "A page-wide figure stands on a wave panel."}, {Name: "band", Doc: "A page-wide figure stands on a band."}}
}
func (ListShape) Values() []source.Option {
	return []source.Option{{Name: "leaders", Doc: "Dots lead from the title to the page."}, {Name: "ruled", Doc: "A thin rule above each row."}}
}
func (CardsShape) Values() []source.Option {
	return []source.Option{{Name: "rows", Doc: "The state in the margin, its offices two to a row."}, {Name: "columns", Doc: "The state as a heading, its offices below it or three to a row."}}
}
func (BoxShape) Values() []source.Option {
	return []source.Option{{Name: "open", Doc: "Boxes to tick stand on the page."}, {Name: "boxed", Doc: "A short list stands in a frame."}}
}
