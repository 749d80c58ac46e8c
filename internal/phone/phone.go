// Package phone is what a telephone number is: how people write one, how it is shown, how it is dialled.
//
// Text comes in; numbers, their one written form and their address (RFC 3966) go out. Nothing else in the program
// looks for numbers or builds an address of one.
package phone

import (
	"regexp"
	"strings"
)

// Number is a telephone number that was read.
type Number struct {
	country string // its digits; "" for a service such as 711
	digits  string // the rest; of letters the keys they stand on
	ext     string
	shown   string // without the extension
	plain   bool   // written as it is shown
}

// URI is the number as RFC 3966 writes it, with its extension (3.1 of it, "ext=").
func (n Number) URI() string {
	uri := "tel:" + n.digits
	if n.country != "" {
		uri = "tel:+" + n.country + n.digits
	}
	if n.ext != "" {
		uri += ";ext=" + n.ext
	}
	return uri
}

// String is the number in the one form that all numbers of a guide have: (240) 555-0100, 1-800-555-0100,
// 1-800-PAIN-DOC, +44 20 7946 0958, 711; an extension follows.
func (n Number) String() string {
	if n.ext != "" {
		return n.shown + " ext. " + n.ext
	}
	return n.shown
}

// Plain reports whether the number was written in that form.
func (n Number) Plain() bool { return n.plain }

// IsZero reports whether there is no number.
func (n Number) IsZero() bool { return n.digits == "" }

// Parse reads a text that is a number and nothing else.
func Parse(text string) (Number, bool) {
	if !whole().MatchString(text) {
		return Number{}, false
	}
	return read(strings.TrimSpace(text)), true
}

// Show is the text of a field as a guide prints it: a number in its one form, all else as it stands.
func Show(text string) string {
	if n, ok := Parse(text); ok {
		return n.String()
	}
	return text
}

// read takes a number apart whose form is known to be one.
func read(text string) Number {
	base, ext := text, ""
	if m := extension().FindStringSubmatchIndex(text); m != nil {
		base, ext = text[:m[0]], text[m[2]:m[3]]
	}
	n := abroad(base)
	switch {
	case n.country != "":
	case len(base) == 3:
		n = Number{digits: base, shown: base}
	default:
		n = american(base)
	}
	n.ext = ext
	n.plain = n.String() == spaced.Replace(text)
	return n
}

// spaced takes the signs that keep a number on one line for those that are typed.
var spaced = strings.NewReplacer("\u00a0", " ", "\u2011", "-")

// abroad reads a number of another country: +44 20 …, or 011 44 20 … as it is dialled from the United States.
func abroad(text string) Number {
	rest, ok := strings.CutPrefix(text, "+")
	if !ok {
		rest, ok = strings.CutPrefix(text, "011")
		rest = strings.TrimLeft(rest, seps)
	}
	if !ok || strings.HasPrefix(rest, "1") {
		return Number{}
	}
	rest = strings.ReplaceAll(rest, "(0)", " ") // dialled inside the country only
	groups := strings.FieldsFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
	all := strings.Join(groups, "")
	return Number{country: all[:1], digits: all[1:], shown: "+" + strings.Join(groups, " ")}
}

// american reads a number of the North American plan: a three-digit area, seven digits or letters.
func american(text string) Number {
	rest := strings.TrimPrefix(text, "+")
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "1"), aside)
	area, line := rest[:3], strings.TrimLeft(rest[3:], aside)
	n := Number{country: "1", digits: (area + keys(line))[:10]}
	if !strings.ContainsFunc(line, letter) {
		line = n.digits[3:6] + "-" + n.digits[6:]
	} else {
		line = strings.Join(strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(seps, r) }), "-")
	}
	if tollFree[area] && !strings.HasPrefix(text, "(") {
		n.shown = "1-" + area + "-" + line
	} else {
		n.shown = "(" + area + ") " + line
	}
	return n
}

// tollFree are the areas that cost the caller nothing (47 CFR 52.101, and those opened since).
var tollFree = map[string]bool{"800": true, "833": true, "844": true, "855": true, "866": true, "877": true, "888": true}

func letter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }

// keys are the digits of a text, letters as they stand on the keys of a telephone (ITU-T E.161).
func keys(text string) string {
	const pad = "22233344455566677778889999"
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return rune(pad[r-'A'])
		case r >= 'a' && r <= 'z':
			return rune(pad[r-'a'])
		}
		return -1
	}, text)
}

// pattern is compiled when it is first asked for: most runs of the program read no number.
type pattern func() *regexp.Regexp
