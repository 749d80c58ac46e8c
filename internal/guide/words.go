package guide

import (
	"reflect"
	"strings"
)

// Wordless reports whether a field holds nothing to translate: ids, names of what the project has (its tag "of"), what has a
// form of its own (a number, an address), and what its tag words:"no" says so of, such as names and the titles of publications, which stay as they were published.
// What says nothing of itself is words: a forgotten tag asks a translator for too much, never for too little.
func Wordless(f reflect.StructField) bool {
	key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
	return key == "id" || f.Tag.Get("form") != "" || f.Tag.Get("of") != "" || f.Tag.Get("words") == "no"
}
