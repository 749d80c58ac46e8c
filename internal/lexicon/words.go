// Package lexicon is what the checks know of the English language and of medicine: a word list, sentences
// and words with their places, syllables, reading grades, passive forms, plain words for hard ones and
// medical terms that want an explanation.
//
// Strings come in; facts about them come out. The package knows nothing of guides, rules or problems.
package lexicon

import (
	_ "embed"
	"encoding/binary"
	"strings"
)

//go:generate go run ./gen -dic /usr/share/hunspell/en_US.dic -aff /usr/share/hunspell/en_US.aff -british /usr/share/dict/british-english -larger "/usr/share/dict/american-english-large /usr/share/dict/british-english-large" -large "/usr/share/dict/american-english-insane /usr/share/dict/british-english-insane"

// graph is the word list as a minimal acyclic word graph (see gen/pack.go). It is walked where it lies:
// nothing is decoded, so a program that checks nothing pays nothing.
//
//go:embed words.bin
var graph string

// edge is one letter of the graph.
type edge uint32

func edgeAt(i uint32) edge {
	return edge(binary.LittleEndian.Uint32([]byte(graph[4*i : 4*i+4])))
}

func (e edge) letter() byte { return byte(e >> 24) }
func (e edge) last() bool   { return e>>23&1 == 1 }
func (e edge) final() bool  { return e>>22&1 == 1 }
func (e edge) next() uint32 { return uint32(e) & (1<<22 - 1) }

// root is the index of the graph's first edge.
const root = 1

// listed reports whether the exact string is in the list.
func listed(w string) bool {
	at, final := uint32(root), false
	for i := range len(w) {
		if at == 0 {
			return false
		}
		e := edgeAt(at)
		for e.letter() != w[i] {
			if e.last() {
				return false
			}
			at++
			e = edgeAt(at)
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
