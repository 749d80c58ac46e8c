package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

var trans03 = Rule{
	ID: "TRANS-03", Severity: source.Error,
	What: "A translation tells the same numbers, units, doses and telephone numbers as its original, text by text, and forbids what the original forbids.",
	Why: "“4 de cada 100” beside “1 out of 100” is a wrong risk for the readers of one language; a “not” that is lost turns a warning round. " +
		"Numbers in words count as well, and inches are compared with centimetres. One that is missing in words alone, or in a heading, is a warning.",
	Before: "# example.es.yaml\ntitle: Guía de la bomba\ntreatment: bomba\nmain_message: Puede ayudar en 3 semanas.\nupdated: 2026-11-22",
	After:  "# example.es.yaml\ntitle: Guía de la bomba\ntreatment: bomba\nmain_message: Puede ayudar.\nupdated: 2026-11-22",
	Check:  checkSameNumbers,
}

func checkSameNumbers(s *Subject) []source.Problem {
	g := s.Guide
	if g.Original == nil {
		return nil
	}
	mine, theirs := guide.Tags(g.Lang())[0], guide.Tags(g.Original.Lang())[0]
	if cardinals[mine] == nil || cardinals[theirs] == nil {
		return nil
	}
	var out []source.Problem
	original := atPath(script.Leaves(g.Original))
	for _, t := range inPairs(script.Leaves(g), original) {
		if g.LangAt(t.At.Pos) == g.Lang() {
			out = append(out, t.numbers(mine, theirs)...)
			out = append(out, t.warnings(mine, theirs)...)
		}
	}
	return out
}

// pairOfTexts is what both languages say at one place: a leaf or, where a list has not the same items in both, the list.
type pairOfTexts struct {
	At           source.Text
	Short        bool // a heading or a few words, which may be put in another way
	Mine, Theirs string
}

// listOf is the path of the list that a leaf without a name of its own stands in; that of another leaf as it is.
func listOf(path string) string {
	for at := 0; ; {
		i := strings.IndexByte(path[at:], '/')
		if i < 0 {
			return path
		}
		part, _, _ := strings.Cut(path[at+i+1:], "/")
		if part != "" && strings.Trim(part, "0123456789") == "" {
			return path[:at+i]
		}
		at += i + 1
	}
}

// atPath gathers leaves by their paths, and those of lists also by the list.
func atPath(leaves []script.Leaf) map[string][]script.Leaf {
	out := map[string][]script.Leaf{}
	for _, l := range leaves {
		if l.Role == script.Setting || l.Role == script.Matter {
			continue
		}
		out[l.Path] = append(out[l.Path], l)
		if list := listOf(l.Path); list != l.Path {
			out[list+"/"] = append(out[list+"/"], l)
		}
	}
	return out
}

func inPairs(mine []script.Leaf, theirs map[string][]script.Leaf) []pairOfTexts {
	ours := atPath(mine)
	var out []pairOfTexts
	done := map[string]bool{}
	for _, l := range mine {
		key := l.Path
		if list := listOf(key) + "/"; len(ours[list]) != len(theirs[list]) {
			key = list
		}
		if done[key] || len(ours[key]) == 0 || len(theirs[key]) == 0 {
			continue
		}
		done[key] = true
		role := ours[key][0].Role
		out = append(out, pairOfTexts{ours[key][0].Text, role == Heading || role == Title || role == Label, wordsOf(ours[key]), wordsOf(theirs[key])})
	}
	return out
}

// wordsOf are the words of leaves, without the addresses and the numbers of sources that stand in marks.
func wordsOf(leaves []script.Leaf) string {
	var all []string
	for _, l := range leaves {
		if l.Rich != nil {
			all = append(all, l.Rich.Plain())
		} else {
			all = append(all, l.Text.Value)
		}
	}
	return strings.Join(all, "\n")
}

