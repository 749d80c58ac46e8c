package load

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// loader gathers what a run needs: the project it fills, the trees already parsed, what texts may refer to,
// and the problems.
type loader struct {
	p     *Project
	trees map[string]*yaml.Node // by file; nil for a file that could not be parsed
	found []source.Problem
	seen  map[source.Problem]bool
	count map[string]int // problems by file

	reader string                      // what is being read: a guide's file, or what the guides of a language share
	faults map[string][]source.Problem // of files already parsed: whoever reads one once more has them, too

	ids map[string]bool // of all guides

	*common // of the language that is being read
	commons map[string]*common
	decoded map[string]*guide.Guide    // by file
	art     map[string]map[string]bool // the brand's pictures and their anchors; nil without a brand
}

func newLoader(p *Project) *loader {
	p.By, p.Parents = map[string][]source.Problem{}, map[string]string{}
	return &loader{p: p, trees: map[string]*yaml.Node{}, seen: map[source.Problem]bool{}, count: map[string]int{},
		common: newCommon("", &p.Set), commons: map[string]*common{}, decoded: map[string]*guide.Guide{},
		reader: Shared(""), faults: map[string][]source.Problem{}}
}

// as reads something for a reader; what is found on the way is that reader's.
func (l *loader) as(reader string, read func()) {
	defer func(before string) { l.reader = before }(l.reader)
	l.reader = reader
	read()
}

// Shared names, among the readers of Project.By, what the guides of a language share; "" is the practice's first language.
func Shared(lang string) string { return ":" + lang }

// maxProblems is how many problems of one file are shown: a file with more is not a guide.
const maxProblems = 200

// report adds a problem, once: a shared block is decoded for each guide that uses it.
func (l *loader) report(at source.Pos, length int, rule, message, hint string) {
	l.add(source.Problem{Pos: at, Len: length, Rule: rule, Message: message, Hint: hint})
}

func (l *loader) addAll(problems []source.Problem) {
	for _, p := range problems {
		l.add(p)
	}
}

func (l *loader) add(p source.Problem) {
	l.p.By[l.reader] = append(l.p.By[l.reader], p)
	if l.seen[p] {
		return
	}
	if l.count[p.Pos.File]++; l.count[p.Pos.File] > maxProblems {
		return
	}
	l.seen[p] = true
	l.found = append(l.found, p)
}

// problems are those found, sorted, with a last one for each file that has too many.
func (l *loader) problems() []source.Problem {
	for name, n := range l.count {
		if n > maxProblems {
			l.found = append(l.found, source.Problem{Pos: source.Pos{File: name}, Rule: "too-many",
				Message: fmt.Sprintf("only the first %d of %d problems in this file are shown", maxProblems, n)})
		}
	}
	return source.Sort(l.found)
}
