package desk

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// An item of a list is moved, copied and taken away by its lines: comments above it go with it, empty lines stay where
// they are, every other byte is as it was. The reader of the files is the judge, as it is of texts.

// level is a list that a text stands in.
type level struct {
	list *yaml.Node
	key  string // the list's key, such as blocks
	at   int    // the item that holds the text
}

// levels are the lists around the scalar at a place, the outermost first.
func levels(n *yaml.Node, key string, at source.Pos) ([]level, bool) {
	switch {
	case n == nil:
		return nil, false
	case n.Kind == yaml.Scalar:
		return nil, n.Placed().Pos == at
	}
	for i, v := range n.Vals {
		name := key
		if n.Kind == yaml.Dict {
			name = n.Keys[i].Value
		}
		if in, ok := levels(v, name, at); ok {
			if n.Kind == yaml.List {
				in = append([]level{{n, key, i}}, in...)
			}
			return in, true
		}
	}
	return nil, false
}

// pick is the list that is meant: the innermost of items, or that of blocks or sections.
func pick(all []level, what string) (level, bool) {
	for _, l := range slices.Backward(all) {
		if what == "item" && l.key != "blocks" && l.key != "sections" || l.key == what {
			return l, true
		}
	}
	return level{}, false
}

var errFlow = refusal{http.StatusConflict, "this list is written in one line; it can be changed in the text pane"}

// rows are the lines of a file and, for each item of a list, where it starts and ends there.
type rows struct {
	lines []string // with their ends
	spans [][2]int
	dash  int // how far the list is indented
}

func rowsOf(data string, list *yaml.Node) (*rows, error) {
	r := &rows{lines: strings.SplitAfter(data, "\n")}
	for i, item := range list.Vals {
		line := item.Pos.Line - 1
		if line >= len(r.lines) {
			return nil, errFlow
		}
		dash := indent(r.lines[line])
		if i == 0 {
			r.dash = dash
		}
		if dash != r.dash || !strings.HasPrefix(r.lines[line][dash:], "- ") || item.Pos.Col != dash+3 {
			return nil, errFlow
		}
		first := line
		for first > 0 && strings.HasPrefix(strings.TrimSpace(r.lines[first-1]), "#") && indent(r.lines[first-1]) == dash {
			first--
		}
		r.spans = append(r.spans, [2]int{first, r.end(line)})
	}
	return r, nil
}

// end is the line behind an item: the first that is not empty and stands as far left as its dash.
func (r *rows) end(line int) int {
	last := line
	for i := line + 1; i < len(r.lines); i++ {
		if strings.TrimSpace(r.lines[i]) == "" {
			continue
		}
		if indent(r.lines[i]) <= r.dash {
			break
		}
		last = i
	}
	return last + 1
}

func (r *rows) item(i int) []string { return r.lines[r.spans[i][0]:r.spans[i][1]] }

// whole ends the file's last line, so that it can stand elsewhere.
func (r *rows) whole() {
	last := &r.lines[len(r.lines)-1]
	if *last != "" {
		*last += "\n"
	}
}

// swap changes the places of an item and the next.
func (r *rows) swap(i int) string {
	r.whole()
	a, b := r.spans[i], r.spans[i+1]
	return strings.Join(slices.Concat(r.lines[:a[0]], r.item(i+1), r.lines[a[1]:b[0]], r.item(i), r.lines[b[1]:]), "")
}

// insert puts lines behind an item, with as many empty lines between as there are between the others.
func (r *rows) insert(i int, lines []string) string {
	r.whole()
	var gap []string
	if i+1 < len(r.spans) {
		gap = r.lines[r.spans[i][1]:r.spans[i+1][0]]
	} else if i > 0 {
		gap = r.lines[r.spans[i-1][1]:r.spans[i][0]]
	}
	at := r.spans[i][1]
	return strings.Join(slices.Concat(r.lines[:at], gap, lines, r.lines[at:]), "")
}

// drop takes an item out, with the empty lines before it, or behind the first.
func (r *rows) drop(i int) string {
	from, to := r.spans[i][0], r.spans[i][1]
	if i > 0 {
		from = r.spans[i-1][1]
	} else {
		to = r.spans[1][0]
	}
	return strings.Join(slices.Concat(r.lines[:from], r.lines[to:]), "")
}

// order is a change of a list.
type order struct {
	View  View   `json:"view"`
	Path  string `json:"path"`
	Level string `json:"level"`          // item, blocks or sections
	Do    string `json:"do"`             // up, down, copy, delete, the kind of a new block, or as: and the kind that this one becomes
	File  string `json:"file,omitempty"` // of a new picture
}

