package svgpage_test

import (
	"strings"
	"testing"

	"guidepress/internal/geom"
	"guidepress/internal/svg"
	"guidepress/internal/svgpage"
)

// What is published of a drawing is what is seen of it, and nothing that a drawing program or a stranger wrote beside.
func TestDrawingKeepsTheShapesAlone(t *testing.T) {
	data := []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><metadata><x xmlns="http://e.example" onclick="SECRET">SECRET</x></metadata>
<!-- SECRET --><title>SECRET</title><script>SECRET</script><?SECRET?><style>.SECRET{fill:red}</style>
<radialGradient id="SECRET"><stop stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".5"/></radialGradient>
<clipPath id="SECRET2"><circle cx="12" cy="12" r="12"/></clipPath>
<g onload="SECRET" fill="url(#SECRET)" opacity=".5" clip-path="url(#SECRET2)"><a href="javascript:SECRET"><rect width="9.1234" height="9" stroke="lime" transform="scale(1 2)"/></a><path d="M0 0h9v9z"/></g></svg>`)
	d, problems := svg.Parse("a.svg", data)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	out, err := svgpage.Drawing(d.Items, geom.Rect{W: 24, H: 24})
	if err != nil || strings.Contains(string(out), "SECRET") {
		t.Fatalf("%v\n%s", err, out)
	}
	again, problems := svg.Parse("b.svg", out)
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, out)
	}
	twice, err := svgpage.Drawing(again.Items, geom.Rect{W: 24, H: 24})
	if err != nil || strings.Count(string(twice), "<path fill") != strings.Count(string(out), "<path fill") || !strings.Contains(string(twice), `opacity="0.5"`) {
		t.Errorf("%v: read again it is\n%s\nand was\n%s", err, twice, out)
	}
	for _, want := range []string{"clipPath", "<mask", "radialGradient", "9.1234"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
}
