package script

import (
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
)

// Whoever made a picture is named in what every edition and the website say at their end, wherever the picture stands, and so is
// the practice's legal line: a cover, a section's picture and a spot have no line of their own below them.
func TestMakersAndTheLegalLineAreTold(t *testing.T) {
	pic := func(name, credit string) guide.Picture { return guide.Picture{Src: text(name), Credit: text(credit)} }
	cover, spot, opening := pic("cover", "Drawn by Ann Sample."), pic("spot", "Photo: Bo Sample"), pic("open", "Photo: Cy Sample")
	g := &guide.Guide{Title: text("T"), Cover: &cover, Spot: &spot, Sections: []guide.Section{{Kind: "free", Title: text("S"), Picture: &opening, Blocks: []guide.Block{
		&guide.Figure{Picture: pic("f", "Dee Sample")}, &guide.Figure{Picture: pic("g", "Dee Sample")}}}}}
	set := practice()
	set.Practice.Legal = text("Clinic is a sample company.")
	var said string
	for _, c := range Make(g, set, &brand.Brand{}, nil).Closing {
		for _, p := range c.Paras {
			for _, s := range p.Spans {
				said += s.Text.Value
			}
			said += "\n"
		}
	}
	for _, want := range []string{"Pictures: Drawn by Ann Sample", "Bo Sample", "Cy Sample", "Dee Sample", "Clinic is a sample company."} {
		if strings.Count(said, want) != 1 {
			t.Errorf("%q is told %d times:\n%s", want, strings.Count(said, want), said)
		}
	}
}
