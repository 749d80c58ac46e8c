package desk

import (
	"slices"
	"strings"
	"testing"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

const listed = `# head
a:
  # about one
  - id: one
    text: >
      first
      words

  - id: two
    text: second # why
  # about three
  - text: third
    list: [x, y]
b: c`

func at(t *testing.T, data, start string) source.Pos {
	t.Helper()
	for _, n := range scalars(parsed("x.yaml", []byte(data))) {
		if strings.HasPrefix(n.Value, start) {
			return n.Placed().Pos
		}
	}
	t.Fatalf("there is no %q", start)
	return source.Pos{}
}

func TestItemsAreMovedByTheirLines(t *testing.T) {
	one := "  # about one\n  - id: one\n    text: >\n      first\n      words\n"
	two := "  - id: two\n    text: second # why\n"
	three := "  # about three\n  - text: third\n    list: [x, y]\n"
	head, foot := "# head\na:\n", "b: c"
	for _, c := range []struct{ name, text, do, want, path string }{
		{"up", "second", "up", head + two + "\n" + one + three + foot, "a/two/text"},
		{"down", "second", "down", head + one + "\n" + three + two + foot, "a/two/text"},
		{"the last up", "third", "up", head + one + "\n" + three + two + foot, "a/1/text"},
		{"copy", "second", "copy", head + one + "\n" + two + strings.Replace(two, "two", "two-2", 1) + three + foot, "a/two/text"},
		{"delete", "second", "delete", head + one + three + foot, "a/two/text"},
		{"delete the first", "first", "delete", head + two + three + foot, "a/one/text"},
		{"the first cannot go up", "first", "up", "", ""},
		{"nor the last down", "third", "down", "", ""},
		{"a list in one line", "x", "down", "", ""},
		{"unknown", "first", "magic", "", ""},
	} {
		path := map[string]string{"first": "a/one/text", "second": "a/two/text", "third": "a/2/text", "x": "a/2/list/0"}[c.text]
		out, to, err := rearrange([]byte(listed), at(t, listed, c.text), order{Path: path, Level: "item", Do: c.do})
		if c.want == "" {
			if err == nil {
				t.Errorf("%s: it was changed to %s", c.name, out)
			}
			continue
		}
		want := c.want
		if strings.TrimSuffix(string(out), "\n") != want || to != c.path {
			t.Errorf("%s: %v, %s\n%s\nwant %s\n%s", c.name, err, to, out, c.path, want)
		}
	}
}

// Up and down again gives the very bytes, in every list of the shipped guides that can be moved.
func TestUpAndDownIsNothing(t *testing.T) {
	o := open(t, project(t))
	for _, file := range []string{pump, "guides/faqs.yaml"} {
		data := []byte(o.file(file))
		moved := 0
		for i, n := range scalars(parsed(file, data)) {
			if i%11 != 0 {
				continue
			}
			for _, lvl := range []string{"item", "blocks", "sections"} {
				pos := n.Placed().Pos
				up, _, err := rearrange(data, pos, order{Level: lvl, Do: "up"})
				if err != nil {
					continue
				}
				moved++
				tree := parsed(file, up)
				again := slices.IndexFunc(scalars(tree), func(m *yaml.Node) bool { return m.Value == n.Value })
				back, _, err := rearrange(up, scalars(tree)[again].Placed().Pos, order{Level: lvl, Do: "down"})
				if err == nil && string(back) != string(data) && strings.Count(string(data), n.Value) == 1 {
					t.Fatalf("%s %s: %q up and down again is not the same", file, lvl, n.Value)
				}
			}
		}
		if moved < 3 {
			t.Errorf("%s: only %d items could be moved", file, moved)
		}
	}
}

// Every new block loads and can be seen.
func TestNewBlocksLoad(t *testing.T) {
	o := open(t, project(t))
	title := o.title()
	section := title[:strings.Index(title, "/blocks/")]
	for kind := range blank {
		var s saved
		if code, text := o.post("item", order{View: here, Path: title, Level: "blocks", Do: kind}, &s); code != 200 {
			t.Errorf("%s: %d %s", kind, code, text)
			continue
		}
		var p shown
		o.get("pages?guide=intrathecal-pump", &p)
		if p.Old != "" || len(p.Pages) == 0 {
			t.Errorf("%s does not load: %+v", kind, p.Problems)
		}
		var seen bool
		for _, page := range p.Pages {
			seen = seen || slices.ContainsFunc(page.Texts, func(t place) bool { return strings.HasPrefix(t.Path, s.What+"/") })
		}
		if s.What != section+"/blocks/2" || !seen {
			t.Errorf("%s is on no page as %s", kind, s.What)
		}
		if code, text := o.post("undo", struct{}{}, nil); code != 200 {
			t.Fatalf("%s: undo: %s", kind, text)
		}
	}
}