// rearrange changes the list around a text; it gives the path that the text has then.
func rearrange(data []byte, at source.Pos, o order) (out []byte, path string, err error) {
	tree := parsed(at.File, data)
	all, ok := levels(tree, "", at)
	l, found := pick(all, o.Level)
	if !ok || !found {
		return nil, "", errNoPlace
	}
	r, err := rowsOf(string(data), l.list)
	if err != nil {
		return nil, "", err
	}
	n := len(r.spans)
	var to int
	var text string
	switch {
	case o.Do == "up" && l.at > 0:
		to, text = l.at-1, r.swap(l.at-1)
	case o.Do == "down" && l.at+1 < n:
		to, text = l.at+1, r.swap(l.at)
	case o.Do == "copy":
		to, text = l.at+1, r.insert(l.at, another(r.item(l.at), r.dash, string(data)))
	case o.Do == "delete" && n > 1:
		to, text = max(l.at-1, 0), r.drop(l.at)
	case o.Do == "figure" && o.Level == "blocks" && pictureFile.MatchString(o.File):
		to, text = l.at+1, r.insert(l.at, shift("- figure: "+o.File+"\n", r.dash))
	case blank[o.Do] != "" && o.Level == "blocks":
		to, text = l.at+1, r.insert(l.at, shift(blank[o.Do], r.dash))
	default:
		return nil, "", refusal{http.StatusConflict, "there is nothing to change that way"}
	}
	text = ends(text, string(data))
	again := parsed(at.File, []byte(text))
	if again == nil || !only(tree, again, l.list) {
		return nil, "", errNoPlace
	}
	if blank[o.Do] != "" {
		return []byte(text), added(o.Path, l, to), nil
	}
	return []byte(text), moved(o.Path, l, to), nil
}

// added is the path of a new item, which has no id.
func added(path string, l level, to int) string {
	head, _, _ := strings.Cut("/"+path, "/"+l.key+"/")
	return strings.TrimPrefix(head+"/"+l.key+"/"+fmt.Sprint(to), "/")
}

// only reports whether two trees differ in one list alone.
func only(a, b, but *yaml.Node) bool {
	return alike(a, b, func(n *yaml.Node) bool { return n == but }, func(n *yaml.Node) bool { return n.Kind == yaml.List })
}

// moved is a path after its item has gone to another place of its list. An item with an id keeps its path.
func moved(path string, l level, to int) string {
	at := "/" + l.key + "/" + fmt.Sprint(l.at) + "/"
	i := strings.LastIndex("/"+path, at)
	if i < 0 {
		return path
	}
	full := "/" + path
	return full[1:i+1] + l.key + "/" + fmt.Sprint(to) + "/" + full[i+len(at):]
}

var idLine = regexp.MustCompile(`^(\s*(?:- )?id:\s*["']?)([a-z0-9-]+)`)

// another is a copy of an item; its id gets a number, since ids stand for one thing only.
func another(lines []string, dash int, data string) []string {
	out := slices.Clone(lines)
	for i, l := range out {
		m := idLine.FindStringSubmatchIndex(l)
		if m == nil || indent(l) != dash && indent(l) != dash+2 {
			continue
		}
		id := l[m[4]:m[5]]
		for k := 2; ; k++ {
			if next := fmt.Sprintf("%s-%d", id, k); !regexp.MustCompile(`id:\s*["']?` + next + `\b`).MatchString(data) {
				out[i] = l[:m[4]] + next + l[m[5]:]
				break
			}
		}
	}
	return out
}

// shift gives lines a margin.
func shift(text string, dash int) []string {
	var out []string
	for l := range strings.Lines(text) {
		out = append(out, strings.Repeat(" ", dash)+l)
	}
	return out
}

// ends gives new lines the file's own line ends.
func ends(text, data string) string {
	if !strings.Contains(data, "\r\n") {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
}

// arrange answers the page's wish to change a list.
func (d *Desk) arrange(w http.ResponseWriter, r *http.Request) {
	var o order
	if err := ask(w, r, &o); err != nil {
		fail(w, err)
		return
	}
	l, err := d.leaf(r, o.View, o.Path)
	if err != nil {
		fail(w, err)
		return
	}
	path := ""
	err = d.change(l.text.Pos.File, o.Path, func(data []byte) (out []byte, err error) {
		if kind, ok := strings.CutPrefix(o.Do, "as:"); ok {
			block, in, found := blockWith(data, l.text.Pos)
			if !found {
				return nil, errNoPlace
			}
			path = o.Path // up to the block, which keeps its name
			if head, rest, ok := strings.Cut(o.Path, "/"+in.key+"/"); ok {
				name, _, _ := strings.Cut(rest, "/")
				path = head + "/" + in.key + "/" + name
			}
			return become(data, block.Pos.File, block, kind)
		}
		out, path, err = rearrange(data, l.text.Pos, o)
		return out, err
	})
	d.told(w, path, err)
}

var pictureFile = regexp.MustCompile(`^images/[a-z0-9-]+\.[a-z]+$`)

// blank are new blocks, in words that say what to write.
var blank = map[string]string{
	"prose":     "- prose: Write what the reader should know.\n",
	"steps":     "- steps:\n    - title: First step\n      text: Say what happens first.\n    - title: Second step\n      text: Say what happens then.\n",
	"timeline":  "- timeline:\n    - when: Day 1\n      text: Say what happens on this day.\n    - when: Week 1\n      text: Say what happens in this week.\n",
	"facts":     "- facts:\n    - figure: \"1\"\n      title: day\n      text: Say what takes this long.\n",
	"callout":   "- callout: know\n  title: Good to know\n  text: Say what stands out.\n",
	"checklist": "- checklist:\n    - The first thing to do or to bring\n    - The second thing to do or to bring\n  title: Before you come\n",
	"table":     "- table: What the table shows\n  columns: [What, What it means]\n  rows:\n    - [The first thing, What it means]\n    - [The second thing, What it means]\n",
	"terms":     "- terms:\n    - term: Word\n      means: what it means, in plain words\n",
}
