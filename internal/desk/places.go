package desk

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// place is where a text of a file stands on a page, and how it is set there. Lengths are points.
type place struct {
	Path    string  `json:"path"`
	Kind    string  `json:"kind"`
	File    string  `json:"file"`
	Line    int     `json:"line"`
	Rich    bool    `json:"rich"`
	Block   bool    `json:"block"`
	Text    string  `json:"text"` // as read
	Family  string  `json:"family"`
	Size    float64 `json:"size"`
	Leading float64 `json:"leading"`
	Color   string  `json:"color"`
	X       float64 `json:"x"`
	Top     float64 `json:"top"`
	W       float64 `json:"w"`
	H       float64 `json:"h"`
	Base    float64 `json:"base"`    // of the first line
	Measure float64 `json:"measure"` // how wide lines may be
}

// places finds the texts of every page.
func (l *laid) places() [][]place {
	out := make([][]place, len(l.doc.Pages))
	var last *leaf
	var here []run
	flush := func() {
		if last != nil {
			page := here[0].page
			out[page] = append(out[page], l.place(last, here))
		}
		here = nil
	}
	runs := spokenRuns(l.doc)
	for _, r := range runs {
		leaf := l.origin[r.Text]
		if leaf != last || len(here) > 0 && here[len(here)-1].page != r.page {
			flush()
			last = leaf
		}
		here = append(here, r)
	}
	flush()
	for i := range out {
		widen(out[i], boxes(l.doc.Pages[i].Marks), l.doc.Pages[i].Size)
	}
	return out
}

// place sums up the runs of one text.
func (l *laid) place(f *leaf, runs []run) place {
	letters := map[string]int{} // in each face and size
	var most *display.Text
	var box geom.Rect
	leading, last := 0.0, runs[0].Y
	for _, r := range runs {
		key := fmt.Sprint(r.Face, r.Size)
		letters[key] += len(r.letters) + 1
		if most == nil || letters[key] > letters[fmt.Sprint(most.Face, most.Size)] {
			most = r.Text
		}
		box = box.Union(geom.Rect{X: r.X, Y: r.Y - 0.95*r.Size, W: r.Width, H: 1.25 * r.Size})
		if d := r.Y - last; d > 0.9*r.Size && (leading == 0 || d < leading) {
			leading = d
		}
		if r.Y > last {
			last = r.Y
		}
	}
	if leading == 0 {
		leading = usual(most.Size)
	}
	return place{Path: f.path, Kind: f.kind, File: f.text.Pos.File, Line: f.text.Pos.Line, Rich: f.rich, Block: f.block, Text: f.plain,
		Family: l.family[most.Face], Size: most.Size, Leading: leading, Color: fmt.Sprintf("#%02x%02x%02x", most.Color.R, most.Color.G, most.Color.B),
		X: box.X, Top: box.Y, W: box.W, H: box.H, Base: runs[0].Y}
}

// pictured is where a picture of a file stands on a page.
type pictured struct {
	Path string  `json:"path"` // of its name in the file
	Src  string  `json:"src"`
	Alt  string  `json:"alt"`
	X    float64 `json:"x"`
	Top  float64 `json:"top"`
	W    float64 `json:"w"`
	H    float64 `json:"h"`
}

// pictures finds the pictures of every page.
func (l *laid) pictures() [][]pictured {
	out := make([][]pictured, len(l.doc.Pages))
	var walk func(*display.Node)
	walk = func(n *display.Node) {
		if n.Tag == display.TagFigure && n.Origin > 0 && n.Page < len(out) && n.BBox.W > 0 {
			o := l.doc.Origins[n.Origin-1]
			if k := around(l.leaves, source.Pos{File: o.File, Line: o.Line, Col: o.Col}); k >= 0 {
				f := l.leaves[k]
				out[n.Page] = append(out[n.Page], pictured{Path: f.path, Src: f.plain, Alt: n.Alt, X: n.BBox.X, Top: n.BBox.Y, W: n.BBox.W, H: n.BBox.H})
			}
		}
		for _, k := range n.Kids {
			walk(k)
		}
	}
	if l.doc.Root != nil {
		walk(l.doc.Root)
	}
	return out
}

// usual is the leading of a text of which only one line is there to be measured.
func usual(size float64) float64 {
	if size >= 20 {
		return 1.1 * size
	}
	return 1.5 * size
}

// widen finds how wide each text may be: to the text or picture on its right, or to where the page's widest text ends.
func widen(texts []place, all []geom.Rect, page geom.Size) {
	right := 0.0
	for _, b := range all {
		if b.Right() < page.W-18 {
			right = max(right, b.Right())
		}
	}
	for i := range texts {
		t := &texts[i]
		limit := max(right, t.X+t.W)
		for _, b := range all {
			if b.X > t.X+t.W-1 && b.Y < t.Top+t.H && b.Bottom() > t.Top {
				limit = min(limit, b.X-6)
			}
		}
		t.Measure = max(limit-t.X, t.W)
		if t.H > 1.8*t.Leading { // its lines have found their measure
			t.Measure = min(t.Measure, t.W+0.12*t.W)
		}
	}
}

// boxes are where text and pictures stand on a page; grounds and rules are left out.
func boxes(marks []display.Mark) []geom.Rect {
	var out []geom.Rect
	var walk func([]display.Item)
	walk = func(items []display.Item) {
		for _, it := range items {
			switch it := it.(type) {
			case *display.Text:
				out = append(out, geom.Rect{X: it.X, Y: it.Y - 0.8*it.Size, W: it.Width, H: it.Size})
			case *display.Picture:
				out = append(out, it.Rect)
			case *display.Group:
				walk(it.Items)
			}
		}
	}
	for _, m := range marks {
		walk(m.Items)
	}
	return out
}
