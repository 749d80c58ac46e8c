package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/scaffold"
	"guidepress/internal/source"
)

// translationName is a guide and a language: intrathecal-pump.es.
var translationName = regexp.MustCompile(`^([a-z0-9-]+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$`)

// newTranslation makes the skeleton of a translation, and gives ids to what of the original it must be able to name.
func newTranslation(c *cli.Context, id, lang string) error {
	if c.String("like") != "" || c.String("for") != "" {
		return usageError{errors.New("a translation is like its original; leave --like and --for out")}
	}
	day, err := today(c)
	if err != nil {
		return err
	}
	if guide.IsShared(id) {
		return newSharedTranslation(c, id, lang)
	}
	root := c.String("root")
	p, err := build.Open(build.Options{Root: root, Guides: []string{id}})
	if err != nil {
		return err
	}
	defer p.Close()
	if err := sound(c, p); err != nil {
		return err
	}
	g := p.Set.Guides[slices.IndexFunc(p.Set.Guides, func(g *guide.Guide) bool { return g.Original == nil })] // its translations come along
	before, err := p.Read(g.At.File)
	if err != nil {
		return err
	}
	made, original, ids := scaffold.Translation(g, lang, before, day)
	if err := scaffold.Put(root, []scaffold.File{made}); err != nil {
		return taken(c, err, "it can be gone on with as it is")
	}
	if ids > 0 {
		if err := withIDs(root, g.At.File, before, original, made.Name); err != nil {
			return err
		}
		fmt.Fprintf(c.App.Writer, "%s: %s got an id, so that a translation can name it\n", g.At.File, count(ids, "item"))
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s made: each text of the original is a note in its place\nnext: translate, then guidepress check %s.%s\n", made.Name, id, lang)
	return err
}

// sound ends the command where a project has errors, and says them.
func sound(c *cli.Context, p *load.Project) error {
	if !source.HasErrors(p.Problems) {
		return nil
	}
	if err := sayProblems(c.App.ErrWriter, p.Files, atLeast(source.Warning, p.Problems)); err != nil {
		return err
	}
	return exit(exitProblems)
}

// newSharedTranslation makes the skeleton of practice.es.yaml, team.es.yaml and their like. Ids are there already: without
// one no guide could show an entry.
func newSharedTranslation(c *cli.Context, name, lang string) error {
	root := c.String("root")
	p, err := build.Open(build.Options{Root: root})
	if err != nil {
		return err
	}
	defer p.Close()
	if err := sound(c, p); err != nil {
		return err
	}
	if _, err := p.Read("guides/" + name + ".yaml"); err != nil {
		return usageError{fmt.Errorf("there is no guides/%s.yaml to translate", name)}
	}
	made := scaffold.SharedTranslation(&p.Set, name, lang)
	if err := scaffold.Put(root, []scaffold.File{made}); err != nil {
		return taken(c, err, "it can be gone on with as it is; check says what it still lacks")
	}
	_, err = fmt.Fprintf(c.App.Writer, "%s made: each text of guides/%s.yaml is a note in its place\nnext: translate, then guidepress check\n", made.Name, name)
	return err
}

// withIDs writes the original with its new ids. The loader is the judge: what it does not take is taken back.
func withIDs(root, file string, before, after []byte, translation string) error {
	name := filepath.Join(root, filepath.FromSlash(file))
	if err := build.WriteFile(name, after); err != nil {
		return err
	}
	p, err := load.Open(root, load.Want{Guides: []string{strings.TrimSuffix(filepath.Base(translation), ".yaml")}})
	if err == nil {
		defer p.Close()
		if !source.HasErrors(p.Problems) {
			return nil
		}
		err = fmt.Errorf("%s cannot be given ids as it is written (%s); write them by hand", file, p.Problems[0].Message)
	}
	return errors.Join(err, build.WriteFile(name, before), os.Remove(filepath.Join(root, filepath.FromSlash(translation))))
}
