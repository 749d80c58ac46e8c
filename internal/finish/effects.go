package finish

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/pdf"
)

// addEffects writes what paint has named: opacities, shadings as patterns, and the layers, whose contents came as pages
// of their own. PDF/A-2 allows all of it (6.2.10), as the pages say in which colours they blend.
func (f *file) addEffects(resources pdf.Dict, contents []*pdf.Stream, shared pdf.Ref) {
	states, patterns := pdf.Dict{}, pdf.Dict{}
	for _, o := range f.effects.Fades {
		states[pdf.Name(display.FadeName(o, false))] = pdf.Dict{"ca": float64(o) / 1000}
		states[pdf.Name(display.FadeName(o, true))] = pdf.Dict{"CA": float64(o) / 1000}
	}
	if len(f.effects.Fades) > 0 {
		states[pdf.Name(display.FadeName(1000, false))] = pdf.Dict{"ca": 1}
		states[pdf.Name(display.FadeName(1000, true))] = pdf.Dict{"CA": 1}
	}
	for i, s := range f.effects.Shadings {
		patterns[pdf.Name(display.PatternName(i))] = f.out.Add(pattern(s, f.doc.Pages[0].Size.H))
	}
	forms := pdf.Dict{}
	for i, l := range f.effects.Layers {
		form := f.layer(l, contents[i], shared)
		if l.Mask {
			states[pdf.Name(display.MaskName(i))] = pdf.Dict{"SMask": pdf.Dict{"Type": pdf.Name("Mask"), "S": pdf.Name("Luminosity"), "G": form}}
			continue
		}
		forms[pdf.Name(display.LayerName(i))] = form
	}
	merge(resources, "ExtGState", states)
	merge(resources, "Pattern", patterns)
	merge(resources, "XObject", forms)
}

func merge(resources pdf.Dict, kind pdf.Name, more pdf.Dict) {
	if len(more) == 0 {
		return
	}
	d, _ := resources[kind].(pdf.Dict)
	if d == nil {
		d = pdf.Dict{}
	}
	for name, v := range more {
		d[name] = v
	}
	resources[kind] = d
}

// layer is a form in the coordinates of its page.
func (f *file) layer(l display.Layer, content *pdf.Stream, shared pdf.Ref) pdf.Ref {
	d := content.Dict
	d["Type"], d["Subtype"] = pdf.Name("XObject"), pdf.Name("Form")
	d["BBox"] = box(geom.Rect{W: l.Size.W, H: l.Size.H}, l.Size.H)
	d["Group"], d["Resources"] = transparency(true), shared
	return f.out.Add(content)
}

// transparency is a group (11.6.6). One of a layer begins with nothing below it.
func transparency(isolated bool) pdf.Dict {
	d := pdf.Dict{"Type": pdf.Name("Group"), "S": pdf.Name("Transparency"), "CS": pdf.Name("DeviceRGB")}
	if isolated {
		d["I"] = true
	}
	return d
}

// pattern is a shading as a paint (8.7.4.2). Its matrix leads from the shading's units to the page, whose y grows
// upwards.
func pattern(s *display.Shading, height float64) pdf.Dict {
	m := s.Matrix
	space, gray := pdf.Name("DeviceRGB"), s.Gray()
	if gray {
		space = "DeviceGray"
	}
	shading := pdf.Dict{
		"ShadingType": 2, "ColorSpace": space, "Extend": pdf.Array{true, true}, "Function": ramp(s.Stops, gray),
		"Coords": pdf.Array{s.From.X, s.From.Y, s.To.X, s.To.Y},
	}
	if s.Radial {
		shading["ShadingType"] = 3
		shading["Coords"] = pdf.Array{s.From.X, s.From.Y, s.R0, s.To.X, s.To.Y, s.R1}
	}
	return pdf.Dict{"Type": pdf.Name("Pattern"), "PatternType": 2, "Shading": shading,
		"Matrix": pdf.Array{m.A, -m.B, m.C, -m.D, m.E, height - m.F}}
}

// ramp is a function from 0 to 1 that meets every stop (7.10.3, 7.10.4).
func ramp(stops []display.Stop, gray bool) pdf.Dict {
	var parts, bounds, encode pdf.Array
	for i := range stops[:len(stops)-1] {
		a, b := stops[i], stops[i+1]
		if b.At <= a.At { // a sharp edge: what lies before and behind it meets there
			continue
		}
		if len(parts) > 0 {
			bounds = append(bounds, a.At)
		}
		parts = append(parts, pdf.Dict{"FunctionType": 2, "Domain": pdf.Array{0, 1}, "N": 1, "C0": parted(a.Color, gray), "C1": parted(b.Color, gray)})
		encode = append(encode, 0, 1)
	}
	return pdf.Dict{"FunctionType": 3, "Domain": pdf.Array{0, 1}, "Functions": parts, "Bounds": bounds, "Encode": encode}
}

func parted(c display.Color, gray bool) pdf.Array {
	part := func(v uint8) float64 { return float64(v) / 255 }
	if gray {
		return pdf.Array{part(c.R)}
	}
	return pdf.Array{part(c.R), part(c.G), part(c.B)}
}
