package seal

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func text(s string) source.Text { return source.Text{Value: s} }

func rich(s string) guide.Rich {
	return guide.Rich{Source: text(s), Paras: []guide.Para{{Spans: []guide.Span{guide.Own(s)}}}}
}

// bench is a guide on a table: its files can be changed and it can be signed.
type bench struct {
	Work
	files map[string]string
	day   int
}

func newBench(blocks ...guide.Block) *bench {
	b := &bench{files: map[string]string{"guides/images/pump.jpg": "a pump"}}
	g := &guide.Guide{ID: "pump", At: source.Pos{File: "guides/pump.yaml"}, Title: text("The pump"), Status: "reviewed",
		Sections: []guide.Section{{Kind: "risks", Title: text("What can go wrong"), Blocks: blocks}}}
	set := &guide.Set{Practice: &guide.Practice{Name: text("Sample practice"), Phone: text("(240) 555-0100")}}
	b.Work = Work{Guide: g, Set: set, Brand: &brand.Brand{Name: "warm"}, Read: func(name string) ([]byte, error) {
		if data, ok := b.files[name]; ok {
			return []byte(data), nil
		}
		return nil, fs.ErrNotExist
	}}
	return b
}

// sign signs what is wanted, and gives the paths of it.
func (b *bench) sign(t *testing.T, by string, wanted ...string) []string {
	t.Helper()
	b.day++
	s, signed, err := b.Sign(guide.Signature{By: by, Credentials: "MD", On: time.Date(2026, 11, b.day, 0, 0, 0, 0, time.UTC)}, false, func(c guide.Change) bool {
		return len(wanted) == 0 || strings.HasSuffix(c.Path, wanted[0])
	})
	if err != nil {
		t.Fatal(err)
	}
	b.files[File(b.Guide)] = string(s.Bytes())
	var paths []string
	for _, c := range signed {
		paths = append(paths, c.Path)
	}
	return paths
}

// open tells what has changed since.
func (b *bench) open() string {
	var out []string
	for _, c := range b.Look().Changes {
		out = append(out, fmt.Sprintf("%s: %s -> %s", c.Path, c.Was, c.Is))
	}
	return strings.Join(out, "\n")
}

func risks() *guide.Risks {
	return &guide.Risks{Base: guide.Base{ID: text("all")}, Risks: []guide.Risk{
		{ID: text("headache"), Title: text("Headache"), Text: rich("3 to 4 out of 10 get one."), Do: rich("Lie down.")},
		{Title: text("Infection"), Text: rich("It is rare."), Do: rich("Call us.")},
	}}
}

// A changed number opens that leaf and no other, until it is signed; who signed the rest still stands under it.
func TestAChangedLeafIsOpen(t *testing.T) {
	r := risks()
	b := newBench(r)
	if seal := b.Look(); seal.File != "" || seal.Whole() {
		t.Errorf("nobody has signed, and there is a seal: %+v", seal)
	}
	b.sign(t, "Ann Sample")
	if seal := b.Look(); !seal.Whole() {
		t.Fatalf("just signed, and not whole: %+v", seal)
	}
	r.Risks[0].Text = rich("1 out of 100 gets one.")
	const leaf = "sections/risks/blocks/all/risks/headache/text"
	if got := b.open(); got != leaf+": 3 to 4 out of 10 get one. -> 1 out of 100 gets one." {
		t.Errorf("open: %s", got)
	}
	if got := b.sign(t, "Ben Sample"); len(got) != 1 || got[0] != leaf {
		t.Errorf("the second signature stands under %v", got)
	}
	seal := b.Look()
	if !seal.Whole() || len(seal.Signed) != 2 || seal.Since.Day() != 1 {
		t.Errorf("after the second signature: %+v", seal)
	}
}

// One of two changes is signed: the other stays open with the words that were signed before.
func TestSomeLeaves(t *testing.T) {
	r := risks()
	b := newBench(r)
	b.sign(t, "Ann Sample")
	r.Risks[0].Do, b.Set.Practice.Phone = rich("Drink."), text("(240) 555-0199")
	b.sign(t, "Ann Sample", "practice/phone")
	if got := b.open(); got != "sections/risks/blocks/all/risks/headache/do: Lie down. -> Drink." {
		t.Errorf("open: %s", got)
	}
}

