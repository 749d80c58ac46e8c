package typeset

import (
	"math"
	"os"
	"strings"
	"sync"
	"testing"

	"guidepress/internal/face"
)

var roboto = sync.OnceValue(func() *face.Face { return builtin("roboto-regular") })
var robotoBold = sync.OnceValue(func() *face.Face { return builtin("roboto-bold") })
var stix = sync.OnceValue(func() *face.Face {
	data, err := os.ReadFile("../../assets/fonts/STIXTwoText-400-normal.ttf")
	if err != nil {
		panic(err)
	}
	return parse("stix", data)
})

func builtin(name string) *face.Face {
	data, _ := face.Builtin(name)
	return parse(name, data)
}

func parse(name string, data []byte) *face.Face {
	f, err := face.Parse(name, data)
	if err != nil {
		panic(err)
	}
	return f
}

func body(text string) Run {
	return Run{Text: text, Style: Style{Face: roboto(), Size: 12, Leading: 17}}
}

// lines sets one run and returns the lines' texts.
func lines(text string, opt Options) []string {
	set, _ := Paragraph([]Run{body(text)}, opt)
	return texts(set)
}

func texts(set []Line) []string {
	var out []string
	for _, l := range set {
		var b strings.Builder
		for _, p := range l.Pieces {
			b.WriteString(p.Text)
		}
		out = append(out, strings.TrimRight(b.String(), " "))
	}
	return out
}

const pump = "An intrathecal pump is a small device, about the size of a hockey puck, that sits under the skin of your " +
	"belly. It sends a tiny, steady amount of pain medicine through a thin tube straight to the fluid around your " +
	"spinal cord. Because the medicine goes right to where pain signals travel, you need far less of it."

func TestHardBreaks(t *testing.T) {
	tests := []struct {
		name string
		runs []Run
		want []string
	}{
		{"nothing", nil, nil},
		{"spaces alone", []Run{body("  \t ")}, nil},
		{"one line", []Run{body("One line.")}, []string{"One line."}},
		{"line feed", []Run{body("a\nb")}, []string{"a", "b"}},
		{"carriage return and line feed are one", []Run{body("a\r\nb")}, []string{"a", "b"}},
		{"empty line", []Run{body("a\n\nb")}, []string{"a", "", "b"}},
		{"at the end", []Run{body("a\n")}, []string{"a"}},
		{"of a run", []Run{{Text: "a", Style: body("").Style, Break: true}, body("b")}, []string{"a", "b"}},
		{"spaces around it vanish", []Run{body("a  \n  b")}, []string{"a", "b"}},
	}
	for _, tt := range tests {
		set, excess := Paragraph(tt.runs, Options{Measure: 300})
		if got := texts(set); strings.Join(got, "|") != strings.Join(tt.want, "|") || len(got) != len(tt.want) || excess != nil {
			t.Errorf("%s: lines %q, want %q (excess %v)", tt.name, got, tt.want, excess)
		}
	}
}

// A line break may stand nowhere in these, whatever the measure.
func TestStaysTogether(t *testing.T) {
	english := []string{
		"6 weeks", "8 am", "8 a.m.", "20 mg", "6–8 weeks", "555-0100", "(240) 555-0100", "240-555-0100", "1 800 555 0199",
		"Dr. Smith", "page 4", "Fig. 3", "step 2", "day 1", "type 2", "age 65", "1 in 10", "pain [1]", "pain [12],", "pump –",
		"pump —", "T10-L1", "COVID-19", "2026-11-22", "24-hour", "November 22", "No. 5", "$10,000", "50 %", "Doe, MD", "98.6 °F",
		"no\u00a0break", "and/or", "10:30 am", "don’t", "“quoted”", "e.g. this", "word…", "≥65 years", "~20 mg", "½ pound", "6½ hours", "5 million", "(1 in 10)", "3 out 4", "3 to 7 days", "TTY 711", "2 to 3",
		"ages 50", "“6 weeks”", "pain [1].", "Doe, RN", "pump --", "wait …",
	}
	for _, phrase := range english {
		checkTogether(t, phrase, "en", true)
	}
	for _, phrase := range []string{
		"medicine works", "patients do", "no pain", "10, weeks", "10) weeks", "5 tablets", "a dr drives", "page four", "old fig trees",
		"(240) people", "[sic] 5", "one in ten", "– which", "MD and",
	} {
		checkTogether(t, phrase, "en", false)
	}
	for _, phrase := range []string{"6 semanas", "página 4", "Dra. Pérez", "día 1", "1 de 10", "8 a.m.", "12 meses", "pág. 4", "núm. 5"} {
		checkTogether(t, phrase, "es", true)
	}
}

