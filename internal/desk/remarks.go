package desk

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// Remarks stand in reviews/<guide>.yaml, by file and leaf. The desk adds one, an answer or the day it was closed; every other
// byte of the file stays, and undo takes each step back.

// remark is a remark as the page shows it.
type remark struct {
	N       int        `json:"n"` // its place in the file
	Show    string     `json:"show,omitempty"`
	Words   string     `json:"words"` // what it is about now; what it was about, where that is gone
	Gone    bool       `json:"gone,omitempty"`
	By      string     `json:"by"`
	On      string     `json:"on"`
	Text    string     `json:"text"`
	Closed  string     `json:"closed,omitempty"`
	Answers []answered `json:"answers"`
}

type answered struct {
	By   string `json:"by"`
	On   string `json:"on"`
	Text string `json:"text"`
}

// remarksOf lists a guide's remarks: the open ones in the order of the words, then those that are settled.
func remarksOf(g *guide.Guide, leaves []leaf, told []script.Leaf) []remark {
	out := []remark{}
	for i, r := range g.Remarks {
		one := remark{N: i, Words: r.Words.Value, Gone: true, By: r.By.Value, On: day(r.On), Text: r.Text.Value, Closed: day(r.Closed), Answers: []answered{}}
		for _, a := range r.Answers {
			one.Answers = append(one.Answers, answered{a.By.Value, day(a.On), a.Text.Value})
		}
		if k := slices.IndexFunc(told, func(l script.Leaf) bool { return l.Path == r.Leaf.Value }); k >= 0 {
			one.Words, one.Gone = told[k].Text.Value, false
			if at := around(leaves, told[k].Text.Pos); at >= 0 {
				one.Show = leaves[at].path
			}
		}
		out = append(out, one)
	}
	order := func(r remark) int {
		if r.Closed != "" {
			return len(leaves) + 1
		}
		if i := slices.IndexFunc(leaves, func(l leaf) bool { return l.path == r.Show }); i >= 0 {
			return i
		}
		return len(leaves)
	}
	slices.SortStableFunc(out, func(a, b remark) int { return order(a) - order(b) })
	return out
}

func day(d guide.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Value.Format(time.DateOnly)
}

// said is a remark, an answer to one, or that one is settled.
type said struct {
	View View   `json:"view"`
	Do   string `json:"do"`   // remark, answer, close or open
	Path string `json:"path"` // of the words a new remark is about
	N    int    `json:"n"`    // of the remark that is answered or closed, and
	Was  string `json:"was"`  // what it says
	By   string `json:"by"`
	Text string `json:"text"`
}

func (d *Desk) say(w http.ResponseWriter, r *http.Request) {
	var q said
	err := ask(w, r, &q)
	if err == nil {
		err = d.remark(r, q)
	}
	d.told(w, q.Path, err)
}

func (d *Desk) remark(r *http.Request, q said) error {
	q.By, q.Text = strings.Join(strings.Fields(q.By), " "), strings.TrimSpace(q.Text)
	if (q.Do == "remark" || q.Do == "answer") && (q.By == "" || q.Text == "") {
		return refusal{http.StatusUnprocessableEntity, "A name and the words are needed"}
	}
	g, set, _, err := d.guideOf(q.View)
	if err != nil {
		return err
	}
	file, today := guide.RemarksFile(g), d.today().Format(time.DateOnly)
	if q.Do == "remark" {
		l, err := d.leaf(r, q.View, q.Path)
		if err != nil {
			return err
		}
		name := l.path
		for _, t := range script.LeavesOf(g, set.Practice) {
			if t.Text.Pos == l.text.Pos {
				name = t.Path
				break
			}
		}
		keys := [][2]string{{"file", l.text.Pos.File}, {"leaf", name}, {"words", l.plain}, {"by", q.By}, {"on", today}, {"text", q.Text}}
		return d.change(file, q.Path, func(data []byte) ([]byte, error) { return oneMore(file, data, "remarks", g, keys) })
	}
	if q.N < 0 || q.N >= len(g.Remarks) || g.Remarks[q.N].Text.Value != q.Was {
		return refusal{http.StatusConflict, "the remarks were changed outside; look again"}
	}
	at := g.Remarks[q.N].At
	order := []string{"file", "leaf", "words", "by", "on", "text", "answers", "closed"}
	return d.change(file, "", func(data []byte) ([]byte, error) {
		switch q.Do {
		case "answer":
			return answerTo(data, at, order, [][2]string{{"by", q.By}, {"on", today}, {"text", q.Text}})
		case "close":
			return setKey(data, at, "closed", []string{today}, order)
		case "open":
			return setKey(data, at, "closed", nil, order)
		}
		return nil, refusal{http.StatusBadRequest, "this cannot be done to a remark"}
	})
}

