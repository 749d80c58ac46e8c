package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"guidepress/internal/scaffold"
)

func brandCommand() *cli.Command {
	return &cli.Command{
		Name:      "brand",
		Usage:     "make a look of your own from your mark and your colours",
		ArgsUsage: "new NAME",
		Description: "The pages and drawings take the hues of your colours and stay as light as they were, so that all that could be\n" +
			"read still can; skin stays natural. Nothing that is there already is overwritten.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "root", Value: ".", Usage: "the project's `DIR`"},
			&cli.StringFlag{Name: "logo", Usage: "your mark, a `FILE` of SVG, PNG or JPEG"},
			&cli.StringSliceFlag{Name: "color", Usage: "a `COLOUR` such as \"#0B5D3B\", up to three: what stands out, what is dark, the green of leaves"},
		},
		Action: runBrand,
	}
}

func runBrand(c *cli.Context) error {
	if c.NArg() != 2 || c.Args().First() != "new" {
		return usageError{errors.New("say what to call it: guidepress brand new NAME --logo FILE --color \"#0B5D3B\"")}
	}
	ask := scaffold.BrandAsk{Name: c.Args().Get(1), Colors: c.StringSlice("color")}
	if logo := c.String("logo"); logo != "" {
		data, err := os.ReadFile(logo)
		if err != nil {
			return usageError{fmt.Errorf("the mark cannot be read: %w", err)}
		}
		ask.Logo = &scaffold.File{Name: "logo" + filepath.Ext(logo), Data: data}
	}
	files, err := scaffold.Brand(ask)
	if err != nil {
		return usageError{err}
	}
	if err := scaffold.Put(c.String("root"), files); err != nil {
		return taken(c, err, "choose another name, or move these files away")
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s made in %s\nnext: write brand: %s in guides/practice.yaml, then guidepress check\n",
		count(len(files), "file"), path.Join("assets/brands", ask.Name), ask.Name)
	return err
}
