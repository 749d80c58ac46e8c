package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// lockName is the file by which runs into one folder wait for each other. It goes with the run; one that a killed run
// left binds nobody, for the system lets go of its lock.
const lockName = ".guidepress-lock"

// lock is the right to change a folder.
type lock struct {
	root *os.Root
	file *os.File // nil where the file system knows no locks
}

// errTaken says that another run holds the lock.
var errTaken = errors.New("another run is at work in the folder")

// patience is the pause between two attempts.
const patience = 50 * time.Millisecond

// locked waits until the folder is this run's. Waiting, if not nil, hears once that another one is at work.
func locked(ctx context.Context, root *os.Root, waiting func()) (*lock, error) {
	for first := true; ; first = false {
		l, err := tryLock(root)
		if !errors.Is(err, errTaken) {
			return l, err
		}
		if first && waiting != nil {
			waiting()
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(patience):
		}
	}
}

func tryLock(root *os.Root) (*lock, error) {
	f, err := root.OpenFile(lockName, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("cannot write into the folder for the website's files: %w", err)
	}
	switch err := lockFile(f); {
	case errors.Is(err, errTaken):
		f.Close()
		return nil, err
	case err != nil: // some network disks know no locks
		f.Close()
		root.Remove(lockName)
		return &lock{root: root}, nil
	}
	mine, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	// Who held it may have taken the file away in between: then the lock is one of a file that nobody sees.
	if there, err := root.Stat(lockName); err != nil || !os.SameFile(mine, there) {
		f.Close()
		if err == nil || errors.Is(err, fs.ErrNotExist) {
			err = errTaken
		}
		return nil, err
	}
	return &lock{root, f}, nil
}

func (l *lock) real() bool { return l.file != nil }

func (l *lock) release() {
	if l.file == nil {
		return
	}
	if removesOpen {
		l.root.Remove(lockName)
	}
	l.file.Close()
	if !removesOpen {
		l.root.Remove(lockName) // fails where the next run has it open, as it should
	}
}
