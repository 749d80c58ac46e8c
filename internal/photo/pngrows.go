package photo

import (
	"compress/zlib"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"io"
)

// pngRows is a large PNG that is never in memory as a whole: 79 megapixels would take 316 MB. Its rows are unpacked as the
// mean of them is taken. Whatever this reader does not know (interlaced, 16 bits, palettes, a transparent colour), image/png reads.
type pngRows struct {
	ctx      context.Context
	data     []byte
	size     image.Point
	channels int // 1, 3 or 4 of 8 bits
	err      error
}

// largePNG is how many bytes a picture takes from which on it is read by rows: below, once is quicker than once a use.
const largePNG = 32 << 20

// openRows is the picture, or nil where image/png has to read it.
func openRows(ctx context.Context, data []byte) *pngRows { return rowsFrom(ctx, data, largePNG) }

func rowsFrom(ctx context.Context, data []byte, least int) *pngRows {
	const header = 8 + 8 + 13 + 4
	if len(data) < header || string(data[12:16]) != "IHDR" {
		return nil
	}
	p := &pngRows{ctx: ctx, data: data, size: image.Pt(int(binary.BigEndian.Uint32(data[16:])), int(binary.BigEndian.Uint32(data[20:])))}
	depth, kind, interlaced := data[24], data[25], data[28]
	p.channels = map[byte]int{0: 1, 2: 3, 6: 4}[kind]
	if depth != 8 || interlaced != 0 || p.channels == 0 || 4*p.size.X*p.size.Y < least {
		return nil
	}
	for rest := data[8:]; len(rest) >= 12; {
		n := int64(binary.BigEndian.Uint32(rest))
		switch string(rest[4:8]) {
		case "tRNS":
			return nil
		case "IDAT":
			return p
		}
		if int64(len(rest)) < 12+n {
			return nil
		}
		rest = rest[12+n:]
	}
	return nil
}

// The picture is an image by its size and kind alone; nobody asks for a pixel of it.
func (p *pngRows) Bounds() image.Rectangle { return image.Rectangle{Max: p.size} }
func (p *pngRows) At(int, int) color.Color { panic("a picture that is read by rows") }
func (p *pngRows) ColorModel() color.Model {
	if p.channels == 1 {
		return color.GrayModel
	}
	return color.NRGBAModel
}

// shrunk is a part of the picture in another size. A file that is damaged leaves its error, and the rest of the rows empty.
func (p *pngRows) shrunk(part image.Rectangle, size image.Point) *image.NRGBA {
	r := p.reader()
	defer r.finish()
	for range part.Min.Y {
		r.next()
	}
	channels := 4
	if p.channels == 1 {
		channels = 1
	}
	out := make([]uint8, channels*part.Dx())
	row := func(int) []uint8 {
		r.colors(out, part)
		return out
	}
	r.asIs = part.Size() == size
	if !r.asIs {
		s := reduced(row, part.Dx(), part.Dy(), channels, size)
		if channels == 1 {
			return fromGray(s)
		}
		return fromColors(s)
	}
	s := boxed(row, size.X, size.Y, channels, 1, 1)
	if channels == 1 {
		return fromGray(s)
	}
	return &image.NRGBA{Pix: s.pix, Stride: 4 * s.w, Rect: image.Rect(0, 0, s.w, s.h)}
}

// pngReader goes down the rows.
type pngReader struct {
	*pngRows
	chunks *chunkReader
	pixels io.ReadCloser
	row    []byte // its filter and the bytes of a row
	above  []byte
	read   int
	asIs   bool // colours are not multiplied with how opaque they are: no mean is taken
}

func (p *pngRows) reader() *pngReader {
	n := 1 + p.channels*p.size.X
	r := &pngReader{pngRows: p, chunks: &chunkReader{rest: p.data[8:]}, row: make([]byte, n), above: make([]byte, n)}
	z, err := zlib.NewReader(r.chunks)
	if err != nil {
		p.fail(err)
	}
	r.pixels = z
	return r
}

