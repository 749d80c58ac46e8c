package load

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// decoder fills typed values from nodes. own are the facts of the guide it works on, refs what its texts and
// pictures refer to; both are nil outside a guide.
type decoder struct {
	*loader
	own     facts
	orphan  bool // what it inherits from is not there, so much will be missing
	refs    *refs
	partial map[reflect.Type]bool  // types of which only what differs need be written
	palette map[string]brand.Color // the colours named so far, while a brand is decoded
	roles   map[string]brand.Color
}

// options is a word that may be one of a few.
type options interface{ Values() []source.Option }

// into decodes a node into v. The field says how Markdown is read.
func (d *decoder) into(n *yaml.Node, v reflect.Value, f field) {
	switch p := v.Addr().Interface().(type) {
	case *source.Text:
		if *p = d.text(n); f.form == "" && !f.marks {
			*p = d.plain(*p)
		}
	case *guide.Rich:
		*p = d.rich(n, f.block)
	case *guide.Date:
		*p = d.date(n)
	case *guide.Bool:
		*p = d.boolean(n)
	case *guide.Int:
		*p = d.whole(n)
	case *guide.Anchor:
		*p = d.anchor(n)
	case *guide.Icon:
		*p = d.icon(n)
	case *brand.Color:
		*p = d.color(n)
	case *guide.Block:
		*p = d.blockOf(n)
	case *float64:
		*p = d.number(n)
	case *bool:
		*p = d.boolean(n).Value
	default:
		d.intoKind(n, v, f)
	}
}

func (d *decoder) intoKind(n *yaml.Node, v reflect.Value, f field) {
	switch v.Kind() {
	case reflect.Pointer:
		p := reflect.New(v.Type().Elem())
		d.into(n, p.Elem(), f)
		v.Set(p)
	case reflect.Slice:
		d.slice(n, v, f)
	case reflect.Struct:
		d.structure(n, v)
	case reflect.String:
		v.SetString(d.word(n, v.Interface().(options).Values(), v.Type()))
	default:
		panic("load: no way to decode " + v.Type().String()) // a fault of the types, found by the kinds test
	}
}

// short says which key a value fills that stands where a group of keys could.
var short = map[reflect.Type]string{
	reflect.TypeFor[guide.Picture](): "src",
	reflect.TypeFor[guide.Item]():    "text",
	reflect.TypeFor[guide.FAQ]():     "id",
	reflect.TypeFor[guide.Field]():   "label",
	reflect.TypeFor[guide.Row]():     "cells",
}

// structure fills a struct from a group of keys.
func (d *decoder) structure(n *yaml.Node, v reflect.Value) {
	if n = d.long(n, v.Type()); n == nil {
		return
	}
	setAt(v, n.Pos)
	all := fields(v.Type())
	for _, f := range all {
		if f.when != "" && f.when == kindOf(n) {
			f.required = true
		}
		d.field(n, v, f)
	}
	d.unknownKeys(n, keysOf(all), v.Type())
	d.note(v)
}

// kindOf is the kind of guide that a tree is: one about a treatment where it says nothing.
func kindOf(n *yaml.Node) string {
	if kind := n.Text("kind"); kind != "" {
		return kind
	}
	return guide.GuideKind("").Values()[0].Name
}

// long is the long form of a node: a group of keys. nil, with a problem, when it is something else.
func (d *decoder) long(n *yaml.Node, t reflect.Type) *yaml.Node {
	key, hasShort := short[t]
	if n.Kind == yaml.Dict {
		if hasShort && n.Short != nil && !n.Has(key) {
			n = n.With(key, n.Short)
		}
	} else if hasShort && n.Kind != yaml.Empty {
		n = (&yaml.Node{File: n.File, Pos: n.Pos, Kind: yaml.Dict}).With(key, n)
	}
	if n.Kind != yaml.Dict {
		d.wrong(n, article(noun(t))+" with keys such as "+quoteFirst(keysOf(fields(t))))
		return nil
	}
	if t == reflect.TypeFor[guide.FAQ]() {
		n = d.sharedFAQ(n)
	}
	return n
}

