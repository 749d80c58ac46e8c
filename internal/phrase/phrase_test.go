package phrase

import (
	"reflect"
	"regexp"
	"slices"
	"testing"
	"time"
)

var (
	verb = regexp.MustCompile(`%[a-z]`)
	hole = regexp.MustCompile(`\{[a-z]+\}`) // what a script fills, in any order
)

// A word left out of a catalogue would leave a gap on the page; a verb left out would print as %!d(MISSING).
func TestCataloguesSayTheSame(t *testing.T) {
	var pairs [][2]any
	for _, w := range Languages[1:] {
		pairs = append(pairs, [2]any{english, *w}, [2]any{english.Web, w.Web}, [2]any{english.Company, w.Company}, [2]any{english.Sheet, w.Sheet}, [2]any{english.Web.Nearest, w.Web.Nearest})
	}
	for _, pair := range pairs {
		en, es := reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1])
		for i := range en.NumField() {
			name := en.Type().Field(i).Name
			if name == "and" || name == "lastComma" {
				continue // not every language has them
			}
			if en.Field(i).IsZero() || es.Field(i).IsZero() {
				t.Errorf("%s is empty in one of the languages", name)
			}
			if en.Field(i).Kind() != reflect.String {
				continue
			}
			a, b := en.Field(i).String(), es.Field(i).String()
			if !reflect.DeepEqual(verb.FindAllString(a, -1), verb.FindAllString(b, -1)) || !reflect.DeepEqual(slices.Sorted(slices.Values(hole.FindAllString(a, -1))), slices.Sorted(slices.Values(hole.FindAllString(b, -1)))) {
				t.Errorf("%s: %q takes other values than %q", name, a, b)
			}
			if a == b && len(a) > 3 && name != "Size" {
				t.Errorf("%s is %q in both languages", name, a)
			}
		}
	}
}

func TestLists(t *testing.T) {
	for _, c := range []struct {
		lang, want string
		names      []string
	}{
		{"en", "", nil},
		{"en", "Ohio", []string{"Ohio"}},
		{"en", "Ohio and Iowa", []string{"Ohio", "Iowa"}},
		{"en", "Ohio, Utah, and Iowa", []string{"Ohio", "Utah", "Iowa"}},
		{"es", "Maryland, Pensilvania y Virginia", []string{"Maryland", "Pensilvania", "Virginia"}},
		{"es", "Ohio e Illinois", []string{"Ohio", "Illinois"}},
		{"es-MX", "Ohio, Utah e Indiana", []string{"Ohio", "Utah", "Indiana"}},
		{"es", "Ohio y Iowa", []string{"Ohio", "Iowa"}},
		{"es", "Ohio y Idaho", []string{"Ohio", "Idaho"}},
	} {
		if got := For(c.lang).List(c.names); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ lang, date, month string }{
		{"en", "November 22, 2026", "November 2026"},
		{"es", "22 de noviembre de 2026", "noviembre de 2026"},
		{"xx", "November 22, 2026", "November 2026"},
	} {
		if w := For(c.lang); w.Date(day) != c.date || w.Month(day) != c.month {
			t.Errorf("%s: %q and %q, want %q and %q", c.lang, w.Date(day), w.Month(day), c.date, c.month)
		}
	}
}
