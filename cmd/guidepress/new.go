package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/scaffold"
)

func newCommand() *cli.Command {
	return &cli.Command{
		Name:      "new",
		Usage:     "make a guide with every part it needs, and a prompt wherever you have something to say",
		ArgsUsage: "NAME",
		Description: "NAME is the guide's short name, such as knee-injection. Nothing is overwritten. knee-injection.es is the guide\n" +
			"knee-injection in Spanish: each text of the original as a note in its place.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "root", Value: ".", Usage: "the project's `DIR`"},
			&cli.StringFlag{Name: "like", Usage: "begin with the text of this `GUIDE`"},
			&cli.StringFlag{Name: "for", Usage: "what sort of treatment: `" + strings.Join(procedures(), "|") + "`; injection when left out"},
			todayFlag,
		},
		Action: runNew,
	}
}

// procedures are the words for --for.
func procedures() []string {
	var names []string
	for _, v := range guide.Procedure("").Values() {
		names = append(names, v.Name)
	}
	return names
}

func runNew(c *cli.Context) error {
	if m := translationName.FindStringSubmatch(c.Args().First()); m != nil && c.NArg() == 1 {
		return newTranslation(c, m[1], m[2])
	}
	ask, err := whatGuide(c)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(c.String("root"))
	if err != nil {
		return fmt.Errorf("cannot open the project folder: %w", err)
	}
	defer root.Close()
	if _, err := root.Stat("guides"); err != nil {
		return fmt.Errorf("%s is no project: it has no folder guides; guidepress init DIR makes one", c.String("root"))
	}
	f, err := scaffold.Guide(root.FS(), ask)
	if err != nil {
		return err
	}
	if err := scaffold.Put(c.String("root"), []scaffold.File{f}); err != nil {
		return taken(c, err, "choose another name")
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s made: %s left to fill in\nnext: write, then guidepress check %[3]s; guidepress build %[3]s --force shows how far it is\n",
		f.Name, count(bytes.Count(f.Data, []byte("TODO ")), "place"), ask.Name)
	return err
}

// whatGuide reads the command line.
func whatGuide(c *cli.Context) (scaffold.Ask, error) {
	ask := scaffold.Ask{Name: c.Args().First(), Procedure: guide.Procedure(c.String("for"))}
	var err error
	if ask.Today, err = today(c); err != nil {
		return ask, err
	}
	if c.NArg() != 1 {
		return ask, usageError{errors.New("say what to call the guide: guidepress new NAME")}
	}
	if err := scaffold.CheckName(ask.Name); err != nil {
		return ask, usageError{err}
	}
	if word := c.String("for"); word != "" && !isProcedure(word) {
		return ask, usageError{fmt.Errorf("there is no sort of treatment %q; there are %s", word, strings.Join(procedures(), ", "))}
	}
	if c.String("like") == "" {
		return ask, nil
	}
	text, err := textOf(c.String("root"), c.String("like"))
	ask.Like = string(text)
	return ask, err
}

func isProcedure(word string) bool {
	for _, name := range procedures() {
		if name == word {
			return true
		}
	}
	return false
}

// textOf is a guide's file as it is. Problems in it do not matter here.
func textOf(dir, name string) ([]byte, error) {
	p, err := load.Open(dir, load.Want{Guides: []string{name}})
	if err != nil {
		return nil, err
	}
	defer p.Close()
	return p.Read("guides/" + name + ".yaml")
}
