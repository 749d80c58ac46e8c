package internal

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// walls says which rooms each room may name, and which outside packages it owns. It is the table of
// ARCHITECTURE.md as data; the test reads the imports itself (a test that shells out to "go list" passes
// falsely from the test cache).
var walls = map[string]struct {
	rooms   string
	outside string // prefixes
}{
	"source":   {"", ""},
	"geom":     {"", ""},
	"pdf":      {"", ""},
	"truetype": {"", ""},
	"phrase":   {"", ""},
	"phone":    {"", ""},
	"zipcode":  {"", ""},
	"guide":    {"source phone", ""},
	"script":   {"source guide brand phone phrase", ""},
	"seal":     {"source guide script brand", ""},
	"sheet":    {"source guide script phrase lexicon", ""},
	"display":  {"geom", ""},
	"brand":    {"source geom", ""},
	"lexicon":  {"", ""},
	"markdown": {"source guide phone", "github.com/yuin/goldmark"},
	"face":     {"", "github.com/go-text/typesetting eliasnaur.com/font"},
	"typeset":  {"face phrase", "github.com/go-text/typesetting golang.org/x/text/unicode/bidi"},
	"load":     {"source yaml guide brand lexicon markdown phrase phone truetype zipcode", "golang.org/x/text/unicode/norm"},
	"check":    {"source guide script brand lexicon phrase phone", ""},
	"importer": {"source phone", "golang.org/x/net golang.org/x/text"},
	"svg":      {"source geom display", "golang.org/x/image/colornames"},
	"qr":       {"geom", "rsc.io/qr"},
	"photo":    {"source geom display", "github.com/disintegration/imaging golang.org/x/image golang.org/x/sync"},
	"yaml":     {"source", "gopkg.in/yaml.v3"},
	"mend":     {"source yaml", ""},
	"schema":   {"source guide brand", ""},
	"scaffold": {"source guide brand phone schema svg display truetype", ""},
	"paint":    {"geom display pdf", "github.com/go-pdf/fpdf"},
	"finish":   {"geom display pdf truetype", ""},
	"svgpage":  {"geom display pdf truetype", ""},
	"desk":     {"source geom yaml guide brand display script lexicon raster svgpage face load check edition build turn importer scaffold photo mend", ""},
	"raster":   {"geom display", "golang.org/x/image"},
	"ink":      {"geom brand display", ""},
	"flow":     {"source ink", ""},
	"set":      {"source geom guide script brand face typeset display svg qr photo phrase ink raster", ""},
	"layout":   {"source geom guide script brand face display svg phrase ink flow set", ""},
	"edition":  {"source brand layout", ""},
	"twin":     {"source geom guide script brand phrase typeset svg svgpage photo display zipcode", ""},
	"publish":  {"source guide script brand display face truetype photo load edition build raster twin", "golang.org/x/sync golang.org/x/sys"},
	"turn":     {"display geom", ""},
	"specimen": {"guide brand", ""},
	"build":    {"source guide script seal sheet specimen phrase brand face display load check set layout edition photo turn paint finish", "golang.org/x/sync"},
}

func TestImportsGoOneWay(t *testing.T) {
	rooms, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, r := range rooms {
		if !r.IsDir() {
			continue
		}
		wall, ok := walls[r.Name()]
		if !ok {
			t.Errorf("the room %s stands in no row of the table", r.Name())
			continue
		}
		for file, names := range imports(t, r.Name()) {
			for _, name := range names {
				used[r.Name()+" "+name] = true
				if why := refused(name, strings.Fields(wall.rooms), strings.Fields(wall.outside)); why != "" {
					t.Errorf("%s imports %s: %s", file, name, why)
				}
			}
		}
	}
	for name := range walls {
		if _, err := os.Stat(name); err != nil {
			t.Errorf("the table has a row for %s, but there is no such room", name)
		}
		for _, door := range idle(name, used) {
			t.Errorf("the door from %s to %s is open, but nobody goes through it", name, door)
		}
	}
}

// idle lists the doors of a room's row that no import needs. A package of the standard library is no door.
func idle(room string, used map[string]bool) []string {
	var out []string
	for _, door := range strings.Fields(walls[room].rooms) {
		if !used[room+" guidepress/internal/"+door] {
			out = append(out, door)
		}
	}
	for _, prefix := range strings.Fields(walls[room].outside) {
		if !anyBegins(used, room+" "+prefix) {
			out = append(out, prefix)
		}
	}
	return out
}

func anyBegins(names map[string]bool, prefix string) bool {
	for name := range names {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// imports lists what each file of a room names, tests left out: they may look anywhere.
func imports(t *testing.T, room string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(room, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			if d != nil && d.IsDir() && d.Name() == "testdata" {
				return filepath.SkipDir
			}
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		if f.Name.Name == "main" { // a generator
			return nil
		}
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			out[name] = append(out[name], p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func refused(name string, rooms, outside []string) string {
	if rest, ok := strings.CutPrefix(name, "guidepress/internal/"); ok {
		if room, _, _ := strings.Cut(rest, "/"); !slices.Contains(rooms, room) {
			return "no door between the two rooms"
		}
		return ""
	}
	if first, _, _ := strings.Cut(name, "/"); !strings.Contains(first, ".") {
		return "" // the standard library, and the embedded assets
	}
	for _, o := range outside {
		if strings.HasPrefix(name, o) {
			return ""
		}
	}
	return "another room owns that package"
}

// TestTheWallIsAWall shows that the test can fail.
func TestTheWallIsAWall(t *testing.T) {
	for _, c := range []struct {
		name, rooms, outside string
		refused              bool
	}{
		{"guidepress/internal/layout", "source geom", "", true},
		{"guidepress/internal/geom", "source geom", "", false},
		{"gopkg.in/yaml.v3", "", "", true},
		{"gopkg.in/yaml.v3", "", "gopkg.in/yaml.v3", false},
		{"encoding/json", "", "", false},
	} {
		if got := refused(c.name, strings.Fields(c.rooms), strings.Fields(c.outside)) != ""; got != c.refused {
			t.Errorf("%s with %q, %q: refused is %v", c.name, c.rooms, c.outside, got)
		}
	}
}
