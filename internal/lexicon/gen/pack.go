package main

import (
	"encoding/binary"
	"fmt"
)

// node of the word graph while it is built.
type node struct {
	edges []edge
	at    uint32 // index of its first edge in the file
}

type edge struct {
	letter byte
	final  bool
	to     *node
}

// pack writes the sorted words as a minimal acyclic graph (J. Daciuk et al. 2000, the incremental algorithm
// for sorted input): equal tails are kept once. An edge is four bytes, little endian: letter (8 bits),
// last-of-its-node (1), ends-a-word (1), index of the target's first edge (22; 0 for none).
func pack(words []string) []byte {
	b := builder{register: map[string]*node{}, root: &node{}}
	for _, w := range words {
		b.add(w)
	}
	b.fold(0)
	b.write(b.root)
	return b.out
}

type builder struct {
	root     *node
	path     []*edge // of the word added last
	last     string
	register map[string]*node // nodes done, by their content
	out      []byte
}

func (b *builder) add(w string) {
	same := 0
	for same < len(w) && same < len(b.last) && w[same] == b.last[same] {
		same++
	}
	b.fold(same)
	n := b.root
	if same > 0 {
		n = b.path[same-1].to
	}
	for i := same; i < len(w); i++ {
		n.edges = append(n.edges, edge{w[i], i == len(w)-1, &node{}})
		e := &n.edges[len(n.edges)-1]
		b.path = append(b.path, e)
		n = e.to
	}
	b.last = w
}

// fold replaces the nodes of the last word beyond depth by equal ones already known.
func (b *builder) fold(depth int) {
	for i := len(b.path) - 1; i >= depth; i-- {
		e := b.path[i]
		key := content(e.to)
		if known, ok := b.register[key]; ok {
			e.to = known
		} else {
			b.register[key] = e.to
		}
	}
	b.path = b.path[:depth]
}

func content(n *node) string {
	var s []byte
	for _, e := range n.edges {
		s = fmt.Appendf(s, "%c%v%p ", e.letter, e.final, e.to)
	}
	return string(s)
}

// write lays out a node's edges in a row, then those of the nodes it leads to.
func (b *builder) write(n *node) {
	if n.at > 0 || len(n.edges) == 0 {
		return
	}
	if len(b.out) == 0 {
		b.out = make([]byte, 4) // index 0 means "no further"
	}
	n.at = uint32(len(b.out) / 4)
	b.out = append(b.out, make([]byte, 4*len(n.edges))...)
	for i, e := range n.edges {
		b.write(e.to)
		v := uint32(e.letter)<<24 | e.to.at
		if i == len(n.edges)-1 {
			v |= 1 << 23
		}
		if e.final {
			v |= 1 << 22
		}
		binary.LittleEndian.PutUint32(b.out[4*(int(n.at)+i):], v)
	}
}
