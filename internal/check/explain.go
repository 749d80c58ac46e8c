package check

import (
	"fmt"
	"strings"

	"guidepress/internal/lexicon"
)

// Explain is what the tool prints about one rule or fault; false when there is none of this id.
func Explain(id string) (string, bool) {
	if f, ok := FindFault(id); ok {
		return fmt.Sprintf("%s (%s)\n\n%s\n\nMend it: %s\n", f.ID, f.Severity, f.What, f.Do), true
	}
	r, ok := Find(strings.ToUpper(id))
	if !ok {
		return "", false
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s)\n\n%s\n\nWhy: %s\n", r.ID, r.Severity, r.What, r.Why)
	fmt.Fprintf(&b, "\nBefore:\n%s\n\nAfter:\n%s\n", indent(r.Before), indent(r.After))
	return b.String(), true
}

// Meant is the id of the rule or fault that was probably meant, or "".
func Meant(id string) string {
	var all []string
	for _, f := range Faults {
		all = append(all, f.ID)
	}
	for _, r := range Rules {
		all = append(all, r.ID)
	}
	return lexicon.Meant(id, all)
}

// Manual is the page about all rules, in Markdown.
func Manual() string {
	var b strings.Builder
	b.WriteString(manualHead)
	for _, g := range groups {
		fmt.Fprintf(&b, "\n## %s\n", g.title)
		for _, r := range Rules {
			if strings.HasPrefix(r.ID, g.prefix) {
				fmt.Fprintf(&b, "\n### %s\n\n%s\n\nUsually: %s. %s\n\nBefore:\n\n%s\n\nAfter:\n\n%s\n", r.ID, r.What, r.Severity, r.Why, indent(r.Before), indent(r.After))
			}
		}
	}
	b.WriteString(faultsHead)
	for _, g := range faultGroups {
		fmt.Fprintf(&b, "\n### %s\n\n| id | what it says | how it is mended |\n| --- | --- | --- |\n", g.title)
		for _, f := range g.faults {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", f.ID, f.What, f.Do)
		}
	}
	return b.String()
}

const faultsHead = `
## Faults

These are not rules, and nobody can switch them off: with nearly all of them there is nothing that could be built.
`

const manualHead = `# The rules of guidepress check

Made from the rules themselves; a test keeps this page up to date and runs every example. ` + "`guidepress check --explain EDU-05`" + ` prints one.

An error stops the build, a warning is shown and counted, an info is shown on request. ` + "`practice.yaml`" + ` may change that, with a reason:

    rules:
      - rule: READ-02
        severity: warning
        reason: We cannot avoid the drug names.

` + "`severity: off`" + ` switches a rule off; every report says so and counts what it hides. A guide whose status is not ` + "`reviewed`" + ` is a draft: EDU-11
and LAW-09 then say only that nobody has reviewed it yet.

The examples are texts, blocks of a section or keys of a guide; a comment names another file they stand in. “(30 times)” stands for as many such
sentences.
`

var groups = []struct{ prefix, title string }{
	{"A11Y", "Accessible content"}, {"LAW", "Law and honest claims"}, {"EDU", "Patient education"},
	{"READ", "Plain language"}, {"EDIT", "Editorial traps"}, {"CLAIM", "Facts that agree"}, {"TRANS", "Translations"},
}

func indent(s string) string { return "    " + strings.ReplaceAll(s, "\n", "\n    ") }
