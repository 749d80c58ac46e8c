package main

import (
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// ownConsole reports whether the window closes with the program, since nobody else is in it: a double click, or a file
// dropped on it (GetConsoleProcessList counts who shares a console).
func ownConsole() bool {
	var ids [2]uint32
	n, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleProcessList").Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}

// understands asks a console to obey the signs that colour text and clear lines: those before Windows 10 cannot, and in later ones it is
// off until a program asks for it.
func understands(f *os.File) bool {
	h := windows.Handle(f.Fd())
	var mode uint32
	if windows.GetConsoleMode(h, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(h, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
