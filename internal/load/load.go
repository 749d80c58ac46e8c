// Package load reads a project: the YAML below guides/ and assets/brands/ comes in; the typed guides, practice
// and brand go out, with everything that is wrong in those files as problems.
//
// The struct tags of the types it fills are its only knowledge of the format: what a key is called, whether it
// must be there and what may stand in it. It checks that names lead somewhere (an id, a picture, a fact); what
// makes a good guide is for check. It knows nothing of pages and opens no picture.
package load

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Project is a loaded project. When Problems has errors the rest may have holes and nothing may be built from it.
type Project struct {
	Set      guide.Set
	Brand    *brand.Brand
	Files    *source.Files
	Problems []source.Problem // sorted
	Root     *os.Root         // nil for a project that is not a folder

	// By has the problems once more, by what was read when they came up: a guide's file, or what guides share (Shared).
	By map[string][]source.Problem
	// Parents has, for each guide's file that inherits from another, that file.
	Parents map[string]string

	fsys fs.FS
}

// Want says what to load.
type Want struct {
	Guides []string // ids, such as intrathecal-pump or, for one translation, intrathecal-pump.es; empty for all
	Brand  string   // the folder below assets/brands; "" for the practice's, or warm

	// The words that practice.yaml may use and other rooms define; where they are not given they are not checked.
	Editions, Rules []string
}

// UnknownError reports something asked for on the command line that the project does not have.
type UnknownError struct{ What, Name, Meant string }

func (e *UnknownError) Error() string {
	if e.Meant == "" {
		return fmt.Sprintf("there is no %s %q", e.What, e.Name)
	}
	return fmt.Sprintf("there is no %s %q; did you mean %q?", e.What, e.Name, e.Meant)
}

// Open loads the project in a folder. The error says that the tool could not work; faults in the content are
// the project's Problems. Close the project after use.
func Open(dir string, want Want) (*Project, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot open the project folder: %w", err)
	}
	p, err := OpenFS(root.FS(), want)
	if err != nil {
		root.Close()
		return nil, err
	}
	p.Root = root
	return p, nil
}

// OpenFS loads a project from a file system, such as an embedded one.
func OpenFS(fsys fs.FS, want Want) (*Project, error) {
	names, err := fs.ReadDir(fsys, "guides")
	if err != nil {
		return nil, fmt.Errorf("cannot read the project's guides folder: %w", err)
	}
	p := &Project{fsys: fsys, Files: new(source.Files), Set: guide.Set{Practice: new(guide.Practice)}}
	l := newLoader(p)
	if err := l.project(names, want); err != nil {
		return nil, err
	}
	p.Problems = l.problems()
	return p, nil
}

// Close lets go of the project's folder.
func (p *Project) Close() error {
	if p.Root == nil {
		return nil
	}
	return p.Root.Close()
}

// project loads everything in the order in which one thing needs the other.
func (l *loader) project(names []fs.DirEntry, want Want) error {
	entries := l.guideFiles(names)
	picked, err := pick(entries, want.Guides)
	if err != nil {
		return err
	}
	l.practice()
	if err := l.brand(want.Brand); err != nil {
		return err
	}
	l.shared()
	l.locations()
	l.ids = map[string]bool{}
	for _, e := range entries {
		l.ids[e.id] = true
	}
	l.team()
	l.treatments()
	l.guides(entries, picked)
	for _, set := range l.sets() {
		l.publications(set.Practice.Publish, entries, want)
		l.ruleNames(set.Practice.Rules, want.Rules)
	}
	l.formerNames(entries)
	return nil
}

// Read gives the content of a file of the project, named from its root with slashes. Links that lead out of
// the project, folders, devices and files over 64 MiB are errors.
func (p *Project) Read(name string) ([]byte, error) {
	return readFile(p.fsys, name, maxAsset)
}

var errOutside = errors.New("it lies outside the project")
