package main

import (
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/mend"
	"guidepress/internal/source"
)

// fix writes the mends that have one right answer, and checks anew what came of them.
func fix(c *cli.Context, o build.Options, r *build.Report) (*build.Report, error) {
	root, err := os.OpenRoot(o.Root)
	if err != nil {
		return nil, fmt.Errorf("cannot open the project folder: %w", err)
	}
	defer root.Close()
	byFile := map[string][]source.Problem{}
	var files []string
	for _, p := range r.Problems {
		if !p.Fix.Sure {
			continue
		}
		if byFile[p.Pos.File] == nil {
			files = append(files, p.Pos.File)
		}
		byFile[p.Pos.File] = append(byFile[p.Pos.File], p)
	}
	total := 0
	for _, file := range files {
		data, err := root.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("cannot read %s: %w", file, err)
		}
		out, made := mend.Apply(file, data, byFile[file])
		if len(made) == 0 {
			continue
		}
		if err := mend.Replace(root, file, out); err != nil {
			return nil, err
		}
		for _, p := range made {
			fmt.Fprintf(c.App.ErrWriter, "%s:%d:%d: “%s” is now “%s” [%s]\n", p.Pos.File, p.Pos.Line, p.Pos.Col, p.Fix.Old, p.Fix.New, p.Rule)
		}
		total += len(made)
	}
	if total == 0 {
		return r, nil
	}
	return build.Check(c.Context, o)
}
