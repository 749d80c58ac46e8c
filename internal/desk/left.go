package desk

import (
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// A new guide is made of prompts. What is left of them is a list to go through, in reading order; what the guide can do
// without is left out with one click.

// gapsOf are the parts of a guide in which something is still to be written.
type gapsOf struct {
	Left  int       `json:"left"`
	Parts []gapPart `json:"parts"`
}

// gapPart is a section, or what stands before or behind the sections.
type gapPart struct {
	Path  string `json:"path"` // of the section; "" for the head, "sources" for the sources
	Title string `json:"title"`
	May   bool   `json:"may"` // it can be left out
	Texts []gap  `json:"texts"`
}

// gap is a text that waits for its author.
type gap struct {
	Path   string `json:"path"`
	Prompt string `json:"prompt"`
	Name   string `json:"name"` // the key
	Line   int    `json:"line"`
	May    bool   `json:"may"` // it, or the item it stands in, can be left out
}

var isGap = regexp.MustCompile(`\bTODO:?\b`)

// waits reports whether a text still is a prompt.
func waits(text string) bool { return isGap.MatchString(text) }

func (d *Desk) left(w http.ResponseWriter, r *http.Request) {
	g, set, _, err := d.guideOf(viewOf(r))
	if err != nil {
		fail(w, err)
		return
	}
	answer(w, leftOf(g, set))
}

// gaps are the texts of a guide's file that wait for their author, in the order of the file.
func gaps(g *guide.Guide) []leaf {
	all := &walker{all: true}
	all.fields("", reflect.ValueOf(g).Elem())
	out := slices.DeleteFunc(all.out, func(l leaf) bool { return l.text.Pos.File != g.At.File || !waits(l.text.Value) })
	slices.SortStableFunc(out, func(a, b leaf) int { return a.text.Pos.Compare(b.text.Pos) })
	return slices.CompactFunc(out, func(a, b leaf) bool { return a.text.Pos == b.text.Pos })
}

func leftOf(g *guide.Guide, set *guide.Set) gapsOf {
	all := gaps(g)
	out := gapsOf{Left: len(all), Parts: []gapPart{}}
	for _, l := range all {
		path, title, may := partOf(g, l.path)
		if n := len(out.Parts); n == 0 || out.Parts[n-1].Path != path {
			out.Parts = append(out.Parts, gapPart{Path: path, Title: title, May: may})
		}
		part := &out.Parts[len(out.Parts)-1]
		part.Texts = append(part.Texts, gap{Path: l.path, Prompt: prompt(l.text.Value), Name: l.path[strings.LastIndex(l.path, "/")+1:], Line: l.text.Pos.Line, May: spareOf(g, set, l.path) != nil})
	}
	return out
}

// prompt is what a text asks for.
func prompt(text string) string {
	var asked []string
	for line := range strings.Lines(strings.ReplaceAll(text, "**", "")) {
		if at := isGap.FindStringIndex(line); at != nil {
			asked = append(asked, strings.TrimSpace(line[at[1]:]))
		}
	}
	return strings.Join(asked, " · ")
}

// partOf is the part of a guide that a path lies in.
func partOf(g *guide.Guide, path string) (part, title string, may bool) {
	first, rest, _ := strings.Cut(path, "/")
	if first != "sections" {
		if first != "sources" {
			first = ""
		}
		return first, "", false
	}
	name, _, _ := strings.Cut(rest, "/")
	for i := range g.Sections {
		s := &g.Sections[i]
		if itemName(reflect.ValueOf(*s), i) == name {
			return first + "/" + name, s.Title.Value, len(g.Sections) > 1 && !check.Needs(g, s)
		}
	}
	return "", "", false
}

// spare is what can be left out with a text: a key of a group, or an item of a list.
type spare struct {
	group source.Pos
	key   string
	item  bool
}

// spareOf finds the least that can be left out with a text; nil where the guide needs it.
func spareOf(g *guide.Guide, set *guide.Set, path string) *spare {
	steps := strings.Split(path, "/")
	for n := len(steps) - 1; n >= 0; n-- {
		holder, ok := partAt(g, set, strings.Join(steps[:n], "/"))
		if !ok {
			return nil
		}
		key := steps[n]
		switch holder.Kind() {
		case reflect.Struct:
			if n == 0 && key != "author" || needs(holder, key) {
				continue
			}
			at, ok := holder.FieldByName("At").Interface().(source.Pos)
			if !ok || at.File != g.At.File {
				return nil
			}
			return &spare{group: at, key: key}
		case reflect.Slice:
			list := steps[max(n-1, 0)]
			switch {
			case list == "cells" || list == "columns":
				continue
			case list == "sections" || list == "blocks" && !lone(holder, key):
				return nil
			case holder.Len() > max(1, check.Fewest(list)):
				return &spare{item: true}
			}
		}
	}
	return nil
}

// lone reports whether a block says nothing that rules ask for, so that a section can do without it.
func lone(blocks reflect.Value, name string) bool {
	for i := range blocks.Len() {
		if b := blocks.Index(i); itemName(b, i) == name {
			switch b.Interface().(type) {
			case *guide.Prose, *guide.Callout, *guide.Checklist, *guide.Table, *guide.Quote, *guide.Timeline, *guide.Facts, *guide.Terms, *guide.Steps:
				return true
			}
		}
	}
	return false
}

// needs reports whether a group cannot be without a key.
func needs(group reflect.Value, key string) bool {
	for _, f := range reflect.VisibleFields(group.Type()) {
		if k, option, _ := strings.Cut(f.Tag.Get("key"), ","); k == key {
			return option == "required"
		}
	}
	return true
}

// omitted asks for something to be left out: a text, or a section by its path.
type omitted struct {
	View View   `json:"view"`
	Path string `json:"path"`
}

func (d *Desk) omit(w http.ResponseWriter, r *http.Request) {
	var q omitted
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	g, set, _, err := d.guideOf(q.View)
	if err == nil {
		err = d.change(g.At.File, q.Path, func(data []byte) ([]byte, error) { return without(data, g, set, q.Path) })
	}
	d.told(w, "", err)
}

// without is a guide's file without what a path names.
func without(data []byte, g *guide.Guide, set *guide.Set, path string) ([]byte, error) {
	level := "item"
	if part, _, may := partOf(g, path); part == path {
		if !may {
			return nil, refusal{http.StatusConflict, "the guide needs this part"}
		}
		level = "sections"
	} else if s := spareOf(g, set, path); s == nil {
		return nil, refusal{http.StatusConflict, "the guide needs this text"}
	} else if !s.item {
		return setKey(data, s.group, s.key, nil, nil)
	}
	at, ok := firstText(g, path)
	if !ok {
		return nil, errNoPlace
	}
	tree := parsed(at.File, data)
	all, _ := levels(tree, "", at)
	for _, l := range slices.Backward(all) {
		if (level == "sections") != (l.key == "sections") || len(l.list.Vals) <= max(1, check.Fewest(l.key)) {
			continue
		}
		rows, err := rowsOf(string(data), l.list)
		if err != nil {
			continue // the cells of a row, in one line
		}
		out := []byte(ends(rows.drop(l.at), string(data)))
		if again := parsed(at.File, out); again != nil && only(tree, again, l.list) {
			return out, nil
		}
	}
	return nil, errFlow
}

// firstText is where the first text at or below a path stands.
func firstText(g *guide.Guide, path string) (source.Pos, bool) {
	w := &walker{all: true}
	w.fields("", reflect.ValueOf(g).Elem())
	for _, l := range w.out {
		if (l.path == path || strings.HasPrefix(l.path, path+"/")) && l.text.Pos.File == g.At.File {
			return l.text.Pos, true
		}
	}
	return source.Pos{}, false
}
