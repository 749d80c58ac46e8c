package importer_test

import (
	"bytes"
	"flag"
	"html"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/text/encoding/charmap"

	"guidepress/internal/guide"
	"guidepress/internal/importer"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

var update = flag.Bool("update", false, "write the golden drafts anew; then read them")

// pages are saved pages of different builds. Inside <!--main--> is the text of the page, inside <!--x--> what of
// it is furniture; texts have no such marks and name their furniture here.
var pages = []struct {
	name      string
	furniture []string // of texts
	hidden    string   // words that only the data for search engines holds
}{
	{name: "block-theme.html"},
	{name: "div-soup.html"},
	{name: "faq-accordion.html", hidden: "Is it safe while pregnant Ask your doctor"},
	{name: "table-layout.html"},
	{name: "plain-text.txt", furniture: []string{"Home > Treatments > Decompression", "Read more"}},
	{name: "intrathecal-pump-page.txt", furniture: []string{"Home / Treatments / Intrathecal Pumps", "Find a Location",
		"Enter your address, zip-code, or city below:", "Click here to search...", "Keep Reading", "Download Our Digital Guide"}},
}

func TestGoldenDrafts(t *testing.T) {
	for _, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			r := imported(t, p.name, importer.Options{})
			golden := filepath.Join("testdata", strings.TrimSuffix(p.name, filepath.Ext(p.name))+".yaml")
			if *update {
				if err := os.WriteFile(golden, r.YAML, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(r.YAML, want) {
				t.Errorf("the draft of %s differs from %s:\n%s", p.name, golden, firstDifference(r.YAML, want))
			}
		})
	}
}

// The loader must take each draft without a problem: an author who has imported a page starts with writing,
// not with repairing YAML.
func TestLoaderTakesDrafts(t *testing.T) {
	for _, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			r := imported(t, p.name, importer.Options{})
			if _, problems := loaded(t, r.YAML); len(problems) > 0 {
				t.Errorf("%v", problems)
			}
		})
	}
}

// No word of the page may be lost or doubled. The words are counted here without the importer's reader: tags
// are cut out of the file by a regular expression, and of the loaded guide every text counts that is not a TODO.
func TestEveryWordArrives(t *testing.T) {
	for _, p := range pages {
		t.Run(p.name, func(t *testing.T) {
			text := pageText(t, p.name)
			furniture := strings.Join(p.furniture, " ")
			bare := bare
			if strings.HasSuffix(p.name, ".txt") {
				bare = func(s string) string { return itemNumber.ReplaceAllString(s, "") }
			} else {
				furniture = strings.Join(between(text, "<!--x-->", "<!--/x-->"), " ")
				text = strings.Join(between(text, "<!--main-->", "<!--/main-->"), " ")
			}
			in := counted(bare(text) + " " + p.hidden)
			r := imported(t, p.name, importer.Options{})
			g, _ := loaded(t, r.YAML)
			out := counted(strings.Join(values(g), "\n"))
			left := counted(bare(furniture))
			for w := range union(in, out, left) {
				if in[w] != out[w]+left[w] {
					t.Errorf("%q: %d on the page, %d in the draft and %d in the furniture", w, in[w], out[w], left[w])
				}
			}
			var listed []string
			for _, d := range r.Dropped {
				listed = append(listed, d.Text)
			}
			have := counted(strings.Join(listed, "\n"))
			for w, n := range left {
				if have[w] < n {
					t.Errorf("%q was left out and is not listed", w)
				}
			}
		})
	}
}

// The faults of a page are its author's, and check can only show what arrives.
func TestFaultsArriveUntouched(t *testing.T) {
	r := imported(t, "intrathecal-pump-page.txt", importer.Options{})
	g, _ := loaded(t, r.YAML)
	text := strings.Join(values(g), "\n")
	for _, fault := range []string{
		"specialists with thoroughly evaluate", "is right for.", "a cathaeter in", "can be\u00a0schedule by phone",
		"MarylandPennsylvania", "FAQ's", "Patients Seen Within Two Weeks", "Usually within one week", "We Accept All Insurances!",
		"Board Certified Doctors", "Is Intrathecal Pump considered minimally invasive?",
		"Is Intrathecal Pump considered a minimally invasive treatment?", "less body-wide side effects", "performed on an outpatient procedure",
		"6-8 weeks", "Click here to learn more.", "Healthgrades or Zocdoc", "chronic pancreatitis\n",
	} {
		if !strings.Contains(text, fault) {
			t.Errorf("the page says %q, the draft does not", fault)
		}
	}
	if n := strings.Count(text, "A comprehensive guide with everything you need"); n != 2 {
		t.Errorf("the paragraph that stands twice on the page stands %d times in the draft", n)
	}
}

