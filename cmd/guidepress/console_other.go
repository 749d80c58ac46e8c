//go:build !windows

package main

import "os"

// ownConsole reports whether the window closes with the program: only Windows opens one for it.
func ownConsole() bool { return false }

// understands asks a terminal to obey the signs that colour text and clear lines; here all do.
func understands(*os.File) bool { return true }
