package desk

import (
	"net/http"
	"reflect"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// Words that guides share are changed everywhere, in the file they stand in, or here only: then the guide says its own beside
// the name of the shared block or question, which the loader lays over what is shared. All else goes on following it.

// shownBy are the titles of the other guides that show a text of a file; a guide's own text is shown by it alone.
func shownBy(p *load.Project, name string, at source.Pos) []string {
	out := []string{}
	for _, g := range p.Set.Guides {
		if nameOf(g) != name && slices.ContainsFunc(leavesOf(g, p.Set.In(g.Lang())), func(l leaf) bool { return l.text.Pos == at }) {
			out = append(out, titleOf(g))
		}
	}
	return out
}

// factShown is a fact in a text: whose it is and where it shows.
type factShown struct {
	Name   string   `json:"name"`
	Words  string   `json:"words"`          // what pages say
	Text   string   `json:"text"`           // what is written for it
	File   string   `json:"file,omitempty"` // where; "" for what is made of others, such as the list of states
	Guides []string `json:"guides"`         // the other guides that say it
	Own    bool     `json:"own,omitempty"`  // it is this guide's, not the practice's
	at     source.Pos
}

// factsIn are the facts of a text, each once.
func factsIn(p *load.Project, g *guide.Guide, l leaf, read func(string) ([]byte, error)) []factShown {
	out := []factShown{}
	for _, name := range factNames(l.text) {
		f := factShown{Name: name, Guides: []string{}, Words: factWords(l.text, name)}
		f.Own = name == "title" || name == "treatment"
		f.at = factPlace(p, g, name, read)
		f.File = f.at.File
		if f.File != "" {
			if data, err := read(f.File); err == nil {
				f.Text, _ = textAt(data, f.at)
			}
		}
		if f.Own {
			out = append(out, f)
			continue
		}
		for _, o := range p.Set.Guides {
			if o.ID != g.ID && o.Lang() == g.Lang() && slices.ContainsFunc(leavesOf(o, p.Set.In(o.Lang())), func(l leaf) bool { return slices.Contains(factNames(l.text), name) }) {
				f.Guides = append(f.Guides, titleOf(o))
			}
		}
		out = append(out, f)
	}
	return out
}

func factNames(t source.Text) []string {
	var out []string
	for _, r := range t.Runs() {
		if r.Fact != "" && !slices.Contains(out, r.Fact) {
			out = append(out, r.Fact)
		}
	}
	return out
}

// factWords is what a fact of a text stands for.
func factWords(t source.Text, name string) string {
	runs := t.Runs()
	for i, r := range runs {
		if r.Fact != name {
			continue
		}
		if i+1 < len(runs) {
			return t.Value[r.Off:runs[i+1].Off]
		}
		return t.Value[r.Off:]
	}
	return ""
}

// factPlace is where a fact's words are written: in the guide for its title and treatment, else in practice.yaml or its
// translation, under their key or among the practice's own facts. The zero place is that of a fact made of others.
func factPlace(p *load.Project, g *guide.Guide, name string, read func(string) ([]byte, error)) source.Pos {
	switch name {
	case "title":
		return g.Title.Pos
	case "treatment":
		return g.Treatment.Pos
	case "practice_phone":
		name = "phone"
	}
	files := []string{guide.PracticeFile}
	for _, tag := range guide.Tags(g.Lang()) {
		if tag != "" {
			files = append([]string{strings.TrimSuffix(guide.PracticeFile, "yaml") + tag + ".yaml"}, files...)
		}
	}
	for _, file := range files {
		data, err := read(file)
		if err != nil {
			continue
		}
		tree := parsed(file, data)
		if tree == nil {
			continue
		}
		for _, in := range []*yaml.Node{tree.Get("facts"), tree} {
			if in != nil && in.Kind == yaml.Dict {
				if n := in.Get(name); n != nil && n.Kind == yaml.Scalar {
					return n.Placed().Pos
				}
			}
		}
	}
	return source.Pos{}
}

// reworded asks for other words of a fact, everywhere.
type reworded struct {
	View View   `json:"view"`
	Path string `json:"path"` // of the text that shows it
	Name string `json:"name"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

// reword writes a fact where it stands.
func (d *Desk) reword(w http.ResponseWriter, r *http.Request) {
	var q reworded
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	d.told(w, q.Path, d.rewordFact(r, q))
}

func (d *Desk) rewordFact(r *http.Request, q reworded) error {
	l, err := d.leaf(r, q.View, q.Path)
	if err != nil {
		return err
	}
	g, _, _, err := d.guideOf(q.View)
	if err != nil {
		return err
	}
	p, err := d.shelf.set()
	if err != nil {
		return err
	}
	at := factPlace(p, g, q.Name, d.read)
	switch {
	case !slices.Contains(factNames(l.text), q.Name) || at.File == "":
		return refusal{http.StatusNotFound, "this fact is no longer in the text"}
	case strings.TrimSpace(q.New) == "":
		return refusal{http.StatusUnprocessableEntity, "This is needed"}
	}
	return d.change(at.File, q.Path, func(data []byte) ([]byte, error) { return spliceFrom(data, at, q.Old, q.New) })
}

// spliceFrom writes a text in the place of the one that was read there.
func spliceFrom(data []byte, at source.Pos, old, text string) ([]byte, error) {
	switch now, err := textAt(data, at); {
	case err != nil:
		return nil, err
	case now != old:
		return nil, refusal{http.StatusConflict, now}
	}
	return splice(data, at, text)
}

// owner is the part of a guide's own file that stands for a shared block or question, around the text of a path.
func owner(g *guide.Guide, set *guide.Set, l leaf) (source.Pos, bool) {
	if base := l.text.Pos.File; !isBlocks(base) {
		return source.Pos{}, false
	}
	for path := l.path; path != ""; path = path[:max(strings.LastIndex(path, "/"), 0)] {
		v, ok := partAt(g, set, path)
		if !ok || v.Kind() != reflect.Struct {
			continue
		}
		_, isQuestion := v.Interface().(guide.FAQ)
		if !isQuestion && !v.FieldByName("Base").IsValid() {
			continue
		}
		if at, has := v.FieldByName("At").Interface().(source.Pos); has && at.File == g.At.File {
			return at, true
		}
	}
	return source.Pos{}, false
}

// isBlocks reports whether a file holds blocks or questions that guides share, in any language.
func isBlocks(file string) bool {
	name, _, _ := strings.Cut(strings.TrimPrefix(file, "guides/"), ".")
	return name == "shared" || name == "faqs"
}

// hereOnly writes a text that guides share into one of them. at is where the guide names what is shared, in its own file.
func hereOnly(data []byte, at source.Pos, shared []byte, from source.Pos, text string) ([]byte, error) {
	tree := parsed(from.File, shared)
	item, key, steps := itemWith(tree, from)
	if item == nil {
		return nil, errNoPlace
	}
	data, at, err := named(data, at)
	if err != nil {
		return nil, err
	}
	g := groupOf(string(shared), item)
	if g == nil {
		return nil, errFlow
	}
	if d := dictAt(parsed(at.File, data), at); d == nil || d.Has(key) {
		return nil, errNoPlace // a part of it is the guide's own already
	}
	order := []string{"use", "id"}
	for _, k := range item.Keys {
		order = append(order, k.Value)
	}
	simple := len(steps) == 0 && !strings.Contains(text, "\n")
	values := inWords(text)
	if !simple {
		values = []string{g.value(key)}
	}
	out, err := setKey(data, at, key, values, order)
	if err != nil || simple {
		return out, err
	}
	n := dictAt(parsed(at.File, out), at).Get(key)
	for _, i := range steps {
		if n == nil || i >= len(n.Vals) {
			return nil, errNoPlace
		}
		n = n.Vals[i]
	}
	return splice(out, n.Placed().Pos, text)
}

// named makes a group of a question that is written as its id alone.
func named(data []byte, at source.Pos) ([]byte, source.Pos, error) {
	tree := parsed(at.File, data)
	if dictAt(tree, at) != nil {
		return data, at, nil
	}
	n := scalarAt(tree, at)
	if n == nil {
		return nil, at, errNoPlace
	}
	s, err := locate(string(data), n)
	if err != nil {
		return nil, at, err
	}
	if strings.Trim(s.line, " -") != "" {
		return nil, at, errFlow
	}
	return []byte(string(data[:s.from]) + "id: " + string(data[s.from:])), at, nil
}

// itemWith is the item of the one list of a file that holds the scalar at a place, the key of it in which it stands, and
// the way on from there.
func itemWith(tree *yaml.Node, at source.Pos) (item *yaml.Node, key string, steps []int) {
	if tree == nil || tree.Kind != yaml.Dict {
		return nil, "", nil
	}
	for _, list := range tree.Vals {
		for _, one := range list.Vals {
			for i, v := range one.Vals {
				if way, ok := wayTo(v, at); ok && one.Kind == yaml.Dict {
					return one, one.Keys[i].Value, way
				}
			}
		}
	}
	return nil, "", nil
}

func wayTo(n *yaml.Node, at source.Pos) ([]int, bool) {
	if n == nil {
		return nil, false
	}
	if n.Kind == yaml.Scalar {
		return nil, n.Placed().Pos == at
	}
	for i, v := range n.Vals {
		if way, ok := wayTo(v, at); ok {
			return append([]int{i}, way...), true
		}
	}
	return nil, false
}

// value is what is written behind a key, as another group can take it: its further lines without their margin.
func (g *group) value(key string) string {
	i := slices.Index(g.keys, key)
	lines := g.lines[g.spans[i][0]:g.spans[i][1]]
	first := []rune(strings.TrimRight(lines[0], "\r\n"))
	out := strings.TrimSpace(strings.TrimPrefix(string(first[min(g.indent, len(first)):]), key+":"))
	margin := -1
	for _, l := range lines[1:] {
		if n := indent(l); strings.TrimSpace(l) != "" && (margin < 0 || n < margin) {
			margin = n
		}
	}
	for _, l := range lines[1:] {
		l = strings.TrimRight(l, "\r\n")
		out += "\n" + l[min(max(margin, 0), len(l)):]
	}
	return out
}
