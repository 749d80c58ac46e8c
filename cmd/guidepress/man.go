package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// manCommand prints the manual page for packages. It is not cli's own, which brings a Markdown reader along and
// is left out of releases by a build tag.
func manCommand() *cli.Command {
	return &cli.Command{
		Name: "man", Hidden: true, HideHelp: true,
		Action: func(c *cli.Context) error {
			m := &manual{w: c.App.Writer}
			m.page(c.App)
			return m.err
		},
	}
}

// manual writes a page in the man macros (groff_man(7)); the first error stays.
type manual struct {
	w   io.Writer
	err error
}

func (m *manual) page(app *cli.App) {
	m.line(".TH GUIDEPRESS 1 \"\" \"guidepress %s\"", version())
	m.line(".SH NAME\nguidepress \\- %s", roff(app.Usage))
	m.line(".SH SYNOPSIS\n.B guidepress\n%s", roff(strings.TrimPrefix(app.UsageText, "guidepress ")))
	m.line(".SH COMMANDS")
	for _, c := range app.VisibleCommands() {
		m.command(c)
	}
	m.line(".SH EXIT STATUS\n.TP\n0\nmade\n.TP\n1\nproblems in the content; nothing was written\n.TP\n2\nwrong command line\n.TP\n3\nthe work could not be done")
}

func (m *manual) command(c *cli.Command) {
	m.line(".SS %s %s\n%s.", c.Name, roff(c.ArgsUsage), roff(c.Usage))
	if c.Description != "" {
		m.line(".PP\n.nf\n%s\n.fi", roff(c.Description))
	}
	for _, f := range c.VisibleFlags() {
		d, ok := f.(cli.DocGenerationFlag)
		if !ok {
			continue
		}
		value, usage := takes(d.GetUsage())
		m.line(".TP\n.B \\-\\-%s %s\n%s", roff(f.Names()[0]), roff(value), roff(usage))
	}
}

// takes splits a flag's usage into the word in backquotes, which names its value, and the text without the quotes.
func takes(usage string) (value, text string) {
	_, rest, ok := strings.Cut(usage, "`")
	if !ok {
		return "", usage
	}
	value, _, _ = strings.Cut(rest, "`")
	return value, strings.ReplaceAll(usage, "`", "")
}

func (m *manual) line(format string, args ...any) {
	if m.err == nil {
		_, m.err = fmt.Fprintf(m.w, format+"\n", args...)
	}
}

// roff escapes what the macros would take for their own: backslashes, hyphens that are typed, and dots or quotes
// that open a line.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
