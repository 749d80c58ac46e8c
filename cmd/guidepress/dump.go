package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/edition"
	"guidepress/internal/source"
)

func dumpCommand() *cli.Command {
	return &cli.Command{
		Name:      "dump",
		Usage:     "show a stage of a guide as text",
		ArgsUsage: "GUIDE",
		Flags: append(projectFlags(),
			&cli.StringFlag{Name: "stage", Value: "display", Usage: "`NAME` of the stage: " + listing(build.Stages)},
			&cli.StringFlag{Name: "edition", Value: edition.All[0].Name, Usage: "the `NAME` of the edition"},
		),
		Action: runDump,
	}
}

func runDump(c *cli.Context) error {
	stage := c.String("stage")
	if c.NArg() != 1 {
		return usageError{errors.New("say which guide: guidepress dump GUIDE")}
	}
	if !slices.Contains(build.Stages, stage) {
		return usageError{fmt.Errorf("there is no stage %q; there are %s", stage, listing(build.Stages))}
	}
	r, err := build.Dump(c.App.Writer, build.Options{Root: c.String("root"), Brand: c.String("brand"),
		Editions: []string{c.String("edition")}, Guides: c.Args().Slice()}, stage)
	if err != nil {
		return err
	}
	if err := sayProblems(c.App.ErrWriter, r.Project.Files, atLeast(source.Warning, r.Problems)); err != nil {
		return err
	}
	if source.HasErrors(r.Problems) {
		return exit(exitProblems)
	}
	return nil
}
