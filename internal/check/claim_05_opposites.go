package check

import (
	"fmt"
	"strings"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

// Any order can be told both ways, not only those that claim05 knows by name: "sleep on your back" and "do not sleep on your back". Orders
// are compared by their verb and what follows it, so that "do not lift heavy things" is no opposite of "lift light things".

// order is a thing to do or not to do, or that is or is not so, without its small words.
type order struct {
	key  string // the words that follow, "sleep on back"
	said Sentence
}

var (
	smallInOrders = set("your the a an any some please also then still it them")
	endsOrder     = set("if unless until when while after before because so but and or at in for as with to once since during than by except without every each on")
	keptIn        = set("on with to at") // they belong to the verb: "sleep on your back"
	oftenDo       = set("often again regularly daily always every each much gently well hard slowly")
	itsOwnCase    = pat(`\b(?:if|unless|until|only|except|without|some|most|many|few|certain|may not|might|but|instead|on your own|by yourself|alone|ask|first|too|more than|less than|yet|still|again|anymore|longer|straight|directly|right)\b`)
)

// orderOf reads "do not V …", "you must not V …", "you do not V …" (false) and "V …", "you may V …", "you V …" (true).
func orderOf(s Sentence) (key string, yes, ok bool) {
	w := s.Words
	i, yes := 0, true
	at := func(k int) string {
		if k < len(w) {
			return w[k].Lower
		}
		return ""
	}
	if at(i) == "please" || at(i) == "always" || at(i) == "then" {
		i++
	}
	switch {
	case at(i) == "do" && at(i+1) == "not", at(i) == "you" && (at(i+1) == "do" || modalVerbs[at(i+1)]) && at(i+2) == "not":
		yes = false
		i += 2
		if at(i) == "not" {
			i++
		}
	case at(i) == "don't", at(i) == "don’t", at(i) == "never":
		yes = false
		i++
	case at(i) == "you" && (at(i+1) == "don't" || at(i+1) == "don’t" || at(i+1) == "cannot" || at(i+1) == "can't" || at(i+1) == "can’t"):
		yes = false
		i += 2
	case at(i) == "you" && modalVerbs[at(i+1)]:
		i += 2
	case at(i) == "you":
		i++
	}
	for amid[at(i)] {
		i++
	}
	if i >= len(w) || !lexicon.Verb(w[i].Lower) || w[i].Lower == "be" || w[i].Lower == "have" || w[i].Lower == "call" {
		return "", false, false
	}
	words := []string{w[i].Lower}
	for k := i + 1; k < len(w) && len(words) < 4; k++ {
		switch l := w[k].Lower; {
		case smallInOrders[l]:
		case endsOrder[l] && !(keptIn[l] && k == i+1), oftenDo[l], negations[l]:
			k = len(w)
		default:
			if strings.ContainsAny(s.Text[w[k-1].To:w[k].From], ",;:()–—") {
				k = len(w)
				break
			}
			words = append(words, singular(l))
		}
	}
	if len(words) < 2 {
		return "", false, false
	}
	return strings.Join(words, " "), yes, true
}

// opposites finds two orders of one thing, one to do it and one not to.
func opposites(s *Subject) []source.Problem {
	var not []order
	claims := s.claims()
	for _, t := range claims {
		if low := t.lower(); !strings.Contains(low, "not ") && !strings.Contains(low, "n't") && !strings.Contains(low, "n’t") && !strings.Contains(low, "never") {
			continue
		}
		if key, yes, ok := orderOf(t); ok && !yes && !itsOwnCase.match(t.lower()) {
			not = append(not, order{key, t})
		}
	}
	var out []source.Problem
	for _, n := range not {
		for _, t := range claims {
			if len(t.Words) == 0 || t.Span == n.said.Span && t.Piece == n.said.Piece || !t.hasWord(n.key[:strings.IndexByte(n.key, ' ')]) {
				continue
			}
			key, yes, ok := orderOf(t)
			if !ok || !yes || key != n.key || itsOwnCase.match(t.lower()) || !sameTime(t, n.said) {
				continue
			}
			a, b := t, n.said
			if a.At(a.Span.From).Line > b.At(b.Span.From).Line || a.Piece == b.Piece && a.Span.From > b.Span.From {
				a, b = b, a
			}
			out = append(out, b.problem(b.Span.From, b.Span.To, fmt.Sprintf("“%s” and “%s” (line %d) say the opposite", short(b.String(), 60), short(a.String(), 60), a.At(a.Span.From).Line), "ask a clinician which is right, and say the same everywhere"))
			break
		}
	}
	return out
}

func (s Sentence) hasWord(w string) bool {
	for _, x := range s.Words {
		if x.Lower == w {
			return true
		}
	}
	return false
}

// dilemma is one of two things that cannot both be so: what the guide says of it one way, and the other.
type dilemma struct {
	name     string
	one, two *pattern
	unless   *pattern
}

var (
	manyWays = pat(`\b(?:if|unless|some|most|many|may|might|can|could|sometimes|or|either|depends?|often|usually|other)\b`)
	dilemmas = []dilemma{
		{"whether you sleep through it", pat(`\byou (?:will be|are|stay|remain) (?:fully |deeply )?asleep\b|\byou (?:will )?(?:get|have|are given|are under) general an(?:a)?esthesia\b|\byou sleep through\b`, "asleep", "general", "sleep through"),
			pat(`\byou (?:will be|are|stay|remain)? ?(?:[a-z ]{0,25}and stay )?(?:fully |wide )?awake\b`, "awake"), manyWays},
		{"how the stitches go", pat(`\bstitches (?:will )?dissolve\b|\bdissolving stitches\b`, "dissolv"), pat(`\b(?:take|takes|remove|removes|taking|removed|taken)\b[^.;]{0,20}\bstitches\b|\bstitches (?:come|are taken|will be taken|are removed)\b`, "stitches"), manyWays},
		{"how the medicine is taken", pat(`\btake (?:the|your|this|it|each)?[^.;]{0,25}\bwith (?:food|a meal|meals|milk)\b`, "with food", "with a meal", "with meals", "with milk"), pat(`\btake (?:the|your|this|it|each)?[^.;]{0,25}\b(?:on an empty stomach|without food)\b`, "empty stomach", "without food"), manyWays},
		{"whether a referral is needed", pat(`\b(?:no referral is needed|(?:do not|don['’]t) need a referral|without a referral)\b`, "referral"), pat(`\b(?:you|patients) (?:will |must |do )?(?:need|have|get|bring) a referral\b|\ba referral is (?:needed|required)\b`, "referral"), manyWays},
		{"whether it is safe in pregnancy", pat(`\bsafe (?:in|during) pregnancy\b|\bsafe (?:if|when|while) you are pregnant\b`, "pregnan"), pat(`\b(?:do not|don['’]t|never|must not|cannot)\b[^.;]{0,30}\bpregnan\w+`, "pregnan"), pat(`\bask\b`)},
		{"who drives", pat(`\byou (?:will )?need (?:an adult|someone|somebody|a friend|a driver|a ride)\b|\b(?:someone|an adult|a friend) (?:must|has to|needs to) drive you\b|\byou (?:cannot|can['’]t|must not|may not) drive (?:yourself )?home\b`, "need ", "drive"), pat(`\byou (?:can|may|are able to) drive (?:yourself )?home\b`, "drive"), pat(`\b(?:if|unless|after|some)\b`)},
		{"when the brace is worn", pat(`\bwear (?:the|your)[^.;]{0,20}\b(?:day and night|all night|at night|around the clock|to bed)\b`, "wear "), pat(`\btake (?:off )?(?:the|your)[^.;]{0,20}\b(?:off )?(?:at night|to sleep|for the night|before bed)\b|\bdo not wear[^.;]{0,30}\bat night\b`, "night", "to sleep", "before bed"), pat(`\b(?:if|unless|first)\b`)},
		{"whether the wound may get wet", pat(`\bkeep (?:the|your|it)[^.;]{0,20}\bdry\b[^.;]{0,10}\bfor (?:at least )?(?:\w+) (?:days|weeks)\b`, "dry"), pat(`\byou (?:can|may) (?:take a )?(?:shower|bath|bathe|swim)\b[^.;]{0,15}\b(?:the next (?:day|morning)|the same day|right away|that (?:day|evening))\b`, "shower", "bath", "swim"), pat(`\b(?:if|unless|cover|wrap|plastic|waterproof)\b`)},
		{"whether you go back at once", pat(`\byou (?:can|may) (?:go back to|return to) (?:work|school)\b[^.;]{0,12}\b(?:the next day|the same day|right away)\b`, "the next day", "the same day", "right away"), pat(`\b(?:stay (?:home|away)|take|keep)[^.;]{0,15}\b(?:from|off) (?:work|school)?\b[^.;]{0,5}\b(?:for )?(?:a|one|two|three|\d+) (?:weeks?|months?)\b`, "week", "month"), pat(`\b(?:if|unless|desk|light|heavy|some|most)\b`)},
		{"whether you drink before it", pat(`^(?:please )?drink (?:plenty|lots|a lot|a glass|two glasses|one glass)[^.;]{0,30}\bbefore (?:the|your)\b`, "drink"), pat(`\b(?:do not|don['’]t) drink (?:anything|water)?[^.;]{0,10}\bbefore (?:the|your)\b|\bdrink nothing before\b`, "drink"), pat(`\b(?:if|unless|alcohol|until)\b`)},
		{"whether pills are taken that morning", pat(`\btake (?:your )?[a-z ]{0,25}(?:pills?|medicines?|tablets?)[^.;]{0,10}\b(?:that|this|the same) morning\b`, "morning"), pat(`\b(?:do not|don['’]t) take (?:any|your)?[a-z ]{0,12}(?:pills?|medicines?|tablets?)[^.;]{0,10}\b(?:that|this|the same) morning\b|\btake no (?:pills|medicines)[^.;]{0,10}morning\b`, "morning"), pat(`\b(?:if|unless|other|except|diabetes|blood[- ]thinner)\b`)},
	}
)

// bothWays finds two sentences of which only one can be so.
func bothWays(s *Subject) []source.Problem {
	var out []source.Problem
	for _, e := range dilemmas {
		if !s.mentions(e.one) || !s.mentions(e.two) {
			continue
		}
		var one, two *Sentence
		for _, t := range s.claims() {
			low := t.lower()
			no := e.two.match(low)
			if !no && !e.one.match(low) || e.unless.match(low) { // asked last: it has no words to look for first
				continue
			}
			switch {
			case no && two == nil:
				two = &t
			case !no && one == nil:
				one = &t
			}
		}
		if one == nil || two == nil {
			continue
		}
		a, b := *one, *two
		if a.At(a.Span.From).Line > b.At(b.Span.From).Line {
			a, b = b, a
		}
		out = append(out, b.problem(b.Span.From, b.Span.To, fmt.Sprintf("“%s” and “%s” (line %d) say the opposite about %s", short(b.String(), 60), short(a.String(), 60), a.At(a.Span.From).Line, e.name), "ask a clinician which is right, and say the same everywhere"))
	}
	return out
}
