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
			"all of them go into DIR; where a project has older ones, they are replaced. With --project editors\n" +
			"complete the names of the project, too: run it again when there are new pictures, questions, or offices.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "out", Usage: "the `DIR` for the files; schema when no name is given"},
			&cli.StringFlag{Name: "root", Value: ".", Usage: "the project's `DIR`"},
			&cli.BoolFlag{Name: "project", Usage: "offer the names of this project's icons, pictures, questions, shared blocks, guides, people and offices"},
		},
		Action: runSchema,
	}
}

func runSchema(c *cli.Context) error {
	name, out := c.Args().First(), c.String("out")
	if c.NArg() > 1 {
		return usageError{fmt.Errorf("one schema at a time; leave the name out for all")}
	}
	var has schema.Has
	if c.Bool("project") {
		p, err := build.Open(build.Options{Root: c.String("root")})
		if err != nil {
			return err
		}
		defer p.Close()
		has = p.Has()
	}
	if name == "" {
		if out == "" {
			out = filepath.Join(c.String("root"), "schema")
		}
		return writeSchemas(c, scaffold.Schemas(out, has))
	}
	data, ok := schema.JSON(name, has)
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
