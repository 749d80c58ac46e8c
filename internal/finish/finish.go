// Package finish makes a painted PDF a tagged, archival and reproducible one: PDF/UA-1 and PDF/A-2a, or PDF/UA-2, PDF/A-4
// and Well-Tagged PDF.
//
// The painted file and the display document it was painted from come in. Out goes a new file with the same
// pages and pictures and with what the standards ask beside them: fonts, structure tree, links, outline, page
// labels, metadata and colour intent. It must not know fpdf, nor decide what anything means: that is all in
// the display document. LEDGER.md says clause by clause where the standards are kept.
package finish

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// Finish writes the file. An error is a slip of this program, layout's included, never the author's.
func Finish(painted []byte, doc *display.Document, standard Standard) ([]byte, error) {
	out, err := finish(painted, doc, standard.rules())
	if err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	return out, nil
}

func finish(painted []byte, doc *display.Document, rules *rules) ([]byte, error) {
	if err := audit(doc, rules); err != nil {
		return nil, err
	}
	in, err := pdf.Parse(painted)
	if err != nil {
		return nil, err
	}
	f := &file{doc: doc, rules: rules, in: in, out: pdf.NewWriter(rules.version, len(painted)), copies: map[pdf.Ref]pdf.Ref{}, effects: doc.Effects()}
	if err := f.writePages(); err != nil {
		return nil, err
	}
	catalog := f.out.Add(f.catalog())
	var old pdf.Ref
	if rules.info {
		old = f.out.Add(info(doc))
	}
	return f.out.Bytes(catalog, old), nil
}

// file is the PDF in the making. Objects are numbered in the order they are written, which depends on the
// document alone.
type file struct {
	doc      *display.Document
	rules    *rules
	in       *pdf.File
	out      *pdf.Writer
	root     pdf.Ref // of the page tree
	pages    []pdf.Ref
	links    [][]pdf.Ref               // annotations of each page
	fields   [][]pdf.Ref               // those to fill in
	elements map[*display.Node]pdf.Ref // of the structure tree
	copies   map[pdf.Ref]pdf.Ref       // objects taken over from the painted file

	effects *display.Effects
}

func (f *file) catalog() pdf.Dict {
	doc := f.doc
	d := pdf.Dict{
		"Type":              pdf.Name("Catalog"),
		"Pages":             f.root,
		"Lang":              pdf.Text(doc.Lang),
		"MarkInfo":          pdf.Dict{"Marked": true},
		"StructTreeRoot":    f.structure(),
		"ViewerPreferences": viewer(doc.Print),
		"Metadata":          f.out.Add(metadata(doc, f.rules)),
		"OutputIntents":     pdf.Array{f.intent()},
	}
	if len(doc.Outline) > 0 {
		d["Outlines"] = f.outline()
	}
	if len(doc.Names) > 0 {
		d["Names"] = pdf.Dict{"Dests": pdf.Dict{"Names": f.names()}}
	}
	if form := f.form(); form != nil {
		d["AcroForm"] = form
	}
	if labels := pageLabels(doc.Pages); labels != nil {
		d["PageLabels"] = pdf.Dict{"Nums": labels}
	}
	return d
}

// viewer is what a reader's window and print dialogue should do first (table 150).
func viewer(p display.PrintPreset) pdf.Dict {
	d := pdf.Dict{"DisplayDocTitle": true}
	if p.Duplex != "" {
		d["Duplex"] = pdf.Name(p.Duplex)
	}
	if p.NoScaling {
		d["PrintScaling"] = pdf.Name("None")
	}
	return d
}
