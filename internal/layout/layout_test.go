package layout

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/face"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/load"
	"guidepress/internal/set"
	"guidepress/internal/source"
	"guidepress/internal/typeset"
)

// project is the repository's own project, with faces.
func project(t *testing.T, brandName string) Sample {
	t.Helper()
	p, err := load.Open("../..", load.Want{Brand: brandName})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	if source.HasErrors(p.Problems) {
		t.Fatalf("the project has problems: %v", p.Problems[0])
	}
	in := Sample{Practice: p.Set.Practice, Locations: p.Set.Locations, Team: p.Set.Team, Input: Input{Brand: p.Brand, Art: set.NewLibrary(p.Read),
		Faces: map[string]*face.Face{}, Edition: Edition{Name: "web", Links: true, Bleed: true, DPI: 150}}}
	for _, f := range p.Brand.Faces {
		ttf, ok := face.Builtin(f.File.Value)
		if !ok {
			if ttf, err = p.Read("assets/fonts/" + f.File.Value); err != nil {
				t.Fatal(err)
			}
		}
		if in.Faces[f.Name.Value], err = face.Parse(f.Name.Value, ttf); err != nil {
			t.Fatal(err)
		}
	}
	in.Guide = p.Set.Guides[0]
	for _, g := range p.Set.Guides {
		if g.ID == "intrathecal-pump" && g.Lang() == "en" {
			in.Guide = g
		}
	}
	return in
}

func rich(s string) guide.Rich {
	return guide.Rich{Source: source.Text{Value: s}, Paras: []guide.Para{{Spans: []guide.Span{guide.Own(s)}}}}
}

func text(s string) source.Text { return source.Text{Value: s} }

// small is a guide of one section.
func small(blocks ...guide.Block) *guide.Guide {
	return &guide.Guide{ID: "small", Title: text("Nerve Block"), Treatment: text("nerve block"), Procedure: "injection",
		Promise: rich("What it is."), MainMessage: rich("A shot can calm a nerve."),
		Sections: []guide.Section{{Kind: "overview", Title: text("What it is"), Blocks: blocks}}}
}

func TestEveryKindOfBlockHasARule(t *testing.T) {
	m := newMaker(project(t, "warm").Told())
	for _, k := range guide.Kinds {
		m.block(k.New(), &display.Node{}) // panics where layout forgot one
	}
}

// words of all ink that is content, in the order of the structure tree.
func read(t *testing.T, d *display.Document) string {
	t.Helper()
	var b strings.Builder
	if err := d.DumpStructure(&b); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, line := range strings.Split(b.String(), "\n") {
		if hit := quoted.FindStringSubmatch(line); hit != nil {
			said, err := strconv.Unquote(hit[1])
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, said)
		}
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

// quoted is the text at the end of a line of the structure's dump.
var quoted = regexp.MustCompile(`[^=]("(?:[^"\\]|\\.)*")$`)

func TestNoWordIsLost(t *testing.T) {
	for _, name := range []string{"warm", "clarity"} {
		in := project(t, name)
		got := squeeze(read(t, Layout(in.Told()).Doc))
		for _, s := range in.Guide.Sections {
			for _, b := range s.Blocks {
				p, ok := b.(*guide.Prose)
				if !ok {
					continue
				}
				for _, para := range strings.Split(p.Text.Plain(), "\n") {
					if want := squeeze(typeset.Quotes(para, "en")); !strings.Contains(got, want) {
						t.Errorf("%s: a paragraph of %q is not in the document: %s", name, s.Title.Value, para)
					}
				}
			}
		}
	}
}

// squeeze takes spaces and citation numbers out: lines and links part words where a text has none.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\u00a0' || r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, s)
}

// TestParagraphsBreakWithTwoLinesOnEachSide tries every height a paragraph can start at.
func TestParagraphsBreakWithTwoLinesOnEachSide(t *testing.T) {
	m := newMaker(project(t, "warm").Told())
	long := strings.Repeat("You lie on your side while the doctor cleans your back and numbs the skin. ", 6)
	for y := m.limit() - 200; y < m.limit(); y += m.st.Body.Leading {
		var pages []*ink.Sheet
		f := m.newFlow(&pages)
		f.NewPage()
		f.Y, f.Fresh = y, false
		ws := m.Plain(long, m.st.Body, set.Wish{Measure: 360}).Under(&display.Node{Tag: display.TagP})
		f.Place(lines(ws, 186, 0))
		var counts []int
		for _, s := range pages {
			n := 0
			for _, mk := range s.Page.Marks {
				if mk.Node != nil {
					n++
				}
			}
			counts = append(counts, n)
		}
		for i, n := range counts {
			if n == 1 {
				t.Errorf("from %.0f: page %d holds a single line of a paragraph of %d", y, i+1, len(ws.Lines))
			}
		}
	}
}

