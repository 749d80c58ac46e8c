package photo

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"guidepress/internal/display"
	"guidepress/internal/source"
)

// memoryBudget bounds what decoding holds at one time, so that a build stays below 100 MiB. A photo of 12
// megapixels takes 18 MB, its file about 5, shrinking it 20 for a whole page and 10 for a band: two of them
// fit. A picture that needs more than the budget is made alone.
const memoryBudget = 72 << 20

// maxWorkers files are open at one time: the budget has no room for more photos, however many cores there are.
const maxWorkers = 4

// Store makes pictures of the crop and size their frames want, and keeps them. It sees each file as it was
// when it was first read. It is safe for concurrent use.
type Store struct {
	read   func(name string) ([]byte, error)
	cache  cache
	memory *semaphore.Weighted

	mu        sync.Mutex
	originals map[string]*original
}

// Request is a picture for a frame.
type Request struct {
	File   string
	At     source.Pos // where it was asked for
	W, H   float64    // the frame, in points
	FX, FY float64    // the focus, in shares of the upright picture's width and height
	DPI    float64    // pixels per inch at most; 0 for 150
	Gray   bool
	Ground display.Color // what shows through where the picture is transparent
}

// Result is a picture ready to be painted. Image is nil where there was a problem.
type Result struct {
	Image *display.Image
	DPI   float64 // pixels per inch in the frame: less than asked for where the file has no more
	Bytes int
}

// NewStore makes a store over a project's files. Results are kept in cacheDir from run to run; "" keeps none.
func NewStore(read func(name string) ([]byte, error), cacheDir string) *Store {
	return &Store{read: read, cache: cache{cacheDir, new(sync.Once)}, memory: semaphore.NewWeighted(memoryBudget), originals: map[string]*original{}}
}

// Prepare makes the pictures, in the order of the requests. What is wrong with a file is a problem at the
// place of each request; an error means that the context ended, or a request without a frame.
func (s *Store) Prepare(ctx context.Context, reqs []Request) ([]Result, []source.Problem, error) {
	results := make([]Result, len(reqs))
	batches, err := s.byFile(reqs, results)
	if err != nil {
		return nil, nil, err
	}
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(min(maxWorkers, runtime.GOMAXPROCS(0)))
	for _, b := range batches {
		g.Go(func() error { return b.prepare(ctx) })
	}
	if err := g.Wait(); err != nil {
		return nil, nil, err
	}
	var problems []source.Problem
	for _, b := range batches {
		problems = append(problems, b.problems()...)
	}
	return results, source.Sort(problems), nil
}
