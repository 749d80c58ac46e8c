package finish

import (
	"fmt"
	"maps"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/pdf"
)

// writePages takes the pages over from the painted file. The order of objects is set here: fpdf numbers
// images by their width over a map, so that two of equal width change places from run to run.
func (f *file) writePages() error {
	painted, err := f.paintedPages()
	if err != nil {
		return err
	}
	fonts, err := subsets(f.doc)
	if err != nil {
		return err
	}
	streams, err := f.compress(painted, fonts)
	if err != nil {
		return err
	}
	resources, err := f.resources(painted[0], fonts, streams[len(painted):])
	if err != nil {
		return err
	}
	ref := f.out.Reserve() // before the layers, which use it too
	f.addEffects(resources, streams[len(f.doc.Pages):len(painted)], ref)
	f.out.Set(ref, resources)
	for range f.doc.Pages {
		f.pages = append(f.pages, f.out.Reserve())
	}
	f.links = f.reserve(func(p *display.Page) int { return len(p.Links) })
	f.fields = f.reserve(func(p *display.Page) int { return len(p.Fields) })
	parent := f.out.Reserve()
	for i := range f.doc.Pages {
		f.writePage(i, pdf.Dict{
			"Type": pdf.Name("Page"), "Parent": parent, "Resources": ref, "Contents": f.out.Add(streams[i]),
		}, painted[i]["Group"])
	}
	f.out.Set(parent, pdf.Dict{"Type": pdf.Name("Pages"), "Kids": refs(f.pages), "Count": len(f.pages)})
	f.root = parent
	return nil
}

// compress compresses the contents of all pages and behind them the fonts, which is most of the work of this
// stage, on all processors.
func (f *file) compress(painted []pdf.Dict, fonts []*subset) ([]*pdf.Stream, error) {
	var data [][]byte
	for i, page := range painted {
		content, err := f.in.Resolve(page["Contents"])
		if err != nil {
			return nil, err
		}
		s, ok := content.(*pdf.Stream)
		if !ok {
			return nil, fmt.Errorf("page %d has no content stream", i+1)
		}
		data = append(data, s.Data)
	}
	for _, s := range fonts {
		data = append(data, s.program)
	}
	return pdf.DeflateEach(data), nil
}

// writePage completes a page. fpdf gives it a group where a picture has transparency.
func (f *file) writePage(i int, d pdf.Dict, group any) {
	size := f.doc.Pages[i].Size
	d["MediaBox"] = box(geom.Rect{W: size.W, H: size.H}, size.H)
	d["StructParents"], d["Tabs"] = i, pdf.Name("S")
	if group != nil {
		d["Group"] = group
	} else if !f.effects.None() {
		d["Group"] = transparency(false)
	}
	if annots := slices.Concat(f.links[i], f.fields[i]); len(annots) > 0 {
		d["Annots"] = refs(annots)
	}
	f.out.Set(f.pages[i], d)
}

// paintedPages are the page dictionaries of the painted file, and behind them those of its layers.
func (f *file) paintedPages() ([]pdf.Dict, error) {
	root, err := f.in.Dict(f.in.Trailer["Root"])
	if err != nil {
		return nil, err
	}
	tree, err := f.in.Dict(root["Pages"])
	if err != nil {
		return nil, err
	}
	kids, _ := tree["Kids"].(pdf.Array)
	if want := len(f.doc.Pages) + len(f.effects.Layers); len(kids) != want || len(f.doc.Pages) == 0 {
		return nil, fmt.Errorf("%d painted pages for the document's %d and %d layers", len(kids), len(f.doc.Pages), len(f.effects.Layers))
	}
	var pages []pdf.Dict
	for _, k := range kids {
		page, err := f.in.Dict(k)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return pages, nil
}

// resources are shared by all pages, as fpdf writes them, less its list of procedure sets, which is obsolete.
func (f *file) resources(page pdf.Dict, fonts []*subset, programs []*pdf.Stream) (pdf.Dict, error) {
	painted, err := f.in.Dict(page["Resources"])
	if err != nil {
		return nil, err
	}
	named := pdf.Dict{}
	for i, s := range fonts {
		named[s.resource] = f.font(s, programs[i])
	}
	d := pdf.Dict{"Font": named}
	for _, kind := range []pdf.Name{"Shading", "XObject"} {
		named, err := f.in.Dict(painted[kind])
		if err != nil {
			return nil, err
		}
		taken, err := f.takeAll(named)
		if err != nil {
			return nil, err
		}
		if len(taken) > 0 {
			d[kind] = taken
		}
	}
	return d, nil
}

// takeAll copies named objects in the order of their names; fpdf's name of a picture is a digest of it.
func (f *file) takeAll(named pdf.Dict) (pdf.Dict, error) {
	out := pdf.Dict{}
	for _, name := range slices.Sorted(maps.Keys(named)) {
		v, err := f.take(named[name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = v
	}
	return out, nil
}

// box is a rectangle in PDF's coordinates, whose origin is the page's bottom left.
func box(r geom.Rect, pageHeight float64) pdf.Array {
	return pdf.Array{point(r.X), point(pageHeight - r.Bottom()), point(r.Right()), point(pageHeight - r.Y)}
}

// dest is a place that a link or bookmark leads to; the zoom stays as it is.
func (f *file) dest(to display.Dest) pdf.Array {
	return pdf.Array{f.pages[to.Page], pdf.Name("XYZ"), nil, point(f.doc.Pages[to.Page].Size.H - to.Y), nil}
}

// structureDest is the same place by the element that is read there, for programs that read (ISO 32000-2 12.3.2.3).
func (f *file) structureDest(to display.Dest) pdf.Array {
	d := f.dest(to)
	d[0] = f.elements[to.Node]
	return d
}

// goTo is the action that leads to a place. A structure destination stands beside the page's (ISO 14289-2 8.8, ISO 32000-2
// table 202).
func (f *file) goTo(to display.Dest) pdf.Dict {
	d := pdf.Dict{"S": pdf.Name("GoTo"), "D": f.dest(to)}
	if f.rules.modern {
		d["SD"] = f.structureDest(to)
	}
	return d
}

// names are the named destinations, in the order that a name tree must have (7.9.6).
func (f *file) names() (out pdf.Array) {
	for _, n := range f.doc.Names {
		var to any = f.dest(n.To)
		if f.rules.modern {
			to = pdf.Dict{"D": to, "SD": f.structureDest(n.To)}
		}
		out = append(out, pdf.String(n.Name), to)
	}
	return out
}

func refs(rs []pdf.Ref) pdf.Array {
	out := make(pdf.Array, len(rs))
	for i, r := range rs {
		out[i] = r
	}
	return out
}
