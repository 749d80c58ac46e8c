package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var read05 = Rule{
	ID: "READ-05", Severity: source.Warning, English: true,
	What:   "A medical word is explained where it first stands, or in the words to know.",
	Why:    "PEMAT-P item 4; CDC Clear Communication Index 7. A title with an unexplained word is an error.",
	Before: "The doctor slides a catheter into your back.",
	After:  "The doctor slides a catheter (a thin, soft tube) into your back.",
	Check:  checkTerms,
}

func checkTerms(s *Subject) []source.Problem {
	var out []source.Problem
	done := map[string]bool{}
	known := s.explainedWords()
	title := set(strings.ToLower(s.Guide.Treatment.Value))
	for _, t := range s.sentences() {
		for i := 0; i < len(t.Words); i++ {
			plain, n := medicalTerms().anyNumber(t.Words, i)
			if n == 0 {
				if plain = formedTerm(t.Words[i].Lower); plain == "" {
					plain = doneTerm(t.Words[i])
				}
				if plain != "" {
					n = 1
				}
			}
			if n == 0 || n == 1 && t.ofName(i) || t.Role == Question || t.named(i, n) || n == 1 && t.Words[i].Joined {
				continue
			}
			from, to := t.Words[i].From, t.Words[i+n-1].To
			key := strings.TrimSuffix(singular(t.Lower[from:to]), "ly")
			if key == "sedated" || key == "sedate" {
				key = "sedation"
			}
			if !done[key] && !coveredBy(known, key) && !t.explains(i, n) && !s.explainedNear(t, key) {
				q := t.problem(from, to, fmt.Sprintf("“%s” is not explained", t.Text[from:to]), fmt.Sprintf("say it in plain words at first, such as “%s”", plain))
				if title[strings.Fields(key)[0]] && n == 1 {
					q = as(source.Error, q)
				}
				out = append(out, q)
			}
			done[key] = true
			for _, w := range strings.Fields(key) { // "intraocular" after "intraocular lens" is the same word
				done[w] = true
			}
			i += n - 1
		}
	}
	return out
}

// doneTerm is what a verb of the list means in its past form: "excised".
func doneTerm(w lexicon.Word) string {
	stem, ok := strings.CutSuffix(w.Lower, "ed")
	if !ok || len(stem) < 4 {
		return ""
	}
	for _, verb := range [...]string{stem + "e", stem} {
		if plain, n := medicalTerms().at([]lexicon.Word{{Lower: verb}}, 0); n == 1 {
			return plain
		}
	}
	return ""
}

// ofName reports whether the word belongs to a name that all know: "multiple sclerosis", "cystic fibrosis".
func (s Sentence) ofName(i int) bool {
	return i > 0 && (s.Words[i-1].Lower == "multiple" || s.Words[i-1].Lower == "cystic")
}

// named reports whether the words are part of a name: "the American Society for Colposcopy".
func (s Sentence) named(i, n int) bool {
	capital := func(k int) bool { return k >= 0 && k < len(s.Words) && s.Words[k].Capital && !s.opens(k) }
	return capital(i) && (capital(i-1) || capital(i+n) || i > 1 && prepositions[s.Words[i-1].Lower] && capital(i-2))
}

// explainedNear reports whether another sentence of the same block, or the heading or question over it, says what the
// word means: "What is a biopsy? The doctor takes a biopsy when … A biopsy is a small piece."
func (s *Subject) explainedNear(t Sentence, key string) bool {
	for _, o := range s.sentences() {
		if o.Section != t.Section || o.Block != t.Block || o.asks() || !strings.Contains(o.Lower, key) || o.Span == t.Span && o.Piece == t.Piece {
			continue
		}
		for i := range o.Words {
			if from := o.Words[i].From; strings.HasPrefix(o.Lower[from:], key) {
				if n := len(strings.Fields(key)); i+n <= len(o.Words) && o.explains(i, n) {
					return true
				}
			}
		}
	}
	return false
}

func singular(w string) string {
	if strings.HasSuffix(w, "ies") {
		return w[:len(w)-3] + "y"
	}
	return strings.TrimSuffix(w, "s")
}