func quoteFirst(keys []string) string {
	if len(keys) > 3 {
		keys = keys[:3]
	}
	return strings.Join(keys, ", ")
}

func (d *decoder) field(n *yaml.Node, v reflect.Value, f field) {
	val := n.Get(f.key)
	switch {
	case val != nil && val.Kind == yaml.Empty && val.Comment:
		d.swallowed(val, f)
	case val != nil && val.Kind != yaml.Empty:
		d.into(val, v.FieldByIndex(f.index), f)
		d.formed(val, v.FieldByIndex(f.index), f)
	case !f.required || d.orphan || d.partial[v.Type()] || d.misspelt(n, f.key, v.Type()):
	case val != nil:
		d.report(val.Pos, len(f.key), "missing-field", fmt.Sprintf("%q has no value", f.key), f.doc)
	default:
		d.report(n.Pos, n.Width(), "missing-field", fmt.Sprintf("this %s has no %q", noun(v.Type()), f.key), fmt.Sprintf("add \"%s:\". %s", f.key, f.doc))
	}
}

// misspelt reports whether one of the keys was meant to be the one that is missing; it gets a report of its own.
func (d *decoder) misspelt(n *yaml.Node, key string, t reflect.Type) bool {
	known := keysOf(fields(t))
	for _, k := range n.Keys {
		if !slices.Contains(known, k.Value) && lexicon.Meant(k.Value, known) == key {
			return true
		}
	}
	return false
}

// swallowed reports a value that YAML took for a comment.
func (d *decoder) swallowed(val *yaml.Node, f field) {
	if f.holds(brand.Color{}) {
		d.report(val.Pos, val.Width(), "color-comment", fmt.Sprintf("YAML reads this colour as a comment, so %q is empty", f.key), "put it in quotes: "+f.key+": \""+commentColor(val)+"\"")
		return
	}
	if f.required || commentColor(val) != "#" { // "# words" is a comment like any other
		d.report(val.Pos, val.Width(), "missing-field", fmt.Sprintf("YAML reads this as a comment, so %q is empty", f.key), "put a text that starts with # in quotes")
	}
}

// commentColor is the colour that a comment starts with.
func commentColor(val *yaml.Node) string {
	word, _, _ := strings.Cut(string([]rune(val.File.Line(val.Pos.Line))[val.Pos.Col-1:]), " ")
	return word
}

func (d *decoder) unknownKeys(n *yaml.Node, known []string, t reflect.Type) {
	for _, k := range n.Keys {
		if !slices.Contains(known, k.Value) {
			d.report(k.Pos, k.Width(), "unknown-key", fmt.Sprintf("%s has no key %q", article(noun(t)), k.Value), didYouMean(k.Value, known))
		}
	}
}

// wrong reports a value of another kind than the one that may stand here.
func (d *decoder) wrong(n *yaml.Node, want string) {
	hint := ""
	switch {
	case strings.HasPrefix(want, "a list") && n.Kind == yaml.Scalar:
		hint = "start each item on a line of its own with a hyphen and a space"
	case want == "a text" && n.Kind == yaml.Dict:
		hint = "a text with a colon in it stands in quotes"
	case want == "a text" && n.Kind == yaml.List:
		hint = "delete the hyphens; several paragraphs stand under |, an empty line between them"
	}
	d.report(n.Pos, n.Width(), "wrong-type", fmt.Sprintf("here should be %s, but it is %s", want, n.Kind), hint)
}

// slice fills a list. A list of values with names is written as a map.
func (d *decoder) slice(n *yaml.Node, v reflect.Value, f field) {
	elem := v.Type().Elem()
	if named(elem) {
		d.entries(n, v, f)
		return
	}
	if n.Kind != yaml.List {
		d.wrong(n, "a list, each item starting with \"- \"")
		return
	}
	if elem.Kind() != reflect.Interface || d.refs == nil { // blocks of a guide share one space of names
		d.repeated(n)
	}
	out := reflect.MakeSlice(v.Type(), 0, len(n.Vals))
	for _, item := range n.Vals {
		if item.Kind == yaml.Empty {
			d.report(item.Pos, 1, "missing-field", "this item of the list is empty", "")
			continue
		}
		one := reflect.New(elem).Elem()
		d.into(item, one, f)
		if elem.Kind() != reflect.Interface || !one.IsNil() {
			out = reflect.Append(out, one)
		}
	}
	v.Set(out)
}