func checkTogether(t *testing.T, phrase, lang string, want bool) {
	t.Helper()
	text := "Some words stand here before " + phrase + " and some more of them follow it here."
	spaced := strings.Contains(phrase, " ")
	together := true
	for m := 100.0; m < 420; m += 1.5 {
		set := lines(text, Options{Measure: m, Lang: lang})
		if spaced && !strings.Contains(strings.Join(set, "|"), phrase) {
			together = false
		}
		for _, l := range set {
			if !spaced && !strings.Contains(l, phrase) && broken(l, phrase) {
				together = false
			}
		}
	}
	if want && !together {
		t.Errorf("%q was parted", phrase)
	}
	if !want && together {
		t.Errorf("%q was never parted", phrase)
	}
}

// broken reports whether a line ends with a true beginning of the phrase.
func broken(line, phrase string) bool {
	last := line[strings.LastIndex(line, " ")+1:]
	return last != phrase && len(last) > 0 && strings.HasPrefix(phrase, last) && len(last) > 1
}

// Where what belongs together is wider than the measure, it is parted at its spaces, and never sticks out.
func TestBoundYieldsToTheMeasure(t *testing.T) {
	set, excess := Paragraph([]Run{body("Call (240) 555-0100 today")}, Options{Measure: 60})
	if len(excess) > 0 {
		t.Errorf("%v sticks out of %q", excess, texts(set))
	}
}

