package load

import (
	"fmt"
	"math"
	"regexp"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/zipcode"
)

// How far from the middle of its ZIP code an office may be, in miles. Two sources that each know where a ZIP code is, the Census and GeoNames,
// differ by less than 14.4 miles for 99 of 100, by less than 48 for 999 of 1,000.
const (
	farFromZIP     = 15
	nowhereNearZIP = 60
)

var zipForm = regexp.MustCompile(`\b(\d{5})(-\d{4})?\s*$`)

// spot looks at where an office is said to be. Both numbers must be there where the practice offers the nearest office, or where
// one of them is.
func (l *loader) spot(o *guide.Location) {
	zip, known := zipcode.ZIP{}, false
	if m := zipForm.FindStringSubmatch(o.City.Value); m != nil {
		zip, known = zipcode.Find(m[1])
	}
	if o.Lat.Empty() || o.Lon.Empty() {
		l.noSpot(o, zip, known)
		return
	}
	lat, lon, ok := o.Spot()
	if !ok || !known {
		return
	}
	at := zipcode.Spot{Lat: lat, Lon: lon}
	miles := zipcode.Miles(at, zip.Spot)
	if miles <= farFromZIP {
		return
	}
	p := source.Problem{Pos: o.Lat.Pos, Len: o.Lat.Chars(), Rule: "office-far", Severity: source.Warning,
		Message: fmt.Sprintf("the office %s would be %.0f miles from its ZIP code %05d", o.Name.Value, miles, zip.Code),
		Hint:    fmt.Sprintf("read both numbers off a map again, or correct the ZIP code; the middle of %05d is lat: %.2f, lon: %.2f", zip.Code, zip.Lat, zip.Lon)}
	if miles > nowhereNearZIP {
		p.Severity = source.Error
	}
	switch {
	case zipcode.Miles(zipcode.Spot{Lat: lat, Lon: -lon}, zip.Spot) <= farFromZIP:
		p.Pos, p.Len = o.Lon.Pos, o.Lon.Chars()
		p.Hint = fmt.Sprintf("places in the United States have a minus before the longitude: lon: %v", -math.Abs(lon))
	case zipcode.Miles(zipcode.Spot{Lat: lon, Lon: lat}, zip.Spot) <= farFromZIP:
		p.Hint = fmt.Sprintf("the two numbers have changed places: lat: %s, lon: %s", o.Lon.Value, o.Lat.Value)
	}
	l.add(p)
}

func (l *loader) noSpot(o *guide.Location, zip zipcode.ZIP, known bool) {
	key, at := "lat", o.Lon
	switch {
	case o.Lat.Empty() && o.Lon.Empty():
		if !l.set.Practice.Nearest.Value {
			return
		}
		key, at = `lat" and no "lon`, o.Name
	case o.Lon.Empty():
		key, at = "lon", o.Lat
	}
	why := ""
	if l.set.Practice.Nearest.Value {
		why = `; with "nearest: true" in guides/practice.yaml readers are told how far each office is`
	}
	hint := "a map shows both numbers where you press the office's door for long, or with the right button"
	if known {
		hint += fmt.Sprintf("; the middle of %05d is lat: %.2f, lon: %.2f", zip.Code, zip.Lat, zip.Lon)
	}
	l.report(at.Pos, at.Chars(), "missing-field", fmt.Sprintf(`the office %s has no "%s"%s`, o.Name.Value, key, why), hint)
}
