package twin

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"regexp"

	"guidepress/internal/guide"
	"guidepress/internal/zipcode"
)

//go:embed nearest.js
var nearestScript []byte

// Places is the script that tells nearest.js where ZIP codes and towns are, as many as a practice with these offices needs. It is a script
// and no data that the page would fetch: the page's policy allows no connection, and a folder without a server gives none.
func Places(offices []guide.Location) []byte {
	var spots []zipcode.Spot
	for i := range offices {
		if lat, lon, ok := offices[i].Spot(); ok {
			spots = append(spots, zipcode.Spot{Lat: lat, Lon: lon})
		}
	}
	return fmt.Appendf(nil, "/* ZIP code areas: U.S. Census Bureau. Post towns: GeoNames, https://www.geonames.org, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; changed: rounded, joined, cut down. */\nglobalThis.guidepressPlaces = [`%s`,`%s`]\n",
		zipcode.Encode(zipcode.Around(spots)), zipcode.Encode(zipcode.Areas()))
}

// finds reports whether the page offers the nearest office.
func (p *page) finds() bool {
	if p.in.Places == "" || p.lists {
		return p.in.Places != ""
	}
	for _, part := range p.s.Parts {
		for _, b := range part.Section.Blocks {
			if _, ok := b.(*guide.Offices); ok {
				return true
			}
		}
	}
	return false
}

// findNearest is the field for a ZIP code or a town, once on a page, and the place for what is found. It is hidden until the script shows
// it: without scripts the list by state is all there is.
func (p *page) findNearest(level int) {
	if p.in.Places == "" || p.finder {
		return
	}
	p.finder = true
	w := p.web.Nearest
	words, err := json.Marshal(w)
	if err != nil {
		return
	}
	for _, said := range []string{w.Near, w.NearOne, w.Far, w.Miles, w.Mile, w.UnderMile, w.Here, w.Empty, w.Digits, w.NoZIP, w.NoTown, w.Which, w.Another, w.Asking, w.Refused, w.Missing, alphabet} {
		p.plain(said) // so that the fonts have its signs
	}
	p.open("div", "class", "finder screen", "hidden", "", "data-places", p.in.Places, "data-words", string(words), "data-heading", h(level), "data-example", p.example())
	p.open("div", "class", "find-place", "role", "search", "aria-label", w.Title)
	p.line("label", p.text(w.What), "for", "near")
	p.line("input", "", "type", "text", "id", "near", "autocomplete", "off", "autocapitalize", "words", "spellcheck", "false", "enterkeyhint", "search", "aria-describedby", "near-note")
	p.line("button", p.text(w.Find), "type", "button", "class", "button find")
	p.line("button", p.icons.use("pin")+p.text(w.Mine), "type", "button", "class", "mine", "hidden", "")
	p.line("p", p.text(w.Private), "class", "note", "id", "near-note")
	p.line("p", "", "class", "found", "role", "status")
	p.open("ul", "class", "choices", "hidden", "", "aria-label", w.Which)
	p.close()
	p.close()
	p.open("ol", "class", "cards", "hidden", "", "aria-label", w.List)
	p.close()
	p.line("p", element("button", p.text(w.ByState), "type", "button", "class", "by-state"), "hidden", "", "class", "back-to-all")
	p.close()
}

// example is a ZIP code to show how one is written: the first office's.
func (p *page) example() string {
	for _, o := range p.s.Offices {
		if m := fiveDigits.FindString(o.City.Value); m != "" {
			return m
		}
	}
	return "21701"
}

var fiveDigits = regexp.MustCompile(`\b\d{5}\b`)

// alphabet are the letters of towns; all are written with these.
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,'-"
