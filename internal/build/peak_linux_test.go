package build

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"time"
)

// watch follows the most memory a process has had, in MiB, until done is closed. The figure that wait4 gives cannot
// be used: Go starts children by vfork, and Linux counts the parent's memory into theirs.
func watch(pid int, done <-chan struct{}) float64 {
	most := 0.0
	for {
		data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if _, rest, ok := bytes.Cut(data, []byte("VmHWM:")); ok {
			if kb, err := strconv.ParseFloat(string(bytes.Fields(rest)[0]), 64); err == nil {
				most = max(most, kb/1024)
			}
		}
		select {
		case <-done:
			return most
		case <-time.After(5 * time.Millisecond):
		}
	}
}
