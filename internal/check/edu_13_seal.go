package check

import (
	"fmt"
	"strings"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu13 = Rule{
	ID: "EDU-13", Severity: source.Error,
	What: "A reviewed guide is word for word what its reviewer signed: texts, numbers, pictures, and all that it shares with other guides.",
	Why: "A day says nothing about what was changed after it. `guidepress review GUIDE --sign` keeps every leaf beside the guide; one that changes " +
		"is open until somebody has signed it, and so is a translation of it.",
	Before: "status: reviewed",
	After:  "status: draft",
	Check:  checkSeal,
}

func checkSeal(s *Subject) []source.Problem {
	g, seal := s.Guide, &s.Guide.Seal
	sign := "guidepress review " + g.Name() + " --sign"
	switch {
	case seal.Unread: // once the errors are mended, it is asked
		return nil
	case s.draft() && len(seal.Changes) > 0:
		return []source.Problem{as(source.Notice, at(g.At, fmt.Sprintf("changed in %s since it was signed", places(len(seal.Changes))), "guidepress changes "+g.Name()+" shows them"))}
	case s.draft():
		return nil
	case seal.Broken != "":
		return []source.Problem{at(source.Pos{File: seal.File}, seal.Broken, "take the file from version control as it was, or have the whole guide signed: "+sign+" --anew")}
	case seal.File == "" && g.Original != nil && g.Unchecked():
		return nil // LAW-09 asks for who has checked the translation
	case seal.File == "":
		return []source.Problem{on(g.Title, "nobody has signed this guide", sign+" does, once the reviewer has read it; or write “status: draft”")}
	}
	var out []source.Problem
	for _, c := range seal.Changes {
		out = append(out, changed(g, c, sign))
	}
	return append(out, signedBy(g)...)
}

// changed names the old words and the new.
func changed(g *guide.Guide, c guide.Change, sign string) source.Problem {
	was, is := differing(c.Was, c.Is)
	message := fmt.Sprintf("“%s” was signed, and now stands here “%s”", was, is)
	switch {
	case c.Original && c.Is == "":
		message = fmt.Sprintf("the original no longer says “%s”", was)
	case c.Original:
		message = fmt.Sprintf("the original said “%s” when this was signed, and now says “%s”", was, is)
	case c.Was == "":
		message = fmt.Sprintf("“%s” is new since the guide was signed", is)
	case c.Is == "":
		message = fmt.Sprintf("“%s” was signed, and is gone", was)
	}
	hint := "take the old words back, or have the new ones signed: " + sign + " --leaf " + c.Path + "; build --draft makes a draft until then"
	p := at(c.At, message, hint)
	if p.Len = c.Len; c.At.IsZero() {
		p.Pos = g.At
	}
	return p
}

// signedBy holds what the guide says of its review against who signed, and when.
func signedBy(g *guide.Guide) []source.Problem {
	var out []source.Problem
	if r := g.Reviewer; r != nil && g.Original == nil && !signedAs(g.Seal.Signed, r.Name.Value) {
		out = append(out, on(r.Name, fmt.Sprintf("%s has not signed this guide", r.Name.Value), "the seal names "+signers(g.Seal.Signed)))
	}
	if t := g.Translation; t != nil && g.Original != nil && !t.ReviewedBy.Empty() && !signedAs(g.Seal.Signed, t.ReviewedBy.Value) {
		out = append(out, on(t.ReviewedBy, fmt.Sprintf("%s has not signed this translation", t.ReviewedBy.Value), "the seal names "+signers(g.Seal.Signed)))
	}
	if since := g.Seal.Since; g.Original == nil && g.Reviewed.Value.After(since) {
		out = append(out, at(g.Reviewed.At, fmt.Sprintf("parts of this guide were last signed on %s", since.Format(time.DateOnly)), "write that day; it changes when the whole guide is signed anew"))
	}
	return out
}

// signedAs reports whether a name, which may come with credentials, stands among those who signed.
func signedAs(all []guide.Signature, name string) bool {
	for _, s := range all {
		if name == s.By || strings.HasPrefix(name, s.By+",") {
			return true
		}
	}
	return false
}

func signers(all []guide.Signature) string {
	var names []string
	for _, s := range all {
		if !contains(names, s.By) {
			names = append(names, s.By)
		}
	}
	return strings.Join(names, ", ")
}

func places(n int) string {
	if n == 1 {
		return "1 place"
	}
	return fmt.Sprintf("%d places", n)
}

// near is how many words are shown on either side of what differs.
const near = 4

// differing are the parts of two texts that differ, with some words around them.
func differing(was, is string) (string, string) {
	a, b := strings.Fields(was), strings.Fields(is)
	front := 0
	for front < min(len(a), len(b)) && a[front] == b[front] {
		front++
	}
	back := 0
	for back < min(len(a), len(b))-front && a[len(a)-1-back] == b[len(b)-1-back] {
		back++
	}
	return around(a, front, back), around(b, front, back)
}

func around(words []string, front, back int) string {
	from, to := max(0, front-near), min(len(words), len(words)-back+near)
	text := short(strings.Join(words[from:to], " "), 160)
	if from > 0 {
		text = "… " + text
	}
	if to < len(words) {
		text += " …"
	}
	return text
}
