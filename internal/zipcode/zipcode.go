// Package zipcode knows where the ZIP codes and post towns of the United States are.
//
// A ZIP code comes in, its middle in degrees goes out; and what a website's page needs to find the nearest office by itself.
// It knows no practice and no page. Where the data is from stands in data/README.md; .ci/zipcodes makes it.
package zipcode

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"math"
	"slices"
	"sync"
)

//go:embed data/*.gz
var data embed.FS

// Spot is a place in degrees, north and east positive (NAD 83, which for our purpose is WGS 84).
type Spot struct{ Lat, Lon float64 }

// ZIP is a ZIP code: the middle of its area, or of its post office where it has no area.
type ZIP struct {
	Code  int
	Town  string // of its mail; "" where the sources name none
	State string // its letters
	Spot
}

// digits is the ten parts of the table, by the first digit of the code: a check of one office reads a tenth of it.
var digits = func() (out [10]func() []ZIP) {
	for d := range out {
		out[d] = sync.OnceValue(func() []ZIP { return part(d) })
	}
	return out
}()

func part(digit int) []ZIP {
	packed, err := data.ReadFile(fmt.Sprintf("data/%d.gz", digit))
	if err != nil {
		panic(err) // the files are part of the program
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	return Decode(string(text))
}

// Find is the ZIP code that a text of five digits names.
func Find(code string) (ZIP, bool) {
	n, ok := number(code)
	if !ok {
		return ZIP{}, false
	}
	all := digits[n/10000]()
	i, ok := slices.BinarySearchFunc(all, n, func(z ZIP, n int) int { return z.Code - n })
	if !ok {
		return ZIP{}, false
	}
	return all[i], true
}

func number(code string) (n int, ok bool) {
	if len(code) != 5 {
		return 0, false
	}
	for _, r := range code {
		if r < '0' || r > '9' {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, true
}

// All are all ZIP codes in order.
func All() []ZIP {
	var all []ZIP
	for _, d := range digits {
		all = append(all, d()...)
	}
	return all
}

// Areas are the three-digit areas of the post: the mean of their ZIP codes. Code is the three digits.
func Areas() []ZIP {
	var out []ZIP
	n := 0
	for _, z := range All() {
		if len(out) == 0 || out[len(out)-1].Code != z.Code/100 {
			out, n = append(out, ZIP{Code: z.Code / 100}), 0
		}
		a := &out[len(out)-1]
		n++
		a.Lat += (z.Lat - a.Lat) / float64(n)
		a.Lon += (z.Lon - a.Lon) / float64(n)
	}
	return out
}

// Miles is the distance between two places over the ground of a round earth, in statute miles (radius 3,958.8): off by 0.6 % at most.
func Miles(a, b Spot) float64 {
	const degree = math.Pi / 180
	lat, lon := math.Sin((b.Lat-a.Lat)*degree/2), math.Sin((b.Lon-a.Lon)*degree/2)
	return 2 * 3958.8 * math.Asin(math.Sqrt(lat*lat+math.Cos(a.Lat*degree)*math.Cos(b.Lat*degree)*lon*lon))
}
