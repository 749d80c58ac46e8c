package display

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"guidepress/internal/geom"
)

// Dump writes the pages as text, a line a piece of ink: the golden form of placement. Lengths are rounded to
// 0.01 pt. Drawings are summed up (number of shapes, their box), since their files are their own record.
func (d *Document) Dump(w io.Writer) error {
	p := &dumper{w: w}
	p.line(0, "document %q lang=%s date=%s", d.Title, d.Lang, d.Date.Format("2006-01-02"))
	for _, b := range d.Outline {
		p.line(1, "bookmark %q page=%d y=%s", b.Title, b.To.Page+1, num(b.To.Y))
	}
	for i := range d.Pages {
		p.page(i, &d.Pages[i])
	}
	return p.err
}

// DumpStructure writes the structure tree as text: what a screen reader is told, in its order.
func (d *Document) DumpStructure(w io.Writer) error {
	text := map[*Node][]string{}
	for i := range d.Pages {
		for _, m := range d.Pages[i].Marks {
			if m.Node != nil {
				text[m.Node] = append(text[m.Node], spoken(m.Items))
			}
		}
	}
	for i := range d.Pages {
		for _, f := range d.Pages[i].Fields {
			text[f.Node] = append(text[f.Node], f.Label)
		}
	}
	p := &dumper{w: w}
	p.node(0, d.Root, text)
	return p.err
}

// spoken is the text of some ink.
func spoken(items []Item) string {
	var b strings.Builder
	for _, it := range items {
		switch it := it.(type) {
		case *Text:
			b.WriteString(it.Text)
		case *Group:
			b.WriteString(spoken(it.Items))
		}
	}
	return b.String()
}

type dumper struct {
	w   io.Writer
	err error
}

func (p *dumper) line(depth int, format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, strings.Repeat("  ", depth)+format+"\n", args...)
	}
}

func (p *dumper) page(i int, pg *Page) {
	p.line(0, "page %d label=%s size=%sx%s", i+1, pg.Label, num(pg.Size.W), num(pg.Size.H))
	for _, m := range pg.Marks {
		name := "artifact " + string(m.Artifact)
		if m.Node != nil {
			name = string(m.Node.Tag)
		}
		p.line(1, "%s", name)
		p.items(2, m.Items)
	}
	for _, l := range pg.Links {
		to := l.URI
		if to == "" {
			to = fmt.Sprintf("page %d y=%s", l.To.Page+1, num(l.To.Y))
		}
		p.line(1, "link %s -> %s %q", box(l.Rect), to, l.Contents)
	}
	for _, f := range pg.Fields {
		sort := "field"
		if f.Tick {
			sort = "tick"
		}
		p.line(1, "%s %s %s %q %s %s", sort, f.Name, box(f.Rect), f.Label, f.Face, hex(f.Color))
	}
}

func (p *dumper) items(depth int, items []Item) {
	shapes, all, look := 0, geom.Rect{}, newDigest()
	flush := func() {
		if shapes > 0 {
			p.line(depth, "shapes %d %s look=%s", shapes, box(all), look)
		}
		shapes, all, look = 0, geom.Rect{}, newDigest()
	}
	for _, it := range items {
		if s, ok := it.(*Shape); ok {
			shapes++
			all = all.Union(s.Path.Bounds())
			look.shape(s)
			continue
		}
		flush()
		switch it := it.(type) {
		case *Text:
			p.line(depth, "text %s,%s %s/%s %s w=%s %q", num(it.X), num(it.Y), it.Face, num(it.Size), hex(it.Color), num(it.Width), it.Text)
		case *Picture:
			p.line(depth, "picture %q %s", it.Image, box(it.Rect))
		case *Group:
			p.line(depth, "group clip=%s look=%s%s", box(it.Clip.Bounds()), pathDigest(it.Clip), seen(it))
			p.items(depth+1, it.Items)
			p.items(depth+1, it.Mask)
		}
	}
	flush()
}

// seen is how much of a group shows, where it is not all.
func seen(g *Group) string {
	out := ""
	if g.Clear > 0 {
		out = fmt.Sprintf(" opacity=%d/1000", Opacity(g.Clear))
	}
	if g.Mask != nil {
		out += fmt.Sprintf(" mask=%d", len(g.Mask))
	}
	return out
}

func (p *dumper) node(depth int, n *Node, text map[*Node][]string) {
	if len(n.Kids) == 0 && len(text[n]) == 0 {
		return // never written: finish drops it too
	}
	var b strings.Builder
	b.WriteString(string(n.Tag))
	for _, a := range []struct{ key, value string }{{"alt", n.Alt}, {"actual", n.Actual}, {"expand", n.Expand}, {"lang", n.Lang},
		{"id", n.ID}, {"numbering", n.Numbering}, {"scope", n.Scope}} {
		if a.value != "" {
			fmt.Fprintf(&b, " %s=%q", a.key, a.value)
		}
	}
	if n.Tag == TagFigure {
		fmt.Fprintf(&b, " page=%d box=%s", n.Page+1, box(n.BBox))
	}
	if t := strings.Join(text[n], ""); utf8.RuneCountInString(t) > 0 {
		fmt.Fprintf(&b, " %q", t)
	}
	p.line(depth, "%s", b.String())
	for _, k := range n.Kids {
		p.node(depth+1, k, text)
	}
}

func num(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	if s = strings.TrimRight(strings.TrimRight(s, "0"), "."); s == "-0" {
		return "0"
	}
	return s
}

func box(r geom.Rect) string {
	return num(r.X) + "," + num(r.Y) + " " + num(r.W) + "x" + num(r.H)
}

func hex(c Color) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }
