// Package lexicon is what the checks know of the English language and of medicine: a word list, sentences
// and words with their places, syllables, reading grades, passive forms, plain words for hard ones and
// medical terms that want an explanation.
//
// Strings come in; facts about them come out. The package knows nothing of guides, rules or problems.
package lexicon

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
)

//go:generate go run ./gen -dic /usr/share/hunspell/en_US.dic -aff /usr/share/hunspell/en_US.aff -british /usr/share/dict/british-english -larger "/usr/share/dict/american-english-large /usr/share/dict/british-english-large" -large "/usr/share/dict/american-english-insane /usr/share/dict/british-english-insane"

// packed is the word list as a minimal acyclic word graph, squeezed (see gen/pack.go).
//
//go:embed words.bin
var packed []byte

// graph is what is packed, unpacked when a word is first looked up (some 8 ms); a program that checks nothing pays nothing.
var graph = sync.OnceValue(func() []edge {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	var planes []byte
	if err == nil {
		planes, err = io.ReadAll(r)
	}
	if err != nil {
		panic(err) // it is part of the program, and tests read it
	}
	n := len(planes) / 4
	out := make([]edge, n)
	for i := range out {
		v := uint32(planes[i]) | uint32(planes[n+i])<<8 | uint32(planes[2*n+i])<<16 | uint32(planes[3*n+i])<<24
		if away := v & target; away != 0 {
			v = v&^target | (uint32(i)-away)&target
		}
		out[i] = edge(v)
	}
	return out
})

// edge is one letter of the graph.
type edge uint32

// target is where an edge leads to.
const target = 1<<22 - 1

func (e edge) letter() byte { return byte(e >> 24) }
func (e edge) last() bool   { return e>>23&1 == 1 }
func (e edge) final() bool  { return e>>22&1 == 1 }
func (e edge) next() uint32 { return uint32(e) & target }

// root is the index of the graph's first edge.
const root = 1

// listed reports whether the exact string is in the list.
func listed(w string) bool {
	edges, at, final := graph(), uint32(root), false
	for i := range len(w) {
		if at == 0 {
			return false
		}
		e := edges[at]
		for e.letter() != w[i] {
			if e.last() {
				return false
			}
			at++
			e = edges[at]
		}
		at, final = e.next(), e.final()
	}
	return final
}

// Known reports whether a word is spelled right: as it stands, without a possessive ending, and in lower case
// where it begins with a capital.
func Known(w string) bool {
	w = strings.ReplaceAll(w, "’", "'")
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'"), "'s")
	if w == "" || listed(w) {
		return true
	}
	lower := strings.ToLower(w)
	if lower != w && (listed(lower) || listed(strings.ToUpper(lower[:1])+lower[1:])) {
		return true
	}
	american := british.Replace(lower)
	return american != lower && listed(american)
}

// british are Greek parts as the British spell them.
var british = strings.NewReplacer("haem", "hem", "oesoph", "esoph", "oedem", "edem", "paed", "ped", "anaesth", "anesth", "coeli", "celi", "foet", "fet", "gynae", "gyne",
	"aemi", "emi", "caec", "cec", "faec", "fec", "rrhoea", "rrhea", "pnoea", "pnea", "oestr", "estr", "aetiol", "etiol", "caesar", "cesar", "manoeuv", "maneuv", "homoeo", "homeo")

// Verb reports whether w is the base form of a verb ("place"; also "pain", which is one too).
func Verb(w string) bool { return listed(w+"!") || irregularBase[w] || irregularBases()[w] }
