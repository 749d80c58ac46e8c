package build

import (
	"errors"
	"io/fs"
	"runtime"
	"strings"
	"syscall"
)

// HeldError lists files that could not be put in place because another program has them open: on Windows a PDF that
// a viewer shows cannot be replaced. All other files are in place.
type HeldError struct{ Files []string }

func (e *HeldError) Error() string {
	is, it := " is", "it"
	if len(e.Files) > 1 {
		is, it = " are", "them"
	}
	return strings.Join(e.Files, ", ") + is + " open in another program; close " + it + " and build again"
}

// Held reports that a file could not be replaced because somebody has it open. Windows says that access is denied, or
// that the file is shared (ERROR_SHARING_VIOLATION, 32; ERROR_LOCK_VIOLATION, 33); elsewhere open files can be replaced.
func Held(err error) bool {
	return runtime.GOOS == "windows" && (errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.Errno(32)) || errors.Is(err, syscall.Errno(33)))
}
