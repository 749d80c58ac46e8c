package set

import (
	"guidepress/internal/display"
	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// origin notes where the words of a run come from, and gives its number in the table. Words that are only measured
// and the program's own have none.
func (m *Setter) origin(r script.Run) int {
	leaf := m.told.Leaf(r.Text.Pos)
	if m.measured || leaf == "" {
		return 0
	}
	end := r.Text.At(len(r.Text.Value))
	at := display.Origin{Leaf: leaf, File: r.Text.Pos.File, Line: r.Text.Pos.Line, Col: r.Text.Pos.Col, EndLine: end.Line, EndCol: end.Col}
	if n := len(m.origins); n > 0 && m.origins[n-1] == at {
		return n
	}
	m.origins = append(m.origins, at)
	return len(m.origins)
}

// named notes where a picture is named, as origin does of words.
func (m *Setter) named(p *guide.Picture) int {
	at := p.Src.Pos
	if m.measured || at.File == "" {
		return 0
	}
	end := p.Src.At(len(p.Src.Value))
	m.origins = append(m.origins, display.Origin{File: at.File, Line: at.Line, Col: at.Col, EndLine: end.Line, EndCol: end.Col})
	return len(m.origins)
}

// Origins is the table that the words' numbers count into.
func (m *Setter) Origins() []display.Origin { return m.origins }
