package twin_test

import (
	"bytes"
	"compress/gzip"
	"regexp"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
	"guidepress/internal/twin"
)

// somewhere puts the offices of the small project on the map.
func somewhere(p *load.Project) {
	for i := range p.Set.Locations {
		l := &p.Set.Locations[i]
		l.Lat, l.Lon = source.Text{Value: "39.4143"}, source.Text{Value: "-77.4105"}
	}
}

// The finder waits for its script; each office says where it is; the page's policy holds there, too.
func TestNearestOffice(t *testing.T) {
	p := small(t)
	somewhere(p)
	g := find(t, p, "en")
	g.Sections[0].Blocks = append(g.Sections[0].Blocks, &guide.Offices{Title: source.Text{Value: "Ours"}}, &guide.Offices{Title: source.Text{Value: "Ours again"}})
	in := input(p, g)
	script := ""
	in.Asset = func(name string, data []byte) string {
		if name == "nearest.js" {
			script = string(data)
		}
		return "assets/" + name
	}
	if page := string(twin.Page(in).HTML); strings.Contains(page, "finder") || strings.Contains(page, "data-at") || script != "" {
		t.Error("a practice that does not offer it has a finder")
	}
	in.Places = "assets/places.js"
	page := string(twin.Page(in).HTML)
	for _, want := range []string{`<div class="finder screen" hidden="" data-places="assets/places.js"`, `<label for="near">ZIP code or city</label>`, `role="status"`,
		`<li data-at="39.4143 -77.4105">`, `content="connect-src &#39;none&#39;; form-action &#39;none&#39;"`, `<script src="assets/nearest.js" defer="">`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if n := strings.Count(page, `id="near"`); n != 1 {
		t.Errorf("%d finders on a page", n)
	}
	if strings.Contains(page, `src="assets/places.js"`) {
		t.Error("the towns are fetched at once")
	}
	if bad := regexp.MustCompile(`fetch\(|XMLHttp|sendBeacon|WebSocket|EventSource|RTC|Storage|indexedDB|cookie|caches|\bImage\b|import\(|location\.|open\(|postMessage|serviceWorker|watchPosition|innerHTML`).FindString(strings.ReplaceAll(script, "geolocation.", "")); bad != "" {
		t.Errorf("the script uses %s", bad)
	}
	if from := regexp.MustCompile(`\.src\b.*`).FindAllString(script, -1); len(from) != 1 || from[0] != ".src = finder.dataset.places" {
		t.Errorf("the script takes sources: %q", from)
	}
	if n := strings.Count(script, "getCurrentPosition"); n != 1 || strings.Index(script, "getCurrentPosition") < strings.Index(script, "mine.addEventListener('click'") {
		t.Error("the browser is asked where the reader is before the button is pressed")
	}
	list := twin.List{Practice: p.Set.Practice, Offices: p.Set.Locations, Places: in.Places, Brand: p.Brand, Lang: "es", Read: p.Read, Asset: in.Asset}
	index := string(twin.Index(list).HTML)
	for _, want := range []string{`<h2>Encuentre un consultorio</h2>`, `<label for="near">Código postal o ciudad</label>`, `<script src="assets/nearest.js" defer="">`, `<li data-at=`} {
		if !strings.Contains(index, want) {
			t.Errorf("the list of guides lacks %s", want)
		}
	}
}

// The towns say whose work they are, are the same bytes each time, take less than 40 kB over the wire, and cannot end the script's strings.
func TestPlaces(t *testing.T) {
	p := small(t)
	somewhere(p)
	one, two := twin.Places(p.Set.Locations), twin.Places(p.Set.Locations)
	if !bytes.Equal(one, two) {
		t.Error("two runs give two files")
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	w.Write(one)
	w.Close()
	if packed.Len() > 40_000 || packed.Len() < 5_000 {
		t.Errorf("the towns take %d bytes packed", packed.Len())
	}
	text := string(one)
	for _, want := range []string{"U.S. Census Bureau", "GeoNames, https://www.geonames.org, CC BY 4.0", "\n@MD\n", "Towson"} {
		if !strings.Contains(text, want) {
			t.Errorf("the towns lack %q", want)
		}
	}
	if strings.Count(text, "`") != 4 || strings.ContainsAny(text, "\\$") {
		t.Error("a name could end the string that it stands in")
	}
}
