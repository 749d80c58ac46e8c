package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst moves a command's flags before its arguments: cli v2 stops reading flags at the first argument,
// and people write "build pump --edition print". What follows "--" stays as it is.
func flagsFirst(app *cli.App, args []string) []string {
	if len(args) < 3 {
		return args
	}
	cmd := app.Command(args[1])
	if cmd == nil || cmd.SkipFlagParsing {
		return args
	}
	flags, rest := []string{}, []string{}
	for i := 2; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			rest = append(rest, args[i:]...)
			i = len(args)
		case a == "--help" || a == "-h":
			return append(args[:2:2], a) // the library takes a guide's name behind it for a topic
		case len(a) < 2 || a[0] != '-':
			rest = append(rest, a)
		default:
			flags = append(flags, a)
			if takesValue(cmd, a) && i+1 < len(args) {
				i++
				flags = append(flags, args[i])
			}
		}
	}
	return slices.Concat(args[:2], flags, rest)
}

// takesValue reports whether the argument after a flag is its value.
func takesValue(cmd *cli.Command, arg string) bool {
	if strings.Contains(arg, "=") {
		return false
	}
	f := flagOf(cmd, arg)
	_, isBool := f.(*cli.BoolFlag)
	return f != nil && !isBool
}

// flagOf is a command's flag as it is written on the command line, or nil.
func flagOf(cmd *cli.Command, arg string) cli.Flag {
	name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	for _, f := range cmd.Flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}
