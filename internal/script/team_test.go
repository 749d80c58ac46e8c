package script

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func staff() *guide.Set {
	set := practice()
	person := func(id, credentials string, offices, treatments []source.Text) guide.Person {
		return guide.Person{ID: text(id), Name: text("Ana de Luz"), Credentials: text(credentials), Role: text("Doctor"), Offices: offices, Treatments: treatments}
	}
	set.Team = []guide.Person{person("one", "MD", texts("a", "b"), texts("pump")), person("two", "", texts("b"), nil), person("three", "", texts("c", "a"), texts("pump", "shot"))}
	return set
}

func TestTeam(t *testing.T) {
	set := staff()
	for _, c := range []struct {
		name string
		b    guide.Team
		own  *guide.Location
		want string
	}{
		{"all, in the order of the file", guide.Team{}, nil, "one two three"},
		{"those of an office", guide.Team{Offices: texts("b")}, nil, "one two"},
		{"those of a treatment", guide.Team{Treatments: texts("shot")}, nil, "three"},
		{"those of both", guide.Team{Offices: texts("b"), Treatments: texts("pump")}, nil, "one"},
		{"those named, in that order", guide.Team{People: texts("three", "one")}, nil, "three one"},
		{"an office's copy shows its own first", guide.Team{}, &set.Locations[2], "three one two"},
	} {
		var got []string
		for _, m := range Make(&guide.Guide{}, set, nil, c.own).Team(&c.b) {
			got = append(got, m.ID.Value)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

// A card says who certified the person, what they speak and where they are, and nothing where it knows nothing.
func TestMember(t *testing.T) {
	set := staff()
	p := &set.Team[0]
	p.Board, p.Languages, p.Portrait = text("Board of A"), texts("English", "Yoruba"), &guide.Picture{Src: text("images/a.jpg")}
	s := Make(&guide.Guide{}, set, nil, nil)
	team := s.Team(&guide.Team{})
	var lines []string
	for _, l := range team[0].Lines {
		lines = append(lines, l.Label.Value+": "+l.Value.Value)
	}
	if got, want := strings.Join(lines, "; "), "Board: Board of A; Speaks: English, Yoruba; Offices: a, b"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := team[0].Full.Value; got != "Ana de Luz, MD" || team[0].Portrait.Alt.Value != got {
		t.Errorf("%q, described as %q", got, team[0].Portrait.Alt.Value)
	}
	if got := team[0].Initials(); got != "AL" {
		t.Errorf("initials %s, want those of the names that begin with a capital", got)
	}
	if team[1].Full.Value != "Ana de Luz" || len(team[1].Lines) != 1 || team[1].Portrait != nil {
		t.Errorf("%+v", team[1])
	}
	if p.Portrait.Focus != nil {
		t.Error("the author's picture was changed")
	}
}