func (p *pngRows) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// next reads a row and takes its filter off (PNG, clause 9.2).
func (r *pngReader) next() {
	r.row, r.above = r.above, r.row
	if r.err == nil && r.read%64 == 0 {
		if err := r.ctx.Err(); err != nil {
			r.fail(err)
		}
	}
	if r.err != nil {
		return
	}
	r.read++
	if _, err := io.ReadFull(r.pixels, r.row); err != nil {
		r.fail(errors.Join(errors.New("not enough pixels"), err))
		return
	}
	now, above, n := r.row[1:], r.above[1:], r.channels
	switch r.row[0] {
	case 0:
	case 1:
		for i := n; i < len(now); i++ {
			now[i] += now[i-n]
		}
	case 2:
		for i, v := range above {
			now[i] += v
		}
	case 3:
		for i := range n {
			now[i] += above[i] / 2
		}
		for i := n; i < len(now); i++ {
			now[i] += uint8((int(now[i-n]) + int(above[i])) / 2)
		}
	case 4:
		for i := range n {
			now[i] += above[i]
		}
		for i := n; i < len(now); i++ {
			now[i] += paeth(now[i-n], above[i], above[i-n])
		}
	default:
		r.fail(errors.New("bad filter of a row"))
	}
}

// paeth is the neighbour that is nearest to left + above - corner.
func paeth(left, above, corner uint8) uint8 {
	a, b, c := int(left), int(above), int(corner)
	pa, pb := abs(b-c), abs(a-c)
	switch pc := abs(a + b - 2*c); {
	case pa <= pb && pa <= pc:
		return left
	case pb <= pc:
		return above
	}
	return corner
}

func abs(n int) int { return max(n, -n) }

// colors reads a row: grey, or its colours multiplied with how opaque they are, as colorRows gives them.
func (r *pngReader) colors(out []uint8, part image.Rectangle) {
	r.next()
	from := r.row[1+r.channels*part.Min.X : 1+r.channels*part.Max.X]
	switch r.channels {
	case 1:
		copy(out, from)
	case 3:
		for i, at := 0, 0; i < len(out); i, at = i+4, at+3 {
			out[i], out[i+1], out[i+2], out[i+3] = from[at], from[at+1], from[at+2], 0xff
		}
	case 4:
		if r.asIs {
			copy(out, from)
			return
		}
		for i := 0; i < len(out); i += 4 {
			p, q := out[i:i+4:i+4], from[i:i+4:i+4]
			a := uint32(q[3])
			for c := range 3 {
				p[c] = uint8((uint32(q[c])*a + 127) / 255)
			}
			p[3] = q[3]
		}
	}
}

// finish reads what is below the part: a file that is cut short there must not reach the PDF either.
func (r *pngReader) finish() {
	for r.err == nil && r.read < r.size.Y {
		r.next()
	}
	if r.err != nil {
		return
	}
	var more [1]byte
	if n, err := io.ReadFull(r.pixels, more[:]); n > 0 || !errors.Is(err, io.EOF) {
		r.fail(errors.Join(errors.New("the pixels do not end with the last row"), err))
		return
	}
	if err := r.chunks.end(); err != nil {
		r.fail(err)
	}
}

// chunkReader gives what the IDAT chunks of a file hold.
type chunkReader struct {
	rest []byte // of the file, from the next chunk on
	body []byte // of the present one
}

func (c *chunkReader) Read(p []byte) (int, error) {
	for len(c.body) == 0 {
		name, body, err := c.chunk()
		switch {
		case err != nil:
			return 0, err
		case name == "IDAT":
			c.body = body
		case name == "IEND":
			return 0, io.ErrUnexpectedEOF
		}
	}
	n := copy(p, c.body)
	c.body = c.body[n:]
	return n, nil
}

// chunk is the next one, its sum right.
func (c *chunkReader) chunk() (name string, body []byte, err error) {
	if len(c.rest) < 12 {
		return "", nil, io.ErrUnexpectedEOF
	}
	n := int64(binary.BigEndian.Uint32(c.rest))
	if int64(len(c.rest)) < 12+n {
		return "", nil, io.ErrUnexpectedEOF
	}
	sum := binary.BigEndian.Uint32(c.rest[8+n:])
	name, body = string(c.rest[4:8]), c.rest[8:8+n]
	if crc32.ChecksumIEEE(c.rest[4:8+n]) != sum {
		return "", nil, errors.New("wrong checksum of " + name)
	}
	c.rest = c.rest[12+n:]
	return name, body, nil
}

// end goes on to the file's last chunk.
func (c *chunkReader) end() error {
	for {
		name, _, err := c.chunk()
		if err != nil || name == "IEND" {
			return err
		}
	}
}
