package scaffold

import (
	"regexp"
	"strings"
)

// like makes a new guide of the text of another. What names the treatment or says that somebody has reviewed it
// goes; each section's title is marked, so that the check stops the guide until its author has been through every
// section: a sentence on another treatment must not slip through.
func like(a Ask) string {
	text := strings.ReplaceAll(strings.TrimPrefix(a.Like, "\ufeff"), "\r\n", "\n")
	c := copying{Ask: a}
	for line := range strings.Lines(strings.TrimRight(text, "\n") + "\n") {
		c.line(line)
	}
	return withNote(c.out.String())
}

// copying goes through a guide line by line.
type copying struct {
	Ask
	out   strings.Builder
	in    string // the top-level key we are under
	drop  bool   // its value goes
	title string // how the title of a section begins, once the first section is seen
}

func (c *copying) line(line string) {
	if m := topKey.FindStringSubmatch(line); m != nil {
		c.in = m[1]
		value := c.replacement(c.in)
		c.drop = value != "" || gone[c.in]
		c.out.WriteString(value)
	} else if c.in == "" && !strings.HasPrefix(line, editorLine) {
		return // what the other guide says about itself
	} else if strings.HasPrefix(line, "#") || line == "\n" {
		c.drop = c.drop && line == "\n" // a comment in the first column belongs to the key below it
		c.out.WriteString(line)
		return
	}
	if !c.drop {
		c.out.WriteString(c.marked(line))
	}
}

var topKey = regexp.MustCompile(`^([a-z_]+):`)

// gone are the keys that say who answers for the other guide or where it stood before, and figures: a number must
// be looked up, not taken over.
var gone = map[string]bool{"reviewer": true, "reviewed": true, "next_review": true, "formerly": true, "translation": true, "facts": true}

// kept are the keys of the head that stay as they are in the other guide.
var kept = map[string]bool{"language": true, "sections": true}

// replacement is what a key of the other guide becomes: what it is in a guide of prompts alone; "" when it stays.
func (a Ask) replacement(key string) string {
	if kept[key] || key == "procedure" && a.Procedure == "" {
		return ""
	}
	var b strings.Builder
	in := ""
	for line := range strings.Lines(a.fill("head")) {
		switch m := topKey.FindStringSubmatch(line); {
		case m != nil:
			in = m[1]
		case !strings.HasPrefix(line, " "):
			in = ""
		}
		if in == key {
			b.WriteString(line)
		}
	}
	return b.String()
}

var listItem = regexp.MustCompile(`^( *- +)`)

// marked puts a mark into a section's title. Titles that stand further in belong to blocks.
func (c *copying) marked(line string) string {
	if c.in != "sections" {
		return line
	}
	if dash := listItem.FindString(line); c.title == "" && dash != "" {
		c.title = strings.Repeat(" ", len(dash)) + "title:"
	}
	key, value, _ := strings.Cut(line, ":")
	if c.title == "" || strings.Replace(key, "-", " ", 1)+":" != c.title {
		return line
	}
	text := strings.TrimLeft(value, ` "'`)
	return key + ":" + value[:len(value)-len(text)] + "TODO " + text
}

// editorLine is how the first line begins that leads an editor to the schema.
const editorLine = "# yaml-language-server:"

const likeNote = `# Begun from another guide. Go through it section by section: make every sentence true of this treatment, check each
# number against a source, then take the TODO out of the section's title.
`

// withNote puts the note under the line for editors, or first.
func withNote(text string) string {
	if first, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(first, editorLine) {
		return first + "\n" + likeNote + rest
	}
	return likeNote + text
}
