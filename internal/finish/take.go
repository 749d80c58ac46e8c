package finish

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"guidepress/internal/pdf"
)

// take copies a value of the painted file, and once only whatever objects it points at.
func (f *file) take(v any) (any, error) {
	switch v := v.(type) {
	case pdf.Ref:
		return f.takeObject(v)
	case pdf.Array:
		out := make(pdf.Array, len(v))
		for i := range v {
			var err error
			if out[i], err = f.take(v[i]); err != nil {
				return nil, err
			}
		}
		return out, nil
	case pdf.Dict:
		return f.takeDict(v)
	case *pdf.Stream:
		d, err := f.takeDict(v.Dict)
		return &pdf.Stream{Dict: d, Data: v.Data}, err
	case pdf.Name:
		if v == "DeviceCMYK" { // the colour intent is sRGB: PDF/A-2 6.2.4.3
			return nil, fmt.Errorf("a picture in CMYK")
		}
	}
	return v, nil
}

// takeDict goes through the keys in order, so that the objects below them are numbered in order.
func (f *file) takeDict(d pdf.Dict) (pdf.Dict, error) {
	out := make(pdf.Dict, len(d))
	for _, k := range slices.Sorted(maps.Keys(d)) {
		v, err := f.take(d[k])
		if err != nil {
			return nil, err
		}
		out[k] = v
	}
	return out, nil
}

func (f *file) takeObject(r pdf.Ref) (any, error) {
	if to, ok := f.copies[r]; ok {
		return to, nil
	}
	to := f.out.Reserve()
	f.copies[r] = to // before what it points at, which may point back
	v, err := f.in.Object(r)
	if err != nil {
		return nil, err
	}
	if v, err = f.take(v); err != nil {
		return nil, err
	}
	f.out.Set(to, v)
	return to, nil
}

// point is a length to 1/100 pt, as everything on the pages is.
func point(v float64) float64 { return math.Round(v*100) / 100 }
