package importer

import (
	"fmt"
	"strings"
)

// Skeletons of what nearly every page lacks, as comments: an author fills them in, and until then check says
// that they are missing.
var skeletons = []struct {
	kind, what string
	lines      []string
}{
	{"risks", "risks", []string{
		"TODO: the page has no part about what can go wrong. A guide needs at least four risks:",
		"- kind: risks",
		"  title: What can go wrong",
		"  blocks:",
		"    - risks:",
		"        - title: ...",
		"          text: What it is, in plain words.",
		"          do: What the reader or the practice does about it.",
	}},
	{"when-to-call", "when to call", []string{
		"TODO: the page does not say when to call. A guide needs at least three signs each:",
		"- kind: when-to-call",
		"  title: When to call us, and when to call 911",
		"  blocks:",
		"    - calls:",
		"        - ...",
		"      emergency:",
		"        - ...",
	}},
	{"alternatives", "other choices", []string{
		"TODO: the page has no part about other choices. A guide names at least two, and doing nothing:",
		"- kind: alternatives",
		"  title: Other choices you have",
		"  blocks:",
		"    - choices:",
		"        - name: ...",
		"          what: ...",
		"          think: ...",
		"        - name: No treatment",
		"          what: ...",
		"          think: ...",
		"          none: true",
	}},
	{"questions", "questions to ask", []string{
		"TODO: the page has no questions to ask the doctor:",
		"- kind: questions",
		"  title: Questions to ask us",
		"  blocks:",
		"    - ask:",
		"        - ...",
	}},
}

// absent notes what the guide needs and the page lacks.
func (d *draft) absent(parts []section) {
	have := map[string]bool{}
	for _, s := range parts {
		have[s.kind] = true
	}
	for _, s := range skeletons {
		if have[s.kind] {
			continue
		}
		d.missing = append(d.missing, s.what)
		d.trailing = append(d.trailing, "")
		for _, l := range s.lines {
			d.trailing = append(d.trailing, strings.TrimRight("  # "+l, " "))
		}
	}
	d.trailing = append(d.trailing, "",
		"# TODO: where the facts come from, at least two. Cite them in texts as [^id], and add a section of the",
		"# kind sources with a block \"- source_list: Sources\".",
		"# sources:",
		"#   - id: ...",
		"#     publisher: ...",
		"#     title: ...",
		"#     year: ...",
		"#     url: https://...",
		"",
		"# TODO: when a clinician has checked the text, write who and when, and set status to reviewed.",
		"# reviewer:",
		"#   name: ...",
		"#   credentials: ...",
		"# reviewed: ...",
		"# next_review: ...",
	)
	d.missing = append(d.missing, "sources", "review")
}

// header is the comment at the top: what this is, and what was left on the website.
func (d *draft) header() {
	d.head = []string{
		"A draft, imported from " + shortened(d.page.file, 200) + ". The words are the page's own, mistakes included. Read it",
		"against the page, do what is marked TODO, and run guidepress check.",
	}
	if d.page.address != nil {
		d.head = append(d.head, "The page is "+shortened(d.page.address.String(), 200))
	}
	if len(d.page.dropped) == 0 {
		return
	}
	d.head = append(d.head, "", "Left out, because it belongs to the website and not to a guide:")
	for _, x := range d.page.dropped {
		d.head = append(d.head, "  "+x.String())
	}
}

// listed is how much of a dropped text is shown.
const listed = 160

// String says what was left out in a line.
func (x Dropped) String() string {
	s := x.What + ": " + shortened(x.Text, listed)
	if n := wordCount(x.Text); len([]rune(x.Text)) > listed {
		s += fmt.Sprintf(" (%d words)", n)
	}
	return s
}

func (d *draft) yaml() []byte {
	var b strings.Builder
	b.WriteString("# yaml-language-server: $schema=../schema/guide.schema.json\n") // as every file of a project starts
	(&node{comments: d.head}).comment(&b, "")
	b.WriteByte('\n')
	d.root.pairs(&b, 0, false)
	for _, l := range d.trailing {
		b.WriteString(l + "\n")
	}
	return []byte(b.String())
}
