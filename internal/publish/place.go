package publish

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"guidepress/internal/build"
)

// Placed counts what happened to the files of a bundle's folder.
type Placed struct{ Written, Kept, Removed int }

// What the folder holds while files are put in place. Both lie inside it: a folder beside it may be on another
// disk, where renaming does not work.
const (
	newFolder   = ".guidepress-new"
	journalName = ".guidepress-journal"
)

// place puts a bundle into its folder. All that changes is written and synced in a folder of its own first; then
// file after file is renamed into place, pictures and PDFs before the pages that lead to them, the manifest last;
// then what an earlier run made and this one did not is removed. A run that is killed leaves whole files, and
// pages that lead to files that are there. Nothing that is not ours is written over or removed.
func place(dir string, f *files) (Placed, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return Placed{}, fmt.Errorf("cannot make the folder for the website's files: %w", err)
	}
	root, err := os.OpenRoot(dir) // no name, also none in an old manifest, leads out of it
	if err != nil {
		return Placed{}, err
	}
	defer root.Close()
	p := &placing{root: root, dir: dir, files: f, rename: root.Rename, held: build.Held}
	err = p.run()
	var held *build.HeldError
	if errors.As(err, &held) {
		return p.done, err
	}
	if err != nil {
		return Placed{}, fmt.Errorf("cannot put the website's files in place: %w", err)
	}
	return p.done, nil
}

type placing struct {
	root    *os.Root
	dir     string
	files   *files
	ours    map[string]bool // made by an earlier run
	changed []string
	done    Placed
	staged  string // this run's own folder for files not yet in place
	rename  func(from, to string) error
	held    func(error) bool // why a rename failed: the file is open in another program
}

func (p *placing) run() error {
	defer func() {
		if p.staged != "" {
			p.root.RemoveAll(p.staged)
		}
	}()
	for _, step := range []func() error{p.readOurs, p.compare, p.stage, p.note, p.swap, p.sweep} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// readOurs learns from the manifest, and from the journal of a run that was stopped, which files are ours.
func (p *placing) readOurs() error {
	p.ours = map[string]bool{}
	data, err := p.root.ReadFile(manifestName)
	if err == nil {
		var old Manifest
		if json.Unmarshal(data, &old) == nil && old.Schema == schemaName {
			p.ours[manifestName] = true
			for _, f := range old.Files {
				p.ours[f.File] = true
			}
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	journal, err := p.root.ReadFile(journalName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, name := range strings.Fields(string(journal)) {
		p.ours[name] = true
	}
	return nil
}

// compare finds what has to be written, and refuses to write over what is not ours.
func (p *placing) compare() error {
	for _, name := range p.files.names() {
		old, err := p.root.ReadFile(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			p.changed = append(p.changed, name)
		case err != nil:
			return err
		case bytes.Equal(old, p.files.data[name]):
			p.done.Kept++
		case !p.isOurs(name):
			return fmt.Errorf("%s holds a file %s that an earlier run did not make; choose another folder, or remove it", p.dir, name)
		default:
			p.changed = append(p.changed, name)
		}
	}
	slices.SortStableFunc(p.changed, func(a, b string) int { return turn(a) - turn(b) })
	return nil
}

// isOurs asks once more on the disk: another run into the same folder may have made the file since this one began.
func (p *placing) isOurs(name string) bool {
	return p.ours[name] || p.readOurs() == nil && p.ours[name]
}

// turn says when a file takes its place: what is led to first.
func turn(name string) int {
	switch {
	case name == manifestName:
		return 3
	case name == "index.html" || name == "sitemap.xml" || name == "_redirects":
		return 2
	case path.Ext(name) == ".html":
		return 1
	}
	return 0
}

// stage writes what has changed beside its place. Should that fail, as on a full disk, nothing of it stays.
func (p *placing) stage() error {
	p.sweepStages()
	p.staged = fmt.Sprintf("%s-%d-%d", newFolder, os.Getpid(), time.Now().UnixNano()) // two runs may be at work in one folder
	for _, name := range p.changed {
		if err := p.write(path.Join(p.staged, name), p.files.data[name]); err != nil {
			return err
		}
	}
	return nil
}

// sweepStages takes away what runs that were stopped an hour ago or longer have left.
func (p *placing) sweepStages() {
	entries, _ := fs.ReadDir(p.root.FS(), ".")
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && e.IsDir() && strings.HasPrefix(e.Name(), newFolder) && time.Since(info.ModTime()) > time.Hour {
			p.root.RemoveAll(e.Name())
		}
	}
}

func (p *placing) write(name string, data []byte) error {
	if err := p.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := p.root.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// note keeps which files are about to be ours: should this run be stopped, the next one may replace them.
func (p *placing) note() error {
	if len(p.changed) == 0 {
		return nil
	}
	names := p.files.names()
	for name := range p.ours {
		names = append(names, name)
	}
	slices.Sort(names)
	if err := p.write(path.Join(p.staged, journalName), []byte(strings.Join(slices.Compact(names), "\n"))); err != nil {
		return err
	}
	return p.root.Rename(path.Join(p.staged, journalName), journalName)
}

// swap puts the files in place. One that is open in another program keeps none of the others back, save the manifest:
// that must not describe what is not there.
func (p *placing) swap() error {
	var open []string
	for _, name := range p.changed {
		if dir := path.Dir(name); dir != "." {
			if err := p.root.MkdirAll(dir, 0o755); err != nil {
				return err
			}
		}
		if name == manifestName && open != nil {
			continue
		}
		err := p.rename(path.Join(p.staged, name), name)
		switch {
		case err != nil && p.held(err):
			open = append(open, path.Join(filepath.ToSlash(p.dir), name))
		case err != nil:
			return err
		default:
			p.done.Written++
		}
	}
	if open != nil {
		return &build.HeldError{Files: open}
	}
	return nil
}

// sweep removes what only earlier runs made, the folders that it leaves empty, and the journal.
func (p *placing) sweep() error {
	var stale []string
	for name := range p.ours {
		if _, ok := p.files.data[name]; !ok && fs.ValidPath(name) {
			stale = append(stale, name)
		}
	}
	slices.Sort(stale)
	for _, name := range stale {
		switch err := p.root.Remove(name); {
		case err == nil:
			p.done.Removed++
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
		for dir := path.Dir(name); dir != "." && p.root.Remove(dir) == nil; dir = path.Dir(dir) {
		}
	}
	if err := p.root.Remove(journalName); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
