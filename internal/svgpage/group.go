package svgpage

import (
	"encoding/base64"
	"strconv"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// group draws a group. What it needs beside its items (a clip, a mask) is written before it.
func (d *drawing) group(g *display.Group) {
	var attrs []string
	if len(g.Clip.Ops) > 0 {
		attrs = append(attrs, ` clip-path="url(#`, d.clip(g), `)"`)
	}
	inside := ""
	if g.Mask != nil {
		inside = ` mask="url(#` + d.mask(g.Mask) + `)"`
	}
	if g.Clear > 0 {
		inside += ` opacity="` + opacity(g.Clear) + `"`
	}
	d.str("<g")
	d.str(attrs...)
	d.str(inside, ">")
	d.items(g.Items)
	d.str("</g>")
}

func (d *drawing) clip(g *display.Group) string {
	id := d.name()
	d.str(`<clipPath id="`, id, `"><path`)
	if g.EvenOdd {
		d.str(` clip-rule="evenodd"`)
	}
	d.str(` d="`)
	d.path(g.Clip)
	d.str(`"/></clipPath>`)
	return id
}

// mask counts how light its items are, everywhere: SVG's own frame around it is made far larger than any page.
func (d *drawing) mask(items []display.Item) string {
	id := d.name()
	d.str(`<mask id="`, id, `" maskUnits="userSpaceOnUse" x="-20000" y="-20000" width="40000" height="40000">`)
	d.items(items)
	d.str(`</mask>`)
	return id
}

func opacity(clear float64) string {
	return strconv.FormatFloat(float64(display.Opacity(clear))/1000, 'f', -1, 64)
}

func (d *drawing) picture(p *display.Picture) {
	address := ""
	switch {
	case p.Own != nil:
		address = "data:image/" + p.Own.Format + ";base64," + base64.StdEncoding.EncodeToString(p.Own.Data)
	case d.pages == nil || d.pages.doc.Images[p.Image] == nil:
		d.fail("the document does not hold the picture %q", p.Image)
		return
	default:
		address = d.pages.Address(p.Image)
	}
	d.str(`<image href="`, escape(address), `" preserveAspectRatio="none"`)
	if p.Frame == nil {
		d.box(p.Rect)
	} else {
		d.str(` width="1" height="1"`)
		d.transform("transform", *p.Frame)
	}
	d.str("/>")
}

func (d *drawing) transform(name string, m geom.Matrix) {
	d.str(" ", name, `="matrix(`)
	for i, v := range []float64{m.A, m.B, m.C, m.D, m.E, m.F} {
		if v-v != 0 {
			d.fail("a matrix holds %v", v)
		}
		if i > 0 {
			d.str(" ")
		}
		d.str(strconv.FormatFloat(v, 'g', 7, 64))
	}
	d.str(`)"`)
}
