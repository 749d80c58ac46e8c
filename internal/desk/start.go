package desk

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"

	"guidepress/internal/brand"
	"guidepress/internal/build"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/importer"
	"guidepress/internal/lexicon"
	"guidepress/internal/load"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
)

// start holds what was dropped on the first page of the desk: a mark, and a page that a guide is to be made from.
type start struct {
	mu   sync.Mutex
	logo *scaffold.File
	page *upload
}

type upload struct {
	name string
	data []byte
}

// answers are those to the questions of the first page. In a project only the last part is asked.
type answers struct {
	Name      string   `json:"name"`
	Phone     string   `json:"phone"`
	Street    string   `json:"street"`
	Town      string   `json:"town"`
	Logo      bool     `json:"logo"`   // take the mark that was dropped
	Colors    []string `json:"colors"` // none for the house's
	Treatment string   `json:"treatment"`
	Procedure string   `json:"procedure"`
	Page      bool     `json:"page"` // take the page that was dropped
}

// ownBrand is the folder of the look that the answers make.
const ownBrand = "our-look"

// maxLogo is how large a mark may be.
const maxLogo = 4 << 20

// fresh reports whether the folder holds no project yet.
func (d *Desk) fresh() bool {
	_, err := d.root.Stat("guides/practice.yaml")
	return errors.Is(err, fs.ErrNotExist)
}

// present are the files of a folder that is to become a project.
func (d *Desk) present() []string {
	all, _ := fs.ReadDir(d.root.FS(), ".") // that nothing can be read shows when something is made
	var out []string
	for _, e := range all {
		if !strings.HasPrefix(e.Name(), ".") && len(out) < 8 {
			out = append(out, e.Name())
		}
	}
	return out
}

