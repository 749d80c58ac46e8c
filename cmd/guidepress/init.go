package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"guidepress/internal/scaffold"
)

func initCommand() *cli.Command {
	return &cli.Command{
		Name:         "init",
		Usage:        "make a new project, with a sample guide that builds at once",
		ArgsUsage:    "DIR",
		Description:  "Nothing that is in DIR already is overwritten.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Action:       runInit,
	}
}

func runInit(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("say which folder to make: guidepress init DIR")}
	}
	dir := c.Args().First()
	files := scaffold.Project()
	if err := scaffold.Put(dir, files); err != nil {
		return taken(c, err, "choose another folder, or move these files away")
	}
	_, err := fmt.Fprintf(c.App.Writer, "%s made in %s\nnext: cd %s, then guidepress build; README.md tells the rest\n", count(len(files), "file"), dir, dir)
	return err
}

// taken says that files are there already, which is for the author to settle, not a failure of the tool.
func taken(c *cli.Context, err error, hint string) error {
	var there *scaffold.TakenError
	if !errors.As(err, &there) {
		return err
	}
	fmt.Fprintf(c.App.ErrWriter, "guidepress: %v\n  hint: %s\n", err, hint)
	return exit(exitProblems)
}
