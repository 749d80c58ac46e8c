package importer

import (
	"strings"

	"guidepress/internal/phone"
)

// byLines reads a paragraph of a page: a bold line of its own is a heading, lines with bullets are a list.
func byLines(runs []run) []item {
	rows := lines(runs)
	if allBold(rows[0]) && headingLike(plain(rows[0])) && !linked(rows[0]) {
		h := item{kind: heading, level: bold, runs: unbold(rows[0])}
		if len(rows) == 1 {
			return []item{h}
		}
		return append([]item{h}, byLines(joined(rows[1:]))...)
	}
	first := 0
	for first < len(rows) && !bulleted(plain(rows[first])) {
		first++
	}
	if first == len(rows) {
		return []item{{kind: para, runs: runs}}
	}
	var out []item
	if first > 0 {
		out = append(out, item{kind: para, runs: joined(rows[:first])})
	}
	return append(out, bulletLines(rows[first:]))
}

// bulletLines makes a list of lines; one without a bullet goes on with the item above.
func bulletLines(rows [][]run) item {
	it := item{kind: bullets, list: list{typed: true}}
	for _, row := range rows {
		if bulleted(plain(row)) {
			it.list.items = append(it.list.items, []item{{kind: para, runs: withoutBullet(row)}})
			continue
		}
		last := it.list.items[len(it.list.items)-1]
		last[0].runs = append(append(last[0].runs, run{brk: true}), row...)
	}
	return it
}

// bullet is a sign at the start of a line that makes it an item. Dashes count only with a space after them.
var bullet = newPattern(`^[\s\x{a0}]*(?:[•◦▪‣●○■□◆◇✓✔✅☑➢➤➔►▶▸·][\s\x{a0}]*|[*–—-][\s\x{a0}]+|[o§][\s\x{a0}]{2,})`)

func bulleted(s string) bool { return bullet.MatchString(s) && wordCount(s) > 0 }

func withoutBullet(runs []run) []run {
	out := append([]run(nil), runs...)
	for len(out) > 0 {
		cut := bullet.ReplaceAllString(out[0].text, "")
		if out[0].text = cut; cut != "" {
			break
		}
		out = out[1:]
	}
	return trimRuns(out)
}

func joined(rows [][]run) []run {
	var out []run
	for i, row := range rows {
		if i > 0 {
			out = append(out, run{brk: true})
		}
		out = append(out, row...)
	}
	return tidy(out)
}

func allBold(runs []run) bool {
	for _, r := range runs {
		if !r.bold && trim(r.text) != "" {
			return false
		}
	}
	return len(runs) > 0
}

func unbold(runs []run) []run {
	out := append([]run(nil), runs...)
	for i := range out {
		out[i].bold = false
	}
	return tidy(out)
}

// linked reports whether all of a text is links.
func linked(runs []run) bool {
	for _, r := range runs {
		if r.link == "" && wordCount(r.text) > 0 {
			return false
		}
	}
	return len(runs) > 0
}

// headingLike tells a line that may be a heading: a few words, a capital or figure first, no full stop.
func headingLike(s string) bool {
	s = trim(s)
	words := wordCount(s)
	if words == 0 || words > 14 || strings.HasSuffix(s, ":") && words > 3 {
		return false
	}
	if isContact(s) {
		return false
	}
	return !strings.ContainsAny(s[len(s)-1:], ".,;!") && !strings.HasSuffix(s, "…") && !startsSmall(s)
}

// isContact reports whether a line holds a telephone number, an address of the web or of mail.
func isContact(s string) bool { return contact.MatchString(s) || len(phone.Find(s)) > 0 }

var contact = newPattern(`@|://|www\.`)

func startsSmall(s string) bool {
	for _, r := range s {
		return strings.ToLower(string(r)) == string(r) && strings.ToUpper(string(r)) != string(r)
	}
	return false
}

// settle looks at items together: a bold line with nothing under it was no heading, and paragraphs that each
// start with a bullet are one list.
func settle(items []item) []item {
	var out []item
	items = numberedParas(items)
	for i, it := range items {
		if it.kind == heading && it.level == bold && (i+1 == len(items) || items[i+1].kind == heading && items[i+1].level != bold) {
			it.kind, it.level = para, 0
			for k := range it.runs {
				it.runs[k].bold = true
			}
		}
		if n := len(out) - 1; it.kind == bullets && n >= 0 && out[n].kind == bullets && out[n].list.typed && it.list.typed {
			out[n].list.items = append(out[n].list.items, it.list.items...)
			continue
		}
		out = append(out, it)
	}
	return out
}
