package brand

import (
	"math"
	"sync"
)

// oklch is a colour as lightness (0 to 1), chroma (0 to some 0.3) and hue (radians), after Björn Ottosson: equal steps look equal.
type oklch struct{ l, c, h float64 }

func toOKLCH(c Color) oklch {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	x := 1.9779984951*l - 2.4285922050*m + 0.4505937099*s
	y := 0.0259040371*l + 0.7827717662*m - 0.8086757660*s
	return oklch{0.2104542553*l + 0.7936177850*m - 0.0040720468*s, math.Hypot(x, y), math.Atan2(y, x)}
}

// rgb is the colour in linear sRGB; parts outside 0 to 1 lie outside of what a screen shows.
func (o oklch) rgb() [3]float64 {
	x, y := o.c*math.Cos(o.h), o.c*math.Sin(o.h)
	cube := func(v float64) float64 { return v * v * v }
	l, m, s := cube(o.l+0.3963377774*x+0.2158037573*y), cube(o.l-0.1055613458*x-0.0638541728*y), cube(o.l-0.0894841775*x-1.2914855480*y)
	return [3]float64{
		4.0767416621*l - 3.3077115913*m + 0.2309699292*s,
		-1.2684380046*l + 2.6097574011*m - 0.3413193965*s,
		-0.0041960863*l - 0.7034186147*m + 1.7076147010*s,
	}
}

// linear is a part of an sRGB colour as light, delinear the way back.
func linear(v uint8) float64 { return linears()[v] }

// linears are all there are: pictures are asked pixel by pixel.
var linears = sync.OnceValue(func() *[256]float64 {
	all := new([256]float64)
	for v := range all {
		f := float64(v) / 255
		if all[v] = f / 12.92; f > 0.04045 {
			all[v] = math.Pow((f+0.055)/1.055, 2.4)
		}
	}
	return all
})

func delinear(f float64) uint8 {
	f = min(max(f, 0), 1)
	if f <= 0.0031308 {
		return uint8(f*12.92*255 + 0.5)
	}
	return uint8((1.055*math.Pow(f, 1/2.4)-0.055)*255 + 0.5)
}

// Tint is a colour in the hue of another, exactly as light as it was: whatever could be read on it, or was read in it, still
// can, and in grey it is the same. A strong colour becomes as strong as the other; a pale one stays pale, or becomes grey
// where the other is. Both end where a screen shows no more.
func Tint(c, hue Color) Color {
	from, to := toOKLCH(c), toOKLCH(hue)
	want := luminance(c)
	to.c = strength(from.c, to.c)
	for ; to.c > 0.0005; to.c *= 0.97 {
		if d, ok := lit(to, want); ok {
			return d
		}
	}
	d, _ := lit(oklch{h: to.h}, want)
	return d
}

const (
	strong  = 0.055 // from here on a colour is seen as one, not as a shade of white or of ink
	vivid   = 0.1   // and from here on it is what stands out
	hueless = 0.02  // below it the hue of a grey is chance
)

// strength is how strong a colour becomes: what stands out as the one asked for, if that is not all too dull; what is seen as a
// colour comes near to it; a shade stays a shade.
func strength(old, asked float64) float64 {
	switch {
	case asked < hueless:
		return min(old, asked)
	case old >= vivid:
		return max(asked, 0.7*old)
	case old >= strong:
		return min(max(asked, 0.7*old), 1.8*old)
	}
	return old
}

// color is what a screen shows of it.
func (o oklch) color(name string) Color {
	p := o.rgb()
	return Color{Name: name, R: delinear(p[0]), G: delinear(p[1]), B: delinear(p[2])}
}

// lit is the colour of this chroma and hue with a luminance; false where a screen cannot show it.
func lit(o oklch, want float64) (Color, bool) {
	var p [3]float64
	low, high := 0.0, 1.0
	for range 40 {
		o.l = (low + high) / 2
		p = o.rgb()
		if 0.2126*p[0]+0.7152*p[1]+0.0722*p[2] < want {
			low = o.l
		} else {
			high = o.l
		}
	}
	const slack = 1e-3
	inside := min(p[0], p[1], p[2]) >= -slack && max(p[0], p[1], p[2]) <= 1+slack
	return o.color(""), inside
}

// Salience is how much a colour stands out in a mark of which it takes a share: strong ones more than large ones, greys hardly.
func Salience(c Color, share float64) float64 { return math.Sqrt(share) * (toOKLCH(c).c + 0.01) }

// Dark says that words could be set in a colour.
func Dark(c Color) bool { return toOKLCH(c).l < 0.45 }
