package desk

import (
	"strings"
	"testing"
)

// What may stand where the cursor (|) is, also in a file that does not load.
func TestThePaneKnowsWhatMayStand(t *testing.T) {
	o := open(t, project(t))
	for _, c := range []struct{ name, text, want, not, doc string }{
		{pump, "title: One\n|", "treatment: promise:", "title:", ""},
		{pump, "title: One\nsta|tus: draft", "status:", "title:", "draft until"},
		{pump, "status: |", "draft reviewed", "", ""},
		{pump, "sections:\n  - kind: risks\n    blocks:\n      - |", "steps: prose: use:", "lead:", ""},
		{pump, "sections:\n  - kind: risks\n    blocks:\n      - steps:\n          - title: One: two\n            |", "text: when:", "title: steps:", ""},
		{pump, "sections:\n- kind: risks\n  blocks:\n  - callout: |", "tip know care emergency", "", ""},
		{pump, "sections:\n  - blocks:\n      - use: |", "bring-list pain-diary", "", ""},
		{pump, "sections:\n  - blocks:\n      - prose: |\n          Call {{ |", "phone wait_time title", "", ""},
		{pump, "sections:\n  - blocks:\n      - prose: Words\n        ste|ps:", "", "", ""},
		{"guides/locations.yaml", "locations:\n  - id: one\n    |", "street: hours:", "id: locations:", ""},
		{"guides/practice.yaml", "name: One\n\n|", "phone: wait_time:", "name:", ""},
		{"assets/brands/warm/brand.yaml", "colors:\n  a: \"#112233\"\nroles:\n  |", "page: ink:", "colors:", ""},
		{pump, "cover: |", "cover walk", "", ""},
	} {
		at := strings.LastIndex(c.text, "|")
		before := c.text[:at]
		q := asked{here, c.name, before + c.text[at+1:], strings.Count(before, "\n") + 1, at - strings.LastIndex(before, "\n")}
		var got offers
		if code, text := o.post("complete", q, &got); code != 200 {
			t.Fatalf("%d %s", code, text)
		}
		all := " "
		for _, x := range got.Options {
			all += strings.TrimSpace(x.Insert) + " "
		}
		for _, w := range strings.Fields(c.want) {
			if !strings.Contains(all, " "+w+" ") {
				t.Errorf("%q does not offer %q:%s", c.text, w, all)
			}
		}
		for _, w := range strings.Fields(c.not) {
			if strings.Contains(all, " "+w+" ") {
				t.Errorf("%q offers %q", c.text, w)
			}
		}
		if !strings.Contains(got.Doc, c.doc) {
			t.Errorf("%q says %q", c.text, got.Doc)
		}
	}
}
