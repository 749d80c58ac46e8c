package desk

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// project is a copy of the shipped guides and brands that a test may change.
func project(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"guides", "assets/brands", "assets/fonts"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join("../..", name))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// opened is a desk with its server.
type opened struct {
	*Desk
	t    *testing.T
	base string
	root string
}

func open(t *testing.T, root string) *opened {
	t.Helper()
	d, err := Open(Options{Root: root, Today: time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	s := httptest.NewUnstartedServer(nil)
	s.Config.Handler = d.handler(s.Listener.Addr().String())
	s.Start()
	t.Cleanup(s.Close)
	t.Cleanup(d.hub.close)
	return &opened{d, t, "http://" + s.Listener.Addr().String() + "/" + d.key + "/", root}
}

func (o *opened) get(address string, into any) {
	o.t.Helper()
	r, err := http.Get(o.base + address)
	if err != nil {
		o.t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != http.StatusOK {
		o.t.Fatalf("%s: %s, %v, %.200s", address, r.Status, err, body)
	}
	if text, ok := into.(*string); ok {
		*text = string(body)
	} else if err := json.Unmarshal(body, into); err != nil {
		o.t.Fatalf("%s: %v in %.200s", address, err, body)
	}
}

func TestOnlyTheDesksOwnPageIsAnswered(t *testing.T) {
	o := open(t, project(t))
	ask := func(method, path string, change func(*http.Request)) int {
		r, err := http.NewRequest(method, strings.TrimSuffix(o.base, "/"+o.key+"/")+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if change != nil {
			change(r)
		}
		a, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		a.Body.Close()
		if a.Header.Get("Content-Security-Policy") == "" || a.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s %s: headers %v", method, path, a.Header)
		}
		return a.StatusCode
	}
	key := "/" + o.key
	header := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	host := func(name string) func(*http.Request) { return func(r *http.Request) { r.Host = name } }
	for _, c := range []struct {
		name, method, path string
		change             func(*http.Request)
		want               int
	}{
		{"the page", "GET", key + "/", nil, 200},
		{"the page without the last slash", "GET", key, nil, 403},
		{"no key", "GET", "/", nil, 403},
		{"no key, a file", "GET", "/project", nil, 403},
		{"a wrong key", "GET", "/" + strings.Repeat("A", len(o.key)) + "/project", nil, 403},
		{"half a key", "GET", key[:8] + "/project", nil, 403},
		{"a name that leads here (DNS rebinding)", "GET", key + "/project", host("evil.example"), 421},
		{"that name with our port", "GET", key + "/project", host("evil.example:" + o.base[len("http://127.0.0.1:"):len("http://127.0.0.1:")+4]), 421},
		{"a script of another page", "GET", key + "/project", header("Origin", "https://evil.example"), 403},
		{"a sandboxed page", "GET", key + "/project", header("Origin", "null"), 403},
		{"a change from nowhere", "POST", key + "/project", nil, 403},
		{"a file of the project", "GET", key + "/guides/practice.yaml", nil, 404},
		{"a way out", "GET", key + "/face/..%2f..%2fetc%2fpasswd", nil, 404},
		{"a way out through a page", "GET", key + "/thumb/..%2f..%2fpasswd", nil, 404},
	} {
		if got := ask(c.method, c.path, c.change); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestPagesAreFetchedByTheirContent(t *testing.T) {
	o := open(t, project(t))
	var before, after shown
	o.get("pages?guide=intrathecal-pump", &before)
	if len(before.Pages) < 10 || len(before.Parts) < 5 || before.Old != "" {
		t.Fatalf("%d pages, %d parts, old %q", len(before.Pages), len(before.Parts), before.Old)
	}
	var svg string
	o.get("page/"+before.Pages[0].Hash, &svg)
	if !strings.HasPrefix(svg, "<svg") || !strings.Contains(svg, "Intrathecal Pump") {
		t.Errorf("the cover is %.80s", svg)
	}
	for _, f := range before.Faces {
		var ttf string
		o.get("face/"+f.File, &ttf)
		if !strings.HasPrefix(ttf, "\x00\x01\x00\x00") {
			t.Errorf("the face %s is no font", f.Name)
		}
	}
	o.change("guides/intrathecal-pump.yaml", "We place a thin tube", "We place a very thin tube")
	o.refresh()
	o.get("pages?guide=intrathecal-pump", &after)
	changed := 0
	for i := range after.Pages {
		if after.Pages[i].Hash != before.Pages[i].Hash {
			changed++
		}
	}
	if changed != 1 {
		t.Errorf("%d pages travel after one word was added on one", changed)
	}
}

// change writes a file as an editor outside does.
func (o *opened) change(name, from, to string) {
	o.t.Helper()
	file := filepath.Join(o.root, name)
	data, err := os.ReadFile(file)
	if err != nil {
		o.t.Fatal(err)
	}
	if !strings.Contains(string(data), from) {
		o.t.Fatalf("%s has no %q", name, from)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(data), from, to, 1)), 0o644); err != nil {
		o.t.Fatal(err)
	}
}

// A file that does not load keeps the last good pages, and says where it went wrong; other guides go on.
func TestTheLastGoodPagesStay(t *testing.T) {
	o := open(t, project(t))
	var good, bad, other shown
	o.get("pages?guide=intrathecal-pump", &good)
	o.change("guides/intrathecal-pump.yaml", "title: We place a thin tube", "title: We place: a thin tube")
	o.refresh()
	o.get("pages?guide=intrathecal-pump", &bad)
	if bad.Old == "" || len(bad.Problems) == 0 || bad.Problems[0].Line == 0 || len(bad.Pages) != len(good.Pages) {
		t.Errorf("old %q, %d pages, problems %v", bad.Old, len(bad.Pages), bad.Problems)
	}
	var list overview
	if o.get("project", &list); len(list.Guides) != 6 || !slices.ContainsFunc(list.Guides, func(e entry) bool { return e.Name == "intrathecal-pump" && e.State == "broken" }) {
		t.Errorf("the list is %+v", list.Guides)
	}
	o.get("pages?guide=spinal-cord-stimulation", &other)
	if other.Old != "" || len(other.Pages) == 0 {
		t.Errorf("another guide has %d pages, old %q", len(other.Pages), other.Old)
	}
	o.change("guides/intrathecal-pump.yaml", "title: We place: a thin tube", "title: We place a thin tube")
	o.refresh()
	var mended shown
	o.get("pages?guide=intrathecal-pump", &mended)
	if mended.Old != "" || mended.Pages[3].Hash != good.Pages[3].Hash {
		t.Error("after the mend the pages are not what they were")
	}
}

func TestTheListNamesEverything(t *testing.T) {
	o := open(t, project(t))
	var p overview
	o.get("project", &p)
	if len(p.Guides) != 6 || len(p.Offices) == 0 || len(p.Editions) != 4 || len(p.Brands) != 2 || p.Brand != "warm" {
		t.Errorf("%+v", p)
	}
	for _, g := range p.Guides {
		if g.Title == "" || g.File == "" || g.State != "draft" || len(g.Stamp) != 8 {
			t.Errorf("%+v", g)
		}
	}
}

func TestEventsReachEveryPage(t *testing.T) {
	o := open(t, project(t))
	var ears []*http.Response
	for range 2 {
		r, err := http.Get(o.base + "events")
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		ears = append(ears, r)
	}
	read := func(r *http.Response) string {
		b := make([]byte, 512)
		n, _ := r.Body.Read(b)
		return string(b[:n])
	}
	for _, e := range ears {
		read(e) // how long to wait before connecting anew
	}
	o.change("guides/practice.yaml", "wait_time:", "wait_time: ")
	o.refresh()
	for _, e := range ears {
		if got := read(e); !strings.Contains(got, "event: changed\ndata: [\"guides/practice.yaml\"]") {
			t.Errorf("a page heard %q", got)
		}
	}
}

func TestGreyIsGrey(t *testing.T) {
	o := open(t, project(t))
	var s shown
	o.get("pages?guide=intrathecal-pump&edition=print&gray=1", &s)
	var svg string
	o.get("page/"+s.Pages[1].Hash, &svg)
	colors := regexp.MustCompile(`#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})"`).FindAllStringSubmatch(svg, -1)
	if len(colors) < 10 {
		t.Fatalf("only %d colours", len(colors))
	}
	for _, c := range colors {
		if c[1] != c[2] || c[2] != c[3] {
			t.Fatalf("%s is no grey", c[0])
		}
	}
}
