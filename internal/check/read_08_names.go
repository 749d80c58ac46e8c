package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var read08 = Rule{
	ID: "READ-08", Severity: source.Warning, English: true,
	What:   "One thing has one name throughout, and the text speaks to “you”.",
	Why:    "plainlanguage.gov, “same terms consistently”; PEMAT-P item 21.",
	Before: "Your pain pump is small. A pain pump is quiet. The pain pump runs by itself. An intrathecal pump lasts for years. Your intrathecal pump holds medicine. The intrathecal pump is round.",
	After:  "Your pump is small and quiet. The pump runs by itself. It is also called a pain pump. It lasts for years.",
	Check:  checkNames,
}

// names of the same thing. The bare noun ("the pump") is always right.
var names = [][]string{
	{"intrathecal pain pump", "intrathecal pump", "pain pump", "drug pump", "infusion pump", "morphine pump"},
	{"spinal cord stimulator", "nerve stimulator", "neurostimulator", "pain stimulator"},
	{"epidural steroid injection", "epidural injection", "steroid injection", "epidural shot", "steroid shot"},
}

// often is how many times a second name must stand before it confuses: an "also called" and a search word are fine.
const often = 3

func checkNames(s *Subject) []source.Problem {
	var out []source.Problem
	for _, set := range names {
		var used []string
		var second *source.Problem
		for _, n := range s.nameUses(set) {
			if n.times >= often {
				used = append(used, "“"+n.name+"”")
				if len(used) == 2 {
					q := n.first
					second = &q
				}
			}
		}
		if second != nil {
			second.Message = "the guide calls the same thing " + strings.Join(used[:len(used)-1], ", ") + " and " + used[len(used)-1]
			second.Hint = "pick one name and use it everywhere; name the others once, as in “also called a pain pump”"
			out = append(out, *second)
		}
	}
	return append(out, aboutYou(s)...)
}

type nameUse struct {
	name  string
	times int
	first source.Problem
}

// nameUses counts how often each name stands in running text, longer names first so that none is counted twice.
func (s *Subject) nameUses(set []string) []nameUse {
	uses := make([]nameUse, len(set))
	for _, p := range s.pieces() {
		if _, ok := p.Block.(*guide.Terms); ok || !p.sentence() {
			continue
		}
		rest := p.Lower
		for i, name := range set {
			uses[i].name = name
			for from := strings.Index(rest, name); from >= 0; from = strings.Index(rest, name) {
				to := from + len(name)
				if aside := strings.HasSuffix(strings.TrimRight(rest[:from], " an"), "(or") || strings.HasSuffix(rest[:from], "called a "); !aside {
					if uses[i].times++; uses[i].times == 1 {
						uses[i].first = p.problem(from, to, "", "")
					}
				}
				rest = rest[:from] + strings.Repeat("\x00", len(name)) + rest[to:]
			}
		}
	}
	return uses
}

var others = pat(`\b(?:patients?|individuals?|those who)\b`, "patient", "individual", "those who")

// aboutYou compares how often the text says "you" and how often it speaks of patients.
func aboutYou(s *Subject) []source.Problem {
	you, them := 0, 0
	var first source.Problem
	for _, t := range s.sentences() {
		for _, w := range t.Words {
			if strings.HasPrefix(w.Lower, "you") && w.Lower != "young" && w.Lower != "younger" {
				you++
			}
		}
		for _, m := range others.in(t.lower()) {
			if them++; them == 1 {
				first = t.problem(t.Span.From+m.From, t.Span.From+m.To, "", "write “you”")
			}
		}
	}
	if them < 5 || float64(them) <= 0.3*float64(you) {
		return nil
	}
	first.Message = fmt.Sprintf("the text speaks of patients %d times and says “you” %d times", them, you)
	return []source.Problem{first}
}
