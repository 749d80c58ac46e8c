// Package assets holds the starter set that goes into the program: the practice's own brand and its faces.
//
// Nothing comes in; files go out. Built guides never read from here: they read the copy that "guidepress init"
// puts into a project, so that a practice can change every part of its look.
package assets

import "embed"

// Starter is the brands and the faces they need, with their licence, by their paths below assets. A new project gets warm; the
// other one, 0.55 MB of the program, is put into a project whose own brand is made on it.
//
//go:embed brands/*/brand.yaml brands/*/icons/*.svg brands/*/illustrations/*.svg fonts
var Starter embed.FS
