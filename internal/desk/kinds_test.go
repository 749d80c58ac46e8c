package desk

import (
	"strings"
	"testing"

	"guidepress/internal/yaml"
)

// Each change of kind keeps every word and every byte beside the names of keys, and the way back gives the very bytes; what would
// lose a word is not offered.
func TestABlockChangesItsKind(t *testing.T) {
	const head, foot = "# mine\nblocks:\n  - heading: Before\n", "  - prose: After it # a note\n"
	for _, c := range []struct{ block, kind, want string }{
		{"  - steps:\n      - title: 'One' # first\n        text: >-\n          Two\n          three\n      - title: Four\n        text: Five\n    id: way\n", "timeline",
			"  - timeline:\n      - when: 'One' # first\n        text: >-\n          Two\n          three\n      - when: Four\n        text: Five\n    id: way\n"},
		{"  - steps:\n    - {title: One, text: Two}\n", "terms", "  - terms:\n    - {term: One, means: Two}\n"},
		{"  - checklist:\n      - One\n      - text: Two\n", "ask", "  - ask:\n      - One\n      - text: Two\n"},
		{"  - prose: |\n      One\n\n      - two\n", "callout", "  - callout: know\n    text: |\n      One\n\n      - two\n"},
	} {
		for _, end := range []string{"\n", "\r\n"} {
			data, want := strings.ReplaceAll(head+c.block+foot, "\n", end), strings.ReplaceAll(head+c.want+foot, "\n", end)
			out, kinds := turned(t, data, c.kind)
			if out != want {
				t.Errorf("%s gives\n%s\nwant\n%s", c.kind, out, want)
			}
			from, _, _ := strings.Cut(strings.TrimLeft(c.block, " -"), ":")
			if back, _ := turned(t, out, from); back != data {
				t.Errorf("back to %s gives\n%s", from, back)
			}
			if !contains(kinds, c.kind) {
				t.Errorf("%s is not offered: %q", c.kind, kinds)
			}
		}
	}
	for _, block := range []string{
		"  - steps:\n      - title: One\n        text: Two\n        when: Day 1\n", "  - callout: tip\n    title: A head\n    text: Words\n", "  - checklist:\n      - One\n    title: A head\n",
		"  - terms:\n      - {term: One, say: wun, means: Two}\n", "  - table: One\n    columns: [A, B]\n    rows: [[C, D]]\n", "  - timeline:\n      - when: One\n        text: Two\n    goes_on: true\n",
	} {
		data := head + block + foot
		if kinds := kindsFor(second(data)); len(kinds) > 0 {
			t.Errorf("offers %q for\n%s", kinds, block)
		}
	}
}

func second(data string) *yaml.Node {
	return parsed("guides/x.yaml", []byte(data)).Get("blocks").Vals[1]
}

func turned(t *testing.T, data, kind string) (string, []string) {
	t.Helper()
	block := second(data)
	out, err := become([]byte(data), "guides/x.yaml", block, kind)
	if err != nil {
		t.Errorf("%s: %v", kind, err)
	}
	return string(out), kindsFor(block)
}

func contains(all []string, s string) bool {
	for _, a := range all {
		if a == s {
			return true
		}
	}
	return false
}

// On its page: the steps of the trial become points in time, the page follows, and undo brings the bytes back.
func TestAKindChangesOnThePage(t *testing.T) {
	o := open(t, project(t))
	before, title := o.file(pump), o.title()
	var kinds []string
	o.get("kinds?guide=intrathecal-pump&path="+title, &kinds)
	if strings.Join(kinds, " ") != "timeline terms" {
		t.Fatalf("%q", kinds)
	}
	if code, text := o.post("item", order{View: here, Path: title, Level: "blocks", Do: "as:terms"}, nil); code != 200 {
		t.Fatalf("%d %s", code, text)
	}
	if o.find(func(p place) bool { return p.Text == tube && p.Kind == "Term.term" }) == "" {
		t.Error("the page does not follow")
	}
	if code, _ := o.post("item", order{View: here, Path: strings.Replace(title, "/steps/", "/terms/", 1), Level: "blocks", Do: "as:checklist"}, nil); code == 200 {
		t.Error("a change that loses words is made")
	}
	if o.post("undo", struct{}{}, nil); o.file(pump) != before {
		t.Error("undo does not give the bytes back")
	}
}
