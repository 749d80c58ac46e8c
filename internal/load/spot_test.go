package load_test

import (
	"strings"
	"testing"
)

// A coordinate that is not where the office's ZIP code is would tell readers a wrong distance; the usual slips are named.
func TestWhereAnOfficeIs(t *testing.T) {
	const practice = "name: A\nphone: (240) 555-0100\nsite: https://a.example\nstates: [Maryland]\nwait_time: two weeks\ninsurance: B\n"
	const office = "locations:\n  - id: a\n    name: Frederick\n    state: Maryland\n    street: 1 A St\n    city: Frederick, MD 21701\n    phone: (301) 555-0101\n    hours: Mon\n"
	for _, c := range []struct{ nearest, keys, want string }{
		{"", "", ""},
		{"", "    lat: 39.4143\n    lon: -77.4105\n", ""},
		{"nearest: true\n", "    lat: 39.4143\n    lon: -77.4105\n", ""},
		{"", "    lat: 39.4143\n    lon: 77.4105\n", "hint: places in the United States have a minus before the longitude: lon: -77.4105"},
		{"", "    lat: -77.4105\n    lon: 39.4143\n", "the two numbers have changed places: lat: 39.4143, lon: -77.4105"},
		{"", "    lat: 39.64\n    lon: -77.72\n", "guides/locations.yaml:9:10: warning: the office Frederick would be 25 miles from its ZIP code 21701 [office-far]"},
		{"", "    lat: 38.41\n    lon: -77.41\n", "error: the office Frederick would be 71 miles from its ZIP code 21701 [office-far]"},
		{"", "    lat: 39.4143\n", `guides/locations.yaml:9:10: error: the office Frederick has no "lon" [missing-field]`},
		{"", "    lon: -77.4105\n", `the office Frederick has no "lat" [missing-field]`},
		{"nearest: true\n", "", `guides/locations.yaml:3:11: error: the office Frederick has no "lat" and no "lon"; with "nearest: true" in guides/practice.yaml readers are told how far each office is [missing-field]`},
		{"nearest: true\n", "", "the middle of 21701 is lat: 39.44, lon: -77.33"},
		{"", "    lat: 39 24 51\n    lon: -77.4105\n", `"39 24 51" is no latitude [wrong-form]`},
		{"", "    lat: 39.4143\n    lon: -277.4105\n", `"-277.4105" is no longitude [wrong-form]`},
	} {
		got := report(open(t, project(t, map[string]string{"guides/practice.yaml": practice + c.nearest, "guides/locations.yaml": office + c.keys})))
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s%s:\n%s\nwant %s", c.nearest, c.keys, got, c.want)
		}
		if n := strings.Count(got, "the office Frederick"); n > 1 {
			t.Errorf("it is said %d times:\n%s", n, got)
		}
	}
}
