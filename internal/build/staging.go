package build

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// staging keeps finished files in a folder inside the output folder until all problems are known: each is made once
// and let go, so that memory holds only the files in work, and putting them in place is a rename.
type staging struct {
	out  string // the output folder
	mu   sync.Mutex
	dir  string   // its folder for finished files, once there is one
	made []string // folders made on the way, the innermost last
}

// staged is how the folder is called; it is among what is unfinished.
const staged = ".guidepress-stage-*"

// add writes a file and tells where it lies.
func (s *staging) add(data []byte) (string, error) {
	dir, err := s.folder()
	if err != nil {
		return "", fmt.Errorf("cannot make the folder for finished files: %w", err)
	}
	return writeSynced(dir, "", data)
}

func (s *staging) folder() (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.dir != "" {
		return s.dir, nil
	}
	for dir := s.out; !exists(dir); dir = filepath.Dir(dir) {
		s.made = append([]string{dir}, s.made...)
		if dir == filepath.Dir(dir) {
			break
		}
	}
	if err := os.MkdirAll(s.out, 0o755); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(s.out, staged)
	s.dir = dir
	return dir, err
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return !errors.Is(err, os.ErrNotExist)
}

// place puts a finished file where it belongs.
func (s *staging) place(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return fmt.Errorf("cannot make the folder for %s: %w", to, err)
	}
	return os.Rename(from, to)
}

// discard takes away what was not put in place, and the folders made for it that are still empty.
func (s *staging) discard() {
	if s.dir == "" {
		return
	}
	os.RemoveAll(s.dir)
	for i := len(s.made) - 1; i >= 0 && os.Remove(s.made[i]) == nil; i-- {
	}
}

// stale is the age at which an unfinished file is no other build's work in hand, but was left by a kill.
const stale = time.Hour

// sweep takes away what killed builds left in the output folder and in the folders of some outputs. What cannot be
// taken away stays.
func sweep(o Options, outs []Output) {
	patterns := map[string]bool{filepath.Join(underRoot(o.Root, o.Out), unfinished): true}
	for _, f := range outs {
		patterns[filepath.Join(filepath.Dir(underRoot(o.Root, f.File)), unfinished)] = true
	}
	for pattern := range patterns {
		left, _ := filepath.Glob(pattern) // the pattern is well formed
		for _, name := range left {
			if info, err := os.Lstat(name); err == nil && time.Since(info.ModTime()) > stale {
				os.RemoveAll(name)
			}
		}
	}
}
