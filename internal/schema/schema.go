// Package schema turns the Go types of guides and brands into JSON Schemas, so that editors complete and check
// a file while it is written.
//
// In come the types of guide and brand with their tags, the same that load fills; out go the schemas as JSON.
// The dialect is draft-07, the one that the YAML extensions of VS Code and JetBrains know in full. The package
// reads no YAML and sees one file at a time: whether an id, a picture or a fact exists, whether an id is used
// twice and whether an inherited guide is complete in the end is for load to say. In one point the schemas are
// the stricter of the two: a number or a true in quotes, which load takes, is underlined.
package schema

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
)

// Names are the schemas there are, by the kind of file they are for.
var Names = names()

func names() []string {
	all := append([]string{"guide", "translation"}, guide.SharedFiles...)
	all = append(all, "brand")
	for _, name := range guide.SharedFiles {
		all = append(all, name+"-translation")
	}
	return all
}

// roots says how the top of each file is described.
var roots = map[string]func(*writer) object{
	"guide":       (*writer).guideFile,
	"translation": func(w *writer) object { return object{{"$ref", w.ref(reflect.TypeFor[guide.Guide](), part)}} },
	"practice":    func(w *writer) object { return object{{"$ref", w.ref(reflect.TypeFor[guide.Practice](), whole)}} },
	"locations": func(w *writer) object {
		return listFile("locations", "The offices, each with an id.", object{{"$ref", w.ref(reflect.TypeFor[guide.Location](), whole)}})
	},
	"team": func(w *writer) object {
		return listFile("team", "The people of the practice, each with an id.", object{{"$ref", w.ref(reflect.TypeFor[guide.Person](), whole)}})
	},
	"faqs": func(w *writer) object {
		return listFile("faqs", "Questions that more than one guide answers; each needs an id, a question and an answer.", w.sharedFAQ())
	},
	"shared": func(w *writer) object {
		return listFile("blocks", "Blocks that more than one guide uses, as \"- use: id\"; each needs an id.", w.sharedBlock())
	},
	"brand": (*writer).brandFile,

	"practice-translation":  func(w *writer) object { return object{{"$ref", w.ref(reflect.TypeFor[guide.Practice](), part)}} },
	"locations-translation": func(w *writer) object { return w.wordsOf("locations", reflect.TypeFor[guide.Location]()) },
	"team-translation":      func(w *writer) object { return w.wordsOf("team", reflect.TypeFor[guide.Person]()) },
	"faqs-translation":      func(w *writer) object { return w.wordsOf("faqs", reflect.TypeFor[guide.FAQ]()) },
	"shared-translation":    func(w *writer) object { return w.wordsOf("blocks", reflect.TypeFor[guide.Block]()) },
}

// titles say what each schema is for.
var titles = map[string]string{
	"guide":       "A treatment guide, guides/<name>.yaml",
	"translation": "A translation of a guide, guides/<name>.<language>.yaml: only what differs",
	"practice":    "Facts about the practice, guides/practice.yaml",
	"locations":   "The practice's offices, guides/locations.yaml",
	"team":        "The people of the practice, guides/team.yaml",
	"faqs":        "Shared questions, guides/faqs.yaml",
	"shared":      "Shared blocks, guides/shared.yaml",
	"brand":       "The look of a practice, assets/brands/<name>/brand.yaml",

	"practice-translation":  "Facts about the practice in another language, guides/practice.<language>.yaml: only what differs",
	"locations-translation": "The offices in another language, guides/locations.<language>.yaml: only what differs",
	"team-translation":      "The people of the practice in another language, guides/team.<language>.yaml: only what differs",
	"faqs-translation":      "Shared questions in another language, guides/faqs.<language>.yaml: only what differs",
	"shared-translation":    "Shared blocks in another language, guides/shared.<language>.yaml: only what differs",
}

// FileName is the name of the file that a schema is kept in, below schema/.
func FileName(name string) string { return name + ".schema.json" }

// JSON is a schema as indented JSON that ends with a line break; false when there is none of that name. What the project
// has is offered for completion; with nil the schema is that of any project.
func JSON(name string, has Has) ([]byte, bool) {
	root, ok := roots[name]
	if !ok {
		return nil, false
	}
	w := &writer{map[string]object{}, has}
	all := object{
		{"$schema", "http://json-schema.org/draft-07/schema#"},
		{"title", titles[name]},
	}
	// A $ref at the top would hide the members beside it (draft-07, 8.3), so it stands in allOf.
	all = append(all, member{"allOf", []object{root(w)}}, member{"definitions", w.definitions()})
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(all); err != nil {
		panic(err) // strings, numbers and lists of them always encode
	}
	return b.Bytes(), true
}

// listFile is a file that holds one list under a key.
func listFile(key, doc string, item object) object {
	return object{
		{"type", "object"},
		{"properties", object{{key, object{{"description", doc}, {"type", "array"}, {"items", item}}}}},
		{"required", []string{key}},
		{"additionalProperties", false},
	}
}

// wordsOf is a file that translates the list of another one: each item names by its id what it translates.
func (w *writer) wordsOf(key string, t reflect.Type) object {
	item := object{
		{"type", "object"},
		{"properties", object{{"id", object{{"description", "The id of what this translates."}, {"type", scalars}, {"minLength", 1}}}}},
		{"required", []string{"id"}},
		{"allOf", []object{{{"$ref", w.ref(t, part)}}}},
	}
	return listFile(key, "What is translated, each with its id; the rest is taken from the file in the first language.", item)
}

// guideFile is a whole guide or, when it extends another, the parts it changes.
func (w *writer) guideFile() object { return w.wholeUnless("extends", reflect.TypeFor[guide.Guide]()) }

// brandFile is a whole brand or, when it has a base, what differs.
func (w *writer) brandFile() object { return w.wholeUnless("base", reflect.TypeFor[brand.Brand]()) }

func (w *writer) wholeUnless(key string, t reflect.Type) object {
	return object{
		{"if", object{
			{"required", []string{key}},
			{"properties", object{{key, object{{"type", scalars}, {"minLength", 1}}}}},
		}},
		{"then", object{{"$ref", w.ref(t, part)}}},
		{"else", object{{"$ref", w.ref(t, whole)}}},
	}
}

// definitions are those made so far, in the order of their names.
func (w *writer) definitions() object {
	var all object
	for name, d := range w.defs {
		all = append(all, member{name, d})
	}
	slices.SortFunc(all, func(a, b member) int { return bytes.Compare([]byte(a.key), []byte(b.key)) })
	return all
}
