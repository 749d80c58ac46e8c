package svg

import (
	"regexp"
	"strconv"
	"strings"
)

// selector is a row of compounds, the one that must match the element itself last.
type selector struct {
	steps  []compound
	weight int // specificity: ids, then classes and the like, then names
}

// compound is what stands without space: rect.a#b[c=d]:first-child.
type compound struct {
	before byte // how it hangs on the one before: ' ', '>', '+', '~'
	tests  []func(*element) bool
}

var part = regexp.MustCompile(`^(?:(\*|[A-Za-z][\w-]*)|\.([\w-]+)|#([\w-]+)|\[\s*([\w:-]+)\s*(?:([~^$*|]?=)\s*["']?([^"'\]]*)["']?\s*)?\]|::?([\w-]+)(?:\(([^)]*)\))?)`)

// parseSelector reads a selector; one that is beyond it matches nothing here, as an unknown one does in a browser.
func parseSelector(s string) (selector, bool) {
	var sel selector
	s = strings.TrimSpace(s)
	for next := byte(' '); s != ""; {
		c := compound{before: next}
		for s != "" && strings.IndexByte(" \t\r\n>+~", s[0]) < 0 {
			m := part.FindStringSubmatch(s)
			if m == nil {
				return sel, false
			}
			test, weight := simple(m)
			if test == nil {
				return sel, false
			}
			c.tests, sel.weight, s = append(c.tests, test), sel.weight+weight, s[len(m[0]):]
		}
		sel.steps = append(sel.steps, c)
		gap := len(s) - len(strings.TrimLeft(s, " \t\r\n>+~"))
		if next = ' '; gap > 0 {
			if sign := strings.TrimSpace(s[:gap]); sign != "" {
				next = sign[0]
			}
		}
		s = s[gap:]
	}
	return sel, len(sel.steps) > 0
}

// simple is one test of a compound and its weight.
func simple(m []string) (func(*element) bool, int) {
	name, class, id, key, op, value, pseudo, arg := m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]
	switch {
	case name == "*":
		return func(*element) bool { return true }, 0
	case name != "":
		return func(e *element) bool { return e.name == name }, 1
	case class != "":
		return func(e *element) bool { return e.holds("class", class) }, 100
	case id != "":
		return func(e *element) bool { return e.is("id", id) }, 10_000
	case key != "":
		return func(e *element) bool { return e.compare(key, op, value) }, 100
	}
	return pseudoClass(pseudo, arg), 100
}

func (e *element) is(name, value string) bool {
	a, ok := e.attr(name)
	return ok && a.value == value
}

func (e *element) holds(name, word string) bool {
	a, _ := e.attr(name)
	for _, w := range strings.Fields(a.value) {
		if w == word {
			return true
		}
	}
	return false
}

func (e *element) compare(key, op, value string) bool {
	a, ok := e.attr(key)
	switch op {
	case "":
		return ok
	case "=":
		return ok && a.value == value
	case "~=":
		return e.holds(key, value)
	case "^=":
		return ok && strings.HasPrefix(a.value, value)
	case "$=":
		return ok && strings.HasSuffix(a.value, value)
	case "*=":
		return ok && strings.Contains(a.value, value)
	}
	return ok && (a.value == value || strings.HasPrefix(a.value, value+"-"))
}

// pseudoClass knows the ones that speak of place. Those of a mouse or a link never hold on paper.
func pseudoClass(name, arg string) func(*element) bool {
	switch name {
	case "root":
		return func(e *element) bool { return e.parent == nil }
	case "first-child":
		return func(e *element) bool { return e.place() == 1 }
	case "last-child":
		return func(e *element) bool { return e.parent == nil || e.place() == len(e.parent.kids) }
	case "nth-child":
		step, first, ok := nth(strings.ReplaceAll(strings.TrimSpace(arg), " ", ""))
		if !ok {
			return nil
		}
		return func(e *element) bool {
			d := e.place() - first
			return step == 0 && d == 0 || step != 0 && d%step == 0 && d/step >= 0
		}
	}
	return nil
}

// nth reads "odd", "even", "3", "2n+1".
func nth(s string) (step, first int, ok bool) {
	switch s {
	case "odd":
		return 2, 1, true
	case "even":
		return 2, 0, true
	}
	before, after, found := strings.Cut(s, "n")
	if !found {
		first, err := strconv.Atoi(s)
		return 0, first, err == nil
	}
	step, err := strconv.Atoi(before)
	if before == "" || before == "-" || before == "+" {
		step, err = strconv.Atoi(before + "1")
	}
	if err != nil {
		return 0, 0, false
	}
	if after != "" {
		first, err = strconv.Atoi(after)
	}
	return step, first, err == nil
}

// place is the element's number among its parent's children.
func (e *element) place() int {
	if e.parent != nil {
		for i, kid := range e.parent.kids {
			if kid == e {
				return i + 1
			}
		}
	}
	return 1
}

func (c compound) fits(e *element) bool {
	for _, test := range c.tests {
		if !test(e) {
			return false
		}
	}
	return true
}

func (s selector) matches(e *element) bool { return matches(s.steps, e) }

// matches goes from the element outwards.
func matches(steps []compound, e *element) bool {
	last := steps[len(steps)-1]
	if !last.fits(e) {
		return false
	}
	rest := steps[:len(steps)-1]
	if len(rest) == 0 {
		return true
	}
	switch last.before {
	case '>':
		return e.parent != nil && matches(rest, e.parent)
	case '+', '~':
		for i := e.place() - 2; i >= 0 && e.parent != nil; i-- {
			if matches(rest, e.parent.kids[i]) {
				return true
			}
			if last.before == '+' {
				return false
			}
		}
		return false
	}
	for up := e.parent; up != nil; up = up.parent {
		if matches(rest, up) {
			return true
		}
	}
	return false
}
