package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/importer"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
)

func importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "make the draft of a guide from a saved web page or a Word document",
		ArgsUsage: "PAGE.html|PAGE.docx|PAGE.zip|PAGE.txt",
		Description: "A page is one saved by a browser, a Word document, a page exported by Google Docs (.zip or .html), or text.\n" +
			"The page's words are taken over as they are, mistakes included; menus, search boxes and the like are\n" +
			"left out and listed. What a guide needs and the page lacks is marked TODO. Nothing is overwritten.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "o", Usage: "the `FILE` to write, such as guides/spinal-fusion.yaml; the standard output when left out"},
			&cli.BoolFlag{Name: "keep-furniture", Usage: "take over lines such as \"Find a Location\" from the page's text, too"},
		},
		Action: runImport,
	}
}

func runImport(c *cli.Context) error {
	if c.NArg() != 1 {
		return usageError{errors.New("say which page to read: guidepress import PAGE.html -o guides/NAME.yaml")}
	}
	out := c.String("o")
	if err := goodTarget(out); err != nil {
		return err
	}
	name := c.Args().First()
	data, err := pageData(name)
	if err != nil {
		return err
	}
	r, err := importer.Import(filepath.Base(name), data, importer.Options{KeepFurniture: c.Bool("keep-furniture"), Pictures: guideName(out)})
	if err != nil {
		return err
	}
	if source.HasErrors(r.Problems) {
		if err := source.Print(c.App.ErrWriter, nil, r.Problems); err != nil {
			return err
		}
		return exit(exitProblems)
	}
	if out == "" {
		_, err = c.App.Writer.Write(r.YAML)
	} else if err = scaffold.Put(filepath.Dir(out), files(out, r)); err != nil {
		return taken(c, err, "choose another name, or move that file away")
	}
	if err != nil {
		return err
	}
	return sayImport(c.App.ErrWriter, out, r)
}

// guideName is a guide's name by its file, "" when the draft goes to the standard output.
func guideName(out string) string {
	if out == "" {
		return ""
	}
	return strings.TrimSuffix(filepath.Base(out), ".yaml")
}

// files are the draft and the pictures that came with the document.
func files(out string, r importer.Result) []scaffold.File {
	list := []scaffold.File{{Name: filepath.Base(out), Data: r.YAML}}
	for _, p := range r.Pictures {
		list = append(list, scaffold.File{Name: p.Name, Data: p.Data})
	}
	return list
}

var guideFile = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?\.yaml$`)

// goodTarget refuses names under which the loader would not see the guide.
func goodTarget(out string) error {
	if out != "" && !guideFile.MatchString(filepath.Base(out)) {
		return usageError{fmt.Errorf("%s is no name for a guide; take one such as spinal-fusion.yaml, in small letters, digits and hyphens", filepath.Base(out))}
	}
	return nil
}

// pageData reads a page, and of one that is too large only so much that the importer sees it is.
func pageData(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("cannot read the page: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, importer.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("cannot read the page: %w", err)
	}
	return data, nil
}

// sayImport tells what was done, on the error stream so that the draft can go through a pipe.
func sayImport(w io.Writer, out string, r importer.Result) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s of the page taken over", count(r.Words, "word"))
	if out != "" {
		fmt.Fprintf(&b, " into %s", out)
	}
	b.WriteByte('\n')
	if n := len(r.Pictures); n > 0 {
		fmt.Fprintf(&b, "%s beside it, in images\n", count(n, "picture"))
	}
	if len(r.Dropped) > 0 {
		b.WriteString("left out, because it belongs to the website:\n")
	}
	for _, x := range r.Dropped {
		fmt.Fprintf(&b, "  %s\n", x)
	}
	fmt.Fprintf(&b, "to do: %s\n", strings.Join(r.Missing, ", "))
	if out != "" {
		fmt.Fprintf(&b, "next: open %s, do what is marked TODO, then guidepress check %s\n", out, strings.TrimSuffix(filepath.Base(out), ".yaml"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
