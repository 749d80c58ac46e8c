package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// unfinished is how a file is called while it is written.
const unfinished = ".guidepress-*"

// WriteFile puts a file in place whole or not at all: it is written beside its place, synced to the disk and
// renamed, so that a crash, a kill or a full disk leaves the last good file.
func WriteFile(name string, data []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("cannot make the folder for %s: %w", name, err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), unfinished)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	defer func() {
		if err != nil {
			tmp.Close()
			err = fmt.Errorf("cannot write %s: %w", name, errors.Join(err, os.Remove(tmp.Name())))
		}
	}()
	if _, err = tmp.Write(data); err != nil {
		return err
	}
	if err = tmp.Chmod(0o644); err != nil {
		return err
	}
	if err = tmp.Sync(); err != nil {
		return err
	}
	if err = tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}

// stale is the age at which an unfinished file is no other build's work in hand, but was left by a kill.
const stale = time.Hour

// sweep takes away what killed builds left in the folders of some outputs. What cannot be taken away stays.
func sweep(root string, outs []Output) {
	seen := map[string]bool{}
	for _, o := range outs {
		dir := filepath.Dir(underRoot(root, o.File))
		if seen[dir] {
			continue
		}
		seen[dir] = true
		left, _ := filepath.Glob(filepath.Join(dir, unfinished)) // the pattern is well formed
		for _, name := range left {
			if info, err := os.Lstat(name); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > stale {
				os.Remove(name)
			}
		}
	}
}
