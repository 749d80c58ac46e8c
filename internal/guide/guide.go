// Package guide is what the author said: typed values with a position on every leaf.
//
// The loader fills these types; checks and layout read them. There is no YAML here and no layout. The types
// are also the only definition of the format: a field's `key` tag is its YAML key (with ",required" where it
// must be written; `when` says of which kind of guide that is asked), `doc` is what the schema and the authors' reference say
// about it, `form` names how its value is written, `of` what of the project it names, `words:"no"` says that a translator leaves it as it is. A field of type source.Pos named At receives the place of the value that holds it and has no key.
package guide

import "guidepress/internal/source"

// Guide is one treatment guide, guides/<id>.yaml.
type Guide struct {
	At source.Pos
	ID string // the file's name without .yaml (and without .<lang>)

	Original *Guide // what a translation was made from; nil for a guide that is no translation
	Seal     Seal   // what a reviewer signed of it
	Remarks  []Remark

	Extends source.Text `key:"extends" of:"guide" doc:"The id of a guide to inherit from. Maps are merged; list items are merged by their id."`

	Kind        GuideKind   `key:"kind" doc:"What the guide is about: a treatment, or the practice itself; treatment when left out."`
	Title       source.Text `key:"title,required" doc:"The title on the cover, in two lines at most."`
	Treatment   source.Text `key:"treatment" when:"treatment" doc:"The treatment's name as it stands inside a sentence, such as 'intrathecal pump'; only a guide about the practice has none."`
	Procedure   Procedure   `key:"procedure" when:"treatment" doc:"What sort of treatment it is; it decides which risks and sections a guide must have. Only a guide about the practice has none."`
	Language    source.Text `key:"language" form:"language" doc:"BCP 47 tag of the guide's language; en when left out."`
	Paper       Paper       `key:"paper" doc:"What this guide is printed on, where that is not the practice's paper: letter or a4."`
	Promise     Rich        `key:"promise" doc:"One line for the cover: what the reader will know afterwards."`
	MainMessage Rich        `key:"main_message,required" doc:"One to three sentences: what the reader must remember."`
	Intro       Rich        `key:"intro" md:"block" doc:"A short paragraph under the main message on the at-a-glance page."`
	KeyPoints   []Rich      `key:"key_points" doc:"Three to seven points, each a short sentence."`
	Facts       []Fact      `key:"facts" doc:"Two to four figures for the at-a-glance page."`
	Cover       *Picture    `key:"cover" doc:"The cover's picture, full page."`
	Spot        *Picture    `key:"spot" doc:"A small picture beside the contents."`
	Audience    source.Text `key:"audience" doc:"Who the guide is for; printed at the foot of the cover."`

	Author     source.Text `key:"author" words:"no" doc:"Who wrote the guide."`
	Funding    source.Text `key:"funding" doc:"Who paid for the guide, and whether a maker of a device or drug took part: a sentence or two."`
	Reviewer   *Reviewer   `key:"reviewer" doc:"The clinician who checked the guide. Leave it out until somebody has."`
	Reviewed   Date        `key:"reviewed" doc:"The day of the clinical review, as 2026-11-22."`
	NextReview Date        `key:"next_review" doc:"The day by which it must be reviewed again."`
	Updated    Date        `key:"updated" doc:"The day the text was last changed; it becomes the PDF's date."`
	Version    source.Text `key:"version" words:"no" doc:"The guide's own version, such as 1.0."`
	Status     Status      `key:"status" doc:"draft until a clinician has reviewed it; then reviewed."`

	Translation *Translation  `key:"translation" doc:"For a translated guide: who translated and who checked it."`
	Formerly    []source.Text `key:"formerly" form:"name" doc:"Ids this guide had before, so that old links keep working."`

	Sections []Section `key:"sections,required" doc:"The parts of the guide, in reading order."`
	Sources  []Source  `key:"sources" doc:"Where the facts come from; cited in texts as [^id]."`
}

// Subject is what the guide is about, as its foot says it where there is no room for the title.
func (g *Guide) Subject() source.Text {
	if g.Treatment.Empty() {
		return g.Title
	}
	return g.Treatment
}

// AboutPractice reports whether the guide is about the practice itself: what a treatment asks of its guide is not asked.
func (g *Guide) AboutPractice() bool { return g.Kind == "practice" }

// Reviewer is the clinician who checked a guide.
type Reviewer struct {
	At          source.Pos
	Name        source.Text `key:"name,required" words:"no" doc:"The clinician's full name."`
	Credentials source.Text `key:"credentials,required" words:"no" doc:"Degrees and board certification, with the board's full name."`
}

// Translation says who answers for a translated guide.
type Translation struct {
	At           source.Pos
	TranslatedBy source.Text `key:"translated_by" words:"no" doc:"Who translated it."`
	ReviewedBy   source.Text `key:"reviewed_by" words:"no" doc:"The qualified person who checked the translation."`
	Date         Date        `key:"date" doc:"The day it was checked."`
}

// Section is a part of the guide with a heading of its own.
type Section struct {
	At      source.Pos
	ID      source.Text `key:"id" form:"name" doc:"A name for links and for merging; the kind when left out."`
	Kind    SectionKind `key:"kind,required" doc:"What the section is about."`
	Title   source.Text `key:"title,required" doc:"The heading: say what the section tells the reader."`
	Short   source.Text `key:"short" doc:"A shorter heading for the contents and the running head."`
	Summary source.Text `key:"summary" doc:"A few words for the contents."`
	Lead    Rich        `key:"lead" doc:"One or two sentences under the heading."`
	Picture *Picture    `key:"picture" doc:"The picture the section opens with."`
	Side    []SideNote  `key:"side" doc:"Notes for the margin column, such as words to know."`
	Aside   source.Text `key:"aside" doc:"The small heading over the margin notes, such as 'Words to know'."`
	Blocks  []Block     `key:"blocks" doc:"What the section holds, in reading order."`
}

// Name is the section's id, or its kind.
func (s *Section) Name() string {
	if s.ID.Empty() {
		return string(s.Kind)
	}
	return s.ID.Value
}

// SideNote is a short note in the margin: a word and what it means.
type SideNote struct {
	At   source.Pos
	ID   source.Text `key:"id" form:"name" doc:"A name for merging."`
	Term source.Text `key:"term,required" doc:"The word or heading, in bold."`
	Text Rich        `key:"text,required" doc:"What it means, in a few words."`
}

// Source is a publication a guide relies on.
type Source struct {
	At        source.Pos
	ID        source.Text `key:"id,required" form:"name" doc:"A short name, cited in texts as [^id]."`
	Publisher source.Text `key:"publisher,required" words:"no" doc:"Who published it."`
	Title     source.Text `key:"title,required" words:"no" doc:"Its title."`
	Year      source.Text `key:"year,required" doc:"The year of publication or of the last update."`
	URL       source.Text `key:"url,required" form:"address" doc:"The full https address."`
}
