//go:build unix && !solaris && !illumos && !aix

package publish

import (
	"errors"
	"os"
	"syscall"
)

// removesOpen: an open file can be taken away, and must be while the lock is held: afterwards it may be another run's.
const removesOpen = true

func lockFile(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return errTaken
	}
	return err
}
