package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"syscall"
	"time"

	"guidepress/internal/build"
)

// progress shows how far a build is: a bar for a person at a terminal, otherwise a line for each file as soon
// as it is in place. A ready-made bar (schollz/progressbar) would bring four packages for
// these few lines.
type progress struct {
	out, err io.Writer
	width    int // of the terminal; 0 for none
	start    time.Time

	mu    sync.Mutex
	drawn bool
	later []build.Output // to be said when the bar is gone
	fault error
}

func newProgress(out, err io.Writer) *progress {
	p := &progress{out: out, err: err, start: time.Now()}
	p.width, _ = terminal(err)
	return p
}

// patience is how long a build may take before a bar is worth looking at.
const patience = 300 * time.Millisecond

func (p *progress) step(done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.width == 0 || time.Since(p.start) < patience {
		return
	}
	p.drawn = true
	p.clearIf(done == total)
	if done < total {
		room := max(10, min(40, p.width-30))
		full := room * done / total
		fmt.Fprintf(p.err, "\r[%s%s] %d%%", strings.Repeat("=", full), strings.Repeat(" ", room-full), 100*done/total)
	}
}

func (p *progress) clearIf(now bool) {
	if now && p.drawn {
		fmt.Fprint(p.err, "\r\x1b[K")
		p.drawn = false
	}
}

// file takes note of a file that is in place.
func (p *progress) file(o build.Output) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.later = append(p.later, o); p.width == 0 {
		p.flush()
	}
}

// flush says the files that are not said yet.
func (p *progress) flush() {
	for _, o := range p.later {
		if err := sayOutput(p.out, o); err != nil && p.fault == nil {
			p.fault = err
		}
	}
	p.later = nil
}

// close takes the bar away and says what is left to say.
func (p *progress) close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clearIf(true)
	p.flush()
	if errors.Is(p.fault, syscall.EPIPE) {
		return nil // the files are made; whoever read the list has had enough
	}
	return p.fault
}
