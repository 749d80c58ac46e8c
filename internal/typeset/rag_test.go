package typeset

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them before committing")

// rags are paragraphs as the guides have them. Their golden files show the right edge: each dot is 4 pt that
// the line leaves empty.
var rags = []struct {
	name string
	text string
	with Style
	opt  Options
}{
	{"body-360", `Your spinal cord carries pain signals to your brain. A clear fluid flows all around it. "Intrathecal" means inside the space that holds this fluid. A pill has to travel through your whole body. The pump takes a short cut: it sends tiny drops of medicine into the fluid, day and night. So a small dose can do the work.`,
		Style{Size: 12}, Options{Measure: 360}},
	{"numbers-360", `In 2018, the FDA (U.S. Food and Drug Administration) listed two pain medicines as approved for these pumps: one form of morphine, and ziconotide [4]. Plan for 6-8 weeks of taking it easy while you heal. Do not lift more than 10 pounds -- about a gallon of milk -- for 6 weeks. Call (240) 555-0100 from 8 am to 5 pm, or ask Dr. Smith's nurse at your first visit on day 7. About 1 in 10 people need a second operation within 5 years; see page 12.`,
		Style{Size: 12}, Options{Measure: 360}},
	{"body-240", `At one clinic, doses often went up over time, and problems were common. No one can tell in advance who will do well for years. Few strong studies have tested these pumps against other care. Ask us what we expect for you.`,
		Style{Size: 12}, Options{Measure: 240}},
	{"note-110", `Runs under the skin, around your side, and into the fluid in your lower back. It is refilled through the skin every 1 to 3 months.`,
		Style{Size: 10.5}, Options{Measure: 110}},
	{"spanish-300", `La bomba envía gotas muy pequeñas de medicina al líquido, de día y de noche. La prueba dura de 3 a 7 días. Llame al (240) 555-0100 si tiene fiebre de más de 38 °C, o si la Dra. Pérez le pidió que vuelva en 6 semanas (vea la página 4).`,
		Style{Size: 12}, Options{Measure: 300, Lang: "es"}},
	{"address-200", `Read the leaflet at https://www.example.org/patients/intrathecal-pump?topic=trial before your visit, or write to pump-nurses@example.org for a copy on paper.`,
		Style{Size: 12}, Options{Measure: 200}},
	{"heading-300", `What to expect in the first few weeks after your trial`, Style{Size: 28, Tracking: -5}, Options{Measure: 300, Balance: true}},
	{"heading-360", `A small pump can send pain medicine right to the fluid around your spine. You try it first.`, Style{Size: 32, Tracking: -5}, Options{Measure: 360, Balance: true}},
}

func TestRag(t *testing.T) {
	for _, tt := range rags {
		style := tt.with
		if style.Face = roboto(); tt.opt.Balance {
			style.Face = stix()
		}
		runs := Typographic([]Run{{Text: tt.text, Style: style}}, tt.opt.Lang)
		set, excess := Paragraph(runs, tt.opt)
		got := showRag(set, tt.opt.Measure)
		for _, e := range excess {
			got += fmt.Sprintf("excess %q %.2f\n", e.Text, e.Over)
		}
		golden(t, tt.name, got)
	}
}

func showRag(set []Line, measure float64) string {
	var b strings.Builder
	for i, l := range texts(set) {
		slack := measure - set[i].Width
		fmt.Fprintf(&b, "%7.2f  %s|%s\n", slack, l, strings.Repeat(".", int(max(slack, 0)/4)))
	}
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "rag", name+".txt")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s breaks otherwise:\n%swant:\n%s", name, got, want)
	}
}
