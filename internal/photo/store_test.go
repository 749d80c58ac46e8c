package photo

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/source"
)

// frame is a request for a picture of the given pixels at 72 dpi.
func frame(file string, w, h float64) Request {
	return Request{File: file, W: w, H: h, FX: 0.5, FY: 0.5, DPI: 72, Ground: display.Color{R: 250, G: 240, B: 230}}
}

func grayQuad() *image.Gray {
	g := image.NewGray(image.Rect(0, 0, 96, 64))
	draw.Draw(g, g.Rect, quad(96, 64), image.Point{}, draw.Src)
	return g
}

// A picture looks the same whatever format it came in.
func TestEveryFormatKeepsItsColours(t *testing.T) {
	ground := color.NRGBA{250, 240, 230, 255}
	half := color.NRGBA{150, 200, 155, 255}
	overGround := [4]color.NRGBA{ground, half, quarters[2], quarters[3]}
	grays := [4]color.NRGBA{}
	for i, c := range quarters {
		y := color.GrayModel.Convert(c).(color.Gray).Y
		grays[i] = color.NRGBA{y, y, y, 255}
	}
	// The same bytes read as plain inks instead of luminance and chroma.
	inks := [4]color.NRGBA{{105, 125, 25, 255}, {42, 102, 129, 255}, {115, 35, 125, 255}, {31, 189, 88, 255}}
	cmyk := testdata(t, "cmyk.jpg")
	plainInks := bytes.Clone(cmyk)
	plainInks[17] = 0
	for name, c := range map[string]struct {
		data []byte
		want [4]color.NRGBA
		loss int
	}{
		"baseline.jpg":         {jpegOf(t, quad(96, 64)), quarters, 6},
		"gray.jpg":             {jpegOf(t, grayQuad()), grays, 3},
		"progressive.jpg":      {testdata(t, "progressive.jpg"), quarters, 6},
		"progressive-gray.jpg": {testdata(t, "progressive-gray.jpg"), grays, 6},
		"cmyk.jpg":             {cmyk, quarters, 8},
		"inks.jpg":             {plainInks, inks, 10},
		"plain.png":            {pngOf(t, quad(96, 64)), quarters, 1},
		"gray.png":             {pngOf(t, grayQuad()), grays, 1},
		"deep.png":             {pngOf(t, deep(quad(96, 64))), quarters, 1},
		"palette.png":          {pngOf(t, paletted(quad(96, 64))), quarters, 1},
		"alpha.png":            {pngOf(t, faded(96, 64)), overGround, 1},
		"deep-alpha.png":       {pngOf(t, deep(faded(96, 64))), overGround, 2},
		"frame.gif":            {gifOf(t, paletted(quad(96, 64))), quarters, 1},
		"patch.gif":            {patchGIF(t), [4]color.NRGBA{ground, ground, ground, quarters[3]}, 1},
		"lossy.webp":           {testdata(t, "lossy.webp"), quarters, 8},
		"lossless.webp":        {testdata(t, "lossless.webp"), quarters, 1},
		"alpha.webp":           {testdata(t, "alpha.webp"), [4]color.NRGBA{ground, quarters[1], quarters[2], quarters[3]}, 8},
	} {
		t.Run(name, func(t *testing.T) {
			s := NewStore(folder{name: c.data}.read, "")
			for _, r := range []Request{frame(name, 96, 64), frame(name, 48, 32)} {
				got, problems := one(t, s, r)
				if len(problems) > 0 {
					t.Fatal(problems)
				}
				if got.Image.W != int(r.W) || got.Image.H != int(r.H) || got.DPI != 72 || got.Bytes != len(got.Image.Data) {
					t.Fatalf("got %d x %d at %g dpi", got.Image.W, got.Image.H, got.DPI)
				}
				wantQuarters(t, pixelsOf(t, got.Image), c.want, c.loss)
			}
		})
	}
}

// sides says, in the words of Exif 2.32 (4.6.4, tag 274), which visual side of the picture the first row and
// the first column of the file are.
var sides = map[orientation][2]string{
	1: {"top", "left"}, 2: {"top", "right"}, 3: {"bottom", "right"}, 4: {"bottom", "left"},
	5: {"left", "top"}, 6: {"right", "top"}, 7: {"right", "bottom"}, 8: {"left", "bottom"},
}

