package desk

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/mend"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// The look of a practice is three things: a mark, some colours, two faces. They stand in the brand's own file; all else follows
// from them as it does for every brand that is made on a base, and the desk writes nothing that is derived.

// theLook is what the screen of the brand shows.
type theLook struct {
	Name   string   `json:"name"`
	Title  string   `json:"title"`
	File   string   `json:"file"`
	Own    bool     `json:"own"` // the practice's, made on a base; a base is not changed, a look is made on it
	Base   string   `json:"base"`
	Logo   string   `json:"logo"`
	Colors []swatch `json:"colors"` // as they came out
	Asks   struct { // as they were asked for; "" where the base's are left
		Accent string `json:"accent"`
		Deep   string `json:"deep"`
		Leaf   string `json:"leaf"`
	} `json:"asks"`
	Display  string   `json:"display"` // the file of the face of headings, and of text
	Text     string   `json:"text"`
	Families []choice `json:"families"`
	Pairs    []held   `json:"pairs"`
}

// held is a pair of colours that can be read, or cannot.
type held struct {
	What  string  `json:"what"`
	Ratio float64 `json:"ratio"`
	Need  float64 `json:"need"`
}

var isFont = regexp.MustCompile(`(?i)\.(ttf|otf|woff)$`)

// brandOf is the brand that a view shows, and its file.
func (d *Desk) brandOf(v View) (*brand.Brand, string, error) {
	d.shelf.mu.Lock()
	defer d.shelf.mu.Unlock()
	st, err := d.shelf.stage(v)
	if err != nil {
		return nil, "", err
	}
	if st.Project.Brand == nil {
		return nil, "", refusal{http.StatusConflict, "the brand does not load"}
	}
	return st.Project.Brand, "assets/brands/" + st.Project.Brand.Name + "/brand.yaml", nil
}

func (d *Desk) brand(w http.ResponseWriter, r *http.Request) {
	b, file, err := d.brandOf(viewOf(r))
	if err != nil {
		fail(w, err)
		return
	}
	data, err := d.read(file)
	if err != nil {
		fail(w, err)
		return
	}
	tree := parsed(file, data)
	out := theLook{Name: b.Name, Title: b.Title.Value, File: file, Colors: swatches(b), Logo: tree.Text("logo"), Base: tree.Text("base"), Families: families(d.root.FS())}
	out.Own = out.Base != ""
	if c := tree.Get("colors"); out.Own && c != nil {
		out.Asks.Accent, out.Asks.Deep, out.Asks.Leaf = c.Text(brand.AccentName), c.Text(brand.DeepName), c.Text(brand.LeafName)
	}
	for _, f := range b.Faces {
		switch f.Name.Value {
		case "display":
			out.Display = f.File.Value
		case "text":
			out.Text = f.File.Value
		}
	}
	seen := map[string]bool{}
	for _, p := range brand.Pairs(&b.Roles) {
		if !seen[p.What] {
			seen[p.What] = true
			out.Pairs = append(out.Pairs, held{p.What, brand.Contrast(p.Front, p.Ground), p.Need})
		}
	}
	answer(w, out)
}

// families are the faces there are, each by the file of its plain weight.
func families(root fs.FS) []choice {
	out := []choice{{"roboto-regular", "Roboto"}}
	best := map[string]string{}
	entries, _ := fs.ReadDir(root, "assets/fonts") // without that folder there are the built-in faces
	for _, e := range entries {
		if !isFont.MatchString(e.Name()) {
			continue
		}
		f := familyOf(e.Name())
		if old, ok := best[f]; !ok || plain(e.Name()) && !plain(old) {
			best[f] = e.Name()
		}
	}
	for f, file := range best {
		out = append(out, choice{file, f})
	}
	slices.SortFunc(out, func(a, b choice) int { return strings.Compare(a.Name, b.Name) })
	return out
}

var weightOf = regexp.MustCompile(`(?i)[-_ ]*(\d{3}|thin|extra-?light|light|regular|normal|book|medium|semi-?bold|bold|extra-?bold|black|italic|oblique|variable.*|\[.*\])`)

// familyOf is a family's name, as its files say it.
func familyOf(file string) string {
	name := strings.TrimSuffix(file, path.Ext(file))
	return strings.Trim(weightOf.ReplaceAllString(name, ""), "-_ ")
}

