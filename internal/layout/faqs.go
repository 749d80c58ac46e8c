package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// faqs are questions and answers in a rhythm that can be scanned: topic in the margin, question, answer.
func (m *maker) faqs(b *guide.FAQs, sect *display.Node) []slice {
	var out []slice
	for i := range b.FAQs {
		slices := m.faq(&b.FAQs[i], sect)
		for k := range slices {
			slices[k].at = b.FAQs[i].At
		}
		if i == 0 && len(slices) > 0 {
			slices[0].before = 6
		}
		out = append(out, slices...)
	}
	return out
}

func (m *maker) faq(q *guide.FAQ, sect *display.Node) []slice {
	g := m.b.Grid
	x, w := m.column()
	var topic *words
	iconW := 0.0
	if g.KeyW > 0 && !q.Topic.Empty() {
		if m.b.Shapes.FAQ == "icon" && q.Icon.Value != "" {
			iconW = 36
		}
		topic = m.text(q.Topic, m.st.Topic, wish{measure: g.KeyW - iconW, balance: true})
	}
	question := m.text(q.Question, m.st.Bold, wish{measure: w}).under(sect.Add(display.TagH3))
	answer := m.paras(q.Answer.Paras, sect, x, w, pen{})
	above := 33.0 // from the rule to the baseline of the question
	if m.single() {
		above = 12 + question.rise()
	}
	top := slice{before: 15, height: above + drop + question.height() - question.leading, keep: true, key: true}
	if topic != nil {
		top.height = max(top.height, above+drop+topic.height()-topic.leading-m.st.Body.Leading)
	}
	top.draw = func(s *sheet, y float64) {
		s.artifact(display.Layout, rule(g.Left, y, g.Full(), 0.75, m.col.Line))
		base := y + above
		if iconW > 0 {
			m.icon(s, q.Icon.Text, g.Left, base-17, 24, m.col.Ink, m.col.Panel, m.col.Page)
		}
		if topic != nil {
			topic.at(s, g.Left+iconW, base) // says what the question says: a landmark for the eye, not read twice
		}
		question.at(s, x, base)
	}
	if len(answer) > 0 {
		answer[0].before = 0
		if len(answer) == 1 {
			return []slice{top, answer[0]}
		}
	}
	return append([]slice{top}, answer...)
}
