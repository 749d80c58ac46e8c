package desk

import (
	"cmp"
	"net/http"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// The text pane asks here what may stand at a place and what a key means. The answers come from the types that files are read into,
// by the indentation of the lines alone, for a file that is being written seldom loads.

// asked is a place in a text as it stands in the pane; line and column count from 1.
type asked struct {
	View View   `json:"view"`
	Name string `json:"name"`
	Text string `json:"text"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
}

// offers are what may stand there.
type offers struct {
	From    int     `json:"from"` // the column at which the word begins that is being written
	Options []offer `json:"options"`
	Doc     string  `json:"doc"` // what the key in this line means
}

type offer struct {
	Label  string `json:"label"`
	Insert string `json:"insert"`
	Doc    string `json:"doc"`
}

func (d *Desk) complete(w http.ResponseWriter, r *http.Request) {
	var q asked
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	p, _ := d.shelf.set() // without a project there are no names, and keys all the same
	answer(w, completions(q, p))
}

// rung is a group of keys around a place: those that it has, and the key under which it stands.
type rung struct {
	keys  []string
	under string
}

var keyLine = regexp.MustCompile(`^( *)((?:- +)*)("?)([A-Za-z_0-9]+)"?:(?: |$)`)

// rungsOf are the groups around a line, the innermost first.
func rungsOf(lines []string, at int) []rung {
	col := column(lines[at])
	var out []rung
	now := rung{keys: siblings(lines, at, col)}
	if d, ok := dashOf(lines[at]); ok {
		col = d + 1
	}
	for i := at - 1; i >= 0; i-- {
		m := keyLine.FindStringSubmatch(lines[i])
		if m == nil {
			continue
		}
		k := len(m[1]) + len(m[2])
		d, dashed := dashOf(lines[i])
		switch {
		case k < col:
			now.under = m[4]
			out = append(out, now)
			now = rung{keys: siblings(lines, i, k)}
			if col = k; dashed {
				col = d + 1
			}
		case k == col && dashed:
			col = d + 1
		}
	}
	return append(out, now)
}

// column is where the words of a line begin, behind its dashes.
func column(line string) int {
	return len(line) - len(strings.TrimLeft(line, " -"))
}

func dashOf(line string) (int, bool) {
	n := indent(line)
	return n, strings.HasPrefix(line[n:], "- ") || line[n:] == "-"
}

// siblings are the keys of the group that a line belongs to, up to its dash and down to its end.
func siblings(lines []string, at, col int) []string {
	var out []string
	add := func(i int) {
		if m := keyLine.FindStringSubmatch(lines[i]); m != nil && len(m[1])+len(m[2]) == col {
			out = append(out, m[4])
		}
	}
	for i := at; i >= 0; i-- {
		if strings.TrimSpace(lines[i]) != "" && column(lines[i]) < col {
			break
		}
		add(i)
		if _, dashed := dashOf(lines[i]); dashed && column(lines[i]) == col {
			break
		}
	}
	for i := at + 1; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) != "" && indent(lines[i]) < col {
			break
		}
		add(i)
	}
	return out
}

// rootOf is the type of a file's whole.
func rootOf(name string) reflect.Type {
	base, _, _ := strings.Cut(path.Base(name), ".")
	switch {
	case strings.HasPrefix(name, "assets/"):
		return reflect.TypeFor[brand.Brand]()
	case strings.HasPrefix(name, "reviews/"):
		return listOf("remarks", reflect.TypeFor[guide.Remark]())
	}
	switch base {
	case "practice":
		return reflect.TypeFor[guide.Practice]()
	case "locations":
		return listOf("locations", reflect.TypeFor[guide.Location]())
	case "team":
		return listOf("team", reflect.TypeFor[guide.Person]())
	case "faqs":
		return listOf("faqs", reflect.TypeFor[guide.FAQ]())
	case "shared":
		return listOf("blocks", reflect.TypeFor[guide.Block]())
	}
	return reflect.TypeFor[guide.Guide]()
}

// listOf is a file with one list.
func listOf(key string, item reflect.Type) reflect.Type {
	return reflect.StructOf([]reflect.StructField{{Name: "Items", Type: reflect.SliceOf(item), Tag: reflect.StructTag(`key:"` + key + `,required"`)}})
}

// typed is the type of the innermost group; block says that it is a block without a kind yet.
func typed(root reflect.Type, rungs []rung) (t reflect.Type, block bool) {
	t = root
	for i := len(rungs) - 2; i >= 0; i-- {
		f, ok := fieldOf(t, rungs[i].under)
		if !ok {
			return nil, false
		}
		t = f.Type
		for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t != reflect.TypeFor[guide.Block]() {
			continue
		}
		k := slices.IndexFunc(guide.Kinds, func(k guide.Kind) bool { return slices.Contains(rungs[i].keys, k.Name) })
		if k < 0 {
			return t, i == 0
		}
		t = reflect.TypeOf(guide.Kinds[k].New()).Elem()
	}
	return t, false
}

func fieldOf(t reflect.Type, key string) (reflect.StructField, bool) {
	if t == nil || t.Kind() != reflect.Struct {
		return reflect.StructField{}, false
	}
	for _, f := range reflect.VisibleFields(t) {
		if k, _, _ := strings.Cut(f.Tag.Get("key"), ","); k == key && key != "" {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

func completions(q asked, p *load.Project) offers {
	lines := strings.Split(q.Text, "\n")
	out := offers{From: q.Col, Options: []offer{}}
	if q.Line < 1 || q.Line > len(lines) {
		return out
	}
	line := []rune(lines[q.Line-1])
	before := string(line[:min(max(q.Col-1, 0), len(line))])
	rungs := rungsOf(lines, q.Line-1)
	t, block := typed(rootOf(q.Name), rungs)
	key := ""
	if m := keyLine.FindStringSubmatch(lines[q.Line-1]); m != nil {
		key = m[4]
	}
	out.Doc = docOf(t, key)
	word := before[strings.LastIndexAny(before, " \t-{[,:\"")+1:]
	out.From = q.Col - utf8.RuneCountInString(word)
	if open := strings.LastIndex(before, "{{"); open >= 0 && !strings.Contains(before[open:], "}}") {
		out.Options = facts(p)
		return out
	}
	if head, _, value := strings.Cut(strings.TrimLeft(before, " -"), ":"); value {
		if f, ok := fieldOf(t, head); ok {
			out.Options = valuesOf(f, p)
		}
		return out
	}
	switch {
	case block:
		for _, k := range guide.Kinds {
			out.Options = append(out.Options, offer{k.Name, k.Name + ": ", k.Doc})
		}
	case t != nil && t.Kind() == reflect.Struct:
		for _, f := range reflect.VisibleFields(t) {
			if k, _, _ := strings.Cut(f.Tag.Get("key"), ","); k != "" && (k == key || !slices.Contains(rungs[0].keys, k)) {
				out.Options = append(out.Options, offer{k, k + ": ", f.Tag.Get("doc")})
			}
		}
	}
	return out
}

// docOf is what a key means: as a field, or as a kind of block.
func docOf(t reflect.Type, key string) string {
	if f, ok := fieldOf(t, key); ok {
		return f.Tag.Get("doc")
	}
	for _, k := range guide.Kinds {
		if k.Name == key && t == reflect.TypeFor[guide.Block]() {
			return k.Doc
		}
	}
	return ""
}

// valuesOf are the words that a field may have: those of its type, or names of what the project has.
func valuesOf(f reflect.StructField, p *load.Project) []offer {
	out := []offer{}
	t := f.Type
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if v, ok := reflect.Zero(t).Interface().(interface{ Values() []source.Option }); ok {
		for _, o := range v.Values() {
			out = append(out, offer{o.Name, o.Name, o.Doc})
		}
		return out
	}
	if t == reflect.TypeFor[guide.Bool]() {
		return []offer{{"true", "true", ""}, {"false", "false", ""}}
	}
	if p == nil {
		return out
	}
	add := func(name, doc string) {
		if name != "" {
			out = append(out, offer{name, name, doc})
		}
	}
	of := f.Tag.Get("of")
	if t == reflect.TypeFor[guide.Picture]() {
		of = "picture"
	}
	switch of {
	case "guide":
		for _, g := range p.Set.Guides {
			if g.Original == nil {
				add(g.ID, g.Title.Value)
			}
		}
	case "office":
		for _, l := range p.Set.Locations {
			add(l.ID.Value, l.Name.Value)
		}
	case "person":
		for _, x := range p.Set.Team {
			add(x.ID.Value, x.Name.Value)
		}
	case "question":
		for _, x := range p.Set.FAQs {
			add(x.ID.Value, x.Question.Value)
		}
	case "block":
		for _, b := range p.Set.Blocks {
			add(b.Named(), "")
		}
	case "icon", "picture":
		if p.Brand != nil && of == "icon" {
			for name := range p.Brand.Icons {
				add(name, "")
			}
		} else if p.Brand != nil {
			for _, a := range p.Brand.Art {
				add(a.Name.Value, "")
			}
		}
	}
	slices.SortFunc(out, func(a, b offer) int { return cmp.Compare(a.Label, b.Label) })
	return out
}

// facts are the practice's, as {{ name }} takes them.
func facts(p *load.Project) []offer {
	out := []offer{{"title", "title", ""}, {"treatment", "treatment", ""}}
	if p == nil {
		return out
	}
	v := reflect.ValueOf(p.Set.Practice).Elem()
	for _, f := range reflect.VisibleFields(v.Type()) {
		key, _, _ := strings.Cut(f.Tag.Get("key"), ",")
		if t, ok := v.FieldByIndex(f.Index).Interface().(source.Text); ok && key != "" && key != "brand" && !t.Empty() {
			out = append(out, offer{key, key, t.Value})
		}
	}
	return out
}
