package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"guidepress/internal/load"
	"guidepress/internal/source"
)

// run is the whole program: its arguments in, its exit code out.
func run(args []string, stdout, stderr io.Writer) int {
	app := newApp(stdout, stderr)
	return say(stderr, app.Run(flagsFirst(app, args)))
}

func newApp(stdout, stderr io.Writer) *cli.App {
	return &cli.App{
		Name:            "guidepress",
		Usage:           "make treatment guides from YAML",
		Writer:          stdout,
		ErrWriter:       stderr,
		HideHelpCommand: true,
		ExitErrHandler:  func(*cli.Context, error) {},
		OnUsageError:    func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Action:          unknownCommand,
		Commands:        []*cli.Command{buildCommand(), checkCommand(), dumpCommand(), schemaCommand(), initCommand(), newCommand(), importCommand()},
	}
}

func unknownCommand(c *cli.Context) error {
	if name := c.Args().First(); name != "" {
		return usageError{fmt.Errorf("there is no command %q", name)}
	}
	return cli.ShowAppHelp(c)
}

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:         "check",
		Usage:        "look for problems in guides",
		ArgsUsage:    "[GUIDE...]",
		Flags:        projectFlags(),
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Action:       check,
	}
}

// projectFlags say which project and which look.
func projectFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "root", Value: ".", Usage: "the project's `DIR`"},
		&cli.StringFlag{Name: "brand", Usage: "the brand `NAME`; the practice's when left out"},
	}
}

func check(c *cli.Context) error {
	p, err := load.Open(c.String("root"), load.Want{Guides: c.Args().Slice(), Brand: c.String("brand")})
	if err != nil {
		return err
	}
	defer p.Close()
	if err := sayProblems(c.App.ErrWriter, p); err != nil {
		return err
	}
	if source.HasErrors(p.Problems) {
		return exit(exitProblems)
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s, no problems\n", count(len(p.Set.Guides), "guide"))
	return err
}
