package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edu12 = Rule{
	ID: "EDU-12", Severity: source.Warning,
	What:   "Short portions: lists of at most 7 items, paragraphs of at most 80 words, at most 150 words between headings, a picture every three pages.",
	Why:    "CDC Clear Communication Index 4, 8 and 9; PEMAT-P items 8, 15 and 17.",
	Before: "- One\n- Two\n- Three\n- Four\n- Five\n- Six\n- Seven\n- Eight",
	After:  "- One\n- Two\n- Three\n- Four\n- Five\n- Six\n- Seven",
	Check:  checkLoad,
}

const (
	longList      = 7
	longParagraph = 80  // words: five sentences of 16; six short sentences are no burden
	longStretch   = 150 // words between headings
	pictureWords  = 900 // three pages at some 300 words a page, as the mock-ups set them
)

func checkLoad(s *Subject) []source.Problem {
	out := longLists(s)
	for _, p := range s.pieces() {
		if p.Role != Para {
			continue
		}
		if n := count(p.Words); n > longParagraph {
			out = append(out, p.problem(0, p.Words[0].To, fmt.Sprintf("this paragraph has %d words", n), "split it, or make a list of it"))
		}
	}
	return append(append(out, longStretches(s)...), fewPictures(s)...)
}

// count is the number of words, compounds taken as one.
func count(words []lexicon.Word) int {
	n := 0
	for _, w := range words {
		if !w.Joined {
			n++
		}
	}
	return n
}

func longLists(s *Subject) []source.Problem {
	var out []source.Problem
	long := func(pos source.Pos, n int) {
		if n > longList {
			out = append(out, at(pos, fmt.Sprintf("this list has %d items", n), "split it under two headings"))
		}
	}
	s.blocks(func(_ *guide.Section, b guide.Block) {
		switch b := b.(type) {
		case *guide.Prose:
			for _, l := range lists(b.Text.Paras) {
				long(l.At, len(l.List.Items))
			}
		case *guide.Callout:
			for _, l := range lists(b.Text.Paras) {
				long(l.At, len(l.List.Items))
			}
		case *guide.Checklist:
			long(b.At, len(b.Items))
		case *guide.Calls:
			long(b.At, len(b.Us))
			long(b.At, len(b.Emergency))
		}
	})
	return out
}

func lists(paras []guide.Para) []guide.Para {
	var out []guide.Para
	for _, p := range paras {
		if p.List != nil {
			out = append(out, p)
			for _, item := range p.List.Items {
				out = append(out, lists(item)...)
			}
		}
	}
	return out
}

// longStretches counts the running text of prose between two headings. Steps, panels and tables carry heads of
// their own and start a new count.
func longStretches(s *Subject) []source.Problem {
	var out []source.Problem
	var first *Piece
	words := 0
	flush := func() {
		if words > longStretch {
			out = append(out, first.problem(0, first.Words[0].To, fmt.Sprintf("%d words stand here without a heading", words), "put a heading in between that says what comes next"))
		}
		first, words = nil, 0
	}
	for _, p := range s.pieces() {
		_, prose := p.Block.(*guide.Prose)
		if p.Role == Heading || !prose || !p.prose() {
			flush()
			continue
		}
		if first == nil && len(p.Words) > 0 {
			first = p
		}
		words += count(p.Words)
	}
	flush()
	return out
}

func fewPictures(s *Subject) []source.Problem {
	words, pictures := 0, 0
	for _, p := range s.pieces() {
		words += count(p.Words)
	}
	for _, p := range s.pictures() {
		if p != s.Guide.Cover {
			pictures++
		}
	}
	if need := words / pictureWords; pictures < need {
		return []source.Problem{on(s.Guide.Title, fmt.Sprintf("the guide has %d words and %d pictures besides the cover", words, pictures), fmt.Sprintf("show %d or more: about one picture every three pages", need))}
	}
	return nil
}
