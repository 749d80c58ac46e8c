package scaffold

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"time"

	"guidepress/internal/guide"
)

// prompts are the head of a new guide and its sections, a file each.
//
//go:embed prompts
var prompts embed.FS

// Ask says what guide to make.
type Ask struct {
	Name      string
	Cover     string          // one of the brand's pictures; "" for none
	Treatment string          // what it is called, as written; "" where that is still to be said
	Procedure guide.Procedure // injection when left out
	Like      string          // the text of a guide to start from; "" for prompts alone
	Today     time.Time
}

// Guide makes the file guides/<name>.yaml for a project. It names only shared pieces and icons that the project
// has, so that the loader takes it as it is.
func Guide(project fs.FS, a Ask) (File, error) {
	if err := CheckName(a.Name); err != nil {
		return File{}, err
	}
	text := ""
	if a.Like != "" {
		text = like(a)
	} else {
		if a.Procedure == "" {
			a.Procedure = "injection"
		}
		text = gather(project).only(a.gaps())
	}
	return File{"guides/" + a.Name + ".yaml", []byte(text)}, nil
}

// parts are the sections of a guide by what sort of treatment it is about, in reading order.
func parts(p guide.Procedure) []string {
	before := []string{"how-it-works", "is-it-for-me"}
	after := []string{"benefits", "risks", "when-to-call", "alternatives", "questions", "faqs", "glossary", "locations", "sources"}
	during := []string{"procedure", "recovery"}
	switch p {
	case "pump", "stimulator":
		during = []string{"trial", "implant", "recovery", "daily-life"}
	case "surgery":
		during = []string{"procedure", "recovery", "daily-life"}
	case "medicine":
		during = []string{"taking", "daily-life"}
	case "therapy":
		during = []string{"visits", "daily-life"}
	}
	return append(append(before, during...), after...)
}

// CoverFor is the drawing that every brand of a project has for a sort of treatment, "" where one lacks it.
func CoverFor(project fs.FS, p guide.Procedure) string {
	name := map[guide.Procedure]string{"pump": "cover", "stimulator": "scs-cover"}[p]
	if name == "" {
		name = "esi-cover"
	}
	brands, _ := fs.Glob(project, "assets/brands/*/brand.yaml")
	for _, b := range brands {
		if data, _ := fs.ReadFile(project, b); !bytes.Contains(data, []byte("- name: "+name+"\n")) {
			return ""
		}
	}
	return name
}

// gaps puts a guide together from its prompts.
func (a Ask) gaps() string {
	sections := parts(a.Procedure)
	for i, name := range sections {
		sections[i] = a.fill(name)
	}
	return a.fill("head") + strings.Join(sections, "\n")
}

// fill is a prompt with the names in it filled in.
func (a Ask) fill(name string) string {
	text := prompt(name)
	if name == "head" && a.Treatment != "" {
		text = says(says(text, "title", asYAML(capitals(a.Treatment)+" Treatment Guide")), "treatment", asYAML(a.Treatment))
	}
	if name == "head" && a.Cover != "" {
		text = strings.Replace(text, "\naudience:", "\ncover: "+a.Cover+"\naudience:", 1)
	}
	return strings.NewReplacer(
		"@name@", a.Name, "@words@", words(a.Name), "@title@", title(a.Name), "@procedure@", string(a.Procedure),
		"@procedures@", procedures(), "@today@", a.Today.Format(time.DateOnly), "@risks@", risks(a.Procedure),
	).Replace(text)
}

func prompt(name string) string {
	data, err := prompts.ReadFile("prompts/" + name + ".yaml")
	if err != nil {
		panic(err) // a name in parts without its file; a test makes a guide for every procedure
	}
	return string(data)
}

// procedures is the choice there is, for a comment.
func procedures() string {
	var names []string
	for _, v := range guide.Procedure("").Values() {
		names = append(names, v.Name)
	}
	return "One of: " + strings.Join(names, ", ") + ". It decides which parts and risks the check asks for."
}

// offer is what a project has for guides to use.
type offer struct{ blocks, faqs, icons map[string]bool }

var (
	idLine   = regexp.MustCompile(`(?m)^\s*(?:- )?id:\s*["']?([a-z0-9-]+)`)
	useLine  = regexp.MustCompile(`^\s*- use: (\S+)$`)
	faqLine  = regexp.MustCompile(`^          - ([a-z-]+)$`)
	iconLine = regexp.MustCompile(`^(\s*)(- )?icon: (\S+)$`)
)

// gather looks through the project's shared files for ids. It takes too many rather than too few: items inside a
// shared block have ids too. Icons count when every brand has them.
func gather(project fs.FS) offer {
	o := offer{blocks: ids(project, guide.SharedFile), faqs: ids(project, guide.FAQsFile), icons: map[string]bool{}}
	brands, _ := fs.Glob(project, "assets/brands/*/brand.yaml")
	count := map[string]int{}
	for _, b := range brands {
		icons, _ := fs.Glob(project, path.Dir(b)+"/icons/*.svg")
		for _, icon := range icons {
			count[strings.TrimSuffix(path.Base(icon), ".svg")]++
		}
	}
	for name, n := range count {
		o.icons[name] = n == len(brands)
	}
	return o
}

func ids(project fs.FS, name string) map[string]bool {
	data, _ := fs.ReadFile(project, name)
	found := map[string]bool{}
	for _, m := range idLine.FindAllSubmatch(data, -1) {
		found[string(m[1])] = true
	}
	return found
}

// only leaves out the lines that name something the project has not.
func (o offer) only(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		bare := strings.TrimRight(line, "\n")
		if m := useLine.FindStringSubmatch(bare); m != nil && !o.blocks[m[1]] {
			continue
		}
		if m := faqLine.FindStringSubmatch(bare); m != nil && !o.faqs[m[1]] {
			continue
		}
		if m := iconLine.FindStringSubmatch(bare); m != nil && !o.icons[m[3]] {
			line = fmt.Sprintf("%s%sid: %s\n", m[1], m[2], m[3])
		}
		b.WriteString(line)
	}
	return b.String()
}
