package script

import (
	"sync"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
)

// Teller makes the scripts of a project, each once, for whoever asks: check, layout, twin, publish and the record of a
// build read the same one. It serves many goroutines.
type Teller struct {
	set   *guide.Set
	brand *brand.Brand
	mu    sync.Mutex
	told  map[reader]func() *Script
}

// reader is whom a guide is told to: those of one office, or with "" all.
type reader struct {
	guide *guide.Guide
	place string
}

// NewTeller tells the guides of a project that is loaded and does not change any more.
func NewTeller(set *guide.Set, b *brand.Brand) *Teller {
	return &Teller{set: set, brand: b, told: map[reader]func() *Script{}}
}

// Tell is what the readers of an office are told in a guide, or with nil all readers.
func (t *Teller) Tell(g *guide.Guide, place *guide.Location) *Script {
	to := reader{guide: g}
	if place != nil {
		to.place = place.ID.Value
	}
	t.mu.Lock()
	told := t.told[to]
	if told == nil {
		told = sync.OnceValue(func() *Script { return Make(g, t.set, t.brand, place) })
		t.told[to] = told
	}
	t.mu.Unlock()
	return told() // outside the lock: a guide with a hole in it panics, and must not keep others waiting
}
