package set

import (
	"cmp"
	"slices"
)

// labelAir is the least space between two labels.
const labelAir = 9

// spread moves the labels of one column apart, keeping their order, each as little as it can: labels that
// would overlap share the way (least squares, by pooling neighbours). None may pass the foot.
func spread(ls []*Label, foot float64) {
	slices.SortStableFunc(ls, func(a, b *Label) int { return cmp.Compare(a.y, b.y) })
	type pool struct {
		sum float64
		n   int
	}
	var pools []pool
	offset := make([]float64, len(ls)) // of a label below the first one when all stand as close as they may
	for i, l := range ls {
		if i > 0 {
			offset[i] = offset[i-1] + ls[i-1].Height() - ls[i-1].head() + labelAir + l.head()
		}
		pools = append(pools, pool{l.y - offset[i], 1})
		for k := len(pools) - 1; k > 0 && pools[k-1].sum/float64(pools[k-1].n) > pools[k].sum/float64(pools[k].n); k-- {
			pools[k-1].sum, pools[k-1].n = pools[k-1].sum+pools[k].sum, pools[k-1].n+pools[k].n
			pools = pools[:k]
		}
	}
	i := 0
	for _, p := range pools {
		for range p.n {
			ls[i].y = p.sum/float64(p.n) + offset[i]
			i++
		}
	}
	for i := len(ls) - 1; i >= 0; i-- {
		if ls[i].y-ls[i].head()+ls[i].Height() > foot {
			ls[i].y = foot - ls[i].Height() + ls[i].head()
		}
		foot = ls[i].y - ls[i].head() - labelAir
	}
}
