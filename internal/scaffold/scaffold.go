// Package scaffold makes the files that an author starts from: a whole project, or one guide with a prompt wherever
// the author has something to say.
//
// In come a name and what the project has to offer; out go files, which Put places all or not at all and never over
// something that is there. The package writes YAML as text, for authors read its comments, and reads none: load
// shows in the tests that what comes out is sound.
package scaffold

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/guide"
)

// File is a file to be made, named from its folder with slashes.
type File struct {
	Name string
	Data []byte
}

// NameError says why a guide cannot have a name.
type NameError struct{ Name, Why string }

func (e *NameError) Error() string {
	return fmt.Sprintf("%q cannot be a guide's name: %s", e.Name, e.Why)
}

var goodName = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// maxName keeps paths within what every file system and mail program takes: the PDF's name adds 20 characters.
const maxName = 60

// device are the names that Windows keeps for itself, whatever ending follows.
var device = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// CheckName says whether a guide can have a name, which is also its file's and its address on the website.
func CheckName(name string) error {
	switch {
	case !goodName.MatchString(name):
		return &NameError{name, "use small letters, digits and hyphens, as in spinal-cord-stimulation"}
	case len(name) > maxName:
		return &NameError{name, fmt.Sprintf("it has %d letters, and at most %d fit", len(name), maxName)}
	case guide.IsShared(name):
		return &NameError{name, "guides/" + name + ".yaml holds something else"}
	case device.MatchString(name):
		return &NameError{name, "Windows keeps this name for itself"}
	}
	return nil
}

// words is a name as words.
func words(name string) string { return strings.ReplaceAll(name, "-", " ") }

// capitals is what somebody wrote as a title.
func capitals(text string) string {
	all := strings.Fields(text)
	for i, w := range all {
		r, n := utf8.DecodeRuneInString(w)
		all[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(all, " ")
}

// title is a name as a title.
func title(name string) string {
	all := strings.Split(name, "-")
	for i, w := range all {
		all[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(all, " ")
}
