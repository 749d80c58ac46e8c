package check

import (
	"strings"

	"guidepress/internal/source"
)

// Fault is what makes a file unreadable, a name unknown or a page impossible. A practice cannot set its severity: with
// most of them nothing could be built.
type Fault struct {
	ID       string
	What     string // what was found
	Do       string // how it is mended
	Severity source.Severity
}

// faultGroup is a heading of the manual with its faults.
type faultGroup struct {
	title  string
	faults []Fault
}

// Faults are all of them, in the order of the manual.
var Faults = allFaults()

func allFaults() []Fault {
	var all []Fault
	for _, g := range faultGroups {
		all = append(all, g.faults...)
	}
	return all
}

// FindFault is the fault with this id.
func FindFault(id string) (Fault, bool) {
	for _, f := range Faults {
		if strings.EqualFold(f.ID, id) {
			return f, true
		}
	}
	return Fault{}, false
}

var faultGroups = []faultGroup{
	{"Files", []Fault{
		{"file-missing", "A file that the project needs is not there.", "Put it where the message says, or correct its name.", source.Error},
		{"file-unreadable", "A file is there but cannot be read.", "Look at its rights, or whether another program holds it.", source.Error},
		{"file-size", "A file is too large to be read; or a PDF for the website is heavier than a patient on a phone should have to load.", "Split a long guide into two; use fewer or smaller pictures.", source.Error},
		{"brand-base", "The brand that this one is made on is itself made on another one.", "Name the one that it is made on (guides/README.md, “Your brand in ten minutes”).", source.Error},
		{"face-weight", "The family of a face has no file of a weight or slope that the look needs, and another one stands for it.", "Put that file of the family beside the others below assets/fonts, or name another one for this face.", source.Warning},
		{"file-outside", "A file that a brand names lies outside of the brand's folder.", "Copy it into the folder and name it from there.", source.Error},
		{"file-type", "A file has another ending than what stands here needs.", "Save it as the kind that the message names.", source.Error},
		{"outside", "A file is a link that leads out of the project, so that another computer would not have it.", "Copy the file itself.", source.Error},
		{"empty-file", "A file is empty, or holds nothing but notes.", "Write into it, or delete it.", source.Error},
		{"bad-name", "A file's name is none that a guide or a translation can have, or contradicts what the file says.", "Use small letters, digits and hyphens, as in spinal-cord-stimulation.es.yaml.", source.Error},
		{"bad-utf8", "A file is no plain text in UTF-8.", "Save it as plain text with the encoding UTF-8.", source.Error},
		{"control-char", "An invisible control character stands in a text; programs read it in different ways.", "Delete it, or write the line again.", source.Error},
	}},
	{"YAML", []Fault{
		{"yaml-syntax", "A file breaks the rules of YAML, so that nobody can say what belongs to what.", "The message names the slip: a quotation mark without its partner, a colon inside a text, a list out of line.", source.Error},
		{"yaml-tab", "A line is indented with a tab; YAML takes spaces alone.", "Indent with spaces; most editors can be set to do so.", source.Error},
		{"list-indent", "An item of a list stands further in than the one above it, so it is read as part of that text.", "Start the hyphens of a list in the same column.", source.Error},
		{"text-comment", "YAML takes what follows a # after a space as a note to yourself and does not print it.", "Put the whole text in quotes; a note has a space after its #.", source.Error},
		{"color-comment", "A colour without quotes: YAML takes # and what follows as a note, so that nothing is left.", "Put it in quotes, as in \"#1B2A44\".", source.Error},
		{"duplicate-key", "A key is written twice in one group; one of the two would be lost.", "Keep one; a new item of a list starts with \"- \".", source.Error},
		{"many-documents", "A line --- starts a second document; a file holds one guide.", "Delete the line.", source.Error},
		{"alias-bomb", "The aliases of a file (*name) stand for more values than any guide has.", "Write the values out, or use guides/shared.yaml.", source.Error},
		{"too-deep", "Lists and keys are nested deeper than any guide needs.", "Take levels out.", source.Error},
		{"too-many", "A group has too many keys, or a file too many problems to show them all.", "Mend the first ones and look again.", source.Error},
	}},
	{"Keys, words and names", []Fault{
		{"unknown-key", "A key is written that does not exist here.", "Take the one that the hint names; `guidepress schema` and the manual list them.", source.Error},
		{"missing-field", "Something that must be written is left out or empty.", "Write it.", source.Error},
		{"wrong-type", "A value is of another kind: a list where a text should be, a text where a number should be.", "Write it as the hint shows.", source.Error},
		{"wrong-form", "A phone number, address, date or name is not written as such.", "Write it as the hint shows.", source.Error},
		{"bad-date", "A day is not written as a day, or is none of the calendar.", "Write it as 2026-11-22.", source.Error},
		{"unknown-kind", "A block is of no kind that there is.", "Take the kind that the hint names; guides/README.md shows them all.", source.Error},
		{"two-kinds", "One block has the keys of two kinds.", "Start the second with \"- \".", source.Error},
		{"wrong-number", "A number is one that cannot be.", "The report says what may stand there.", source.Error},
		{"unknown-word", "A word stands where only some words may.", "Take one of those that the hint names.", source.Error},
		{"unknown-id", "A name leads nowhere: a guide, office, edition, language, rule, question, block, section, source or face that there is not.", "Correct the name, or write what it should lead to.", source.Error},
		{"office-far", "The latitude and longitude of an office lie more than 15 miles from its ZIP code: a reader would be told a wrong distance. More than 60 miles stop the build.", "Read both numbers off a map again, or correct the ZIP code; in the United States the longitude has a minus.", source.Warning},
		{"remark-open", "Somebody who checks the guide has said something about its words (`reviews/<guide>.yaml`), and nobody has settled it.", "Change the words or answer, and close the remark, on the desk or with “closed:” and the day.", source.Warning},
		{"section-empty", "A section holds nothing but its heading: a page with a heading is printed, and nothing under it.", "Write its blocks, or take the section out.", source.Warning},
		{"duplicate-id", "Two things have the same name, so that a link could mean either.", "Give one of them another name.", source.Error},
		{"unknown-fact", "A text uses a fact in double braces that has no value.", "Write the fact in guides/practice.yaml.", source.Error},
		{"unknown-color", "A brand names a colour that its palette has not.", "Add it to colors, or take one that is there (guides/README.md, “Your brand in ten minutes”).", source.Error},
		{"text-long", "A text is far longer than any that a guide prints.", "Split it.", source.Error},
		{"rare-char", "A character cannot be printed.", "Delete it, or use one of the brand's icons.", source.Error},
		{"markdown", "A text holds a mark that is read in no guide, or one that opens and never closes.", "Write it as the hint shows.", source.Error},
	}},
	{"Pictures and drawings", []Fault{
		{"unknown-picture", "A picture is neither one of the brand's nor a file.", "Take the name that the hint names, or a file below guides/images.", source.Error},
		{"unknown-point", "A label leads to a point that the picture has not.", "Take the point that the hint names, or two numbers such as [0.5, 0.2].", source.Error},
		{"anchor-unknown", "A label leads to a point that the picture has not in this brand.", "Take the point that the hint names, or two numbers such as [0.5, 0.2].", source.Error},
		{"unknown-icon", "The brand has no sign of this name.", "Take the one that the hint names.", source.Error},
		{"icon-missing", "The brand has no sign of this name.", "Put an SVG of this name into the brand's folder icons, or take another sign.", source.Error},
		{"image-missing", "A picture cannot be found.", "Put it where the message says, or correct the name; small and large letters count.", source.Error},
		{"image-name", "A picture's name is written in other letters than the file's: it is found here, and not on every computer.", "Write the name as the message gives it.", source.Warning},
		{"image-outside", "A picture is a link that leads out of the project.", "Copy the file itself to guides/images.", source.Error},
		{"image-format", "A picture is of a kind that is not read, or its name says another kind than it is.", "Save it as JPEG, PNG or SVG.", source.Error},
		{"image-damaged", "A picture's file is damaged or cut short.", "Copy it again from where it came from.", source.Error},
		{"image-empty", "A mark shows nothing: all of it is clear, or lies outside the sheet.", "Save it again, with the sheet cut to the mark.", source.Error},
		{"image-limit", "A picture is larger than can be worked on.", "Save it smaller: 2550 x 3300 pixels fill a page at 300 dpi.", source.Error},
		{"image-end", "A JPEG stops without the mark of its end, as files do that were not copied whole.", "Save it again as JPEG, and look at it whole.", source.Warning},
		{"svg-syntax", "A drawing is not written as SVG should be.", "Save it again from the drawing program, as plain SVG.", source.Error},
		{"svg-feature", "A drawing uses something that cannot be drawn here, such as words, filters or pictures inside. It is said, because a drawing that silently lacks a piece is worse than none.", "Change it in the drawing program: words to paths, effects to plain shapes; or save it as PNG.", source.Error},
		{"svg-limit", "A drawing has more pieces than can be worked on.", "Simplify it, or save it as PNG.", source.Error},
		{"qr", "An address is too long for a code that a phone can read.", "Use a shorter address.", source.Error},
	}},
	{"Pages", []Fault{
		{"text-fit", "A word or a line is wider than the place where it must stand. Text is never cut or shrunk.", "Use a shorter word or text.", source.Error},
		{"page-fit", "A piece that must stay together is taller than a page.", "Split it: fewer items, a shorter text.", source.Error},
		{"table-cells", "A row has more or fewer cells than the table has columns.", "Add a cell, or take one away.", source.Error},
		{"PRINT-01", "A picture for paper has fewer than 300 pixels an inch where it stands, so that it looks soft; with fewer than 150 it looks blurred, and stops the build. On a screen, too, fewer than 150 are told.", "Use a larger picture; the hint says how large.", source.Warning},
		{"image-thin", "A picture is so much wider than high, or higher than wide, that it is a line on the page.", "Cut it to what it shows.", source.Warning},
		{"glyph-missing", "The brand's typeface has no such character, so that the page would show a gap.", "Write it otherwise, or add a face that has it; for another script name one under fallback in the brand's file.", source.Error},
		{"face-unfit", "A face that the brand names cannot be used: its licence bits forbid embedding, or its file is damaged.", "Take another font; docs/fonts.md says where free ones are (guides/README.md, “Your brand in ten minutes”).", source.Error},
	}},
	{"Pages that are imported", []Fault{
		{"page-empty", "The page holds no text that a guide could take.", "Save it from the browser once it is shown, or paste its text into a file that ends in .txt.", source.Error},
		{"page-format", "The file is no web page and no text.", "Save the page as HTML.", source.Error},
		{"page-long", "The page is longer than can be made into one guide.", "Split it.", source.Error},
	}},
}