func TestAHeadingNeverEndsAPage(t *testing.T) {
	in := project(t, "warm")
	for n := range 40 {
		var blocks []guide.Block
		for range n {
			blocks = append(blocks, &guide.Prose{Text: rich("One line of text.")})
		}
		blocks = append(blocks, &guide.Heading{Text: text("The heading")}, &guide.Prose{Text: rich("What follows it.")})
		in.Guide = small(blocks...)
		d := Layout(in.Told()).Doc
		if a, b := pageWith(d, "The heading"), pageWith(d, "What follows it."); a != b {
			t.Errorf("after %d lines the heading stands on page %d, its text on page %d", n, a+1, b+1)
		}
	}
}

func pageWith(d *display.Document, words string) int {
	for i := range d.Pages {
		for _, mk := range d.Pages[i].Marks {
			for _, it := range mk.Items {
				if t, ok := it.(*display.Text); ok && strings.HasPrefix(t.Text, words) {
					return i
				}
			}
		}
	}
	return -1
}

func TestTablesRepeatTheirHeadAsAnArtifact(t *testing.T) {
	in := project(t, "warm")
	tbl := &guide.Table{Caption: text("Things to know"), Columns: []source.Text{text("Thing"), text("Meaning")}}
	for range 40 {
		tbl.Rows = append(tbl.Rows, guide.Row{Cells: []guide.Rich{rich("A thing"), rich("What it means for you")}})
	}
	in.Guide = small(tbl)
	real, repeated := 0, 0
	d := Layout(in.Told()).Doc
	for i := range d.Pages {
		for _, mk := range d.Pages[i].Marks {
			for _, it := range mk.Items {
				if t, ok := it.(*display.Text); ok && t.Text == "Meaning" {
					if mk.Node != nil {
						real++
					} else {
						repeated++
					}
				}
			}
		}
	}
	if real != 1 || repeated < 1 {
		t.Errorf("the head is read %d times and repeated %d times; want once and at least once", real, repeated)
	}
}

func TestWhatCannotFitIsAProblem(t *testing.T) {
	in := project(t, "warm")
	word := strings.Repeat("pneumono", 20)
	in.Guide = small(&guide.Prose{Text: rich("A " + word + " word.")})
	res := Layout(in.Told())
	if len(res.Problems) == 0 || res.Problems[0].Rule != "text-fit" || !strings.Contains(res.Problems[0].Message, "points wider") {
		t.Errorf("a word wider than its column gave %v", res.Problems)
	}
	if !strings.Contains(squeeze(read(t, res.Doc)), word) {
		t.Error("the word was cut")
	}
}

func TestAMissingCharacterIsNamed(t *testing.T) {
	in := project(t, "warm")
	in.Guide = small(&guide.Prose{Text: rich("Call ☎ us.")})
	res := Layout(in.Told())
	if len(res.Problems) != 1 || !strings.Contains(res.Problems[0].Message, "☎") {
		t.Errorf("problems: %v", res.Problems)
	}
}

func TestLongTitlesTakeASmallerStepOfTheScale(t *testing.T) {
	in := project(t, "warm")
	in.Guide = small(&guide.Prose{Text: rich("Text.")})
	in.Guide.Title = text("A Very Long Title for a Treatment Guide About Radiofrequency Ablation of the Medial Branch Nerves in the Lower Back")
	res := Layout(in.Told())
	if len(res.Problems) > 0 {
		t.Fatal(res.Problems)
	}
	steps := map[float64]bool{in.Brand.Styles.Cover.Size: true, in.Brand.Styles.H1.Size: true, in.Brand.Styles.H1Small.Size: true}
	for _, mk := range res.Doc.Pages[0].Marks {
		if mk.Node == nil || mk.Node.Tag != display.TagH1 {
			continue
		}
		for _, it := range mk.Items {
			if tx := it.(*display.Text); !steps[tx.Size] {
				t.Errorf("the title is set in %.1f points, which is no step of the scale", tx.Size)
			}
		}
	}
}

func TestOfficesKeepTheirForm(t *testing.T) {
	in := project(t, "warm")
	in.Guide = small(&guide.Offices{Title: text("Our offices")})
	for _, n := range []int{1, 6, 60} {
		base := in.Locations[0]
		in.Locations = nil
		for range n {
			in.Locations = append(in.Locations, base)
		}
		res := Layout(in.Told())
		if len(res.Problems) > 0 {
			t.Errorf("%d offices: %v", n, res.Problems[0])
		}
		if got := strings.Count(read(t, res.Doc), base.Phone.Value); got < n {
			t.Errorf("%d offices: %d phone numbers printed", n, got)
		}
		in.Locations = []guide.Location{base}
	}
}

func TestSameInputSamePages(t *testing.T) {
	in := project(t, "warm")
	var first string
	for i := range 3 {
		var b strings.Builder
		if err := Layout(in.Told()).Doc.Dump(&b); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			first = b.String()
		} else if b.String() != first {
			t.Fatal("two runs placed things differently")
		}
	}
}
