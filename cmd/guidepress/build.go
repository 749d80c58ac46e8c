package main

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func buildCommand() *cli.Command {
	return &cli.Command{
		Name:      "build",
		Usage:     "make the PDFs of guides",
		ArgsUsage: "[GUIDE...]",
		Description: "All guides when none is named. Nothing is written as long as check finds an error; a file that would\n" +
			"come out as it is stays as it is.",
		Flags: append(targetFlags(),
			&cli.StringFlag{Name: "out", Value: "dist", Usage: "the `DIR` for the files"},
			&cli.IntFlag{Name: "jobs", Usage: "how many files at a time; `N` = 0 for one a processor"},
			&cli.BoolFlag{Name: "no-cache", Usage: "make everything anew"},
			&cli.BoolFlag{Name: "force", Usage: "build in spite of what check finds, with a mark on every page"},
			standardFlag,
			shardFlag,
			&cli.BoolFlag{Name: "plan", Usage: "list what would be made, and make nothing"},
			&cli.BoolFlag{Name: "quiet", Usage: "say nothing but problems"},
			todayFlag,
		),
		Action: runBuild,
	}
}

// targetFlags say which files of a project.
func targetFlags() []cli.Flag {
	return append(projectFlags(),
		&cli.StringSliceFlag{Name: "edition", Usage: "the `NAME` of an edition (" + strings.Join(edition.Names(), ", ") + "), or all; " + edition.All[0].Name + " when left out"},
		&cli.StringSliceFlag{Name: "place", Usage: "the `ID` of an office, or all: a copy for each"},
		&cli.StringSliceFlag{Name: "lang", Usage: "only this `LANGUAGE`"},
		&cli.BoolFlag{Name: "all", Usage: "everything that practice.yaml says under publish"},
		draftFlag,
		&cli.BoolFlag{Name: "gray", Usage: "true grey, for a black-and-white printer"},
	)
}

var shardFlag = &cli.StringFlag{Name: "shard", Usage: "one of several parts of the plan, such as `3/16`, for one of as many machines"}

// shard reads that flag.
func shard(c *cli.Context) (build.Shard, error) {
	s, err := build.ParseShard(c.String("shard"))
	if err != nil {
		err = usageError{err}
	}
	return s, err
}

var standardFlag = &cli.StringFlag{Name: "standard", Value: "1", Usage: "`1` for PDF/UA-1 with PDF/A-2a, 2 for PDF/UA-2 with PDF/A-4 and Well-Tagged PDF"}

var draftFlag = &cli.BoolFlag{Name: "draft", Usage: "make drafts of guides that nobody has signed as they are"}

// options reads the flags that build and check share.
func options(c *cli.Context) (build.Options, error) {
	day, err := today(c)
	o := build.Options{
		Root: c.String("root"), Guides: c.Args().Slice(), Brand: c.String("brand"),
		Editions: c.StringSlice("edition"), Places: c.StringSlice("place"), Languages: c.StringSlice("lang"),
		All: c.Bool("all"), Gray: c.Bool("gray"), Draft: c.Bool("draft"), Today: day, Jobs: c.Int("jobs"), Out: "dist",
	}
	var bad error
	if o.Standard, bad = build.ParseStandard(c.String("standard")); bad != nil {
		return o, usageError{fmt.Errorf("--standard: %w", bad)}
	}
	if o.Jobs < 0 {
		return o, usageError{fmt.Errorf("--jobs is %d; it must be 0 or more", o.Jobs)}
	}
	if dir, err := os.UserCacheDir(); err == nil && !c.Bool("no-cache") {
		o.Cache = filepath.Join(dir, "guidepress")
	}
	return o, err
}

func runBuild(c *cli.Context) error {
	o, err := options(c)
	if err != nil {
		return err
	}
	o.Out, o.Force, o.Again = c.String("out"), c.Bool("force"), c.Bool("no-cache")
	if o.Shard, err = shard(c); err != nil {
		return err
	}
	if c.Bool("plan") {
		return sayPlan(c, o)
	}
	p := newProgress(c.App.Writer, c.App.ErrWriter)
	o.Step = p.step
	if !c.Bool("quiet") {
		o.Done = p.file
	}
	r, err := build.Run(c.Context, o)
	if closing := p.close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	return sayBuilt(c, r)
}

// sayBuilt tells what came of a build.
func sayBuilt(c *cli.Context, r *build.Report) error {
	quiet := c.Bool("quiet")
	if r.Project == nil { // nothing has changed since the last build
		if quiet {
			return nil
		}
		still := ""
		if r.Warnings > 0 {
			still = "; " + count(r.Warnings, "warning") + " as before: guidepress check"
		}
		_, err := fmt.Fprintf(c.App.Writer, "%s, all as they were%s\n", count(len(r.Outputs), "file"), still)
		return err
	}
	problems := r.Problems
	if quiet {
		problems = only(problems, func(p source.Problem) bool { return p.Severity != source.Notice })
	}
	if err := sayProblems(c.App.ErrWriter, r.Project.Files, atLeast(source.Warning, problems)); err != nil {
		return err
	}
	if r.Outputs == nil && source.HasErrors(r.Problems) {
		fmt.Fprintln(c.App.ErrWriter, "nothing was written")
		if ready := faultless(r); len(ready) > 0 {
			fmt.Fprintf(c.App.ErrWriter, "  hint: the other guides are fine: guidepress build %s\n", strings.Join(ready, " "))
		}
		return exit(exitProblems)
	}
	if len(r.Outputs) == 0 && c.String("shard") != "" {
		if !quiet {
			fmt.Fprintln(c.App.ErrWriter, "nothing to make: there are more parts than files")
		}
		return nil
	}
	if len(r.Outputs) == 0 && !quiet {
		fmt.Fprintln(c.App.ErrWriter, "nothing to make: guides/ holds no guide yet\n  hint: guidepress new NAME makes one")
	}
	return nil
}

// faultless are the guides that could be built by themselves: an unfinished one should not keep the others back.
// There are none where a file that guides share is at fault.
func faultless(r *build.Report) []string {
	at := map[string]bool{}
	for _, p := range r.Problems {
		if p.Severity != source.Error {
			continue
		}
		id, ok := ownerOf(p.Pos.File)
		if !ok {
			return nil
		}
		at[id] = true
	}
	var ready []string
	for _, g := range r.Project.Set.Guides {
		if !at[g.ID] && !slices.Contains(ready, g.ID) {
			ready = append(ready, g.ID)
		}
	}
	return ready
}

// ownerOf is the guide that a file belongs to alone.
func ownerOf(file string) (id string, ok bool) {
	name, yaml := strings.CutSuffix(strings.TrimPrefix(file, "guides/"), ".yaml")
	id, _, _ = strings.Cut(name, ".")
	return id, yaml && !guide.IsShared(id) && path.Dir(file) == "guides"
}

func sayPlan(c *cli.Context, o build.Options) error {
	r, err := build.Planned(o)
	if err != nil {
		return err
	}
	if source.HasErrors(r.Problems) {
		if err := sayProblems(c.App.ErrWriter, r.Project.Files, r.Problems); err != nil {
			return err
		}
		return exit(exitProblems)
	}
	for _, out := range r.Outputs {
		state := "to make"
		if out.Kept {
			state = "unchanged"
		}
		if _, err := fmt.Fprintf(c.App.Writer, "%s  %s\n", filepath.ToSlash(out.File), state); err != nil {
			return err
		}
	}
	return nil
}
