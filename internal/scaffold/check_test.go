package scaffold

import (
	"os"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// checked are the errors and warnings that check finds in the only guide loaded.
func checked(t *testing.T, dir, name string) []source.Problem {
	t.Helper()
	p := sound(t, dir, name)
	r := check.Run(&check.Subject{Guide: p.Set.Guides[0], Set: &p.Set, Brand: p.Brand, Today: day})
	return slices.DeleteFunc(r.Problems, func(q source.Problem) bool { return q.Severity > source.Warning })
}

// The sample shows what a finished guide is like, so nothing may be wrong with it.
func TestTheSampleGuidePassesTheCheck(t *testing.T) {
	for _, q := range checked(t, made(t), "sample-steroid-injection") {
		t.Errorf("%s: %s: %s [%s]", q.Pos, q.Severity, q.Message, q.Rule)
	}
}

// Until the gaps are filled a new guide does not pass, and its gaps are what is wrong with it: no part is missing.
func TestANewGuideIsStoppedByItsGaps(t *testing.T) {
	for _, kind := range guide.Procedure("").Values() {
		t.Run(kind.Name, func(t *testing.T) {
			dir := made(t)
			f, err := Guide(os.DirFS(dir), Ask{Name: "new-one", Procedure: guide.Procedure(kind.Name), Today: day})
			if err != nil {
				t.Fatal(err)
			}
			if err := Put(dir, []File{f}); err != nil {
				t.Fatal(err)
			}
			gaps := 0
			for _, q := range checked(t, dir, "new-one") {
				switch {
				case q.Rule == "EDIT-15", q.Rule == "EDU-01" && strings.Contains(q.Message, "no main message"):
					gaps++
				case q.Rule == "EDU-12" && strings.Contains(q.Message, "pictures"), q.Rule == "EDU-10" && strings.Contains(q.Message, "no text cites"):
					// pictures and citations come with the text
				default:
					t.Errorf("%s: %s [%s]", q.Pos, q.Message, q.Rule)
				}
			}
			if want := strings.Count(string(f.Data), "TODO "); gaps < want*9/10 {
				t.Errorf("the check names %d of %d gaps", gaps, want)
			}
		})
	}
}