// repeated reports ids that two items of a list share.
func (d *decoder) repeated(n *yaml.Node) {
	first := map[string]*yaml.Node{}
	for _, item := range n.Vals {
		id := item.Get("id")
		if id == nil || id.Kind != yaml.Scalar {
			continue
		}
		if before := first[id.Value]; before != nil {
			d.report(id.Pos, id.Width(), "duplicate-id", fmt.Sprintf("the id %q is used twice in this list; first in line %d", id.Value, before.Pos.Line), "give one of the two another id")
			continue
		}
		first[id.Value] = id
	}
}

// named reports whether a type is an entry of a map: a Name and a value, without keys of their own.
func named(t reflect.Type) bool {
	if t.Kind() != reflect.Struct || len(fields(t)) > 0 || t.NumField() < 2 {
		return false
	}
	return t.Field(0).Name == "Name" && t.Field(0).Type == reflect.TypeFor[source.Text]()
}

// entries fills a list of named values from a map: the second field from the value or, where there are
// several, one number each from a list.
func (d *decoder) entries(n *yaml.Node, v reflect.Value, f field) {
	if n.Kind != yaml.Dict {
		d.wrong(n, "a group of \"name: value\" lines")
		return
	}
	for i, k := range n.Keys {
		one := reflect.New(v.Type().Elem()).Elem()
		one.Field(0).Set(reflect.ValueOf(source.Text{Value: k.Value, Pos: k.Pos}))
		f.marks = true // a fact stands in running texts, too
		if n.Vals[i].Kind == yaml.Empty {
			d.noValue(k, n.Vals[i], one)
			continue
		}
		if one.NumField() == 2 {
			d.into(n.Vals[i], one.Field(1), f)
		} else {
			d.numbers(n.Vals[i], one)
		}
		if c, ok := one.Interface().(brand.Named); ok {
			d.palette[k.Value] = c.Color
		}
		v.Set(reflect.Append(v, one))
	}
}

func (d *decoder) noValue(key, val *yaml.Node, one reflect.Value) {
	if _, ok := one.Interface().(brand.Named); ok && val.Comment {
		d.swallowed(val, field{key: key.Value, typ: reflect.TypeFor[brand.Color]()})
		return
	}
	d.report(key.Pos, key.Width(), "missing-field", fmt.Sprintf("%q has no value", key.Value), "")
}

// numbers fills the numbers of a named value, two at least, from a list.
func (d *decoder) numbers(n *yaml.Node, one reflect.Value) {
	all := one.NumField() - 1
	if n.Kind != yaml.List || len(n.Vals) < 2 || len(n.Vals) > all {
		d.report(n.Pos, n.Width(), "wrong-type", fmt.Sprintf("here should be a list of 2 to %d numbers, such as [120, 48]", all), "")
		return
	}
	for i, item := range n.Vals {
		one.Field(i + 1).SetFloat(d.number(item))
	}
}

// word is one of a few words.
func (d *decoder) word(n *yaml.Node, values []source.Option, t reflect.Type) string {
	text := d.text(n)
	names := make([]string, len(values))
	for i, o := range values {
		if names[i] = o.Name; o.Name == text.Value {
			return o.Name
		}
	}
	if n.Kind == yaml.Scalar {
		d.report(n.Pos, n.Width(), "unknown-word", fmt.Sprintf("%q is no %s", text.Value, noun(t)), didYouMean(text.Value, names))
	}
	return ""
}

func (d *decoder) number(n *yaml.Node) float64 {
	if n.Kind == yaml.Scalar {
		x, err := strconv.ParseFloat(n.Value, 64)
		if err == nil && !math.IsInf(x, 0) && !math.IsNaN(x) {
			return x
		}
	}
	d.wrong(n, "a number")
	return 0
}
