package build

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Each option tells runs apart, or says in its tag that it changes no file: one that is forgotten would leave stale
// files where they are.
func TestEveryOptionTellsRunsApart(t *testing.T) {
	plain := (&record{}).args()
	asked := 0
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Options]()) {
		if f.Tag.Get("record") == "no" {
			continue
		}
		asked++
		var o Options
		switch v := reflect.ValueOf(&o).Elem().FieldByIndex(f.Index); v.Interface().(type) {
		case string:
			v.SetString("x")
		case []string:
			v.Set(reflect.ValueOf([]string{"x"}))
		case Standard:
			v.SetString("2")
		case bool:
			v.SetBool(true)
		case int:
			v.SetInt(1)
		case Shard:
			v.Set(reflect.ValueOf(Shard{1, 2}))
		case []guide.Publication:
			v.Set(reflect.ValueOf([]guide.Publication{{Places: []source.Text{{Value: "x"}}}}))
		default:
			t.Errorf("%s is a %s: teach record.args and this test how to tell two apart", f.Name, f.Type)
			continue
		}
		if (&record{o: o}).args() == plain {
			t.Errorf("a run with another %s is taken for the same", f.Name)
		}
	}
	if asked < 9 {
		t.Errorf("only %d options were asked", asked)
	}
	if a, b := (&record{o: Options{Guides: []string{"a b"}}}), (&record{o: Options{Guides: []string{"a", "b"}}}); a.args() == b.args() {
		t.Error("one guide called “a b” is taken for two")
	}
}

// A new day alone makes nothing anew before one comes on which a rule may judge otherwise; then that is told.
func TestADayThatChangesNothing(t *testing.T) {
	root := many(t, 1)
	edit(t, filepath.Join(root, "guides", "copy-0000.yaml"), "      - offices: Our offices\n", "      - offices: Our offices\n      - id: people\n        team: Our team\n")
	edit(t, filepath.Join(root, guide.TeamFile), "    role: ", "    until: 2027-03-01\n    role: ")
	on := func(month time.Month, dd, hour int) *Report {
		return mustRun(t, Options{Root: root, Out: "dist", Cache: t.TempDir(), Today: time.Date(2027, month, dd, hour, 0, 0, 0, time.UTC)})
	}
	if r := on(1, 5, 9); r.Project == nil || source.HasErrors(r.Problems) {
		t.Fatalf("the first build: %v", r.Problems)
	}
	settled(t, root)
	on(1, 5, 9)
	for _, hour := range []int{8, 20} {
		if r := on(3, 1, hour); r.Project != nil {
			t.Errorf("on the last day, at %d, all was read anew", hour)
		}
	}
	if r := on(3, 2, 0); !source.HasErrors(r.Problems) {
		t.Errorf("somebody has left, and nobody says so: %v", r.Problems)
	}
	if r := on(1, 4, 0); r.Project == nil {
		t.Error("a day before that of the record is taken for settled")
	}
}

// settled makes all files older than the time a file must have to be trusted.
func settled(t *testing.T, root string) {
	t.Helper()
	old := time.Now().Add(-time.Hour)
	for _, dir := range []string{"guides", "assets"} {
		err := filepath.WalkDir(filepath.Join(root, dir), func(name string, _ fs.DirEntry, err error) error {
			return errors.Join(err, os.Chtimes(name, old, old))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Whoever asks for the day, too, is told of the date alone.
func TestTheHourTellsNoRunsApart(t *testing.T) {
	at := func(day, hour int) string {
		return Asked(Options{Today: time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC)})
	}
	if at(22, 8) != at(22, 17) || at(22, 8) == at(23, 8) {
		t.Error("morning and evening are told apart, or two days are not")
	}
}

// taker takes all files and counts them.
type taker struct {
	t     *testing.T
	have  map[string]string // fingerprints of the files that it has
	taken sync.Map
	lots  int
}

func (k *taker) Plan(due []Target) []Target {
	return slices.DeleteFunc(due, func(t Target) bool { return t.Imposed })
}

func (k *taker) Has(t Target, sum string) bool { return k.have[t.File()] == sum }

func (k *taker) Take(_ context.Context, m Made) error {
	if len(m.Pages.Pages) == 0 || !bytes.HasPrefix(m.PDF, []byte("%PDF-")) {
		k.t.Errorf("%s is not whole", m.File())
	}
	if _, twice := k.taken.Swap(m.File(), m.Sum); twice {
		k.t.Errorf("%s is laid out twice", m.File())
	}
	return nil
}

func (k *taker) Lot(_ context.Context, _ *load.Project, _ *script.Teller, files []Target) error {
	k.lots++
	for _, f := range files {
		if len(f.Guide.Sections) == 0 {
			k.t.Errorf("%s: the guide has been let go", f.File())
		}
		if _, ok := k.taken.Load(f.File()); !ok && k.have[f.File()] == "" {
			k.t.Errorf("%s is missing in its lot", f.File())
		}
	}
	return nil
}

// A website takes files as they are made, each laid out once, and those that it has are not laid out at all.
func TestATakerGetsEachFileOnce(t *testing.T) {
	defer func(n int) { together = n }(together)
	together = 1
	root := copyProject(t)
	o := Options{Root: root, Editions: []string{"all"}, Languages: []string{"en"}, Guides: []string{"epidural-steroid-injection", "intrathecal-pump"}}
	stream := func(k *taker) {
		r, err := Stream(t.Context(), o, k)
		if err != nil {
			t.Fatal(err)
		}
		r.Project.Close()
	}
	first := &taker{t: t, have: map[string]string{}}
	stream(first)
	again := &taker{t: t, have: map[string]string{}}
	first.taken.Range(func(file, sum any) bool {
		again.have[file.(string)] = sum.(string)
		return true
	})
	if len(again.have) < 8 || first.lots < 2 {
		t.Fatalf("%d files in %d lots; many are wanted", len(again.have), first.lots)
	}
	edit(t, filepath.Join(root, "guides", "intrathecal-pump.yaml"), "title: ", "title: My ")
	stream(again)
	again.taken.Range(func(file, _ any) bool {
		if !strings.Contains(file.(string), "intrathecal-pump") {
			t.Errorf("%s was made again, though nothing in it has changed", file)
		}
		return true
	})
	if _, ok := again.taken.Load("web/intrathecal-pump-treatment-guide.pdf"); !ok {
		t.Error("the guide that was changed was not made again")
	}
}
