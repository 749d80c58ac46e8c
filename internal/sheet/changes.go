package sheet

import (
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/guide"
)

// Changes is the sheet "what has changed": old beside new, section by section.
func Changes(s Subject) *Sheet {
	w := s.words()
	out := &Sheet{Lang: s.Told.Lang, Title: s.Told.Guide.Title.Value + ": " + w.Changes, about: s.Told.Guide}
	part := Part{Head: w.Changes, Text: fmt.Sprintf(w.Since, s.Told.Guide.Title.Value, s.Against)}
	if len(s.Changes) == 0 {
		part.Text += " " + w.None
	}
	part.Tables = s.tables()
	out.Parts = []Part{part}
	return out
}

// tables has a table for each section in which something has changed.
func (s Subject) tables() []Table {
	w := s.words()
	var out []Table
	for _, c := range s.Changes {
		head := c.Part
		if head == "" {
			head = s.Told.Guide.Title.Value
			if strings.HasPrefix(c.Path, "practice/") || strings.HasPrefix(c.Path, "locations/") {
				head = s.Told.Practice.Name.Value
			}
		}
		if len(out) == 0 || out[len(out)-1].Head != head {
			out = append(out, Table{Head: head, Columns: []string{w.Place, w.Was, w.Now}})
		}
		t := &out[len(out)-1]
		was, is := sideBySide(legible(c.Was), legible(c.Is))
		if c.Was == "" {
			was = Cell{{w.New, Aside}}
		}
		if c.Is == "" {
			is = Cell{{w.Gone, Aside}}
		}
		t.Rows = append(t.Rows, []Cell{s.where(c), was, is})
	}
	return out
}

// cite and strong are marks as authors write them.
var (
	cite   = lazily(`\[\^([^\]]+)\]`)
	strong = lazily(`\*\*([^*]+)\*\*`)
)

// legible is a text for those who read no marks; the names of its sources stay, for another source is a change.
func legible(text string) string {
	return strong().ReplaceAllString(cite().ReplaceAllString(text, " [$1]"), "$1")
}

// where names the place of a change: its page, and the key it was written under.
func (s Subject) where(c guide.Change) Cell {
	w := s.words()
	key := strings.ReplaceAll(lastKeys(c.Path), "_", " ")
	if c.Original {
		key += ", " + w.Original
	}
	if n := s.Pages[c.Path]; n > 0 {
		return Cell{{fmt.Sprintf(capital(w.OnPage), n), Label}, {"\n" + key, Aside}}
	}
	return Cell{{key, Aside}}
}

// lastKeys are the last two parts of a path that are no numbers: headache, text.
func lastKeys(path string) string {
	parts := slices.DeleteFunc(strings.Split(path, "/"), func(p string) bool { return strings.Trim(p, "0123456789") == "" })
	return strings.Join(parts[max(0, len(parts)-2):], ", ")
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// sideBySide marks in two texts the words that the other has not.
func sideBySide(was, is string) (Cell, Cell) {
	a, b := words(was), words(is)
	longest := make([][]int, len(a)+1) // common words of a[i:] and b[k:]
	for i := len(a); i >= 0; i-- {
		longest[i] = make([]int, len(b)+1)
		for k := len(b) - 1; k >= 0 && i < len(a); k-- {
			longest[i][k] = max(longest[i+1][k], longest[i][k+1])
			if a[i] == b[k] {
				longest[i][k] = longest[i+1][k+1] + 1
			}
		}
	}
	var left, right Cell
	i, k := 0, 0
	for i < len(a) || k < len(b) {
		switch {
		case i < len(a) && k < len(b) && a[i] == b[k]:
			left, right = left.add(a[i], Plain), right.add(b[k], Plain)
			i, k = i+1, k+1
		case k == len(b) || i < len(a) && longest[i+1][k] >= longest[i][k+1]:
			left = left.add(a[i], Old)
			i++
		default:
			right = right.add(b[k], New)
			k++
		}
	}
	return left, right
}

// words are the words of a text, each with the space behind it.
func words(text string) []string { return strings.SplitAfter(text, " ") }

// add appends words, to the last run where that is marked alike.
func (c Cell) add(text string, mark Mark) Cell {
	if n := len(c); n > 0 && c[n-1].Mark == mark {
		c[n-1].Text += text
		return c
	}
	return append(c, Run{text, mark})
}
