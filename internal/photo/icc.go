package photo

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"io"
	"math"
	"slices"
	"sync"
)

// A picture's colour profile says what its numbers mean. Everything here ends in sRGB, so that a photograph of a telephone
// (Display P3) or a camera (Adobe RGB) keeps its colours. The reader is our own: it knows the profiles of pictures, a
// matrix with curves, a curve for grey, a table for four inks (ICC.1:2010), and all its pixel arithmetic is in whole
// numbers, so that the same file gives the same bytes on every machine.

// profile turns a picture's colours into sRGB.
type profile struct {
	curves [3][256]int32 // light for each number, 1 is 1<<16
	matrix [9]int64      // from those to the light of sRGB, 1 is 1<<16
	gray   bool          // the first curve alone counts
	inks   *inkTable
}

// maxProfile is the most a profile may have; those of printing presses have 2 MB.
const maxProfile = 8 << 20

// profileOf is the profile of a picture file, nil where there is none, it cannot be read, or it is sRGB.
func profileOf(format Format, data []byte) *profile {
	var raw []byte
	switch format {
	case JPEG:
		raw = jpegProfile(data)
	case PNG:
		raw = pngProfile(data)
	case WebP:
		raw = webpProfile(data)
	}
	p := readProfile(raw)
	if p != nil && p.inks == nil && p.idle() {
		return nil
	}
	return p
}

// jpegProfile joins the parts of the profile in their order (ICC.1 B.4).
func jpegProfile(data []byte) []byte {
	parts := map[byte][]byte{}
	for marker, body := range jpegSegments(data) {
		if marker == 0xe2 && begins(body, "ICC_PROFILE\x00") && len(body) > 14 {
			parts[body[12]] = body[14:]
		}
	}
	var out []byte
	for i := 1; i <= len(parts); i++ {
		out = append(out, parts[byte(i)]...)
	}
	return out
}

// pngProfile unpacks the chunk iCCP (PNG 11.3.2.3), which stands before the pixels.
func pngProfile(data []byte) []byte {
	for i := 8; i+12 <= len(data); {
		n := int(binary.BigEndian.Uint32(data[i:]))
		if n > len(data)-i-12 || string(data[i+4:i+8]) == "IDAT" {
			return nil
		}
		body := data[i+8 : i+8+n]
		if string(data[i+4:i+8]) == "iCCP" {
			name := bytes.IndexByte(body, 0)
			if name < 0 || name+2 > len(body) {
				return nil
			}
			z, err := zlib.NewReader(bytes.NewReader(body[name+2:]))
			if err != nil {
				return nil
			}
			out, _ := io.ReadAll(io.LimitReader(z, maxProfile))
			return out
		}
		i += 12 + n
	}
	return nil
}

func webpProfile(data []byte) []byte {
	for i := 12; i+8 <= len(data); {
		n := int(binary.LittleEndian.Uint32(data[i+4:]))
		if n > len(data)-i-8 {
			return nil
		}
		if string(data[i:i+4]) == "ICCP" {
			return data[i+8 : i+8+n]
		}
		i += 8 + n + n&1
	}
	return nil
}

// iccTags finds the tags of a profile (7.3).
func iccTags(raw []byte) map[string][]byte {
	if len(raw) < 132 || len(raw) > maxProfile || string(raw[36:40]) != "acsp" {
		return nil
	}
	tags := map[string][]byte{}
	n := int(min(binary.BigEndian.Uint32(raw[128:]), 200))
	for i := range n {
		at := 132 + 12*i
		if at+12 > len(raw) {
			return nil
		}
		off, size := int(binary.BigEndian.Uint32(raw[at+4:])), int(binary.BigEndian.Uint32(raw[at+8:]))
		if off > len(raw) || size > len(raw)-off {
			return nil
		}
		tags[string(raw[at:at+4])] = raw[off : off+size]
	}
	return tags
}

func readProfile(raw []byte) *profile {
	tags := iccTags(raw)
	if tags == nil {
		return nil
	}
	switch string(raw[16:20]) {
	case "RGB ":
		return rgbProfile(tags)
	case "GRAY":
		p := &profile{gray: true}
		if !readCurve(tags["kTRC"], &p.curves[0]) {
			return nil
		}
		return p
	case "CMYK":
		if t := readInks(tags["A2B0"], string(raw[20:24])); t != nil {
			return &profile{inks: t}
		}
	}
	return nil
}

func rgbProfile(tags map[string][]byte) *profile {
	p := &profile{}
	var m [9]float64
	for i, name := range []string{"r", "g", "b"} {
		t := tags[name+"XYZ"]
		if len(t) < 20 || !readCurve(tags[name+"TRC"], &p.curves[i]) {
			return nil
		}
		for k := range 3 {
			m[3*k+i] = s15(t[8+4*k:])
		}
	}
	for row := range 3 {
		for col := range 3 {
			sum := 0.0
			for k := range 3 {
				sum += float64(fromXYZ[3*row+k] * m[3*k+col])
			}
			p.matrix[3*row+col] = int64(math.Round(sum * (1 << 16)))
		}
	}
	return p
}

