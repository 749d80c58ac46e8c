package publish

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image"
	_ "image/jpeg"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"guidepress/internal/build"
	"guidepress/internal/guide"
)

// project is twin's small project with the repository's brands, its guide signed.
func project(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for from, to := range map[string]string{"../twin/testdata/small": dir, "../../assets": filepath.Join(dir, "assets")} {
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	signed, err := build.Sign(build.Options{Root: dir, Guides: []string{"knee-shot"}, Today: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)}, build.Signing{})
	if err != nil {
		t.Fatal(err)
	}
	signed.Project.Close()
	return dir
}

// made publishes a project into dist/site of it. The medical rules are not asked: the project is too small for them.
func made(t testing.TB, dir string) (string, *Report) {
	t.Helper()
	r, err := Site(context.Background(), Options{Options: build.Options{Root: dir, Out: "dist/site", Rules: []string{"EDU-11"}}, PagePictures: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		t.Logf("%s: %s", p.Pos, p.Message)
	}
	if r.Manifest == nil {
		t.Fatal("nothing was made")
	}
	return filepath.Join(dir, "dist", "site"), r
}

// A sign that only the website's pages show is a problem like any other.
func TestASignThatCannotBeDrawnIsAProblem(t *testing.T) {
	dir := project(t)
	const file = "assets/brands/warm/icons/notes.svg"
	if err := os.WriteFile(filepath.Join(dir, file), []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><text>hi</text></svg>`), 0o644); err != nil {
		t.Fatal(err)
	}
	r, err := Site(context.Background(), Options{Options: build.Options{Root: dir, Out: "dist/site", Rules: []string{"EDU-11"}}, PagePictures: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		if p.Pos.File == file && p.Rule == "svg-feature" && r.Manifest == nil {
			return
		}
	}
	t.Errorf("the sign was passed over: %v", r.Problems)
}

// A site without guides says so, and leaves what is there.
func TestNoGuidesNoSite(t *testing.T) {
	dir := project(t)
	guides, err := filepath.Glob(filepath.Join(dir, "guides", "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range guides {
		if !guide.IsShared(strings.TrimSuffix(filepath.Base(g), ".yaml")) {
			os.Remove(g)
		}
	}
	if _, err := Site(context.Background(), Options{Options: build.Options{Root: dir, Out: "dist/site"}}); !errors.Is(err, ErrNoGuides) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "dist")); err == nil {
		t.Error("something was written")
	}
}

// read is a folder's files by name.
func read(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		out[name], err = os.ReadFile(filepath.Join(dir, name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSite(t *testing.T) {
	dir, r := made(t, project(t))
	files := read(t, dir)
	t.Run("manifest", func(t *testing.T) { theManifest(t, files) })
	t.Run("links", func(t *testing.T) { theLinks(t, files) })
	t.Run("pictures", func(t *testing.T) { thePictures(t, r, files) })
	t.Run("old names", func(t *testing.T) { theOldNames(t, files) })
	t.Run("search engines", func(t *testing.T) { theSitemap(t, files) })
	t.Run("licences of the fonts", func(t *testing.T) {
		for _, name := range []string{"assets/STIXTwo-LICENSE.txt", "assets/Roboto-LICENSE.txt"} {
			if len(files[name]) < 1000 {
				t.Errorf("%s does not go with its font", name)
			}
		}
	})
	t.Run("snippets", func(t *testing.T) {
		want := `<a href="https://www.example.com/guides/knee-shot-treatment-guide.pdf" type="application/pdf" hreflang="en">Knee shot guide, PDF, `
		if got := string(files["snippets/knee-shot.html"]); !strings.Contains(got, want) || !strings.Contains(got, "Knee shot guide, large print, PDF, ") {
			t.Errorf("the snippet is\n%s\nwant in it\n%s", got, want)
		}
	})
	t.Run("places", func(t *testing.T) { thePlaces(t, dir, files) })
	t.Run("again", func(t *testing.T) {
		other, _ := made(t, project(t))
		for name, data := range read(t, other) {
			if !bytes.Equal(data, files[name]) {
				t.Errorf("%s is another file the second time", name)
			}
		}
	})
}

func theManifest(t *testing.T, files map[string][]byte) {
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(files[schemaName]))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("m", schema); err != nil {
		t.Fatal(err)
	}
	checked, err := c.Compile("m")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(files[manifestName]))
	if err != nil {
		t.Fatal(err)
	}
	if err := checked.Validate(value); err != nil {
		t.Error(err)
	}
	var m Manifest
	if err := json.Unmarshal(files[manifestName], &m); err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != len(files)-1 {
		t.Errorf("the manifest lists %d files, the folder holds %d beside it", len(m.Files), len(files)-1)
	}
	for _, f := range m.Files {
		if data := files[f.File]; len(data) != f.Bytes || sum(data) != f.SHA256 {
			t.Errorf("%s is not what the manifest says", f.File)
		}
	}
	for _, g := range m.Guides {
		for _, d := range g.Documents {
			if sum(files[d.File]) != d.SHA256 || !bytes.HasPrefix(files[d.File], []byte("%PDF-")) || d.Immutable != d.File+"?v="+d.SHA256[:16] {
				t.Errorf("%s is not the PDF with the sum in the manifest", d.File)
			}
		}
	}
	if g := m.Guides[0]; g.Status != "reviewed" || g.Reviewed != "2026-11-01" || !strings.Contains(g.CoverAlt, "bench by a lake") || g.Documents[0].Edition != "web" {
		t.Errorf("the guide is described as %+v", g)
	}
}

// links are what a page or a style sheet asks for.
var links = regexp.MustCompile(`(?:href|src)="([^"]*)"|srcset="([^"]*)"|url\("([^"]*)"\)`)

// theLinks: every address inside the bundle leads to a file, and every place in a page to an element of it.
func theLinks(t *testing.T, files map[string][]byte) {
	count := 0
	for name, data := range files {
		if ext := path.Ext(name); ext != ".html" && ext != ".css" || strings.HasPrefix(name, "snippets/") {
			continue
		}
		for _, m := range links.FindAllStringSubmatch(string(data), -1) {
			for _, to := range append(addresses(m[2]), m[1], m[3]) {
				if to == "" || strings.Contains(to, ":") {
					continue
				}
				count++
				if at, ok := strings.CutPrefix(to, "#"); ok {
					if !bytes.Contains(data, []byte(`id="`+at+`"`)) {
						t.Errorf("%s leads to #%s, which is not in it", name, at)
					}
				} else if files[path.Join(path.Dir(name), to)] == nil {
					t.Errorf("%s leads to %s, which is not there", name, to)
				}
			}
		}
	}
	if count < 50 {
		t.Errorf("only %d links were looked at", count)
	}
}

// addresses are those of a srcset.
func addresses(set string) []string {
	var out []string
	for _, part := range strings.Split(set, ", ") {
		to, _, _ := strings.Cut(part, " ")
		out = append(out, to)
	}
	return out
}

func thePictures(t *testing.T, r *Report, files map[string][]byte) {
	for _, g := range r.Manifest.Guides {
		if len(g.Covers) != 3 || len(g.PagePictures) != g.Documents[0].Pages {
			t.Errorf("%s: %d covers and %d pictures of %d pages", g.Title, len(g.Covers), len(g.PagePictures), g.Documents[0].Pages)
		}
		for _, p := range append(g.Covers, g.PagePictures...) {
			img, kind, err := image.DecodeConfig(bytes.NewReader(files[p.File]))
			if err != nil || "image/"+kind != p.Type || img.Width != p.Width || img.Height != p.Height {
				t.Errorf("%s is %s of %d x %d: %v", p.File, kind, img.Width, img.Height, err)
			}
		}
	}
}

func theOldNames(t *testing.T, files map[string][]byte) {
	if !strings.Contains(string(files["knee-injection.html"]), `content="0;url=knee-shot.html"`) {
		t.Error("the old page does not lead on")
	}
	if !bytes.Equal(files["knee-injection-treatment-guide.pdf"], files["knee-shot-treatment-guide.pdf"]) {
		t.Error("the PDF is not to be had under its old name")
	}
	for _, want := range []string{"/guides/knee-injection.html /guides/knee-shot.html 301", "/guides/knee-injection-treatment-guide.pdf /guides/knee-shot-treatment-guide.pdf 301"} {
		if !strings.Contains(string(files["_redirects"]), want+"\n") {
			t.Errorf("no rule %q in\n%s", want, files["_redirects"])
		}
	}
}

func theSitemap(t *testing.T, files map[string][]byte) {
	var m struct {
		URL []struct {
			Loc     string `xml:"loc"`
			Lastmod string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(files["sitemap.xml"], &m); err != nil {
		t.Fatal(err)
	}
	if len(m.URL) != 2 || m.URL[1].Loc != "https://www.example.com/guides/knee-shot.html" || m.URL[1].Lastmod != "2026-11-02" {
		t.Errorf("the sitemap lists %+v; want the list of guides and the reviewed guide, not the draft translation", m.URL)
	}
}

// TestTheSchemaKnowsEveryKey: with a key that it does not know, no manifest would be valid; a key it knows and the
// manifest has not would be a promise nobody keeps.
// A link to a part of the page leads to the same part of the PDF, by the same name (docs/website.md).
func thePlaces(t *testing.T, dir string, files map[string][]byte) {
	tool, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("pdfinfo is not installed")
	}
	out, err := exec.Command(tool, "-dests", filepath.Join(dir, "knee-shot-treatment-guide.pdf")).Output()
	if err != nil {
		t.Fatal(err)
	}
	parts := regexp.MustCompile(`<section class="part" id="section-([^"]+)"`).FindAllSubmatch(files["knee-shot.html"], -1)
	if len(parts) == 0 {
		t.Fatal("the page has no parts")
	}
	for _, m := range parts {
		for _, name := range []string{string(m[1]), "section-" + string(m[1])} {
			if !bytes.Contains(out, []byte(`"`+name+`"`)) {
				t.Errorf("the PDF has no place %s:\n%s", name, out)
			}
		}
	}
}

func TestTheSchemaKnowsEveryKey(t *testing.T) {
	src, err := os.ReadFile("manifest.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile("`json:\"([^\",]+)").FindAllStringSubmatch(string(src), -1) {
		if !bytes.Contains(manifestSchema, []byte(`"`+m[1]+`": {`)) {
			t.Errorf("the schema does not know %q", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^ +"([a-z_0-9]+)": \{`).FindAllStringSubmatch(string(manifestSchema), -1) {
		if !bytes.Contains(src, []byte(`json:"`+m[1])) && !strings.Contains(" path sum day size guide document picture file properties ", " "+m[1]+" ") {
			t.Errorf("the manifest has no %q", m[1])
		}
	}
}
