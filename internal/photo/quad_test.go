package photo

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io/fs"
	"os"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/source"
)

// The test picture has a colour in each quarter: top left, top right, bottom left, bottom right.
var quarters = [4]color.NRGBA{{200, 50, 50, 255}, {50, 160, 80, 255}, {50, 80, 200, 255}, {220, 200, 50, 255}}

func quad(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, quarters[2*(2*y/h)+2*x/w])
		}
	}
	return img
}

// faded is the test picture with its upper half transparent: the left fully, the right by half.
func faded(w, h int) *image.NRGBA {
	img := quad(w, h)
	for y := range h / 2 {
		for x := range w {
			c := img.NRGBAAt(x, y)
			c.A = uint8(2*x/w) * 128
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

func jpegOf(t testing.TB, img image.Image) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, img, &jpeg.Options{Quality: 95}) })
}

func pngOf(t testing.TB, img image.Image) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return png.Encode(b, img) })
}

func gifOf(t testing.TB, img image.Image) []byte {
	return encoded(t, func(b *bytes.Buffer) error { return gif.Encode(b, img, nil) })
}

func encoded(t testing.TB, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func deep(img image.Image) image.Image {
	d := image.NewNRGBA64(img.Bounds())
	draw.Draw(d, d.Rect, img, image.Point{}, draw.Src)
	return d
}

func paletted(img image.Image) *image.Paletted {
	p := image.NewPaletted(img.Bounds(), color.Palette{color.Transparent, quarters[0], quarters[1], quarters[2], quarters[3]})
	draw.Draw(p, p.Rect, img, image.Point{}, draw.Src)
	return p
}

// patchGIF is a GIF whose only frame covers the lower right quarter of the picture.
func patchGIF(t testing.TB) []byte {
	p := paletted(quad(96, 64)).SubImage(image.Rect(48, 32, 96, 64)).(*image.Paletted)
	return encoded(t, func(b *bytes.Buffer) error {
		return gif.EncodeAll(b, &gif.GIF{Image: []*image.Paletted{p}, Delay: []int{0}, Config: image.Config{ColorModel: p.Palette, Width: 96, Height: 64}})
	})
}

// exifOf is an Exif block that asks for a turn, as cameras write it (big-endian) and as phones may.
func exifOf(o orientation, order binary.AppendByteOrder) []byte {
	b := []byte("MM")
	if order.String() == "LittleEndian" {
		b = []byte("II")
	}
	b = order.AppendUint16(b, 42)
	b = order.AppendUint32(b, 8)
	b = order.AppendUint16(b, 2)
	for _, entry := range [][3]uint32{{0x10f, 2, 0}, {0x112, 3, uint32(o)}} {
		b = order.AppendUint16(b, uint16(entry[0]))
		b = order.AppendUint16(b, uint16(entry[1]))
		b = order.AppendUint32(b, 1)
		b = order.AppendUint16(b, uint16(entry[2]))
		b = order.AppendUint16(b, 0)
	}
	return order.AppendUint32(b, 0)
}

// withExif puts an Exif block into a JPEG or PNG.
func withExif(file, block []byte) []byte {
	if begins(file, "\xff\xd8") {
		block = append([]byte("Exif\x00\x00"), block...)
		head := binary.BigEndian.AppendUint16([]byte{0xff, 0xd8, 0xff, 0xe1}, uint16(len(block)+2))
		return append(append(head, block...), file[2:]...)
	}
	const afterHead = 33
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(block)))
	chunk = append(append(chunk, "eXIf"...), block...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return append(append(bytes.Clone(file[:afterHead]), chunk...), file[afterHead:]...)
}

// folder stands in for the project's files.
type folder map[string][]byte

func (f folder) read(name string) ([]byte, error) {
	if data, ok := f[name]; ok {
		return data, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func testdata(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// one prepares a single request.
func one(t testing.TB, s *Store, r Request) (Result, []source.Problem) {
	t.Helper()
	results, problems, err := s.Prepare(context.Background(), []Request{r})
	if err != nil {
		t.Fatal(err)
	}
	return results[0], problems
}

// pixelsOf decodes a result and checks that it is what it says.
func pixelsOf(t testing.TB, img *display.Image) image.Image {
	t.Helper()
	got, format, err := image.Decode(bytes.NewReader(img.Data))
	if err != nil || format != img.Format || got.Bounds() != image.Rect(0, 0, img.W, img.H) {
		t.Fatalf("the result is said to be %s of %d x %d; decoded: %s %v %v", img.Format, img.W, img.H, format, got.Bounds(), err)
	}
	return got
}

// near reports whether a colour is as wanted, but for what encoding loses.
func near(got color.Color, want color.NRGBA, loss int) bool {
	g := color.NRGBAModel.Convert(got).(color.NRGBA)
	for _, d := range []int{int(g.R) - int(want.R), int(g.G) - int(want.G), int(g.B) - int(want.B), int(g.A) - int(want.A)} {
		if d > loss || d < -loss {
			return false
		}
	}
	return true
}

// wantQuarters checks the middle of each quarter.
func wantQuarters(t testing.TB, img image.Image, want [4]color.NRGBA, loss int) {
	t.Helper()
	b := img.Bounds()
	for i, c := range want {
		x, y := b.Dx()*(1+2*(i%2))/4, b.Dy()*(1+2*(i/2))/4
		if got := img.At(x, y); !near(got, c, loss) {
			t.Errorf("quarter %d: %v, want %v", i, fmt.Sprint(color.NRGBAModel.Convert(got)), c)
		}
	}
}
