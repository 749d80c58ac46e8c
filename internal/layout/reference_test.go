package layout_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/photo"
	"guidepress/internal/raster"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

var update = flag.Bool("update", false, "write the reference pictures and dumps anew")

// withReference is the repository's project with the reference guide for its only one.
type withReference struct{ fs.FS }

func (f withReference) Open(name string) (fs.File, error) {
	if base, ok := strings.CutPrefix(name, "guides/reference"); ok {
		return os.Open("testdata/reference/reference" + base)
	}
	return f.FS.Open(name)
}

func (f withReference) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(f.FS, name)
	if name != "guides" || err != nil {
		return all, err
	}
	own, err := os.ReadDir("testdata/reference")
	if err != nil {
		return nil, err
	}
	var out []fs.DirEntry
	for _, e := range own {
		if strings.HasSuffix(e.Name(), ".yaml") {
			out = append(out, e)
		}
	}
	for _, e := range all {
		if base, _, _ := strings.Cut(e.Name(), "."); base == "practice" || base == "locations" || base == "team" {
			out = append(out, e)
		}
	}
	return out, nil
}

// reference is a project whose one guide is the reference guide, in English and in Spanish.
func reference(t *testing.T, brand string) *load.Project {
	t.Helper()
	p, err := load.OpenFS(withReference{os.DirFS("../..")}, load.Want{Brand: brand})
	if err != nil {
		t.Fatal(err)
	}
	if source.HasErrors(p.Problems) {
		t.Fatalf("the reference guide has problems: %+v", p.Problems)
	}
	return p
}

// dumped are the documents of which every place of ink is kept; of all others there are pictures.
var dumped = []string{"warm.web.en", "clarity.print.en", "warm.booklet.es", "clarity.large-print.es", "warm.web.en.office", "clarity.large-print.en.office"}

// TestReferencePages compares every page of a guide that holds every kind of block, in both brands, all editions and two
// languages, with a small picture of it. "go test ./internal/layout -run Reference -update" makes the pictures anew: look
// at them before you keep them.
func TestReferencePages(t *testing.T) {
	for _, brand := range []string{"warm", "clarity"} {
		in := layout.Project(t, brand)
		given := in.Brand
		p := reference(t, brand)
		in.Art = set.NewLibrary(p.Read)
		photos := photo.NewStore(p.Read, t.TempDir())
		for _, g := range p.Set.Guides {
			own := p.Set.In(g.Lang())
			in.Guide, in.Practice, in.Locations, in.Team, in.Place = g, own.Practice, own.Locations, own.Team, nil
			for _, e := range edition.All {
				in.Brand, in.Edition = e.Brand(given), e.Layout
				name := brand + "." + e.Name + "." + g.Lang()
				compareReference(t, name, in, photos)
				if slices.Contains(dumped, name+".office") {
					compareReference(t, name+".office", forOneOfMany(in), photos)
				}
			}
		}
	}
}

func compareReference(t *testing.T, name string, in layout.Sample, photos *photo.Store) {
	t.Helper()
	res := layout.Layout(in.Told())
	develop(t, &res, min(in.Edition.DPI, 4*72*scale), photos)
	for _, p := range res.Problems {
		t.Errorf("%s: %s", name, p.Message)
	}
	compareSheet(t, name, contactSheet(t, res.Doc))
	if slices.Contains(dumped, name) {
		compareDump(t, name, res.Doc)
	}
}

// develop puts the photographs into a document that was laid out.
func develop(t *testing.T, res *layout.Result, dpi float64, photos *photo.Store) {
	t.Helper()
	for _, q := range res.Requests {
		made, problems, err := photos.Prepare(context.Background(), []photo.Request{{File: q.File, At: q.At, W: q.W, H: q.H, FX: q.FX, FY: q.FY, DPI: dpi, Ground: q.Ground}})
		if err != nil || source.HasErrors(problems) || made[0].Image == nil {
			t.Fatalf("%s: %v, %v", q.File, problems, err)
		}
		res.Doc.Images[q.Key] = made[0].Image
	}
	if len(res.Requests) == 0 {
		t.Error("no photograph is on the pages")
	}
}

// forOneOfMany is a copy for one office of a practice that has more of them than cards are made for.
func forOneOfMany(in layout.Sample) layout.Sample {
	few := in.Locations
	in.Locations = nil
	for i := range 16 {
		l := few[i%len(few)]
		l.ID.Value = fmt.Sprintf("office-%d", i)
		in.Locations = append(in.Locations, l)
	}
	in.Place = &in.Locations[0]
	return in
}

// scale is small: six pixels an inch would lose words, twelve show where each line stands.
const scale = 12.0 / 72

