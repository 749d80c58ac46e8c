package raster_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"testing"
	"time"

	"guidepress/internal/build"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/raster"
	"guidepress/internal/svg"
)

// TestEffectsLookLikeThePDF does the same with drawings of transparency, shadings, masks and uneven pens.
func TestEffectsLookLikeThePDF(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm (poppler-utils) is not installed")
	}
	doc := effects(t)
	theirs := poppler(t, doc)[0]
	d, err := raster.New(doc)
	if err != nil {
		t.Fatal(err)
	}
	ours, err := d.Page(0, dpi/72.0)
	if err != nil {
		t.Fatal(err)
	}
	keep(t, ours, "effects-ours")
	keep(t, theirs, "effects-theirs")
	if dir := os.Getenv("RASTER_KEEP"); dir != "" {
		pdf, _ := build.Make(doc, "")
		os.WriteFile(dir+"/effects.pdf", pdf, 0o644)
	}
	mean, worst, where := differ(ours, theirs)
	t.Logf("mean difference %.2f, worst block %.0f at %v", mean, worst, where)
	if mean > 0.6 || worst > 20 {
		t.Errorf("mean difference %.2f of 255 (0.6 allowed), worst block %.0f at %v (20 allowed)", mean, worst, where)
	}
	blank := image.NewRGBA(ours.Rect)
	for i := range blank.Pix {
		blank.Pix[i] = 255
	}
	if mean, _, _ := differ(ours, blank); mean < 20 {
		t.Errorf("the page is nearly empty: %.1f from white", mean)
	}
}

const twoStops = `<stop stop-color="#e33"/><stop offset="1" stop-color="#24c"/>`

// effects is a page of drawings, one effect each.
func effects(t *testing.T) *display.Document {
	photo := image.NewNRGBA(image.Rect(0, 0, 8, 4))
	for i := range 32 {
		photo.SetNRGBA(i%8, i/8, color.NRGBA{R: uint8(i * 8), G: 200, B: uint8(255 - i*8), A: uint8(55 + i*6)})
	}
	var file bytes.Buffer
	if err := png.Encode(&file, photo); err != nil {
		t.Fatal(err)
	}
	bodies := []string{
		`<radialGradient id="g" fx=".3" fy=".3">` + twoStops + `</radialGradient><rect width="60" height="90" fill="url(#g)"/>`,
		`<linearGradient id="g" x2="1" y2="1"><stop stop-color="#e33"/><stop offset="1" stop-color="#24c" stop-opacity="0"/></linearGradient><rect width="100" height="60" fill="#fd4"/><circle cx="50" cy="50" r="45" fill="url(#g)" stroke="url(#g)" stroke-width="9"/>`,
		`<rect width="100" height="50" fill="#fd4"/><g opacity=".5"><circle cx="35" cy="50" r="33" fill="#e33"/><circle cx="65" cy="50" r="33" fill="#24c"/></g>`,
		`<rect width="100" height="50" fill="#fd4"/><circle cx="50" cy="50" r="40" fill="#24c" fill-opacity=".5" stroke="#e33" stroke-width="14" stroke-opacity=".6"/>`,
		`<linearGradient id="w"><stop stop-color="#fff"/><stop offset="1"/></linearGradient><mask id="m"><rect width="100" height="100" fill="url(#w)"/><circle cx="50" cy="50" r="20" fill="#fff"/></mask><g mask="url(#m)"><rect width="100" height="100" fill="#24c"/><path d="M0 0L100 100V0z" fill="#e33"/></g>`,
		`<clipPath id="c"><path clip-rule="evenodd" d="M0 0h100v100H0zM25 25h50v50H25z"/></clipPath><circle cx="50" cy="50" r="48" clip-path="url(#c)" fill="#24c"/>`,
		`<clipPath id="c"><circle cx="35" cy="50" r="30"/><circle cx="65" cy="50" r="30"/></clipPath><rect width="100" height="100" clip-path="url(#c)" fill="#24c"/>`,
		`<pattern id="p" width=".25" height=".25"><circle cx="10" cy="10" r="9" fill="#e33"/></pattern><rect width="100" height="100" fill="url(#p)" stroke="#24c" stroke-width="6"/>`,
		`<g transform="scale(3 1) rotate(20)"><circle cx="18" cy="45" r="12" fill="none" stroke="#24c" stroke-width="6" stroke-dasharray="12 5" stroke-dashoffset="4"/></g>`,
		`<image transform="translate(60 0) rotate(40)" width="90" height="45" href="data:image/png;base64,` + base64.StdEncoding.EncodeToString(file.Bytes()) + `" opacity=".8"/>`,
		`<marker id="m" viewBox="0 0 10 10" refX="5" refY="5" orient="auto"><path d="M0 0L10 5L0 10z" fill="#e33"/></marker><path d="M15 15L85 15L85 85L30 70" fill="none" stroke="#24c" stroke-width="6" marker-end="url(#m)" marker-mid="url(#m)"/>`,
		`<linearGradient id="g" x2=".25" spreadMethod="reflect">` + twoStops + `</linearGradient><rect width="100" height="100" fill="url(#g)"/><linearGradient id="k"><stop/><stop offset="1" stop-color="#fff"/></linearGradient><path d="M10 50h80" stroke="#fff" stroke-width="20"/><path d="M10 50L90 51" stroke="url(#k)" stroke-width="10" stroke-linecap="round"/>`,
		`<path d="M10 90L50 20L90 90" fill="none" stroke="#24c" stroke-width="12"/><path d="M40 95L50 65L60 95" fill="none" stroke="#e33" stroke-width="6"/>`,
	}
	page := display.Page{Size: geom.Size{W: 420, H: 420}}
	for i, body := range bodies {
		d, problems := svg.Parse("a.svg", []byte(`<svg viewBox="0 0 100 100">`+body+`</svg>`))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		box := geom.Rect{X: 10 + 102*float64(i%4), Y: 10 + 102*float64(i/4), W: 94, H: 94}
		page.Marks = append(page.Marks, display.Mark{Artifact: display.Background, Items: d.Place(box, svg.Contain, geom.Middle)})
	}
	return &display.Document{Title: "Effects", Lang: "en", Date: time.Unix(0, 0), Pages: []display.Page{page},
		Root: &display.Node{Tag: display.TagDocument}}
}
