package guide

import (
	"strconv"

	"guidepress/internal/source"
)

// Practice is guides/practice.yaml: each fact about the practice once.
type Practice struct {
	At source.Pos

	Name      source.Text   `key:"name,required" words:"no" doc:"The practice's name."`
	Phone     source.Text   `key:"phone,required" form:"phone" doc:"The main number, as (240) 555-0100."`
	TTY       source.Text   `key:"tty" form:"phone" doc:"The relay number, such as 711."`
	Email     source.Text   `key:"email" form:"email" doc:"The address for requests."`
	Site      source.Text   `key:"site,required" form:"address" doc:"The website's https address."`
	Book      source.Text   `key:"book" form:"address" doc:"The page to ask for a visit; the site when left out."`
	States    []source.Text `key:"states,required" doc:"The states with offices, in full."`
	WaitTime  source.Text   `key:"wait_time,required" doc:"How soon new patients are seen, such as 'two weeks'."`
	Insurance source.Text   `key:"insurance,required" doc:"The one sentence about insurance."`
	Brand     source.Text   `key:"brand" of:"brand" doc:"The folder below assets/brands to use; warm when left out."`
	Paper     Paper         `key:"paper" doc:"What the guides are printed on, letter or a4, in all editions; the brand's own size, which is Letter in those that come along, when left out."`
	Facts     []NamedFact   `key:"facts" words:"no" doc:"More facts for texts, as a map from name to text."`
	Language  []Notice      `key:"language_help" words:"no" doc:"The notice of free language help, one entry a language."`
	Formats   Rich          `key:"other_formats" doc:"How to get this guide in large print or another format."`

	Conditions []Condition `key:"conditions" doc:"What the practice treats, each once."`
	Treatments []Treatment `key:"treatments" doc:"What it offers, each once."`
	Promises   []Promise   `key:"promises" doc:"Three or four things that every patient may count on."`
	Visit      *Visit      `key:"visit" doc:"What a first visit is like."`
	Portal     *Link       `key:"portal" doc:"The patient portal."`
	Policies   []Link      `key:"policies" doc:"Pages about privacy, missed visits, payment and so on."`
	Reviews    *Reviews    `key:"reviews" doc:"Where patients say what they think."`
	Prices     *Prices     `key:"prices" doc:"What visits and treatments cost those who pay themselves."`
	Plans      []Plan      `key:"plans" doc:"The insurance plans that the practice takes."`

	Nearest Bool          `key:"nearest" doc:"true to help readers of web pages find the office nearest to them; every office then needs its lat and lon."`
	Legal   source.Text   `key:"legal" doc:"A legal line below what every guide says of itself, such as who holds the rights."`
	Names   []source.Text `key:"names" words:"no" doc:"Names and words the spelling check accepts."`
	Publish []Publication `key:"publish" words:"no" doc:"What one build of everything makes; every edition of every guide when left out."`
	Rules   []RuleSetting `key:"rules" words:"no" doc:"Rules with another severity, or switched off, each with a reason."`
	Sample  Bool          `key:"sample" doc:"true while phone and address are samples; every guide then says so."`
}

// NamedFact is a fact with a name; in YAML an entry of a map.
type NamedFact struct {
	Name  source.Text
	Value source.Text
}

// Notice is the language-help notice in one language.
type Notice struct {
	At     source.Pos
	Lang   source.Text `key:"lang,required" form:"language" doc:"BCP 47 tag of the language."`
	Name   source.Text `key:"name,required" doc:"The language's own name for itself."`
	Text   source.Text `key:"text,required" doc:"The official text in that language."`
	Sample Bool        `key:"sample" doc:"true while the text is not the official one."`
}

// RuleSetting changes one rule of check.
type RuleSetting struct {
	At       source.Pos
	Rule     source.Text `key:"rule,required" doc:"The rule's id, such as READ-02."`
	Severity Severity    `key:"severity,required" doc:"error, warning, info or off."`
	Reason   source.Text `key:"reason,required" doc:"Why; the report repeats it."`
}

// Severity is what a practice may say about a rule.
type Severity string

func (Severity) Values() []source.Option {
	return []source.Option{
		{Name: "error", Doc: "It stops the build."},
		{Name: "warning", Doc: "It is shown and counted."},
		{Name: "info", Doc: "It is shown on request."},
		{Name: "off", Doc: "It is not asked; the report says so."},
	}
}

// Publication is a row of the matrix guide x edition x place x language.
type Publication struct {
	At        source.Pos
	Editions  []source.Text `key:"editions" doc:"Names of editions to make, such as web; all when left out."`
	Guides    []source.Text `key:"guides" of:"guide" doc:"Ids of guides; all when left out."`
	Languages []source.Text `key:"languages" doc:"Languages to make, such as en and es; all that a guide has when left out."`
	Places    []source.Text `key:"places" of:"office" doc:"Ids of offices that get a copy of their own, or all. Left out: one copy for the whole practice."`
}

// Location is an office, an entry of guides/locations.yaml.
type Location struct {
	At         source.Pos
	ID         source.Text `key:"id,required" form:"name" doc:"A short name, such as frederick-md."`
	Name       source.Text `key:"name,required" words:"no" doc:"The office's name, mostly its town."`
	State      source.Text `key:"state,required" doc:"The state in full."`
	Street     source.Text `key:"street,required" words:"no" doc:"Street and suite."`
	City       source.Text `key:"city,required" words:"no" doc:"Town, state letters and zip code."`
	Phone      source.Text `key:"phone,required" form:"phone" doc:"The office's number."`
	Hours      source.Text `key:"hours,required" doc:"Opening hours, such as 'Mon–Fri, 8 am–5 pm'."`
	Parking    source.Text `key:"parking" doc:"Parking and steps."`
	Directions source.Text `key:"directions" doc:"How to find the door; printed in the office's own edition."`
	Lat        source.Text `key:"lat" form:"latitude" doc:"Degrees north, such as 39.4143, for the nearest office on web pages. A map shows both numbers where you press its door for long, or with the right button."`
	Lon        source.Text `key:"lon" form:"longitude" doc:"Degrees east, in the United States with a minus, such as -77.4105."`
	Map        source.Text `key:"map" form:"address" doc:"The https address behind the code; a map search when left out."`
	Sample     Bool        `key:"sample" doc:"true while the address is made up."`
}

// Spot is where the office is, in degrees; false where that is not written.
func (l *Location) Spot() (lat, lon float64, ok bool) {
	lat, err := strconv.ParseFloat(l.Lat.Value, 64)
	lon, also := strconv.ParseFloat(l.Lon.Value, 64)
	return lat, lon, err == nil && also == nil
}

// Set is everything a project says: what load returns.
type Set struct {
	Practice  *Practice
	Locations []Location
	Team      []Person
	FAQs      []FAQ
	Blocks    []Block // the shared ones, by their ids
	Guides    []*Guide
	Languages map[string]*Set // the same for guides in other languages; see In
}
