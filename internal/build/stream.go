package build

import (
	"context"

	"guidepress/internal/display"
	"guidepress/internal/load"
	"guidepress/internal/script"
)

// Taker gets files as they are made, instead of an output folder.
type Taker interface {
	// Plan hears which files of some guides are due, and says which of them it wants.
	Plan([]Target) []Target
	// Has reports that a file is there, made with this fingerprint: it is not laid out again.
	Has(t Target, sum string) bool
	// Take gets a file that was made. It is called from several goroutines.
	Take(context.Context, Made) error
	// Lot hears that all files of some guides are there, and what their readers are told. The guides are let go afterwards.
	Lot(context.Context, *load.Project, *script.Teller, []Target) error
}

// Made is a finished file, and the pages that it was made from.
type Made struct {
	Target
	Sum   string // fingerprint of all that it shows
	Pages *display.Document
	PDF   []byte
}

// Stream makes files as Run does and gives them to a taker as soon as each is finished, though a problem may come up
// later: the report says so. The caller closes the report's project.
func Stream(ctx context.Context, o Options, to Taker) (*Report, error) {
	w := &work{o: o, to: to}
	if err := w.parts(ctx); err != nil {
		return nil, err
	}
	return w.report, nil
}
