package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path"
	"reflect"
	"sync"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// fingerprints tells whether anything that a file shows has changed since it was made: the program, the brand,
// the guide's values (not their places in the YAML), the facts of the practice, the offices on its pages, the
// pictures it names.
type fingerprints struct {
	stage  *Stage
	mu     sync.Mutex
	common string                // program, brand
	guides map[string]string     // by file name of the guide
	marked map[*guide.Guide]bool // built in spite of errors
}

func (s *Stage) fingerprints(marked map[*guide.Guide]bool) (*fingerprints, error) {
	h := sha256.New()
	if err := program(h); err != nil {
		return nil, err
	}
	for _, dir := range []string{path.Join("assets/brands", s.project.Brand.Name), "assets/fonts"} {
		if err := s.folder(h, dir); err != nil {
			return nil, err
		}
	}
	return &fingerprints{stage: s, common: sum(h), guides: map[string]string{}, marked: marked}, nil
}

// program is the running program itself: another version may set another page. Its size and time tell versions
// apart; hashing its 20 MB took 14 ms of a build's 150.
func program(h hash.Hash) error {
	name, err := os.Executable()
	if err != nil {
		return fmt.Errorf("cannot find the program itself: %w", err)
	}
	info, err := os.Stat(name)
	if err != nil {
		return fmt.Errorf("cannot look at the program itself: %w", err)
	}
	fmt.Fprintln(h, info.Size(), info.ModTime().UnixNano())
	return nil
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
	h := sha256.New()
	fmt.Fprintln(h, f.common, t.File(), f.marked[t.Guide], f.guide(t.Guide))
	set := f.stage.project.Set.In(t.Guide.Lang())
	practice := *set.Practice
	practice.Rules, practice.Publish, practice.Names = nil, nil, nil // none of these is printed
	values(h, reflect.ValueOf(practice))
	for i := range set.Locations {
		if l := &set.Locations[i]; t.Place != nil && l.ID.Value == t.Place.ID.Value || shows(t.Guide, l) {
			values(h, reflect.ValueOf(*l))
		}
	}
	return sum(h)
}

// guide is the fingerprint of a guide's own values and pictures.
func (f *fingerprints) guide(g *guide.Guide) string {
	key := g.ID + "." + g.Lang()
	if f.guides[key] == "" {
		h := sha256.New()
		own := *g
		own.Original = nil // nothing of it is shown but what was merged
		values(h, reflect.ValueOf(own))
		for _, p := range pictures(g) {
			data, err := f.stage.project.Read(path.Join("guides", p.Src.Value))
			if err == nil { // what cannot be read is reported by layout
				h.Write(data)
			}
		}
		f.guides[key] = sum(h)
	}
	return f.guides[key]
}

// shows reports whether a guide prints an office.
func shows(g *guide.Guide, l *guide.Location) bool {
	for _, s := range g.Sections {
		for _, b := range s.Blocks {
			o, ok := b.(*guide.Offices)
			if ok && wants(o.States, l.State.Value) {
				return true
			}
		}
	}
	return false
}

var posType = reflect.TypeFor[source.Pos]()

// values writes the exported fields of a value. Of places in the YAML only the file counts: in a translation it
// tells the language of a text.
func values(h hash.Hash, v reflect.Value) {
	if v.Type() == posType {
		fmt.Fprint(h, v.Interface().(source.Pos).File, ";")
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			fmt.Fprint(h, "nil;")
			return
		}
		fmt.Fprint(h, v.Elem().Type().String(), ":")
		values(h, v.Elem())
	case reflect.Struct:
		if t, ok := v.Interface().(interface{ UnixNano() int64 }); ok { // a date
			fmt.Fprint(h, t, ";")
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				values(h, v.Field(i))
			}
		}
	case reflect.Slice:
		fmt.Fprint(h, v.Len(), "[")
		for i := range v.Len() {
			values(h, v.Index(i))
		}
	default:
		fmt.Fprintf(h, "%q;", fmt.Sprint(v.Interface()))
	}
}

func sum(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)[:16]) }

// pictures lists the image files a guide names, wherever they stand in it.
func pictures(g *guide.Guide) []*guide.Picture {
	var out []*guide.Picture
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer, reflect.Interface:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			if p, ok := v.Interface().(guide.Picture); ok && path.Ext(p.Src.Value) != "" {
				out = append(out, &p)
				return
			}
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		}
	}
	own := *g
	own.Original = nil
	walk(reflect.ValueOf(own))
	return out
}
