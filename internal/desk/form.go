package desk

import (
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// form is what can be said of a part of a guide, or of the practice, that has no words on the page. It is made from the
// types that the files are read into, as the schemas are.
type form struct {
	Owner   string  `json:"owner"` // the part's path; "" for the guide itself
	Type    string  `json:"type"`
	File    string  `json:"file"`
	Line    int     `json:"line"`
	Fields  []field `json:"fields"`
	Picture string  `json:"picture,omitempty"` // of a label: what it points into
}

// field is a key that can be written.
type field struct {
	Key      string   `json:"key"`
	Kind     string   `json:"kind"` // text, rich, choice, bool, date, icon, point
	Doc      string   `json:"doc"`
	Value    string   `json:"value"`
	Required bool     `json:"required"`
	Leaf     string   `json:"leaf"` // its path, as pages name it
	Options  []choice `json:"options,omitempty"`
	At       string   `json:"at,omitempty"` // of a point: where it is, from 0 to 1
}

// partAt finds a part of a guide by its path, as leaves are named.
func partAt(g *guide.Guide, set *guide.Set, path string) (reflect.Value, bool) {
	switch first, rest, _ := strings.Cut(path, "/"); first {
	case "":
		return reflect.ValueOf(g).Elem(), true
	case "practice":
		return within(reflect.ValueOf(set.Practice).Elem(), rest)
	case "locations":
		return within(reflect.ValueOf(set.Locations), rest)
	case "team":
		return within(reflect.ValueOf(set.Team), rest)
	}
	return within(reflect.ValueOf(g).Elem(), path)
}

func within(v reflect.Value, path string) (reflect.Value, bool) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return v, false
		}
		v = v.Elem()
	}
	if path == "" {
		return v, true
	}
	name, rest, _ := strings.Cut(path, "/")
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if itemName(v.Index(i), i) == name {
				return within(v.Index(i), rest)
			}
		}
	case reflect.Struct:
		for _, f := range reflect.VisibleFields(v.Type()) {
			if key, _, _ := strings.Cut(f.Tag.Get("key"), ","); key == name && name != "" {
				return within(v.FieldByIndex(f.Index), rest)
			}
		}
	}
	return v, false
}

// formOf describes a part.
func formOf(v reflect.Value, owner string, icons []string) (form, bool) {
	if v.Kind() != reflect.Struct {
		return form{}, false
	}
	at, ok := v.FieldByName("At").Interface().(source.Pos)
	if !ok || at.File == "" {
		return form{}, false
	}
	out := form{Owner: owner, Type: v.Type().Name(), File: at.File, Line: at.Line, Fields: []field{}}
	for _, f := range reflect.VisibleFields(v.Type()) {
		tag, has := f.Tag.Lookup("key")
		if !has || f.Tag.Get("form") == "name" || f.Tag.Get("form") == "language" {
			continue // ids and languages name other things; they change in the text pane, with what they name
		}
		key, option, _ := strings.Cut(tag, ",")
		one := field{Key: key, Doc: f.Tag.Get("doc"), Required: option == "required", Leaf: join(owner, key)}
		if one.read(v.FieldByIndex(f.Index), icons) {
			out.Fields = append(out.Fields, one)
		}
	}
	return out, true
}

// read fills in what a field is and says; false for what is no single value.
func (f *field) read(v reflect.Value, icons []string) bool {
	switch x := v.Interface().(type) {
	case source.Text:
		f.Kind, f.Value = "text", x.Value
	case guide.Rich:
		f.Kind, f.Value = "rich", unwrap(strings.TrimRight(x.Source.Value, "\n"))
	case guide.Bool:
		f.Kind = "bool"
		if x.Value {
			f.Value = "true"
		}
	case guide.Date:
		if f.Kind = "date"; !x.IsZero() {
			f.Value = x.Value.Format("2006-01-02")
		}
	case guide.Icon:
		f.Kind, f.Value = "icon", x.Value
		for _, name := range icons {
			f.Options = append(f.Options, choice{name, name})
		}
	case *guide.Anchor:
		if f.Kind = "point"; x != nil {
			f.Value = pointText(*x)
		}
	case guide.Anchor:
		f.Kind, f.Value = "point", pointText(x)
	case interface{ Values() []source.Option }:
		f.Kind, f.Value = "choice", v.String()
		for _, o := range x.Values() {
			f.Options = append(f.Options, choice{o.Name, o.Doc})
		}
	default:
		return false
	}
	return true
}

func pointText(a guide.Anchor) string {
	if a.Name != "" {
		return a.Name
	}
	return fmt.Sprintf("%.3g, %.3g", a.X, a.Y)
}

// form answers what can be said of the parts around a path: the innermost first.
func (d *Desk) form(w http.ResponseWriter, r *http.Request) {
	view := viewOf(r)
	g, set, icons, err := d.guideOf(view)
	if err != nil {
		fail(w, err)
		return
	}
	out := []form{}
	path := r.URL.Query().Get("path")
	for {
		if v, ok := partAt(g, set, path); ok {
			if f, ok := formOf(v, path, icons); ok && len(f.Fields) > 0 {
				d.point(view, g, set, &f)
				out = append(out, f)
			}
		}
		if path == "" || path == "practice" || strings.HasPrefix(path, "locations/") || strings.HasPrefix(path, "team/") {
			break
		}
		path = path[:max(strings.LastIndex(path, "/"), 0)]
	}
	answer(w, out)
}

