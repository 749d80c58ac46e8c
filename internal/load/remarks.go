package load

import (
	"reflect"

	"guidepress/internal/guide"
	"guidepress/internal/yaml"
)

// remarks reads what reviewers have said about a guide, where there is a file of it.
func (l *loader) remarks(g *guide.Guide) {
	file := guide.RemarksFile(g)
	if !l.exists(file) {
		return
	}
	n := l.tree(file)
	if n == nil {
		return
	}
	d := &decoder{loader: l, own: anyGuide}
	d.unknownKeys(n, []string{"remarks"}, reflect.TypeFor[listFile]())
	if items := n.Get("remarks"); items != nil && items.Kind != yaml.Empty {
		d.into(items, reflect.ValueOf(&g.Remarks).Elem(), field{})
	}
}
