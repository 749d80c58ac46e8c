// Package phrase holds the fixed words of the program, one catalogue a language: what guidepress itself
// prints in a guide (Contents, Page, Call 911). What the practice says is never here.
package phrase

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Words is one catalogue.
type Words struct {
	Lang           string
	Glance         string // label of the at-a-glance page
	KeyPoints      string
	Contents       string
	HowToUse       string // heading and text of the note beside the contents
	HowToUseText   string
	Part           string // "Part %d of %d"
	Page           string // "Page %d of %d"
	OnPage         string // "page %d", behind a reference
	StartHere      string
	Draft          string // in the foot of a draft
	DraftLong      string // on the back page
	Changed        string // in the foot of a guide that is not as it was signed
	ChangedLong    string // on its back page
	Forced         string // on every page of a build that was forced in spite of errors
	Version        string
	Updated        string
	Reviewed       string
	NextReview     string
	ReviewedBy     string
	WrittenBy      string
	CallUs         string // heading of the first call panel
	Call911        string
	Say            string // "Say: “%s”"
	Tip            string
	Know           string
	Care           string
	Emergency      string
	Questions      string // "Questions? Call"
	Offices        string // "%d offices"
	OneOffice      string
	Sample         string // where an address is made up
	SamplePeople   string // where all people shown are made up
	Pictures       string // before the names of those who made them
	SampleNote     string
	Map            string // below such a code: "Directions"
	Directions     string // spoken description of a directions code
	Language       string
	Formats        string
	Check          string // heading: who checked this guide
	Sources        string
	Notes          string
	Continued      string // "%s, continued"
	Choice         [3]string
	ForAgainst     [2]string // of choices with points: good, not so good
	Caption        string    // of the choices table
	WhatToDo       string
	Mark           string // spoken for an empty tick box
	ThisTreatment  string
	NotAdvice      string
	Opens          string // "Opens %s" – description of an outside link
	CallNumber     string // "Call %s"
	WriteTo        string // "Write to %s"
	GoTo           string // "Go to %s"
	SourceN        string // "Source %d"
	Months         [12]string
	dateFormat     func(Words, time.Time) string
	monthFormat    func(Words, time.Time) string
	And            string
	and            func(next string) string // And, where it changes with the name that follows
	lastComma      string                   // before And where there are three names and more
	Company        Company
	OtherFormats   []string // how a note may name large print: one of them stands in it
	Web            WebWords
	Sheet          SheetWords
	Audience       string
	Logo           string // "Logo of %s"
	ScanToBook     string
	YourOffice     string
	OtherOffices   string
	TranslationBy  string
	DraftTrans     string // in the foot of a translation that nobody has checked
	DraftTransLong string // on its back page
	DraftBothLong  string // there, where no clinician has reviewed it either
	TransCheckedBy string
	FillIn         string // alternative text of a line to write on
	Line           string // which line of how many is typed in: "line %d of %d"
	Phone          string
	MyNotes        string
	ClosestOffices string
	Board          string // labels on a person's card: who certified them, their languages, their offices
	Speaks         string
	WorksAt        string
	TheDay         string // names of the days of a calendar: its own, and those before and after it by their number
	DayBefore      string
	DaysBefore     string
	DayAfter       string
	DaysAfter      string
	DateLine       string    // before the line for a date
	Tasks          [4]string // before the lines of a day: what to stop, eat, bring, do
	ForYou         string    // heading of what is filled in for one reader; its labels; the sides of a body
	YourFields     map[string]string
	Sides          [2]string
	Chance         string // "in %s", behind a number of people; the alternative text of their picture; heads and keys
	ChanceSay      string // "%s of %s people"
	Without        string
	With           string
	GoodThing      string
	BadThing       string
	NotCounted     string
	GuideCode      string // under a code to a guide, and to the patient portal
	PortalCode     string
	Bring          string // beside the lists of a first visit: what to bring, what happens
	Happens        string
	Online         string
	PricesHead     [3]string // heads of the table of prices
	ValidUntil     string    // "Prices hold until %s."
	AskUs          string    // where no price is given
	NotIncluded    string
}

// Company are the words that ask for company on their line, in lower case and without punctuation, with spaces between.
type Company struct {
	Unit        string // weeks, mg, am
	Title       string // Dr.
	Abbreviated string // No., Fig.: a number follows
	Counter     string // page, step, day: a number follows
	Short       string // the, of: looks forlorn at the end of a line
	Credential  string // MD, RN: belongs to the name before it
	Among       string // the "in" of "1 in 10"
}

// Languages are the catalogues there are; the first stands in where there is none.
var Languages = []*Words{&english, &spanish}

// For is the catalogue of a language, English where there is none.
func For(lang string) Words {
	if w := find(lang); w != nil {
		return *w
	}
	return *Languages[0]
}

// Has reports whether the program's own words exist in a language.
func Has(lang string) bool { return find(lang) != nil }

func find(lang string) *Words {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	for _, w := range Languages {
		if w.Lang == base {
			return w
		}
	}
	return nil
}

// Date writes a day in the language's own way.
func (w Words) Date(t time.Time) string { return w.dateFormat(w, t) }

// Month writes month and year.
func (w Words) Month(t time.Time) string { return w.monthFormat(w, t) }

// Day is the name of a day of a calendar, counted from the treatment's own.
func (w Words) Day(n int) string {
	switch {
	case n == 0:
		return w.TheDay
	case n == -1:
		return w.DayBefore
	case n < 0:
		return fmt.Sprintf(w.DaysBefore, -n)
	case n == 1:
		return w.DayAfter
	}
	return fmt.Sprintf(w.DaysAfter, n)
}

// Number writes a number of people up to some thousands: English parts 1,000, Spanish writes four figures together.
func (w Words) Number(n int) string {
	if n >= 1000 && w.Lang == "en" {
		return fmt.Sprintf("%d,%03d", n/1000, n%1000)
	}
	return strconv.Itoa(n)
}

// List joins names as a sentence does.
func (w Words) List(names []string) string {
	last := len(names) - 1
	switch {
	case last < 0:
		return ""
	case last == 0:
		return names[0]
	}
	and := w.And
	if w.and != nil {
		and = w.and(names[last])
	}
	comma := w.lastComma
	if last == 1 {
		comma = ""
	}
	return strings.Join(names[:last], ", ") + comma + " " + and + " " + names[last]
}
