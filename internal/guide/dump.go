package guide

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"time"

	"guidepress/internal/source"
)

// Dump writes a guide as the loader understood it: every value with its place, one a line.
func (g *Guide) Dump(w io.Writer) error {
	d := &dump{w: w}
	d.line(0, "guide %s", g.ID)
	d.fields(1, reflect.ValueOf(g).Elem())
	return d.err
}

type dump struct {
	w   io.Writer
	err error
}

func (d *dump) line(depth int, format string, args ...any) {
	if d.err == nil {
		_, d.err = fmt.Fprintf(d.w, strings.Repeat("  ", depth)+format+"\n", args...)
	}
}

// fields writes the keyed fields of a struct that hold something.
func (d *dump) fields(depth int, v reflect.Value) {
	for _, f := range reflect.VisibleFields(v.Type()) {
		tag, ok := f.Tag.Lookup("key")
		if !ok {
			continue
		}
		key, _, _ := strings.Cut(tag, ",")
		d.value(depth, key, v.FieldByIndex(f.Index))
	}
}

func (d *dump) value(depth int, key string, v reflect.Value) {
	if v.IsZero() {
		return
	}
	switch x := v.Interface().(type) {
	case source.Text:
		d.line(depth, "%s: %q @%d:%d", key, x.Value, x.Pos.Line, x.Pos.Col)
		return
	case Rich:
		d.line(depth, "%s: @%d:%d", key, x.Source.Pos.Line, x.Source.Pos.Col)
		d.paras(depth+1, x.Paras)
		return
	case Date:
		d.line(depth, "%s: %s @%d:%d", key, x.Value.Format(time.DateOnly), x.At.Line, x.At.Col)
		return
	case Bool:
		d.line(depth, "%s: %v @%d:%d", key, x.Value, x.At.Line, x.At.Col)
		return
	case Int:
		d.line(depth, "%s: %d @%d:%d", key, x.Value, x.At.Line, x.At.Col)
		return
	case Anchor:
		d.line(depth, "%s: %s [%g %g]", key, x.Name, x.X, x.Y)
		return
	case Icon:
		d.line(depth, "%s: %q", key, x.Value)
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		d.value(depth, key, v.Elem())
	case reflect.Slice:
		d.line(depth, "%s:", key)
		for i := range v.Len() {
			d.value(depth+1, "-", v.Index(i))
		}
	case reflect.Struct:
		if at, ok := v.FieldByName("At").Interface().(source.Pos); ok {
			d.line(depth, "%s %s @%d:%d", key, strings.ToLower(v.Type().Name()), at.Line, at.Col)
		}
		d.fields(depth+1, v)
	default:
		d.line(depth, "%s: %v", key, v.Interface())
	}
}

func (d *dump) paras(depth int, paras []Para) {
	for _, p := range paras {
		if p.List != nil {
			d.line(depth, "list ordered=%v", p.List.Ordered)
			for _, item := range p.List.Items {
				d.line(depth+1, "item")
				d.paras(depth+2, item)
			}
			continue
		}
		d.line(depth, "para level=%d", p.Level)
		for _, s := range p.Spans {
			d.line(depth+1, "%q @%d:%d%s", s.Text.Value, s.Text.Pos.Line, s.Text.Pos.Col, marks(s))
		}
	}
}

func marks(s Span) string {
	var b strings.Builder
	for _, m := range []struct {
		on   bool
		name string
	}{{s.Bold, " bold"}, {s.Italic, " italic"}, {s.Break, " break"}, {s.Link != "", " link=" + s.Link}, {s.Lang != "", " lang=" + s.Lang}, {s.Cite != "", " cite=" + s.Cite}} {
		if m.on {
			b.WriteString(m.name)
		}
	}
	return b.String()
}
