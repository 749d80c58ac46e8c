package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
)

// memory is what the collector works towards: a cold build of a guide with six photographs of 12 megapixels stays
// at 92 MiB with it, against up to 111 without, and takes no longer (BenchmarkFloorCold).
const memory = 80 << 20

// run is the whole program: its arguments in, its exit code out.
func run(args []string, stdout, stderr io.Writer) int {
	if os.Getenv("GOMEMLIMIT") == "" && os.Getenv("GOGC") == "" {
		debug.SetMemoryLimit(memory)
		debug.SetGCPercent(400) // below the target there is no hurry: 15 ms less of a build's 140 ms of processor time
	}
	signal.Ignore(syscall.SIGPIPE) // "build | head -1" ends what is read of the list, not the build in its midst
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	app := newApp(stdout, stderr)
	return say(stderr, app.RunContext(ctx, flagsFirst(app, args)))
}

func newApp(stdout, stderr io.Writer) *cli.App {
	app := &cli.App{
		Name:            "guidepress",
		Usage:           "make treatment guides for patients from YAML",
		UsageText:       "guidepress COMMAND [GUIDE...] [flags]",
		Writer:          stdout,
		ErrWriter:       stderr,
		HideHelpCommand: true,
		ExitErrHandler:  func(*cli.Context, error) {},
		Action:          unknownCommand,
		Commands: []*cli.Command{
			buildCommand(), checkCommand(), siteCommand(), deskCommand(),
			initCommand(), newCommand(), brandCommand(), importCommand(), schemaCommand(), reviewCommand(), changesCommand(),
			whereCommand(), dumpCommand(), versionCommand(), completionCommand(), completeCommand(), manCommand(),
		},
	}
	app.OnUsageError = wrongFlag
	for _, c := range app.Commands {
		c.OnUsageError = wrongFlag
	}
	return app
}

// wrongFlag says what is wrong with the flags in the tool's own words.
func wrongFlag(c *cli.Context, err error, _ bool) error {
	ask := strings.TrimSpace("guidepress " + c.Command.Name)
	if c.Command.Name == "guidepress" || c.Command.Name == "" {
		ask = "guidepress"
	}
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); ok {
		err = fmt.Errorf("there is no flag --%s", strings.TrimLeft(name, "-"))
	}
	return usageError{fmt.Errorf("%w; %s --help lists the flags", err, ask)}
}

func unknownCommand(c *cli.Context) error {
	if name := c.Args().First(); name != "" {
		return usageError{fmt.Errorf("there is no command %q; guidepress --help lists them", name)}
	}
	return cli.ShowAppHelp(c)
}

// projectFlags say which project and which look.
func projectFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "root", Value: ".", Usage: "the project's `DIR`"},
		&cli.StringFlag{Name: "brand", Usage: "the brand `NAME`; the practice's when left out"},
	}
}
