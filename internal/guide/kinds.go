package guide

import "guidepress/internal/source"

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

// Paper is what the pages of a guide are printed on.
type Paper string

func (Paper) Values() []source.Option {
	return []source.Option{
		{Name: "letter", Doc: "US Letter, 8.5 by 11 inches; booklets are half of it."},
		{Name: "a4", Doc: "A4, 210 by 297 millimetres; booklets are A5."},
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
