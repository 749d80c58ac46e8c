// Package cli reads a command line: one command, its flags wherever they stand among the arguments, and help.
//
// Arguments come in; the command's action is called with what they say, or an error tells what is wrong with them. The
// package knows nothing of guides, and it speaks only when help is asked for.
//
// Ready-made ones make their help with text/template. That reaches methods by name, so the linker must keep every exported
// method of the whole program: 2.1 MB, and 0.9 MB for the library and the templates themselves.
package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
)

// App is a program of several commands.
type App struct {
	Name, Usage, UsageText string
	Writer, ErrWriter      io.Writer
	Commands               []*Command
	Action                 func(*Context) error                // when no command has the name that is asked for
	Wrong                  func(cmd *Command, err error) error // what becomes of a fault in the flags; cmd is nil before a command
}

// Command is one thing that the program does.
type Command struct {
	Name, Usage, ArgsUsage, Description string
	Flags                               []Flag
	Hidden                              bool // in help and completions
	SkipFlagParsing                     bool // all that follows the name is arguments
	Action                              func(*Context) error
}

// Context is what a command line says.
type Context struct {
	App     *App
	Command *Command
	Context context.Context
	args    Args
	said    map[string][]string // the values of each flag that was given, in their order
}

// Args are the words of a command line that are no flags.
type Args []string

func (a Args) Get(i int) string {
	if i >= len(a) {
		return ""
	}
	return a[i]
}

func (a Args) First() string   { return a.Get(0) }
func (a Args) Len() int        { return len(a) }
func (a Args) Slice() []string { return slices.Clone(a) }

func (c *Context) Args() Args { return c.args }
func (c *Context) NArg() int  { return len(c.args) }

// Command is the command of a name, or nil.
func (a *App) Command(name string) *Command {
	for _, c := range a.Commands {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// VisibleCommands are those that help tells of.
func (a *App) VisibleCommands() []*Command {
	return slices.DeleteFunc(slices.Clone(a.Commands), func(c *Command) bool { return c.Hidden })
}

// Run does what args, the program's name among them, ask for.
func (a *App) Run(ctx context.Context, args []string) error {
	c := &Context{App: a, Context: ctx, said: map[string][]string{}}
	rest := args[min(1, len(args)):]
	if len(rest) > 0 && isFlag(rest[0]) {
		if isHelp(rest[0]) {
			return a.Help()
		}
		return a.Wrong(nil, unknown(rest[0]))
	}
	if len(rest) == 0 {
		return a.Action(c)
	}
	if c.Command = a.Command(rest[0]); c.Command == nil {
		c.args = rest
		return a.Action(c)
	}
	switch rest = rest[1:]; {
	case c.Command.SkipFlagParsing:
		c.args = rest
	case asksHelp(rest):
		return a.help(c.Command)
	default:
		if err := c.read(rest); err != nil {
			return a.Wrong(c.Command, err)
		}
	}
	return c.Command.Action(c)
}

// read takes flags and arguments apart. What follows "--" is arguments.
func (c *Context) read(words []string) error {
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w == "--" {
			c.args = append(c.args, words[i+1:]...)
			return nil
		}
		if !isFlag(w) {
			c.args = append(c.args, w)
			continue
		}
		f := c.Command.Flag(w)
		if f == nil {
			return unknown(w)
		}
		_, value, given := strings.Cut(w, "=")
		switch {
		case given:
		case !TakesValue(f):
			value = "true"
		case i+1 == len(words):
			return fmt.Errorf("%s needs a value", Typed(f))
		default:
			i++
			value = words[i]
		}
		if err := f.check(value); err != nil {
			return err
		}
		c.said[f.Long()] = append(c.said[f.Long()], value)
	}
	return nil
}

// Flag is a command's flag as it is written on the command line, with one dash or two and perhaps its value, or nil.
func (c *Command) Flag(word string) Flag {
	name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(word, "-"), "-"), "=")
	for _, f := range c.Flags {
		if f.Long() == name {
			return f
		}
	}
	return nil
}

func isFlag(word string) bool { return len(word) > 1 && word[0] == '-' && word != "--" }

func isHelp(word string) bool { return slices.Contains([]string{"--help", "-help", "-h", "--h"}, word) }

// asksHelp reports whether help is asked for anywhere before "--", whatever else is wrong.
func asksHelp(words []string) bool {
	if end := slices.Index(words, "--"); end >= 0 {
		words = words[:end]
	}
	return slices.ContainsFunc(words, isHelp)
}

func unknown(word string) error {
	name, _, _ := strings.Cut(strings.TrimLeft(word, "-"), "=")
	return fmt.Errorf("there is no flag --%s", name)
}
