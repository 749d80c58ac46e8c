package finish

import (
	"encoding/binary"
	"math"
	"sync"

	"guidepress/internal/pdf"
)

// intent says that colours mean sRGB (PDF/A-2 6.2.3).
func (f *file) intent() pdf.Dict {
	return pdf.Dict{
		"Type": pdf.Name("OutputIntent"), "S": pdf.Name("GTS_PDFA1"),
		"OutputConditionIdentifier": pdf.String("sRGB IEC61966-2.1"), "Info": pdf.String("sRGB IEC61966-2.1"),
		"RegistryName":      pdf.String("http://www.color.org"),
		"DestOutputProfile": f.out.Add(sRGB()),
	}
}

// sRGB is an ICC profile, version 2.1 (ICC.1:1998-09): a display whose red, green and blue are those of IEC
// 61966-2-1, adapted to D50. It is made here because the 3 kB of a published one would bring a licence along.
var sRGB = sync.OnceValue(func() *pdf.Stream { return pdf.Deflate(pdf.Dict{"N": 3}, profile()) })

func profile() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", iccDescription("sRGB")},
		{"cprt", []byte("text\x00\x00\x00\x00No rights reserved\x00")},
		{"wtpt", iccXYZ(0.9642, 1, 0.8249)},
		{"rXYZ", iccXYZ(0.43607, 0.22249, 0.01392)},
		{"gXYZ", iccXYZ(0.38515, 0.71687, 0.09708)},
		{"bXYZ", iccXYZ(0.14307, 0.06061, 0.71410)},
		{"rTRC", iccCurve()}, {"gTRC", nil}, {"bTRC", nil}, // the three share one
	}
	out := iccHeader()
	out = binary.BigEndian.AppendUint32(out, uint32(len(tags)))
	at := len(out) + 12*len(tags)
	var body []byte
	var start, size int
	for _, t := range tags {
		if t.data != nil {
			start, size = at+len(body), len(t.data)
			body = append(body, t.data...)
			body = append(body, make([]byte, -len(body)&3)...)
		}
		out = append(out, t.name...)
		out = binary.BigEndian.AppendUint32(out, uint32(start))
		out = binary.BigEndian.AppendUint32(out, uint32(size))
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

// iccHeader is the 128 bytes at the head (6.1): a display profile from RGB to XYZ.
func iccHeader() []byte {
	h := make([]byte, 128)
	copy(h[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	for i, v := range []uint16{2000, 1, 1, 0, 0, 0} { // a date, always the same
		binary.BigEndian.PutUint16(h[24+2*i:], v)
	}
	copy(h[36:], "acsp")
	copy(h[68:], iccXYZ(0.9642, 1, 0.8249)[8:]) // the illuminant of the connection space
	return h
}

func iccXYZ(x, y, z float64) []byte {
	out := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		out = binary.BigEndian.AppendUint32(out, uint32(math.Round(v*65536)))
	}
	return out
}

// iccCurve samples the transfer function at 1024 places, as usual; the straight lines between them are less
// than 1/65536 off.
func iccCurve() []byte {
	const n = 1024
	out := []byte("curv\x00\x00\x00\x00\x00\x00\x04\x00")
	for i := range n {
		v := float64(i) / (n - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		out = binary.BigEndian.AppendUint16(out, uint16(math.Round(v*65535)))
	}
	return out
}

// iccDescription is the type of 6.5.17: ASCII, then an empty Unicode and an empty Macintosh name.
func iccDescription(s string) []byte {
	out := []byte("desc\x00\x00\x00\x00")
	out = binary.BigEndian.AppendUint32(out, uint32(len(s)+1))
	out = append(append(out, s...), 0)
	return append(out, make([]byte, 4+4+2+1+67)...)
}
