package importer

import "strings"

// Arrows are signs of links on a website. The typefaces of guides have none, so one at an end goes, and one between
// words becomes a dash.

var (
	endArrow   = newPattern(`[\s\x{a0}]*[→⟶➔➜➞⇒▸▶►⟩]+[\s\x{a0}]*$`)
	startArrow = newPattern(`^[\s\x{a0}]*[→⟶➔➜➞⇒←⟵⇐▸▶►◀◄]+[\s\x{a0}]*`)
	headSign   = newPattern(`\s*[\[(][+−–×▼▾]\s*[\])]\s*$|\s+[+−×▼▾]\s*$`)
	endQuote   = newPattern(`[\s\x{a0}]+[»›]+$`)
)

var midArrows = strings.NewReplacer("→", "–", "⟶", "–", "➔", "–", "➜", "–", "➞", "–", "⇒", "–", "←", "–", "⟵", "–", "⇐", "–")

func (p *page) withoutArrows() {
	for i := range p.items {
		if it := &p.items[i]; it.kind == heading && len(it.runs) > 0 {
			last := &it.runs[len(it.runs)-1]
			last.text = headSign.ReplaceAllString(last.text, "")
		}
	}
	p.title = plain(withoutArrows([]run{{text: p.title}}))
	rewritten(p.items, withoutArrows)
	for _, q := range p.hidden {
		rewritten(q.body, withoutArrows)
	}
}

// withoutArrows takes the arrows out of a text.
func withoutArrows(runs []run) []run {
	if len(runs) == 0 {
		return runs
	}
	out := append([]run(nil), runs...)
	out[0].text = startArrow.ReplaceAllString(out[0].text, "")
	last := &out[len(out)-1]
	last.text = endArrow.ReplaceAllString(last.text, "")
	if !strings.ContainsAny(plain(out), "«‹") {
		last.text = endQuote.ReplaceAllString(last.text, "")
	}
	for i := range out {
		out[i].text = midArrows.Replace(out[i].text)
	}
	return trimRuns(out)
}

// rewritten calls f with every text of items and puts what it gives in its place.
func rewritten(items []item, f func([]run) []run) {
	for i := range items {
		it := &items[i]
		it.runs = f(it.runs)
		for k := range it.table.heads {
			it.table.heads[k] = f(it.table.heads[k])
		}
		for _, row := range it.table.rows {
			for k := range row {
				row[k] = f(row[k])
			}
		}
		for _, body := range append(it.list.items, it.body) {
			rewritten(body, f)
		}
	}
}