// oneMore adds an item to the one list of a file, which it begins where there is none.
func oneMore(file string, data []byte, key string, g *guide.Guide, keys [][2]string) ([]byte, error) {
	text := string(data)
	if strings.TrimSpace(text) == "" {
		text = "# What reviewers say about " + g.Name() + ". The desk writes here; so may you.\n" + key + ":\n"
	}
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	margin := "  "
	tree := parsed(file, []byte(text))
	if list := tree.Get(key); list != nil && list.Kind == yaml.List && len(list.Vals) > 0 {
		r, err := rowsOf(text, list)
		if err != nil {
			return nil, err
		}
		margin = strings.Repeat(" ", r.dash)
	}
	out := []byte(ends(text+itemOf(margin, keys), string(data)))
	if after := parsed(file, out); after == nil || !isLast(after.Get(key), keys) {
		return nil, errNoPlace
	}
	return out, nil
}

// answerTo adds an answer to a remark.
func answerTo(data []byte, at source.Pos, order []string, keys [][2]string) ([]byte, error) {
	d := dictAt(parsed(at.File, data), at)
	if d == nil {
		return nil, errNoPlace
	}
	had := ""
	if d.Has("answers") {
		g := groupOf(string(data), d)
		if g == nil {
			return nil, errFlow
		}
		had = strings.TrimPrefix(g.value("answers"), "\n")
		if had != "" {
			had = "\n" + had
		}
	}
	out, err := setKey(data, at, "answers", []string{had + "\n" + strings.TrimSuffix(itemOf("", keys), "\n")}, order)
	if err != nil {
		return nil, err
	}
	if after := dictAt(parsed(at.File, out), at); after == nil || !isLast(after.Get("answers"), keys) {
		return nil, errNoPlace
	}
	return out, nil
}

// itemOf is an item of a list, its keys each in a line.
func itemOf(margin string, keys [][2]string) string {
	var b strings.Builder
	for i, k := range keys {
		lead := "  "
		if i == 0 {
			lead = "- "
		}
		fmt.Fprintf(&b, "%s%s%s: %s\n", margin, lead, k[0], inOneLine(k[1]))
	}
	return b.String()
}

// inOneLine is a text as YAML, plain where the reader of the files reads it so.
func inOneLine(text string) string {
	for _, v := range inWords(text) {
		n := parsed("x", []byte("k: "+v+"\n"))
		if n != nil && n.Kind == yaml.Dict && len(n.Vals) == 1 && n.Vals[0].Kind == yaml.Scalar && n.Vals[0].Value == text {
			return v
		}
	}
	quoted, _ := (&scalar{}).quoted(text)
	return quoted
}

// isLast reports whether the last item of a list says just this.
func isLast(list *yaml.Node, keys [][2]string) bool {
	if list == nil || list.Kind != yaml.List || len(list.Vals) == 0 {
		return false
	}
	last := list.Vals[len(list.Vals)-1]
	return len(last.Keys) == len(keys) && !slices.ContainsFunc(keys, func(k [2]string) bool { return last.Text(k[0]) != k[1] })
}
