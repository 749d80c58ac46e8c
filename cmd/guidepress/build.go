package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/source"
)

func buildCommand() *cli.Command {
	return &cli.Command{
		Name:         "build",
		Usage:        "make the PDFs of guides",
		ArgsUsage:    "[GUIDE...]",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: append(projectFlags(),
			&cli.StringFlag{Name: "out", Value: "dist", Usage: "the `DIR` for the files"},
			&cli.StringSliceFlag{Name: "edition", Usage: "the `NAME` of an edition, or all; web when left out"},
			&cli.StringSliceFlag{Name: "place", Usage: "the `ID` of an office, or all: a copy for each"},
			&cli.StringSliceFlag{Name: "lang", Usage: "only this `LANGUAGE`"},
			&cli.BoolFlag{Name: "all", Usage: "everything that practice.yaml says under publish"},
			&cli.BoolFlag{Name: "gray", Usage: "true grey, for a black-and-white printer"},
			&cli.IntFlag{Name: "jobs", Usage: "how many guides at a time; `N` = 0 for one a processor"},
			&cli.BoolFlag{Name: "no-cache", Usage: "prepare all images anew"},
			&cli.BoolFlag{Name: "quiet", Usage: "say nothing but problems"},
		),
		Action: runBuild,
	}
}

func runBuild(c *cli.Context) error {
	cache := ""
	if dir, err := os.UserCacheDir(); err == nil && !c.Bool("no-cache") {
		cache = filepath.Join(dir, "guidepress")
	}
	r, err := build.Run(c.Context, build.Options{
		Root: c.String("root"), Out: c.String("out"), Guides: c.Args().Slice(), Brand: c.String("brand"),
		Editions: c.StringSlice("edition"), Places: c.StringSlice("place"), Languages: c.StringSlice("lang"), All: c.Bool("all"), Gray: c.Bool("gray"),
		Again: c.Bool("no-cache"), Jobs: c.Int("jobs"), Cache: cache,
	})
	if err != nil {
		return err
	}
	if r.Project != nil {
		r.Project.Problems = r.Problems
		if err := sayProblems(c.App.ErrWriter, r.Project); err != nil {
			return err
		}
	}
	if source.HasErrors(r.Problems) {
		return exit(exitProblems)
	}
	if c.Bool("quiet") {
		return nil
	}
	for _, o := range r.Outputs {
		if _, err := fmt.Fprintf(c.App.Writer, "%s  %s, %.1f MB, %.2f s\n", o.File, count(o.Pages, "page"), float64(o.Bytes)/1e6, o.Took.Seconds()); err != nil {
			return err
		}
	}
	return nil
}
