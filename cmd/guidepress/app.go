package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"guidepress/internal/cli"
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
	return say(stderr, app.Run(ctx, args))
}

func newApp(stdout, stderr io.Writer) *cli.App {
	return &cli.App{
		Name:      "guidepress",
		Usage:     "make treatment guides for patients from YAML",
		UsageText: "guidepress COMMAND [GUIDE...] [flags]",
		Writer:    stdout,
		ErrWriter: stderr,
		Action:    unknownCommand,
		Wrong:     wrongFlag,
		Commands: []*cli.Command{
			buildCommand(), checkCommand(), siteCommand(), deskCommand(),
			initCommand(), newCommand(), brandCommand(), importCommand(), schemaCommand(), reviewCommand(), changesCommand(),
			whereCommand(), dumpCommand(), versionCommand(), completionCommand(), completeCommand(), manCommand(),
		},
	}
}

// wrongFlag says where to read which flags there are.
func wrongFlag(cmd *cli.Command, err error) error {
	ask := "guidepress"
	if cmd != nil {
		ask += " " + cmd.Name
	}
	return usageError{fmt.Errorf("%w; %s --help lists the flags", err, ask)}
}

func unknownCommand(c *cli.Context) error {
	if name := c.Args().First(); name != "" {
		return usageError{fmt.Errorf("there is no command %q; guidepress --help lists them", name)}
	}
	return c.App.Help()
}

// projectFlags say which project and which look.
func projectFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "root", Value: ".", Usage: "the project's `DIR`"},
		&cli.StringFlag{Name: "brand", Usage: "the brand `NAME`; the practice's when left out"},
	}
}
