package load

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// entry is a guide's file: its id and, for a translation, the language.
type entry struct{ id, lang, file string }

// name is what a user calls it: id or id.lang.
func (e entry) name() string { return strings.TrimSuffix(e.id+"."+e.lang, ".") }

var (
	goodID   = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	goodLang = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
)

// guideFiles picks the guides among the files of guides/, in the order of their names.
func (l *loader) guideFiles(names []fs.DirEntry) []entry {
	var entries []entry
	for _, n := range names {
		file := "guides/" + n.Name()
		base, isYAML := strings.CutSuffix(n.Name(), ".yaml")
		other := isYAML && guide.IsShared(base)
		if n.IsDir() || other || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~") { // ~$ is a lock of an office program
			continue
		}
		if !isYAML {
			l.almostYAML(n.Name())
			continue
		}
		id, lang, translated := strings.Cut(base, ".")
		if translated && guide.IsShared(id) {
			l.translationOf(id, lang, file)
			continue
		}
		if !goodID.MatchString(id) || translated && !goodLang.MatchString(lang) {
			l.add(strayFile(file))
			continue
		}
		entries = append(entries, entry{id, lang, file})
	}
	return entries
}

// IsGuide reports whether a file is a guide's, by its name.
func IsGuide(file string) bool {
	base, isYAML := strings.CutSuffix(path.Base(file), ".yaml")
	id, lang, translated := strings.Cut(base, ".")
	return path.Dir(file) == "guides" && isYAML && !guide.IsShared(id) && goodID.MatchString(id) && (!translated || goodLang.MatchString(lang))
}

