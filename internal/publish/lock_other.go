//go:build (!unix && !windows) || solaris || illumos || aix

package publish

import (
	"errors"
	"os"
)

const removesOpen = false

func lockFile(*os.File) error { return errors.ErrUnsupported }
