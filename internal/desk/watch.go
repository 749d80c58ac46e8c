package desk

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"time"
)

// glance is how often the files are looked at. A look at 400 files takes some 2 ms.
const glance = 500 * time.Millisecond

// watch looks for changes made outside, by an editor or by git.
func (d *Desk) watch(ctx context.Context) {
	tick := time.NewTicker(glance)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			d.refresh()
		}
	}
}

// refresh sees whether files have changed since the last look, and says so to all.
func (d *Desk) refresh() {
	changed := d.shelf.look(stamps(d.root.FS()))
	if len(changed) == 0 {
		return
	}
	d.checker.stale(changed)
	d.hub.tell("changed", changed)
}

// stamps are the size and the time of every file that guides are made of.
func stamps(root fs.FS) map[string]string {
	out := map[string]string{}
	for _, dir := range []string{"guides", "assets", "reviews"} {
		fs.WalkDir(root, dir, func(name string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil // a folder that is not there, or not to be read, holds nothing
			case strings.HasPrefix(e.Name(), "."):
				if e.IsDir() {
					return fs.SkipDir
				}
				return nil
			case e.IsDir():
				return nil
			}
			if info, err := e.Info(); err == nil {
				out[name] = fmt.Sprint(info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return out
}
