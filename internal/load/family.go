package load

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/source"
	"guidepress/internal/truetype"
)

// cutting is a font file of a family: one weight, or all between the ends of an axis.
type cutting struct {
	file string
	truetype.Description
}

// weights are those of the built-in faces, the rest is said by their files.
var weights = map[string]truetype.Description{
	"roboto-regular": {Weight: 400}, "roboto-medium": {Weight: 500}, "roboto-bold": {Weight: 700}, "roboto-black": {Weight: 900},
	"roboto-italic": {Weight: 400, Italic: true}, "roboto-bold-italic": {Weight: 700, Italic: true},
}

// families fills up the faces of a brand with a base: where it names a file for display or for text, the other weights that the
// base has of it come from the same family, whose files lie in the same folder. What the family lacks is set in the nearest that
// there is, and said.
func (l *loader) families(own, base []brand.Face) []brand.Face {
	var out []brand.Face
	for _, f := range own {
		out = append(out, l.atWeight(f, base))
	}
	for _, old := range base {
		stem, _, more := strings.Cut(old.Name.Value, "-")
		i := slices.IndexFunc(own, func(f brand.Face) bool { return f.Name.Value == stem })
		named := slices.ContainsFunc(own, func(f brand.Face) bool { return f.Name.Value == old.Name.Value })
		if !more || i < 0 || named {
			continue
		}
		if f, ok := l.relative(own[i], old); ok {
			out = append(out, f)
		}
	}
	return out
}

// atWeight is a face of a variable font at the weight that the base has for its part, where its own axes say nothing.
func (l *loader) atWeight(f brand.Face, base []brand.Face) brand.Face {
	has, ok := l.describe(f.File.Value)
	if !ok || has.Heavy == 0 || len(f.Axes) > 0 {
		return f
	}
	for _, old := range base {
		if want, ok := l.describe(old.File.Value); ok && old.Name.Value == f.Name.Value {
			f.Axes = []brand.Axis{weightAxis(has, want.Weight)}
		}
	}
	return f
}

func weightAxis(d truetype.Description, weight int) brand.Axis {
	return brand.Axis{Name: source.Text{Value: "wght"}, Value: float64(min(max(weight, d.Light), d.Heavy))}
}

// relative is the face of a family that comes nearest to another one in slope and weight.
func (l *loader) relative(of, like brand.Face) (brand.Face, bool) {
	want, ok := l.describe(like.File.Value)
	if !ok {
		return brand.Face{}, false
	}
	all := l.family(of.File)
	if len(all) == 0 {
		return brand.Face{}, false
	}
	best := slices.MinFunc(all, func(a, b cutting) int {
		return cmp.Or(cmp.Compare(a.far(want), b.far(want)), cmp.Compare(a.file, b.file))
	})
	f := brand.Face{At: of.At, Name: like.Name, File: source.Text{Value: best.file, Pos: of.File.Pos}}
	if best.Heavy > 0 {
		f.Axes = []brand.Axis{weightAxis(best.Description, want.Weight)}
	}
	if best.far(want) > 150 {
		what := fmt.Sprintf("weight %d", want.Weight)
		if want.Italic {
			what = "italic"
		}
		l.add(source.Problem{Pos: of.File.Pos, Len: of.File.Chars(), Rule: "face-weight", Severity: source.Warning,
			Message: fmt.Sprintf("the family %s has no %s here; %s stands for it", all[0].Family, what, path.Base(best.file)),
			Hint:    fmt.Sprintf("put that file of the family beside it, or name a face %s", like.Name.Value)})
	}
	return f, true
}

// far is how much a cutting differs from what is wanted; a wrong slope is worse than any weight.
func (c cutting) far(want truetype.Description) int {
	d := max(want.Weight-c.Weight, c.Weight-want.Weight)
	if c.Heavy > 0 {
		d = max(0, want.Weight-c.Heavy, c.Light-want.Weight)
	}
	if c.Italic != want.Italic {
		d += 1000
	}
	return d
}

// family are the files of a font's family, in its folder.
func (l *loader) family(file source.Text) []cutting {
	one, ok := l.describe(file.Value)
	if !ok {
		return nil
	}
	dir := path.Dir(file.Value)
	entries, _ := fs.ReadDir(l.p.fsys, path.Join(fontsDir, dir))
	var all []cutting
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if d, ok := l.describe(name); ok && d.Family == one.Family {
			all = append(all, cutting{name, d})
		}
	}
	return all
}

// describe is what a face's file says of itself; false for what is no font, which is reported where it is used.
func (l *loader) describe(file string) (truetype.Description, bool) {
	if d, ok := weights[file]; ok {
		return d, true
	}
	if !slices.Contains(fontTypes, strings.ToLower(path.Ext(file))) || !fs.ValidPath(file) {
		return truetype.Description{}, false
	}
	data, err := readFile(l.p.fsys, path.Join(fontsDir, file), maxAsset)
	if err != nil {
		return truetype.Description{}, false
	}
	d, err := truetype.Describe(data)
	return d, err == nil
}

// isFont is false for a file that is there and holds something else.
func (l *loader) isFont(file string) bool {
	if !slices.Contains(fontTypes, strings.ToLower(path.Ext(file))) || !fs.ValidPath(file) {
		return true // which has been said
	}
	data, err := readFile(l.p.fsys, path.Join(fontsDir, file), maxAsset)
	if err != nil || len(data) > 4 && string(data[:4]) == "wOFF" {
		return true
	}
	_, err = truetype.Describe(data)
	return err == nil
}

// fontTypes are the endings of font files that can be set.
var fontTypes = []string{".ttf", ".otf", ".woff"}
