// Package specimen shows a brand: a small guide with one of each kind of block, in words of no practice's.
//
// In come what a brand draws and what a practice has; out comes the guide as an author would write it. The package knows no
// pages: swatches, type and marks are drawn by layout, on the page before it.
package specimen

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
)

// ID is what the guide is called; no guide of a project has that name.
const ID = "brand-specimen"

//go:embed specimen.yaml
var text string

// Guide is the specimen's guide for a brand: what the brand does not draw and the practice does not have is left out.
func Guide(b *brand.Brand, set *guide.Set) []byte {
	has := map[string]bool{"team": len(set.Team) > 0, "offices": len(set.Locations) > 0, "promises": set.Practice != nil && len(set.Practice.Promises) > 0}
	var words []string
	for i := range b.Art {
		a := &b.Art[i]
		switch {
		case !has["parts"] && len(a.Anchors) > 2 && a.Anchors[0].LabelX == 0: // a picture with names
			has["parts"] = true
			words = append(words, "$parts", a.Name.Value)
			for n, p := range a.Anchors[:3] {
				words = append(words, fmt.Sprintf("$point%d", n), p.Name.Value)
			}
		case len(a.Anchors) > 0 || a.Alt.Empty() || len(a.Clear) > 0:
		case !has["scene"]:
			has["scene"] = true
			words = append(words, "$scene", a.Name.Value)
		}
	}
	for _, name := range []string{"drop", "head", "bandage"} {
		icon := ""
		if b.Icons[name] != "" {
			icon = "icon: " + name + ", "
		}
		words = append(words, "icon: $"+name+", ", icon)
	}
	return []byte(strings.NewReplacer(words...).Replace(without(text, has)))
}

// without leaves out the lines between "# when" and "# end" where one of the named things is missing.
func without(text string, has map[string]bool) string {
	var out strings.Builder
	skip := false
	for line := range strings.Lines(text) {
		if names, ok := strings.CutPrefix(line, "# when "); ok {
			skip = slices.ContainsFunc(strings.Fields(names), func(n string) bool { return !has[n] })
		} else if line == "# end\n" {
			skip = false
		} else if !skip {
			out.WriteString(line)
		}
	}
	return out.String()
}
