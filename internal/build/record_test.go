package build

import (
	"reflect"
	"sync/atomic"
	"testing"
	"time"
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
		case bool:
			v.SetBool(true)
		case int:
			v.SetInt(1)
		case time.Time:
			v.Set(reflect.ValueOf(time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)))
		default:
			t.Errorf("%s is a %s: teach record.args and this test how to tell two apart", f.Name, f.Type)
			continue
		}
		if (&record{o: o}).args() == plain {
			t.Errorf("a run with another %s is taken for the same", f.Name)
		}
	}
	if asked < 10 {
		t.Errorf("only %d options were asked", asked)
	}
	if a, b := (&record{o: Options{Guides: []string{"a b"}}}), (&record{o: Options{Guides: []string{"a", "b"}}}); a.args() == b.args() {
		t.Error("one guide called “a b” is taken for two")
	}
}

// Of the day only the date counts: the second build of a day is the quick one.
func TestTheHourTellsNoRunsApart(t *testing.T) {
	at := func(hour int) string {
		return (&record{o: Options{Today: time.Date(2026, 11, 22, hour, 0, 0, 0, time.UTC)}}).args()
	}
	if at(8) != at(17) {
		t.Error("morning and evening are told apart")
	}
}

// A website takes the pages that the check has laid out, however many there are: nothing is laid out twice.
func TestAllPagesAreHandedOut(t *testing.T) {
	o := Options{Root: copyProject(t), Out: "dist", Editions: []string{"all"}}
	var laid atomic.Int32
	o.Step = func(int, int) { laid.Add(1) }
	r, docs, err := Documents(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Project.Close()
	if len(docs) < 10 || int(laid.Load()) != len(docs) {
		t.Fatalf("%d documents in %d steps; many are wanted, each in one", len(docs), laid.Load())
	}
	for _, d := range docs {
		if d.Document == nil || len(d.Pages) == 0 {
			t.Errorf("%s has no pages", d.File())
		}
	}
}
