package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/source"
)

func dumpCommand() *cli.Command {
	return &cli.Command{
		Name:         "dump",
		Usage:        "show a stage of a guide as text",
		ArgsUsage:    "GUIDE",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: append(projectFlags(),
			&cli.StringFlag{Name: "stage", Value: "display", Usage: "`NAME` of the stage: " + strings.Join(build.Stages, ", ")},
			&cli.StringFlag{Name: "edition", Value: "web", Usage: "the `NAME` of the edition"},
		),
		Action: dump,
	}
}

func dump(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{fmt.Errorf("dump needs one guide")}
	}
	if !slices.Contains(build.Stages, c.String("stage")) {
		return usageError{fmt.Errorf("there is no stage %q; there are %s", c.String("stage"), strings.Join(build.Stages, ", "))}
	}
	r, err := build.Dump(c.App.Writer, build.Options{Root: c.String("root"), Brand: c.String("brand"), Editions: []string{c.String("edition")},
		Guides: c.Args().Slice()}, c.String("stage"))
	if err != nil {
		return err
	}
	r.Project.Problems = r.Problems
	if err := sayProblems(c.App.ErrWriter, r.Project); err != nil {
		return err
	}
	if source.HasErrors(r.Problems) {
		return exit(exitProblems)
	}
	return nil
}
