package finish

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// Standard says what a file keeps. Everything that tells the two apart stands in this file.
type Standard string

const (
	// UA1 is PDF 1.7: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
	UA1 Standard = ""
	// UA2 is PDF 2.0: PDF/UA-2 (ISO 14289-2), PDF/A-4 (ISO 19005-4) and Well-Tagged PDF 1.0, for accessibility and for
	// reuse. Clauses of 14289-2 and of Well-Tagged PDF have the same numbers.
	UA2 Standard = "2"
)

// ParseStandard reads the part of ISO 14289 that is wanted: "1" or "2"; nothing is 1.
func ParseStandard(text string) (Standard, error) {
	switch text {
	case "", "1":
		return UA1, nil
	case "2":
		return UA2, nil
	}
	return "", fmt.Errorf("%q is no standard; 1 is PDF/UA-1 with PDF/A-2a, 2 is PDF/UA-2 with PDF/A-4 and Well-Tagged PDF", text)
}

// rules are what tells the standards apart.
type rules struct {
	version string // of PDF, in the header
	claims  string // what the metadata say that the file keeps
	info    bool   // the old dictionary of the same metadata; PDF/A-4 6.1.3 forbids it
	modern  bool   // PDF 2.0: namespaces, destinations and references that name elements, types and attributes of its own
	// tags are the structure types that have another name than the display document's, or are told otherwise.
	tags map[display.Tag]pdf.Name
	// numberings are those of lists that have another name.
	numberings map[string]pdf.Name
}

var standards = map[Standard]*rules{
	UA1: {
		version: "1.7", claims: claimsUA1, info: true,
		tags:       map[display.Tag]pdf.Name{display.TagAside: "Div"},
		numberings: map[string]pdf.Name{"Unordered": "None", "Description": "None"}, // of PDF 2.0
	},
	UA2: {
		version: "2.0", claims: claimsUA2, modern: true,
		tags: map[display.Tag]pdf.Name{
			// A title is no heading (8.2.5.13), and a heading has the level that is evident (8.2.5.12): that of a section is the
			// first. PDF/UA-1, which has no type for titles, begins with the title as the first heading.
			display.TagH1: "Title", display.TagH2: "H1", display.TagH3: "H2", display.TagH4: "H3", display.TagH5: "H4",
			display.TagNote: "FENote", // 8.2.5.14
		},
	},
}

func (s Standard) rules() *rules { return standards[s] }

// tag is what an element is called.
func (r *rules) tag(t display.Tag) pdf.Name {
	if name, ok := r.tags[t]; ok {
		return name
	}
	return pdf.Name(t)
}

func (r *rules) numbering(n string) pdf.Name {
	if name, ok := r.numberings[n]; ok {
		return name
	}
	return pdf.Name(n)
}

// The namespaces of standard structure types (ISO 32000-2 14.8.6). Types that PDF 2.0 has no longer keep their old meaning
// in that of PDF 1.7, so that none needs a role map.
const (
	namespace2 = "http://iso.org/pdf2/ssn"
	namespace1 = "http://iso.org/pdf/ssn"
)

// onlyIn1 are the types that PDF 2.0 has no longer.
var onlyIn1 = map[pdf.Name]bool{"BlockQuote": true, "TOC": true, "TOCI": true, "Reference": true, "BibEntry": true}

// onlyIn2 are the types that PDF 1.7 has not yet, and what comes nearest in it.
var onlyIn2 = map[pdf.Name]pdf.Name{"Title": "P", "Aside": "Div", "FENote": "Note"}
