package check

import (
	"fmt"
	"strings"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edu01 = Rule{
	ID: "EDU-01", Severity: source.Error,
	What:   "One main message in one to three sentences and at most 50 words stands at the front.",
	Why:    "Readers who stop after one page must have read what matters. CDC Clear Communication Index 1 to 3; PEMAT-P item 1; DISCERN 1.",
	Before: "main_message: \"\"",
	After:  "main_message: A small pump can send pain medicine right to the fluid around your spine. You try it first.",
	Check:  checkMessage,
}

const longMessage = 50 // words

// toDo is a message that was left for later.
var toDo = pat(`^\W*(?:todo|tbd|tba)\b`, "todo", "tbd", "tba")

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}

func checkMessage(s *Subject) []source.Problem {
	g := s.Guide
	text := g.MainMessage.Plain()
	words := len(lexicon.Words(text))
	where := g.MainMessage.Source
	if where.Pos.IsZero() {
		where.Pos = g.At
	}
	switch n := len(lexicon.Sentences(text)); {
	case words == 0 || toDo.match(asciiLower(text)) && !s.everyday(firstWord(text)):
		where.Value = ""
		return []source.Problem{on(where, "the guide has no main message", "say in one or two sentences what the reader must remember: main_message")}
	case n > 3:
		return []source.Problem{on(where, fmt.Sprintf("the main message has %d sentences", n), "keep one to three, and put the rest into the intro")}
	case words > longMessage:
		return []source.Problem{on(where, fmt.Sprintf("the main message has %d words", words), "keep at most 50")}
	}
	return nil
}
