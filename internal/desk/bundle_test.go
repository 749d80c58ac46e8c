package desk

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestTheBundleIsFresh(t *testing.T) {
	if _, err := os.Stat("web/node_modules/preact"); err != nil {
		t.Skip("its libraries are not installed; npm install below internal/desk/web")
	}
	if out, err := exec.Command("go", "run", "./web/bundle", "-check").CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// A page on the way from this machine to itself may be large; one that is large is slow to start all the same.
func TestTheBundleIsSmall(t *testing.T) {
	const most = 250_000
	total := 0
	err := fs.WalkDir(web, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(web, name)
		total += len(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if total > most {
		t.Errorf("the page has %d bytes packed, %d are allowed", total, most)
	}
	t.Logf("%d bytes packed", total)
}

// What a browser gets packed and what others get plain is the same page.
func TestThePageIsPacked(t *testing.T) {
	get := func(accept string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Encoding", accept)
		w := httptest.NewRecorder()
		file("index.html", "text/html; charset=utf-8")(w, r)
		return w
	}
	plain, small := get(""), get("gzip, br")
	if plain.Header().Get("Content-Encoding") != "" || !strings.Contains(plain.Body.String(), "<html") {
		t.Errorf("without gzip: %v %q", plain.Header(), plain.Body)
	}
	if small.Header().Get("Content-Encoding") != "gzip" {
		t.Fatalf("with gzip: %v", small.Header())
	}
	if got, err := unpacked(small.Body.Bytes()); err != nil || string(got) != plain.Body.String() {
		t.Errorf("unpacked it is %q, %v", got, err)
	}
}
