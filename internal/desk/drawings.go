package desk

import (
	"cmp"
	"fmt"
	"net/http"
	"path"
	"regexp"
	"strconv"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
)

// drawing sends a sign or a picture of the brand, for the grid of signs and for the points of labels.
func (d *Desk) drawing(w http.ResponseWriter, r *http.Request) {
	b, _, err := d.brandOf(viewOf(r))
	if err != nil {
		fail(w, err)
		return
	}
	name, file := r.URL.Query().Get("name"), ""
	if r.PathValue("kind") == "icon" {
		file = b.Icons[name]
	} else if a := b.Picture(name); a != nil {
		file = artFile(b, a)
	}
	if !strings.HasSuffix(file, ".svg") {
		http.NotFound(w, r)
		return
	}
	data, err := d.root.ReadFile(file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	send(w, "image/svg+xml", data)
}

// point adds to the form of a label the picture it points into, and where its point is.
func (d *Desk) point(v View, g *guide.Guide, set *guide.Set, f *form) {
	figure, ok := partAt(g, set, path.Dir(path.Dir(f.Owner)))
	if f.Type != "Label" || !ok {
		return
	}
	fig, ok := figure.Addr().Interface().(*guide.Figure)
	if !ok {
		return
	}
	f.Picture = fig.Picture.Src.Value
	for i := range f.Fields {
		if one := &f.Fields[i]; one.Kind == "point" {
			one.At, one.Options = d.points(v, f.Picture, one.Value)
		}
	}
}

var viewBox = regexp.MustCompile(`viewBox="\s*[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+)[ ,]+([\d.]+)`)

// points says where a point of a picture is, in fractions, and which the picture knows by name: a drawing of the brand has a place for
// the label of each of those, and of no other.
func (d *Desk) points(v View, picture, value string) (at string, named []choice) {
	b, _, err := d.brandOf(v)
	if err != nil || b.Picture(picture) == nil {
		return value, nil
	}
	a := b.Picture(picture)
	data, err := d.root.ReadFile(artFile(b, a))
	m := viewBox.FindSubmatch(data)
	if err != nil || m == nil {
		return value, nil
	}
	w, err1 := strconv.ParseFloat(string(m[1]), 64)
	h, err2 := strconv.ParseFloat(string(m[2]), 64)
	if err1 != nil || err2 != nil || w <= 0 || h <= 0 {
		return value, nil
	}
	at = value
	for _, p := range a.Anchors {
		where := fmt.Sprintf("%.3g, %.3g", p.X/w, p.Y/h)
		named = append(named, choice{p.Name.Value, where})
		if p.Name.Value == value {
			at = where
		}
	}
	return at, named
}

// artFile is where a picture of the brand lies.
func artFile(b *brand.Brand, a *brand.Art) string {
	return path.Join("assets/brands", cmp.Or(a.From, b.Name), a.File.Value)
}
