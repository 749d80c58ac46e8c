// Package seal keeps what a reviewer has signed, leaf by leaf, beside the guide.
//
// A guide as its readers are told it (script) comes in, and what was signed of it; out go the leaves that have changed
// since, with the old words and the new, and the file of a new signature. It knows no pages, no YAML and not the time.
//
// Reading order: seal.go (the file), told.go (what of a guide is sealed), compare.go (what has changed), sign.go.
package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"strings"

	"guidepress/internal/guide"
)

// Seal is the file guides/<name>.seal.json.
type Seal struct {
	Signed []guide.Signature `json:"signed"`
	Leaves []sealed          `json:"leaves"` // in reading order
	Sum    string            `json:"sum"`    // of all the above, so that a change by hand shows
}

// sealed is a leaf as it was signed. The words are kept so that old and new can be shown side by side.
type sealed struct {
	Path     string `json:"path"`
	Words    string `json:"words"`
	Original string `json:"original,omitempty"` // in a translation: what it was a translation of
	Hash     string `json:"hash"`               // of the words and, where it is a picture, of what the file shows
	By       int    `json:"by"`                 // which of Signed stands under it, from 0
}

// File is where the seal of a guide stands.
func File(g *guide.Guide) string { return strings.TrimSuffix(g.At.File, ".yaml") + ".seal.json" }

// Why a file is no seal.
var (
	errNoSeal  = errors.New("this is no seal that guidepress has written")
	errChanged = errors.New("the seal was changed after it was signed")
)

// read takes a file apart. One that was not written by Bytes is refused: who could change the words that were signed
// could make any guide a reviewed one.
func read(data []byte) (*Seal, error) {
	var s Seal
	if json.Unmarshal(data, &s) != nil || len(s.Signed) == 0 {
		return nil, errNoSeal
	}
	for _, l := range s.Leaves {
		if l.By < 0 || l.By >= len(s.Signed) {
			return nil, errNoSeal
		}
	}
	if s.Sum != s.sum() {
		return nil, errChanged
	}
	return &s, nil
}

// Bytes is the file.
func (s *Seal) Bytes() []byte {
	s.Sum = s.sum()
	return s.json()
}

func (s *Seal) sum() string {
	bare := *s
	bare.Sum = ""
	return hash(bare.json())
}

// json writes a leaf's values each on a line of its own, as version control likes it.
func (s *Seal) json() []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(s); err != nil {
		panic(err) // texts and numbers can be written
	}
	return b.Bytes()
}

func hash(parts ...[]byte) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write(p)
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
