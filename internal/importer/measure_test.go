package importer_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"guidepress/internal/importer"
)

// The limits that a change may not pass, over all pages in testdata/pages together.
const (
	mostLost  = 0.01 // of the words of the pages' text
	mostKept  = 0.01 // of the words of the drafts, furniture or doubled
	leastFAQs = 0.95 // of the pairs of question and answer
	leastName = 0.90 // of the titles
)

// tally is what became of a page.
type tally struct {
	words, lost, kept, drafted int
	pairs, paired              int
	named, silent              int
}

// TestMeasure imports pages in the structure of the builders and offices that are most used (testdata/pages, each
// after its name), in words of our own, and measures; go test -run Measure -v prints the figures. In the pages,
// comments mark the text (main), furniture (x), questions (q) and answers (a); the first line has the title.
func TestMeasure(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	var sum tally
	for _, f := range files {
		n := measured(t, f)
		t.Logf("%-24s %4d words, %d lost, %d of %d in the draft not of the text, %d of %d pairs, title %v", filepath.Base(f), n.words, n.lost, n.kept, n.drafted, n.paired, n.pairs, n.named == 1)
		sum.words, sum.lost, sum.kept, sum.drafted = sum.words+n.words, sum.lost+n.lost, sum.kept+n.kept, sum.drafted+n.drafted
		sum.pairs, sum.paired, sum.named, sum.silent = sum.pairs+n.pairs, sum.paired+n.paired, sum.named+n.named, sum.silent+n.silent
	}
	lost, kept := share(sum.lost, sum.words), share(sum.kept, sum.drafted)
	faqs, named := share(sum.paired, sum.pairs), share(sum.named, len(files))
	t.Logf("%d pages, %d words: %.1f %% lost, %.1f %% furniture kept, %.0f %% of %d pairs, %.0f %% of titles", len(files), sum.words, 100*lost, 100*kept, 100*faqs, sum.pairs, 100*named)
	if lost > mostLost || kept > mostKept || faqs < leastFAQs || named < leastName {
		t.Error("beyond the limits")
	}
	if sum.silent > 0 {
		t.Errorf("%d words are neither in a draft nor among what was left out", sum.silent)
	}
}

func share(part, whole int) float64 { return float64(part) / float64(max(whole, 1)) }

// typedInItem is a number that the list of a guide sets by itself.
var typedInItem = regexp.MustCompile(`<li>\d\. `)

func measured(t *testing.T, file string) tally {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page := typedInItem.ReplaceAllString(string(data), "<li>")
	r := importedBytes(t, filepath.Base(file), data, importer.Options{})
	g, problems := loaded(t, r.YAML)
	if len(problems) > 0 {
		t.Errorf("%s: %v", file, problems)
	}
	in := counted(bare(strings.Join(between(page, "<!--main-->", "<!--/main-->"), " ")))
	out := counted(strings.Join(values(g), "\n"))
	left := counted(dropped(r))
	var n tally
	for w := range union(in, out) {
		n.words, n.drafted = n.words+in[w], n.drafted+out[w]
		n.lost, n.kept = n.lost+max(in[w]-out[w], 0), n.kept+max(out[w]-in[w], 0)
		if d := in[w] - out[w]; d > 0 && left[w] < d {
			n.silent += d - left[w]
			t.Logf("%s: %q is lost without a word", file, w)
		}
		if testing.Verbose() && in[w] != out[w] {
			t.Logf("%s: %q %d in the text, %d in the draft", filepath.Base(file), w, in[w], out[w])
		}
	}
	if want := between(page, "<!--title:", "-->"); len(want) == 1 && want[0] == g.Title.Value {
		n.named = 1
	} else {
		t.Logf("%s: the title is %q", file, g.Title.Value)
	}
	n.pairs, n.paired = pairsFound(page, pairsOf(g))
	return n
}

// pairsFound counts the pairs of a page, and those of them that stand word for word in the guide.
func pairsFound(page string, got [][2]string) (all, found int) {
	answers := between(page, "<!--a-->", "<!--/a-->")
	for i, q := range between(page, "<!--q-->", "<!--/q-->") {
		all++
		for _, p := range got {
			if inWords(p[0]) == inWords(bare(q)) && inWords(p[1]) == inWords(bare(answers[i])) {
				found++
				break
			}
		}
	}
	return all, found
}

func inWords(s string) string { return strings.Join(strings.Fields(s), " ") }
