package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/edition"
	"guidepress/internal/publish"
	"guidepress/internal/source"
)

func siteCommand() *cli.Command {
	return &cli.Command{
		Name:      "site",
		Usage:     "make the folder for the website: PDFs, pages, pictures, a manifest",
		ArgsUsage: "[GUIDE...]",
		Description: "All guides when none is named. Links to the PDFs stay the same from run to run. Only files that an\n" +
			"earlier run has made are replaced or removed.",
		Flags: append(projectFlags(),
			&cli.StringFlag{Name: "out", Value: "dist/site", Usage: "the `DIR` for the files"},
			&cli.StringFlag{Name: "url", Usage: "the `ADDRESS` where the folder will stand; the practice's site when left out"},
			&cli.StringSliceFlag{Name: "edition", Usage: "the `NAME` of an edition to offer; " + strings.Join(edition.Offered(), " and ") + " when left out"},
			&cli.StringSliceFlag{Name: "lang", Usage: "only this `LANGUAGE`"},
			&cli.IntFlag{Name: "jobs", Usage: "how many files at a time; `N` = 0 for one a processor"},
			&cli.BoolFlag{Name: "no-cache", Usage: "prepare all images anew"},
			draftFlag,
			&cli.BoolFlag{Name: "quiet", Usage: "say nothing but problems"},
			todayFlag,
		),
		Action: runSite,
	}
}

func runSite(c *cli.Context) error {
	o, err := options(c)
	if err != nil {
		return err
	}
	o.Out = c.String("out")
	r, err := publish.Site(c.Context, publish.Options{Options: o, URL: c.String("url")})
	if errors.Is(err, publish.ErrNoGuides) {
		fmt.Fprintf(c.App.ErrWriter, "%v\n  hint: guidepress new NAME makes one\n", err)
		return exit(exitProblems)
	}
	if err != nil {
		return err
	}
	problems := r.Problems
	if c.Bool("quiet") {
		problems = only(problems, func(p source.Problem) bool { return p.Severity != source.Notice })
	}
	if err := sayProblems(c.App.ErrWriter, r.Project.Files, atLeast(source.Warning, problems)); err != nil {
		return err
	}
	if r.Manifest == nil {
		fmt.Fprintln(c.App.ErrWriter, "nothing was written")
		return exit(exitProblems)
	}
	if c.Bool("quiet") {
		return nil
	}
	for _, g := range r.Manifest.Guides {
		if _, err := fmt.Fprintf(c.App.Writer, "%s/%s  %s\n", o.Out, g.Page, g.Documents[0].Label); err != nil {
			return err
		}
	}
	p := r.Placed
	_, err = fmt.Fprintf(c.App.Writer, "%s in %s: %d written, %d as they were, %d removed\n", count(len(r.Manifest.Files)+1, "file"), o.Out, p.Written, p.Kept, p.Removed)
	return err
}
