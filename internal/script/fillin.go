package script

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// ForYou is the heading of what is filled in for one reader, and its lines, in the guide's language.
func (s *Script) ForYou(b *guide.ForYou) (title source.Text, fields []guide.Field) {
	w, own := s.Words, func(word string) source.Text { return Own(word, b.At) }
	if title = b.Title; title.Empty() {
		title = own(w.ForYou)
	}
	for _, name := range b.Chosen() {
		f := guide.Field{At: b.At, Label: own(w.YourFields[string(name)])}
		switch name {
		case "date":
			f.Kind, f.Day = "date", true
		case "arrive":
			f.Kind = "time"
		case "side":
			f.Options = []source.Text{own(w.Sides[0]), own(w.Sides[1])}
		case "stop":
			f.Lines = guide.Int{Value: 3, Set: true}
		}
		fields = append(fields, f)
	}
	return title, fields
}

// form walks what is filled in.
func (w *walk) form(b *guide.FillIn) {
	w.text(Label, "form", b.Title)
	for i := range b.Fields {
		f := &b.Fields[i]
		w.item("fields", f.ID, i, func() {
			w.text(Label, "label", f.Label)
			w.set("field", f.Kind)
			w.texts(Label, "options", f.Options)
			w.set("lines", number(f.Lines))
		})
	}
}

func (w *walk) forYou(b *guide.ForYou) {
	w.text(Label, "for_you", b.Title)
	w.set("only", fmt.Sprint(b.Chosen()))
}
