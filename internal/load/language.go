package load

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// common is what the guides of one language share.
type common struct {
	lang         string // "" for the practice's first language
	set          *guide.Set
	facts        facts
	sharedBlocks map[string]*yaml.Node
	sharedFAQs   map[string]*yaml.Node
	states       map[string]bool
}

func newCommon(lang string, set *guide.Set) *common {
	return &common{lang: lang, set: set, sharedBlocks: map[string]*yaml.Node{}, sharedFAQs: map[string]*yaml.Node{}, states: map[string]bool{}}
}

// speak turns to a language: guides read from now on take facts, blocks, questions and offices in it.
func (l *loader) speak(lang string) {
	if len(l.commons) == 0 {
		l.commons[""] = l.common
	}
	if lang == "en" && !l.translated(lang) {
		lang = ""
	}
	if c := l.commons[lang]; c != nil {
		l.common = c
		return
	}
	l.common = newCommon(lang, &guide.Set{Practice: new(guide.Practice)})
	l.commons[lang] = l.common
	l.as(Shared(lang), func() {
		l.practice()
		l.shared()
		l.locations()
		l.team()
		l.treatments()
	})
	if l.p.Set.Languages == nil {
		l.p.Set.Languages = map[string]*guide.Set{}
	}
	l.p.Set.Languages[lang] = l.set
}

// translated reports whether one of the files that guides share says something in a language.
func (l *loader) translated(lang string) bool {
	return slices.ContainsFunc(guide.SharedFiles, func(name string) bool { return len(l.translations("guides/"+name+".yaml", lang)) > 0 })
}

// translations are the files with a shared file's words in a language, the most general first:
// practice.es.yaml, practice.es-MX.yaml.
func (l *loader) translations(file, lang string) []string {
	var out []string
	for _, tag := range guide.Tags(lang) {
		if name := strings.TrimSuffix(file, "yaml") + tag + ".yaml"; tag != "" && l.exists(name) {
			out = append(out, name)
		}
	}
	return out
}

// worded is the tree of a file that guides share, with its words in the language that is being read.
func (l *loader) worded(file string) *yaml.Node {
	n := l.tree(file)
	for _, name := range l.translations(file, l.lang) {
		n = merge(n, l.tree(name), "")
	}
	return n
}

func (l *loader) exists(file string) bool {
	_, err := fs.Stat(l.p.fsys, file)
	return err == nil
}

// translationOf checks the name of a translation of a shared file; it is read when a guide needs it.
func (l *loader) translationOf(id, lang, file string) {
	switch base := "guides/" + id + ".yaml"; {
	case !goodLang.MatchString(lang):
		l.report(source.Pos{File: file}, 0, "bad-name", fmt.Sprintf("%q is no tag of a language", lang), "call it like "+id+".es.yaml")
	case !l.exists(base):
		l.report(source.Pos{File: file}, 0, "unknown-id", fmt.Sprintf("there is no %s that this could translate", base), "")
	}
}

// original is what a translation was made from; nil for a guide that is none.
func (l *loader) original(e entry, entries []entry) *guide.Guide {
	i := slices.IndexFunc(entries, func(o entry) bool { return o.id == e.id && o.lang == "" })
	if e.lang == "" || i < 0 {
		return nil
	}
	return l.guide(entries[i], entries)
}

// speaks is the language of a guide's tree.
func (e entry) speaks(n *yaml.Node) string {
	switch lang := n.Text("language"); {
	case e.lang != "":
		return e.lang
	case goodLang.MatchString(lang):
		return lang
	}
	return "en"
}
