package load_test

import (
	"strings"
	"testing"
)

// What is wrong with a brand that is made on another one is said where it is written.
func TestBrandsMadeOnAnother(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"title: Own\nbase: warn\n", `brand.yaml:2:7: error: there is no other brand "warn" below assets/brands`},
		{"title: Own\nbase: own\n", `brand.yaml:2:7: error: there is no other brand "own"`},
		{"title: Own\nbase: second\n", `brand.yaml:2:7: error: the brand "second" is made on another one itself`},
		{"title: Own\nbase: warm\ncolors: {accent: \"#12\"}\n", `brand.yaml:3:19: error: "#12" is no colour`},
		{"title: Own\nbase: warm\nroles: {headin: ink}\n", `brand.yaml:3:9: error: a list of roles has no key "headin"`},
		{"title: Own\nbase: warm\nroles: {heading: inc}\n", `brand.yaml:3:18: error: "inc" is no colour`},
		{"title: Own\nbase: warm\nlogo: none.png\n", `brand.yaml:3:7: error: assets/brands/own/none.png cannot be read`},
		{"title: Own\nbase: warm\ncolors: {accent: \"#123456\", sea: \"#0077B6\"}\nroles: {heading: sea}\nart:\n  - {name: cover, file: mine.svg, alt: Mine, tint: true}\n", ""},
	} {
		p := openBrand(t, project(t, map[string]string{
			"assets/brands/own/brand.yaml": c.text, "assets/brands/own/mine.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
			"assets/brands/second/brand.yaml": "title: Second\nbase: warm\n",
		}), "own")
		got := report(p)
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%q\nwant %s\ngot  %s", c.text, c.want, got)
		}
	}
}
