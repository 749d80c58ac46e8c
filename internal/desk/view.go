package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"time"

	"guidepress/internal/build"
	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/source"
	"guidepress/internal/svgpage"
	"guidepress/internal/turn"
)

// View is a guide as somebody wants to see it.
type View struct {
	Guide   string `json:"guide"` // id, or id.language
	Edition string `json:"edition"`
	Place   string `json:"place"` // an office's id; "" for the whole practice
	Brand   string `json:"brand"` // "" for the practice's
	Gray    bool   `json:"gray"`
}

// viewOf reads a view from an address.
func viewOf(r *http.Request) View {
	q := r.URL.Query()
	v := View{Guide: q.Get("guide"), Edition: q.Get("edition"), Place: q.Get("place"), Brand: q.Get("brand"), Gray: q.Get("gray") == "1"}
	if v.Edition == "" {
		v.Edition = "web"
	}
	return v
}

// laid is a view's pages.
type laid struct {
	doc      *display.Document
	sheets   []sheet
	images   map[string]*display.Image // by their hash
	faces    map[string][]byte         // by their hash
	family   map[string]string         // the browser's name of a face
	leaves   []leaf
	origin   map[*display.Text]*leaf
	problems []source.Problem
	old      bool // the last good pages: the file does not load now
	At       time.Time
	Took     time.Duration
}

// sheet is one page as it is sent.
type sheet struct {
	Hash     string     `json:"hash"`
	W        float64    `json:"w"`
	H        float64    `json:"h"`
	Label    string     `json:"label"`
	Texts    []place    `json:"texts"`
	Pictures []pictured `json:"pictures"`
	svg      []byte
}

// layOut makes the pages of a view with the pipeline's functions, so that what is seen is what prints. Without
// sheets the problems say why.
func layOut(ctx context.Context, st *stage, v View) (*laid, error) {
	t, err := target(st, v)
	if err != nil {
		return nil, err
	}
	r := st.Layout(t, false)
	if err := st.Prepare(ctx, &r, t); err != nil {
		return nil, err
	}
	l := &laid{doc: r.Doc, problems: r.Problems, At: time.Now()}
	if source.HasErrors(r.Problems) && missing(r.Doc) {
		return l, nil
	}
	if v.Gray {
		turn.Gray(r.Doc)
	}
	l.leaves = leavesOf(t.Guide, st.Set.In(t.Guide.Lang()))
	l.origin = origins(r.Doc, l.leaves)
	return l, l.draw()
}

// missing reports whether a page names a picture that could not be made.
func missing(doc *display.Document) bool {
	var lacks func([]display.Item) bool
	lacks = func(items []display.Item) bool {
		for _, it := range items {
			switch it := it.(type) {
			case *display.Picture:
				if doc.Images[it.Image] == nil {
					return true
				}
			case *display.Group:
				if lacks(it.Items) {
					return true
				}
			}
		}
		return false
	}
	for _, p := range doc.Pages {
		for _, m := range p.Marks {
			if lacks(m.Items) {
				return true
			}
		}
	}
	return false
}

func target(st *stage, v View) (build.Target, error) {
	e, ok := edition.Get(v.Edition)
	if !ok {
		return build.Target{}, &build.ChoiceError{What: "edition", Name: v.Edition, Have: edition.Names()}
	}
	t := build.Target{Edition: e, Gray: v.Gray}
	for _, g := range st.Set.Guides {
		if nameOf(g) == v.Guide {
			t.Guide = g
		}
	}
	if t.Guide == nil {
		return t, fmt.Errorf("there is no guide %q", v.Guide)
	}
	for i := range st.Set.Locations {
		if st.Set.Locations[i].ID.Value == v.Place {
			t.Place = &st.Set.Locations[i]
		}
	}
	if t.Place == nil && v.Place != "" {
		return t, fmt.Errorf("there is no office %q", v.Place)
	}
	return t, nil
}

// draw makes the pages' SVG, and gives pictures and faces the addresses they have there.
func (l *laid) draw() error {
	l.images, l.faces, l.family = map[string]*display.Image{}, map[string][]byte{}, map[string]string{}
	at := map[string]string{}
	for key, img := range l.doc.Images {
		at[key] = hash(img.Data)
		l.images[at[key]] = img
	}
	for _, f := range l.doc.Faces {
		h := hash(f.File)
		l.faces[h], l.family[f.Name] = f.File, f.Name+"-"+h
	}
	pages, err := svgpage.New(l.doc)
	if err != nil {
		return err
	}
	pages.Address = func(key string) string { return "image/" + at[key] }
	pages.Family = func(name string) string { return l.family[name] }
	pages.Origin = func(t *display.Text) string {
		if leaf := l.origin[t]; leaf != nil {
			return leaf.path
		}
		return ""
	}
	places, pictures := l.places(), l.pictures()
	for i, p := range l.doc.Pages {
		svg, err := pages.Page(i, fmt.Sprintf("p%d-", i+1))
		if err != nil {
			return err
		}
		l.sheets = append(l.sheets, sheet{Hash: hash(svg), W: p.Size.W, H: p.Size.H, Label: p.Label, Texts: places[i], Pictures: pictures[i], svg: svg})
	}
	return nil
}

// hash names a content.
func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:12])
}
