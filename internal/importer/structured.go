package importer

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// structured reads the questions that a page holds for search engines (schema.org FAQPage in JSON-LD). Those
// that also stand on the page are not taken again: what is visible is what the practice shows its patients.
// They still help, for a visible line with the words of one of them is a question whatever it is built of.
func (r *reader) structured() {
	var found []question
	for _, v := range r.linkedData() {
		found = append(found, faqPages(v, 0)...)
	}
	if len(found) == 0 {
		return
	}
	known := map[string]bool{}
	for _, q := range found {
		known[questionKey(q.text)] = true
	}
	shown := map[string]bool{}
	r.p.items = promote(r.p.items, known, shown)
	text := r.p.shownText()
	for _, q := range found {
		if key := questionKey(q.text); !shown[key] && strings.TrimSpace(key) != "" && !q.answeredIn(text) {
			shown[key] = true
			r.p.hidden = append(r.p.hidden, q)
		}
	}
}

// linkedData is what a page says to search engines.
func (r *reader) linkedData() []any {
	var out []any
	for n := range all(r.doc) {
		if n.DataAtom == atom.Script && strings.HasPrefix(strings.ToLower(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
			var v any
			if json.Unmarshal([]byte(n.FirstChild.Data), &v) == nil {
				out = append(out, v)
			}
		}
	}
	return out
}

// promote makes panels of headings and lines that are known to be questions, and notes which of them the page
// shows.
func promote(items []item, known, shown map[string]bool) []item {
	var out []item
	for i := 0; i < len(items); i++ {
		it := items[i]
		key := questionKey(it.text())
		if !known[key] || it.kind != heading && it.kind != para && it.kind != panel {
			out = append(out, it)
			continue
		}
		shown[key] = true
		if it.kind != panel {
			for i+1 < len(items) && answers(items[i+1], it, known) && !(it.kind == para && lineAsks(items, i+1)) {
				i++
				it.body = append(it.body, items[i])
			}
			it.kind = panel
		}
		out = append(out, it)
	}
	return out
}

var (
	questionNumber = newPattern(`(?i)^\s*(?:q(?:uestion)?\s*\d*\s*[:.)-]|\d{1,3}\s*[.):-])\s*`)
	markupTag      = newPattern(`<[^<>]*>`)
)

// questionKey compares questions without their numbers.
func questionKey(s string) string { return folded(questionNumber.ReplaceAllString(s, "")) }

// shownText is all of what the page shows, for comparisons.
func (p *page) shownText() string {
	var b strings.Builder
	for _, it := range p.items {
		it.each(func(s string) { b.WriteString(s + " ") })
	}
	return folded(b.String())
}

// answeredIn reports whether a question's answer is on the page: it stands there under other words then.
func (q question) answeredIn(text string) bool {
	var b strings.Builder
	for _, it := range q.body {
		it.each(func(s string) { b.WriteString(s + " ") })
	}
	return wordCount(b.String()) > 5 && strings.Contains(text, folded(b.String()))
}

// answers reports whether an item still belongs to the answer of a question.
func answers(it, question item, known map[string]bool) bool {
	switch it.kind {
	case para:
		return !known[questionKey(it.text())]
	case bullets, picture:
		return true
	case heading:
		return question.kind == heading && it.level > question.level && !known[questionKey(it.text())]
	}
	return false
}

// faqPages looks for FAQPage objects: alone, in lists, in a @graph.
func faqPages(v any, depth int) []question {
	var found []question
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if depth < 8 {
				found = append(found, faqPages(e, depth+1)...)
			}
		}
	case map[string]any:
		if isType(v, "FAQPage") {
			return questions(v["mainEntity"])
		}
		if depth < 8 {
			found = append(faqPages(v["@graph"], depth+1), faqPages(v["mainEntity"], depth+1)...)
		}
	}
	return found
}

func isType(v map[string]any, name string) bool {
	switch t := v["@type"].(type) {
	case string:
		return t == name
	case []any:
		for _, e := range t {
			if e == name {
				return true
			}
		}
	}
	return false
}

func questions(v any) []question {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var found []question
	for _, e := range list {
		m, _ := e.(map[string]any)
		name, _ := m["name"].(string)
		answer, _ := m["acceptedAnswer"].(map[string]any)
		if answers, ok := m["acceptedAnswer"].([]any); ok && len(answers) > 0 {
			answer, _ = answers[0].(map[string]any)
		}
		text, _ := answer["text"].(string)
		if isType(m, "Question") && trim(name) != "" {
			found = append(found, question{squeeze(clean(html.UnescapeString(markupTag.ReplaceAllString(name, "")))), fragment(text)})
		}
	}
	return found
}

// fragment reads an answer, which may be HTML.
func fragment(s string) []item {
	return readHTML(s).answer()
}

// answer are a fragment's items, as they can stand in an answer.
func (p *page) answer() []item {
	if p.titled {
		p.items = append([]item{{kind: heading, level: 2, runs: []run{{text: p.title}}}}, p.items...)
	}
	return p.items
}
