package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func reviewCommand() *cli.Command {
	return &cli.Command{
		Name:      "review",
		Usage:     "make the sheet for the clinician who checks a guide, or sign it",
		ArgsUsage: "GUIDE",
		Description: "Without --sign: a sheet, as PDF and HTML, with what has changed since the last signature and every number, risk,\n" +
			"instruction and claim, its page and its source, and room to sign. --sign keeps beside the guide who signed, when, and every text, number and picture. What changes afterwards is\n" +
			"open until it is signed, too: the foot of each page says so, and build makes drafts of the guide alone.",
		Flags: append(projectFlags(),
			&cli.BoolFlag{Name: "sign", Usage: "sign what has changed since the last signature, at first the whole guide"},
			&cli.StringFlag{Name: "by", Usage: "the `NAME` of who signs; the reviewer that the guide names when left out"},
			&cli.StringFlag{Name: "credentials", Usage: "degrees and board certification of who signs, such as `MD`"},
			&cli.StringSliceFlag{Name: "leaf", Usage: "sign only the leaf at this `PATH`, as check names it"},
			&cli.BoolFlag{Name: "anew", Usage: "sign the whole guide, whatever was signed before"},
			&cli.StringFlag{Name: "out", Value: "dist", Usage: "the `DIR` for the sheet"},
			todayFlag,
		),
		Action: runReview,
	}
}

func changesCommand() *cli.Command {
	return &cli.Command{
		Name:        "changes",
		Usage:       "make the sheet of what has changed in a guide, old beside new",
		ArgsUsage:   "GUIDE",
		Description: "As PDF and HTML. It compares with what was signed, or with a revision that git knows.",
		Flags: append(projectFlags(),
			&cli.StringFlag{Name: "since", Value: "review", Usage: "a git `REVISION`, such as HEAD~3 or a tag, or review for what was signed"},
			&cli.StringFlag{Name: "out", Value: "dist", Usage: "the `DIR` for the sheet"},
		),
		Action: runChanges,
	}
}

func runChanges(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("say which guide: guidepress changes GUIDE")}
	}
	since := c.String("since")
	if since == "review" {
		since = ""
	}
	return makeSheet(c, build.ChangesSheet, since)
}

// makeSheet makes a sheet and says where it is.
func makeSheet(c *cli.Context, kind build.SheetKind, since string) error {
	o, err := options(c)
	if err != nil {
		return err
	}
	o.Out = c.String("out")
	s, err := build.Sheet(c.Context, o, kind, since)
	if err != nil {
		return err
	}
	defer s.Project.Close()
	if s.Files == nil {
		if err := sayProblems(c.App.ErrWriter, s.Project.Files, atLeast(source.Warning, s.Problems)); err != nil {
			return err
		}
		return exit(exitProblems)
	}
	for _, f := range s.Files {
		fmt.Fprintln(c.App.Writer, filepath.ToSlash(f))
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s\n", count(s.Changes, "change"))
	return err
}

func runReview(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("say which guide: guidepress review GUIDE")}
	}
	if (c.String("by") == "") != (c.String("credentials") == "") {
		return usageError{errors.New("--by and --credentials belong together")}
	}
	if !c.Bool("sign") {
		return makeSheet(c, build.ReviewSheet, "")
	}
	o, err := options(c)
	if err != nil {
		return err
	}
	s, err := build.Sign(o, build.Signing{By: c.String("by"), Credentials: c.String("credentials"), Anew: c.Bool("anew"), Leaves: c.StringSlice("leaf")})
	if err != nil {
		return err
	}
	defer s.Project.Close()
	if source.HasErrors(s.Project.Problems) {
		if err := sayProblems(c.App.ErrWriter, s.Project.Files, atLeast(source.Warning, s.Project.Problems)); err != nil {
			return err
		}
		return exit(exitProblems)
	}
	return saySigned(c, s)
}

// saySigned tells what stands under the signature.
func saySigned(c *cli.Context, s *build.Signed) error {
	w := c.App.Writer
	if s.File == "" {
		_, err := fmt.Fprintln(w, "nothing to sign: all is as it was signed")
		return err
	}
	what := count(len(s.Changes), "change")
	if s.First {
		what = "the whole guide, " + count(len(s.Changes), "text")
	}
	fmt.Fprintf(w, "%s: %s, %s, has signed %s\n", fromHere(c, s.File), s.By.By, s.By.Credentials, what)
	if !s.First {
		for _, change := range s.Changes {
			fmt.Fprintf(w, "  %s: %s\n", change.Path, oldAndNew(change))
		}
	}
	if s.Open > 0 {
		_, err := fmt.Fprintf(w, "%s still open\n", count(s.Open, "change"))
		return err
	}
	return nil
}

func oldAndNew(c guide.Change) string {
	switch {
	case c.Original:
		return fmt.Sprintf("the original, “%s”, is now “%s”", c.Was, c.Is)
	case c.Was == "":
		return fmt.Sprintf("“%s” is new", c.Is)
	case c.Is == "":
		return fmt.Sprintf("“%s” is gone", c.Was)
	}
	return fmt.Sprintf("“%s” is now “%s”", c.Was, c.Is)
}
