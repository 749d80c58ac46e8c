package photo

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// maxCache is what the folder may hold: some 2,000 pictures of 250 kB, those of a hundred guides in all editions.
const maxCache = 512 << 20

// prune takes away what killed runs left half written, and the entries that were of no use for longest while all of
// them together are larger than limit. It is run where a picture was made: a run that only reads pays nothing for it.
func (c cache) prune(limit int64) {
	type entry struct {
		name string
		size int64
		used time.Time
	}
	var all []entry
	var total int64
	filepath.WalkDir(c.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil // a cache that cannot be read costs time and nothing else
		}
		info, err := d.Info()
		switch {
		case err != nil:
		case strings.HasPrefix(d.Name(), "new-"):
			if time.Since(info.ModTime()) > time.Hour {
				os.Remove(name)
			}
		default:
			all = append(all, entry{name, info.Size(), info.ModTime()})
			total += info.Size()
		}
		return nil
	})
	slices.SortFunc(all, func(a, b entry) int { return a.used.Compare(b.used) })
	for _, e := range all {
		if total <= limit {
			return
		}
		if os.Remove(e.name) == nil {
			total -= e.size
		}
	}
}