// stored is the picture as a camera held at that angle stores it.
func stored(img *image.NRGBA, o orientation) *image.NRGBA {
	side, ok := sides[o]
	if !ok {
		return img
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	from := func(n, size int, side string) int {
		if side == "right" || side == "bottom" {
			return size - 1 - n
		}
		return n
	}
	lying := side[0] == "left" || side[0] == "right"
	file := image.NewNRGBA(img.Rect)
	if lying {
		file = image.NewNRGBA(image.Rect(0, 0, h, w))
	}
	for y := range file.Rect.Dy() {
		for x := range file.Rect.Dx() {
			if lying {
				file.SetNRGBA(x, y, img.NRGBAAt(from(y, w, side[0]), from(x, h, side[1])))
			} else {
				file.SetNRGBA(x, y, img.NRGBAAt(from(x, w, side[1]), from(y, h, side[0])))
			}
		}
	}
	return file
}

// A photo stands upright whichever way the camera was held, and the focus is a place of the upright photo.
func TestUprightInEveryOrientation(t *testing.T) {
	for o := orientation(0); o <= 9; o++ {
		file := stored(quad(480, 320), o)
		for name, data := range map[string][]byte{
			"big.jpg":    withExif(jpegOf(t, file), exifOf(o, binary.BigEndian)),
			"little.jpg": withExif(jpegOf(t, file), exifOf(o, binary.LittleEndian)),
			"chunk.png":  withExif(pngOf(t, file), exifOf(o, binary.BigEndian)),
		} {
			t.Run(fmt.Sprint(o, name), func(t *testing.T) {
				s := NewStore(folder{name: data}.read, "")
				info, _ := Probe(name, data)
				if info.W != 480 || info.H != 320 {
					t.Errorf("said to be %d x %d", info.W, info.H)
				}
				whole, _ := one(t, s, frame(name, 96, 64))
				wantQuarters(t, pixelsOf(t, whole.Image), quarters, 6)
				corner := frame(name, 50, 300) // a slip at the right edge: green above yellow
				corner.FX = 1
				slip, _ := one(t, s, corner)
				wantQuarters(t, pixelsOf(t, slip.Image), [4]color.NRGBA{quarters[1], quarters[1], quarters[3], quarters[3]}, 6)
			})
		}
	}
}

func TestCropKeepsTheFocus(t *testing.T) {
	s := NewStore(folder{"a.png": pngOf(t, quad(400, 400))}.read, "")
	for _, c := range []struct {
		fx, fy, w, h float64
		want         [4]int // quarters
	}{
		{0, 0, 100, 40, [4]int{0, 1, 0, 1}},
		{0, 1, 100, 40, [4]int{2, 3, 2, 3}},
		{0.1, 0, 40, 100, [4]int{0, 0, 2, 2}},
		{0.9, 0, 40, 100, [4]int{1, 1, 3, 3}},
		{0.5, 0.5, 100, 40, [4]int{0, 1, 2, 3}},
	} {
		r := frame("a.png", c.w, c.h)
		r.FX, r.FY = c.fx, c.fy
		got, _ := one(t, s, r)
		var want [4]color.NRGBA
		for i, q := range c.want {
			want[i] = quarters[q]
		}
		wantQuarters(t, pixelsOf(t, got.Image), want, 2)
	}
}

func TestNeverEnlarged(t *testing.T) {
	s := NewStore(folder{"a.jpg": jpegOf(t, quad(300, 200))}.read, "")
	r := frame("a.jpg", 612, 204)
	r.DPI = 150
	got, _ := one(t, s, r)
	if got.Image.W != 300 || got.Image.H != 100 {
		t.Errorf("%d x %d pixels of a 300 x 200 picture in a frame of 3:1", got.Image.W, got.Image.H)
	}
	if want := 300 / (612 / 72.0); got.DPI != want {
		t.Errorf("%g dpi, want %g", got.DPI, want)
	}
}

// renamed marks the three channels as red, green and blue, which fpdf 0.9.0 refuses.
func renamed(file []byte) []byte {
	file = bytes.Clone(file)
	i := bytes.Index(file, []byte{0xff, 0xc0})
	j := bytes.Index(file, []byte{0xff, 0xda})
	for n, letter := range []byte("RGB") {
		file[i+10+3*n], file[j+5+2*n] = letter, letter
	}
	return file
}

// A JPEG that already fits is not encoded a second time; one that must change is.
func TestFittingJPEGGoesThroughUntouched(t *testing.T) {
	plain, gray := jpegOf(t, quad(480, 320)), jpegOf(t, grayQuad())
	for _, c := range []struct {
		what      string
		data      []byte
		w, h      float64
		gray      bool
		untouched bool
	}{
		{"fits", plain, 480, 320, false, true},
		{"has fewer pixels", plain, 960, 640, false, true},
		{"is half a pixel off", plain, 480, 320.3, false, true},
		{"is 2 pixels off", plain, 480, 318, false, false},
		{"has more pixels", plain, 240, 160, false, false},
		{"stands upright by its Exif", withExif(plain, exifOf(1, binary.BigEndian)), 480, 320, false, true},
		{"stands on its head", withExif(plain, exifOf(3, binary.BigEndian)), 480, 320, false, false},
		{"is progressive", testdata(t, "progressive.jpg"), 96, 64, false, true},
		{"is grey", gray, 96, 64, false, true},
		{"is grey and shall be", gray, 96, 64, true, true},
		{"shall be grey", plain, 480, 320, true, false},
		{"has four inks", testdata(t, "cmyk.jpg"), 96, 64, false, false},
		{"is RGB", renamed(plain), 480, 320, false, false},
	} {
		r := frame("a.jpg", c.w, c.h)
		r.Gray = c.gray
		got, problems := one(t, NewStore(folder{"a.jpg": c.data}.read, ""), r)
		if len(problems) > 0 || bytes.Equal(got.Image.Data, stripped(c.data)) != c.untouched {
			t.Errorf("a JPEG that %s: untouched is %v; %v", c.what, !c.untouched, problems)
		}
	}
}

func TestGrayHasOneChannel(t *testing.T) {
	for _, name := range []string{"a.jpg", "a.png"} {
		data := map[string][]byte{"a.jpg": jpegOf(t, quad(480, 320)), "a.png": pngOf(t, quad(480, 320))}
		r := frame(name, 48, 32)
		r.Gray = true
		got, _ := one(t, NewStore(folder(data).read, ""), r)
		img := pixelsOf(t, got.Image)
		if _, ok := img.(*image.Gray); !ok {
			t.Errorf("%s: %T", name, img)
		}
	}
}

// Line art stays sharp: no JPEG haze around its edges. A photo saved as PNG does not make the PDF huge.
func TestLineArtStaysPNG(t *testing.T) {
	for name, c := range map[string]struct {
		img  image.Image
		want string
	}{
		"art.png":   {quad(600, 400), "png"},
		"photo.png": {photo(600, 400, 1), "jpeg"},
	} {
		got, _ := one(t, NewStore(folder{name: pngOf(t, c.img)}.read, ""), frame(name, 500, 333))
		if got.Image.Format != c.want {
			t.Errorf("%s became %s of %d bytes", name, got.Image.Format, got.Bytes)
		}
		pixelsOf(t, got.Image)
	}
}

// Guides share files; the order of results is that of the requests, and nothing but the requests decides
// the bytes.
func TestSameBytesInTheOrderOfTheRequests(t *testing.T) {
	files := folder{}
	var reqs []Request
	for i := range 7 {
		name := fmt.Sprintf("%d.jpg", i)
		files[name] = jpegOf(t, photo(300+i, 200, i))
		reqs = append(reqs, frame(name, 100, 50), frame(name, 60, 60))
	}
	reqs = append(reqs, reqs[3])
	first, _, err := NewStore(files.read, "").Prepare(context.Background(), reqs)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		again, _, _ := NewStore(files.read, "").Prepare(context.Background(), reqs)
		for i, r := range again {
			if r.Image.W != int(reqs[i].W) || !bytes.Equal(r.Image.Data, first[i].Image.Data) {
				t.Fatalf("result %d differs", i)
			}
		}
	}
}

func TestPrepareEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s := NewStore(folder{"a.jpg": jpegOf(t, quad(48, 32))}.read, "")
	if _, _, err := s.Prepare(ctx, []Request{frame("a.jpg", 20, 20)}); err != context.Canceled {
		t.Errorf("got %v", err)
	}
	if _, problems, err := s.Prepare(context.Background(), []Request{frame("a.jpg", 20, 20)}); err != nil || len(problems) > 0 {
		t.Errorf("later: %v %v", problems, err)
	}
}

func TestFrameWithoutSize(t *testing.T) {
	_, _, err := NewStore(folder{}.read, "").Prepare(context.Background(), []Request{{File: "a.jpg", W: 10}})
	if err == nil || !strings.Contains(err.Error(), "a.jpg") {
		t.Errorf("got %v", err)
	}
}

// hugePNG has the head of a picture of that size and hardly any data.
func hugePNG(t *testing.T, w, h uint32) []byte {
	data := pngOf(t, quad(4, 4))
	binary.BigEndian.PutUint32(data[16:], w)
	binary.BigEndian.PutUint32(data[20:], h)
	return reckoned(data)
}

// reckoned sets the head's checksum right.
func reckoned(data []byte) []byte {
	binary.BigEndian.PutUint32(data[29:], crcOf(data[12:29]))
	return data
}

