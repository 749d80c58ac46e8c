package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

const (
	brandsDir    = "assets/brands"
	fontsDir     = "assets/fonts"
	defaultBrand = "warm"
)

// builtIn are the faces inside the program.
var builtIn = []string{"roboto-regular", "roboto-medium", "roboto-bold", "roboto-black", "roboto-italic", "roboto-bold-italic"}

// brand reads the brand asked for, or the practice's.
func (l *loader) brand(want string) error {
	name, at := l.brandName(want)
	brands := brandNames(l.p.fsys)
	if !slices.Contains(brands, name) {
		if want != "" {
			return &UnknownError{"brand", want, lexicon.Meant(want, brands)}
		}
		l.report(at.Pos, at.Chars(), "unknown-id", fmt.Sprintf("there is no brand %q below %s", name, brandsDir), didYouMean(name, brands))
		return nil
	}
	if b := l.look(name); b != nil {
		l.p.Brand = b
		l.gatherArt(b)
	}
	return nil
}

// brandName is the brand to use, and where that is written.
func (l *loader) brandName(want string) (string, source.Text) {
	written := l.p.Set.Practice.Brand
	switch {
	case want != "":
		return want, source.Text{}
	case !written.Empty():
		return written.Value, written
	}
	return defaultBrand, source.Text{Pos: source.Pos{File: guide.PracticeFile}}
}

func brandNames(fsys fs.FS) []string {
	entries, _ := fs.ReadDir(fsys, brandsDir)
	var names []string
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}

// icons are the SVG files of the brand's icons folder, by name.
func (l *loader) icons(dir string) map[string]string {
	entries, _ := fs.ReadDir(l.p.fsys, dir+"/icons")
	icons := map[string]string{}
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".svg"); ok {
			icons[name] = dir + "/icons/" + e.Name()
		}
	}
	return icons
}

func (l *loader) gatherArt(b *brand.Brand) {
	l.art = map[string]map[string]bool{}
	for _, a := range b.Art {
		anchors := map[string]bool{}
		for _, p := range a.Anchors {
			anchors[p.Name.Value] = true
		}
		if l.art[a.Name.Value] != nil {
			l.report(a.Name.Pos, a.Name.Chars(), "duplicate-id", fmt.Sprintf("a second picture is called %q", a.Name.Value), "")
		}
		l.art[a.Name.Value] = anchors
		for _, t := range a.Alts {
			if !goodLang.MatchString(t.Name.Value) {
				l.report(t.Name.Pos, t.Name.Chars(), "unknown-word", fmt.Sprintf("%q is no tag of a language", t.Name.Value), "write one such as es")
			}
		}
	}
}

// brandFiles checks that what a brand names is there: pictures, logo, faces.
func (l *loader) brandFiles(b *brand.Brand) {
	dir := path.Join(brandsDir, b.Name)
	art := map[string]bool{}
	for _, a := range b.Art {
		l.brandFile(dir, a.File, ".svg")
		art[a.Name.Value] = true
	}
	for _, a := range b.Art {
		l.known([]source.Text{a.Front}, art, "picture of the brand called")
	}
	for _, mark := range []source.Text{b.Logo, b.Dark} {
		l.brandFile(dir, mark, ".svg", ".png", ".jpg", ".jpeg")
	}
	l.fallback(b)
	for _, f := range b.Faces {
		if strings.Contains(f.File.Value, ".") {
			l.fontFile(f.File)
		} else if !slices.Contains(builtIn, f.File.Value) && !f.File.Empty() {
			l.report(f.File.Pos, f.File.Chars(), "unknown-id", fmt.Sprintf("there is no built-in face %q", f.File.Value), didYouMean(f.File.Value, builtIn))
		}
	}
}

// fontFile checks a font that a brand names: that it is there, a font, and may be embedded.
func (l *loader) fontFile(file source.Text) {
	l.brandFile(fontsDir, file, fontTypes...)
	if !l.isFont(file.Value) {
		l.report(file.Pos, file.Chars(), "file-type", fmt.Sprintf("%s/%s is no font", fontsDir, file.Value), "take the .ttf or .otf from where the font comes from")
	} else if d, ok := l.describe(file.Value); ok && d.Locked {
		l.report(file.Pos, file.Chars(), "face-unfit", fmt.Sprintf("%s/%s says that it may not be embedded in a document", fontsDir, file.Value),
			"take another font, or ask its maker for one that may; docs/fonts.md says where free ones are")
	}
}