// s15 is a number with 16 bits before and behind its point.
func s15(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }

// fromXYZ leads from the profile's D50 to the light of sRGB: the inverse of the primaries of IEC 61966-2-1, adapted
// after Bradford.
var fromXYZ = [9]float64{
	3.1341359, -1.6173863, -0.4906620,
	-0.9787955, 1.9162543, 0.0334427,
	0.0719553, -0.2289768, 1.4053860,
}

// readCurve fills in the light of each of 256 numbers (10.6, 10.18).
func readCurve(t []byte, out *[256]int32) bool {
	f := curve(t)
	if f == nil {
		return false
	}
	for i := range out {
		out[i] = int32(math.Round(65536 * math.Max(0, math.Min(1, f(float64(i)/255)))))
	}
	return true
}

func curve(t []byte) func(float64) float64 {
	switch {
	case len(t) >= 12 && string(t[:4]) == "curv":
		n := int(binary.BigEndian.Uint32(t[8:]))
		if n < 0 || n > 1<<16 || len(t) < 12+2*n {
			return nil
		}
		return sampled(t[12:12+2*n], n)
	case len(t) >= 12 && string(t[:4]) == "para":
		return parametric(int(binary.BigEndian.Uint16(t[8:])), t[12:])
	}
	return nil
}

func sampled(t []byte, n int) func(float64) float64 {
	switch n {
	case 0:
		return func(x float64) float64 { return x }
	case 1:
		gamma := float64(binary.BigEndian.Uint16(t)) / 256
		return func(x float64) float64 { return math.Pow(x, gamma) }
	}
	return func(x float64) float64 {
		at := x * float64(n-1)
		i := min(int(at), n-2)
		a, b := float64(binary.BigEndian.Uint16(t[2*i:])), float64(binary.BigEndian.Uint16(t[2*i+2:]))
		return (a + float64((b-a)*(at-float64(i)))) / 65535
	}
}

// parametric is one of the five formulas of table 65.
func parametric(kind int, t []byte) func(float64) float64 {
	counts := []int{1, 3, 4, 5, 7}
	if kind >= len(counts) || len(t) < 4*counts[kind] {
		return nil
	}
	v := [7]float64{1, 1, 0, 0, math.Inf(-1), 0, 0} // g a b c d e f
	for i := range counts[kind] {
		v[i] = s15(t[4*i:])
	}
	g, a, b, c, d, e, f := v[0], v[1], v[2], v[3], v[4], v[5], v[6]
	if kind == 1 || kind == 2 {
		d, e, f, c = -b/a, c, c, 0
		if kind == 1 {
			e, f = 0, 0
		}
	}
	return func(x float64) float64 {
		if x < d {
			return float64(c*x) + f
		}
		return math.Pow(math.Max(0, float64(a*x)+b), g) + e
	}
}

// lightTable is the sRGB number for each of 65537 shares of light.
var lightTable = sync.OnceValue(func() []uint8 {
	out := make([]uint8, 1<<16+1)
	for i := range out {
		l := float64(i) / (1 << 16)
		v := 12.92 * l
		if l > 0.0031308 {
			v = float64(1.055*math.Pow(l, 1/2.4)) - 0.055
		}
		out[i] = uint8(math.Round(255 * v))
	}
	return out
})

// color is three numbers of the profile in sRGB.
func (p *profile) color(r, g, b uint8, table []uint8) (uint8, uint8, uint8) {
	if p.gray {
		v := table[p.curves[0][r]]
		return v, v, v
	}
	x, y, z := int64(p.curves[0][r]), int64(p.curves[1][g]), int64(p.curves[2][b])
	var out [3]uint8
	for i := range out {
		light := (p.matrix[3*i]*x + p.matrix[3*i+1]*y + p.matrix[3*i+2]*z + 1<<15) >> 16
		out[i] = table[max(0, min(1<<16, light))]
	}
	return out[0], out[1], out[2]
}

// apply turns a picture's colours into sRGB, in place.
func (p *profile) apply(img *image.NRGBA) {
	table := lightTable()
	for i := 0; i+3 < len(img.Pix); i += 4 {
		q := img.Pix[i : i+3 : i+3]
		q[0], q[1], q[2] = p.color(q[0], q[1], q[2], table)
	}
}

// idle says that the profile changes no colour by more than one step: it is sRGB's.
func (p *profile) idle() bool {
	table := lightTable()
	steps := []uint8{0, 20, 60, 100, 150, 200, 230, 255}
	for _, r := range steps {
		for _, g := range steps {
			for _, b := range steps {
				if p.gray && (r != g || g != b) {
					continue
				}
				x, y, z := p.color(r, g, b, table)
				if slices.Max([]int{apart(x, r), apart(y, g), apart(z, b)}) > 1 {
					return false
				}
			}
		}
	}
	return true
}

func apart(a, b uint8) int { return max(int(a)-int(b), int(b)-int(a)) }
