package zipcode

import (
	"cmp"
	"math"
	"slices"
)

// How much a page gets: the ZIP codes of the states in which offices are and those of other states within reach of one, as many as take
// 35 kB packed, nearest first; a practice in Texas, California and New York gets those around its offices alone. With the areas
// (3 kB) and what else the file says it stays under 40 kB. What a page does not know by five digits it finds by the first three.
const (
	reach = 60.0 // miles
	most  = 5000
)

// Around are the ZIP codes that a page about these offices needs.
func Around(offices []Spot) []ZIP {
	type near struct {
		ZIP
		miles float64
	}
	var all []near
	nearest := make([]near, len(offices)) // to each office
	for i := range nearest {
		nearest[i].miles = math.Inf(1)
	}
	for _, z := range All() {
		n := near{z, math.Inf(1)}
		width := math.Cos(z.Lat * math.Pi / 180) // of a degree of longitude, in degrees of latitude
		for i, o := range offices {
			miles := 69.1 * math.Hypot(z.Lat-o.Lat, (z.Lon-o.Lon)*width) // on a flat map: which is nearer is all that is asked
			n.miles = min(n.miles, miles)
			if miles < nearest[i].miles {
				nearest[i] = near{z, miles}
			}
		}
		all = append(all, n)
	}
	served := map[string]bool{}
	for _, n := range nearest {
		served[n.State] = true
	}
	all = slices.DeleteFunc(all, func(n near) bool { return !served[n.State] && n.miles > reach })
	slices.SortStableFunc(all, func(a, b near) int { return cmp.Compare(a.miles, b.miles) })
	var out []ZIP
	for _, n := range all[:min(most, len(all))] {
		out = append(out, n.ZIP)
	}
	slices.SortFunc(out, func(a, b ZIP) int { return a.Code - b.Code })
	return out
}
