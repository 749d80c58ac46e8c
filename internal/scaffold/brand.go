package scaffold

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"guidepress/assets"
	"guidepress/internal/brand"
)

// Bases are the brands that a practice's own can be made on, the first where none is named.
var Bases = []string{"warm", "clarity"}

// BrandAsk is what a new brand is made from. Colors are "#RRGGBB", one to three: what stands out, what is dark, what is friendly;
// without any those of the mark are proposed. Faces are families of font files, the first for headings, the second for text; of each the first file is named.
type BrandAsk struct {
	Name, Base string
	Colors     []string
	Logo       *File // named without a folder; nil for none
	Faces      [][]File
}

var hex = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// Brand are the files of a new brand: ten lines of YAML, the mark and the faces beside it, and the base where the project has
// it not yet.
func Brand(project fs.FS, ask BrandAsk) ([]File, error) {
	if err := ask.check(); err != nil {
		return nil, err
	}
	if len(ask.Colors) == 0 && ask.Logo != nil {
		ask.Colors = Proposal(ask.Logo.Name, ask.Logo.Data)
	}
	dir := path.Join("assets/brands", ask.Name)
	files := []File{{dir + "/brand.yaml", []byte(ask.yaml())}}
	if ask.Logo != nil {
		files = append(files, File{path.Join(dir, ask.Logo.Name), ask.Logo.Data})
	}
	for _, family := range ask.Faces {
		for _, f := range family {
			files = append(files, File{path.Join("assets/fonts", f.Name), f.Data})
		}
	}
	files = append(files, tree(assets.Starter(), path.Join("brands", ask.Base), path.Join("assets/brands", ask.Base))...)
	files = append(files, tree(assets.Starter(), "fonts", "assets/fonts")...)
	return slices.DeleteFunc(files, func(f File) bool {
		if path.Dir(f.Name) == dir {
			return false // a second one of that name is refused, not mixed with the first
		}
		_, err := fs.Stat(project, f.Name)
		return err == nil
	}), nil
}

func (a *BrandAsk) check() error {
	if err := CheckName(a.Name); err != nil {
		return err
	}
	if a.Base == "" {
		a.Base = Bases[0]
	}
	switch {
	case !slices.Contains(Bases, a.Base):
		return fmt.Errorf("there is no base %q; there are %s", a.Base, strings.Join(Bases, " and "))
	case slices.Contains(Bases, a.Name):
		return fmt.Errorf("%s is the name of a base; choose another one", a.Name)
	case len(a.Colors) > 3:
		return fmt.Errorf("a brand is made from one to three colours, not %d", len(a.Colors))
	case len(a.Faces) > 2:
		return fmt.Errorf("a brand is made from one or two faces, for headings and for text, not %d", len(a.Faces))
	}
	for _, c := range a.Colors {
		if !hex.MatchString(c) {
			return fmt.Errorf("%q is no colour: write it as \"#0B5D3B\"", c)
		}
	}
	return nil
}

// yaml is the brand's file.
func (a *BrandAsk) yaml() string {
	var b strings.Builder
	fmt.Fprintf(&b, `# yaml-language-server: $schema=../../../schema/brand.schema.json
# The practice's own look. What does not stand here is taken from the base, in these colours and faces; all of it can be
# written here, too: guides/README.md, "Your brand in ten minutes". See it with: guidepress build --brand %s
title: %s
base: %s
`, a.Name, a.Name, a.Base)
	if a.Logo != nil {
		fmt.Fprintf(&b, "logo: %q\n", a.Logo.Name)
	}
	for i, c := range a.Colors {
		if i == 0 {
			b.WriteString("colors:\n")
		}
		fmt.Fprintf(&b, "  %-8s%q # %s\n", colorNames[i].key+":", c, colorNames[i].doc)
	}
	for i, f := range a.Faces {
		if i == 0 {
			b.WriteString("faces:\n")
		}
		fmt.Fprintf(&b, "  - {name: %s, file: %q}\n", [2]string{"display", "text"}[i], f[0].Name)
	}
	return b.String()
}

var colorNames = [3]struct{ key, doc string }{
	{brand.AccentName, "what stands out"}, {brand.DeepName, "what is dark: words, solid areas"}, {brand.LeafName, "what is friendly: good news, leaves"},
}