func TestBreaksWhereUnicodeAllows(t *testing.T) {
	tests := []struct{ name, text, wantLine string }{
		{"after an em dash", "intermittent—intermittent", "intermittent—"},
		{"after the hyphen of a compound", "intermittent-intermittent", "intermittent-"},
		{"at a zero-width space", "intermittent\u200bintermittent", "intermittent"},
		{"between ideographs", "疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛疼痛", "疼痛"},
	}
	for _, tt := range tests {
		got := lines(tt.text, Options{Measure: 80})
		if len(got) < 2 || !strings.HasPrefix(got[0], tt.wantLine) {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

func TestAddresses(t *testing.T) {
	const url = "https://www.example.org/patients/intrathecal-pump?topic=trial&page=2"
	wide := lines("Read more at "+url+" today.", Options{Measure: 420})
	for _, l := range wide {
		if strings.Contains(l, "https") && !strings.Contains(l, url) {
			t.Errorf("an address that fits a line was cut: %q", wide)
		}
	}
	set, excess := Paragraph([]Run{body("Read more at " + url + " today.")}, Options{Measure: 130})
	if len(excess) > 0 {
		t.Errorf("%v sticks out", excess)
	}
	for i, l := range texts(set) {
		if i == len(set)-1 || !strings.Contains(url, strings.TrimPrefix(l, "Read more at ")) {
			continue
		}
		if !strings.ContainsAny(l[len(l)-1:], "/.-_?&=") && !strings.HasSuffix(l, "at") {
			t.Errorf("cut after %q", l)
		}
	}
}

func TestExcess(t *testing.T) {
	const long = "electroencephalographically"
	set, excess := Paragraph([]Run{body("An " + long + " long word.")}, Options{Measure: 100})
	if len(excess) != 1 || excess[0].Text != long {
		t.Fatalf("excess %+v", excess)
	}
	if want := body(long).Style.Face.Shape(long).Width*12/1000 - 100; math.Abs(excess[0].Over-want) > 0.01 {
		t.Errorf("over by %.2f, want %.2f", excess[0].Over, want)
	}
	if got := strings.Join(texts(set), " "); got != "An "+long+" long word." {
		t.Errorf("text lost: %q", got)
	}
}

func TestNoRunt(t *testing.T) {
	for m := 150.0; m < 420; m++ {
		got := lines(pump, Options{Measure: m})
		if last := got[len(got)-1]; !strings.Contains(last, " ") && len(last) < 6 {
			t.Errorf("at %v pt the last line is %q", m, last)
		}
	}
}

// Over the whole paragraph the rag must never be deeper than what filling line by line gives, and often better.
// The text has no small words, which may cost a deeper edge; where first fit ends in a stub, ours may be deeper
// to avoid it.
func TestOptimumBeatsFirstFit(t *testing.T) {
	const text = "Implanted pumps deliver medicine directly towards spinal nerves, bypassing bloodstream barriers; patients " +
		"therefore receive smaller doses, experience fewer unwanted effects, remain alert, exercise again, sleep through " +
		"nights, return towards everyday routines, reduce tablets, schedule regular refills, recognise warning signs " +
		"promptly, contact clinicians immediately whenever something changes unexpectedly."
	better := 0
	for m := 150.0; m < 420; m += 3 {
		set, _ := Paragraph([]Run{body(text)}, Options{Measure: m})
		greedy := firstFit(text, m)
		if greedy[len(greedy)-1] < 0.4*m {
			continue
		}
		ours, theirs := ragOf(widths(set), m), ragOf(greedy, m)
		if len(set) > len(greedy) || ours > theirs+1e-9 {
			t.Errorf("at %v pt: %d lines with a rag of %.4f, first fit %d with %.4f", m, len(set), ours, len(greedy), theirs)
		}
		if ours < theirs*0.9 {
			better++
		}
	}
	if better < 10 {
		t.Errorf("clearly better at only %d measures", better)
	}
}

func widths(set []Line) []float64 {
	var out []float64
	for _, l := range set {
		out = append(out, l.Width)
	}
	return out
}

// firstFit fills lines one after another and returns their widths.
func firstFit(text string, m float64) []float64 {
	var out []float64
	for _, line := range filled(text, m) {
		out = append(out, roboto().Shape(line).Width*12/1000)
	}
	return out
}

func filled(text string, m float64) []string {
	var out []string
	line := ""
	for _, w := range strings.Fields(text) {
		if try := strings.TrimSpace(line + " " + w); roboto().Shape(try).Width*12/1000 <= m {
			line = try
			continue
		}
		out = append(out, line)
		line = w
	}
	return append(out, line)
}

func ragOf(widths []float64, m float64) float64 {
	sum := 0.0
	for _, w := range widths[:len(widths)-1] {
		sum += (m - w) * (m - w) / (m * m)
	}
	return sum
}

func TestBalance(t *testing.T) {
	tests := []struct {
		text    string
		measure float64
		want    []string
	}{
		{"Short heading", 300, []string{"Short heading"}},
		{"What to expect in the first few weeks after your trial", 240, []string{"What to expect in the first", "few weeks after your trial"}},
		{"Is an intrathecal pump right for me?", 180, []string{"Is an intrathecal", "pump right for me?"}},
		{"The trial: seven days to find out whether it helps", 230, []string{"The trial: seven days", "to find out whether it helps"}},
	}
	for _, tt := range tests {
		if got := lines(tt.text, Options{Measure: tt.measure, Balance: true}); strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestBalanceTakesFewestLines(t *testing.T) {
	for m := 100.0; m < 400; m += 2 {
		got := lines(pump[:101], Options{Measure: m, Balance: true})
		if need := len(firstFit(pump[:101], m)); len(got) > need {
			t.Errorf("at %v pt: %d lines, %d would do: %q", m, len(got), need, got)
		}
	}
}

func TestShape(t *testing.T) {
	narrowFirst := func(line int) float64 {
		if line < 3 {
			return 150
		}
		return 350
	}
	set, _ := Paragraph([]Run{body(pump)}, Options{Measure: 350, Shape: narrowFirst})
	for i, l := range set {
		if l.Width > narrowFirst(i)+tolerance {
			t.Errorf("line %d is %.1f wide, its measure %v", i, l.Width, narrowFirst(i))
		}
	}
	if set[3].Width < 200 {
		t.Errorf("the first wide line holds only %.1f pt", set[3].Width)
	}
}

func TestNoMeasure(t *testing.T) {
	if got := lines(pump, Options{}); len(got) != 1 {
		t.Errorf("%d lines without a measure", len(got))
	}
}

func TestPieces(t *testing.T) {
	bold := Style{Face: robotoBold(), Size: 12, Leading: 17, Tracking: 20}
	runs := []Run{body("Take "), {Text: "two", Style: bold, Key: 7}, {Text: "1", Style: body("").Style, Rise: 4, Key: 3}, body(" tablets.")}
	set, _ := Paragraph(runs, Options{Measure: 300})
	p := set[0].Pieces
	if len(set) != 1 || len(p) != 4 {
		t.Fatalf("%+v", set)
	}
	if p[1].Key != 7 || p[1].Run != 1 || p[2].Rise != 4 || p[2].Key != 3 {
		t.Errorf("marks lost: %+v", p)
	}
	for _, adj := range p[1].Adjust {
		if adj < 10 {
			t.Errorf("tracking lost: %v", p[1].Adjust)
		}
	}
	for i := 1; i < len(p); i++ {
		if gap := p[i].X - p[i-1].X - p[i-1].Width; gap < -1.5 || gap > 0.5 {
			t.Errorf("%q starts %.2f pt after the end of %q", p[i].Text, gap, p[i-1].Text)
		}
	}
	if end := p[3].X + p[3].Width; math.Abs(end-set[0].Width) > 0.001 {
		t.Errorf("the pieces end at %v, the line at %v", end, set[0].Width)
	}
}

// The space at which a line breaks stays in the text, outside the width.
func TestSpaceAtTheEndOfALine(t *testing.T) {
	set, _ := Paragraph([]Run{body("intermittent intermittent")}, Options{Measure: 80})
	if len(set) != 2 || set[0].Pieces[0].Text != "intermittent " || set[1].Pieces[0].Text != "intermittent" {
		t.Fatalf("%+v", set)
	}
	if a, b := set[0].Width, set[1].Width; math.Abs(a-b) > 0.001 || set[0].Pieces[0].Width != a {
		t.Errorf("widths %v and %v", a, b)
	}
	if set[1].Pieces[0].Off != len("intermittent ") {
		t.Errorf("offset %d", set[1].Pieces[0].Off)
	}
}

func TestRunsThatTouchAreOneWord(t *testing.T) {
	runs := []Run{body("one and inter"), {Text: "mittent", Style: Style{Face: robotoBold(), Size: 12}}, body(", more")}
	for m := 50.0; m < 200; m++ {
		set, _ := Paragraph(runs, Options{Measure: m})
		for _, l := range texts(set) {
			if strings.HasSuffix(l, "inter") || strings.HasPrefix(l, ",") {
				t.Fatalf("at %v pt: %q", m, texts(set))
			}
		}
	}
}

func TestHiddenCharactersLeaveNoInk(t *testing.T) {
	a, _ := Paragraph([]Run{body("soft\u00adhyphen\u200b\u2060\ufeff")}, Options{Measure: 300})
	b, _ := Paragraph([]Run{body("softhyphen")}, Options{Measure: 300})
	if texts(a)[0] != "softhyphen" || math.Abs(a[0].Width-b[0].Width) > 0.5 {
		t.Errorf("%q is %.2f wide, plain %.2f", texts(a)[0], a[0].Width, b[0].Width)
	}
}

func TestMissing(t *testing.T) {
	runs := []Run{body("Call ☎ now"), body("\u00ad\u200b\t\n fine"), body("→")}
	got := Missing(runs)
	if len(got) != 2 || got[0] != (Lack{0, 5, '☎', "roboto-regular"}) || got[1] != (Lack{2, 0, '→', "roboto-regular"}) {
		t.Errorf("%+v", got)
	}
}

func TestWordsWithoutAFaceHideNoOthers(t *testing.T) {
	if got := Missing([]Run{{Text: "☎"}, body("→")}); len(got) != 1 || got[0].Run != 1 {
		t.Errorf("%+v", got)
	}
}

func TestManyAtOnce(t *testing.T) {
	want := strings.Join(lines(pump, Options{Measure: 300}), "|")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 50 {
				if got := strings.Join(lines(pump, Options{Measure: 300}), "|"); got != want {
					t.Errorf("%q", got)
				}
			}
		})
	}
	wg.Wait()
}
