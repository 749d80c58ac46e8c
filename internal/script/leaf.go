package script

import (
	"fmt"
	"strconv"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Role is what part a text plays.
type Role int

const (
	Title    Role = iota // the guide's title
	Heading              // a section's title, a heading between blocks
	Para                 // running text
	Item                 // an item of a list
	Question             // of an FAQ
	Cell                 // of a table
	Caption              // under a picture or over a table
	Label                // a few words: a step's title, a part's name, a figure
	Alt                  // the description of a picture
	Quote                // somebody's words
	Matter               // names, numbers, addresses, sources: told, and not read as sentences
	Setting              // no words: how something is shown, such as the row of this guide's own treatment
)

// Leaf is a value of the guide, the practice or an office that a reader is told, in reading order.
type Leaf struct {
	Role    Role
	Path    string // of its keys, with the ids of what has one: sections/risks/blocks/pump-risks/risks/too-much/do
	Section *guide.Section
	Block   guide.Block
	Under   string      // a head of its own: the question above an answer, the title of a step
	Level   int         // of a Heading: 1 a section's title, 2 a heading
	Text    source.Text // as it was written, facts expanded
	Rich    *guide.Rich // where it holds marks and paragraphs
}

// walk gathers leaves.
type walk struct {
	told     *Script // whose practice blocks show; nil where a guide's own values alone are asked for
	out      []Leaf
	pictures []*guide.Picture
	path     string
	section  *guide.Section
	block    guide.Block
	under    string
}

// Leaves are the guide's own values in reading order.
func Leaves(g *guide.Guide) []Leaf {
	w := &walk{}
	w.guide(g)
	return w.out
}

// LeavesOf are a guide's own values with what its blocks show of the practice, each where it is shown.
func LeavesOf(g *guide.Guide, p *guide.Practice) []Leaf {
	w := &walk{}
	if p != nil {
		w.told = &Script{Guide: g, Practice: p}
	}
	w.guide(g)
	return w.out
}

func (w *walk) add(l Leaf, key string) {
	l.Path, l.Section, l.Block, l.Under = strings.TrimSuffix(w.path+key, "/"), w.section, w.block, w.under
	w.out = append(w.out, l)
}

// text adds a text without marks.
func (w *walk) text(role Role, key string, t source.Text) {
	if !t.Empty() {
		w.add(Leaf{Role: role, Text: t}, key)
	}
}

func (w *walk) texts(role Role, key string, all []source.Text) {
	for i, t := range all {
		w.text(role, key+"/"+strconv.Itoa(i), t)
	}
}

func (w *walk) heading(level int, key string, t source.Text) {
	if !t.Empty() {
		w.add(Leaf{Role: Heading, Level: level, Text: t}, key)
	}
}

func (w *walk) rich(role Role, key string, r *guide.Rich) {
	if !r.Empty() {
		w.add(Leaf{Role: role, Text: r.Source, Rich: r}, key)
	}
}

// set adds a value that changes what is shown and has no words.
func (w *walk) set(key string, value any) {
	text := fmt.Sprint(value)
	switch text {
	case "", "false", "0":
		return
	}
	w.add(Leaf{Role: Setting, Text: source.Text{Value: text}}, key)
}

// in walks below a key.
func (w *walk) in(key string, below func()) {
	path := w.path
	w.path += key + "/"
	below()
	w.path = path
}

// item walks an entry of a list, which is named by its id or else by its number.
func (w *walk) item(key string, id source.Text, i int, below func()) {
	name := id.Value
	if name == "" {
		name = strconv.Itoa(i)
	}
	w.in(key+"/"+name, below)
}

// head walks what stands under a head of its own.
func (w *walk) head(t source.Text, below func()) {
	old := w.under
	w.under = t.Value
	below()
	w.under = old
}

func (w *walk) date(key string, d guide.Date) {
	if !d.IsZero() {
		w.add(Leaf{Role: Setting, Text: source.Text{Value: d.Value.Format("2006-01-02"), Pos: d.At}}, key)
	}
}

func (w *walk) picture(key string, p *guide.Picture) {
	if p == nil {
		return
	}
	w.pictures = append(w.pictures, p)
	w.in(key, func() {
		w.text(Setting, "src", p.Src)
		w.text(Alt, "alt", p.Alt)
		w.set("decorative", p.Decorative.Value)
		if p.Focus != nil {
			w.set("focus", fmt.Sprint(p.Focus.Name, p.Focus.X, p.Focus.Y))
		}
		w.text(Matter, "credit", p.Credit)
	})
}
