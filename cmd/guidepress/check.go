package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/check"
	"guidepress/internal/edition"
	"guidepress/internal/source"
)

func checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "look for problems in guides, and say how they fare",
		ArgsUsage: "[GUIDE...]",
		Description: "Does all that build does short of writing: what check lets pass, build makes. At the end stands a scorecard\n" +
			"for each guide. docs/rules.md is the list of all rules.",
		Flags: append(targetFlags(),
			&cli.StringFlag{Name: "format", Value: "text", Usage: "`text`, json, sarif or github"},
			&cli.StringSliceFlag{Name: "rule", Usage: "report only the rule with this `ID`"},
			&cli.StringFlag{Name: "explain", Usage: "say what the rule or fault with this `ID` (as in brackets behind a problem) means, and how it is mended"},
			&cli.BoolFlag{Name: "pages", Usage: "say where a few lines less would save a page, in every edition or those named"},
			&cli.BoolFlag{Name: "fix", Usage: "write the mends that have one right answer into the files, then look again"},
			&cli.BoolFlag{Name: "info", Usage: "show remarks, too"},
			&cli.BoolFlag{Name: "quiet", Usage: "say nothing but problems"},
			&cli.IntFlag{Name: "jobs", Usage: "how many guides at a time; `N` = 0 for one a processor"},
			todayFlag,
		),
		Action: runCheck,
	}
}

func runCheck(c *cli.Context) error {
	if id := c.String("explain"); id != "" {
		return explain(c, id)
	}
	write, ok := formats[c.String("format")]
	if !ok {
		return usageError{fmt.Errorf("there is no format %q; there are text, json, sarif and github", c.String("format"))}
	}
	if c.Bool("pages") && c.String("format") != "text" {
		return usageError{errors.New("--pages speaks in text alone: leave --format out")}
	}
	o, err := options(c)
	if err != nil {
		return err
	}
	if o.Rules, err = ruleIDs(c.StringSlice("rule")); err != nil {
		return err
	}
	r, err := build.Check(c.Context, o)
	if err != nil {
		return err
	}
	narrow(r, o.Rules)
	if c.Bool("fix") {
		if r, err = fix(c, o, r); err != nil {
			return err
		}
		narrow(r, o.Rules)
	}
	if err := write(c, r); err != nil {
		return err
	}
	if c.Bool("pages") {
		if err := saySavings(c, o); err != nil {
			return err
		}
	}
	if source.HasErrors(r.Problems) {
		return exit(exitProblems)
	}
	return nil
}

// saySavings says which few lines cost a page.
func saySavings(c *cli.Context, o build.Options) error {
	if len(o.Editions) == 0 {
		o.Editions = edition.Names()
	}
	all, err := build.Savings(o)
	for _, s := range all {
		fmt.Fprintf(c.App.Writer, "%s, %s: cut %s in “%s” and it has %d pages instead of %d\n", nameOf(s.Guide), s.Edition, count(s.Lines, "line"), s.Part, s.To, s.From)
	}
	return err
}

func explain(c *cli.Context, id string) error {
	text, ok := check.Explain(id)
	if !ok {
		return noRule(id)
	}
	_, err := fmt.Fprint(c.App.Writer, text)
	return err
}

func noRule(id string) error {
	if m := check.Meant(id); m != "" {
		return usageError{fmt.Errorf("there is no rule %q; did you mean %q?", id, m)}
	}
	return usageError{fmt.Errorf("there is no rule %q; docs/rules.md lists them", id)}
}

func ruleIDs(ids []string) ([]string, error) {
	for i, id := range ids {
		if f, ok := check.FindFault(id); ok {
			ids[i] = f.ID
			continue
		}
		ids[i] = strings.ToUpper(id)
		if _, ok := check.Find(ids[i]); !ok {
			return nil, noRule(id)
		}
	}
	return ids, nil
}

// narrow keeps the problems of the rules asked for, and those without whose repair no rule can be asked.
func narrow(r *build.Report, ids []string) {
	if len(ids) == 0 {
		return
	}
	r.Problems = only(r.Problems, func(p source.Problem) bool {
		return slices.Contains(ids, p.Rule) || p.Severity == source.Error && slices.Contains(r.Project.Problems, p)
	})
}

// writeText is the report for people.
func writeText(c *cli.Context, r *build.Report) error {
	problems, quiet := r.Problems, c.Bool("quiet")
	if !c.Bool("info") {
		problems = atLeast(source.Warning, problems)
	}
	if quiet {
		problems = only(problems, func(p source.Problem) bool { return p.Severity != source.Notice })
	}
	w := c.App.Writer
	if err := sayProblems(w, r.Project.Files, problems); err != nil || quiet {
		return err
	}
	for _, g := range r.Checks {
		for _, off := range g.Off {
			fmt.Fprintf(w, "off: %s: %s hides %s: %s\n", g.Guide.ID, off.Rule, count(off.Hidden, "problem"), off.Reason)
		}
	}
	if source.HasErrors(r.Project.Problems) {
		return nil // a guide with holes has no grade
	}
	if !source.HasErrors(problems) {
		fmt.Fprintf(w, "%s, no errors\n", count(len(r.Checks), "guide"))
	}
	if len(c.StringSlice("rule")) > 0 {
		return nil
	}
	for _, g := range r.Checks {
		if _, err := fmt.Fprintf(w, "\n%s\n%s", nameOf(g.Guide), g.Scorecard.Text()); err != nil {
			return err
		}
	}
	return nil
}

// atLeast leaves out what weighs less. Notices say how things are and always stay.
func atLeast(worst source.Severity, problems []source.Problem) []source.Problem {
	return only(problems, func(p source.Problem) bool { return p.Severity <= worst || p.Severity == source.Notice })
}

func only(problems []source.Problem, keep func(source.Problem) bool) []source.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p source.Problem) bool { return !keep(p) })
}
