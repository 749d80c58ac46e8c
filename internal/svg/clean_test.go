package svg

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// What is published of a drawing is what is seen of it.
func TestCleanKeepsTheShapesAlone(t *testing.T) {
	data := svg(`<metadata><x xmlns="http://e.example" onclick="SECRET">SECRET</x></metadata><!-- SECRET --><title>SECRET</title>
<h:script xmlns:h="http://www.w3.org/1999/xhtml">SECRET</h:script><?SECRET?>
<linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
<g onload="SECRET" fill="url(#g)" inkscape:label="SECRET" xmlns:inkscape="http://i.example"><rect width="9" height="9" style="stroke:red" id="a&quot;b&lt;"/></g>`)
	clean := Clean(data)
	if strings.Contains(string(clean), "SECRET") {
		t.Errorf("%s", clean)
	}
	same(t, "the test's drawing", data, clean)
}

func TestCleanLooksTheSame(t *testing.T) {
	names, _ := filepath.Glob("../../assets/brands/*/*/*.svg")
	if len(names) < 50 {
		t.Fatalf("only %d drawings found", len(names))
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		same(t, name, data, Clean(data))
	}
}

// same compares what two files draw.
func same(t *testing.T, name string, a, b []byte) {
	t.Helper()
	da, _ := Parse(name, a)
	db, problems := Parse(name, b)
	if len(problems) > 0 || !reflect.DeepEqual(da, db) {
		t.Fatalf("%s: %v; it draws something else\n%s", name, problems, b)
	}
}
