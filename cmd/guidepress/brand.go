package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
)

func brandCommand() *cli.Command {
	return &cli.Command{
		Name:      "brand",
		Usage:     "make a look of your own from your mark, your colours and your faces",
		ArgsUsage: "new NAME | show NAME",
		Description: "new writes a brand.yaml of some ten lines. Pages and drawings take the hues of your colours and stay as light as they\n" +
			"were, so that all that could be read still can; skin stays natural. Without colours those of your mark are proposed.\n" +
			"Nothing that is there already is overwritten.\n" +
			"show makes two pages of a brand, as PDF: its colours with the contrast they reach on each other, its mark where it stands, its type;\n" +
			"and one of each kind of block.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "root", Value: ".", Usage: "the project's `DIR`"},
			&cli.StringFlag{Name: "out", Value: "dist", Usage: "show: the `DIR` for the pages"},
			&cli.StringFlag{Name: "base", Value: scaffold.Bases[0], Usage: "the `BRAND` it is made on: " + strings.Join(scaffold.Bases, " or ")},
			&cli.StringFlag{Name: "logo", Usage: "your mark, a `FILE` of SVG, PNG or JPEG"},
			&cli.StringSliceFlag{Name: "color", Usage: "a `COLOUR` such as \"#0B5D3B\", up to three: what stands out, what is dark, what is friendly"},
			&cli.StringSliceFlag{Name: "face", Usage: "a font `FILE`, up to two: for headings, for text"},
		},
		Action: runBrand,
	}
}

func runBrand(c *cli.Context) error {
	if c.NArg() == 2 && c.Args().First() == "new" {
		return newBrand(c, c.Args().Get(1))
	}
	if c.NArg() == 2 && c.Args().First() == "show" {
		return showBrand(c, c.Args().Get(1))
	}
	return usageError{errors.New("say what to call it: guidepress brand new NAME --logo FILE --color \"#0B5D3B\"; or which to show: guidepress brand show NAME")}
}

// showBrand makes the specimen of a brand and says where it is.
func showBrand(c *cli.Context, name string) error {
	o, err := options(c)
	if err != nil {
		return err
	}
	o.Brand, o.Out = name, c.String("out")
	s, err := build.Specimen(c.Context, o)
	if err != nil {
		return err
	}
	if err := sayProblems(c.App.ErrWriter, s.Files, atLeast(source.Warning, s.Problems)); err != nil {
		return err
	}
	if s.File == "" {
		return exit(exitProblems)
	}
	_, err = fmt.Fprintln(c.App.Writer, filepath.ToSlash(s.File))
	return err
}

func newBrand(c *cli.Context, name string) error {
	ask := scaffold.BrandAsk{Name: name, Base: c.String("base"), Colors: c.StringSlice("color")}
	if logo := c.String("logo"); logo != "" {
		data, err := os.ReadFile(logo)
		if err != nil {
			return usageError{fmt.Errorf("the mark cannot be read: %w", err)}
		}
		ask.Logo = &scaffold.File{Name: "logo" + strings.ToLower(filepath.Ext(logo)), Data: data}
	}
	for _, face := range c.StringSlice("face") {
		family, err := scaffold.Family(os.DirFS(filepath.Dir(face)), filepath.Base(face))
		if err != nil {
			return usageError{fmt.Errorf("the face %s cannot be used: %w", face, err)}
		}
		ask.Faces = append(ask.Faces, family)
	}
	files, err := scaffold.Brand(os.DirFS(c.String("root")), ask)
	if err != nil {
		return usageError{err}
	}
	if err := scaffold.Put(c.String("root"), files); err != nil {
		return taken(c, err, "choose another name, or move these files away")
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s made in %s\nnext: write brand: %s in guides/practice.yaml, then guidepress build\n",
		count(len(files), "file"), path.Join("assets/brands", ask.Name), ask.Name)
	return err
}
