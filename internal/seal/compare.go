package seal

import (
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/guide"
)

// pair is a leaf as it was signed and as it is now; one of the two is nil for a leaf that is new or gone.
type pair struct {
	was *sealed
	is  *Leaf
}

// same reports whether a leaf is as it was signed, and what it is a translation of, too.
func (p pair) same(original map[string]string) bool {
	return p.asSigned() && p.was.Original == original[p.is.Path]
}

func (p pair) asSigned() bool { return p.was != nil && p.is != nil && p.was.Hash == p.is.hash }

// number is the place of an item that has no id.
var number = regexp.MustCompile(`/\d+(/|$)`)

// shape is a path without such places: an item that others were put before has moved, and not changed.
func shape(path string) string {
	for number.MatchString(path) { // neighbours share a slash
		path = number.ReplaceAllString(path, "/#$1")
	}
	return path
}

// list is the innermost thing with a name of its own that a leaf stands in: all leaves of one are compared together, in
// their order. Sections and blocks with ids may change places.
func list(path string) string {
	if at := number.FindStringIndex(path); at != nil {
		return path[:at[0]]
	}
	return path
}

// match finds for each leaf what was signed of it. The pairs are in reading order; what is gone stands behind what
// stood before it in its list, or at the end.
func match(was []sealed, is []Leaf) []pair {
	old, now := map[string][]*sealed{}, map[string][]*Leaf{}
	for i := range was {
		key := list(was[i].Path)
		old[key] = append(old[key], &was[i])
	}
	for i := range is {
		key := list(is[i].Path)
		now[key] = append(now[key], &is[i])
	}
	var out []pair
	done := map[string]bool{}
	add := func(path string) {
		if key := list(path); !done[key] {
			done[key] = true
			out = append(out, align(old[key], now[key])...)
		}
	}
	for i := range is {
		add(is[i].Path)
	}
	for i := range was {
		add(was[i].Path)
	}
	return reunited(out)
}

// reunited pairs a leaf that seems gone with one that seems new where only an id was given to an item without one.
func reunited(pairs []pair) []pair {
	for i := range pairs {
		if pairs[i].was != nil {
			continue
		}
		k := slices.IndexFunc(pairs, func(p pair) bool {
			return p.is == nil && p.was != nil && p.was.Hash == pairs[i].is.hash && named(p.was.Path, pairs[i].is.Path)
		})
		if k >= 0 {
			pairs[i].was, pairs[k].was = pairs[k].was, nil
		}
	}
	return slices.DeleteFunc(pairs, func(p pair) bool { return p.was == nil && p.is == nil })
}

// named reports whether two paths are one but for ids that stand where numbers stood.
func named(was, is string) bool {
	a, b := strings.Split(was, "/"), strings.Split(is, "/")
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && (!counted(a[i]) || counted(b[i])) {
			return false
		}
	}
	return true
}

// counted reports whether a part of a path is the place of an item without a name.
func counted(part string) bool { return strings.Trim(part, "0123456789") == "" }

// align pairs two lists by their longest common sequence of leaves that are as they were. Between two of these, leaves of
// one shape are a change; what is left over is gone, or new.
func align(was []*sealed, is []*Leaf) []pair {
	same := func(i, k int) bool { return was[i].Hash == is[k].hash && shape(was[i].Path) == shape(is[k].Path) }
	longest := make([][]int, len(was)+1) // of was[i:] and is[k:]
	for i := len(was); i >= 0; i-- {
		longest[i] = make([]int, len(is)+1)
		for k := len(is) - 1; k >= 0 && i < len(was); k-- {
			longest[i][k] = max(longest[i+1][k], longest[i][k+1])
			if same(i, k) {
				longest[i][k] = longest[i+1][k+1] + 1
			}
		}
	}
	var out []pair
	i, k, fromI, fromK := 0, 0, 0, 0
	for i < len(was) && k < len(is) {
		switch {
		case same(i, k):
			out = append(append(out, between(was[fromI:i], is[fromK:k])...), pair{was[i], is[k]})
			i, k = i+1, k+1
			fromI, fromK = i, k
		case longest[i+1][k] >= longest[i][k+1]:
			i++
		default:
			k++
		}
	}
	return append(out, between(was[fromI:], is[fromK:])...)
}

// between pairs leaves of which none is as it was.
func between(was []*sealed, is []*Leaf) []pair {
	var out []pair
	left := slices.Clone(was)
	for _, l := range is {
		i := slices.IndexFunc(left, func(w *sealed) bool { return shape(w.Path) == shape(l.Path) })
		p := pair{is: l}
		if i >= 0 {
			p.was = left[i]
			left = slices.Delete(left, i, i+1)
		}
		out = append(out, p)
	}
	for _, w := range left {
		out = append(out, pair{was: w})
	}
	return out
}

// Changes are the leaves that are not as they were signed. Original is, by path, what a translation was made from; nil
// for a guide that is none.
func (s *Seal) Changes(now []Leaf, original map[string]string) []guide.Change {
	var out []guide.Change
	var last *Leaf
	for _, p := range match(s.Leaves, now) {
		if p.is != nil {
			last = p.is
		}
		if !p.same(original) {
			out = append(out, p.change(last, original))
		}
	}
	return out
}

// change tells what is different. What is gone is told where it stood: behind near.
func (p pair) change(near *Leaf, original map[string]string) guide.Change {
	var c guide.Change
	if p.is != nil {
		near = p.is
		c.Path, c.Is = p.is.Path, p.is.Words
	}
	if p.was != nil {
		c.Path, c.Was = p.was.Path, p.was.Words
	}
	if p.asSigned() {
		c.Original, c.Was, c.Is = true, p.was.Original, original[p.is.Path]
	}
	if near != nil {
		c.Part = near.Part()
		c.At, c.Len = near.Place()
	}
	if c.Was == c.Is && c.Was != "" && strings.HasSuffix(c.Path, "src") { // the name is the same, and the file is not
		c.Is += " (another picture)"
	}
	return c
}

// Between are the leaves in which a guide differs from what it was.
func Between(was, is Work) []guide.Change {
	before, _ := was.now()
	now, _ := is.now()
	s := Seal{}
	for _, l := range before {
		s.Leaves = append(s.Leaves, sealed{Path: l.Path, Words: l.Words, Hash: l.hash})
	}
	return s.Changes(now, nil)
}
