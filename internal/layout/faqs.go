package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// faqs are questions and answers in a rhythm that can be scanned: topic in the margin, question, answer.
func (m *maker) faqs(b *guide.FAQs, sect *display.Node) []flow.Strip {
	var out []flow.Strip
	for i := range b.FAQs {
		slices := m.faq(&b.FAQs[i], sect)
		for k := range slices {
			slices[k].At = b.FAQs[i].At
		}
		if i == 0 {
			slices[0].Before = 6
		}
		slices[0] = itemOf(slices[0], i, len(b.FAQs))
		out = append(out, slices...)
	}
	return out
}

func (m *maker) faq(q *guide.FAQ, sect *display.Node) []flow.Strip {
	g := m.b.Grid
	x, w := m.column()
	var topic *set.Words
	iconW := 0.0
	if m.form.keys && !q.Topic.Empty() {
		if m.b.Shapes.FAQ == "icon" && q.Icon.Value != "" {
			iconW = 36
		}
		topic = m.Text(q.Topic, m.st.Topic, set.Wish{Measure: g.KeyW - iconW, Balance: true}).Under(sect.Add(display.TagP))
	}
	question := m.Text(q.Question, m.st.Bold, set.Wish{Measure: w}).Under(sect.Add(display.TagH3))
	answer := m.paras(q.Answer.Paras, sect, x, w, pen{})
	above := m.form.faqAbove(question)
	top := flow.Strip{Before: 15, Height: above + set.Drop + question.Height() - question.Leading, Keep: true, Key: true}
	if topic != nil {
		top.Height = max(top.Height, above+set.Drop+topic.Height()-topic.Leading-m.st.Body.Leading)
	}
	top.Draw = func(s *ink.Sheet, y float64) {
		s.Artifact(display.Layout, ink.Rule(g.Left, y, g.Full(), 0.75, m.col.Line))
		base := y + above
		if iconW > 0 {
			m.Icon(s, q.Icon.Text, g.Left, base-17, 24, m.col.Ink, m.col.Panel, m.col.Page)
		}
		if topic != nil {
			topic.At(s, g.Left+iconW, base)
		}
		question.At(s, x, base)
	}
	if len(answer) > 0 {
		answer[0].Before = 0
		if len(answer) == 1 {
			return []flow.Strip{top, answer[0]}
		}
	}
	return append([]flow.Strip{top}, answer...)
}