func plain(file string) bool {
	l := strings.ToLower(file)
	return !strings.Contains(l, "italic") && (strings.Contains(l, "regular") || strings.Contains(l, "400"))
}

// wished is one thing of the look, as it shall be: logo, accent, deep, leaf, display or text.
type wished struct {
	View  View   `json:"view"`
	What  string `json:"what"`
	Value string `json:"value"` // "" for the base's
}

func (d *Desk) relook(w http.ResponseWriter, r *http.Request) {
	var q wished
	err := ask(w, r, &q)
	if err == nil {
		err = d.setLook(q)
	}
	d.told(w, "", err)
}

var isColor = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

func (d *Desk) setLook(q wished) error {
	b, file, err := d.brandOf(q.View)
	if err != nil {
		return err
	}
	fonts := families(d.root.FS())
	switch q.What {
	case "accent", "deep", "leaf":
		if q.Value != "" && !isColor.MatchString(q.Value) {
			return refusal{http.StatusUnprocessableEntity, "Write a colour as #0B5D3B"}
		}
	case "colors": // those of a mark, in one step
		for _, c := range strings.Split(q.Value, " ") {
			if !isColor.MatchString(c) {
				return refusal{http.StatusUnprocessableEntity, "Write a colour as #0B5D3B"}
			}
		}
	case "display", "text":
		if q.Value != "" && !slices.ContainsFunc(fonts, func(c choice) bool { return c.ID == q.Value }) {
			return refusal{http.StatusUnprocessableEntity, "There is no such face"}
		}
	case "logo":
		if q.Value != "" {
			return refusal{http.StatusBadRequest, "a mark is dropped as a file"}
		}
	case "own":
		return d.ownLook(q.View, b.Name)
	default:
		return refusal{http.StatusBadRequest, "this is not part of a look"}
	}
	if b.Base.Empty() {
		return refusal{http.StatusConflict, "This look is a base; make your own on it first"}
	}
	return d.change(file, "", func(data []byte) ([]byte, error) { return lookWith(file, data, q.What, q.Value) })
}

// brandKeys are the keys of a brand that is made on a base, in their order.
var brandKeys = []string{"title", "base", "logo", "logo_dark", "colors", "faces"}

// lookWith writes one thing of a look into its file.
func lookWith(file string, data []byte, what, value string) ([]byte, error) {
	tree := parsed(file, data)
	if tree == nil || tree.Kind != yaml.Dict {
		return nil, errNoPlace
	}
	switch what {
	case "logo":
		return setScalar(data, tree.Pos, "logo", value, brandKeys)
	case "colors":
		for i, c := range strings.SplitN(value, " ", 3) {
			var err error
			if data, err = lookWith(file, data, [3]string{brand.AccentName, brand.DeepName, brand.LeafName}[i], c); err != nil {
				return nil, err
			}
		}
		return data, nil
	case "display", "text":
		return faceWith(file, data, tree, what, value)
	}
	order := []string{brand.AccentName, brand.DeepName, brand.LeafName}
	colors := tree.Get("colors")
	switch {
	case colors != nil && colors.Kind == yaml.Dict && (value != "" || len(colors.Keys) > 1):
		return setScalar(data, colors.Pos, what, value, order)
	case value == "":
		return setKey(data, tree.Pos, "colors", nil, brandKeys)
	}
	return setKey(data, tree.Pos, "colors", []string{"\n" + what + ": \"" + value + "\""}, brandKeys)
}

// setScalar writes a value in the place of the one that is there, by its own bytes, or sets its key.
func setScalar(data []byte, at source.Pos, key, value string, order []string) ([]byte, error) {
	d := dictAt(parsed(at.File, data), at)
	if d == nil {
		return nil, errNoPlace
	}
	if n := d.Get(key); n != nil && n.Kind == yaml.Scalar && value != "" {
		return splice(data, n.Placed().Pos, value)
	}
	if value == "" {
		return setKey(data, at, key, nil, order)
	}
	quoted, _ := (&scalar{}).quoted(value)
	return setKey(data, at, key, []string{quoted}, order)
}

