package load_test

import (
	"reflect"
	"slices"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
)

// Whatever a field says that it names, a project can list.
func TestAProjectListsWhatFieldsName(t *testing.T) {
	p, err := load.Open("../..", load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	has := p.Has()
	asked := map[string]bool{}
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		for _, f := range reflect.VisibleFields(typ) {
			if of := f.Tag.Get("of"); of != "" {
				if asked[of] = true; len(has[of]) == 0 {
					t.Errorf("%s.%s names a %s, and the project lists none", typ.Name(), f.Name, of)
				}
			}
			walk(f.Type)
		}
	}
	for _, k := range guide.Kinds {
		walk(reflect.TypeOf(k.New()))
	}
	walk(reflect.TypeFor[guide.Guide]())
	walk(reflect.TypeFor[guide.Practice]())
	walk(reflect.TypeFor[guide.Person]())
	for of, names := range has {
		if !asked[of] {
			t.Errorf("nothing names a %s", of)
		}
		if slices.Contains(names, "") {
			t.Errorf("a %s without a name is listed", of)
		}
	}
	if !slices.Contains(has["picture"], "walk") || !slices.Contains(has["office"], "frederick-md") {
		t.Errorf("pictures %v, offices %v", has["picture"], has["office"])
	}
}
