package source

import (
	"cmp"
	"slices"
)

// Severity says what a problem does to a build.
type Severity int

const (
	Error   Severity = iota // nothing is built
	Warning                 // shown and counted
	Info                    // shown on request
	Notice                  // one line, not counted as a fault (a draft, say)
)

func (s Severity) String() string {
	return [...]string{"error", "warning", "info", "notice"}[s]
}

// Problem is a fault in what an author wrote: data, gathered, sorted and shown all at once.
// A Go error, in contrast, means that the tool could not do its work.
type Problem struct {
	Pos      Pos
	Len      int // characters to underline; 0 means one
	Rule     string
	Severity Severity
	Message  string // plain words, no full stop, lower case start
	Hint     string // the repair; may be empty
	Fix      Fix    // the mend, where there is one
}

// Fix is what to write in the place of what stands at a problem. Old is what stands there: where the file says it in another
// way, with marks inside or over two lines, it is no place for a mend.
type Fix struct {
	Old, New string
	Sure     bool // there is no other right answer
}

// IsZero reports whether there is no mend.
func (f Fix) IsZero() bool { return f == Fix{} }

// Sort puts errors before warnings, each in the order of the files, and drops exact repetitions.
func Sort(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Severity, b.Severity), a.Pos.Compare(b.Pos))
	})
	told := map[Problem]bool{}
	return slices.DeleteFunc(problems, func(p Problem) bool {
		before := told[p]
		told[p] = true
		return before
	})
}

// HasErrors reports whether any of the problems stops a build.
func HasErrors(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}
