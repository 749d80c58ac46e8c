package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// unfinished is how a file is called while it is written.
const unfinished = ".guidepress-*"

// WriteFile puts a file in place whole or not at all: it is written beside its place, synced to the disk and
// renamed, so that a crash, a kill or a full disk leaves the last good file.
func WriteFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("cannot make the folder for %s: %w", name, err)
	}
	tmp, err := writeSynced(filepath.Dir(name), unfinished, data)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	if err := os.Rename(tmp, name); err != nil {
		return errors.Join(err, os.Remove(tmp))
	}
	return nil
}

// writeSynced writes a new file in a folder and waits until the disk has it. Nothing stays of one that fails.
func writeSynced(dir, pattern string, data []byte) (name string, err error) {
	f, err := os.CreateTemp(dir, pattern)
	if err != nil {
		return "", err
	}
	defer func() {
		if err != nil {
			f.Close()
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if _, err = f.Write(data); err != nil {
		return "", err
	}
	if err = f.Chmod(0o644); err != nil {
		return "", err
	}
	if err = f.Sync(); err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}
