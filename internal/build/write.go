package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// WriteFile puts a file in place whole or not at all: it is written beside its place, synced to the disk and
// renamed, so that a crash, a kill or a full disk leaves the last good file.
func WriteFile(name string, data []byte) (err error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("cannot make the folder for %s: %w", name, err)
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), ".guidepress-*")
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
