package desk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"

	"guidepress/internal/mend"
)

// maxFile is how large a file of text may be.
const maxFile = 2 << 20

// history is what was changed on the desk, for undo and redo. Every step knows the whole file before and after: undo
// gives the very bytes back, and only where nobody else has changed them since.
type history struct {
	mu     sync.Mutex
	steps  []step
	undone []step
}

// step is one change of one file.
type step struct {
	file          string
	what          string // the text it changed, to show it
	before, after []byte
}

// memory is how many steps can be undone; files have some 40 kB.
const memory = 200

// change reads a file, changes it and puts it in place. One change is made at a time.
func (d *Desk) change(file, what string, do func([]byte) ([]byte, error)) error {
	d.history.mu.Lock()
	defer d.history.mu.Unlock()
	before, err := d.read(file)
	if errors.Is(err, fs.ErrNotExist) && onDemand(file) {
		before, err = nil, nil
	}
	if err != nil {
		return err
	}
	after, err := do(before)
	if err != nil || bytes.Equal(before, after) {
		return err
	}
	if err := d.put(file, after); err != nil {
		return err
	}
	h := &d.history
	h.steps, h.undone = append(h.steps, step{file, what, before, after}), nil
	if len(h.steps) > memory {
		h.steps = h.steps[1:]
	}
	d.refresh()
	return nil
}

// put puts a file in place whole; one without bytes is taken away.
func (d *Desk) put(file string, data []byte) error {
	if data == nil {
		return d.root.Remove(file)
	}
	if err := d.root.Mkdir(path.Dir(file), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("cannot make the folder %s: %w", path.Dir(file), err)
	}
	return mend.Replace(d.root, file, data)
}

// onDemand reports whether the desk itself begins such a file.
func onDemand(file string) bool { return path.Dir(file) == "reviews" }

// errChangedOutside is what keeps undo from writing over somebody else's work.
var errChangedOutside = refusal{http.StatusConflict, "the file was changed outside since; it stays as it is"}

// back takes the last step back, or makes an undone one again, and says what it changed.
func (d *Desk) back(again bool) (what string, err error) {
	h := &d.history
	h.mu.Lock()
	defer h.mu.Unlock()
	from, to := &h.steps, &h.undone
	if again {
		from, to = to, from
	}
	if len(*from) == 0 {
		return "", nil
	}
	s := (*from)[len(*from)-1]
	now, next := s.after, s.before
	if again {
		now, next = next, now
	}
	data, err := d.read(s.file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && now == nil:
	case err != nil:
		return "", err
	case !bytes.Equal(data, now):
		return "", errChangedOutside
	}
	if err := d.put(s.file, next); err != nil {
		return "", err
	}
	*from, *to = (*from)[:len(*from)-1], append(*to, s)
	d.refresh()
	return s.what, nil
}

// depth is how many steps can be taken back and made again.
func (h *history) depth() (undo, redo int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.steps), len(h.undone)
}

// read gives a text file of the project.
func (d *Desk) read(file string) ([]byte, error) {
	if !ours(file) {
		return nil, refusal{http.StatusForbidden, fmt.Sprintf("%s is no file of guides", file)}
	}
	f, err := d.root.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err == nil && len(data) > maxFile {
		err = refusal{http.StatusRequestEntityTooLarge, file + " is too large to be changed here"}
	}
	return data, err
}

// ours reports whether a file may be changed on the desk: the YAML of guides, brands and reviews.
func ours(file string) bool {
	dir := path.Dir(file)
	return fs.ValidPath(file) && strings.HasSuffix(file, ".yaml") && (dir == "guides" || dir == "reviews" || path.Dir(dir) == "assets/brands")
}
