package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func reviewCommand() *cli.Command {
	return &cli.Command{
		Name:      "review",
		Usage:     "sign a guide that a clinician has read",
		ArgsUsage: "GUIDE",
		Description: "--sign keeps beside the guide who signed, when, and every text, number and picture. What changes afterwards is\n" +
			"open until it is signed, too: the foot of each page says so, and build makes drafts of the guide alone.",
		Flags: append(projectFlags(),
			&cli.BoolFlag{Name: "sign", Usage: "sign what has changed since the last signature, at first the whole guide"},
			&cli.StringFlag{Name: "by", Usage: "the `NAME` of who signs; the reviewer that the guide names when left out"},
			&cli.StringFlag{Name: "credentials", Usage: "degrees and board certification of who signs, such as `MD`"},
			&cli.StringSliceFlag{Name: "leaf", Usage: "sign only the leaf at this `PATH`, as check names it"},
			&cli.BoolFlag{Name: "anew", Usage: "sign the whole guide, whatever was signed before"},
			todayFlag,
		),
		Action: runReview,
	}
}

func runReview(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("say which guide: guidepress review GUIDE")}
	}
	if (c.String("by") == "") != (c.String("credentials") == "") {
		return usageError{errors.New("--by and --credentials belong together")}
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
