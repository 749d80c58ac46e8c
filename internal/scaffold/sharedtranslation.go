package scaffold

import (
	"fmt"
	"reflect"

	"guidepress/internal/guide"
)

// SharedTranslation is a file that guides share in another language with nothing translated yet: every text of practice.yaml,
// team.yaml and so on as a note under the id that it has there. Set is what the project says in its first language.
func SharedTranslation(set *guide.Set, name, lang string) File {
	s := &skeleton{file: "guides/" + name + ".yaml"}
	fmt.Fprintf(&s.b, sharedNote, editorLine, name, name, name)
	switch name {
	case "practice":
		s.practice(set.Practice)
	case "locations":
		s.list("locations", reflect.ValueOf(set.Locations), "")
	case "team":
		s.list("team", reflect.ValueOf(set.Team), "")
	case "faqs":
		s.list("faqs", reflect.ValueOf(set.FAQs), "")
	case "shared":
		s.list("blocks", reflect.ValueOf(set.Blocks), "")
	}
	return File{"guides/" + name + "." + lang + ".yaml", []byte(s.b.String())}
}

const sharedNote = `%s $schema=../schema/%s-translation.schema.json
# %s.yaml in another language. Write each text anew after its key, and take the "# " away. What is not written comes from
# %s.yaml. A draft until a qualified translator has checked it.
`

// practice writes the keys of practice.yaml; its facts have names of their own.
func (s *skeleton) practice(p *guide.Practice) {
	s.keys(reflect.ValueOf(p).Elem(), "")
	var facts []string
	for _, f := range p.Facts {
		facts = append(facts, s.text(f.Name.Value+":", f.Value)...)
	}
	s.note("", below("facts:", facts))
}
