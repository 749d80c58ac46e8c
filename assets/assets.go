// Package assets holds the starter set that goes into the program: the practice's own brand and its faces.
//
// Nothing comes in; files go out. Built guides never read from here: they read the copy that "guidepress init"
// puts into a project, so that a practice can change every part of its look.
package assets

import (
	"archive/zip"
	_ "embed"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ./gen

// packed is a third of the files' 1.3 MB.
//
//go:embed starter.zip
var packed string

// Starter is the brands and the faces they need, with their licence, by their paths below assets. A new project gets warm; the
// other one is put into a project whose own brand is made on it.
var Starter = sync.OnceValue(func() fs.FS {
	z, err := zip.NewReader(strings.NewReader(packed), int64(len(packed)))
	if err != nil {
		panic(err) // it is part of the program, and a test reads it
	}
	return z
})

// Files are the names, in their order, of what belongs into the starter set of a folder of assets.
func Files(dir fs.FS) ([]string, error) {
	var out []string
	for _, pattern := range []string{"brands/*/brand.yaml", "brands/*/icons/*.svg", "brands/*/illustrations/*.svg", "fonts/*"} {
		names, err := fs.Glob(dir, pattern)
		if err != nil {
			return nil, err
		}
		out = append(out, names...)
	}
	slices.Sort(out)
	return out, nil
}
