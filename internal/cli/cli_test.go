package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// told is what an action found in the command line.
func told(t *testing.T, args ...string) (said, out string, err error) {
	t.Helper()
	var b bytes.Buffer
	flags := []Flag{
		&StringFlag{Name: "root", Value: ".", Usage: "the `DIR`"}, &StringFlag{Name: "o", Usage: "the `FILE`"},
		&StringSliceFlag{Name: "edition", Usage: "the `NAME`"}, &IntFlag{Name: "jobs", Usage: "how many"}, &BoolFlag{Name: "quiet", Usage: "say less"},
	}
	app := &App{
		Name: "p", Usage: "do", UsageText: "p COMMAND", Writer: &b,
		Action: func(c *Context) error { return fmt.Errorf("no command %q", c.Args().First()) },
		Wrong: func(cmd *Command, err error) error {
			if cmd == nil {
				return err
			}
			return fmt.Errorf("%s: %w", cmd.Name, err)
		},
		Commands: []*Command{
			{Name: "make", Usage: "make it", ArgsUsage: "[X...]", Flags: flags, Action: func(c *Context) error {
				said = fmt.Sprintf("root=%s o=%s edition=%q jobs=%d quiet=%t set=%t args=%q", c.String("root"), c.String("o"), c.StringSlice("edition"), c.Int("jobs"), c.Bool("quiet"), c.IsSet("root"), c.Args().Slice())
				return nil
			}},
			{Name: "words", Hidden: true, SkipFlagParsing: true, Action: func(c *Context) error { said = fmt.Sprintf("%q", c.Args().Slice()); return nil }},
		},
	}
	err = app.Run(context.Background(), append([]string{"p"}, args...))
	return said, b.String(), err
}

func TestFlagsStandAnywhere(t *testing.T) {
	for line, want := range map[string]string{
		"make":                                   `root=. o= edition=[] jobs=0 quiet=false set=false args=[]`,
		"make a --root x b":                      `root=x o= edition=[] jobs=0 quiet=false set=true args=["a" "b"]`,
		"make -root=x --quiet a -o f":            `root=x o=f edition=[] jobs=0 quiet=true set=true args=["a"]`,
		"make --edition web,print --edition all": `root=. o= edition=["web" "print" "all"] jobs=0 quiet=false set=false args=[]`,
		"make --jobs 3 --quiet=false":            `root=. o= edition=[] jobs=3 quiet=false set=false args=[]`,
		"make --root a --root b -":               `root=b o= edition=[] jobs=0 quiet=false set=true args=["-"]`,
		"make a -- --quiet --help":               `root=. o= edition=[] jobs=0 quiet=false set=false args=["a" "--quiet" "--help"]`,
		"make -o --quiet":                        `root=. o=--quiet edition=[] jobs=0 quiet=false set=false args=[]`,
		"words build --root":                     `["build" "--root"]`,
	} {
		if said, _, err := told(t, strings.Fields(line)...); err != nil || said != want {
			t.Errorf("%s: %s, %v; want %s", line, said, err, want)
		}
	}
}

func TestWrongFlags(t *testing.T) {
	for line, want := range map[string]string{
		"make --fast":    "make: there is no flag --fast",
		"make --fast=1":  "make: there is no flag --fast",
		"make a --root":  "make: --root needs a value",
		"make -o":        "make: -o needs a value",
		"make --jobs x":  `make: --jobs is "x"; it must be a whole number`,
		"make --quiet=x": `make: --quiet is "x"; it takes no value but true or false`,
		"--fast make":    "there is no flag --fast",
		"mkae":           `no command "mkae"`,
		"":               `no command ""`,
	} {
		said, _, err := told(t, strings.Fields(line)...)
		if err == nil || err.Error() != want || said != "" {
			t.Errorf("%q: %v, want %s", line, err, want)
		}
	}
}

// Help is asked for anywhere, even beside a fault, and names each flag with its value.
func TestHelp(t *testing.T) {
	for _, line := range []string{"make --help", "make a --fast -h"} {
		said, out, err := told(t, strings.Fields(line)...)
		if err != nil || said != "" {
			t.Errorf("%s: %s, %v", line, said, err)
		}
		for _, want := range []string{"p make [command options] [X...]\n", `   --root DIR                         the DIR (default: ".")` + "\n", "   -o FILE  ", "--edition NAME [ --edition NAME ]  the NAME\n", "--jobs value", "--quiet   "} {
			if !strings.Contains(out, want) {
				t.Errorf("%s does not say %q:\n%s", line, want, out)
			}
		}
	}
	if _, out, err := told(t, "--help"); err != nil || !strings.Contains(out, "   make  make it\n") || strings.Contains(out, "words") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestNobodyReads(t *testing.T) {
	want := errors.New("gone")
	a := &App{Writer: gone{want}, Commands: []*Command{{Name: "make"}}}
	for _, args := range [][]string{{"p", "--help"}, {"p", "make", "--help"}} {
		if err := a.Run(context.Background(), args); err != want {
			t.Errorf("%v: %v", args, err)
		}
	}
}

type gone struct{ err error }

func (g gone) Write([]byte) (int, error) { return 0, g.err }
