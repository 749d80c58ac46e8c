package main

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

// gaps says in one line for each file what is still to be filled in, with the count, where there is much of it: a new
// guide has some seventy such places, among which nobody would find a fault.
func gaps(problems []source.Problem) []source.Problem {
	const few = 3
	count := map[string]int{}
	for _, p := range problems {
		if gap(p) {
			count[p.Pos.File]++
		}
	}
	told := map[string]bool{}
	var out []source.Problem
	for _, p := range problems {
		n := count[p.Pos.File]
		switch {
		case !gap(p) || n <= few:
			out = append(out, p)
		case !told[p.Pos.File]:
			told[p.Pos.File] = true
			p.Message = fmt.Sprintf("%d places are still to be filled in, this is the first", n)
			p.Hint = "search for TODO" + preview(p.Pos.File)
			out = append(out, p)
		}
	}
	return out
}

// gap reports that a text waits for what its author has to say.
func gap(p source.Problem) bool {
	return p.Rule == "EDIT-15" && strings.HasPrefix(p.Message, "“TODO")
}

// preview is how a guide with gaps can be looked at.
func preview(file string) string {
	id, ok := ownerOf(file)
	if !ok {
		return ""
	}
	return "; guidepress build " + id + " --force shows how it will look"
}
