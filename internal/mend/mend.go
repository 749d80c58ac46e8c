// Package mend writes the mends of problems into files.
//
// A file's bytes and problems come in; the file with those mends made that fit, byte for byte, where they are meant goes out.
// The reader of YAML is the judge: texts may differ, never what the file is made of. It knows no rule.
package mend

import (
	"crypto/rand"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// Apply makes the mends of the problems in a file, and says which it made. What stands elsewhere, or no longer says what it
// said, stays.
func Apply(file string, data []byte, problems []source.Problem) (out []byte, made []source.Problem) {
	out = data
	all := slices.Clone(problems)
	slices.SortStableFunc(all, func(a, b source.Problem) int { return b.Pos.Compare(a.Pos) }) // the last first, so that places hold
	next := len(data)
	for _, p := range all {
		if p.Pos.File != file || p.Fix.IsZero() || p.Fix.Old == p.Fix.New {
			continue
		}
		from := Offset(string(data), p.Pos)
		to := from + len(p.Fix.Old)
		if to > next || string(data[from:to]) != p.Fix.Old {
			continue
		}
		try := []byte(string(out[:from]) + p.Fix.New + string(out[to:]))
		before, ok := parse(file, out)
		after, still := parse(file, try)
		if ok && !still || !alike(before, after) {
			continue
		}
		out, next = try, from
		made = append(made, p)
	}
	slices.Reverse(made)
	return out, made
}

// parse reads a file; ok is false where it cannot be read as YAML.
func parse(file string, data []byte) (n *yaml.Node, ok bool) {
	ok = true
	n = yaml.Parse(file, data, func(p source.Problem) { ok = ok && p.Severity != source.Error })
	return n, ok
}

// alike reports whether two trees are made of the same keys and lists.
func alike(a, b *yaml.Node) bool {
	if a == nil || b == nil {
		return false
	}
	if a.Kind != b.Kind || len(a.Vals) != len(b.Vals) || len(a.Keys) != len(b.Keys) {
		return false
	}
	for i := range a.Keys {
		if a.Keys[i].Value != b.Keys[i].Value {
			return false
		}
	}
	for i := range a.Vals {
		if !alike(a.Vals[i], b.Vals[i]) {
			return false
		}
	}
	return true
}

// Offset is the byte at a place of a file.
func Offset(data string, at source.Pos) int {
	i := len(data) - len(strings.TrimPrefix(data, "\ufeff"))
	for line := 1; line < at.Line; line++ {
		n := strings.IndexAny(data[i:], "\r\n")
		if n < 0 {
			return len(data)
		}
		if i += n + 1; data[i-1] == '\r' && strings.HasPrefix(data[i:], "\n") {
			i++
		}
	}
	for range at.Col - 1 {
		_, size := utf8.DecodeRuneInString(data[i:])
		i += size
	}
	return i
}

// Replace puts a file in place whole or not at all: written beside its place, synced and renamed. It never leaves the
// folder, wherever links in it lead.
func Replace(root *os.Root, file string, data []byte) error {
	mode := fs.FileMode(0o644)
	if info, err := root.Stat(file); err == nil {
		mode = info.Mode().Perm()
	}
	tmp := path.Join(path.Dir(file), ".guidepress-"+rand.Text())
	f, err := root.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", file, err)
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = root.Rename(tmp, file)
	}
	if err != nil {
		root.Remove(tmp)
		return fmt.Errorf("cannot write %s: %w", file, err)
	}
	return nil
}