// faceWith names another file for the face of headings or of text.
func faceWith(file string, data []byte, tree *yaml.Node, name, value string) ([]byte, error) {
	list := tree.Get("faces")
	line := fmt.Sprintf("- {name: %s, file: %q}", name, value)
	if list == nil || list.Kind != yaml.List || len(list.Vals) == 0 {
		if value == "" {
			return data, nil
		}
		return setKey(data, tree.Pos, "faces", []string{"\n" + line}, brandKeys)
	}
	i := slices.IndexFunc(list.Vals, func(n *yaml.Node) bool { return n.Text("name") == name })
	switch {
	case i >= 0 && value != "":
		f := list.Vals[i].Get("file")
		if f == nil {
			return nil, errNoPlace
		}
		return splice(data, f.Placed().Pos, value)
	case i >= 0 && len(list.Vals) == 1:
		return setKey(data, tree.Pos, "faces", nil, brandKeys)
	case i < 0 && value == "":
		return data, nil
	}
	r, err := rowsOf(string(data), list)
	if err != nil {
		return nil, err
	}
	text := ""
	if i >= 0 {
		text = r.drop(i)
	} else {
		text = ends(r.insert(len(list.Vals)-1, shift(line+"\n", r.dash)), string(data))
	}
	again := parsed(file, []byte(text))
	if again == nil || !only(tree, again, list) {
		return nil, errNoPlace
	}
	return []byte(text), nil
}

// ownLook makes a look of the practice's own on a base, and names it in practice.yaml; a look that is there already is named again.
func (d *Desk) ownLook(v View, base string) error {
	if !slices.Contains(scaffold.Bases, base) {
		return refusal{http.StatusConflict, "This look is the practice's own already"}
	}
	name := ownBrand
	if _, err := d.root.Stat("assets/brands/" + name); errors.Is(err, fs.ErrNotExist) {
		files, err := scaffold.Brand(d.root.FS(), scaffold.BrandAsk{Name: name, Base: base})
		if err == nil {
			err = scaffold.Put(d.o.Root, files)
		}
		if err != nil {
			return err
		}
	}
	d.refresh()
	return d.change(guide.PracticeFile, "", func(data []byte) ([]byte, error) {
		tree := parsed(guide.PracticeFile, data)
		if tree == nil || tree.Kind != yaml.Dict {
			return nil, errNoPlace
		}
		return setScalar(data, tree.Pos, "brand", name, []string{"name", "phone", "email", "site", "book"})
	})
}

// mark takes a file for the mark, or a face: it is put beside the brand, or among the faces, and the brand names it.
func (d *Desk) mark(w http.ResponseWriter, r *http.Request) {
	data, err := received(w, r, maxLogo)
	if err == nil {
		err = d.takeFile(viewOf(r), r.PathValue("what"), cleanName(r.URL.Query().Get("name")), data)
	}
	d.told(w, "", err)
}

func (d *Desk) takeFile(v View, what, name string, data []byte) error {
	b, file, err := d.brandOf(v)
	if err != nil {
		return err
	}
	ext := path.Ext(name)
	switch {
	case b.Base.Empty():
		return refusal{http.StatusConflict, "This look is a base; make your own on it first"}
	case what == "logo" && slices.Contains([]string{".svg", ".png", ".jpg"}, ext):
		to := path.Join(path.Dir(file), "logo"+ext)
		if have, err := d.root.ReadFile(to); err == nil && string(have) != string(data) {
			to = path.Join(path.Dir(file), "logo-"+hash(data)[:6]+ext) // the old one stays, so that undo has it
		}
		if err := mend.Replace(d.root, to, data); err != nil {
			return err
		}
		return d.change(file, "", func(old []byte) ([]byte, error) { return lookWith(file, old, "logo", path.Base(to)) })
	case (what == "display" || what == "text") && isFont.MatchString(name):
		if err := d.root.MkdirAll("assets/fonts", 0o755); err != nil {
			return fmt.Errorf("cannot make the folder assets/fonts: %w", err)
		}
		if have, err := d.root.ReadFile("assets/fonts/" + name); err == nil && string(have) != string(data) {
			return refusal{http.StatusConflict, "There is another face in a file of this name; rename yours"}
		}
		if err := mend.Replace(d.root, "assets/fonts/"+name, data); err != nil {
			return err
		}
		return d.change(file, "", func(old []byte) ([]byte, error) { return lookWith(file, old, what, name) })
	case what == "logo":
		return refusal{http.StatusUnprocessableEntity, "The mark must be a file that ends in .svg, .png or .jpg"}
	}
	return refusal{http.StatusUnprocessableEntity, "A face is a file that ends in .ttf, .otf or .woff"}
}