func TestFurnitureCanBeKept(t *testing.T) {
	r := imported(t, "intrathecal-pump-page.txt", importer.Options{KeepFurniture: true})
	g, problems := loaded(t, r.YAML)
	text := strings.Join(values(g), "\n")
	for _, line := range []string{"Home / Treatments / Intrathecal Pumps", "Find a Location", "Enter your address", "Click here to search", "Keep Reading", "Download Our"} {
		if !strings.Contains(text, line) {
			t.Errorf("%q was to be kept", line)
		}
	}
	if len(r.Dropped) > 0 || len(problems) > 0 {
		t.Errorf("left out %v, problems %v", r.Dropped, problems)
	}
}

func imported(t *testing.T, name string, o importer.Options) importer.Result {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return importedBytes(t, name, data, o)
}

func importedBytes(t testing.TB, name string, data []byte, o importer.Options) importer.Result {
	t.Helper()
	r, err := importer.Import(name, data, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// loaded is the draft as the loader reads it, and its problems.
func loaded(t testing.TB, draft []byte) (*guide.Guide, []source.Problem) {
	t.Helper()
	p, err := load.OpenFS(fstest.MapFS{"guides/page.yaml": {Data: draft}}, load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	var own []source.Problem
	for _, q := range p.Problems { // the brand and the practice are not there
		if q.Pos.File == "guides/page.yaml" {
			own = append(own, q)
		}
	}
	if len(p.Set.Guides) != 1 {
		t.Fatalf("no guide: %v\n%s", p.Problems, draft)
	}
	return p.Set.Guides[0], own
}

// notText are the fields that do not hold the page's words.
var notText = []string{"ID", "Kind", "Language", "Treatment", "Procedure", "Status"}

// values are all texts of a guide but those still to do.
func values(g *guide.Guide) []string {
	var out []string
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch x := v.Interface().(type) {
		case source.Text:
			out = append(out, x.Value)
			return
		case guide.Rich:
			out = append(out, plain(x.Paras))
			return
		}
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && !slices.Contains(notText, f.Name) {
					walk(v.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(g))
	return slices.DeleteFunc(out, func(s string) bool { return strings.HasPrefix(s, "TODO") })
}

// plain is a text without marks, with spaces for breaks.
func plain(paras []guide.Para) string {
	var b strings.Builder
	for i, p := range paras {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, s := range p.Spans {
			if s.Break {
				b.WriteByte(' ')
			}
			b.WriteString(s.Text.Value)
		}
		if p.List != nil {
			for _, item := range p.List.Items {
				b.WriteString(plain(item) + "\n")
			}
		}
	}
	return b.String()
}

func pageText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if name == "table-layout.html" || name == "plain-text.txt" {
		data, err = charmap.Windows1252.NewDecoder().Bytes(data)
		if err != nil {
			t.Fatal(err)
		}
	}
	return string(data)
}

func between(s, from, to string) []string {
	var out []string
	for {
		_, rest, ok := strings.Cut(s, from)
		inner, after, closed := strings.Cut(rest, to)
		if !ok || !closed {
			return out
		}
		out, s = append(out, inner), after
	}
}

var (
	unseen = regexp.MustCompile(`(?s)<noscript>.*?</noscript>|<!--.*?-->`)
	inline = regexp.MustCompile(`(?i)</?(?:b|strong|i|em|a|span|font|sup|sub|u|cite|abbr)(?:\s[^>]*)?>`)
	// itemNumber is what of a numbered list becomes the list's own.
	itemNumber = regexp.MustCompile(`(?m)^\d\. `)
	tag        = regexp.MustCompile(`(?s)</?[a-zA-Z!][^<>]*>?`)
)

func bare(s string) string {
	s = inline.ReplaceAllString(unseen.ReplaceAllString(s, ""), "")
	return html.UnescapeString(tag.ReplaceAllString(s, " "))
}

func counted(s string) map[string]int {
	n := map[string]int{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		n[w]++
	}
	return n
}

func union(maps ...map[string]int) map[string]bool {
	all := map[string]bool{}
	for _, m := range maps {
		for w := range m {
			all[w] = true
		}
	}
	return all
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "line " + strings.Join([]string{g[i], w[i]}, "\nwant ")
		}
	}
	return "one is longer than the other"
}
