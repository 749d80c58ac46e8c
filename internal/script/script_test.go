package script

import (
	"strings"
	"testing"
	"time"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func text(s string) source.Text { return source.Text{Value: s} }

func texts(words ...string) []source.Text {
	var out []source.Text
	for _, w := range words {
		out = append(out, text(w))
	}
	return out
}

// practice has four offices in three states, one of which the practice does not name.
func practice() *guide.Set {
	office := func(id, state, phone string) guide.Location {
		return guide.Location{ID: text(id), Name: text(id), State: text(state), Phone: text(phone), Street: text("1 Sample Street"), City: text("Town")}
	}
	return &guide.Set{
		Practice: &guide.Practice{Name: text("Clinic"), Phone: text("240-555-0100"), Site: text("https://www.example.com"), States: texts("Virginia", "Maryland")},
		Locations: []guide.Location{office("a", "Maryland", "301.555.0101"), office("b", "Virginia", "(703) 555-0102"), office("c", "Maryland", "(301) 555-0103"),
			office("d", "Ohio", "1-800-555-0104")},
	}
}

func grouped(states []State) string {
	var out []string
	for _, s := range states {
		line := s.Name.Value + " " + s.Count + ":"
		for _, l := range s.Offices {
			line += " " + l.ID.Value
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func TestStates(t *testing.T) {
	set := practice()
	for _, c := range []struct {
		name string
		only []source.Text
		own  *guide.Location
		want string
	}{
		{"in the practice's order, then the others", nil, nil, "Virginia 1 office: b; Maryland 2 offices: a c; Ohio 1 office: d"},
		{"those asked for", texts("Ohio", "Virginia"), nil, "Ohio 1 office: d; Virginia 1 office: b"},
		{"each once", texts("Maryland", "Maryland"), nil, "Maryland 2 offices: a c"},
		{"none there", texts("Texas"), nil, ""},
		{"the copy's own stands apart", nil, &set.Locations[2], "Virginia 1 office: b; Maryland 1 office: a; Ohio 1 office: d"},
	} {
		if got := grouped(Make(&guide.Guide{}, set, nil, c.own).States(c.only)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// The readers of an office's copy have one number, whichever block gives it.
func TestPhone(t *testing.T) {
	set := practice()
	for _, c := range []struct {
		own         *guide.Location
		block, want string
	}{
		{nil, "", "(240) 555-0100 tel:+12405550100"},
		{nil, "301 555 0199", "(301) 555-0199 tel:+13015550199"},
		{&set.Locations[0], "", "(301) 555-0101 tel:+13015550101"},
		{&set.Locations[3], "", "1-800-555-0104 tel:+18005550104"},
	} {
		s := Make(&guide.Guide{}, set, nil, c.own).Phone(text(c.block))
		if got := s.Text.Value + " " + s.Link; got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// A copy for an office gives one number: a fact is the office's there, what was typed stays.
func TestAnOfficeGivesItsOwnNumber(t *testing.T) {
	set := practice()
	fact := source.Text{Value: "(240) 555-0100", Pos: source.Pos{File: "guides/x.yaml", Line: 3, Col: 9}}
	fact.MarkFact(0, fact.Pos, "phone")
	var words source.Text
	for _, part := range []source.Text{text("Call "), fact, text(", not (202) 555-0199.")} {
		words.Append(part)
	}
	spans := []guide.Span{{Text: words}, {Text: text("us"), Link: "tel:+12405550100"}}
	for _, c := range []struct {
		own  *guide.Location
		want string
	}{
		{nil, "Call |(240) 555-0100 tel:+12405550100|, not |(202) 555-0199 tel:+12025550199|.|us tel:+12405550100"},
		{&set.Locations[0], "Call |(301) 555-0101 tel:+13015550101|, not |(202) 555-0199 tel:+12025550199|.|us tel:+13015550101"},
	} {
		var got []string
		for _, r := range Make(&guide.Guide{}, set, nil, c.own).Runs(spans) {
			got = append(got, strings.TrimSuffix(r.Text.Value+" "+r.Link, " "))
			if strings.HasPrefix(r.Link, "tel:") && strings.HasPrefix(r.Text.Value, "(30") && r.Text.At(0) != fact.Pos {
				t.Errorf("the number is placed at %s", r.Text.At(0))
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("got  %q\nwant %q", strings.Join(got, "|"), c.want)
		}
	}
}

func TestRuns(t *testing.T) {
	g := &guide.Guide{Sources: []guide.Source{{ID: text("fda"), Title: text("Pumps")}, {ID: text("nih"), Title: text("Pain")}}}
	s := Make(g, practice(), nil, nil)
	runs := s.Runs([]guide.Span{{Text: text("Call 240.555.0100")}, {Cite: "nih"}, {Text: text("more"), Link: "https://www.example.com/x"}, {Text: text("risks"), Link: "#risks"}, {Text: text("texto"), Lang: "es"}, {Cite: "none"}})
	var got []string
	for _, r := range runs {
		line := r.Text.Value
		if r.Source > 0 {
			line += string(rune('0' + r.Source))
		}
		got = append(got, strings.Trim(line+"|"+r.Link+"|"+r.Say+"|"+r.Lang, "|"))
	}
	want := "Call \n240.555.0100|tel:+12405550100|Call 240.555.0100\n2|#source-nih|Source 2: Pain\nmore|https://www.example.com/x|Opens more, example.com/x\nrisks|#risks|Go to risks\ntexto|||es\n"
	if strings.Join(got, "\n") != want {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
	}
}

// What a guide says at its end depends on who has checked it.
func TestAbout(t *testing.T) {
	day := guide.Date{Value: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC)}
	seal := guide.Seal{File: "guides/a.seal.json"}
	reviewed := guide.Guide{Status: "reviewed", Seal: seal, Reviewed: day, Reviewer: &guide.Reviewer{Name: text("Ann Sample"), Credentials: text("MD")}}
	translated := reviewed
	translated.Original = &reviewed
	checked := translated
	checked.Translation = &guide.Translation{ReviewedBy: text("Eva Sample"), Date: day}
	unsigned := reviewed
	unsigned.Seal = guide.Seal{}
	changed := reviewed
	changed.Seal.Changes = make([]guide.Change, 1)
	alone := checked
	alone.Seal = guide.Seal{}
	both := guide.Guide{Original: &guide.Guide{}}
	paid := guide.Guide{Author: text("Our clinic"), Funding: text("The clinic paid for it.")}
	for _, c := range []struct {
		name         string
		g            guide.Guide
		status, says string
	}{
		{"a draft", guide.Guide{}, "Draft, not yet reviewed by a clinician", "This guide is a draft. No clinician has reviewed it yet. It does not"},
		{"who wrote and who paid", paid, "Draft, not yet reviewed by a clinician", "Written by Our clinic. The clinic paid for it. This guide is a draft."},
		{"reviewed", reviewed, "Reviewed November 2026", "Reviewed by Ann Sample, MD, November 2026. It does not"},
		{"a date that nobody signed", unsigned, "Draft, not yet reviewed by a clinician", "This guide is a draft. No clinician has reviewed it yet. It does not"},
		{"changed after it was signed", changed, "Draft, changed since the review", "Reviewed by Ann Sample, MD, November 2026. This guide is a draft: it was changed after it was reviewed. It does not"},
		{"a translation nobody signed", alone, "Draft translation, not yet checked", "Reviewed by Ann Sample, MD, November 2026. This translation is a draft. No qualified translator has checked it yet."},
		{"a translation nobody checked", translated, "Draft translation, not yet checked", "Reviewed by Ann Sample, MD, November 2026. This translation is a draft. No qualified translator has checked it yet. It does not"},
		{"neither", both, "Draft translation, not yet checked", "This translation is a draft. No clinician and no qualified translator has checked it yet. It does not"},
		{"a translation that was checked", checked, "Reviewed November 2026", "Reviewed by Ann Sample, MD, November 2026. Translation checked by Eva Sample, November 2026. It does not"},
	} {
		s := Make(&c.g, practice(), nil, nil)
		about := s.Closing[len(s.Closing)-1]
		if got := about.Paras[0].Spans[0].Text.Value; s.Status() != c.status || !strings.HasPrefix(got, c.says) || about.Subject != About {
			t.Errorf("%s: %q, %q", c.name, s.Status(), got)
		}
	}
}

// A picture has the guide's description or the brand's, and says in which language it is.
func TestPicture(t *testing.T) {
	b := &brand.Brand{Name: "warm", Art: []brand.Art{{From: "warm", Name: text("pump"), File: text("art/pump.svg"), Alt: text("A pump"),
		Alts: []brand.AltText{{Name: text("es"), Value: text("Una bomba")}}}, {From: "warm", Name: text("hand"), File: text("hand.svg"), Alt: text("A hand")}}}
	es := &guide.Guide{Original: &guide.Guide{}, Language: text("es")}
	s := Make(es, practice(), b, nil)
	for _, c := range []struct {
		p                guide.Picture
		ok               bool
		file, says, lang string
	}{
		{guide.Picture{Src: text("pump")}, true, "assets/brands/warm/art/pump.svg", "Una bomba", ""},
		{guide.Picture{Src: text("hand")}, true, "assets/brands/warm/hand.svg", "A hand", ""}, // a text from nowhere is the guide's
		{guide.Picture{Src: text("hand"), Decorative: guide.Bool{Value: true}}, true, "assets/brands/warm/hand.svg", "", ""},
		{guide.Picture{Src: text("x.jpg"), Alt: source.Text{Value: "Knee", Pos: source.Pos{File: "guides/x.yaml"}}}, true, "guides/x.jpg", "Knee", "en"},
		{guide.Picture{Src: text("none")}, false, "guides/none", "", ""},
	} {
		p, ok := s.Picture(&c.p)
		if ok != c.ok || p.File != c.file || p.Say != c.says || p.Lang != c.lang {
			t.Errorf("%s: %v %+v", c.p.Src, ok, p)
		}
	}
}
