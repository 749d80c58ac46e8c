package build

import (
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// Use is a place where something shared is used.
type Use struct {
	Pos  source.Pos
	What string   // fact, question, block, picture, office
	Line string   // as written
	By   []string // guides that print it, where the place is in a shared file
}

// Where lists the uses of a fact, a shared question or block, a picture or an office.
func Where(root, id string) ([]Use, error) {
	loaded, err := load.Open(root, load.Want{})
	if err != nil {
		return nil, err
	}
	defer loaded.Close()
	p := shelf{loaded}
	var out []Use
	names, err := fs.Glob(p.Root.FS(), "guides/*.yaml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := p.Read(name)
		if err != nil {
			return nil, err
		}
		out = append(out, uses(name, string(data), id)...)
	}
	for _, g := range p.Set.Guides {
		set := p.Set.In(g.Lang())
		for i := range set.Locations {
			if l := &set.Locations[i]; l.ID.Value == id && shows(g, l) {
				out = append(out, Use{Pos: officesOf(g), What: "office", Line: "offices"})
			}
		}
	}
	for i := range out {
		out[i].By = p.printedBy(out[i].Pos)
	}
	slices.SortStableFunc(out, func(a, b Use) int { return a.Pos.Compare(b.Pos) })
	return out, nil
}

// shelf is a loaded project that is looked through.
type shelf struct{ *load.Project }

// printedBy lists the guides that show a text written at a place in a shared file.
func (p shelf) printedBy(at source.Pos) []string {
	if !guide.IsShared(strings.TrimSuffix(path.Base(at.File), ".yaml")) {
		return nil
	}
	var out []string
	for _, g := range p.Set.Guides {
		if name := g.ID + "." + g.Lang(); !slices.Contains(out, name) && holds(reflect.ValueOf(*g), at) {
			out = append(out, name)
		}
	}
	return out
}

// holds reports whether a value has a text written on the line of a place.
func holds(v reflect.Value, at source.Pos) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return !v.IsNil() && holds(v.Elem(), at)
	case reflect.Slice:
		for i := range v.Len() {
			if holds(v.Index(i), at) {
				return true
			}
		}
	case reflect.Struct:
		if t, ok := v.Interface().(source.Text); ok {
			first, last := t.At(0), t.At(len(t.Value))
			return first.File == at.File && first.Line <= at.Line && at.Line <= last.Line
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && holds(v.Field(i), at) {
				return true
			}
		}
	}
	return false
}

// uses finds an id in the text of one file: as a fact in braces, as a list item, or as a value.
func uses(file, text, id string) []Use {
	q := regexp.QuoteMeta(id)
	kinds := []struct {
		what string
		re   *regexp.Regexp
	}{
		{"fact", regexp.MustCompile(`\{\{\s*(` + q + `)\s*\}\}`)},
		{"block", regexp.MustCompile(`^\s*- use:\s*["']?(` + q + `)["']?\s*$`)},
		{"question", regexp.MustCompile(`^\s*- (?:id:\s*)?["']?(` + q + `)["']?\s*$`)},
		{"picture", regexp.MustCompile(`(?:figure|picture|cover|spot|src|pair):\s*\{?\s*(?:src:\s*)?["']?(` + q + `)["']?\s*[,}]?`)},
	}
	var out []Use
	for i, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "#") {
			continue // a note to the author
		}
		for _, k := range kinds {
			for _, m := range k.re.FindAllStringSubmatchIndex(line, -1) {
				col := len([]rune(line[:m[2]])) + 1
				out = append(out, Use{Pos: source.Pos{File: file, Line: i + 1, Col: col}, What: k.what, Line: strings.TrimSpace(line)})
			}
		}
	}
	return out
}

func officesOf(g *guide.Guide) source.Pos {
	for _, s := range g.Sections {
		for _, b := range s.Blocks {
			if o, ok := b.(*guide.Offices); ok {
				return o.At
			}
		}
	}
	return g.At
}

// String is how a use is shown.
func (u Use) String() string {
	text := fmt.Sprintf("%s: %s: %s", u.Pos, u.What, u.Line)
	if len(u.By) > 0 {
		text += "\n    in " + strings.Join(u.By, ", ")
	}
	return text
}
