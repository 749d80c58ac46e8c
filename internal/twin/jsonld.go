package twin

import (
	"encoding/json"

	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// jsonLD tells search engines what the page is (https://schema.org/MedicalWebPage). It claims a review only
// where there was one. It is data: nothing runs.
func (p *page) jsonLD() {
	g, pr := p.g, p.s.Practice
	publisher := map[string]any{"@type": "MedicalOrganization", "name": pr.Name.Value, "url": pr.Site.Value, "telephone": p.s.Phone(pr.Phone).Text.Value}
	staff := p.staff()
	if len(staff) > 0 {
		publisher["employee"] = staff
	}
	if clinics := p.clinics(len(staff) > 0); len(clinics) > 0 {
		publisher["department"] = clinics
	}
	data := map[string]any{
		"@context": "https://schema.org", "@type": "MedicalWebPage", "name": p.s.About().Title, "description": script.Describe(g), "inLanguage": g.Lang(),
		"audience": map[string]any{"@type": "Patient"}, "about": p.about(), "publisher": publisher,
	}
	if p.in.Canonical != "" {
		data["url"] = p.in.Canonical
	}
	if p.in.Image != "" {
		data["primaryImageOfPage"] = map[string]any{"@type": "ImageObject", "url": p.in.Image}
	}
	if !g.Version.Empty() {
		data["version"] = g.Version.Value
	}
	if !g.Updated.IsZero() {
		data["dateModified"] = day(g.Updated)
	}
	if !script.Draft(g) && g.Reviewer != nil {
		data["lastReviewed"] = day(g.Reviewed)
		data["reviewedBy"] = map[string]any{"@type": "Person", "name": g.Reviewer.Name.Value, "honorificSuffix": g.Reviewer.Credentials.Value}
	}
	var cited []string
	for _, s := range g.Sources {
		cited = append(cited, s.URL.Value)
	}
	if len(cited) > 0 {
		data["citation"] = cited
	}
	p.data(data, p.in.Downloads)
}

// about is the treatment that a guide is about, or the practice with what it offers, and the conditions that the guide shows
// (https://schema.org/MedicalClinic, MedicalCondition).
func (p *page) about() any {
	treats, offers := p.care()
	var subject map[string]any
	if pr := p.s.Practice; p.g.AboutPractice() {
		subject = map[string]any{"@type": "MedicalClinic", "name": pr.Name.Value, "url": pr.Site.Value, "telephone": p.s.Phone(pr.Phone).Text.Value}
		if len(offers) > 0 {
			subject["availableService"] = offers
		}
	} else {
		subject = map[string]any{"@type": therapy(p.g), "name": p.g.Treatment.Value}
	}
	if len(treats) > 0 {
		return append([]any{subject}, treats...)
	}
	return subject
}

// care are the conditions and treatments of the practice that the guide shows.
func (p *page) care() (treats, offers []any) {
	for _, part := range p.s.Parts {
		for _, b := range part.Section.Blocks {
			o, ok := b.(*guide.Ours)
			if !ok {
				continue
			}
			switch o.Show {
			case "conditions":
				for _, g := range p.s.Conditions(o) {
					for _, c := range g.Conditions {
						treats = append(treats, condition(c))
					}
				}
			case "treatments":
				told, others := p.s.Offers(o)
				for _, t := range append(told, others...) {
					offers = append(offers, map[string]any{"@type": "MedicalTherapy", "name": t.Name.Value, "description": t.Text.Plain()})
				}
			}
		}
	}
	return treats, offers
}

func condition(c guide.Condition) any {
	d := map[string]any{"@type": "MedicalCondition", "name": c.Name.Value}
	if !c.Medical.Empty() {
		d["alternateName"] = c.Medical.Value
	}
	return d
}

// data writes what was gathered, with the PDFs as encodings of the page.
func (p *page) data(data map[string]any, downloads []Download) {
	var files []any
	for _, d := range downloads {
		files = append(files, map[string]any{"@type": "MediaObject", "name": Line(p.g, d), "contentUrl": d.Full, "encodingFormat": "application/pdf", "contentSize": Megabytes(d.Bytes) + " MB"})
	}
	if len(files) > 0 {
		data["encoding"] = files
	}
	text, err := json.Marshal(data) // keys in order, and < as \u003c: the text cannot end the element
	if err != nil {
		return
	}
	p.raw(`<script type="application/ld+json">` + safe(text) + `</script>`)
}

// therapy is the schema's type of a treatment.
func therapy(g *guide.Guide) string {
	switch g.Procedure {
	case "pump", "stimulator", "surgery":
		return "SurgicalProcedure"
	case "therapy":
		return "PhysicalTherapy"
	}
	return "TherapeuticProcedure"
}

func day(d guide.Date) string { return d.Value.Format("2006-01-02") }
