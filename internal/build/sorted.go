package build

import (
	"maps"
	"slices"
)

// sortedKeys walks a map in order: same input, same bytes.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
