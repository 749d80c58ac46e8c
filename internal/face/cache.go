package face

import (
	"strings"
	"sync"
)

// generation is how many shaped words are kept before the older half is let go. A guide of 16 pages has
// about 1,500 different words in its main face; a word takes some 150 bytes.
const generation = 4096

// cache keeps shaped words in two generations: a word that is asked for moves to the young one, and what
// nobody asked for while the young one filled is dropped. The zero cache is ready.
type cache struct {
	mu         sync.RWMutex
	young, old map[string]Shaped
}

func (c *cache) get(word string) (Shaped, bool) {
	c.mu.RLock()
	s, ok := c.young[word]
	if ok {
		c.mu.RUnlock()
		return s, true
	}
	s, ok = c.old[word]
	c.mu.RUnlock()
	if ok {
		c.put(word, s)
	}
	return s, ok
}

func (c *cache) put(word string, s Shaped) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.young == nil || len(c.young) >= generation {
		c.old, c.young = c.young, make(map[string]Shaped, 256)
	}
	c.young[strings.Clone(word)] = s // a word cut from a paragraph would hold the whole paragraph
}
