package brand

import (
	"reflect"
	"strings"
)

// Night is the brand on a dark screen: light grounds become dark in their own hue, dark ones stay, and what is written on a ground
// that changed becomes as light as it was dark, and lighter until it can be read. Roles and styles change, nothing else.
func (b *Brand) Night() *Brand {
	n := *b
	r := &n.Roles
	for _, c := range []*Color{&r.Page, &r.Card, &r.Panel, &r.Own, &r.HeadFill, &r.StepFill, &r.CoverTop, &r.CoverFoot, &r.Good, &r.Danger, &r.Solid, &r.Tile} {
		*c = dusk(*c)
	}
	for _, c := range []*Color{&r.CardLine, &r.Line, &r.Rule, &r.Stem, &r.SolidLine, &r.Signpost, &r.SignpostOn} {
		*c = inverse(*c, 0.36)
	}
	for _, t := range []struct {
		need    float64
		fronts  []*Color
		grounds []Color
	}{
		{Text, []*Color{&r.Ink, &r.Muted, &r.Heading, &r.Label, &r.Link, &r.Numeral, &r.Mark, &r.Node, &r.NodeLast, &r.Code}, n.paper()},
		{Text, []*Color{&r.GoodInk, &r.GoodMark}, []Color{r.Good}},
		{Text, []*Color{&r.DangerInk, &r.DangerMark}, []Color{r.Danger}},
		{Text, []*Color{&r.SolidInk, &r.SolidText}, []Color{r.Solid}},
		{Text, []*Color{&r.TileFigure, &r.TileText}, []Color{r.Tile}},
		{Text, []*Color{&r.HeadText}, []Color{r.HeadFill}},
		{Text, []*Color{&r.StepText}, []Color{r.StepFill}},
		{Text, []*Color{&r.CoverTitle, &r.CoverText}, []Color{r.CoverTop, r.Page}},
		{Text, []*Color{&r.CoverNote}, []Color{r.CoverFoot}},
	} {
		for _, c := range t.fronts {
			*c = read(*c, t.need, t.grounds)
		}
	}
	n.restyle()
	return &n
}

// paper are the grounds of running text.
func (b *Brand) paper() []Color {
	r := &b.Roles
	return []Color{r.Page, r.Card, r.Panel, r.Own}
}

// restyle gives the type scale the colours of the roles as they are now; a colour of the palette is read on paper.
func (b *Brand) restyle() {
	roles := map[string]Color{}
	for f, c := range reflect.ValueOf(&b.Roles).Elem().Fields() {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		roles[key] = c.Interface().(Color)
	}
	for _, s := range reflect.ValueOf(&b.Styles).Elem().Fields() {
		c := &s.Addr().Interface().(*Style).Color
		grounds := b.paper()
		if s.Addr().Interface() == &b.Styles.Cover {
			grounds = append(grounds, b.Roles.CoverTop)
		}
		if now, ok := roles[c.Name]; ok {
			*c = now
			continue
		}
		*c = read(*c, Text, grounds)
	}
}

// dusk is a ground at night: a light one keeps its hue, and what lay above paper still does.
func dusk(c Color) Color {
	o := toOKLCH(c)
	if o.l < 0.65 {
		return c
	}
	o.l, o.c = 0.2+(1-o.l)*0.6, min(o.c, 0.045)
	return o.color(c.Name)
}

// inverse is as light as a colour is dark, and at least as light as that.
func inverse(c Color, least float64) Color {
	o := toOKLCH(c)
	o.l = min(max(1.12-o.l, least), 0.96)
	o.c = min(o.c, 0.13)
	return o.color(c.Name)
}

// read is a colour that can be read on all of some grounds; one that already can stays.
func read(c Color, need float64, grounds []Color) Color {
	name, ok := c.Name, true
	for _, g := range grounds {
		ok = ok && Contrast(c, g) >= need
	}
	if ok {
		return c
	}
	if Dark(grounds[0]) {
		c = inverse(c, 0.7)
	}
	for _, g := range grounds {
		c = Reach(c, g, need)
	}
	c.Name = name
	return c
}
