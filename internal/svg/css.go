package svg

import (
	"regexp"
	"slices"
	"strings"
)

// rule is one selector of a style sheet and what it declares.
type rule struct {
	selector     selector
	declarations []attr
}

var cssComment = regexp.MustCompile(`(?s)/\*.*?\*/|<!--|-->`)

// sheets reads all style sheets of the drawing, in order.
func sheets(e *element) []rule {
	var list []rule
	if e.name == "style" {
		list = sheet(cssComment.ReplaceAllString(e.text, " "), e.off)
	}
	for _, kid := range e.kids {
		list = append(list, sheets(kid)...)
	}
	return list
}

// sheet reads one. What a sheet says for other media, for fonts or for movement (@...) is passed over.
func sheet(css string, off int) []rule {
	var list []rule
	for {
		head, rest, ok := strings.Cut(css, "{")
		if at := strings.TrimSpace(head); strings.HasPrefix(at, "@") {
			if end := strings.IndexByte(head, ';'); end >= 0 { // @import, @charset
				css = css[strings.IndexByte(css, ';')+1:]
				continue
			}
			css = pastBlock(rest)
			continue
		}
		body, next, closed := strings.Cut(rest, "}")
		if !ok {
			return list
		}
		d := declarations(attr{value: body, off: off})
		for _, s := range strings.Split(head, ",") {
			if sel, ok := parseSelector(s); ok {
				list = append(list, rule{sel, d})
			}
		}
		if css = next; !closed {
			return list
		}
	}
}

// pastBlock is what follows a block that has been opened.
func pastBlock(s string) string {
	for depth, i := 1, 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[i+1:]
			}
		}
	}
	return ""
}

// cascade gives every element the attributes that count, most important first: declarations of style attributes beat
// those of sheets, which beat attributes (SVG 2, 6.6).
func cascade(e *element, rules []rule) {
	var hits []rule
	for _, r := range rules {
		if r.selector.matches(e) {
			hits = append(hits, r)
		}
	}
	slices.SortStableFunc(hits, func(a, b rule) int { return a.selector.weight - b.selector.weight })
	slices.Reverse(hits) // of equal weight the last counts
	declared := slices.Clone(e.inline)
	for _, r := range hits {
		declared = append(declared, r.declarations...)
	}
	var loud []attr
	for _, a := range declared {
		if a.important {
			loud = append(loud, a)
		}
	}
	e.attrs = slices.Concat(loud, declared, e.attrs)
	for _, kid := range e.kids {
		cascade(kid, rules)
	}
}
