package load

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"sync"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// formed looks at a value that was read: what must be there is more than quotes around nothing, and a short
// value has the form that its field asks for.
func (d *decoder) formed(n *yaml.Node, v reflect.Value, f field) {
	if f.required && !f.blank && hollow(n, v) {
		d.report(n.Pos, n.Width(), "missing-field", fmt.Sprintf("%q has nothing in it", f.key), f.doc)
		return
	}
	switch t := v.Interface().(type) {
	case source.Text:
		d.form(t, f.form)
	case []source.Text:
		for _, one := range t {
			d.form(one, f.form)
		}
	}
}

func (d *decoder) form(t source.Text, name string) {
	if t.Empty() || name == "" || forms[name]().MatchString(t.Value) || unexpanded(t.Value) {
		return
	}
	form := guide.Forms[name]
	d.report(t.Pos, t.Chars(), "wrong-form", fmt.Sprintf("%q is %s", t.Value, form.Is), form.Hint)
}

// forms are the forms of short values, each compiled when it is first asked for.
var forms = compiled(guide.Forms)

func compiled(all map[string]guide.Form) map[string]func() *regexp.Regexp {
	out := map[string]func() *regexp.Regexp{}
	for name, f := range all {
		out[name] = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(f.Pattern) })
	}
	return out
}

// hollow reports a value that says nothing: blank quotes, or a list without items.
func hollow(n *yaml.Node, v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return n.Kind == yaml.List && len(n.Vals) == 0 || n.Kind == yaml.Dict && len(n.Keys) == 0
	}
	return n.Kind == yaml.Scalar && strings.TrimSpace(n.Value) == ""
}

// unexpanded reports a fact that was not there; that has been said already.
func unexpanded(s string) bool { return strings.Contains(s, "{{") }
