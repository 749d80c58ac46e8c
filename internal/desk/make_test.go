package desk

import (
	"context"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The files are those of guidepress build; one problem that stops them, and nothing is made.
func TestFilesAreMade(t *testing.T) {
	root := project(t)
	for _, name := range []string{"intrathecal-pump", "intrathecal-pump.es", "spinal-cord-stimulation"} {
		if err := os.Remove(filepath.Join(root, "guides", name+".yaml")); err != nil {
			t.Fatal(err)
		}
	}
	o := open(t, root)
	guide := "guides/epidural-steroid-injection.yaml"
	good := o.file(guide)
	o.change(guide, "title:", "title: [a]\nx:")
	all := picked{Guides: []string{"epidural-steroid-injection"}, Editions: []string{"web", "booklet"}, Places: []string{"", "frederick-md"}}
	if m := o.run(context.Background(), all); len(m.Stops) == 0 || m.Files != 0 {
		t.Errorf("a guide that does not load: %+v", m)
	}
	if err := os.WriteFile(filepath.Join(root, guide), []byte(good), 0o644); err != nil {
		t.Fatal(err)
	}
	m := o.run(context.Background(), all)
	var pdfs []string
	err := filepath.WalkDir(filepath.Join(root, out), func(name string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".pdf") {
			pdfs = append(pdfs, name)
		}
		return err
	})
	if err != nil || m.Files != 6 || m.New != 6 || m.Drafts != 6 || len(pdfs) != m.Files || m.Kept != 0 || m.Error != "" {
		t.Fatalf("%+v, %d files in the folder, %v", m, len(pdfs), err)
	}
	if data, _ := os.ReadFile(pdfs[0]); !strings.HasPrefix(string(data), "%PDF-") || len(data) > m.Bytes {
		t.Errorf("%s has %d bytes of %d", pdfs[0], len(data), m.Bytes)
	}
	if again := o.run(context.Background(), all); again.Kept != m.Files || again.Files != m.Files {
		t.Errorf("made again: %+v", again)
	}
	if code, _ := o.post("make", picked{Guides: all.Guides}, nil); code != 422 {
		t.Errorf("nothing is picked: %d", code)
	}
	if code, _ := o.post("make", all, nil); code != 200 {
		t.Errorf("the page's button: %d", code)
	}
	for o.making.Load() {
		time.Sleep(10 * time.Millisecond)
	}
	var p plan
	o.get("plan", &p)
	at := slices.IndexFunc(p.Rows, func(r planRow) bool { return r.Name == "epidural-steroid-injection" })
	if at < 0 {
		t.Fatalf("the plan has no such guide: %+v", p.Rows)
	}
	cell := p.Rows[at].Cells["web"]
	if len(cell.Files) != 2 || cell.Bytes == 0 || cell.Pages == 0 {
		t.Errorf("the plan knows %+v", p.Rows)
	}
	var pdf string
	o.get("made/"+cell.Files["frederick-md"], &pdf)
	if !strings.HasPrefix(pdf, "%PDF-") {
		t.Errorf("a file that was made: %.20q", pdf)
	}
	if r, err := http.Get(o.base + "made/web/none.pdf"); err != nil || r.StatusCode != 404 {
		t.Errorf("a file that was not made: %v, %v", r, err)
	}
}
