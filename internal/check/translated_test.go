package check

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// inWords are the texts of a guide that say something in a language.
var inWords = strings.Fields(`Guide.title Guide.treatment Guide.promise Guide.main_message Guide.intro Guide.key_points Guide.audience Guide.funding
	Section.title Section.short Section.summary Section.lead Section.aside SideNote.term SideNote.text Source.year Picture.alt Picture.credit
	Prose.prose Heading.heading Heading.lead Step.when Step.title Step.text Stop.when Stop.text Fact.figure Fact.title Fact.text
	Callout.title Callout.text Checklist.title Item.text Table.table Table.columns Table.note Row.cells Choices.caption Choices.columns
	Choice.name Choice.what Choice.think Figure.caption Label.title Label.text Quote.quote Quote.by Action.action Action.label Action.text
	Risk.title Risk.text Risk.do Calls.say Calls.title Notes.notes Log.log Log.columns Log.stubs FAQ.topic FAQ.question FAQ.answer
	Offices.offices Team.team Ours.title Chance.title Chance.text Chances.source Term.term Term.say Term.means SourceList.source_list`)

// A text that is new in the format must be said to need a translation or not; a forgotten one would stay in English
// and nobody would hear of it.
func TestEveryTextIsWordsOrNot(t *testing.T) {
	seen := map[reflect.Type]bool{}
	found := map[string]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] || typ == iconType {
			return
		}
		seen[typ] = true
		for _, f := range reflect.VisibleFields(typ) {
			key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
			if key == "" {
				continue
			}
			leaf := f.Type
			if leaf.Kind() == reflect.Slice {
				leaf = leaf.Elem()
			}
			if leaf != textType && leaf != richType {
				walk(f.Type)
				continue
			}
			name := typ.Name() + "." + key
			found[name] = true
			if slices.Contains(inWords, name) == guide.Wordless(typ, key) {
				t.Errorf("say of %s whether it is text to translate: in guide/words.go, or in this test", name)
			}
		}
	}
	walk(reflect.TypeFor[guide.Guide]())
	for _, k := range guide.Kinds {
		walk(reflect.TypeOf(k.New()))
	}
	for _, name := range inWords {
		if !found[name] {
			t.Errorf("no guide has a text %s", name)
		}
	}
}
