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
		Usage:     "make the folder for the website: PDFs, pages, cover pictures, a manifest",
		ArgsUsage: "[GUIDE...]   or   --merge DIR...",
		Description: "All guides when none is named. Links to the PDFs stay the same from run to run. Only what has changed is\n" +
			"made again, and only files that an earlier run has made are replaced or removed. With --shard several machines\n" +
			"make a part each, and --merge makes the website of their folders.",
		Flags: append(projectFlags(),
			&cli.StringFlag{Name: "out", Value: "dist/site", Usage: "the `DIR` for the files"},
			&cli.StringFlag{Name: "url", Usage: "the `ADDRESS` where the folder will stand; the practice's site when left out"},
			&cli.StringSliceFlag{Name: "edition", Usage: "the `NAME` of an edition to offer; " + strings.Join(edition.Offered(), " and ") + " when left out"},
			&cli.StringSliceFlag{Name: "lang", Usage: "only this `LANGUAGE`"},
			&cli.IntFlag{Name: "jobs", Usage: "how many files at a time; `N` = 0 for one a processor"},
			&cli.BoolFlag{Name: "page-pictures", Usage: "a picture of every page, too"},
			&cli.BoolFlag{Name: "no-cache", Usage: "make everything anew"},
			standardFlag,
			shardFlag,
			&cli.BoolFlag{Name: "merge", Usage: "make the website of the parts in these folders (or in folders of theirs), which --shard has made of the same project"},
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
	o.Out, o.Again = c.String("out"), c.Bool("no-cache")
	if o.Shard, err = shard(c); err != nil {
		return err
	}
	from, err := merged(c)
	if err != nil {
		return err
	}
	if from != nil {
		o.Guides = nil
	}
	r, err := publish.Site(c.Context, publish.Options{Options: o, URL: c.String("url"), PagePictures: c.Bool("page-pictures"), Merge: from, Waiting: func() {
		fmt.Fprintf(c.App.ErrWriter, "another run is at work in %s; waiting for it\n", o.Out)
	}})
	if errors.Is(err, publish.ErrNoGuides) {
		fmt.Fprintf(c.App.ErrWriter, "%v\n  hint: guidepress new NAME makes one\n", err)
		return exit(exitProblems)
	}
	if err != nil {
		return err
	}
	if r.Project == nil { // nothing has changed since the last run
		return saySite(c, o.Out, r.Placed.Kept, r.Placed)
	}
	problems := r.Problems
	if c.Bool("quiet") {
		problems = only(problems, func(p source.Problem) bool { return p.Severity != source.Notice })
	}
	if err := sayProblems(c.App.ErrWriter, r.Project.Files, atLeast(source.Warning, problems)); err != nil {
		return err
	}
	if r.Part != nil {
		return saySite(c, o.Out, len(r.Part.Files)+1, r.Placed)
	}
	if r.Manifest == nil {
		fmt.Fprintln(c.App.ErrWriter, "nothing was written")
		return exit(exitProblems)
	}
	if !c.Bool("quiet") {
		for _, g := range r.Manifest.Guides {
			if _, err := fmt.Fprintf(c.App.Writer, "%s/%s  %s\n", o.Out, g.Page, g.Documents[0].Label); err != nil {
				return err
			}
		}
	}
	return saySite(c, o.Out, len(r.Manifest.Files)+1, r.Placed)
}

// merged are the folders to merge, if that is wanted. What is in them the parts say.
func merged(c *cli.Context) ([]string, error) {
	if !c.Bool("merge") {
		return nil, nil
	}
	for _, name := range []string{"brand", "edition", "lang", "standard", "draft", "page-pictures", "shard"} {
		if c.IsSet(name) {
			return nil, usageError{fmt.Errorf("--%s is said where the parts are made; --merge takes what they hold", name)}
		}
	}
	if c.Args().Len() == 0 {
		return nil, usageError{errors.New("--merge needs the folders of the parts")}
	}
	return c.Args().Slice(), nil
}

// saySite tells what came of the files.
func saySite(c *cli.Context, out string, files int, p publish.Placed) error {
	if c.Bool("quiet") {
		return nil
	}
	_, err := fmt.Fprintf(c.App.Writer, "%s in %s: %d written, %d as they were, %d removed\n", count(files, "file"), out, p.Written, p.Kept, p.Removed)
	return err
}
