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
	"guidepress/internal/source"
)

// decoder fills typed values from nodes. own are the facts of the guide it works on, refs what its texts and
// pictures refer to; both are nil outside a guide.
type decoder struct {
	*loader
	own     facts
	orphan  bool // what it inherits from is not there, so much will be missing
	refs    *refs
	palette map[string]brand.Color // the colours named so far, while a brand is decoded
	roles   map[string]brand.Color
}

// options is a word that may be one of a few.
type options interface{ Values() []source.Option }

// into decodes a node into v. The field says how Markdown is read.
func (d *decoder) into(n *node, v reflect.Value, f field) {
	switch p := v.Addr().Interface().(type) {
	case *source.Text:
		*p = d.text(n)
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
	default:
		d.intoKind(n, v, f)
	}
}

func (d *decoder) intoKind(n *node, v reflect.Value, f field) {
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
	reflect.TypeFor[guide.Row]():     "cells",
}

// structure fills a struct from a group of keys.
func (d *decoder) structure(n *node, v reflect.Value) {
	if n = d.long(n, v.Type()); n == nil {
		return
	}
	setAt(v, n.pos)
	all := fields(v.Type())
	for _, f := range all {
		d.field(n, v, f)
	}
	d.unknownKeys(n, keysOf(all), v.Type())
	d.note(v)
}

