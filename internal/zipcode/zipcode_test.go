package zipcode_test

import (
	"bytes"
	"compress/gzip"
	"math"
	"reflect"
	"testing"

	"guidepress/internal/zipcode"
)

// Buildings whose places everybody can look up, and which are not in the table.
func TestKnownPlaces(t *testing.T) {
	for _, c := range []struct {
		code, town, state string
		at                zipcode.Spot
		miles             float64
	}{
		{"21701", "Frederick", "MD", zipcode.Spot{Lat: 39.4143, Lon: -77.4105}, 6},      // city hall
		{"21204", "Towson", "MD", zipcode.Spot{Lat: 39.4015, Lon: -76.6019}, 2},         // court house
		{"10001", "New York", "NY", zipcode.Spot{Lat: 40.7506, Lon: -73.9935}, 1},       // Pennsylvania Station
		{"99501", "Anchorage", "AK", zipcode.Spot{Lat: 61.2181, Lon: -149.9003}, 3},     // downtown
		{"00901", "", "PR", zipcode.Spot{Lat: 18.4655, Lon: -66.1057}, 2},               // old San Juan
		{"96813", "Honolulu", "HI", zipcode.Spot{Lat: 21.3069, Lon: -157.8583}, 3},      // the capitol
		{"20500", "Washington", "DC", zipcode.Spot{Lat: 38.8977, Lon: -77.0365}, 2},     // one receiver, no area
		{"90210", "Beverly Hills", "CA", zipcode.Spot{Lat: 34.0736, Lon: -118.4004}, 3}, // city hall
	} {
		z, ok := zipcode.Find(c.code)
		if !ok || z.Town != c.town || z.State != c.state || zipcode.Miles(z.Spot, c.at) > c.miles {
			t.Errorf("%s is %+v, %.1f miles from where it should be", c.code, z, zipcode.Miles(z.Spot, c.at))
		}
	}
	for _, code := range []string{"", "2170", "217011", "2170a", "99999", "00000", "21 01"} {
		if z, ok := zipcode.Find(code); ok {
			t.Errorf("%q is found as %+v", code, z)
		}
	}
}

func TestMiles(t *testing.T) {
	ny, la := zipcode.Spot{Lat: 40.7128, Lon: -74.0060}, zipcode.Spot{Lat: 34.0522, Lon: -118.2437}
	if got := zipcode.Miles(ny, la); math.Abs(got-2446) > 5 { // great circle between the two city halls
		t.Errorf("New York to Los Angeles is %.0f miles", got)
	}
	degree := zipcode.Miles(zipcode.Spot{Lat: 39, Lon: -77}, zipcode.Spot{Lat: 40, Lon: -77})
	if math.Abs(degree-69.1) > 0.1 || zipcode.Miles(ny, ny) != 0 {
		t.Errorf("a degree of latitude is %.2f miles", degree)
	}
}

func TestTheTableIsWhole(t *testing.T) {
	all := zipcode.All()
	if len(all) != 41113 {
		t.Errorf("%d ZIP codes, data/README.md says 41,113", len(all))
	}
	states := map[string]bool{}
	for i, z := range all {
		if i > 0 && all[i-1].Code >= z.Code {
			t.Fatalf("%05d follows %05d", z.Code, all[i-1].Code)
		}
		if z.Lat < -15 || z.Lat > 72 || z.Lon > 180 || z.Lon < -180 {
			t.Errorf("%05d lies at %v", z.Code, z.Spot)
		}
		states[z.State] = true
	}
	if len(states) != 54 { // fifty, the District, Puerto Rico, the Virgin Islands, Guam with the islands around it
		t.Errorf("%d states: %v", len(states), states)
	}
	if areas := zipcode.Areas(); len(areas) < 900 || areas[0].Code != 5 {
		t.Errorf("%d areas, the first %+v", len(areas), areas[0])
	}
}

func TestEncodeAndDecode(t *testing.T) {
	want := []zipcode.ZIP{
		{Code: 501, Town: "Holtsville", State: "NY", Spot: zipcode.Spot{Lat: 40.81, Lon: -73.04}},
		{Code: 601, State: "PR", Spot: zipcode.Spot{Lat: 18.18, Lon: -66.75}},
		{Code: 602, State: "PR", Spot: zipcode.Spot{Lat: 18.36, Lon: -67.18}},
		{Code: 1001, Town: "Agawam", State: "MA", Spot: zipcode.Spot{Lat: 42.06, Lon: -72.61}},
		{Code: 1002, Town: "Agawam", State: "MA", Spot: zipcode.Spot{Lat: -14.3, Lon: 0}},
	}
	if got := zipcode.Decode(zipcode.Encode(want)); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// What a page gets holds the served states and what lies across the border, and is never more than 40 kB packed.
func TestAround(t *testing.T) {
	for name, offices := range map[string][]string{
		"the sample":       {"21701", "21740", "17201", "17325", "22601", "20175"},
		"one office":       {"59901"},
		"a corner":         {"87401"},
		"four large ones":  {"90012", "75201", "10001", "60601"},
		"all over":         {"90012", "75201", "10001", "60601", "33101", "98101", "02108", "19103", "30303", "43215", "27601", "48201"},
		"beyond the ocean": {"96813", "00901"},
	} {
		var spots []zipcode.Spot
		for _, code := range offices {
			z, ok := zipcode.Find(code)
			if !ok {
				t.Fatal(code)
			}
			spots = append(spots, z.Spot)
		}
		zips := zipcode.Around(spots)
		has := map[int]bool{}
		for _, z := range zips {
			has[z.Code] = true
		}
		for _, code := range offices {
			if z, _ := zipcode.Find(code); !has[z.Code] {
				t.Errorf("%s: the office's own %s is missing", name, code)
			}
		}
		if name == "the sample" {
			for _, code := range []int{21201, 15201, 24201, 20001, 25401} { // Baltimore, Pittsburgh, Bristol; Washington and Martinsburg across the border
				if !has[code] {
					t.Errorf("%s: %05d is missing", name, code)
				}
			}
			if has[90210] || has[10001] {
				t.Errorf("%s: it holds what is far away", name)
			}
		}
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		w.Write([]byte(zipcode.Encode(zips) + zipcode.Encode(zipcode.Areas())))
		w.Close()
		t.Logf("%s: %d ZIP codes, %d bytes packed", name, len(zips), b.Len())
		if b.Len() > 39_500 {
			t.Errorf("%s: %d bytes packed", name, b.Len())
		}
	}
}
