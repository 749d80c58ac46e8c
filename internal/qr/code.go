package qr

import "errors"

// QR codes after ISO/IEC 18004:2015, byte mode, error correction level M. The project makes them itself because
// the known library (boombuler/barcode 1.1.0, the judge in the tests) takes 1.6 ms a code, nearly all of it for
// choosing among the eight masks: a guide with nine offices spent 19 ms of its 130 on that. BenchmarkQR measures ours.

// How many error correction codewords a block has and how many blocks there are, by version from 1, at level M
// (table 9).
var (
	qrCheckLen = [40]int{10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
		26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28}
	qrBlocks = [40]int{1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
		17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49}
)

var errQRTooLong = errors.New("too long for a QR code")

// qrEncode is the code's modules, row by row, dark ones true.
func qrEncode(text string) ([][]bool, error) {
	version, err := qrVersion(len(text))
	if err != nil {
		return nil, err
	}
	g := newQRGrid(version)
	g.fill(qrInterleaved(qrData(text, version), version))
	best, least := 0, 0
	for mask := range qrMasks {
		g.apply(mask)
		if p := g.penalty(); mask == 0 || p < least {
			best, least = mask, p
		}
		g.apply(mask) // twice is not at all
	}
	g.apply(best)
	return g.dark, nil
}

// qrVersion is the smallest version that holds so many bytes.
func qrVersion(n int) (int, error) {
	for v := 1; v <= 40; v++ {
		if 4+qrCountBits(v)+8*n <= 8*qrCapacity(v) {
			return v, nil
		}
	}
	return 0, errQRTooLong
}

// qrCountBits is the length of the field that counts the bytes (table 3).
func qrCountBits(version int) int {
	if version < 10 {
		return 8
	}
	return 16
}

// qrCodewords is how many bytes the modules hold that carry data or correction (table 1).
func qrCodewords(version int) int {
	side := 4*version + 17
	free := side*side - 3*64 - 2*15 - 1 - 2*(side-16) // finders, format, the dark module, timing
	if version >= 2 {
		n := version/7 + 2
		free -= (n*n-3)*25 - 2*(n-2)*5 // alignment patterns; those on the timing lines share five modules
	}
	if version >= 7 {
		free -= 2 * 18 // version
	}
	return free / 8
}

// qrCapacity is how many bytes of data a version has.
func qrCapacity(version int) int {
	return qrCodewords(version) - qrCheckLen[version-1]*qrBlocks[version-1]
}

// qrData is the text with its head and padding (7.4).
func qrData(text string, version int) []byte {
	var out []byte
	used := 0
	put := func(value, bits int) {
		for i := bits - 1; i >= 0; i-- {
			if used%8 == 0 {
				out = append(out, 0)
			}
			out[used/8] |= byte(value>>i&1) << (7 - used%8)
			used++
		}
	}
	put(4, 4) // byte mode
	put(len(text), qrCountBits(version))
	for i := range len(text) {
		put(int(text[i]), 8)
	}
	put(0, min(4, 8*qrCapacity(version)-used)) // the end
	for pad := byte(0xEC); len(out) < qrCapacity(version); pad ^= 0xEC ^ 0x11 {
		out = append(out, pad)
	}
	return out
}

// qrInterleaved cuts the data into blocks, adds the correction of each and deals them out in turn (7.6).
func qrInterleaved(data []byte, version int) []byte {
	blocks, check := qrBlocks[version-1], qrCheckLen[version-1]
	short, long := len(data)/blocks, len(data)%blocks // so many bytes, and so many blocks with one more
	parts, sums := make([][]byte, blocks), make([][]byte, blocks)
	for i := range parts {
		n := short
		if i >= blocks-long {
			n++
		}
		parts[i], data = data[:n], data[n:]
		sums[i] = reedSolomon(parts[i], check)
	}
	return append(dealt(parts), dealt(sums)...)
}

// dealt takes the first byte of each, then the second of each.
func dealt(parts [][]byte) []byte {
	var out []byte
	for i := 0; ; i++ {
		before := len(out)
		for _, p := range parts {
			if i < len(p) {
				out = append(out, p[i])
			}
		}
		if len(out) == before && i > 0 {
			return out
		}
	}
}

// reedSolomon is the remainder of the data by the generator polynomial of degree n over GF(2^8).
func reedSolomon(data []byte, n int) []byte {
	generator := make([]byte, n) // its coefficients below the leading one, highest first
	generator[n-1] = 1
	root := byte(1)
	for range n {
		for i := range generator {
			generator[i] = times(generator[i], root)
			if i+1 < n {
				generator[i] ^= generator[i+1]
			}
		}
		root = times(root, 2)
	}
	rest := make([]byte, n)
	for _, b := range data {
		factor := b ^ rest[0]
		copy(rest, rest[1:])
		rest[n-1] = 0
		for i := range rest {
			rest[i] ^= times(generator[i], factor)
		}
	}
	return rest
}

// times multiplies in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1.
func times(a, b byte) byte {
	product := 0
	for i := 7; i >= 0; i-- {
		product = product<<1 ^ product>>7*0x11D
		product ^= int(b>>i&1) * int(a)
	}
	return byte(product)
}
