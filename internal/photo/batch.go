package photo

import (
	"context"
	"fmt"
	"runtime"

	"guidepress/internal/display"
	"guidepress/internal/source"
)

// batch is all that is asked of one file at a time. The file is decoded once for it.
type batch struct {
	store *Store
	file  string
	from  *original
	reqs  []Request
	to    []*Result // where the results go, in the order of reqs
	fault *fault

	endless bool // it lacks the mark of its end; known once it is prepared, when others may read the file again
}

// byFile sorts the requests into batches.
func (s *Store) byFile(reqs []Request, results []Result) ([]*batch, error) {
	var batches []*batch
	have := map[string]*batch{}
	for i, r := range reqs {
		if !(r.W > 0 && r.H > 0) {
			return nil, fmt.Errorf("the frame for the picture %s is %g x %g points", r.File, r.W, r.H)
		}
		b := have[r.File]
		if b == nil {
			b = &batch{store: s, file: r.File, from: s.original(r.File)}
			have[r.File] = b
			batches = append(batches, b)
		}
		b.reqs, b.to = append(b.reqs, r), append(b.to, &results[i])
	}
	return batches, nil
}

func (b *batch) problems() []source.Problem {
	var list []source.Problem
	for _, r := range b.reqs {
		if r.At.IsZero() {
			r.At.File = b.file
		}
		switch {
		case b.fault != nil:
			list = append(list, b.fault.problem(r.At))
		case b.endless:
			p := (&fault{"image-end", fmt.Sprintf("%s lacks the mark of its end; it is read as far as it goes", b.file), "save it again as JPEG, and look at it whole"}).problem(r.At)
			p.Severity = source.Warning
			list = append(list, p)
		}
	}
	return list
}

// prepare takes from the cache what it has, and makes the rest from the file.
func (b *batch) prepare(ctx context.Context) error {
	o := b.from
	o.mu.Lock()
	defer o.mu.Unlock()
	defer func() { b.fault, b.endless = o.fault, o.info.endless }()
	if err := ctx.Err(); err != nil {
		return err
	}
	var data []byte
	if !o.known {
		data = o.load(b.store.read, b.file)
	}
	jobs := b.jobs()
	if len(jobs) == 0 {
		return nil
	}
	if data == nil {
		var err error
		if data, err = o.again(b.store.read, b.file); err != nil || o.fault != nil {
			return err
		}
	}
	return b.derive(ctx, data, jobs)
}

// job is a picture that the cache does not have.
type job struct {
	plan plan
	key  string
	to   *Result
}

// jobs answers what the cache can, and lists the rest.
func (b *batch) jobs() []job {
	if b.from.fault != nil {
		return nil
	}
	var jobs []job
	for i, r := range b.reqs {
		p := newPlan(r, b.from.info)
		j := job{p, p.key(b.from.sum), b.to[i]}
		if img := b.store.cache.get(j.key); img != nil {
			j.done(img)
			continue
		}
		jobs = append(jobs, j)
	}
	return jobs
}

func (j job) done(img *display.Image) {
	*j.to = Result{Image: img, DPI: float64(img.W) / (j.plan.frame.W / 72), Bytes: len(img.Data)}
}

// derive decodes the file, makes the pictures and keeps them. The memory that takes is reserved first.
func (b *batch) derive(ctx context.Context, data []byte, jobs []job) error {
	release, err := b.reserve(ctx, int64(len(data)), jobs)
	if err != nil {
		return err
	}
	defer release()
	o := b.from
	img, err := o.info.codec.open(ctx, data, o.info.stored())
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		o.fault = damaged(err)
		return nil
	}
	img = plain(img, o.info.colors)
	for _, j := range jobs {
		made, err := j.plan.derive(img, data)
		if large, ok := img.(*pngRows); ok && large.err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			o.fault = damaged(large.err)
			return nil
		}
		if err != nil {
			return fmt.Errorf("making the picture %s: %w", b.file, err)
		}
		b.store.cache.put(j.key, made)
		j.done(made)
	}
	return nil
}

// worthCollecting: a photo that was let go stays in memory until the collector runs, which it does when the
// heap has doubled. Six photos of 12 megapixels took up to 96 MiB so, and 75 when each is collected before
// the next begins; a collection takes less than 1 ms, decoding such a photo 100.
const worthCollecting = 8 << 20

// reserve waits until there is room for the file, the decoded picture and what shrinking it takes.
func (b *batch) reserve(ctx context.Context, file int64, jobs []job) (release func(), err error) {
	shrinking := int64(0)
	for _, j := range jobs {
		shrinking = max(shrinking, j.plan.weight())
	}
	need := min(file+b.from.info.weight+shrinking, memoryBudget)
	if err := b.store.memory.Acquire(ctx, need); err != nil {
		return nil, err
	}
	return func() {
		if need > worthCollecting {
			runtime.GC()
		}
		b.store.memory.Release(need)
	}, nil
}
