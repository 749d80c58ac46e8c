package desk

import (
	"strings"
	"testing"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// scalars lists the texts of a file that stand under a key or in a list.
func scalars(n *yaml.Node) []*yaml.Node {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.Scalar && n.Value != "" {
		return []*yaml.Node{n}
	}
	var out []*yaml.Node
	for _, v := range n.Vals {
		out = append(out, scalars(v)...)
	}
	return out
}

// Texts of all shipped files: written anew it is read as it was written, all lines above and below stay, and
// written back the file has its very bytes.
func TestATextIsChangedAlone(t *testing.T) {
	root := project(t)
	d, err := Open(Options{Root: root})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	texts, quoted := 0, 0
	for _, name := range []string{"intrathecal-pump", "intrathecal-pump.es", "spinal-cord-stimulation", "practice", "shared", "faqs", "locations"} {
		file := "guides/" + name + ".yaml"
		data, err := d.read(file)
		if err != nil {
			t.Fatal(err)
		}
		tree := parsed(file, data)
		for i, n := range scalars(tree) {
			if i%32 != 0 { // a sample: all take a minute
				continue
			}
			texts++
			at := n.Placed().Pos
			text := strings.TrimRight(n.Value, "\n")
			tail := n.Value[len(text):]
			changes := []string{text + " More words." + tail, "New " + text + tail, "A: b # c" + tail, text + ` "it's"` + tail}
			for _, change := range changes[texts%3 : texts%3+2] {
				out, err := splice(data, at, change)
				if err != nil {
					t.Errorf("%s: %q: %v", at, change, err)
					continue
				}
				if got, err := textAt(out, at); err == nil && unwrap(got) != unwrap(change) {
					t.Errorf("%s: %q is read as %q", at, change, got)
				}
				before, after := strings.Split(string(data), "\n"), strings.Split(string(out), "\n")
				for i := range min(at.Line-2, len(after)) {
					if before[i] != after[i] {
						t.Fatalf("%s: line %d was %q and is %q", at, i+1, before[i], after[i])
					}
				}
				back, err := splice(out, scalarAfter(out, file, tree, n).Placed().Pos, n.Value)
				if err != nil {
					t.Errorf("%s: back: %v", at, err)
				} else if string(back) != string(data) {
					quoted++
				}
			}
		}
	}
	if texts < 35 || quoted > texts {
		t.Errorf("%d texts; %d changes do not come back to the same bytes by writing the old words", texts, quoted)
	}
	t.Logf("%d texts; %d of %d changes come back in other bytes (quotes, line breaks) when the old words are written", texts, quoted, 2*texts)
}

// scalarAfter is the scalar of a changed file that stands where n stood in the tree.
func scalarAfter(data []byte, file string, tree, n *yaml.Node) *yaml.Node {
	a, b := scalars(tree), scalars(parsed(file, data))
	for i := range a {
		if a[i] == n {
			return b[i]
		}
	}
	return nil
}

func TestTheWayOfWritingStays(t *testing.T) {
	for _, c := range []struct{ name, in, text, want string }{
		{"plain", "a: old\nb: c # d\n", "new words", "a: new words\nb: c # d\n"},
		{"a comment behind", "a: old   # why\n", "new", "a: new   # why\n"},
		{"plain that needs quotes", "a: old\n", "now: new", "a: \"now: new\"\n"},
		{"single quotes", "a: 'old'\n", "it's", "a: 'it''s'\n"},
		{"double quotes", `a: "old"` + "\n", `say "x"`, `a: "say \"x\""` + "\n"},
		{"in braces", "a: {t: old, u: v}\n", "one, two", "a: {t: \"one, two\", u: v}\n"},
		{"Windows line ends and a byte order mark", "\ufeffa: old\r\nb: c\r\n", "new", "\ufeffa: new\r\nb: c\r\n"},
		{"folded over lines", "a: one two\n  three four\nb: c\n", "one two three five", "a: one two\n  three five\nb: c\n"},
		{"literal", "a: |\n  one\n\n  two\nb: c\n", "one\n\nthree\n", "a: |\n  one\n\n  three\nb: c\n"},
		{"folded block", "a: >\n  one\n  two\nb: c\n", "one three\n", "a: >\n  one\n  three\nb: c\n"},
		{"folded block without a last break", "a: >-\n  one\n  two\n\nb: c\n", "one three", "a: >-\n  one\n  three\n\nb: c\n"},
		{"in a list", "a:\n  - old\n  - other\n", "- new", "a:\n  - \"- new\"\n  - other\n"},
		{"umlauts before it", "ä: {ü: old}\n", "né", "ä: {ü: né}\n"},
	} {
		var at source.Pos
		for _, n := range scalars(parsed("x.yaml", []byte(c.in))) {
			if v := n.Value; strings.HasPrefix(v, "o") {
				at = n.Placed().Pos
				break
			}
		}
		out, err := splice([]byte(c.in), at, c.text)
		if err != nil || string(out) != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, out, err, c.want)
		}
	}
}
