package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/scaffold"
	"guidepress/internal/schema"
)

func schemaCommand() *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "write the JSON Schemas by which editors complete and check a project's files",
		ArgsUsage: "[" + strings.Join(schema.Names, " | ") + "]",
		Description: "With a name, that schema goes to the standard output, or into DIR with --out. Without a name,\n" +
			"all of them go into DIR; where a project has older ones, they are replaced.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags:        []cli.Flag{&cli.StringFlag{Name: "out", Usage: "the `DIR` for the files; schema when no name is given"}},
		Action:       runSchema,
	}
}

func runSchema(c *cli.Context) error {
	name, out := c.Args().First(), c.String("out")
	if c.NArg() > 1 {
		return usageError{fmt.Errorf("one schema at a time; leave the name out for all")}
	}
	if name == "" {
		if out == "" {
			out = "schema"
		}
		return writeSchemas(c, scaffold.Schemas(out))
	}
	data, ok := schema.JSON(name)
	if !ok {
		return usageError{fmt.Errorf("there is no schema %q; there are %s", name, strings.Join(schema.Names, ", "))}
	}
	if out != "" {
		return writeSchemas(c, []scaffold.File{{Name: filepath.Join(out, schema.FileName(name)), Data: data}})
	}
	_, err := c.App.Writer.Write(data)
	return err
}

// writeSchemas writes over what is there: schemas are made, not written by authors.
func writeSchemas(c *cli.Context, files []scaffold.File) error {
	for _, f := range files {
		if err := build.WriteFile(filepath.FromSlash(f.Name), f.Data); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(c.App.Writer, f.Name); err != nil {
			return err
		}
	}
	return nil
}
