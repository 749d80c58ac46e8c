package twin_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/source"
	"guidepress/internal/twin"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// small loads the small project of testdata, with the repository's brands.
func small(t *testing.T) *load.Project {
	t.Helper()
	dir := t.TempDir()
	for from, to := range map[string]string{"testdata/small": dir, "../../assets": filepath.Join(dir, "assets")} {
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	p, err := load.Open(dir, load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	find(t, p, "en").Seal.File = "guides/knee-shot.seal.json"
	for _, q := range p.Problems {
		if q.Severity == source.Error {
			t.Fatalf("%s: %s", q.Pos, q.Message)
		}
	}
	return p
}

// input is what publish would hand over.
func input(p *load.Project, g *guide.Guide) twin.Input {
	return twin.Input{
		Script: script.Make(g, &p.Set, p.Brand, nil), Brand: p.Brand, Read: p.Read,
		Asset: func(name string, _ []byte) string { return "assets/" + name },
		Photo: func(file string, w, h int) ([]twin.Variant, error) {
			return []twin.Variant{{Address: "assets/photo-480.jpg", W: 480, H: 288}, {Address: "assets/photo.jpg", W: w, H: h}}, nil
		},
		Style: "assets/guide.css", Preload: []string{"assets/text.woff"}, Home: "index.html", Canonical: "https://www.example.com/guides/x.html",
		Image: "https://www.example.com/guides/cover.jpg", Others: []twin.Other{{Lang: "es", Address: "x.es.html", Full: "https://www.example.com/guides/x.es.html"}},
		Downloads: []twin.Download{{Edition: "web", Address: "x.pdf", Full: "https://www.example.com/guides/x.pdf", Pages: 14, Bytes: 940000}},
	}
}

// find is a guide of the project by its language.
func find(t *testing.T, p *load.Project, lang string) *guide.Guide {
	t.Helper()
	for _, g := range p.Set.Guides {
		if g.Lang() == lang {
			return g
		}
	}
	t.Fatalf("no guide in %s", lang)
	return nil
}

// TestGolden: the page of the small guide, to be read by whoever changes it.
func TestGolden(t *testing.T) {
	p := small(t)
	r := twin.Page(input(p, find(t, p, "en")))
	golden(t, "testdata/knee-shot.html", r.HTML)
	g := find(t, p, "en")
	l := twin.List{Practice: p.Set.Practice, Brand: p.Brand, Lang: "en", Read: p.Read, Asset: func(name string, _ []byte) string { return "assets/" + name },
		Style: "assets/guide.css", Canonical: "https://www.example.com/guides/",
		Guides: []twin.Listed{{Script: script.Make(g, &p.Set, p.Brand, nil), Address: "knee-shot.html", Full: "https://www.example.com/guides/knee-shot.html", Downloads: input(p, g).Downloads,
			Covers: []twin.Variant{{Address: "c.jpg", W: 240, H: 311}}}}}
	golden(t, "testdata/index.html", twin.Index(l).HTML)
	golden(t, "testdata/stub.html", twin.Stub("en", g.Title.Value, "knee-shot.html"))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s, line %d:\n%s\nwant\n%s\n(go test ./internal/twin -update writes it anew)", name, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s has %d lines, want %d", name, len(g), len(w))
}

// TestEveryElementEnds: a page with an element left open falls apart in a browser.
func TestEveryElementEnds(t *testing.T) {
	p := small(t)
	for _, g := range p.Set.Guides {
		var stack []string
		for _, m := range regexp.MustCompile(`<(/?)([a-z0-9]+)[^>]*?(/?)>`).FindAllStringSubmatch(string(twin.Page(input(p, g)).HTML), -1) {
			switch {
			case m[3] == "/" || strings.Contains(" meta link img input br source ", " "+m[2]+" "):
			case m[1] == "":
				stack = append(stack, m[2])
			case len(stack) == 0 || stack[len(stack)-1] != m[2]:
				t.Fatalf("%s: </%s> closes %v", g.Lang(), m[2], stack)
			default:
				stack = stack[:len(stack)-1]
			}
		}
		if len(stack) > 0 {
			t.Errorf("%s: %v are never closed", g.Lang(), stack)
		}
	}
}

// TestWhatAuthorsWriteIsShownNotObeyed.
func TestWhatAuthorsWriteIsShownNotObeyed(t *testing.T) {
	p := small(t)
	g := find(t, p, "en")
	const evil = `</title><script>alert(1)</script>"><img onerror=x>`
	g.Title.Value, g.Treatment.Value, g.Sections[0].Title.Value = evil, evil, evil
	g.Promise.Paras[0].Spans[0].Text.Value = evil
	p.Set.Practice.Name.Value = evil
	page := string(twin.Page(input(p, g)).HTML)
	for _, bad := range []string{"<script>alert", "<img onerror", "</title><script>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	if n := strings.Count(page, "<script"); n != 1 {
		t.Errorf("the page has %d scripts, want the one that is data", n)
	}
}

// TestWords: what is written with a typewriter's signs, numbers, links, sources and languages.
func TestWords(t *testing.T) {
	p := small(t)
	page := string(twin.Page(input(p, find(t, p, "en"))).HTML)
	for _, c := range []struct{ what, want string }{
		{"quotes are curly", "“calm” a sore knee"},
		{"a range has an en dash", "6–8"},
		{"signs of HTML are escaped", "a &lt; b &amp; c."},
		{"a phone number can be dialled", `<a href="tel:+13015550101">(301) 555-0101</a>`},
		{"an inside link leads to the section", `<a href="#section-risks">the risks</a>`},
		{"an outside link keeps its address", `href="https://www.example.com/a?b=1&amp;c=2"`},
		{"a part in another language says so", `<span lang="es">Hola</span>`},
		{"a source is cited by its number", "<sup>\u00a0" + `<a href="#source-nhs" aria-label="Source 1: Knee pain" id="cite-nhs">1</a></sup>`},
		{"and leads back", `href="#cite-nhs"`},
		{"the notice has its language", `<p lang="es">Puede recibir`},
		{"a link to the PDF says what it is", `PDF, 14 pages, 0.9 MB`},
		{"the review is told", `Reviewed November 2026`},
		{"to machines too", `"lastReviewed":"2026-11-01"`},
		{"a photo comes in sizes", `srcset="assets/photo-480.jpg 480w, assets/photo.jpg 1000w"`},
		{"a label's number stands at its point", `style="left:25.0%;top:50.0%"`},
		{"the row of the own treatment is named", `<span class="tag">This guide</span>`},
		{"a map is one tap away", `aria-label="Directions to our Frederick office"`},
	} {
		if !strings.Contains(page, c.want) {
			t.Errorf("%s: no %s", c.what, c.want)
		}
	}
	if strings.Contains(page, "noindex") || strings.Contains(page, `class="draft"`) {
		t.Error("a reviewed guide is called a draft")
	}
}

// A notice that runs from right to left does so on the page, and the number in it keeps its order.
func TestANoticeRunsAsItsLanguageDoes(t *testing.T) {
	p := small(t)
	p.Set.Practice.Language = append(p.Set.Practice.Language, guide.Notice{Lang: source.Text{Value: "ar"}, Text: source.Text{Value: "اتصل على (240) 555-0100 الآن"}})
	page := string(twin.Page(input(p, find(t, p, "en"))).HTML)
	if want := `<p lang="ar" dir="rtl">اتصل على <a href="tel:+12405550100" dir="ltr">(240)\u00a0555-0100</a> الآن</p>`; !strings.Contains(page, strings.ReplaceAll(want, "\\u00a0", "\u00a0")) {
		t.Errorf("no %s", want)
	}
}

// TestATranslationSpeaksItsLanguage, and what it still takes from the original says that it does.
func TestATranslationSpeaksItsLanguage(t *testing.T) {
	p := small(t)
	page := string(twin.Page(input(p, find(t, p, "es"))).HTML)
	for _, want := range []string{`<html lang="es"`, "Ir directo a la guía", "Esta traducción es un borrador", `content="noindex"`, `<p lang="en">You can get free help.`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}

// TestHeadingsStepDownByOne, as rule A11Y-06 asks of the guide.
func TestHeadingsStepDownByOne(t *testing.T) {
	p := small(t)
	before := 0
	for _, m := range regexp.MustCompile(`<h([1-6])[ >]`).FindAllStringSubmatch(string(twin.Page(input(p, find(t, p, "en"))).HTML), -1) {
		var level int
		fmt.Sscan(m[1], &level)
		if level > before+1 {
			t.Errorf("a heading of level %d follows one of level %d", level, before)
		}
		before = level
	}
}

// A title that is a table's caption on paper is a heading on the screen alone, so that neither says it twice: in the PDF it is
// the caption.
func TestNoHeadingIsSaidTwice(t *testing.T) {
	p := small(t)
	html := string(twin.Page(input(p, find(t, p, "en"))).HTML)
	captions := regexp.MustCompile(`<caption>(.*?)</caption>`).FindAllStringSubmatch(html, -1)
	if len(captions) == 0 {
		t.Fatal("the page has no table")
	}
	for _, m := range captions {
		for _, h := range regexp.MustCompile(`<h[1-6]([^>]*)>`+regexp.QuoteMeta(m[1])+`</h`).FindAllStringSubmatch(html, -1) {
			if !strings.Contains(h[1], "screen") {
				t.Errorf("%q is a heading and a caption on paper", m[1])
			}
		}
	}
}

func TestStyleTakesTheBrand(t *testing.T) {
	p := small(t)
	css := string(twin.Style(p.Brand, []twin.Font{{Name: "display", Address: "d.woff", Weight: 400, Serif: true}, {Name: "text", Address: "t.woff", Weight: 400}}))
	for _, want := range []string{
		"--ink:#1B2A44;", `@font-face{font-family:"guide-display";src:url("d.woff")`, `--body:400 1.125rem/1.5 "guide-text",system-ui,sans-serif`,
		`"guide-display",Georgia,serif`, "--radius:8px",
	} {
		if !strings.Contains(css, want) {
			t.Errorf("no %s", want)
		}
	}
	if open, end := strings.Count(css, "{"), strings.Count(css, "}"); open != end {
		t.Errorf("%d blocks open, %d end", open, end)
	}
	for _, v := range regexp.MustCompile(`var\(--([a-z0-9-]+)`).FindAllStringSubmatch(css, -1) {
		if !strings.Contains(css, "--"+v[1]+":") {
			t.Errorf("nothing says what --%s is", v[1])
		}
	}
}
