package twin

import (
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// staff are the people of whom the guide tells, as search engines know them (https://schema.org/Physician, Person). A physician is both:
// the one has a specialty, the other an employer and languages. Who is made up stays out.
func (p *page) staff() []any {
	var out []any
	for i := range p.s.People {
		m := &p.s.People[i]
		if !p.s.Introduces(m) || m.Sample.Value {
			continue
		}
		d := map[string]any{"@type": "Person", "name": m.Name.Value, "jobTitle": m.Role.Value}
		if physician(m.Credentials.Value) {
			d["@type"] = []string{"Physician", "Person"}
			if !m.Specialty.Empty() {
				d["medicalSpecialty"] = m.Specialty.Value
			}
		} else if !m.Specialty.Empty() {
			d["knowsAbout"] = m.Specialty.Value
		}
		if !m.Credentials.Empty() {
			d["honorificSuffix"] = m.Credentials.Value
		}
		if !m.Board.Empty() {
			d["hasCredential"] = map[string]any{"@type": "EducationalOccupationalCredential", "credentialCategory": "certification", "recognizedBy": map[string]any{"@type": "Organization", "name": m.Board.Value}}
		}
		if !m.Link.Empty() {
			d["url"] = m.Link.Value
		}
		var speaks []string
		for _, l := range m.Languages {
			speaks = append(speaks, l.Value)
		}
		if len(speaks) > 0 {
			d["knowsLanguage"] = speaks
		}
		var at []any
		for i := range p.s.Offices {
			if o := &p.s.Offices[i]; !o.Sample.Value && worksAt(m, o) {
				at = append(at, map[string]any{"@id": p.officeID(o)})
			}
		}
		if len(at) > 0 {
			d["worksFor"] = at
		}
		out = append(out, d)
	}
	return out
}

func worksAt(m *guide.Person, o *guide.Location) bool {
	for _, id := range m.Offices {
		if id.Value == o.ID.Value {
			return true
		}
	}
	return false
}

// physician tells doctors of medicine and of osteopathic medicine by the letters behind their names, with and without dots.
func physician(credentials string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ReplaceAll(credentials, ".", ""), func(r rune) bool { return r == ',' || r == ' ' || r == '/' }),
		func(s string) bool { return s == "MD" || s == "DO" || s == "MBBS" || s == "MBChB" })
}

// clinics are the offices that the page shows, and where it tells of people those where they work (https://schema.org/MedicalClinic).
func (p *page) clinics(people bool) []any {
	var out []any
	for i := range p.s.Offices {
		o := &p.s.Offices[i]
		if o.Sample.Value || !p.lists && !p.s.Shows(o) && !(people && p.employs(o)) {
			continue
		}
		d := map[string]any{"@type": "MedicalClinic", "@id": p.officeID(o), "name": p.s.Practice.Name.Value + ", " + o.Name.Value, "telephone": script.Number(o.Phone).Text.Value,
			"address": address(o), "hasMap": script.Map(o)}
		if lat, lon, ok := o.Spot(); ok {
			d["geo"] = map[string]any{"@type": "GeoCoordinates", "latitude": lat, "longitude": lon}
		}
		out = append(out, d)
	}
	return out
}

func (p *page) employs(o *guide.Location) bool {
	return slices.ContainsFunc(p.s.People, func(m guide.Person) bool { return !m.Sample.Value && p.s.Introduces(&m) && worksAt(&m, o) })
}

// officeID is the same on all pages.
func (p *page) officeID(o *guide.Location) string {
	return strings.TrimSuffix(p.s.Practice.Site.Value, "/") + "/#" + o.ID.Value
}

var town = regexp.MustCompile(`^(.+?),? +([A-Z]{2}) +(\d{5}(?:-\d{4})?)$`)

func address(o *guide.Location) any {
	d := map[string]any{"@type": "PostalAddress", "streetAddress": o.Street.Value, "addressLocality": o.City.Value, "addressCountry": "US"}
	if m := town.FindStringSubmatch(o.City.Value); m != nil {
		d["addressLocality"], d["addressRegion"], d["postalCode"] = m[1], m[2], m[3]
	}
	return d
}
