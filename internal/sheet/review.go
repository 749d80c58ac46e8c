package sheet

import (
	"fmt"
	"strings"
)

// Review is the clinician's sheet: what has changed since the last signature, then all numbers, risks, instructions and
// claims with page and source, and room to sign.
func Review(s Subject) *Sheet {
	w := s.words()
	out := &Sheet{Lang: s.Told.Lang, Title: s.Told.Guide.Title.Value + ": " + w.Review, about: s.Told.Guide}
	all := points(s.Told)
	var n [kinds]int
	for _, p := range all {
		for k, is := range p.is {
			if is {
				n[k]++
			}
		}
	}
	sign := &Table{Head: w.SignText, Columns: w.SignColumns[:]}
	told := fmt.Sprintf(w.Tell, n[aNumber], n[aRisk], n[anInstruction], n[aClaim])
	everything := Part{Head: w.EverythingTo, Text: w.ReviewText + " " + told, Lists: s.lists(all)}
	if len(s.Changes) == 0 {
		everything.Head = w.Review
	} else {
		out.Parts = append(out.Parts, Part{Head: w.Check, Text: w.CheckText, Tables: s.tables(), Lists: []List{s.answers()}})
	}
	if list := s.remarks(); len(list.Items) > 0 {
		out.Parts = append(out.Parts, Part{Head: w.Remarks, Lists: []List{list}})
	}
	out.Parts = append(out.Parts, everything, Part{Head: w.Sign, Sign: sign})
	return out
}

// answers has a box for each change, and a line for what should stand there instead.
func (s Subject) answers() List {
	out := List{Head: s.words().Right, Lines: 1}
	for _, t := range s.tables() {
		for _, r := range t.Rows {
			first := r[0][0]
			out.Items = append(out.Items, append(Cell{{first.Text + ": ", Label}}, r[2]...))
		}
	}
	return out
}

// remarks has what reviewers have said and nobody has settled, each with its words and a line to write on.
func (s Subject) remarks() List {
	w := s.words()
	out := List{Head: w.Right, Lines: 1}
	for _, r := range s.Told.Remarks() {
		where := w.Unplaced
		if r.On != nil {
			where = "“" + r.On.Text.Value + "”"
			if n := s.Pages[r.On.Path]; n > 0 {
				where += ", " + fmt.Sprintf(w.OnPage, n)
			}
		}
		item := Cell{{r.By.Value + ": ", Label}, {r.Text.Value, Plain}, {"\n" + where, Aside}}
		for _, a := range r.Answers {
			item = append(item, Run{"\n" + a.By.Value + ": ", Label}, Run{a.Text.Value, Plain})
		}
		out.Items = append(out.Items, item)
	}
	return out
}

// lists has a list for each section.
func (s Subject) lists(all []point) []List {
	var out []List
	for _, p := range all {
		head := s.Told.Guide.Title.Value
		if p.leaf.Section != nil {
			head = p.leaf.Section.Title.Value
		}
		if len(out) == 0 || out[len(out)-1].Head != head {
			out = append(out, List{Head: head})
		}
		l := &out[len(out)-1]
		l.Items = append(l.Items, s.item(p))
	}
	return out
}

// item is a sentence with what it is, its page and its source.
func (s Subject) item(p point) Cell {
	w := s.words()
	var what []string
	for k, name := range [kinds]string{w.Number, w.Risk, w.Instruction, w.Claim} {
		if p.is[k] {
			what = append(what, name)
		}
	}
	text := p.text
	if p.leaf.Under != "" && !strings.Contains(text, p.leaf.Under) {
		text = strings.TrimSuffix(strings.TrimSuffix(p.leaf.Under, ":")+": "+text, " ")
		text = strings.Replace(text, "?: ", "? ", 1)
	}
	where := strings.Join(what, ", ")
	if n := s.Pages[p.leaf.Path]; n > 0 {
		where += ", " + fmt.Sprintf(w.OnPage, n)
	}
	return Cell{{text, Plain}, {"\n" + where + s.source(p), Aside}}
}

// source names where a sentence comes from. What to do needs none; a number, a risk and a claim do.
func (s Subject) source(p point) string {
	w := s.words()
	var out []string
	for _, src := range s.Told.Sources {
		for _, id := range p.sources {
			if src.ID == id {
				out = append(out, fmt.Sprintf(w.Source, src.Number, strings.TrimRight(src.Words[0].Text.Value, ". ")))
			}
		}
	}
	switch {
	case len(out) > 0:
		return "; " + strings.Join(out, "; ")
	case p.is[aNumber] || p.is[aRisk]:
		return "; " + w.NoSource
	}
	return ""
}
