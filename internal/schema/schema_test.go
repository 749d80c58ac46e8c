package schema

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"guidepress/internal/guide"
)

var update = flag.Bool("update", false, "write the schemas to schema/")

const repo = "../.."

func TestSchemasInTheRepositoryAreThoseOfTheTypes(t *testing.T) {
	for _, name := range Names {
		want, ok := JSON(name, nil)
		if !ok {
			t.Fatalf("there is no schema %q", name)
		}
		file := filepath.Join(repo, "schema", FileName(name))
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
			t.Errorf("schema/%s is not what the types say (%v); run: go test ./internal/schema -update", FileName(name), err)
		}
	}
}

func TestNoSchemaOfAnUnknownName(t *testing.T) {
	if _, ok := JSON("guides", nil); ok {
		t.Error("a schema was made for a kind of file that does not exist")
	}
}

// Every key an author can write is explained where it is written.
func TestEveryKeyIsDescribed(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		for _, f := range fields(typ) {
			if f.doc == "" {
				t.Errorf("the key %q of %s has no description", f.key, typ)
			}
			walk(f.typ)
		}
	}
	walk(reflect.TypeFor[guide.Guide]())
	for _, k := range guide.Kinds {
		walk(kindType(k))
	}
}

// The first line of a file leads an editor to its schema.
func TestShippedFilesNameTheirSchema(t *testing.T) {
	for _, file := range shipped(t) {
		data, err := os.ReadFile(filepath.Join(repo, file))
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		address, ok := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		if !ok {
			t.Errorf("%s: the first line names no schema", file)
			continue
		}
		target := filepath.Join(filepath.Dir(file), address)
		target = strings.TrimPrefix(target, filepath.FromSlash("internal/scaffold/starter/"))
		if want := filepath.Join("schema", FileName(schemaOf(file))); filepath.Clean(target) != want {
			t.Errorf("%s: the first line leads to %s, not to %s", file, target, want)
		}
	}
}

// shipped lists the project's own YAML files.
func shipped(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"guides/*.yaml", "assets/brands/*/brand.yaml", "internal/scaffold/starter/guides/*.yaml"} {
		found, err := filepath.Glob(filepath.Join(repo, pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("no files like %s: %v", pattern, err)
		}
		for _, f := range found {
			name, _ := filepath.Rel(repo, f)
			files = append(files, filepath.ToSlash(name))
		}
	}
	return files
}

// schemaOf is the name of the schema for a file.
func schemaOf(file string) string {
	base := strings.TrimSuffix(filepath.Base(file), ".yaml")
	switch {
	case base == "practice" || base == "locations" || base == "team" || base == "faqs" || base == "shared" || base == "brand":
		return base
	case strings.Contains(base, "."):
		first, _, _ := strings.Cut(base, ".")
		return strings.TrimPrefix(strings.TrimPrefix(schemaOf(first)+"-translation", "guide-"), "-")
	}
	return "guide"
}
