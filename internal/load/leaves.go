package load

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/markdown"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// maxText is the longest single text in bytes: some 5,000 words, more than a whole guide should have.
const maxText = 32 << 10

// text is a scalar as a text, its facts replaced, its characters looked at.
func (d *decoder) text(n *yaml.Node) source.Text {
	t, ok := d.written(n)
	if !ok {
		return t
	}
	t = composed(d.expand(trimmed(t)))
	d.unprintable(t)
	return t
}

// written is a scalar with the places of its characters.
func (d *decoder) written(n *yaml.Node) (source.Text, bool) {
	if n.Kind != yaml.Scalar {
		d.wrong(n, "a text")
		return source.Text{Pos: n.Pos}, false
	}
	if len(n.Value) > maxText {
		d.tooLong(n.Pos)
		return source.Text{Pos: n.Pos}, false
	}
	return n.Placed(), true
}

func (d *decoder) tooLong(at source.Pos) {
	d.report(at, 1, "text-long", fmt.Sprintf("this text has more than %d characters", maxText), "split it into several blocks")
}

// trimmed is a text without the line breaks that a YAML block ends with. A tab is a space, as in any browser.
func trimmed(t source.Text) source.Text {
	from := len(t.Value) - len(strings.TrimLeft(t.Value, " \t\n"))
	to := from + len(strings.TrimRight(t.Value[from:], " \t\n"))
	if from > 0 || to < len(t.Value) {
		t = t.Slice(from, to)
	}
	if strings.Contains(t.Value, "\t") {
		t.Value = strings.ReplaceAll(t.Value, "\t", " ")
	}
	return t
}

// unprintable reports characters that cannot be set: those above U+FFFF, on which the PDF library gives up,
// and invisible ones that quoted texts can bring in by escapes.
func (d *decoder) unprintable(t source.Text) {
	for i, r := range t.Value {
		switch {
		case r > 0xffff:
			d.report(t.At(i), 1, "rare-char", fmt.Sprintf("the character %c (U+%04X) cannot be printed", r, r), "delete it, or use one of the brand's icons")
		case yaml.Misplaced(r):
			d.report(t.At(i), 1, "control-char", fmt.Sprintf("this text holds an invisible control character (U+%04X)", r), "delete it")
		}
	}
}

// plain is a text of a few words, in which no mark has a meaning.
func (d *decoder) plain(t source.Text) source.Text {
	t, problems := markdown.Plain(t)
	d.addAll(problems)
	return t
}

// rich is a text in Markdown. What it refers to is looked up when the guide is complete.
func (d *decoder) rich(n *yaml.Node, block bool) guide.Rich {
	t := d.text(n)
	read := markdown.Inline
	if block {
		read = markdown.Block
	}
	r, problems := read(t)
	d.addAll(problems)
	if d.refs != nil {
		d.refs.texts(r.Paras)
	}
	return r
}

func (d *decoder) date(n *yaml.Node) guide.Date {
	t := d.text(n)
	day, err := time.Parse(time.DateOnly, t.Value)
	if err != nil && n.Kind == yaml.Scalar {
		d.report(n.Pos, n.Width(), "bad-date", fmt.Sprintf("%q is not a day of the calendar", t.Value), "write year, month and day, such as 2026-11-22")
	}
	return guide.Date{At: t.Pos, Value: day}
}

func (d *decoder) boolean(n *yaml.Node) guide.Bool {
	b := guide.Bool{At: n.Pos, Value: n.Value == "true"}
	if n.Kind != yaml.Scalar || n.Value != "true" && n.Value != "false" {
		d.report(n.Pos, n.Width(), "wrong-type", "here should be true or false", "")
	}
	return b
}

func (d *decoder) whole(n *yaml.Node) guide.Int {
	i, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.Scalar || err != nil || i < 0 || i > 1000 {
		d.report(n.Pos, n.Width(), "wrong-type", "here should be a whole number from 0 to 1000", "")
		return guide.Int{At: n.Pos}
	}
	return guide.Int{At: n.Pos, Value: i, Set: true}
}

// anchor is a point: a name, or two fractions.
func (d *decoder) anchor(n *yaml.Node) guide.Anchor {
	a := guide.Anchor{At: n.Pos}
	switch {
	case n.Kind == yaml.Scalar:
		a.Name = d.text(n).Value
	case n.Kind == yaml.List && len(n.Vals) == 2:
		a.X, a.Y = d.number(n.Vals[0]), d.number(n.Vals[1])
		if a.X < 0 || a.X > 1 || a.Y < 0 || a.Y > 1 {
			d.report(n.Pos, 1, "wrong-type", "a point lies between 0 and 1, counted from the picture's top left corner", "[0.5, 0.5] is the middle")
		}
	default:
		d.report(n.Pos, n.Width(), "wrong-type", "here should be a point's name or two numbers, such as [0.5, 0.25]", "")
	}
	return a
}

// icon is the name of one of the brand's icons.
func (d *decoder) icon(n *yaml.Node) guide.Icon {
	t := d.text(n)
	if d.p.Brand != nil && !t.Empty() && d.p.Brand.Icons[t.Value] == "" {
		d.report(t.Pos, t.Chars(), "unknown-icon", fmt.Sprintf("the brand %s has no icon %q", d.p.Brand.Name, t.Value), didYouMean(t.Value, sorted(d.p.Brand.Icons)))
	}
	return guide.Icon{Text: t}
}
