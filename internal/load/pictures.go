package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

// imageTypes are the image files that can be set.
var imageTypes = []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"}

// PictureFile is the path, from the project's root, of a picture that is a file; "" when its name is that of
// one of the brand's pictures.
func PictureFile(src string) string {
	if !strings.ContainsAny(src, "./\\") {
		return ""
	}
	return path.Join("guides", src)
}

// picture checks that a picture is there: among the brand's, or as a file below guides/.
func (d *decoder) picture(p *guide.Picture) {
	src := p.Src
	switch {
	case src.Empty():
	case PictureFile(src.Value) == "":
		d.brandPicture(src)
	default:
		d.imageFile(p)
	}
}

func (d *decoder) brandPicture(src source.Text) {
	if d.art == nil || d.art[src.Value] != nil {
		return
	}
	hint := didYouMean(src.Value, sorted(d.art))
	if lexicon.Meant(src.Value, sorted(d.art)) == "" {
		hint = "a file needs its ending, such as images/pump.jpg; the brand has: " + strings.Join(sorted(d.art), ", ")
	}
	d.report(src.Pos, src.Chars(), "unknown-picture", fmt.Sprintf("the brand %s has no picture %q", d.p.Brand.Name, src.Value), hint)
}

func (d *decoder) imageFile(p *guide.Picture) {
	src := p.Src
	fail := func(rule, message, hint string) { d.report(src.Pos, src.Chars(), rule, message, hint) }
	ext := strings.ToLower(path.Ext(src.Value))
	clean := strings.HasPrefix(src.Value, "/") || strings.Contains(src.Value, "\\") || strings.Contains(src.Value, ":")
	switch typed := unescaped.Replace(src.Value); {
	case typed != src.Value:
		fail("image-path", `inside double quotes \ means something else than a folder`, "copy the file to guides/images and write images/"+lastPart(typed))
	case !strings.Contains(src.Value, ":") && strings.HasPrefix(spelled(src.Value), "images/"):
		fail("image-path", "a picture's path is written like images/photo.jpg", "write "+spelled(src.Value))
	case clean || !fs.ValidPath(src.Value) || strings.Contains(src.Value, "\x00"):
		fail("image-outside", "a picture must lie below guides/", "copy it to guides/images and write images/"+lastPart(src.Value))
	case ext == ".tif" || ext == ".tiff":
		fail("image-type", "TIFF pictures are not read", "save it as JPEG or PNG")
	case !slices.Contains(imageTypes, ext):
		fail("image-type", fmt.Sprintf("files of type %q are not read as pictures", ext), "use one of "+strings.Join(imageTypes, ", "))
	default:
		name := trueName(d.p.fsys, src.Value)
		if norm.NFC.String(name) == src.Value {
			p.Src.Value, src.Value = name, name // accents are put together as the disk has them
		}
		if name != src.Value {
			d.add(source.Problem{Pos: src.Pos, Len: src.Chars(), Rule: "image-name", Severity: source.Warning,
				Message: "the file is called guides/" + name, Hint: "write " + name + "; on some computers small and large letters count"})
			p.Src.Value, src.Value = name, name
		}
		if err := regular(d.p.fsys, PictureFile(src.Value), maxAsset); err != nil {
			fail(d.noImage(src.Value, err))
		}
	}
}

// unescaped gives back what was typed where YAML took the \ of a path as Windows writes it for the start of a sign
// that cannot be typed: "images\new.jpg" has a line's end in it (YAML 1.2.2, 5.7).
var unescaped = strings.NewReplacer("\x00", `\0`, "\a", `\a`, "\b", `\b`, "\t", `\t`, "\n", `\n`, "\v", `\v`, "\f", `\f`, "\r", `\r`, "\x1b", `\e`,
	"\u0085", `\N`, "\u00a0", `\_`, "\u2028", `\L`, "\u2029", `\P`)

// trueName is the name of a file below guides/ as the disk has it, where what is written differs from it by small and
// large letters or by how accents are put together: Windows and macOS open such a file, Linux does not.
func trueName(fsys fs.FS, written string) string {
	dir := "guides"
	for _, part := range strings.Split(written, "/") {
		entries, _ := fs.ReadDir(fsys, dir)
		found := ""
		for _, e := range entries {
			switch {
			case e.Name() == part:
				found = part
			case found == "" && strings.EqualFold(norm.NFC.String(e.Name()), norm.NFC.String(part)):
				found = e.Name()
			}
		}
		if found == "" {
			return written
		}
		dir = path.Join(dir, found)
	}
	return strings.TrimPrefix(dir, "guides/")
}

// spelled is a path as it should have been written, where that is all that is wrong with it; else "".
func spelled(name string) string {
	tidy := path.Clean(strings.TrimPrefix(strings.ReplaceAll(name, "\\", "/"), "guides/"))
	if tidy == name || strings.HasPrefix(name, "/") || strings.Contains(name, "..") {
		return ""
	}
	return tidy
}

func lastPart(name string) string {
	return name[strings.LastIndexAny(name, "/\\:")+1:]
}

// noImage says why a picture cannot be had.
func (d *decoder) noImage(name string, err error) (rule, message, hint string) {
	switch {
	case errors.Is(err, errOutside):
		return "image-outside", "the picture is a link that leads out of the project", "copy the file itself to guides/images"
	case errors.Is(err, fs.ErrNotExist):
		return "image-missing", "there is no file guides/" + name, didYouMean(name, d.images(path.Dir(name)))
	}
	return "image-missing", "the picture cannot be read: " + reason(err), ""
}

// images lists the image files beside one that is missing.
func (d *decoder) images(dir string) []string {
	entries, err := fs.ReadDir(d.p.fsys, path.Join("guides", dir))
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if slices.Contains(imageTypes, strings.ToLower(path.Ext(e.Name()))) {
			names = append(names, path.Join(dir, e.Name()))
		}
	}
	return names
}

// labels checks that the points labels name are on the picture.
func (d *decoder) labels(f *guide.Figure) {
	src := f.Picture.Src
	if d.art == nil || src.Empty() {
		return
	}
	anchors, drawn := d.art[src.Value]
	for _, l := range f.Labels {
		switch p := l.Point; {
		case p.Name == "":
		case PictureFile(src.Value) != "":
			d.report(p.At, len(p.Name), "unknown-point", fmt.Sprintf("a picture from a file has no named point %q", p.Name), "write two numbers from 0 to 1, such as [0.4, 0.7]")
		case drawn && !anchors[p.Name]:
			d.report(p.At, len(p.Name), "unknown-point", fmt.Sprintf("the picture %q has no point %q", src.Value, p.Name), didYouMean(p.Name, sorted(anchors)))
		}
	}
}