// explainedWords are the words of the glossary, of side notes, of labels with a text and of the table of choices.
func (s *Subject) explainedWords() map[string]bool {
	if s.view.glossary != nil {
		return s.view.glossary
	}
	m := map[string]bool{}
	add := func(t source.Text) {
		for _, w := range lexicon.Words(t.Value) {
			m[singular(w.Lower)] = true
		}
	}
	for i := range s.Guide.Sections {
		for _, n := range s.Guide.Sections[i].Side {
			add(n.Term)
		}
	}
	s.blocks(func(_ *guide.Section, b guide.Block) {
		switch b := b.(type) {
		case *guide.Terms:
			for _, t := range b.Terms {
				add(t.Term)
			}
		case *guide.Choices:
			for _, c := range b.Choices {
				add(c.Name)
			}
		case *guide.Figure:
			for _, l := range b.Labels {
				if !l.Text.Empty() {
					add(l.Title)
				}
			}
		}
	})
	s.view.glossary = m
	return m
}

// coveredBy reports whether the words to know hold the term, or its first word.
func coveredBy(known map[string]bool, key string) bool {
	words := strings.Fields(key)
	return known[singular(words[0])] && (len(words) == 1 || known[words[len(words)-1]] || medicalWord(words[0]))
}

func medicalWord(w string) bool {
	_, n := medicalTerms().at([]lexicon.Word{{Lower: w}}, 0)
	return n == 1
}

var (
	explainAfter = pat(`^(?:[^a-z0-9]{0,3}[a-z]+)?[^a-z0-9]{0,3}(?:["”’] or (?:an? |the )?[a-z]+ [a-z]+|\(|:|–|—| - |(?:, )?(?:is|are) (?:an?|the|when|what|medicines?|where|how|small|tiny|thin|long|large|soft|clear|weak|swollen|growths|tubes|pouches|doctors|drugs|bones|nerves|tests)\b|(?:, )?(?:which |that )?(?:is|are|means?|stands for)\b (?:an?|the|inside|medicine|when|doctors?|to|that)\b|(?: [a-z]+)? acts? as\b|(?: [a-z]+)? (?:occurs?|happens?|develops?) (?:when|if|because)\b| (?:device |procedure )?(?:is|are) (?:then )?used to\b| (?:keeps?|makes?|helps?) you\b| to (?:numb|reduce|relieve|ease|calm|help|keep|make|widen|stop)\b|,? ?(?:also )?means\b|, (?:an?|the|such as|like|also|doctors?|one|some|two|shots?|thin|soft)\b|, which (?:is|are|means|can)\b|, or (?:an? |the |your )?[a-z-]+(?: [a-z-]+){0,3}(?:[,.;)]|$)|,? (?:also )?(?:called|known as)\b)`)
	explainWord  = pat(`(?:\bcalls? (?:[a-z]+ ){1,6}|\b(?:is|are|also|or|sometimes|often)? ?called|\bknown as|\bnamed|\bsay|\((?:or )?(?:[a-z]+ )?|, or|\b(?:camera|tube|needle|shot|scan|cut|womb|pain|ache|swelling|lump|bleeding) or)\s*(?:an?|the|your)?\s*["“(]?$`)
	saysMore     = pat(`^ *(?:this|it|that|these|they|which) (?:is|are|means?|uses?|looks?|lets?|can be|helps?)\b`)
)

// explains reports whether the sentence says what its words [i, i+n) mean: in brackets, after a comma or colon,
// by "is a", "means" or "called". Brackets of another word do not count, so only the neighbourhood is read.
func (s Sentence) explains(i, n int) bool {
	from, to := s.Words[i].From, s.Words[i+n-1].To
	after := s.Lower[to:s.Span.To]
	if len(strings.TrimSpace(after)) <= 1 && saysMore.match(s.Lower[s.Span.To:]) { // the next sentence may say it
		return true
	}
	does := strings.HasSuffix(singular(s.Words[i+n-1].Lower), "ist") && whatTheyDo.match(after)
	return does || explainAfter.match(after) || explainWord.match(s.Lower[s.Span.From:from])
}

// whatTheyDo explains a specialist: "an anesthesiologist gives you medicine to sleep".
var whatTheyDo = pat(`^ (?:may |will |can |who )?(?:gives?|treats?|puts?|numbs?|reads?|looks?|cares?|keeps?|helps?|fits?)\b`)
