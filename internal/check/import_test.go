package check_test

import (
	"maps"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"guidepress/internal/check"
	"guidepress/internal/importer"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// TestImportedPage: import and check together tell the practice what is wrong with its page. The importer takes the
// website's furniture out (EDIT-08); the practice's facts become known (CLAIM-04), and a heading names only the topic.
func TestImportedPage(t *testing.T) {
	data, err := os.ReadFile("testdata/intrathecal-pump-page.txt")
	if err != nil {
		t.Fatal(err)
	}
	draft, err := importer.Import("intrathecal-pump-page.txt", data, importer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	files := maps.Clone(brandFiles())
	files["guides/page.yaml"] = &fstest.MapFile{Data: draft.YAML}
	for _, name := range []string{"practice.yaml", "locations.yaml"} {
		files["guides/"+name] = &fstest.MapFile{Data: fixture(t, name)}
	}
	p, err := load.OpenFS(files, load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	times := map[string]int{}
	for _, q := range check.Run(&check.Subject{Guide: p.Set.Guides[0], Set: &p.Set, Brand: p.Brand, Today: today}).Problems {
		if q.Severity == source.Error || q.Severity == source.Warning {
			times[q.Rule]++
		}
	}
	want := map[string]int{"A11Y-04": 4, "A11Y-06": 1, "LAW-04": 1, "LAW-05": 4, "LAW-06": 1, "LAW-07": 2, "LAW-10": 1, "EDU-01": 1, "EDU-02": 1,
		"EDU-03": 1, "EDU-04": 2, "EDU-05": 1, "EDU-06": 1, "EDU-07": 1, "EDU-08": 1, "EDU-09": 2, "EDU-10": 3, "EDU-12": 3, "READ-01": 5, "READ-02": 1,
		"READ-03": 8, "READ-04": 1, "READ-05": 14, "READ-07": 5, "READ-08": 2, "EDIT-01": 1, "EDIT-02": 2, "EDIT-03": 1, "EDIT-04": 1, "EDIT-05": 1,
		"EDIT-06": 1, "EDIT-07": 2, "EDIT-09": 10, "EDIT-10": 6, "EDIT-11": 1, "EDIT-12": 2, "EDIT-13": 4, "EDIT-14": 4, "EDIT-15": 2,
		"CLAIM-01": 1, "CLAIM-02": 1, "CLAIM-03": 3, "CLAIM-04": 1}
	for _, rule := range slices.Sorted(maps.Keys(times)) {
		if want[rule] != times[rule] {
			t.Errorf("%s is reported %d times, want %d", rule, times[rule], want[rule])
		}
	}
	for rule := range want {
		if times[rule] == 0 {
			t.Errorf("%s is not reported", rule)
		}
	}
}
