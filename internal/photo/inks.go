package photo

import (
	"encoding/binary"
	"image"
	"math"
)

// inkTable is a profile's table from four inks to CIE Lab (ICC.1 10.10, 10.11), with its curves before and behind.
type inkTable struct {
	grid    int
	in      [4][256]int32 // where on the grid a number lies; a step of the grid is 1<<16
	nodes   []uint16      // L, a, b for each point of the grid, the last ink fastest
	out     [3][]float64  // curves behind the table
	l, ab   float64       // how much L is 1, and a and b
	shifted float64
	black   float64 // the light of all inks together, which becomes none
}

// readInks reads a table; nil where it is of another kind.
func readInks(t []byte, pcs string) *inkTable {
	if len(t) < 52 || pcs != "Lab " || t[8] != 4 || t[9] != 3 || t[10] < 2 {
		return nil
	}
	g := int(t[10])
	k := &inkTable{grid: g}
	count := g * g * g * g * 3
	wide, inN, outN, at := 2, 0, 0, 52
	switch string(t[:4]) {
	case "mft1":
		wide, inN, outN, at = 1, 256, 256, 48
		k.l, k.ab, k.shifted = 100, 255, 128
	case "mft2":
		inN, outN = int(binary.BigEndian.Uint16(t[48:])), int(binary.BigEndian.Uint16(t[50:]))
		// The Lab of 16 bits counts 0xff00 for 100 (6.3.4.2, the older encoding, which this kind keeps).
		k.l, k.ab, k.shifted = 100*65535.0/65280, 65535.0/256, 128
	default:
		return nil
	}
	if inN < 2 || outN < 2 || inN > 4096 || outN > 4096 || len(t) < at+wide*(4*inN+count+3*outN) {
		return nil
	}
	number := func(i int) uint16 {
		if wide == 1 {
			return uint16(t[at+i]) * 257
		}
		return binary.BigEndian.Uint16(t[at+2*i:])
	}
	for c := range 4 {
		for v := range 256 {
			k.in[c][v] = int32(math.Round(between16(number, c*inN, inN, float64(v)/255) / 65535 * float64(g-1) * (1 << 16)))
		}
	}
	k.nodes = make([]uint16, count)
	for i := range k.nodes {
		k.nodes[i] = number(4*inN + i)
	}
	for c := range 3 {
		for i := range outN {
			k.out[c] = append(k.out[c], float64(number(4*inN+count+c*outN+i))/65535)
		}
	}
	l, _, _ := k.lab([4]uint8{255, 255, 255, 255})
	k.black = cubed((math.Min(l, 50) + 16) / 116)
	return k
}

// between16 reads a curve of n samples that starts at from.
func between16(number func(int) uint16, from, n int, x float64) float64 {
	at := x * float64(n-1)
	i := min(int(at), n-2)
	a, b := float64(number(from+i)), float64(number(from+i+1))
	return a + float64((b-a)*(at-float64(i)))
}

// lab is what four inks look like.
func (k *inkTable) lab(c [4]uint8) (l, a, b float64) {
	var base, share [4]int64
	for i := range c {
		at := int64(k.in[i][c[i]])
		base[i] = min(at>>16, int64(k.grid-2))
		share[i] = at - base[i]<<16
	}
	var sum [3]int64
	for corner := range 16 {
		weight, index := int64(1)<<40, int64(0)
		for i := range 4 {
			step := int64(corner >> i & 1)
			part := 1<<16 - share[i]
			if step == 1 {
				part = share[i]
			}
			weight = weight * part >> 16
			index = index*int64(k.grid) + base[i] + step
		}
		if weight == 0 {
			continue
		}
		for j := range sum {
			sum[j] += weight * int64(k.nodes[3*index+int64(j)]) >> 16
		}
	}
	v := [3]float64{}
	for j := range v {
		v[j] = k.behind(j, float64(sum[j])/(65535*(1<<24)))
	}
	return v[0] * k.l, float64(v[1]*k.ab) - k.shifted, float64(v[2]*k.ab) - k.shifted
}

func (k *inkTable) behind(j int, x float64) float64 {
	list := k.out[j]
	at := math.Max(0, math.Min(1, x)) * float64(len(list)-1)
	i := min(int(at), len(list)-2)
	return list[i] + float64((list[i+1]-list[i])*(at-float64(i)))
}

// rgb is the picture in sRGB; it takes the place of its inks.
func (k *inkTable) rgb(img *image.CMYK) *image.RGBA {
	table := lightTable()
	var last [4]uint8
	known := false
	var now [3]uint8
	for i := 0; i+3 < len(img.Pix); i += 4 {
		p := img.Pix[i : i+4 : i+4]
		if c := [4]uint8(p); !known || c != last {
			now = k.color(c, table)
			last, known = c, true
		}
		p[0], p[1], p[2], p[3] = now[0], now[1], now[2], 0xff
	}
	return &image.RGBA{Pix: img.Pix, Stride: img.Stride, Rect: img.Rect}
}

// color goes from Lab over the light of D50 (CIE 15) to sRGB.
func (k *inkTable) color(c [4]uint8, table []uint8) [3]uint8 {
	l, a, b := k.lab(c)
	y := (l + 16) / 116
	// Paper's black is lighter than a screen's; as colour engines do, the one is made the other (ISO 18619).
	deep := func(light float64) float64 { return (light - k.black) / (1 - k.black) }
	xyz := [3]float64{0.9642 * deep(cubed(y+a/500)), deep(cubed(y)), 0.8249 * deep(cubed(y-b/200))}
	var out [3]uint8
	for i := range out {
		light := float64(fromXYZ[3*i]*xyz[0]) + float64(fromXYZ[3*i+1]*xyz[1]) + float64(fromXYZ[3*i+2]*xyz[2])
		out[i] = table[int(math.Round(65536*math.Max(0, math.Min(1, light))))]
	}
	return out
}

func cubed(t float64) float64 {
	const d = 6.0 / 29
	if t > d {
		return t * t * t
	}
	return float64(3*d*d) * (t - 4.0/29)
}
