package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// dropped are the arguments for somebody who started the program by a double click, or dropped one file or folder on it, as
// file managers do: the desk of the project, or the draft of a guide beside the page it is made from. A command line as it is
// typed stays as it is.
func dropped(args []string) []string {
	if len(args) == 1 {
		return append(args, "desk")
	}
	name := args[1]
	info, err := os.Stat(name)
	if len(args) > 2 || err != nil {
		return args
	}
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case info.IsDir():
		return []string{args[0], "desk", "--root", name}
	case ext == ".yaml":
		return []string{args[0], "desk", "--root", filepath.Dir(filepath.Dir(name))} // it lies in guides/
	case slices.Contains([]string{".html", ".htm", ".docx", ".zip", ".txt"}, ext):
		return []string{args[0], "import", name, "-o", strings.TrimSuffix(name, filepath.Ext(name)) + ".yaml"}
	}
	return args
}