// drop takes a mark or a page.
func (s *start) drop(w http.ResponseWriter, r *http.Request) {
	limit := int64(maxLogo)
	if r.PathValue("what") == "page" {
		limit = importer.MaxFile
	}
	data, err := received(w, r, limit)
	if err != nil {
		fail(w, err)
		return
	}
	name := path.Base(strings.ReplaceAll(r.URL.Query().Get("name"), `\`, "/"))
	s.mu.Lock()
	defer s.mu.Unlock()
	switch r.PathValue("what") {
	case "logo":
		ext := strings.ToLower(path.Ext(name))
		if !slices.Contains([]string{".svg", ".png", ".jpg", ".jpeg"}, ext) {
			fail(w, refusal{http.StatusUnprocessableEntity, "The mark must be a file that ends in .svg, .png or .jpg"})
			return
		}
		s.logo = &scaffold.File{Name: "logo" + ext, Data: data}
		answer(w, struct{}{})
	case "page":
		res, err := importer.Import(name, data, importer.Options{Pictures: "guide"})
		if err == nil && len(res.Problems) > 0 && source.HasErrors(res.Problems) {
			err = refusal{http.StatusUnprocessableEntity, capital(res.Problems[0].Message) + ". " + capital(res.Problems[0].Hint)}
		}
		if err != nil {
			fail(w, err)
			return
		}
		s.page = &upload{name, data}
		out := account{Words: res.Words, Pictures: len(res.Pictures), Missing: res.Missing}
		for _, x := range res.Dropped {
			out.Dropped = append(out.Dropped, fmt.Sprint(x))
		}
		answer(w, out)
	default:
		http.NotFound(w, r)
	}
}

// account is what became of a page.
type account struct {
	Words    int      `json:"words"`
	Pictures int      `json:"pictures"`
	Dropped  []string `json:"dropped"`
	Missing  []string `json:"missing"`
}

// received is the body of a request, whole or not at all.
func received(w http.ResponseWriter, r *http.Request, limit int64) ([]byte, error) {
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return nil, refusal{http.StatusRequestEntityTooLarge, fmt.Sprintf("The file has more than %d MB", limit>>20)}
	case err == nil && len(data) == 0:
		err = refusal{http.StatusUnprocessableEntity, "The file is empty"}
	}
	return data, err
}

// files are what the answers make: a project with its first guide, or in a project one more guide.
func (d *Desk) files(a answers) (files []scaffold.File, name string, err error) {
	d.start.mu.Lock()
	defer d.start.mu.Unlock()
	var have fs.FS = d.root.FS()
	if d.fresh() {
		p := scaffold.Practice{Name: a.Name, Phone: a.Phone, Street: a.Street, Town: a.Town}
		ask := scaffold.BrandAsk{Name: ownBrand, Colors: a.Colors}
		if a.Logo {
			ask.Logo = d.start.logo
		}
		own := ask.Logo != nil || len(ask.Colors) > 0
		if own {
			p.Brand = ownBrand
		}
		if files, err = scaffold.ProjectFor(p); err != nil {
			return nil, "", err
		}
		if own {
			if files, err = withBrand(files, ask); err != nil {
				return nil, "", err
			}
		}
		if _, err := d.root.Lstat("README.md"); err == nil { // the folder tells of itself already
			files = slices.DeleteFunc(files, func(f scaffold.File) bool { return f.Name == "README.md" })
		}
		if have, err = inMemory(files); err != nil {
			return nil, "", err
		}
	}
	one, err := d.guide(have, a)
	if err != nil {
		return nil, "", err
	}
	return append(files, one...), strings.TrimSuffix(path.Base(one[0].Name), ".yaml"), nil
}

// withBrand are the files of a project and those that a brand adds.
func withBrand(files []scaffold.File, ask scaffold.BrandAsk) ([]scaffold.File, error) {
	have, err := inMemory(files)
	if err != nil {
		return nil, err
	}
	look, err := scaffold.Brand(have, ask)
	return append(files, look...), err
}

// guide makes the new guide; its file comes first.
func (d *Desk) guide(have fs.FS, a answers) ([]scaffold.File, error) {
	treatment := strings.Join(strings.Fields(a.Treatment), " ")
	name := scaffold.NameFor(treatment)
	if name == "" {
		return nil, &scaffold.AnswerError{Field: "treatment", Why: "Write what the treatment is called"}
	}
	if err := scaffold.CheckName(name); err != nil {
		return nil, &scaffold.AnswerError{Field: "treatment", Why: err.Error()}
	}
	if _, err := fs.Stat(have, "guides/"+name+".yaml"); err == nil {
		return nil, &scaffold.AnswerError{Field: "treatment", Why: "There is a guide of this name"}
	}
	if a.Page && d.start.page != nil {
		res, err := importer.Import(d.start.page.name, d.start.page.data, importer.Options{Pictures: name})
		if err != nil {
			return nil, err
		}
		out := []scaffold.File{{Name: "guides/" + name + ".yaml", Data: res.YAML}}
		for _, p := range res.Pictures {
			out = append(out, scaffold.File{Name: "guides/" + p.Name, Data: p.Data})
		}
		return out, nil
	}
	sort := guide.Procedure(a.Procedure)
	if a.Procedure != "" && !slices.ContainsFunc(sort.Values(), func(o source.Option) bool { return o.Name == a.Procedure }) {
		return nil, refusal{http.StatusBadRequest, "there is no such sort of treatment"}
	}
	f, err := scaffold.Guide(have, scaffold.Ask{Name: name, Treatment: inSentence(treatment), Procedure: sort, Cover: scaffold.CoverFor(have, sort), Today: d.o.Today})
	return []scaffold.File{f}, err
}

// inSentence is a treatment as it stands inside of a sentence: an ordinary word begins small.
func inSentence(treatment string) string {
	first, _, _ := strings.Cut(treatment, " ")
	if low := strings.ToLower(first); len(first) > 1 && first[1:] == low[1:] && lexicon.Known(low) {
		return low + treatment[len(first):]
	}
	return treatment
}

// look shows the first pages of what the answers make; nothing is written.
func (d *Desk) look(w http.ResponseWriter, r *http.Request) {
	var a answers
	if err := ask(w, r, &a); err != nil {
		fail(w, err)
		return
	}
	if strings.TrimSpace(a.Name) == "" {
		a.Name = "Your practice"
	}
	wrong := map[string]string{}
	var files []scaffold.File
	var name string
	for range 5 { // an answer that is wrong is named, and something stands in its place
		var err error
		files, name, err = d.files(a)
		var no *scaffold.AnswerError
		if err == nil {
			break
		}
		if !errors.As(err, &no) {
			fail(w, err)
			return
		}
		wrong[no.Field] = no.Why
		a.replace(no.Field)
	}
	out := preview{Wrong: wrong}
	l, b, err := d.try(r.Context(), files, name)
	if err != nil {
		fail(w, err)
		return
	}
	out.shown = l.shown(d.shelf)
	if b != nil {
		out.Colors = swatches(b)
	}
	answer(w, out)
}

// replace puts something that can be shown where an answer is wrong.
func (a *answers) replace(field string) {
	switch field {
	case "phone":
		a.Phone = "(240) 555-0100"
	case "street", "town":
		a.Street, a.Town = "", ""
	case "treatment":
		a.Treatment = "your treatment"
	}
}

// preview is what the first page shows beside its questions.
type preview struct {
	shown
	Wrong  map[string]string `json:"wrong"`
	Colors []swatch          `json:"colors"`
}

// swatch is a colour of a look, as it came out.
type swatch struct {
	Role     string  `json:"role"`
	Hex      string  `json:"hex"`
	Contrast float64 `json:"contrast"` // with what stands on it or under it
}

func swatches(b *brand.Brand) []swatch {
	of := func(role string, c, on brand.Color) swatch {
		return swatch{role, fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B), brand.Contrast(c, on)}
	}
	r := b.Roles
	return []swatch{of("main", r.Ink, r.Page), of("accent", r.Numeral, r.Page), of("ground", r.Panel, r.Ink)}
}

// first is the view under which the pages of the answers are kept.
var first = View{Guide: " first"}

// try lays the new guide out from memory.
func (d *Desk) try(ctx context.Context, files []scaffold.File, name string) (*laid, *brand.Brand, error) {
	fsys, err := inMemory(files)
	if err != nil {
		return nil, nil, err
	}
	p, err := load.OpenFS(fsys, load.Want{Guides: []string{name}})
	if err != nil {
		return nil, nil, err
	}
	if source.HasErrors(p.Problems) {
		return &laid{problems: p.Problems}, p.Brand, nil
	}
	st, err := build.NewStage(p, "")
	if err != nil {
		return nil, nil, err
	}
	l, err := layOut(ctx, &stage{st, p}, View{Guide: name, Edition: edition.All[0].Name})
	if err != nil {
		return nil, nil, err
	}
	d.shelf.mu.Lock()
	d.shelf.good[first] = l
	d.shelf.mu.Unlock()
	return l, p.Brand, nil
}

// inMemory holds files as a folder does. A ZIP is the folder in memory that Go's own library has.
func inMemory(files []scaffold.File) (fs.FS, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(f.Data)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}

// begin makes what the answers say, all of it or nothing.
func (d *Desk) begin(w http.ResponseWriter, r *http.Request) {
	var a answers
	if err := ask(w, r, &a); err != nil {
		fail(w, err)
		return
	}
	files, name, err := d.files(a)
	var no *scaffold.AnswerError
	if errors.As(err, &no) {
		answer(w, begun{Wrong: map[string]string{no.Field: no.Why}})
		return
	}
	if err == nil {
		err = scaffold.Put(d.o.Root, files)
	}
	var taken *scaffold.TakenError
	if errors.As(err, &taken) {
		err = refusal{http.StatusConflict, taken.Error()}
	}
	if err != nil {
		fail(w, err)
		return
	}
	d.refresh()
	answer(w, begun{Guide: name})
}

// begun says which guide was made, or which answer is wrong.
type begun struct {
	Guide string            `json:"guide,omitempty"`
	Wrong map[string]string `json:"wrong,omitempty"`
}
