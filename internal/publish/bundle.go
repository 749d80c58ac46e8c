package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"guidepress/internal/build"
)

// What the folder holds while files are put in place. All of it lies inside: a folder beside it may be on another
// disk, where renaming does not work.
const (
	newFolder   = ".guidepress-new"
	journalName = ".guidepress-journal"
)

// bundle is the website's folder and the files that it shall hold. A file that is not there yet is written beside its
// place as soon as it is made, so that memory holds none of them; place puts all in place in the end.
type bundle struct {
	dir    string
	root   *os.Root // no name, also none in an old manifest, leads out of it
	lock   *lock
	made   []string // folders made for it, the innermost last
	rec    *record
	rename func(from, to string) error
	held   func(error) bool // why a rename failed: the file is open in another program

	mu     sync.Mutex
	files  map[string]file
	ours   map[string]bool // made by an earlier run
	staged string          // this run's own folder for files not yet in place
	failed error           // of files that were kept on the way
	done   Placed
}

// file is one file of the bundle.
type file struct {
	bytes  int
	sum    string // SHA-256, in hex
	staged bool   // else it is in its place already
}

// openBundle gets the folder ready, and waits until no other run is at work in it; waiting hears of one.
func openBundle(ctx context.Context, dir string, waiting func()) (*bundle, error) {
	made, err := mkdirAll(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot make the folder for the website's files: %w", err)
	}
	b := &bundle{dir: dir, made: made, held: build.Held, files: map[string]file{}, rec: new(record)}
	if b.root, err = os.OpenRoot(dir); err != nil {
		return nil, err
	}
	b.rename = b.root.Rename
	if b.lock, err = locked(ctx, b.root, waiting); err == nil {
		err = b.readOurs()
	}
	if err != nil {
		b.close()
		return nil, fmt.Errorf("cannot put files into %s: %w", dir, err)
	}
	b.sweepStages()
	return b, nil
}

// mkdirAll makes a folder and those above it, and tells which there were not.
func mkdirAll(dir string) (made []string, err error) {
	for d := filepath.Clean(dir); ; d = filepath.Dir(d) {
		if _, err := os.Lstat(d); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		made = append([]string{d}, made...)
	}
	return made, os.MkdirAll(dir, 0o755)
}

// close takes away what is not in place, and the folders made for it that are still empty.
func (b *bundle) close() {
	if b.staged != "" {
		b.root.RemoveAll(b.staged)
	}
	if b.lock != nil {
		b.lock.release()
	}
	b.root.Close()
	for i := len(b.made) - 1; i >= 0 && os.Remove(b.made[i]) == nil; i-- {
	}
}

// add keeps a file under a stable name. One that is in its place already stays there; nothing that is not ours is to
// be written over.
func (b *bundle) add(name string, data []byte) error {
	f := file{bytes: len(data), sum: sum(data)}
	b.mu.Lock()
	if old, ok := b.files[name]; ok && old.sum == f.sum {
		b.mu.Unlock()
		return nil // another guide shows it, too
	}
	b.files[name] = f
	b.mu.Unlock()
	if b.inPlace(name, f) {
		return nil
	}
	switch _, err := b.root.Lstat(name); {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case err == nil && !b.ours[name]:
		return fmt.Errorf("%s holds a file %s that an earlier run did not make; choose another folder, or remove it", b.dir, name)
	}
	f.staged = true
	b.mu.Lock()
	b.files[name] = f
	b.mu.Unlock()
	return b.stage(name, data)
}

// inPlace reports that the folder holds this file under this name. The record spares reading it.
func (b *bundle) inPlace(name string, f file) bool {
	if b.rec.intact(name, f) {
		return true
	}
	info, err := b.root.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(f.bytes) {
		return false
	}
	data, err := b.root.ReadFile(name)
	return err == nil && sum(data) == f.sum
}

// keep takes over files of an earlier run as they are.
func (b *bundle) keep(name string, f file) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.files[name] = f
}

// copy keeps a file of the bundle under another name, too.
func (b *bundle) copy(from, name string) error {
	data, err := b.read(from)
	if err != nil {
		return err
	}
	return b.add(name, data)
}

// read gives a file's content back.
func (b *bundle) read(name string) ([]byte, error) {
	b.mu.Lock()
	at := name
	if b.files[name].staged {
		at = path.Join(b.staged, name)
	}
	b.mu.Unlock()
	return b.root.ReadFile(at)
}

// hashed keeps a file under a name that changes with its content, so that browsers may keep it for ever: in the
// folder dir, "art.svg" as "art.0123456789.svg". What goes wrong comes up when the files are put in place.
func (b *bundle) hashed(dir, name string, data []byte) string {
	ext := path.Ext(name)
	full := path.Join(dir, strings.TrimSuffix(name, ext)+"."+sum(data)[:10]+ext)
	if err := b.add(full, data); err != nil {
		b.mu.Lock()
		b.failed = errors.Join(b.failed, err)
		b.mu.Unlock()
	}
	return full
}

// names lists the files in order.
func (b *bundle) names() []string { return slices.Sorted(maps.Keys(b.files)) }

// sum is the SHA-256 of a file, in hex.
func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// stage writes a file beside its place.
func (b *bundle) stage(name string, data []byte) error {
	return b.write(path.Join(b.stages(), name), data, true)
}

// stages is the folder for what is not in its place yet.
func (b *bundle) stages() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.staged == "" {
		b.staged = fmt.Sprintf("%s-%d-%d", newFolder, os.Getpid(), time.Now().UnixNano())
	}
	return b.staged
}

// drafts is where pages wait for the addresses that are known only when all are made; no file of a bundle is called so.
const drafts = ".drafts"

// setAside keeps a page of which something is still to be filled in.
func (b *bundle) setAside(name string, data []byte) error {
	return b.write(path.Join(b.stages(), drafts, name), data, false)
}

// aside is such a page.
func (b *bundle) aside(name string) ([]byte, error) {
	return b.root.ReadFile(path.Join(b.stages(), drafts, name))
}

func (b *bundle) write(name string, data []byte, sync bool) error {
	if err := b.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := b.root.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && sync {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// readOurs learns from the manifest, and from the journal of a run that was stopped, which files are ours.
func (b *bundle) readOurs() error {
	b.ours = map[string]bool{}
	data, err := b.root.ReadFile(manifestName)
	if err == nil {
		var old Manifest
		if json.NewDecoder(bytes.NewReader(data)).Decode(&old) == nil && old.Schema == schemaName {
			b.ours[manifestName] = true
			for _, f := range old.Files {
				b.ours[f.File] = true
			}
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if p, err := openPart(b.dir); err == nil {
		b.ours[partName] = true
		for name := range p.sums {
			b.ours[name] = true
		}
		p.root.Close()
	}
	journal, err := b.root.ReadFile(journalName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, name := range strings.Fields(string(journal)) {
		b.ours[name] = true
	}
	return nil
}

// sweepStages takes away what runs that were killed have left: no other run is at work in the folder. One of a version
// that knew no lock may be, for an hour.
func (b *bundle) sweepStages() {
	entries, _ := fs.ReadDir(b.root.FS(), ".")
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && e.IsDir() && strings.HasPrefix(e.Name(), newFolder) && (b.lock.real() || time.Since(info.ModTime()) > time.Hour) {
			b.root.RemoveAll(e.Name())
		}
	}
}
