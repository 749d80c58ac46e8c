package build

import (
	"crypto/sha256"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"
)

// look takes the stamps of all inputs as they are now, before any of them is read, and tells which have changed since a
// run; at is when this one began.
// Where time and size do not settle it, hashes of the content do, for files of words and for young ones: a file that was
// checked out anew, or saved as it was, has not changed.
func look(root string, last *whole, at time.Time) (now Stamps, sums map[string]string, changed []string, err error) {
	if now, err = Inputs(root); err != nil {
		return nil, nil, nil, err
	}
	sums = map[string]string{}
	for name, s := range now {
		old, there := last.Inputs[name]
		if there && s.Same(old) && s.settled(last.At) {
			if sum := last.Sums[name]; sum != "" {
				sums[name] = sum
			}
			continue
		}
		if wordy(name) || last.Sums[name] != "" || !s.settled(at) {
			sums[name] = hashOf(filepath.Join(root, filepath.FromSlash(name)))
		}
		if !there || sums[name] == "" || sums[name] != last.Sums[name] {
			changed = append(changed, name)
		}
	}
	for name := range last.Inputs {
		if _, there := now[name]; !there {
			changed = append(changed, name)
		}
	}
	slices.Sort(changed)
	return now, sums, changed, nil
}

// wordy reports whether a file of words has this name; they are small.
func wordy(name string) bool {
	ext := path.Ext(name)
	return ext == ".yaml" || ext == ".json"
}

// hashOf is the hash of what a file holds; "" of one that cannot be read, which others report.
func hashOf(name string) string {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() {
		return "" // a named pipe would wait for ever
	}
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return sum(h)
}

// unmoved reports that no input was touched since its stamp was taken: else some may have been read as they were before,
// and some as they are now.
func unmoved(root string, then Stamps) (bool, error) {
	now, err := Inputs(root)
	return err == nil && maps.EqualFunc(now, then, Stamp.Same), err
}
