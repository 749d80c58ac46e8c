package main

import (
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/check"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// formats are the reports of check: for people, for programs, for code scanning, for the pages of a pull request.
var formats = map[string]func(*cli.Context, *build.Report) error{
	"text": writeText, "json": writeJSON, "sarif": writeSARIF, "github": writeGitHub,
}

// nameOf is what a user calls a guide.
func nameOf(g *guide.Guide) string {
	if g.Lang() == "en" {
		return g.ID
	}
	return g.ID + "." + g.Lang()
}

// fromHere is a file of the project as seen from the folder the tool was called in.
func fromHere(c *cli.Context, file string) string {
	root := c.String("root")
	if root == "." || file == "" || filepath.IsAbs(root) {
		return file
	}
	return path.Join(filepath.ToSlash(root), file)
}

type jsonReport struct {
	Problems []jsonProblem `json:"problems"`
	Guides   []jsonGuide   `json:"guides"`
}

type jsonProblem struct {
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Length   int    `json:"length,omitempty"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

type jsonGuide struct {
	Guide string     `json:"guide"`
	Grade jsonGrade  `json:"grade"`
	Parts []jsonPart `json:"sections"`
	Items []jsonItem `json:"items"`
	Off   []jsonOff  `json:"off,omitempty"`
	Not   []string   `json:"not_asked,omitempty"` // rules that read English, of a guide in another language
}

type jsonGrade struct {
	FKGL      float64 `json:"fkgl"`
	SMOG      float64 `json:"smog"`
	Ease      float64 `json:"ease"`
	Words     int     `json:"words"`
	Sentences int     `json:"sentences"`
}

type jsonPart struct {
	Title   string     `json:"title"`
	Grade   jsonGrade  `json:"grade"`
	Hardest []jsonHard `json:"hardest,omitempty"`
}

type jsonHard struct {
	File  string  `json:"file"`
	Line  int     `json:"line"`
	Text  string  `json:"text"`
	Grade float64 `json:"grade"`
}

type jsonItem struct {
	Instrument string `json:"instrument"`
	Number     int    `json:"number"`
	Text       string `json:"text"`
	Verdict    string `json:"verdict"`
}

type jsonOff struct {
	Rule   string `json:"rule"`
	Reason string `json:"reason"`
	Hidden int    `json:"hidden"`
}

func writeJSON(c *cli.Context, r *build.Report) error {
	out := jsonReport{Problems: []jsonProblem{}, Guides: []jsonGuide{}}
	for _, p := range r.Problems {
		out.Problems = append(out.Problems, jsonProblem{fromHere(c, p.Pos.File), p.Pos.Line, p.Pos.Col, p.Len, p.Rule, p.Severity.String(), p.Message, p.Hint})
	}
	if !source.HasErrors(r.Project.Problems) {
		for _, g := range r.Checks {
			out.Guides = append(out.Guides, jsonOf(g))
		}
	}
	return indented(c, out)
}

func indented(c *cli.Context, v any) error {
	enc := json.NewEncoder(c.App.Writer)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func jsonOf(g build.Checked) jsonGuide {
	out := jsonGuide{Guide: nameOf(g.Guide), Grade: gradeOf(g.Scorecard.Whole), Not: g.Silent}
	for _, s := range g.Scorecard.Sections {
		part := jsonPart{Title: s.Title, Grade: gradeOf(s.Grade)}
		for _, h := range s.Hardest {
			part.Hardest = append(part.Hardest, jsonHard{h.Pos.File, h.Pos.Line, h.Text, h.Grade})
		}
		out.Parts = append(out.Parts, part)
	}
	for _, i := range g.Scorecard.Items {
		verdict := map[check.Verdict]string{check.Human: "a person decides", check.Met: "met", check.Unmet: "not met", check.Absent: "does not apply"}[i.Verdict]
		out.Items = append(out.Items, jsonItem{i.Instrument, i.Number, i.Text, verdict})
	}
	for _, o := range g.Off {
		out.Off = append(out.Off, jsonOff{o.Rule, o.Reason, o.Hidden})
	}
	return out
}

func gradeOf(g check.Grade) jsonGrade { return jsonGrade{g.FKGL, g.SMOG, g.FRE, g.Words, g.Sentences} }

// writeGitHub prints workflow commands, which GitHub shows beside the lines of a pull request.
func writeGitHub(c *cli.Context, r *build.Report) error {
	for _, p := range r.Problems {
		level := map[source.Severity]string{source.Error: "error", source.Warning: "warning"}[p.Severity]
		if level == "" {
			level = "notice"
		}
		where := "file=" + property(fromHere(c, p.Pos.File))
		if p.Pos.Line > 0 {
			where += fmt.Sprintf(",line=%d", p.Pos.Line)
		}
		if p.Pos.Col > 0 {
			where += fmt.Sprintf(",col=%d,endColumn=%d", p.Pos.Col, p.Pos.Col+max(p.Len, 1))
		}
		text := p.Message
		if p.Hint != "" {
			text += "\nhint: " + p.Hint
		}
		if _, err := fmt.Fprintf(c.App.Writer, "::%s %s,title=%s::%s\n", level, where, property(p.Rule), data(text)); err != nil {
			return err
		}
	}
	return nil
}

// data and property escape what the runner would take for syntax.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
