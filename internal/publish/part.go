package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"guidepress/internal/build"
)

// partName is the file that says what a part of a bundle holds. A part has the PDFs and pictures of one machine; pages, list,
// fonts and manifest hold something of all guides and are made where the parts are merged.
const partName = "part.json"

// partHead tells such a file from any other.
const partHead = "a part of a guidepress site"

// Part describes a part of a bundle.
type Part struct {
	What      string             `json:"what"`
	Shard     build.Shard        `json:"shard"`
	Asked     Asked              `json:"asked"`
	Documents map[string]printed `json:"documents"` // by build.Target.File
	Files     []File             `json:"files"`     // everything but this one

	dir  string
	root *os.Root
	sums map[string]File
}

// Asked is what parts of one bundle have in common, and what their merger need not say again.
type Asked struct {
	Guides       []string       `json:"guides,omitempty"`
	Brand        string         `json:"brand,omitempty"`
	Editions     []string       `json:"editions"`
	Languages    []string       `json:"languages,omitempty"`
	Standard     build.Standard `json:"standard,omitempty"`
	Draft        bool           `json:"draft,omitempty"`
	PagePictures bool           `json:"page_pictures,omitempty"`
}

// describePart writes what the part holds, last of all.
func (s *site) describePart() error {
	p := &Part{What: partHead, Shard: s.o.Shard, Documents: s.prints,
		Asked: Asked{s.o.Guides, s.o.Brand, s.o.Editions, s.o.Languages, s.o.Standard, s.o.Draft, s.o.PagePictures}}
	for _, name := range s.names() {
		p.Files = append(p.Files, File{name, s.files[name].bytes, s.files[name].sum})
	}
	data, err := encode(p)
	if err != nil {
		return err
	}
	s.part = p
	return s.add(partName, data)
}

// MergeError says why parts are no bundle.
type MergeError struct{ Why, Hint string }

func (e *MergeError) Error() string { return e.Why + "; " + e.Hint }

// parts are those of one bundle.
type parts []*Part

// openParts reads what parts hold, and sees to it that all of one bundle are there.
func openParts(dirs []string) (ps parts, err error) {
	defer func() {
		if err != nil {
			ps.close()
		}
	}()
	for _, dir := range inside(dirs) {
		p, err := openPart(dir)
		if err != nil {
			return ps, err
		}
		ps = append(ps, p)
	}
	first := ps[0]
	have := map[int]string{}
	for _, p := range ps {
		switch {
		case p.Shard.Of != first.Shard.Of || !reflect.DeepEqual(p.Asked, first.Asked):
			return ps, &MergeError{fmt.Sprintf("%s and %s are not of one bundle", first.dir, p.dir), "run site with the same flags and the same number of parts"}
		case have[p.Shard.Part] != "":
			return ps, &MergeError{fmt.Sprintf("%s and %s are both part %s", have[p.Shard.Part], p.dir, p.Shard), "leave one of them out"}
		}
		have[p.Shard.Part] = p.dir
	}
	var missing []string
	for i := 1; i <= first.Shard.Of; i++ {
		if have[i] == "" {
			missing = append(missing, build.Shard{Part: i, Of: first.Shard.Of}.String())
		}
	}
	if missing != nil {
		return ps, &MergeError{"missing: part " + strings.Join(missing, ", "), "run guidepress site --shard " + missing[0]}
	}
	return ps, nil
}

// inside puts, for a folder that holds parts and is none, the parts: where there is no shell, nobody writes parts/*.
func inside(dirs []string) []string {
	var out []string
	for _, dir := range dirs {
		within, _ := filepath.Glob(filepath.Join(dir, "*", partName))
		if _, err := os.Stat(filepath.Join(dir, partName)); err == nil || len(within) == 0 {
			out = append(out, dir)
			continue
		}
		for _, name := range within {
			out = append(out, filepath.Dir(name))
		}
	}
	return out
}

func openPart(dir string) (*Part, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open a part of the website: %w", err)
	}
	p := &Part{dir: filepath.ToSlash(dir), root: root, sums: map[string]File{}}
	data, err := root.ReadFile(partName)
	if err == nil {
		err = json.Unmarshal(data, p)
	}
	if err != nil || p.What != partHead || p.Shard.Of < 1 {
		root.Close()
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("cannot read %s/%s: %w", p.dir, partName, err)
		}
		return nil, &MergeError{p.dir + " is no part of a website", "guidepress site --shard makes one"}
	}
	for _, f := range p.Files {
		p.sums[f.File] = f
	}
	return p, nil
}

func (ps parts) close() {
	for _, p := range ps {
		p.root.Close()
	}
}

// file is a file as its part says that it left it.
func (p *Part) file(name string) ([]byte, error) {
	data, err := p.root.ReadFile(name)
	if err == nil && sum(data) != p.sums[name].SHA256 {
		err = &MergeError{fmt.Sprintf("%s/%s is not as it was made", p.dir, name), "copy the part once more, or run site --shard " + p.Shard.String() + " again"}
	}
	return data, err
}

// of is the part that holds a document.
func (ps parts) of(file string) *Part {
	i := slices.IndexFunc(ps, func(p *Part) bool { return p.Documents[file].Sum != "" })
	if i < 0 {
		return nil
	}
	return ps[i]
}

// take puts a document and its pictures from the parts into the bundle. One made of other words is not taken.
func (s *site) take(p *pdf, t build.Target, sum string) error {
	from := s.parts.of(t.File())
	if from == nil || from.Documents[t.File()].Sum != sum {
		s.stale = append(s.stale, t.File())
		return nil
	}
	was := from.Documents[t.File()]
	p.cover, p.shots = was.Covers, was.Shots
	wanted := []string{p.name}
	for _, x := range slices.Concat(p.cover, p.shots) {
		wanted = append(wanted, x.File)
	}
	for _, name := range wanted {
		data, err := from.file(name)
		if err != nil {
			return err
		}
		if err := s.add(name, data); err != nil {
			return err
		}
	}
	p.pages, p.bytes, p.sum = was.Pages, from.sums[p.name].Bytes, from.sums[p.name].SHA256
	s.prints[t.File()] = was
	return nil
}

// whole reports whether the parts have all that is due.
func (s *site) whole() error {
	if len(s.stale) == 0 {
		return nil
	}
	some := s.stale[:min(3, len(s.stale))]
	return &MergeError{fmt.Sprintf("%d of the files that are due were made of other words, by another program, or not at all: %s", len(s.stale), strings.Join(some, ", ")),
		"run site --shard again for all parts, of the project as it is now and with this program"}
}
