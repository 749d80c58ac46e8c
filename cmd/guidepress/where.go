package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
)

func whereCommand() *cli.Command {
	return &cli.Command{
		Name:         "where",
		Usage:        "list where a fact, question, block, picture or office is used",
		ArgsUsage:    "ID",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags:        projectFlags()[:1],
		Action:       where,
	}
}

func where(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{fmt.Errorf("where needs one id, such as wait_time")}
	}
	uses, err := build.Where(c.String("root"), c.Args().First())
	if err != nil {
		return err
	}
	for _, u := range uses {
		if _, err := fmt.Fprintln(c.App.Writer, u); err != nil {
			return err
		}
	}
	if len(uses) == 0 {
		_, err = fmt.Fprintf(c.App.Writer, "nothing uses %q\n", c.Args().First())
	}
	return err
}
