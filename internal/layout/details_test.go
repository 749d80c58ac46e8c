package layout

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"strings"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// The last stop of a timeline has a colour of its own, and only the last.
func TestTheLastStopIsTold(t *testing.T) {
	m := newMaker(project(t, "warm").Told())
	for i := range 3 {
		s := m.newSheet()
		m.node(s, 100, 100, i, 3, false)
		want := m.col.Node
		if i == 2 {
			want = m.col.NodeLast
		}
		for _, color := range fills(s) {
			if color != ink.RGB(want) {
				t.Errorf("stop %d of 3 is drawn in %v, want %v", i+1, color, want)
			}
		}
	}
	if m.col.Node == m.col.NodeLast {
		t.Error("the brand has one colour for both; the test tells nothing")
	}
}

// fills are the colours of a sheet's areas but its ground.
func fills(s *ink.Sheet) (out []display.Color) {
	for _, mk := range s.Page.Marks {
		for _, it := range mk.Items {
			if mk.Artifact == display.Background {
				continue
			}
			if sh, ok := it.(*display.Shape); ok && sh.Fill != nil {
				out = append(out, sh.Fill.Color)
			}
		}
	}
	return out
}

// A person's own page is a link where the edition has links; on paper the name is a name.
func TestNamesAreLinksOnlyWhereLinksWork(t *testing.T) {
	in := project(t, "warm")
	in.Guide = small(&guide.Team{})
	if len(in.Team) == 0 {
		t.Fatal("the project has no team")
	}
	in.Team = append([]guide.Person{}, in.Team...)
	in.Team[0].Link = text("https://www.example.com/people/one")
	count := func() (n int) {
		for _, p := range Layout(in.Told()).Doc.Pages {
			for _, l := range p.Links {
				if l.URI == in.Team[0].Link.Value {
					n++
				}
			}
		}
		return n
	}
	if count() == 0 {
		t.Error("the web edition does not lead to the person's page")
	}
	in.Edition.Links = false
	if n := count(); n != 0 {
		t.Errorf("%d links on paper", n)
	}
}

// The line that runs out of the picture in the corner goes down to the figures, and stays on the page.
func TestTheLineOutOfThePictureRunsDown(t *testing.T) {
	m := newMaker(project(t, "warm").Told())
	w := m.b.Grid.Width
	for _, out := range []geom.Point{{X: w - 40, Y: 120}, {X: w - 60, Y: 200}, {X: 300, Y: 120}} {
		var p geom.Path
		m.outPath(&p, out, 400)
		last := out.Y
		for _, at := range p.Pts {
			if at.Y < last-0.01 || at.Y > 400.01 || at.X > w {
				t.Errorf("from %v, the line goes to %v", out, at)
			}
			last = at.Y
		}
	}
}

// A photograph on the cover ends under the foot's edge: lower, its middle, where the subject is, would hide behind the foot.
func TestACoverPhotographEndsAtTheFoot(t *testing.T) {
	in := project(t, "warm")
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 40, 50))); err != nil {
		t.Fatal(err)
	}
	in.Art = set.NewLibrary(func(name string) ([]byte, error) {
		if strings.HasSuffix(name, "photo.png") {
			return file.Bytes(), nil
		}
		return os.ReadFile("../../" + name)
	})
	in.Guide = small()
	in.Guide.Cover = &guide.Picture{Src: text("photo.png"), Alt: text("A grey square.")}
	foot := in.Brand.Grid.Height - 96
	for _, bleed := range []bool{true, false} {
		in.Edition.Bleed = bleed
		found := false
		for _, mk := range Layout(in.Told()).Doc.Pages[0].Marks {
			items := mk.Items
			for len(items) > 0 {
				switch it := items[0].(type) {
				case *display.Group: // it has round corners
					items = append(items, it.Items...)
				case *display.Picture:
					found = found || it.Rect.H > 100
					if bleed && it.Rect.H > 100 && (it.Rect.Bottom() > foot+30.01 || it.Rect.Bottom() < foot) {
						t.Errorf("the photograph ends at %.1f, the foot begins at %.1f", it.Rect.Bottom(), foot)
					}
				}
				items = items[1:]
			}
		}
		if !found {
			t.Errorf("no photograph is on the cover (to the paper's edge: %v)", bleed)
		}
	}
}

// Codes are found wherever in a part the offices stand.
func TestOfficesAfterWordsHaveCodes(t *testing.T) {
	in := project(t, "warm")
	in.Guide = small(&guide.Offices{})
	alone := len(codes(in.Told()))
	in.Guide = small(&guide.Prose{Text: rich("Here we are.")}, &guide.Offices{})
	if n := len(codes(in.Told())); n == 0 || n != alone {
		t.Errorf("%d codes after a paragraph, %d without it", n, alone)
	}
}

// A picture that cannot be had hides no other one beside it.
func TestAMissingPictureHidesNoOther(t *testing.T) {
	in := project(t, "warm")
	figure := func(src string) guide.Figure {
		return guide.Figure{Picture: guide.Picture{Src: text(src), Alt: text("What " + src + " shows.")}}
	}
	in.Guide = small(&guide.Pair{Figures: []guide.Figure{figure("nowhere"), figure("walk")}})
	if got := structure(t, in); !strings.Contains(got, "What walk shows.") {
		t.Errorf("the second picture is not there:\n%s", got)
	}
}

// The last call to action ends the guide, even where a part without words of its own comes after it.
func TestTheLastActionIsFoundBeforeAnEmptyPart(t *testing.T) {
	in := project(t, "warm")
	last := &guide.Action{Text: rich("Call us.")}
	in.Guide = small(last)
	in.Guide.Sections = append(in.Guide.Sections, guide.Section{Kind: "free", Title: text("More")})
	if got := newMaker(in.Told()).closing(); got != last {
		t.Errorf("the closing action is %v", got)
	}
}

// Every row that does not fit its table is told in one run, and the others are set.
func TestEachWrongRowIsTold(t *testing.T) {
	in := project(t, "warm")
	row := func(cells ...string) (r guide.Row) {
		for _, c := range cells {
			r.Cells = append(r.Cells, rich(c))
		}
		return r
	}
	in.Guide = small(&guide.Table{Caption: text("Two columns"), Columns: []source.Text{text("One"), text("Two")},
		Rows: []guide.Row{row("a"), row("b", "c", "d"), row("Whole", "row")}})
	res := Layout(in.Told())
	told := 0
	for _, p := range res.Problems {
		if p.Rule == "table-cells" {
			told++
		}
	}
	if told != 2 || !strings.Contains(read(t, res.Doc), "Whole") {
		t.Errorf("%d rows are told, %v", told, res.Problems)
	}
}

// A dark mark on a dark cover stands on the lightest card, not on the last that was tried.
func TestADarkMarkStandsOnALightCard(t *testing.T) {
	m := marked(t, 30, 30, color.NRGBA{R: 20, G: 20, B: 30, A: 255})
	dark := *m.col
	dark.CoverTop.R, dark.CoverTop.G, dark.CoverTop.B = 10, 20, 40
	m.col = &dark
	if mk := m.mark(); mk.card == nil || brand.Contrast(*mk.card, dark.CoverTop) < 10 {
		t.Errorf("the card is %v", mk.card)
	}
}
