package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"guidepress/internal/build"
)

// Placed counts what happened to the files of a bundle's folder.
type Placed struct{ Written, Kept, Removed int }

// place puts the files in place. All that has changed waits, written and synced, in a folder of its own; now file after
// file is renamed, pictures and PDFs before the pages that lead to them, the manifest last; then what an earlier run
// made and this one did not is removed. A run that is killed leaves whole files, and pages that lead to files that are
// there.
func (b *bundle) place() error {
	err := b.failed
	for _, step := range []func() error{b.note, b.swap, b.sweep} {
		if err == nil {
			err = step()
		}
	}
	var held *build.HeldError
	if err != nil && !errors.As(err, &held) {
		err = fmt.Errorf("cannot put the website's files in place: %w", err)
	}
	return err
}

// changed are the files that are not in their places yet, in the order in which they go there.
func (b *bundle) changed() []string {
	names := slices.DeleteFunc(b.names(), func(name string) bool { return !b.files[name].staged })
	slices.SortStableFunc(names, func(x, y string) int { return turn(x) - turn(y) })
	return names
}

// last is the turn of the file that describes the others.
const last = 3

// turn says when a file takes its place: what is led to first.
func turn(name string) int {
	switch {
	case name == manifestName || name == partName:
		return last
	case name == "index.html" || name == "sitemap.xml" || name == "_redirects":
		return 2
	case path.Ext(name) == ".html":
		return 1
	}
	return 0
}

// note keeps which files are about to be ours: should this run be stopped, the next one may replace them.
func (b *bundle) note() error {
	if len(b.changed()) == 0 {
		return nil
	}
	names := slices.Concat(b.names(), slices.Collect(maps.Keys(b.ours)))
	slices.Sort(names)
	if err := b.stage(journalName, []byte(strings.Join(slices.Compact(names), "\n"))); err != nil {
		return err
	}
	return b.root.Rename(path.Join(b.staged, journalName), journalName)
}

// swap puts the files in place. One that is open in another program keeps none of the others back, save the manifest:
// that must not describe what is not there.
func (b *bundle) swap() error {
	var open []string
	changed := b.changed()
	b.done.Kept = len(b.files) - len(changed)
	for _, name := range changed {
		if dir := path.Dir(name); dir != "." {
			if err := b.root.MkdirAll(dir, 0o755); err != nil {
				return err
			}
		}
		if turn(name) == last && open != nil {
			continue
		}
		err := b.rename(path.Join(b.staged, name), name)
		switch {
		case err != nil && b.held(err):
			open = append(open, path.Join(filepath.ToSlash(b.dir), name))
		case err != nil:
			return err
		default:
			b.done.Written++
		}
	}
	if open != nil {
		return &build.HeldError{Files: open}
	}
	return nil
}

// sweep removes what only earlier runs made, the folders that it leaves empty, and the journal.
func (b *bundle) sweep() error {
	var stale []string
	for name := range b.ours {
		if _, ok := b.files[name]; !ok && fs.ValidPath(name) {
			stale = append(stale, name)
		}
	}
	slices.Sort(stale)
	for _, name := range stale {
		switch err := b.root.Remove(name); {
		case err == nil:
			b.done.Removed++
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
		for dir := path.Dir(name); dir != "." && b.root.Remove(dir) == nil; dir = path.Dir(dir) {
		}
	}
	if err := b.root.Remove(journalName); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
