package seal

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Leaf is a leaf of a guide that is sealed, as it is now.
type Leaf struct {
	script.Leaf
	Words string
	hash  string
}

// reader reads a file of the project.
type reader = func(name string) ([]byte, error)

// Told lists what of a guide is sealed, in reading order: all that its readers see, but not how it is set on the page and
// not who answers for it.
func Told(s *script.Script, read reader) []Leaf {
	pictures := s.Pictures()
	var out []Leaf
	for _, l := range s.Leaves() {
		if !counts(l) {
			continue
		}
		t := Leaf{Leaf: l, Words: plainer(l.Text.Value)}
		t.hash = hash([]byte(t.Words))
		if path.Base(l.Path) != "src" {
			out = append(out, t)
			continue
		}
		i := slices.IndexFunc(pictures, func(p *guide.Picture) bool { return p.Src.Pos == l.Text.Pos && p.Src.Value == l.Text.Value })
		out = append(out, shown(s, t, pictures[i], read)...)
	}
	return out
}

// shown is a picture, with what it shows, and the description that the brand gives where the guide has none.
func shown(s *script.Script, t Leaf, p *guide.Picture, read reader) []Leaf {
	found, ok := s.Picture(p)
	if !ok {
		return []Leaf{t} // the loader has said so
	}
	if data, err := read(found.File); err == nil {
		t.hash = hash([]byte(t.Words), data)
	}
	if !p.Alt.Empty() || found.Say == "" {
		return []Leaf{t}
	}
	alt := Leaf{Leaf: t.Leaf, Words: found.Say, hash: hash([]byte(found.Say))}
	alt.Role, alt.Path = script.Alt, path.Join(path.Dir(t.Path), "alt")
	return []Leaf{t, alt}
}

// tell are the settings that tell a reader something: which picture, where a label points, which row is this treatment,
// whether a panel says "Call 911". All others are about room on the page.
var tell = strings.Fields("src point icon own none decorative callout")

// answer are the leaves about who answers for a guide, and when. A new signature changes them.
var answer = strings.Fields("language version reviewer/name reviewer/credentials translation/translated_by translation/reviewed_by")

func counts(l script.Leaf) bool {
	if l.Role == script.Setting {
		return slices.Contains(tell, path.Base(l.Path))
	}
	return !slices.Contains(answer, l.Path)
}

// Place is where a leaf was written: what has no place of its own stands in its block or section.
func (l Leaf) Place() (at source.Pos, length int) {
	switch {
	case l.Text.Pos.Line > 0:
		first, _, _ := strings.Cut(l.Text.Value, "\n")
		return l.Text.Pos, utf8.RuneCountInString(first)
	case l.Block != nil:
		return l.Block.Place(), 1
	case l.Section != nil:
		return l.Section.At, 1
	}
	return source.Pos{}, 0
}

// Part is the title of the section that a leaf stands in.
func (l Leaf) Part() string {
	if l.Section == nil {
		return ""
	}
	return l.Section.Title.Value
}

// mark begins a line that is no mere continuation of the one above it.
var mark = regexp.MustCompile(`^(?:[-*+#>|]|\d+[.)] )`)

// plainer is a text without the line ends that say nothing: a paragraph that is wrapped anew is not changed.
func plainer(text string) string {
	var b strings.Builder
	before := ""
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.Join(strings.Fields(line), " ")
		switch {
		case b.Len() == 0:
		case line == "" || before == "" || mark.MatchString(line):
			b.WriteString("\n")
		default:
			b.WriteString(" ")
		}
		b.WriteString(line)
		before = line
	}
	return strings.TrimRight(b.String(), "\n")
}
