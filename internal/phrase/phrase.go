// Package phrase holds the fixed words of the program, one catalogue a language: what guidepress itself
// prints in a guide (Contents, Page, Call 911). What the practice says is never here.
package phrase

import (
	"fmt"
	"slices"
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
	StartHere      string
	Draft          string // in the foot of a draft
	DraftLong      string // on the back page
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
	SampleNote     string
	Directions     string // spoken description of a directions code
	Language       string
	Formats        string
	Check          string // heading: who checked this guide
	Sources        string
	Notes          string
	Continued      string // "%s, continued"
	Choice         [3]string
	Caption        string // of the choices table
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
	And            string
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
	Phone          string
	MyNotes        string
	ClosestOffices string
}

// For is the catalogue of a language, English where there is none.
func For(lang string) Words {
	if base, _, _ := strings.Cut(strings.ToLower(lang), "-"); base == "es" {
		return spanish
	}
	return english
}

// Has reports whether the program's own words exist in a language.
func Has(lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return base == "en" || base == "es"
}

// Date writes a day in the language's own way.
func (w Words) Date(t time.Time) string { return w.dateFormat(w, t) }

// Month writes month and year.
func (w Words) Month(t time.Time) string {
	if w.Lang == "es" {
		return fmt.Sprintf("%s de %d", w.Months[t.Month()-1], t.Year())
	}
	return fmt.Sprintf("%s %d", w.Months[t.Month()-1], t.Year())
}

// List joins names as a sentence does.
func (w Words) List(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + " " + w.and(names[1]) + " " + names[1]
	}
	last := len(names) - 1
	comma := ","
	if w.Lang == "es" { // Spanish sets no comma before "y"
		comma = ""
	}
	return strings.Join(names[:last], ", ") + comma + " " + w.and(names[last]) + " " + names[last]
}

// and is the word before the last name: Spanish "y" is "e" before the sound of i, as in Illinois and Hidalgo, but
// not in Idaho, Iowa and Hierro.
func (w Words) and(next string) string {
	starts := func(list ...string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return strings.HasPrefix(strings.ToLower(next), s) })
	}
	if w.Lang == "es" && starts("i", "hi", "í", "hí") && !starts("io", "ida", "hie", "hia") {
		return "e"
	}
	return w.And
}