// guideOf is a guide as it is loaded, with the practice and the names of the icons.
func (d *Desk) guideOf(v View) (*guide.Guide, *guide.Set, []string, error) {
	d.shelf.mu.Lock()
	defer d.shelf.mu.Unlock()
	st, err := d.shelf.stage(v)
	if err != nil {
		return nil, nil, nil, err
	}
	var icons []string
	if st.Project.Brand != nil {
		for name := range st.Project.Brand.Icons {
			icons = append(icons, name)
		}
	}
	slices.Sort(icons)
	for _, g := range st.Set.Guides {
		if nameOf(g) == v.Guide {
			return g, st.Set.In(g.Lang()), icons, nil
		}
	}
	return nil, nil, nil, refusal{http.StatusNotFound, fmt.Sprintf("there is no guide %q", v.Guide)}
}

// entered is a field that was filled in.
type entered struct {
	View  View   `json:"view"`
	Owner string `json:"owner"`
	Key   string `json:"key"`
	Old   string `json:"old"`
	New   string `json:"new"`
}

// enter writes a field.
func (d *Desk) enter(w http.ResponseWriter, r *http.Request) {
	var q entered
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	g, set, icons, err := d.guideOf(q.View)
	if err != nil {
		fail(w, err)
		return
	}
	v, ok := partAt(g, set, q.Owner)
	f, known := formOf(v, q.Owner, icons)
	i := slices.IndexFunc(f.Fields, func(f field) bool { return f.Key == q.Key })
	switch {
	case !ok || !known || i < 0:
		err = refusal{http.StatusNotFound, "this is no longer in the file"}
	case f.Fields[i].Value != q.Old:
		err = refusal{http.StatusConflict, f.Fields[i].Value}
	case q.New == "" && f.Fields[i].Required:
		err = refusal{http.StatusUnprocessableEntity, "This is needed"}
	}
	if err == nil {
		err = d.write(v, f, f.Fields[i], q.New)
	}
	d.told(w, f.owned(q.Key), err)
}

func (f form) owned(key string) string { return join(f.Owner, key) }

// write puts a value into its file: a text that is there by its own bytes, all else by its key.
func (d *Desk) write(v reflect.Value, f form, one field, text string) error {
	values, err := one.values(text)
	if err != nil {
		return err
	}
	at := v.FieldByName("At").Interface().(source.Pos)
	var order []string
	for _, o := range reflect.VisibleFields(v.Type()) {
		if key, _, _ := strings.Cut(o.Tag.Get("key"), ","); key != "" {
			order = append(order, key)
		}
	}
	return d.change(at.File, f.owned(one.Key), func(data []byte) ([]byte, error) {
		if n := scalarOf(data, v, one.Key); n != nil && text != "" && (one.Kind == "text" || one.Kind == "rich") {
			return splice(data, n.Placed().Pos, text)
		}
		if p, isPicture := v.Interface().(guide.Picture); isPicture {
			if out, done, err := longPicture(data, p, one.Key, values); done {
				return out, err
			}
		}
		return setKey(data, at, one.Key, values, order)
	})
}

// scalarOf is the node of a text that is there.
func scalarOf(data []byte, v reflect.Value, key string) *yaml.Node {
	for _, f := range reflect.VisibleFields(v.Type()) {
		if k, _, _ := strings.Cut(f.Tag.Get("key"), ","); k != key {
			continue
		}
		var at source.Pos
		switch x := v.FieldByIndex(f.Index).Interface().(type) {
		case source.Text:
			at = x.Pos
		case guide.Rich:
			at = x.Source.Pos
		}
		if at.File == "" {
			return nil
		}
		return scalarAt(parsed(at.File, data), at)
	}
	return nil
}

// longPicture gives a picture that is only named ("figure: walk") a group of keys, with one more.
func longPicture(data []byte, p guide.Picture, key string, values []string) (out []byte, done bool, err error) {
	tree := parsed(p.Src.Pos.File, data)
	d, name := holder(tree, p.Src.Pos)
	if d == nil || name == "src" {
		return nil, false, nil
	}
	if len(values) == 0 {
		return data, true, nil // there is nothing to take away
	}
	src, err := locate(string(data), scalarAt(tree, p.Src.Pos))
	if err != nil {
		return nil, true, err
	}
	var group []string
	for _, v := range values {
		group = append(group, "\nsrc: "+src.raw+"\n"+key+": "+v)
	}
	out, err = setKey(data, d.Pos, name, group, nil)
	return out, true, err
}

// holder is the group in which a scalar stands, and its key there.
func holder(n *yaml.Node, at source.Pos) (*yaml.Node, string) {
	if n == nil {
		return nil, ""
	}
	for i, v := range n.Vals {
		if n.Kind == yaml.Dict && v.Kind == yaml.Scalar && v.Placed().Pos == at {
			return n, n.Keys[i].Value
		}
		if d, key := holder(v, at); d != nil {
			return d, key
		}
	}
	return nil, ""
}

var (
	isDate  = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	isPoint = regexp.MustCompile(`^(0|1|0?\.\d+), ?(0|1|0?\.\d+)$`)
	isName  = regexp.MustCompile(`^[a-z0-9-]+$`)
)

// values are the ways to write a value in YAML, none to take it away.
func (f field) values(text string) ([]string, error) {
	offered := slices.ContainsFunc(f.Options, func(o choice) bool { return o.ID == text })
	switch {
	case text == "":
		return nil, nil
	case f.Kind == "bool" && text == "true", f.Kind == "date" && isDate.MatchString(text),
		(f.Kind == "choice" || f.Kind == "icon") && offered, f.Kind == "point" && isName.MatchString(text) && text[0] >= 'a':
		return []string{text}, nil
	case f.Kind == "point" && isPoint.MatchString(text):
		return []string{"[" + text + "]"}, nil
	case f.Kind == "text" || f.Kind == "rich":
		return inWords(text), nil
	}
	return nil, refusal{http.StatusUnprocessableEntity, "This cannot stand here"}
}
