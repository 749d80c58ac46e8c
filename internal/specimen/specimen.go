// Package specimen shows a brand: a small guide with one of each kind of block, in words of no practice's.
//
// In come what a brand draws and what a practice has; out comes the guide as an author would write it. The package knows no
// pages: swatches, type and marks are drawn by layout, on the page before it.
package specimen

import (
	"bytes"
	_ "embed"
	"text/template"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
)

// ID is what the guide is called; no guide of a project has that name.
const ID = "brand-specimen"

//go:embed specimen.yaml
var text string

var page = template.Must(template.New(ID).Parse(text))

// shown is what the template asks for.
type shown struct {
	Scene, Other string   // pictures without names, the first as a figure, both as a pair
	Parts        string   // a picture with names
	Points       []string // on it
	Icons        []string
	Team         bool
	Offices      bool
	Promises     bool
}

// Guide is the specimen's guide for a brand: what the brand does not draw and the practice does not have is left out.
func Guide(b *brand.Brand, set *guide.Set) []byte {
	s := shown{Team: len(set.Team) > 0, Offices: len(set.Locations) > 0}
	if set.Practice != nil {
		s.Promises = len(set.Practice.Promises) > 0
	}
	for i := range b.Art {
		a := &b.Art[i]
		switch {
		case s.Parts == "" && len(a.Anchors) > 2 && a.Anchors[0].LabelX == 0:
			s.Parts = a.Name.Value
			for _, p := range a.Anchors[:3] {
				s.Points = append(s.Points, p.Name.Value)
			}
		case len(a.Anchors) > 0 || a.Alt.Empty() || len(a.Clear) > 0:
		case s.Scene == "":
			s.Scene = a.Name.Value
		}
	}
	for _, name := range []string{"drop", "head", "bandage"} {
		if b.Icons[name] != "" {
			s.Icons = append(s.Icons, name)
		} else {
			s.Icons = append(s.Icons, "")
		}
	}
	var out bytes.Buffer
	if err := page.Execute(&out, s); err != nil {
		panic(err) // the template fits the type; a test writes it for every brand
	}
	return out.Bytes()
}
