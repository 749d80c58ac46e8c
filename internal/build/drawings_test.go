package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/source"
)

// A sign or a logo with a part that cannot be drawn is a problem at that part, in both brands: a mark that comes out
// wrong or blank is worse than a build that stops.
func TestSignsAndLogosSayWhatCannotBeDrawn(t *testing.T) {
	const words = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><text>hi</text></svg>`
	for _, c := range []struct{ name, brand, file, body string }{
		{"a sign with words", "warm", "icons/phone.svg", words},
		{"a sign with words", "clarity", "icons/phone.svg", words},
		{"a logo with words", "warm", "illustrations/logo.svg", words},
		{"a logo with words", "clarity", "illustrations/logo.svg", words},
		{"a logo whose photograph is damaged", "warm", "illustrations/logo.svg",
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><image width="10" height="10" href="data:image/png;base64,AA"/></svg>`},
		{"a logo with a filter", "warm", "illustrations/logo.svg",
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><filter id="a"/><path filter="url(#a)" d="M0 0h9v9z"/></svg>`},
	} {
		t.Run(c.name+" in "+c.brand, func(t *testing.T) {
			root := copyProject(t)
			file := "assets/brands/" + c.brand + "/" + c.file
			if _, err := os.Stat(filepath.Join(root, file)); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(root, file), []byte(c.body), 0o644); err != nil {
				t.Fatal(err)
			}
			r, err := Run(t.Context(), Options{Root: root, Out: "dist", Brand: c.brand, Guides: []string{"intrathecal-pump"}})
			if err != nil {
				t.Fatal(err)
			}
			found := false
			for _, p := range r.Problems {
				found = found || p.Severity == source.Error && p.Pos.File == file && p.Pos.Line == 1 && strings.HasPrefix(p.Rule, "svg-")
			}
			if !found || r.Outputs != nil {
				t.Errorf("no problem in %s, %d files written", file, len(r.Outputs))
			}
		})
	}
}