// Whatever is wrong with a file, the author is told where it was asked for and what to do.
func TestFaultyFiles(t *testing.T) {
	photograph := jpegOf(t, photo(200, 200, 1))
	cut := func(b []byte) []byte { return b[:len(b)*2/3] }
	unmarked := append([]byte{0xff, 0xd8}, testdata(t, "cmyk.jpg")[18:]...)
	scans := append(testdata(t, "progressive.jpg"), bytes.Repeat([]byte{0xff, 0xda}, 101)...)
	deepBomb := hugePNG(t, 10_000, 8_000)
	deepBomb[24], deepBomb[25] = 16, 6
	for name, c := range map[string]struct {
		data []byte
		rule string
		says string
	}{
		"huge.png":       {hugePNG(t, 60_000, 60_000), "image-limit", "60000 x 60000 pixels"},
		"large.png":      {hugePNG(t, 10_000, 8_001), "image-limit", "at most 80 million"},
		"thin.png":       {hugePNG(t, 1, 40_000), "image-limit", "1 x 40000"},
		"deep.png":       {reckoned(deepBomb), "image-limit", "610 MB of memory"},
		"heavy.jpg":      {append(bytes.Clone(photograph), make([]byte, maxFileBytes)...), "image-limit", "at most 64 MB"},
		"scans.jpg":      {scans, "image-limit", "more than 100 layers"},
		"cut.jpg":        {cut(photograph), "image-damaged", "cut short"},
		"cut.png":        {cut(pngOf(t, photo(200, 200, 1))), "image-damaged", "cut short"},
		"cut.gif":        {cut(gifOf(t, photo(200, 200, 1))), "image-damaged", "cut short"},
		"cut.webp":       {cut(testdata(t, "lossy.webp")), "image-damaged", "cut short"},
		"cut-alpha.webp": {cut(testdata(t, "alpha.webp")), "image-damaged", "cut short"},
		"cut-less.webp":  {cut(testdata(t, "lossless.webp")), "image-damaged", "cut short"},
		"head.jpg":       {photograph[:40], "image-damaged", "cut short"},
		"empty.png":      {nil, "image-format", "empty"},
		"text.png":       {[]byte("not a picture at all"), "image-format", "not a picture"},
		"lies.png":       {photograph, "image-format", `named "lies.png" but holds a jpeg`},
		"nothing.webp":   {[]byte("RIFF\x16\x00\x00\x00WEBPVP8 \x0a\x00\x00\x00\x10\x00\x00\x9d\x01\x2a\x00\x00\x00\x00"), "image-damaged", "0 x 0 pixels"},
		"scan.jpg":       {[]byte("II*\x00\xff\xff\xff\xff"), "image-format", "holds TIFF"},
		"scan.tif":       {[]byte("MM\x00*\x00\x00\x00\x08"), "image-format", "holds TIFF"},
		"phone.jpg":      {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), "image-format", "holds HEIC"},
		"moving.webp":    {testdata(t, "animated.webp"), "image-format", "animated"},
		"inks.jpg":       {unmarked, "image-format", "four inks"},
		"guides/no.jpg":  {nil, "image-missing", "there is no file guides/no.jpg"},
	} {
		t.Run(name, func(t *testing.T) {
			files := folder{name: c.data}
			if c.rule == "image-missing" {
				files = folder{}
			}
			r := frame(name, 50, 50)
			r.At = source.Pos{File: "guides/pump.yaml", Line: 41, Col: 9}
			s := NewStore(files.read, "")
			for range 2 { // the second answer comes from memory
				got, problems := one(t, s, r)
				if len(problems) != 1 || got.Image != nil {
					t.Fatalf("problems %v, image %v", problems, got.Image != nil)
				}
				if p := problems[0]; p.Pos != r.At || p.Rule != c.rule || !strings.Contains(p.Message, c.says) || p.Hint == "" {
					t.Errorf("%v: %s [%s]\n hint: %s", p.Pos, p.Message, p.Rule, p.Hint)
				}
			}
		})
	}
}

// One bad file does not hide another, and does not cost the good ones.
func TestAllFaultsAtOnce(t *testing.T) {
	files := folder{"good.jpg": jpegOf(t, quad(48, 32)), "bad.jpg": []byte("no")}
	at := func(file string, line int) Request {
		r := frame(file, 20, 20)
		r.At = source.Pos{File: "g.yaml", Line: line}
		return r
	}
	results, problems, err := NewStore(files.read, "").Prepare(context.Background(),
		[]Request{at("missing.jpg", 9), at("good.jpg", 5), at("bad.jpg", 7), at("bad.jpg", 3)})
	if err != nil || len(problems) != 3 || results[1].Image == nil {
		t.Fatalf("%v %v", problems, err)
	}
	for i, line := range []int{3, 7, 9} {
		if problems[i].Pos.Line != line {
			t.Errorf("problem %d is at line %d, want %d", i, problems[i].Pos.Line, line)
		}
	}
}
