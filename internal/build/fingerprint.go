package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path"
	"sync"

	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// fingerprints tells whether anything that a file shows has changed since it was made: the program, the brand,
// what its readers are told (not where that stands in the YAML), the pictures it names.
type fingerprints struct {
	stage   *Stage
	mu      sync.Mutex
	common  string                    // program, brand
	scripts map[*script.Script]string // hashes
	marked  map[*guide.Guide]bool     // built in spite of errors
}

func (s *Stage) fingerprints(marked map[*guide.Guide]bool, abroad bool) (*fingerprints, error) {
	h := sha256.New()
	if abroad {
		if err := program(h); err != nil {
			return nil, err
		}
	} else {
		now := itself(os.Executable)
		fmt.Fprintln(h, now.Size, now.Time.UnixNano())
	}
	dirs := []string{path.Join("assets/brands", s.project.Brand.Name), "assets/fonts"}
	if base := s.project.Brand.Base.Value; base != "" {
		dirs = append(dirs, path.Join("assets/brands", base))
	}
	for _, dir := range dirs {
		if err := s.folder(h, dir); err != nil {
			return nil, err
		}
	}
	return &fingerprints{stage: s, common: sum(h), scripts: map[*script.Script]string{}, marked: marked}, nil
}

// folder adds the files below a folder of the project.
func (s *Stage) folder(h hash.Hash, dir string) error {
	if s.project.Root == nil {
		return nil
	}
	return fs.WalkDir(s.project.Root.FS(), dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := s.project.Read(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "%s %d\n", name, len(data))
		h.Write(data)
		return nil
	})
}

// of is the fingerprint of a target.
func (f *fingerprints) of(t Target) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	told := f.stage.told(t)
	if f.scripts[told] == "" {
		f.scripts[told] = told.Hash() + f.pictures(told)
	}
	h := sha256.New()
	fmt.Fprintln(h, f.common, t.File(), t.Standard, f.marked[t.Guide], told.Paper(), f.scripts[told])
	return sum(h)
}

// pictures are the contents of the files that a guide shows; the brand's own are among what all guides share.
func (f *fingerprints) pictures(told *script.Script) string {
	h := sha256.New()
	for _, p := range told.Pictures() {
		if path.Ext(p.Src.Value) == "" {
			continue
		}
		data, err := f.stage.project.Read(path.Join("guides", p.Src.Value))
		if err == nil { // what cannot be read is reported by layout
			h.Write(data)
		}
	}
	return sum(h)
}

// told is what the readers of a target are told.
func (s *Stage) told(t Target) *script.Script {
	return s.teller.Tell(t.Guide, t.Place)
}

func sum(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)[:16]) }
