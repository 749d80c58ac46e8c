package load_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"guidepress/internal/load"
)

// guideOf is a guide with these blocks, or with these lines instead of its intro.
func guideOf(block string) string {
	return strings.Replace(start, filler, "\n  - kind: free\n    title: S\n    blocks:\n      - "+block, 1)
}

// What may just be written, and what is one too much: an author who keeps a limit must not be told off, and one who
// passes it must be.
func TestLimits(t *testing.T) {
	word := func(n int) string { return strings.Repeat("a", n) }
	list := func(n int, item string) string { return strings.TrimSuffix(strings.Repeat(item+", ", n), ", ") }
	for _, tt := range []struct{ name, good, bad, want string }{
		{"a long text", start + "intro: " + word(32<<10), start + "intro: " + word(32<<10+1), "[text-long]"},
		{"lines to write on", guideOf("{notes: N, lines: 1000}"), guideOf("{notes: N, lines: 1001}"), "whole number from 0 to 1000"},
		{"no lines", guideOf("{notes: N, lines: 0}"), guideOf("{notes: N, lines: -1}"), "whole number from 0 to 1000"},
		{"the right edge", guideOf("{figure: {src: cover, focus: [1, 0]}}"), guideOf("{figure: {src: cover, focus: [1.01, 0]}}"), "between 0 and 1"},
		{"the left edge", guideOf("{figure: {src: cover, focus: [0, 1]}}"), guideOf("{figure: {src: cover, focus: [-0.01, 1]}}"), "between 0 and 1"},
		{"the lower edge", guideOf("{figure: {src: cover, focus: [0.5, 1]}}"), guideOf("{figure: {src: cover, focus: [0.5, 1.01]}}"), "between 0 and 1"},
		{"the upper edge", guideOf("{figure: {src: cover, focus: [0.5, 0]}}"), guideOf("{figure: {src: cover, focus: [0.5, -0.01]}}"), "between 0 and 1"},
		{"a point of two numbers", guideOf("{figure: {src: cover, focus: [1, 1]}}"), guideOf("{figure: {src: cover, focus: [1, 1, 1]}}"), "or two numbers"},
		{"a leap day", start + "reviewed: 2028-02-29", start + "reviewed: 2027-02-29", "[bad-date]"},
		{"the last printable sign", start + "intro: \uffee", start + "intro: \U00010000", "[rare-char]"},
		{"keys in a group", start + "facts:\n" + indented(1000), start + "facts:\n" + indented(1001), "more than 1000 keys"},
		{"groups in groups", start + "x: " + strings.Repeat("[", 63) + strings.Repeat("]", 63), start + "x: " + strings.Repeat("[", 70) + strings.Repeat("]", 70), "[too-deep]"},
		{"a list of texts", start + "key_points: [" + list(3, "K") + "]", start + "key_points: [" + list(3, "K") + ", ]\nkey_points: []", "written twice"},
	} {
		if got := report(open(t, project(t, map[string]string{"guides/test.yaml": tt.good}))); strings.Contains(got, tt.want) {
			t.Errorf("%s is refused: %.400s", tt.name, got)
		}
		if got := report(open(t, project(t, map[string]string{"guides/test.yaml": tt.bad}))); !strings.Contains(got, tt.want) {
			t.Errorf("%s, one too much: %.400s, want %s", tt.name, got, tt.want)
		}
	}
}

func indented(n int) string {
	return "  " + strings.ReplaceAll(strings.TrimSuffix(keys(n), "\n"), "\n", "\n  ")
}

// The practice's facts may hold facts, so many in one and so many levels deep, and a text may grow by them to its limit.
func TestLimitsOfFacts(t *testing.T) {
	for _, tt := range []struct{ name, good, bad, want string }{
		{"facts in a fact", strings.Repeat("{{ x }}", 19), strings.Repeat("{{ x }}", 20), `the fact "all" has no value`},
		{"levels", "{{ f1 }}", "{{ f0 }}", `the fact "all" has no value`},
		{"length", strings.Repeat("{{ long }}", 2), strings.Repeat("{{ long }}", 4), "[text-long]"},
	} {
		for value, refused := range map[string]bool{tt.good: false, tt.bad: true} {
			practice := "name: N\nphone: (240) 555-0100\nfacts:\n  x: y\n  f0: '{{ f1 }}'\n  f1: '{{ f2 }}'\n  f2: '{{ f3 }}'\n  f3: end\n" +
				"  long: " + strings.Repeat("a", 10_000) + "\n  all: '" + value + "'\n"
			got := report(open(t, project(t, map[string]string{"guides/practice.yaml": practice, "guides/test.yaml": start + "intro: '{{ all }}'\n"})))
			if strings.Contains(got, tt.want) != refused {
				t.Errorf("%s, %.60s: %.400s", tt.name, value, got)
			}
		}
	}
}

// Two hundred problems of a file are shown, and that there are more only when there are.
func TestHowManyProblemsAreShown(t *testing.T) {
	for n, more := range map[int]bool{200: false, 201: true} {
		p := open(t, project(t, map[string]string{"guides/test.yaml": start + keys(n)}))
		got := report(p)
		if strings.Contains(got, "only the first 200 of 201") != more {
			t.Errorf("of %d problems: %s", n, got[max(0, len(got)-300):])
		}
		if shown := strings.Count(got, "[unknown-key]"); shown != 200 {
			t.Errorf("of %d problems %d are shown", n, shown)
		}
	}
}

