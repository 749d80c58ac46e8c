package twin

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/photo"
	"guidepress/internal/svg"
	"guidepress/internal/svgpage"
)

// art is a picture of the guide, found and kept as a file of the website.
type art struct {
	meta     *brand.Art // of the brand's own pictures
	address  string
	w, h     float64
	x, y     float64 // the origin of a drawing's units
	shown    geom.Size
	variants []Variant
}

// ratio is height over width.
func (a *art) ratio() float64 { return a.h / a.w }

// art finds a picture; nil where it is missing or wrong, which layout has reported at its place.
func (p *page) art(pic *guide.Picture) *art {
	name := pic.Src.Value
	if a, ok := p.pictures[name]; ok {
		return a
	}
	a, err := p.load(pic)
	if err != nil {
		a = nil
	}
	p.pictures[name] = a
	return a
}

func (p *page) load(pic *guide.Picture) (*art, error) {
	told, ok := p.s.Picture(pic)
	if !ok {
		return nil, errors.New("the brand has no such picture")
	}
	a := &art{meta: told.Art}
	data, err := p.in.Read(told.File)
	if err != nil {
		return nil, err
	}
	if strings.EqualFold(path.Ext(told.File), ".svg") {
		return a, p.drawing(a, told.File, data)
	}
	return a, p.photo(a, told.File, data)
}

// drawing keeps of an SVG nothing but its shapes: a script in one would run for whoever opens its address.
func (p *page) drawing(a *art, file string, data []byte) error {
	d, problems := svg.Parse(file, data)
	if len(problems) > 0 {
		p.problems = append(p.problems, problems...)
		return errors.New("the drawing has problems")
	}
	if shade := p.in.Brand.Shade(a.meta); shade != nil {
		d = d.Recolor(func(c display.Color) display.Color {
			to := shade(brand.Color{R: c.R, G: c.G, B: c.B})
			return display.Color{R: to.R, G: to.G, B: to.B}
		})
	}
	return p.clean(a, file, d)
}

// clean writes a drawing anew, with nothing in it but what is drawn.
func (p *page) clean(a *art, file string, d *svg.Drawing) error {
	a.w, a.h, a.x, a.y = d.Size.W, d.Size.H, d.Origin.X, d.Origin.Y
	clean, err := svgpage.Drawing(d.Items, geom.Rect{X: a.x, Y: a.y, W: a.w, H: a.h})
	if err != nil {
		return err
	}
	a.shown = d.Natural
	a.address = p.in.Asset(strings.TrimSuffix(path.Base(file), path.Ext(file))+".svg", clean)
	return nil
}

func (p *page) photo(a *art, file string, data []byte) error {
	info, problems := photo.Probe(file, data)
	if len(problems) > 0 {
		p.problems = append(p.problems, problems...)
		return errors.New("the picture has problems")
	}
	variants, err := p.in.Photo(file, info.W, info.H)
	if err != nil || len(variants) == 0 {
		return fmt.Errorf("the picture %s: %w", file, err)
	}
	last := variants[len(variants)-1]
	a.w, a.h, a.address, a.variants = float64(last.W), float64(last.H), last.Address, variants
	a.shown = geom.Size{W: a.w, H: a.h}
	return nil
}

// image is a picture; it is fetched when it comes near, unless it is the first thing seen.
func (p *page) image(a *art, pic *guide.Picture, first bool, attrs ...string) safe {
	told, _ := p.s.Picture(pic)
	all := []string{"src", a.address, "alt", told.Say, "width", fmt.Sprintf("%.0f", a.shown.W), "height", fmt.Sprintf("%.0f", a.shown.H)}
	if len(a.variants) > 1 {
		var set []string
		for _, v := range a.variants {
			set = append(set, fmt.Sprintf("%s %dw", v.Address, v.W))
		}
		all = append(all, "srcset", strings.Join(set, ", "), "sizes", "(min-width: 60em) 45rem, 100vw")
	}
	if first {
		all = append(all, "fetchpriority", "high")
	} else {
		all = append(all, "loading", "lazy", "decoding", "async")
	}
	if told.Lang != "" {
		all = append(all, "lang", told.Lang)
	}
	if pic.Focus != nil {
		all = append(all, "style", fmt.Sprintf("object-position:%.0f%% %.0f%%", 100*pic.Focus.X, 100*pic.Focus.Y))
	}
	return element("img", "", append(all, attrs...)...)
}

// place is a point of a picture in hundredths of its width and height.
func (a *art) place(at guide.Anchor) (x, y float64, ok bool) {
	if at.Name == "" {
		return 100 * at.X, 100 * at.Y, true
	}
	if a.meta != nil {
		for _, n := range a.meta.Anchors {
			if n.Name.Value == at.Name {
				return 100 * (n.X - a.x) / a.w, 100 * (n.Y - a.y) / a.h, true
			}
		}
	}
	return 0, 0, false
}
