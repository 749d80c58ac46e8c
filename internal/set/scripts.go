package set

import (
	"fmt"
	"math"
	"strings"
	"unicode"

	"guidepress/internal/brand"
	"guidepress/internal/face"
	"guidepress/internal/typeset"
)

// inScripts cuts runs where a script begins or ends that their face does not have, and gives those parts the brand's face for
// it. Signs that belong to no script go with what stands before them, as long as that face has them.
func (m *Setter) inScripts(runs []typeset.Run) []typeset.Run {
	if len(m.b.Fallback) == 0 || m.others == nil {
		return runs
	}
	var out []typeset.Run
	var last *face.Face
	for _, run := range runs {
		if run.Style.Face == nil || !strings.ContainsFunc(run.Text, func(r rune) bool { return r >= 0x80 && !run.Style.Face.Has(r) }) {
			out = append(out, run)
			continue
		}
		out = append(out, m.parts(run, &last)...)
	}
	return out
}

// parts are a run's, each in one face. last is the one for a further script that was last used in the paragraph: a sign of its
// script may end a sentence behind a number.
func (m *Setter) parts(run typeset.Run, last **face.Face) []typeset.Run {
	var out []typeset.Run
	own, now := run.Style.Face, m.firstFace(run)
	from := 0
	cut := func(to int) {
		if to > from {
			part := run
			part.Text, part.Style.Face, part.Break = run.Text[from:to], now, false
			out = append(out, part)
		}
		from = to
	}
	for at, r := range run.Text {
		f := m.faceAt(run, r, now)
		if f == own && *last != nil && !own.Has(r) && (*last).Has(r) {
			f = *last
		}
		if f != own {
			*last = f
		}
		if f != now {
			cut(at)
			now = f
		}
	}
	cut(len(run.Text))
	out[len(out)-1].Break = run.Break
	return out
}

// firstFace is the face of a run's first letter: a bracket before it is of its kind.
func (m *Setter) firstFace(run typeset.Run) *face.Face {
	for _, r := range run.Text {
		if unicode.IsLetter(r) {
			return m.faceAt(run, r, run.Style.Face)
		}
	}
	return run.Style.Face
}

// faceAt is the face for a character behind one that is set in the face before.
func (m *Setter) faceAt(run typeset.Run, r rune, before *face.Face) *face.Face {
	own := run.Style.Face
	switch {
	case unicode.In(r, unicode.Common, unicode.Inherited) && !unicode.IsDigit(r) && (before.Has(r) || unicode.In(r, unicode.Cf, unicode.Mn)):
		return before
	case own.Has(r):
		return own
	}
	if f := m.b.FallbackFor(r, m.lang(run)); f != nil {
		if other := m.other(f, run); other != nil && other.Has(r) {
			return other
		}
	}
	return own
}

func (m *Setter) lang(run typeset.Run) string {
	if run.Lang != "" {
		return run.Lang
	}
	return m.w.Lang
}

// other is a face for a further script; nil where its file cannot be used, which is reported.
func (m *Setter) other(f *brand.Fallback, run typeset.Run) *face.Face {
	file := f.File
	if !f.Bold.Empty() && m.isBold(run.Style.Face) {
		file = f.Bold
	}
	got, err := m.others(file.Value)
	if err != nil {
		m.Problem(file.Pos, "face-unfit", fmt.Sprintf("%s cannot be set: %v", file.Value, err), "take another font for this script, such as "+brand.FontOf(f.Script))
		return nil
	}
	for _, known := range *m.further {
		if known == got {
			return got
		}
	}
	*m.further = append(*m.further, got)
	return got
}

func (m *Setter) isBold(f *face.Face) bool {
	for _, st := range []brand.Style{m.st.Bold, m.st.NoteBold, m.st.FineBold, m.st.H1, m.st.H2, m.st.H3} {
		if m.typefaces[st.Face.Value] == f {
			return true
		}
	}
	return false
}

// lackHint says how a character gets a face.
func (m *Setter) lackHint(run typeset.Run, r rune) string {
	name, font := brand.ScriptOf(r, m.lang(run))
	if name == "" {
		return "write it in words, or give the brand a face that has it"
	}
	return fmt.Sprintf("put %s into assets/fonts (fonts.google.com/noto has it free) and write under fallback in brand.yaml: {script: %s, file: %s}", font, name, font)
}

// langOf is the language of a paragraph: its first words'.
func (m *Setter) langOf(runs []typeset.Run) string {
	for _, r := range runs {
		if r.Lang != "" || strings.ContainsFunc(r.Text, unicode.IsLetter) {
			return m.lang(r)
		}
	}
	return m.w.Lang
}

// roomy is the leading that the tallest of the faces for further scripts needs: letters that hang or stack do not touch those of
// the next line. It grows by whole points.
func roomy(runs []typeset.Run, leading float64) float64 {
	for _, r := range runs {
		if f := r.Style.Face; f != nil && strings.ContainsFunc(r.Text, typeset.Joins) {
			leading = max(leading, math.Ceil((f.Ascent()+f.Descent())*r.Style.Size))
		}
	}
	return leading
}
