package brand

import "math"

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
func linear(v uint8) float64 {
	f := float64(v) / 255
	if f <= 0.04045 {
		return f / 12.92
	}
	return math.Pow((f+0.055)/1.055, 2.4)
}

func delinear(f float64) uint8 {
	f = min(max(f, 0), 1)
	if f <= 0.0031308 {
		return uint8(f*12.92*255 + 0.5)
	}
	return uint8((1.055*math.Pow(f, 1/2.4)-0.055)*255 + 0.5)
}

// Tint is a colour in the hue of another, exactly as light as it was: whatever could be read on it, or was read in it, still
// can, and in grey it is the same. It is as strong as before, or weaker where the other is, or where a screen shows no more.
func Tint(c, hue Color) Color {
	from, to := toOKLCH(c), toOKLCH(hue)
	want := luminance(c)
	to.c = min(from.c, max(to.c, 0.2*from.c))
	for ; to.c > 0.0005; to.c *= 0.97 {
		if d, ok := lit(to, want); ok {
			return d
		}
	}
	d, _ := lit(oklch{h: to.h}, want)
	return d
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
	return Color{R: delinear(p[0]), G: delinear(p[1]), B: delinear(p[2])}, inside
}
