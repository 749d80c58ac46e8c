package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
)

// files are the bundle: contents by path, with slashes. It is safe for concurrent use.
type files struct {
	mu   sync.Mutex
	data map[string][]byte
}

func newFiles() *files { return &files{data: map[string][]byte{}} }

// add keeps a file under a stable name.
func (f *files) add(name string, data []byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.data[name] = data
}

// names lists the files in order.
func (f *files) names() []string { return slices.Sorted(maps.Keys(f.data)) }

// hashed keeps a file under a name that changes with its content, so that browsers may keep it for ever: in the
// folder dir, "art.svg" as "art.0123456789.svg".
func (f *files) hashed(dir, name string, data []byte) string {
	ext := path.Ext(name)
	full := path.Join(dir, strings.TrimSuffix(name, ext)+"."+sum(data)[:10]+ext)
	f.add(full, data)
	return full
}

// sum is the SHA-256 of a file, in hex.
func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}