// contactSheet is all pages side by side, five to a row, in 16 greys.
func contactSheet(t *testing.T, d *display.Document) *image.Paletted {
	t.Helper()
	drawer, err := raster.New(d)
	if err != nil {
		t.Fatal(err)
	}
	const across = 5
	var sheet *image.Paletted
	for i := range d.Pages {
		page, err := drawer.Page(i, scale)
		if err != nil {
			t.Fatal(err)
		}
		w, h := page.Bounds().Dx(), page.Bounds().Dy()
		if sheet == nil {
			sheet = image.NewPaletted(image.Rect(0, 0, w*across, h*((len(d.Pages)+across-1)/across)), greys())
		}
		at := image.Pt(i%across*w, i/across*h)
		for y := range h {
			for x := range w {
				sheet.SetColorIndex(at.X+x, at.Y+y, color.GrayModel.Convert(page.At(x, y)).(color.Gray).Y>>4)
			}
		}
	}
	return sheet
}

func greys() (p color.Palette) {
	for i := range 16 {
		p = append(p, color.Gray{Y: uint8(i * 17)})
	}
	return p
}

// compareSheet allows what another processor's rounding may change: one step of grey anywhere, more in one pixel of two
// thousand.
func compareSheet(t *testing.T, name string, got *image.Paletted) {
	t.Helper()
	file := filepath.Join("testdata", "reference", name+".png")
	if *update {
		write(t, file, got)
		return
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	want, ok := img.(*image.Paletted)
	if off := differing(want, got); !ok || off > len(got.Pix)/2000 {
		t.Errorf("%s: %d of %d pixels differ from the reference; both stand side by side in %s", name, off, len(got.Pix), beside(t, name, want, got))
	}
}

// differing counts the pixels that are more than a step of grey apart; all, where the sheets are of two sizes.
func differing(a, b *image.Paletted) int {
	if a == nil || a.Rect != b.Rect {
		return len(b.Pix)
	}
	n := 0
	for i := range b.Pix {
		if d := int(a.Pix[i]) - int(b.Pix[i]); d > 1 || d < -1 {
			n++
		}
	}
	return n
}

// beside writes the reference, what is now, and where they differ.
func beside(t *testing.T, name string, want, got *image.Paletted) string {
	t.Helper()
	if want == nil {
		want = image.NewPaletted(got.Rect, greys())
	}
	w, h := max(want.Rect.Dx(), got.Rect.Dx()), max(want.Rect.Dy(), got.Rect.Dy())
	out := image.NewRGBA(image.Rect(0, 0, 3*w, h))
	draw.Draw(out, want.Rect, want, image.Point{}, draw.Src)
	draw.Draw(out, got.Rect.Add(image.Pt(w, 0)), got, image.Point{}, draw.Src)
	for y := range h {
		for x := range w {
			a, b := want.At(x, y), got.At(x, y)
			if fmt.Sprint(a) != fmt.Sprint(b) {
				out.Set(2*w+x, y, color.RGBA{R: 200, A: 255})
			}
		}
	}
	dir, err := os.MkdirTemp("", "guidepress-reference-") // kept: somebody has to look at it
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, name+".png")
	write(t, file, out)
	return file
}

func write(t *testing.T, file string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func compareDump(t *testing.T, name string, d *display.Document) {
	t.Helper()
	var b bytes.Buffer
	if err := d.DumpStructure(&b); err != nil {
		t.Fatal(err)
	}
	if err := d.Dump(&b); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join("testdata", "reference", name+".txt")
	if *update {
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")
	for i := range min(len(was), len(is)) {
		if was[i] != is[i] {
			t.Errorf("%s, line %d\nwas  %s\nis   %s", name, i+1, was[i], is[i])
			return
		}
	}
	if len(was) != len(is) {
		t.Errorf("%s: %d lines, was %d", name, len(is), len(was))
	}
}

// TestTheReferenceHoldsEveryKind of block, in both languages.
func TestTheReferenceHoldsEveryKind(t *testing.T) {
	guides := reference(t, "warm").Set.Guides
	if len(guides) != 2 {
		t.Fatalf("the reference guide is there in %d languages", len(guides))
	}
	for _, g := range guides {
		have := map[string]int{}
		for _, s := range g.Sections {
			for _, b := range s.Blocks {
				have[fmt.Sprintf("%T", b)]++
				if at := b.Place().File; g.Original != nil && at != g.At.File {
					t.Errorf("in %s the %T is the original's, not translated", g.Lang(), b)
				}
			}
		}
		for _, k := range guide.Kinds {
			if kind := fmt.Sprintf("%T", k.New()); have[kind] == 0 && k.Name != "use" {
				t.Errorf("in %s the reference guide has no %s", g.Lang(), kind)
			}
		}
	}
}
