package twin

import "guidepress/internal/guide"

// callout is a panel with a sign and a word: never colour alone.
func (p *page) callout(b *guide.Callout) {
	sign, word := p.tone(b.Kind)
	title := b.Title.Value
	if title == "" {
		title = word
	}
	p.open("div", anchor(b, "class", "callout "+string(b.Kind), "role", "note")...)
	p.raw(p.icons.use(sign))
	p.open("div")
	p.line("p", p.text(title), "class", "callout-title")
	p.paras(b.Text.Paras)
	p.close()
	p.close()
}

func (p *page) tone(kind guide.CalloutKind) (sign, word string) {
	switch kind {
	case "tip":
		return "idea", p.w.Tip
	case "know":
		return "info", p.w.Know
	case "care":
		return "caution", p.w.Care
	}
	return "emergency", p.w.Emergency
}
