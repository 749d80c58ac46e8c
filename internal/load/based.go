package load

import (
	"fmt"
	"maps"
	"path"
	"reflect"
	"slices"

	"guidepress/internal/brand"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// partial are the types of a brand of which one with a base writes only what differs.
var partial = map[reflect.Type]bool{
	reflect.TypeFor[brand.Brand](): true, reflect.TypeFor[brand.Roles](): true, reflect.TypeFor[brand.Styles](): true,
	reflect.TypeFor[brand.Style](): true, reflect.TypeFor[brand.Grid](): true, reflect.TypeFor[brand.Shapes](): true,
}

// look decodes a brand, with what it takes from its base; nil where there is nothing to use.
func (l *loader) look(name string) *brand.Brand {
	dir := path.Join(brandsDir, name)
	n := l.tree(dir + "/brand.yaml")
	if n == nil {
		return nil
	}
	if base := n.Get("base"); base != nil && base.Kind == yaml.Scalar {
		return l.based(name, n, base)
	}
	b := &brand.Brand{Name: name, Icons: l.icons(dir)}
	d := &decoder{loader: l, palette: map[string]brand.Color{}, roles: map[string]brand.Color{}}
	d.structure(n, reflect.ValueOf(b).Elem())
	for i := range b.Art {
		b.Art[i].From = name
	}
	l.brandFiles(b)
	l.styleFaces(reflect.ValueOf(b.Styles), faceNames(b))
	l.scales(b)
	return b
}

// based is a brand made on another one: that one in its colours, under what is written here.
func (l *loader) based(name string, n, at *yaml.Node) *brand.Brand {
	if at.Value == name || !slices.Contains(brandNames(l.p.fsys), at.Value) {
		l.report(at.Pos, at.Width(), "unknown-id", fmt.Sprintf("there is no other brand %q below %s", at.Value, brandsDir), didYouMean(at.Value, brandNames(l.p.fsys)))
		return nil
	}
	if tree := l.tree(path.Join(brandsDir, at.Value, "brand.yaml")); tree != nil && tree.Get("base") != nil {
		l.report(at.Pos, at.Width(), "brand-base", fmt.Sprintf("the brand %q is made on another one itself", at.Value), "name the one that it is made on")
		return nil
	}
	base := l.look(at.Value)
	if base == nil {
		return nil
	}
	d := &decoder{loader: l, partial: partial, palette: map[string]brand.Color{}, roles: map[string]brand.Color{}}
	b := d.painted(n, base)
	b.Name, b.Title, b.Logo, b.Dark = name, source.Text{Value: name}, source.Text{}, source.Text{} // the base's own are another practice's
	inherited := *b
	b.Art, b.Faces, b.Swap, b.Fallback = nil, nil, nil, nil
	d.structure(n, reflect.ValueOf(b).Elem())
	b.Colors = inherited.Colors
	b.Repaint() // a style follows a role that was written here
	for i := range b.Art {
		b.Art[i].From = name
	}
	l.brandFiles(b)
	b.Art = below(b.Art, inherited.Art, func(a brand.Art) string { return a.Name.Value })
	b.Faces = below(l.families(b.Faces, inherited.Faces), inherited.Faces, func(f brand.Face) string { return f.Name.Value })
	b.Fallback = below(b.Fallback, inherited.Fallback, func(f brand.Fallback) string { return string(f.Script) })
	b.Swap = below(b.Swap, inherited.Swap, func(s brand.Swap) string { return s.Hex.Value })
	maps.Copy(inherited.Icons, l.icons(path.Join(brandsDir, name)))
	b.Icons = inherited.Icons
	l.styleFaces(reflect.ValueOf(b.Styles), faceNames(b))
	return b
}

// painted is the base in the colours that are written here, which the decoder knows from now on.
func (d *decoder) painted(n *yaml.Node, base *brand.Brand) *brand.Brand {
	var own brand.Brand
	if colors := n.Get("colors"); colors != nil && colors.Kind == yaml.Dict {
		d.into(colors, reflect.ValueOf(&own.Colors).Elem(), field{key: "colors", typ: reflect.TypeFor[[]brand.Named]()})
	}
	var ask brand.Ask
	var over []brand.Named
	for i := range own.Colors {
		c := &own.Colors[i]
		switch c.Name.Value {
		case brand.AccentName:
			ask.Accent = &c.Color
		case brand.DeepName:
			ask.Deep = &c.Color
		case brand.LeafName:
			ask.Leaf = &c.Color
		default:
			over = append(over, *c)
		}
	}
	b := brand.Derive(base, ask)
	b.Colors = below(over, b.Colors, func(c brand.Named) string { return c.Name.Value })
	b.Repaint()
	for _, c := range b.Colors {
		d.palette[c.Name.Value] = c.Color
	}
	d.rolesOf(&b.Roles)
	return b
}

// below is what is written here, and under it what is inherited and not written anew.
func below[T any](own, inherited []T, name func(T) string) []T {
	out := slices.Clone(own)
	for _, old := range inherited {
		if !slices.ContainsFunc(own, func(new T) bool { return name(new) == name(old) }) {
			out = append(out, old)
		}
	}
	return out
}

// scales checks that what a brand says of its colours names colours.
func (l *loader) scales(b *brand.Brand) {
	known := map[string]bool{}
	for _, c := range b.Colors {
		known[c.Name.Value] = true
	}
	for _, scale := range [][]source.Text{b.Scales.Accent, b.Scales.Deep, b.Scales.Leaf} {
		for _, name := range scale {
			if !known[name.Value] && !hexColor.MatchString(name.Value) {
				l.report(name.Pos, name.Chars(), "unknown-color", fmt.Sprintf("%q is no colour", name.Value), didYouMean(name.Value, sorted(known)))
			}
		}
	}
}