// Names lists the guides of a project that are wanted, all when none is named, in the order in which they are loaded.
// An id stands for the guide and its translations. Files whose names are at fault are left to Open.
func Names(dir string, want []string) ([]string, error) {
	files, err := os.ReadDir(filepath.Join(dir, "guides"))
	if err != nil {
		return nil, fmt.Errorf("cannot read the project's guides folder: %w", err)
	}
	var entries []entry
	for _, f := range files {
		base, isYAML := strings.CutSuffix(f.Name(), ".yaml")
		if id, lang, _ := strings.Cut(base, "."); isYAML && !f.IsDir() && !guide.IsShared(id) && goodID.MatchString(id) {
			entries = append(entries, entry{id: id, lang: lang})
		}
	}
	picked, err := pick(entries, want)
	var names []string
	for _, e := range picked {
		name := e.id
		if len(want) > 0 && !slices.Contains(want, e.id) {
			name = e.name()
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names, err
}

// strayFile is a warning: a copy that somebody left beside the guides must not keep them from being built.
func strayFile(file string) source.Problem {
	return source.Problem{Pos: source.Pos{File: file}, Rule: "bad-name", Severity: source.Warning,
		Message: "this file is not read: a guide's file is called like spinal-cord-stimulation.yaml, a translation like spinal-cord-stimulation.es.yaml",
		Hint:    "use small letters, digits and hyphens, or take the file away"}
}

// otherYAML are the names under which a guide is saved by mistake: in capitals, with the other short form, or with an
// ending that an editor added and the Explorer does not show.
var otherYAML = regexp.MustCompile(`(?i)^([^.].*)\.ya?ml(\.(txt|text|rtf|docx?|odt|html?))?$`)

// almostYAML names a file that looks like a guide and is not read.
func (l *loader) almostYAML(name string) {
	if m := otherYAML.FindStringSubmatch(name); m != nil {
		l.report(source.Pos{File: "guides/" + name}, 0, "bad-name", "files that end in "+strings.TrimPrefix(name, m[1])+" are not read", "call it "+strings.ToLower(m[1])+".yaml")
	}
}

// pick selects the wanted guides; an id stands for the guide and its translations.
func pick(entries []entry, want []string) ([]entry, error) {
	if len(want) == 0 {
		return entries, nil
	}
	var picked []entry
	var known []string
	for _, e := range entries {
		known = append(known, e.name())
		if slices.Contains(want, e.id) || slices.Contains(want, e.name()) {
			picked = append(picked, e)
		}
	}
	for _, w := range want {
		if !slices.ContainsFunc(entries, func(e entry) bool { return e.id == w || e.name() == w }) {
			return nil, &UnknownError{"guide", w, lexicon.Meant(w, known)}
		}
	}
	return picked, nil
}

// practice reads practice.yaml and takes its facts.
func (l *loader) practice() {
	n := l.worded(guide.PracticeFile)
	l.gatherFacts(n)
	if n == nil {
		return
	}
	d := &decoder{loader: l}
	d.structure(n, reflect.ValueOf(l.set.Practice).Elem())
	for _, s := range l.set.Practice.States {
		l.states[s.Value] = true
	}
}

// only decodes the one list that a file holds under a key, and returns its items.
func (l *loader) only(file, key string, into any) []*yaml.Node {
	if !l.exists(file) {
		return nil
	}
	n := l.worded(file)
	if n == nil {
		return nil
	}
	d := &decoder{loader: l, own: anyGuide}
	d.unknownKeys(n, []string{key}, reflect.TypeFor[listFile]())
	items := n.Get(key)
	if items == nil || items.Kind == yaml.Empty {
		l.report(n.Pos, n.Width(), "missing-field", fmt.Sprintf("this file has no list %q", key), "")
		return nil
	}
	d.into(items, reflect.ValueOf(into).Elem(), field{})
	return items.Vals
}

// listFile gives a file with one list a name in messages.
type listFile struct{}

// anyGuide are the facts each guide has, for texts read outside of one.
var anyGuide = facts{"title": "title", "treatment": "treatment"}

// shared reads the blocks and questions that guides have in common.
func (l *loader) shared() {
	var faqs []guide.FAQ
	l.index(guide.FAQsFile, l.only(guide.FAQsFile, "faqs", &faqs), l.sharedFAQs)
	l.set.FAQs = faqs
	l.sharedOnly()
}

// sharedOnly reads shared.yaml; its blocks are kept as trees, for each guide lays its own keys over them.
func (l *loader) sharedOnly() {
	var blocks []guide.Block
	l.index(guide.SharedFile, l.only(guide.SharedFile, "blocks", &blocks), l.sharedBlocks)
	l.set.Blocks = blocks
}

func (l *loader) index(file string, items []*yaml.Node, into map[string]*yaml.Node) {
	for _, n := range items {
		switch id := n.Text("id"); {
		case n.Kind == yaml.Dict && id == "":
			l.report(n.Pos, n.Width(), "missing-field", "this has no \"id\", so no guide can use it", "add \"id:\" with a short name")
		case into[id] == nil && id != "":
			into[id] = n
		}
	}
}

func (l *loader) locations() {
	l.only(guide.LocationsFile, "locations", &l.set.Locations)
	for i := range l.set.Locations {
		l.spot(&l.set.Locations[i])
	}
	for _, p := range l.set.Locations {
		if len(l.states) > 0 && !l.states[p.State.Value] && !p.State.Empty() {
			l.report(p.State.Pos, p.State.Chars(), "unknown-id", fmt.Sprintf("the state %q is not among those of guides/practice.yaml", p.State.Value), didYouMean(p.State.Value, sorted(l.states)))
		}
	}
}

// team reads the people of the practice; the offices and guides they name must be there.
func (l *loader) team() {
	d := &decoder{loader: l, own: anyGuide}
	l.only(guide.TeamFile, "team", &l.set.Team)
	seen := map[string]bool{}
	for i := range l.set.Team {
		p := &l.set.Team[i]
		d.target(seen, p.ID, "person", "give one of the two another id")
		l.known(p.Offices, l.offices(), "office")
		l.guidesToCome(p.Treatments)
		if p.Portrait != nil {
			d.picture(p.Portrait)
		}
	}
}

// treatments checks the guides that those of the practice name.
func (l *loader) treatments() {
	for _, t := range l.set.Practice.Treatments {
		l.guidesToCome([]source.Text{t.Guide})
	}
}

// guidesToCome warns of treatments without a guide: a person may give one before its guide is written.
func (l *loader) guidesToCome(treatments []source.Text) {
	for _, t := range treatments {
		if !l.ids[t.Value] && !t.Empty() {
			l.add(source.Problem{Pos: t.Pos, Len: t.Chars(), Rule: "unknown-id", Severity: source.Warning,
				Message: fmt.Sprintf("there is no guide %q", t.Value), Hint: didYouMean(t.Value, sorted(l.ids))})
		}
	}
}

// offices are the ids of the practice's offices.
func (l *loader) offices() map[string]bool {
	ids := map[string]bool{}
	for _, o := range l.set.Locations {
		ids[o.ID.Value] = true
	}
	return ids
}

// guides reads the picked guides. Files of guides that nothing else needs are not opened.
func (l *loader) guides(entries, picked []entry) {
	for _, e := range picked {
		if g := l.guide(e, entries); g != nil {
			l.p.Set.Guides = append(l.p.Set.Guides, g)
		}
	}
	for _, s := range l.p.Set.Languages {
		s.Guides = l.p.Set.Guides
	}
}

// inherited is a guide's tree with all that it inherits: a translation from its guide, a guide from the one it
// extends. way are the files on the way here. It is not whole when one of them is missing.
func (l *loader) inherited(e entry, entries []entry, way []string) (n *yaml.Node, whole bool) {
	n = l.tree(e.file)
	if n == nil {
		return nil, false
	}
	parent, at := e.parent(n)
	if parent == "" {
		return n, true
	}
	i := slices.IndexFunc(entries, func(o entry) bool { return o.id == parent && o.lang == "" })
	switch {
	case i < 0:
		l.noParent(e, at, parent, entries)
		return n, false
	case slices.Contains(way, entries[i].file) || entries[i].file == e.file:
		l.report(at.Pos, at.Width(), "unknown-id", fmt.Sprintf("%q leads back to this guide", parent), "")
		return n, false
	}
	l.p.Parents[e.file] = entries[i].file
	base, whole := l.inherited(entries[i], entries, append(way, e.file))
	return merge(base, n, ""), whole
}

// parent is the id of the guide that one inherits from, and where it says so.
func (e entry) parent(n *yaml.Node) (string, *yaml.Node) {
	if e.lang != "" {
		return e.id, n
	}
	return n.Text("extends"), n.Get("extends")
}

func (l *loader) noParent(e entry, at *yaml.Node, parent string, entries []entry) {
	if e.lang != "" {
		l.report(source.Pos{File: e.file}, 0, "unknown-id", fmt.Sprintf("there is no guides/%s.yaml that this could translate", parent), "")
		return
	}
	var ids []string
	for _, o := range entries {
		if o.lang == "" && o.id != e.id {
			ids = append(ids, o.id)
		}
	}
	l.report(at.Pos, at.Width(), "unknown-id", fmt.Sprintf("there is no guide %q to extend", parent), didYouMean(parent, ids))
}

// guide is the guide of a file; nil when there is nothing in it to use.
func (l *loader) guide(e entry, entries []entry) *guide.Guide {
	if g := l.decoded[e.file]; g != nil {
		return g
	}
	l.as(e.file, func() { l.decoded[e.file] = l.decode(e, entries) })
	return l.decoded[e.file]
}

func (l *loader) decode(e entry, entries []entry) *guide.Guide {
	n, whole := l.inherited(e, entries, nil)
	if n == nil {
		return nil
	}
	g := &guide.Guide{ID: e.id, Original: l.original(e, entries)}
	l.speak(e.speaks(n))
	d := &decoder{loader: l, orphan: !whole, refs: new(refs), own: facts{"title": n.Text("title"), "treatment": n.Text("treatment")}}
	d.structure(n, reflect.ValueOf(g).Elem())
	if e.lang != "" {
		g.Language = source.Text{Value: e.lang, Pos: source.Pos{File: e.file, Line: 1, Col: 1}}
		d.sameLanguage(e)
	}
	d.lookUp(g)
	l.remarks(g)
	return g
}

// sameLanguage checks what a translation says about itself against its file's name.
func (d *decoder) sameLanguage(e entry) {
	lang := d.trees[e.file].Get("language")
	if lang != nil && lang.Kind == yaml.Scalar && lang.Value != e.lang {
		d.report(lang.Pos, lang.Width(), "bad-name", fmt.Sprintf("the file's name says %q", e.lang), "leave \"language:\" out, or rename the file")
	}
}