// fallback checks the faces for further scripts; where one lies that is missing, its hint says.
func (l *loader) fallback(b *brand.Brand) {
	seen := map[brand.Script]bool{}
	for _, f := range b.Fallback {
		if seen[f.Script] {
			l.report(f.At, 0, "duplicate-id", fmt.Sprintf("a second face is named for %s", f.Script), "")
		}
		seen[f.Script] = true
		for _, file := range []source.Text{f.File, f.Bold} {
			if !file.Empty() && fs.ValidPath(file.Value) && regular(l.p.fsys, path.Join(fontsDir, file.Value), maxAsset) != nil {
				l.report(file.Pos, file.Chars(), "file-missing", fmt.Sprintf("%s/%s cannot be read: it is not there", fontsDir, file.Value),
					"put it there: "+brand.FontOf(f.Script)+" is free at fonts.google.com/noto and in Debian's fonts-noto-core")
			} else if !file.Empty() {
				l.fontFile(file)
			}
		}
	}
}

func faceNames(b *brand.Brand) map[string]bool {
	known := map[string]bool{}
	for _, f := range b.Faces {
		known[f.Name.Value] = true
	}
	return known
}

// styleFaces checks that each style's face is one of the brand's.
func (l *loader) styleFaces(styles reflect.Value, known map[string]bool) {
	for _, v := range styles.Fields() {
		face := v.Interface().(brand.Style).Face
		if !face.Empty() && !known[face.Value] {
			l.report(face.Pos, face.Chars(), "unknown-id", fmt.Sprintf("the brand has no face %q", face.Value), didYouMean(face.Value, sorted(known)))
		}
	}
}

func (l *loader) brandFile(dir string, name source.Text, exts ...string) {
	if name.Empty() {
		return
	}
	if !fs.ValidPath(name.Value) || strings.Contains(name.Value, "\\") {
		l.report(name.Pos, name.Chars(), "file-outside", "a brand's files lie in its own folder", "")
		return
	}
	if !slices.Contains(exts, strings.ToLower(path.Ext(name.Value))) {
		hint := ""
		if strings.EqualFold(path.Ext(name.Value), ".woff2") {
			hint = "a .woff2 is packed for browsers: take the .ttf or .otf from where the font comes from, or unpack it with woff2_decompress"
		}
		l.report(name.Pos, name.Chars(), "file-type", "here should be a file that ends in "+strings.Join(exts, ", "), hint)
		return
	}
	if err := regular(l.p.fsys, path.Join(dir, name.Value), maxAsset); err != nil {
		l.report(name.Pos, name.Chars(), "file-missing", fmt.Sprintf("%s/%s cannot be read: %s", dir, name.Value, reason(err)), "")
	}
}

// reason is an error without the path that the message names already.
func reason(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "its rights do not allow it"
	}
	if errors.Is(err, fs.ErrNotExist) {
		return "it is not there"
	}
	var e *fs.PathError
	if errors.As(err, &e) {
		return e.Err.Error()
	}
	return err.Error()
}

var (
	hexColor = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)
	bareHex  = regexp.MustCompile(`^[0-9A-Fa-f]{6}$`)
)

// color is a colour: in styles the name of a role or a colour, in roles that of a colour, and everywhere
// "#RRGGBB".
func (d *decoder) color(n *yaml.Node) brand.Color {
	t := d.text(n)
	c := brand.Color{At: t.Pos, Name: t.Value}
	known, ok := d.roles[t.Value]
	if !ok {
		known, ok = d.palette[t.Value]
	}
	switch {
	case ok:
		c.R, c.G, c.B = known.R, known.G, known.B
	case hexColor.MatchString(t.Value):
		rgb, _ := strconv.ParseUint(t.Value[1:], 16, 32)
		c.R, c.G, c.B = uint8(rgb>>16), uint8(rgb>>8), uint8(rgb)
	case n.Kind == yaml.Scalar:
		d.noColor(t)
	}
	return c
}

// rolesOf makes the roles known to the styles. Among the roles themselves they are not: there a name is that
// of a colour, which may be called like a role.
func (d *decoder) rolesOf(r *brand.Roles) {
	v := reflect.ValueOf(r).Elem()
	for _, f := range fields(v.Type()) {
		d.roles[f.key] = v.FieldByIndex(f.index).Interface().(brand.Color)
	}
}

func (d *decoder) noColor(t source.Text) {
	hint := didYouMean(t.Value, append(sorted(d.roles), sorted(d.palette)...))
	if bareHex.MatchString(t.Value) {
		hint = "write it as \"#" + t.Value + "\", with the quotes"
	} else if len(d.palette) == 0 || strings.HasPrefix(t.Value, "#") {
		hint = "a colour is # and six digits or letters from A to F, in quotes, such as \"#1B2A44\""
	}
	d.report(t.Pos, max(t.Chars(), 1), "unknown-color", fmt.Sprintf("%q is no colour", t.Value), hint)
}