// A slip of the keyboard is guessed, another word is not, and a few choices are listed.
func TestWhatWasMeant(t *testing.T) {
	for _, tt := range []struct{ key, hint string }{
		{"intor", `did you mean "intro"?`},
		{"Key-Points", `did you mean "key_points"?`},
		{"mian_mesage", `did you mean "main_message"?`},
		{"xyzzy", ""},
		{strings.Repeat("intro", 20), ""},
	} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": start + tt.key + ": x\n"})))
		if _, hint, found := strings.Cut(got, "hint: "); found && tt.hint == "" && strings.Contains(hint, "did you mean") || tt.hint != "" && !strings.Contains(hint, tt.hint) {
			t.Errorf("%s: %s", tt.key, got)
		}
	}
	got := report(open(t, project(t, map[string]string{"guides/test.yaml": guideOf("{callout: hint, text: T}")})))
	if !strings.Contains(got, "known here: tip, know, care, emergency") && !strings.Contains(got, "did you mean \"tip\"?") {
		t.Errorf("the choice is not told: %s", got)
	}
}

// A picture's name is told apart from a path, and each way to write a path wrongly has its own advice.
func TestWhereAPictureMayLie(t *testing.T) {
	for name, want := range map[string]string{
		"cover":                     "",
		"images/knee.png":           "",
		"images/KNEE.PNG":           "the file is called guides/images/knee.png",
		"./images/knee.png":         "write images/knee.png",
		"guides/images/knee.png":    "write images/knee.png",
		`images\\knee.png`:          "write images/knee.png",
		"images/sub/../knee.png":    "must lie below guides/",
		"/images/knee.png":          "must lie below guides/",
		"C:/images/knee.png":        "must lie below guides/",
		"https://a.org/knee.png":    "must lie below guides/",
		"images/knee.tif":           "TIFF pictures are not read",
		"images/knee.bmp":           "files of type",
		"images/kneee.png":          `did you mean "images/knee.png"?`,
		"images":                    "",
		"coverr":                    `did you mean "cover"?`,
		"images/":                   "write images",
		"nothing-like-it-elsewhere": "a file needs its ending",
	} {
		p := open(t, project(t, map[string]string{"guides/test.yaml": guideOf(`{figure: {src: "` + name + `"}}`), "guides/images/knee.png": "x"}))
		got := report(p)
		if name == "images" { // a name without a point or stroke is that of one of the brand's pictures
			want = "has no picture"
		}
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if got := load.PictureFile("cover"); got != "" {
		t.Errorf("the brand's picture is the file %q", got)
	}
	if got := load.PictureFile("images/a.png"); got != "guides/images/a.png" {
		t.Errorf("a file is %q", got)
	}
}

// Files of just two megabytes are read.
func TestSizeOfFiles(t *testing.T) {
	padded := func(size int) string { return start + "#" + strings.Repeat(" ", size-len(start)-1) }
	for size, refused := range map[int]bool{2 << 20: false, 2<<20 + 1: true} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": padded(size)})))
		if strings.Contains(got, "[file-size]") != refused {
			t.Errorf("%d bytes: %s", size, got)
		}
	}
	p := open(t, project(t, map[string]string{"guides/test.yaml": start}))
	for name, ok := range map[string]bool{"guides/test.yaml": true, "guides": false, "../x": false, "/guides/test.yaml": false, "guides/none": false} {
		if _, err := p.Read(name); (err == nil) != ok {
			t.Errorf("reading %q: %v", name, err)
		}
	}
	fsys := project(t, map[string]string{"guides/test.yaml": start})
	fsys["guides/images/huge.png"] = &fstest.MapFile{Data: make([]byte, 64<<20+1)}
	fsys["guides/images/large.png"] = &fstest.MapFile{Data: fsys["guides/images/huge.png"].Data[:64<<20]}
	p = open(t, fsys)
	if _, err := p.Read("guides/images/huge.png"); err == nil || !strings.Contains(err.Error(), "at most 64.0 MB") {
		t.Errorf("a picture of more than 64 MB: %v", err)
	}
	if data, err := p.Read("guides/images/large.png"); err != nil || len(data) != 64<<20 {
		t.Errorf("a picture of 64 MB: %v", err)
	}
}

// Blocks of a guide share one space of names, sections another's; each second one is told where it stands.
func TestNamesAreUsedOnce(t *testing.T) {
	text := strings.Replace(start, filler, `
  - {kind: overview, title: A, blocks: [{prose: P, id: one}]}
  - {kind: risks, title: B, blocks: [{prose: P, id: two}, {prose: Q, id: one}]}
  - {kind: risks, title: C, id: more, blocks: [{prose: "[there](#more) and [here](#two), not [that](#three)"}]}
  - {kind: risks, title: D, blocks: [{prose: P}]}`, 1)
	got := report(open(t, project(t, map[string]string{"guides/test.yaml": text})))
	for _, want := range []string{
		`guides/test.yaml:7:59: error: a second block of this guide is called "one"`,
		`guides/test.yaml:9:5: error: a second section of this guide is called "risks"`,
		`the guide has no section "three" for this link`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q:\n%s", want, got)
		}
	}
	if n := strings.Count(got, "guides/test.yaml:"); n != 3 {
		t.Errorf("%d problems, want 3:\n%s", n, got)
	}
}

// The language's own way to join names, and the facts each practice has without giving them.
func TestFactsOfEveryPractice(t *testing.T) {
	p := open(t, project(t, map[string]string{"guides/test.yaml": start + "intro: \"{{ name }}, {{ book }}, {{site}}, {{ phone }}, {{ opening }}, {{ title }}\"\n"}))
	if got := report(p); got != "" {
		t.Fatal(got)
	}
	i := 0
	for ; p.Set.Guides[i].ID != "test"; i++ {
	}
	want := "Sample Pain Clinic, https://clinic.example, https://clinic.example, (240) 555-0100, eight in the morning, T"
	if got := p.Set.Guides[i].Intro.Plain(); got != want {
		t.Errorf("the intro reads %q, want %q", got, want)
	}
}
