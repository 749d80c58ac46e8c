package photo

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sync"
)

// original is a file the author named. Its lock makes two guides that share a photo make it once.
type original struct {
	mu    sync.Mutex
	known bool
	sum   [sha256.Size]byte
	info  Info
	fault *fault
}

func (s *Store) original(file string) *original {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.originals[file] == nil {
		s.originals[file] = &original{}
	}
	return s.originals[file]
}

// load reads the file and its head.
func (o *original) load(read func(string) ([]byte, error), file string) []byte {
	o.known = true
	data, err := read(file)
	if err != nil {
		o.fault = missing(file, err)
		return nil
	}
	o.sum = sha256.Sum256(data)
	o.info, o.fault = probe(file, data)
	return data
}

// again reads a file that is known but of which something new is wanted.
func (o *original) again(read func(string) ([]byte, error), file string) ([]byte, error) {
	sum := o.sum
	data := o.load(read, file)
	if o.fault == nil && o.sum != sum {
		return nil, fmt.Errorf("the picture %s changed while it was in use", file)
	}
	return data, nil
}

func missing(file string, err error) *fault {
	if errors.Is(err, fs.ErrNotExist) {
		return &fault{"image-missing", "there is no file " + path.Clean(file), "check its name, capital letters too"}
	}
	return &fault{"image-missing", fmt.Sprintf("the picture cannot be read: %v", err), ""}
}
