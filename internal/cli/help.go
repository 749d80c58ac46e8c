package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

// Help tells what commands there are.
func (a *App) Help() error {
	var s strings.Builder
	fmt.Fprintf(&s, "NAME:\n   %s - %s\n\nUSAGE:\n   %s\n\nCOMMANDS:\n", a.Name, a.Usage, a.UsageText)
	columns(&s, func(row func(a, b string)) {
		for _, c := range a.VisibleCommands() {
			row(c.Name, c.Usage)
		}
	})
	s.WriteString("\nGLOBAL OPTIONS:\n   --help, -h  show help\n")
	_, err := a.Writer.Write([]byte(s.String()))
	return err
}

// help tells what a command does and which flags it takes.
func (a *App) help(c *Command) error {
	var s strings.Builder
	fmt.Fprintf(&s, "NAME:\n   %s %s - %s\n\nUSAGE:\n", a.Name, c.Name, c.Usage)
	fmt.Fprintln(&s, strings.TrimRight(fmt.Sprintf("   %s %s [command options] %s", a.Name, c.Name, c.ArgsUsage), " "))
	if c.Description != "" {
		fmt.Fprintf(&s, "\nDESCRIPTION:\n   %s\n", strings.ReplaceAll(c.Description, "\n", "\n   "))
	}
	s.WriteString("\nOPTIONS:\n")
	columns(&s, func(row func(a, b string)) {
		for _, f := range c.Flags {
			row(written(f))
		}
		row("--help, -h", "show help")
	})
	_, err := a.Writer.Write([]byte(s.String()))
	return err
}

// written is a flag as it is typed, and what it is for.
func written(f Flag) (typed, text string) {
	value, text := Value(f)
	if typed = Typed(f); TakesValue(f) {
		if value == "" {
			value = "value"
		}
		typed += " " + value
	}
	if _, several := f.(*StringSliceFlag); several {
		typed += " [ " + typed + " ]"
	}
	if f, ok := f.(*StringFlag); ok && f.Value != "" {
		text += fmt.Sprintf(" (default: %q)", f.Value)
	}
	return typed, text
}

// Value splits what a flag says of itself into the word in backquotes, which names its value, and the text without the quotes.
func Value(f Flag) (value, text string) {
	_, rest, ok := strings.Cut(f.Text(), "`")
	if !ok {
		return "", f.Text()
	}
	value, _, _ = strings.Cut(rest, "`")
	return value, strings.ReplaceAll(f.Text(), "`", "")
}

// columns sets rows of two cells beside each other.
func columns(s *strings.Builder, fill func(row func(a, b string))) {
	w := tabwriter.NewWriter(s, 0, 0, 2, ' ', 0)
	fill(func(a, b string) { fmt.Fprintf(w, "   %s\t%s\n", a, b) })
	w.Flush() // a strings.Builder takes everything
}