// What readers see is sealed wherever it was written: each of these opens one leaf, or two that changed places.
func TestWhatIsSealed(t *testing.T) {
	for name, c := range map[string]struct {
		change func(b *bench)
		want   string // "" where nothing opens
	}{
		"a fact of the practice":      {func(b *bench) { b.Set.Practice.Phone = text("(240) 555-0199") }, "practice/phone: (240) 555-0100 -> (240) 555-0199"},
		"a picture under its name":    {func(b *bench) { b.files["guides/images/pump.jpg"] = "another" }, "sections/risks/blocks/inside/figure/src: images/pump.jpg -> images/pump.jpg (another picture)"},
		"a label's words":             {func(b *bench) { b.figure().Labels[0].Title = text("Tube") }, "sections/risks/blocks/inside/labels/0/title: Pump -> Tube"},
		"where a label points":        {func(b *bench) { b.figure().Labels[0].Point = guide.Anchor{Name: "tube"} }, "sections/risks/blocks/inside/labels/0/point: pump0 0 -> tube0 0"},
		"a risk that is taken out":    {func(b *bench) { b.risks().Risks = b.risks().Risks[:1] }, "sections/risks/blocks/all/risks/1/title: Infection -> \nsections/risks/blocks/all/risks/1/text: It is rare. -> \nsections/risks/blocks/all/risks/1/do: Call us. -> "},
		"one put before one unnamed":  {func(b *bench) { b.risks().Risks = append([]guide.Risk{{Title: text("Bleeding")}}, b.risks().Risks...) }, "sections/risks/blocks/all/risks/0/title:  -> Bleeding"},
		"blocks that change places":   {func(b *bench) { s := b.Guide.Sections[0].Blocks; s[0], s[1] = s[1], s[0] }, ""},
		"the day, version and status": {func(b *bench) { b.Guide.Version, b.Guide.Status = text("2"), "draft" }, ""},
		"an item gets an id":          {func(b *bench) { b.risks().Risks[1].ID = text("infection") }, ""},
		"how large a figure is":       {func(b *bench) { b.figure().Width = "page" }, ""},
		"a line wrapped elsewhere":    {func(b *bench) { b.risks().Risks[0].Text.Source.Value = "3 to 4 out\nof 10 get one." }, ""},
		"an item becomes running text": {func(b *bench) { b.risks().Risks[0].Text.Source.Value = "3 to 4\n- out of 10 get one." },
			"sections/risks/blocks/all/risks/headache/text: 3 to 4 out of 10 get one. -> 3 to 4\n- out of 10 get one."},
	} {
		b := newBench(risks(), &guide.Figure{Base: guide.Base{ID: text("inside")}, Picture: guide.Picture{Src: text("images/pump.jpg"), Alt: text("A pump")},
			Labels: []guide.Label{{Title: text("Pump"), Point: guide.Anchor{Name: "pump"}}}})
		b.sign(t, "Ann Sample")
		c.change(b)
		if got := b.open(); got != c.want {
			t.Errorf("%s opens\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func (b *bench) risks() *guide.Risks   { return b.Guide.Sections[0].Blocks[0].(*guide.Risks) }
func (b *bench) figure() *guide.Figure { return b.Guide.Sections[0].Blocks[1].(*guide.Figure) }

// A time that moves from one unnamed step to the next is a change, though all the words are still there.
func TestWordsThatMove(t *testing.T) {
	s := &guide.Steps{Steps: []guide.Step{{When: text("3 days before"), Text: rich("Stop eating.")}, {Text: rich("Stop your blood thinner.")}}}
	b := newBench(s)
	b.sign(t, "Ann Sample")
	s.Steps[0].When, s.Steps[1].When = text(""), text("3 days before")
	if b.open() == "" {
		t.Error("the day of one step has become that of another, and nothing is open")
	}
}

// A translation is sealed to what it translates: where the original changes it is open, with the original's words.
func TestATranslationIsSealedToItsOriginal(t *testing.T) {
	original := newBench(risks())
	es := risks()
	es.Risks[0].Text = rich("3 a 4 de cada 10.")
	b := newBench(es)
	b.Guide.Original, b.Guide.At.File = original.Guide, "guides/pump.es.yaml"
	b.sign(t, "Eva Sample")
	original.risks().Risks[0].Text = rich("1 out of 100 gets one.")
	changes := b.Look().Changes
	if len(changes) != 1 || !changes[0].Original || changes[0].Is != "1 out of 100 gets one." || changes[0].Was != "3 to 4 out of 10 get one." {
		t.Errorf("open: %+v", changes)
	}
	b.sign(t, "Eva Sample")
	if got := b.open(); got != "" {
		t.Errorf("signed again, and open: %s", got)
	}
}

// A seal that was changed by hand, cut short or made up is none.
func TestBrokenSeals(t *testing.T) {
	b := newBench(risks())
	b.sign(t, "Ann Sample")
	sound := b.files[File(b.Guide)]
	for name, data := range map[string]string{
		"other words":   strings.Replace(sound, "3 to 4", "1 to 2", 1),
		"another name":  strings.Replace(sound, "Ann Sample", "Eve Sample", 1),
		"cut short":     sound[:len(sound)/2],
		"empty":         "",
		"of nobody":     `{"signed": [], "leaves": []}`,
		"out of bounds": strings.Replace(sound, `"by": 0`, `"by": 7`, 1),
	} {
		b.files[File(b.Guide)] = data
		if seal := b.Look(); seal.Broken == "" || seal.Sound() {
			t.Errorf("%s: taken for a seal", name)
		}
	}
}

// The file is the same each time, and stands beside the guide.
func TestTheFile(t *testing.T) {
	b := newBench(risks())
	b.sign(t, "Ann Sample")
	first := b.files["guides/pump.seal.json"]
	b.day = 0
	delete(b.files, "guides/pump.seal.json")
	if b.sign(t, "Ann Sample"); first == "" || first != b.files["guides/pump.seal.json"] {
		t.Error("two signatures of one guide on one day are not the same file")
	}
	if filepath.Ext(File(b.Guide)) != ".json" || !strings.Contains(first, "3 to 4 out of 10") {
		t.Error("the file does not hold the words")
	}
}
