package set

import (
	"fmt"
	"image"
	"path"
	"strings"
	"sync"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/photo"
	"guidepress/internal/qr"
	"guidepress/internal/source"
	"guidepress/internal/svg"
)

// Library reads and keeps the pictures of a project, so that many guides share one parsing. It is safe for
// concurrent use.
type Library struct {
	read func(name string) ([]byte, error)
	mu   sync.Mutex
	have map[string]*entry
	qr   map[string]*code

	grounds map[groundKey]func() *image.RGBA
}

type entry struct {
	once     sync.Once
	drawing  *svg.Drawing
	size     geom.Size // of a raster image, in pixels
	problems []source.Problem
}

// NewLibrary makes a library over a project's files.
func NewLibrary(read func(name string) ([]byte, error)) *Library {
	return &Library{read: read, have: map[string]*entry{}, qr: map[string]*code{}, grounds: map[groundKey]func() *image.RGBA{}}
}

// get is a file as a drawing, or its size in pixels.
func (l *Library) get(file string) *entry {
	e := l.entry(file)
	e.once.Do(func() { e.load(l.read, file) })
	return e
}

// shaded is a drawing of the brand's in the brand's colours.
func (l *Library) shaded(file string, d *svg.Drawing, shade func(brand.Color) brand.Color) *svg.Drawing {
	if shade == nil {
		return d
	}
	e := l.entry("shaded " + file)
	e.once.Do(func() { e.drawing = d.Recolor(recoloring(shade)) })
	return e.drawing
}

// recoloring is a change of the brand's colours as one of a drawing's.
func recoloring(shade func(brand.Color) brand.Color) func(display.Color) display.Color {
	return func(c display.Color) display.Color { return ink.RGB(shade(brand.Color{R: c.R, G: c.G, B: c.B})) }
}

// mark is a file as a drawing, also where it is a bitmap.
func (l *Library) mark(file string) *entry {
	if isSVG(file) {
		return l.get(file)
	}
	e := l.entry("mark " + file)
	e.once.Do(func() {
		data, err := l.read(file)
		if err != nil {
			e.problems = unread(file, err)
			return
		}
		e.drawing, e.problems = svg.Bitmap(file, data)
	})
	return e
}

func (l *Library) entry(name string) *entry {
	l.mu.Lock()
	defer l.mu.Unlock()
	e := l.have[name]
	if e == nil {
		e = &entry{}
		l.have[name] = e
	}
	return e
}

func isSVG(file string) bool { return strings.EqualFold(path.Ext(file), ".svg") }

func unread(file string, err error) []source.Problem {
	return []source.Problem{{Pos: source.Pos{File: file}, Rule: "image-missing", Message: fmt.Sprintf("the picture cannot be read: %v", err)}}
}

func (e *entry) load(read func(string) ([]byte, error), file string) {
	data, err := read(file)
	if err != nil {
		e.problems = unread(file, err)
		return
	}
	if isSVG(file) {
		e.drawing, e.problems = svg.Parse(file, data)
		return
	}
	info, problems := photo.Probe(file, data)
	e.size, e.problems = geom.Size{W: float64(info.W), H: float64(info.H)}, problems
}

// Faults are what is wrong with a file, as far as its head tells; of a drawing all that cannot be drawn.
func (l *Library) Faults(file string) []source.Problem { return l.get(file).problems }

// code is a QR code, made once.
type code struct {
	once    sync.Once
	drawing *svg.Drawing
	err     error
}

// code is the QR code of an address, one unit a module, black.
func (l *Library) code(text string) (*svg.Drawing, error) {
	l.mu.Lock()
	c := l.qr[text]
	if c == nil {
		c = &code{}
		l.qr[text] = c
	}
	l.mu.Unlock()
	c.once.Do(func() { c.drawing, c.err = drawn(text) })
	return c.drawing, c.err
}

// drawn is a code as a drawing.
func drawn(text string) (*svg.Drawing, error) {
	outline, side, err := qr.Code(text)
	if err != nil {
		return nil, err
	}
	dark := &display.Shape{Path: outline, Fill: &display.Fill{}}
	return &svg.Drawing{Size: geom.Size{W: side, H: side}, Natural: geom.Size{W: side, H: side}, Items: []display.Item{dark}}, nil
}

// Prefetch begins to make codes while the first pages are laid out.
func (l *Library) Prefetch(texts []string) {
	for _, t := range texts {
		go l.code(t)
	}
}
