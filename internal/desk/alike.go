package desk

import (
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// parsed is a file as a tree, nil where it is none; what is wrong in it is said elsewhere, when the project is loaded.
func parsed(file string, data []byte) *yaml.Node {
	return yaml.Parse(file, data, func(source.Problem) {})
}

// alike reports whether two trees are the same but at one spot of the first, for which there tells whether what stands
// in its place is what was wanted. It judges each change before it is written.
func alike(a, b *yaml.Node, spot, there func(*yaml.Node) bool) bool {
	switch {
	case a == nil || b == nil:
		return a == b
	case spot(a):
		return there(b)
	case a.Kind != b.Kind || a.Value != b.Value || len(a.Vals) != len(b.Vals) || len(a.Keys) != len(b.Keys):
		return false
	}
	for i := range a.Keys {
		if a.Keys[i].Value != b.Keys[i].Value {
			return false
		}
	}
	for i := range a.Vals {
		if !alike(a.Vals[i], b.Vals[i], spot, there) {
			return false
		}
	}
	return true
}
