package raster

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/svg"
)

// TestCollections lays drawings of public collections over what another maker's program has drawn of them. The folder
// holds for each name.svg a name.svg.png of judgeSide*judgeFine pixels on its longer side, on white; .ci/drawings
// makes it. It prints how many are accepted, and of those how many look the same.
func TestCollections(t *testing.T) {
	dir := os.Getenv("DRAWINGS")
	if dir == "" {
		t.Skip("DRAWINGS names no folder")
	}
	seen, refused, off := 0, map[string]int{}, []string{}
	accepted, same := 0, 0
	filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".svg") {
			return err
		}
		judge, err := os.ReadFile(name + ".png")
		if err != nil {
			return nil // the judge could not draw it
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		seen++
		d, problems := svg.Parse(name, data)
		if len(problems) > 0 || d == nil {
			refused[problems[0].Message]++
			t.Logf("refused %s: %s", name, problems[0].Message)
			return nil
		}
		accepted++
		switch share, err := unlike(d, judge); {
		case err != nil:
			t.Logf("%s: %v", name, err)
		case share > 0.005:
			off = append(off, fmt.Sprintf("%6.2f %% off: %s", 100*share, name))
		default:
			same++
		}
		return nil
	})
	slices.SortFunc(off, func(a, b string) int { return cmp.Compare(b, a) })
	t.Logf("looking otherwise:\n%s", strings.Join(off, "\n"))
	t.Logf("%d drawings: %d accepted (%.1f %%), of those %d within half a percent of pixels (%.1f %%)",
		seen, accepted, 100*float64(accepted)/float64(seen), same, 100*float64(same)/float64(accepted))
}

// The judge draws with that many pixels, and the mean of so many by so many is compared: the two smooth edges in
// different ways.
const (
	judgeSide = 160
	judgeFine = 3
)

// unlike is the share of pixels that differ by more than a tenth.
func unlike(d *svg.Drawing, judge []byte) (float64, error) {
	want, err := png.Decode(bytes.NewReader(judge))
	if err != nil {
		return 1, err
	}
	b := want.Bounds()
	size := geom.Size{W: float64(b.Dx()), H: float64(b.Dy())}
	// The judge rounds a side to whole pixels; the drawing is stretched to them as it was.
	box := geom.Rect{W: size.W, H: size.H}
	if k := d.Size.W / d.Size.H * size.H / size.W; k > 1 {
		box.W = math.Max(box.W, box.H*d.Size.W/d.Size.H)
	} else {
		box.H = math.Max(box.H, box.W*d.Size.H/d.Size.W)
	}
	doc := &display.Document{Pages: []display.Page{{Size: size, Marks: []display.Mark{{Items: d.Place(box, svg.Contain, geom.Middle)}}}}}
	drawer, err := New(doc)
	if err != nil {
		return 1, err
	}
	got, err := drawer.Page(0, 1)
	if err != nil {
		return 1, err
	}
	return differing(got, want), nil
}

func differing(a *image.RGBA, b image.Image) float64 {
	w, h := a.Rect.Dx()/judgeFine, a.Rect.Dy()/judgeFine
	n := 0
	for y := range h {
		for x := range w {
			p, q := mean(a, x, y), mean(b, x, y)
			for i := range p {
				if math.Abs(p[i]-q[i]) > 0xffff/10 {
					n++
					break
				}
			}
		}
	}
	return float64(n) / float64(max(1, w*h))
}

func mean(img image.Image, x, y int) (sum [3]float64) {
	for j := range judgeFine {
		for i := range judgeFine {
			r, g, b, _ := img.At(img.Bounds().Min.X+x*judgeFine+i, img.Bounds().Min.Y+y*judgeFine+j).RGBA()
			for k, v := range [3]uint32{r, g, b} {
				sum[k] += float64(v) / judgeFine / judgeFine
			}
		}
	}
	return sum
}
