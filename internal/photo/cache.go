package photo

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"os"
	"path/filepath"
	"sync"
	"time"

	"guidepress/internal/display"
)

// cache keeps results in a folder, one file each, under names that say what they were made from. It can be
// deleted at any time. A cache that cannot be read or written costs time and nothing else, so neither is an
// error.
type cache struct {
	dir    string
	pruned *sync.Once
}

// An entry is the mark, the checksum of what follows, a format, width, height, and the encoded picture.
const entryMark = "gp-pict1"

const entryHead = len(entryMark) + sha256.Size

func (c cache) file(key string) string { return filepath.Join(c.dir, key[:2], key[2:]) }

// get is an entry, or nil. One that is damaged is as good as none: it is made again and written over.
func (c cache) get(key string) *display.Image {
	if c.dir == "" {
		return nil
	}
	entry, err := os.ReadFile(c.file(key))
	if err != nil || len(entry) < entryHead+9 || string(entry[:len(entryMark)]) != entryMark {
		return nil
	}
	body := entry[entryHead:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], entry[len(entryMark):entryHead]) {
		return nil
	}
	if info, err := os.Stat(c.file(key)); err == nil && time.Since(info.ModTime()) > 24*time.Hour {
		os.Chtimes(c.file(key), time.Time{}, time.Now()) // when it was last of use, to the day
	}
	img := &display.Image{Format: string(JPEG), Data: body[9:],
		W: int(binary.BigEndian.Uint32(body[1:])), H: int(binary.BigEndian.Uint32(body[5:]))}
	if body[0] == 'p' {
		img.Format = string(PNG)
	}
	return img
}

// put writes an entry. It comes into being whole: a process that is killed leaves at most a stray temporary
// file, and two that write the same entry write the same bytes.
func (c cache) put(key string, img *display.Image) {
	if c.dir == "" {
		return
	}
	defer c.pruned.Do(func() { c.prune(maxCache) })
	body := append([]byte{img.Format[0]}, make([]byte, 8)...)
	binary.BigEndian.PutUint32(body[1:], uint32(img.W))
	binary.BigEndian.PutUint32(body[5:], uint32(img.H))
	body = append(body, img.Data...)
	sum := sha256.Sum256(body)
	name := c.file(key)
	if os.MkdirAll(filepath.Dir(name), 0o755) != nil {
		return
	}
	f, err := os.CreateTemp(filepath.Dir(name), "new-*")
	if err != nil {
		return
	}
	_, err = f.Write(append(append([]byte(entryMark), sum[:]...), body...))
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
}
