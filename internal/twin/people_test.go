package twin_test

import (
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
	"guidepress/internal/twin"
)

var embedded = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)

// data is what a page tells search engines, parsed.
func data(t *testing.T, page []byte) map[string]any {
	t.Helper()
	all := embedded.FindAllSubmatch(page, -1)
	if len(all) != 1 {
		t.Fatalf("%d pieces of data on the page", len(all))
	}
	var out map[string]any
	if err := json.Unmarshal(all[0][1], &out); err != nil {
		t.Fatalf("%v in %s", err, all[0][1])
	}
	if out["@context"] != "https://schema.org" {
		t.Errorf("the words are of %v", out["@context"])
	}
	return out
}

func said(s string) source.Text { return source.Text{Value: s} }

// staffed is the small project with real people, a real office, a made-up one and conditions.
func staffed(t *testing.T) (*load.Project, *guide.Guide) {
	p := small(t)
	somewhere(p)
	o := &p.Set.Locations[0]
	o.Sample = guide.Bool{}
	fake := *o
	fake.ID, fake.Name, fake.Sample = said("nowhere"), said("Nowhere"), guide.Bool{Value: true}
	p.Set.Locations = append(p.Set.Locations, fake)
	p.Set.Practice.Conditions = []guide.Condition{{ID: said("slipped-disc"), Name: said("Slipped disc"), Medical: said("herniated disc")}}
	p.Set.Team = []guide.Person{
		{ID: said("a"), Name: said("Ada Amber"), Credentials: said("M.D., PhD"), Role: said("Doctor"), Specialty: said("pain medicine"), Board: said("American Board of Anesthesiology"),
			Languages: source.Texts("English", "Yoruba"), Offices: []source.Text{o.ID, fake.ID}, Link: said("https://www.example.com/ada")},
		{ID: said("b"), Name: said("Ben Brown"), Credentials: said("DO"), Role: said("Doctor")},
		{ID: said("c"), Name: said("Cleo Cyan"), Credentials: said("RN, MDiv"), Role: said("Nurse"), Specialty: said("pain nursing")},
		{ID: said("d"), Name: said("Dora Sample"), Credentials: said("MD"), Role: said("Doctor"), Sample: guide.Bool{Value: true}},
	}
	g := find(t, p, "en")
	for i := range g.Sections {
		g.Sections[i].Blocks = slices.DeleteFunc(g.Sections[i].Blocks, func(b guide.Block) bool { _, ok := b.(*guide.Offices); return ok })
	}
	return p, g
}

// What the page says of people, offices and conditions is what schema.org calls so; nobody and nothing made up is told.
func TestSearchEnginesKnowPeopleOfficesAndConditions(t *testing.T) {
	p, g := staffed(t)
	g.Sections[0].Blocks = append(g.Sections[0].Blocks, &guide.Team{}, &guide.Offices{Title: said("Ours")}, &guide.Ours{Show: "conditions"})
	page := twin.Page(input(p, g)).HTML
	if want := `>Ada Amber, <span class="letters"><span>M.D.,</span> <span>PhD</span></span></a></h3>`; !strings.Contains(string(page), want) {
		t.Errorf("the page lacks %s", want)
	}
	d := data(t, page)
	publisher := d["publisher"].(map[string]any)
	id := p.Set.Practice.Site.Value + "/#frederick-md"
	want := []any{
		map[string]any{"@type": []any{"Physician", "Person"}, "name": "Ada Amber", "honorificSuffix": "M.D., PhD", "jobTitle": "Doctor", "medicalSpecialty": "pain medicine", "knowsLanguage": []any{"English", "Yoruba"},
			"hasCredential": map[string]any{"@type": "EducationalOccupationalCredential", "credentialCategory": "certification", "recognizedBy": map[string]any{"@type": "Organization", "name": "American Board of Anesthesiology"}},
			"url":           "https://www.example.com/ada", "worksFor": []any{map[string]any{"@id": id}}},
		map[string]any{"@type": []any{"Physician", "Person"}, "name": "Ben Brown", "honorificSuffix": "DO", "jobTitle": "Doctor"},
		map[string]any{"@type": "Person", "name": "Cleo Cyan", "honorificSuffix": "RN, MDiv", "jobTitle": "Nurse", "knowsAbout": "pain nursing"},
	}
	if !reflect.DeepEqual(publisher["employee"], want) {
		t.Errorf("people are\n%v\nwant\n%v", publisher["employee"], want)
	}
	o := p.Set.Locations[0]
	clinic := []any{map[string]any{"@type": "MedicalClinic", "@id": id, "name": p.Set.Practice.Name.Value + ", Frederick", "telephone": o.Phone.Value,
		"address": map[string]any{"@type": "PostalAddress", "streetAddress": o.Street.Value, "addressLocality": "Frederick", "addressRegion": "MD", "postalCode": "21701", "addressCountry": "US"},
		"geo":     map[string]any{"@type": "GeoCoordinates", "latitude": 39.4143, "longitude": -77.4105},
		"hasMap":  "https://www.google.com/maps/search/?api=1&query=100+Sample+Street%2C+Frederick%2C+MD+21701"}}
	if !reflect.DeepEqual(publisher["department"], clinic) {
		t.Errorf("offices are\n%v\nwant\n%v", publisher["department"], clinic)
	}
	about, ok := d["about"].([]any)
	if !ok || len(about) != 2 || !reflect.DeepEqual(about[1], map[string]any{"@type": "MedicalCondition", "name": "Slipped disc", "alternateName": "herniated disc"}) {
		t.Errorf("it is about %v", d["about"])
	}
	index := data(t, twin.Index(twin.List{Practice: p.Set.Practice, Offices: p.Set.Locations, Places: "places.js", Brand: p.Brand, Lang: "en", Read: p.Read, Asset: input(p, g).Asset}).HTML)
	if got := index["publisher"].(map[string]any)["department"]; !reflect.DeepEqual(got, clinic) {
		t.Errorf("the list of guides has the offices %v", got)
	}
}

// A page that shows neither people nor offices nor conditions tells of none.
func TestSearchEnginesHearOnlyOfWhatIsShown(t *testing.T) {
	p, g := staffed(t)
	d := data(t, twin.Page(input(p, g)).HTML)
	publisher := d["publisher"].(map[string]any)
	if publisher["employee"] != nil || publisher["department"] != nil {
		t.Errorf("the page tells of %v", publisher)
	}
	if _, ok := d["about"].(map[string]any); !ok {
		t.Errorf("it is about %v", d["about"])
	}
	g.Sections[0].Blocks = append(g.Sections[0].Blocks, &guide.Team{})
	publisher = data(t, twin.Page(input(p, g)).HTML)["publisher"].(map[string]any)
	if clinics, _ := publisher["department"].([]any); len(clinics) != 1 {
		t.Errorf("people without the office where they work: %v", publisher["department"])
	}
}