// numbers compares the numbers of the two.
func (t pairOfTexts) numbers(mine, theirs string) []source.Problem {
	a, phones := quantities(t.Mine, mine)
	b, theirPhones := quantities(t.Theirs, theirs)
	more, less := unmatched(a, b)
	var out []source.Problem
	for _, p := range theirPhones {
		if !slices.Contains(phones, p) {
			out = append(out, on(t.At, "the original has the number "+strings.TrimPrefix(p, "tel:")+" here, and this has not", "write the same number, or {{ phone }} in both"))
		}
	}
	if len(more)+len(less) == 0 {
		return out
	}
	p := on(t.At, disagree(more, less), "the original says: "+short(oneLine(t.Theirs), 120))
	if !inDigits(more) && !inDigits(less) || t.Short && (len(more) == 0 || len(less) == 0) {
		p = as(source.Warning, p)
	}
	return append(out, p)
}

func disagree(more, less []quantity) string {
	switch {
	case len(less) == 0:
		return fmt.Sprintf("“%s” does not stand in the original", spelled(more))
	case len(more) == 0:
		return fmt.Sprintf("the original says “%s”, and this does not", spelled(less))
	}
	return fmt.Sprintf("“%s” stands here, and “%s” in the original", spelled(more), spelled(less))
}

func spelled(all []quantity) string {
	var out []string
	for _, q := range all {
		out = append(out, q.words)
	}
	return strings.Join(out, ", ")
}

func inDigits(all []quantity) bool {
	return slices.ContainsFunc(all, func(q quantity) bool { return q.digit })
}

// forbids is how each language forbids, and negates how it says no at all, be it in another way.
var (
	forbids = map[string]func() *regexp.Regexp{
		"en": lazily(`(?i)\b(?:do not|don['’]t|never|must not|should not|shouldn['’]t|cannot|can['’]t)\b`),
		"es": lazily(`(?i)(?:^|[.:;!¡?\n] *)(?:no|nunca|jamás) |\b(?:no debe|nunca)\b`),
	}
	negates = map[string]func() *regexp.Regexp{
		"en": lazily(`(?i)\b(?:not?|n['’]t|never|nothing|nobody|none|nor|without|avoid|stop|keep (?:off|out|from)|stay (?:off|out|away)|skip|miss|unless|until|before|cannot|only|instead|free)\b|n['’]t\b`),
		"es": lazily(`(?i)(?:^|\P{L})(?:no|ni|nunca|jamás|nada|nadie|ningun[oa]?|ningún|sin|tampoco|evite|deje de|salvo)(?:\P{L}|$)`),
	}
)

// keepOn forbids to stop something, and endIt tells to stop it: the two are opposite, and both say no.
var (
	keepOn = map[string]func() *regexp.Regexp{"en": lazily(`(?i)\b(?:not|n['’]t|never) stop\b`), "es": lazily(`(?i)\b(?:no|nunca) (?:deje|suspenda|interrumpa)\b`)}
	endIt  = map[string]func() *regexp.Regexp{"en": lazily(`(?i)\bstop\b`), "es": lazily(`(?i)\b(?:deje|suspenda|interrumpa)\b`)}
)

// warnings finds a text that forbids in one language, and says no nowhere in the other.
func (t pairOfTexts) warnings(mine, theirs string) []source.Problem {
	here, there := forbids[mine]().MatchString(t.Mine), forbids[theirs]().FindString(t.Theirs)
	if !here && there == "" {
		return nil // most texts: the wider patterns are slow
	}
	lost := !negates[mine]().MatchString(t.Mine) || keepOn[theirs]().MatchString(t.Theirs) && endIt[mine]().MatchString(t.Mine) && !here
	switch {
	case there != "" && lost:
		return []source.Problem{on(t.At, fmt.Sprintf("the original says “%s” here, and this forbids nothing", there), "the original says: "+short(oneLine(t.Theirs), 120))}
	case here && !negates[theirs]().MatchString(t.Theirs):
		return []source.Problem{on(t.At, "this forbids something, and the original does not", "the original says: "+short(oneLine(t.Theirs), 120))}
	}
	return nil
}
