// Package assets holds the starter set that goes into the program: the practice's own brand and its faces.
//
// Nothing comes in; files go out. Built guides never read from here: they read the copy that "guidepress init"
// puts into a project, so that a practice can change every part of its look.
package assets

import "embed"

// Starter is the brand warm and the faces it needs, with their licence, by their paths below assets. The other
// brand stays out: with it the program would be 0.55 MB larger.
//
//go:embed brands/warm/brand.yaml brands/warm/icons/*.svg brands/warm/illustrations/*.svg fonts
var Starter embed.FS