// long is the long form of a node: a group of keys. nil, with a problem, when it is something else.
func (d *decoder) long(n *node, t reflect.Type) *node {
	key, hasShort := short[t]
	if n.kind == dict {
		if hasShort && n.short != nil && !n.has(key) {
			n = n.with(key, n.short)
		}
	} else if hasShort && n.kind != empty {
		n = (&node{file: n.file, pos: n.pos, kind: dict}).with(key, n)
	}
	if n.kind != dict {
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

func (d *decoder) field(n *node, v reflect.Value, f field) {
	val := n.get(f.key)
	switch {
	case val != nil && val.kind == empty && val.comment:
		d.swallowed(val, f)
	case val != nil && val.kind != empty:
		d.into(val, v.FieldByIndex(f.index), f)
		d.formed(val, v.FieldByIndex(f.index), f)
	case !f.required || d.orphan || d.misspelt(n, f.key, v.Type()):
	case val != nil:
		d.report(val.pos, len(f.key), "missing-field", fmt.Sprintf("%q has no value", f.key), f.doc)
	default:
		d.report(n.pos, n.width(), "missing-field", fmt.Sprintf("this %s has no %q", noun(v.Type()), f.key), fmt.Sprintf("add \"%s:\". %s", f.key, f.doc))
	}
}

// misspelt reports whether one of the keys was meant to be the one that is missing; it gets a report of its own.
func (d *decoder) misspelt(n *node, key string, t reflect.Type) bool {
	known := keysOf(fields(t))
	for _, k := range n.keys {
		if !slices.Contains(known, k.value) && meant(k.value, known) == key {
			return true
		}
	}
	return false
}

// swallowed reports a value that YAML took for a comment.
func (d *decoder) swallowed(val *node, f field) {
	if f.holds(brand.Color{}) {
		d.report(val.pos, val.width(), "color-comment", fmt.Sprintf("YAML reads this colour as a comment, so %q is empty", f.key), "put it in quotes: "+f.key+": \""+commentColor(val)+"\"")
		return
	}
	if f.required || commentColor(val) != "#" { // "# words" is a comment like any other
		d.report(val.pos, val.width(), "missing-field", fmt.Sprintf("YAML reads this as a comment, so %q is empty", f.key), "put a text that starts with # in quotes")
	}
}

// commentColor is the colour that a comment starts with.
func commentColor(val *node) string {
	word, _, _ := strings.Cut(string([]rune(val.file.line(val.pos.Line))[val.pos.Col-1:]), " ")
	return word
}

func (d *decoder) unknownKeys(n *node, known []string, t reflect.Type) {
	for _, k := range n.keys {
		if !slices.Contains(known, k.value) {
			d.report(k.pos, k.width(), "unknown-key", fmt.Sprintf("%s has no key %q", article(noun(t)), k.value), didYouMean(k.value, known))
		}
	}
}

// wrong reports a value of another kind than the one that may stand here.
func (d *decoder) wrong(n *node, want string) {
	hint := ""
	switch {
	case strings.HasPrefix(want, "a list") && n.kind == scalar:
		hint = "start each item on a line of its own with a hyphen and a space"
	case want == "a text" && n.kind == dict:
		hint = "a text with a colon in it stands in quotes"
	case want == "a text" && n.kind == list:
		hint = "delete the hyphens; several paragraphs stand under |, an empty line between them"
	}
	d.report(n.pos, n.width(), "wrong-type", fmt.Sprintf("here should be %s, but it is %s", want, n.kind), hint)
}

// slice fills a list. A list of values with names is written as a map.
func (d *decoder) slice(n *node, v reflect.Value, f field) {
	elem := v.Type().Elem()
	if named(elem) {
		d.entries(n, v, f)
		return
	}
	if n.kind != list {
		d.wrong(n, "a list, each item starting with \"- \"")
		return
	}
	if elem.Kind() != reflect.Interface || d.refs == nil { // blocks of a guide share one space of names
		d.repeated(n)
	}
	out := reflect.MakeSlice(v.Type(), 0, len(n.vals))
	for _, item := range n.vals {
		if item.kind == empty {
			d.report(item.pos, 1, "missing-field", "this item of the list is empty", "")
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
func (d *decoder) repeated(n *node) {
	first := map[string]*node{}
	for _, item := range n.vals {
		id := item.get("id")
		if id == nil || id.kind != scalar {
			continue
		}
		if before := first[id.value]; before != nil {
			d.report(id.pos, id.width(), "duplicate-id", fmt.Sprintf("the id %q is used twice in this list; first in line %d", id.value, before.pos.Line), "give one of the two another id")
			continue
		}
		first[id.value] = id
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
func (d *decoder) entries(n *node, v reflect.Value, f field) {
	if n.kind != dict {
		d.wrong(n, "a group of \"name: value\" lines")
		return
	}
	for i, k := range n.keys {
		one := reflect.New(v.Type().Elem()).Elem()
		one.Field(0).Set(reflect.ValueOf(source.Text{Value: k.value, Pos: k.pos}))
		if n.vals[i].kind == empty {
			d.noValue(k, n.vals[i], one)
			continue
		}
		if one.NumField() == 2 {
			d.into(n.vals[i], one.Field(1), f)
		} else {
			d.numbers(n.vals[i], one)
		}
		if c, ok := one.Interface().(brand.Named); ok {
			d.palette[k.value] = c.Color
		}
		v.Set(reflect.Append(v, one))
	}
}

func (d *decoder) noValue(key, val *node, one reflect.Value) {
	if _, ok := one.Interface().(brand.Named); ok && val.comment {
		d.swallowed(val, field{key: key.value, typ: reflect.TypeFor[brand.Color]()})
		return
	}
	d.report(key.pos, key.width(), "missing-field", fmt.Sprintf("%q has no value", key.value), "")
}

// numbers fills the numbers of a named value, two at least, from a list.
func (d *decoder) numbers(n *node, one reflect.Value) {
	all := one.NumField() - 1
	if n.kind != list || len(n.vals) < 2 || len(n.vals) > all {
		d.report(n.pos, n.width(), "wrong-type", fmt.Sprintf("here should be a list of 2 to %d numbers, such as [120, 48]", all), "")
		return
	}
	for i, item := range n.vals {
		one.Field(i + 1).SetFloat(d.number(item))
	}
}

// word is one of a few words.
func (d *decoder) word(n *node, values []source.Option, t reflect.Type) string {
	text := d.text(n)
	names := make([]string, len(values))
	for i, o := range values {
		if names[i] = o.Name; o.Name == text.Value {
			return o.Name
		}
	}
	if n.kind == scalar {
		d.report(n.pos, n.width(), "unknown-word", fmt.Sprintf("%q is no %s", text.Value, noun(t)), didYouMean(text.Value, names))
	}
	return ""
}

func (d *decoder) number(n *node) float64 {
	if n.kind == scalar {
		x, err := strconv.ParseFloat(n.value, 64)
		if err == nil && !math.IsInf(x, 0) && !math.IsNaN(x) {
			return x
		}
	}
	d.wrong(n, "a number")
	return 0
}
