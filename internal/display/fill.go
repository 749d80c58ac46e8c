package display

import (
	"fmt"
	"io"
	"math"
	"strings"

	"guidepress/internal/geom"
)

// Column is what a page holds between its head and its foot, as heights from its top.
type Column struct{ Top, Bottom float64 }

// PageFill is how a page is used.
type PageFill struct {
	Fill   int      // how far down the ink reaches, in per cent of the column; at most 100
	Splits []string // lists and tables that go on from this page, such as "L 4+1"
	Lone   bool     // one of them leaves a single item on a side
}

// Fills are how the pages are used. Grounds, running heads and feet do not count.
func (d *Document) Fills(c Column) []PageFill {
	out := make([]PageFill, len(d.Pages))
	first := map[*Node]int{}
	for i := range d.Pages {
		low := c.Top
		for _, m := range d.Pages[i].Marks {
			if m.Node != nil {
				if _, ok := first[m.Node]; !ok {
					first[m.Node] = i
				}
			}
			if m.Node != nil || m.Artifact == Layout {
				low = max(low, lowest(m.Items))
			}
		}
		out[i].Fill = int(math.Round(100 * min(1, (low-c.Top)/(c.Bottom-c.Top))))
	}
	d.Root.splits(first, out)
	return out
}

// lowest is how far down ink reaches.
func lowest(items []Item) float64 {
	y := 0.0
	for _, it := range items {
		switch it := it.(type) {
		case *Text:
			y = max(y, it.Y)
		case *Shape:
			y = max(y, it.Path.Bounds().Bottom())
		case *Picture:
			y = max(y, it.Rect.Bottom())
		case *Group:
			y = max(y, clipped(it))
		}
	}
	return y
}

// clipped is how far down a group reaches, at most to the foot of its clip.
func clipped(g *Group) float64 {
	if len(g.Clip.Pts) > 0 {
		return min(lowest(g.Items), geom.Path.Bounds(g.Clip).Bottom())
	}
	return lowest(g.Items)
}

// splits tells each page which lists and tables break at its foot.
func (n *Node) splits(first map[*Node]int, out []PageFill) {
	if n.Tag == TagList || n.Tag == TagTBody {
		var counts []int
		last := -1
		for _, kid := range n.Kids {
			page, ok := kid.first(first)
			switch {
			case !ok:
			case page == last:
				counts[len(counts)-1]++
			default:
				counts, last = append(counts, 1), page
			}
		}
		if len(counts) > 1 {
			start, _ := n.first(first)
			n.split(&out[start], counts)
		}
	}
	for _, kid := range n.Kids {
		kid.splits(first, out)
	}
}

func (n *Node) split(p *PageFill, counts []int) {
	said := strings.ReplaceAll(strings.Trim(fmt.Sprint(counts), "[]"), " ", "+")
	p.Splits = append(p.Splits, fmt.Sprintf("%s %s", n.Tag, said))
	for _, k := range counts {
		p.Lone = p.Lone || k == 1
	}
}

// first is the index of the page where a node's ink begins.
func (n *Node) first(pages map[*Node]int) (page int, ok bool) {
	page, ok = pages[n]
	for _, kid := range n.Kids {
		if p, there := kid.first(pages); there && (!ok || p < page) {
			page, ok = p, true
		}
	}
	return page, ok
}

// DumpPages writes a line a page: how far down it is filled and what breaks at its foot, then the sums.
func (d *Document) DumpPages(w io.Writer, c Column) error {
	p := &dumper{w: w}
	hollow, lone := 0, 0
	fills := d.Fills(c)
	for i, f := range fills {
		note := ""
		if i > 0 && i < len(fills)-1 && f.Fill < HollowUnder {
			hollow++
			note = "  hollow"
		}
		if f.Lone {
			lone++
			note += "  lone"
		}
		p.line(0, "page %d  %d%%  %s%s", i+1, f.Fill, strings.Join(f.Splits, ", "), note)
	}
	p.line(0, "pages %d, hollow %d, lone %d", len(fills), hollow, lone)
	return p.err
}

// HollowUnder is the fill, in per cent, under which a page looks as if something were missing.
const HollowUnder = 65
