// Package script is what the reader is told, once.
//
// What an author wrote (guide) comes in; what a reader is told goes out: words as runs with their links, numbers,
// languages and places, offices in groups, closing words. Layout sets it on pages, twin on a page of the web, check
// reads it. The package knows no geometry, no HTML, no PDF and no YAML, and it never asks for the time.
package script
