package main

import (
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/check"
	"guidepress/internal/source"
)

// The parts of SARIF 2.1.0 (OASIS, 2020) that code scanning reads.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string      `json:"id"`
		Short   sarifText   `json:"shortDescription"`
		Full    *sarifText  `json:"fullDescription,omitempty"`
		Default sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Fixes     []sarifFix      `json:"fixes,omitempty"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

func writeSARIF(c *cli.Context, r *build.Report) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
		Tool: sarifTool{sarifDriver{Name: "guidepress", Version: version()}}}
	rules := &run.Tool.Driver.Rules
	for _, rule := range check.Rules {
		*rules = append(*rules, sarifRule{rule.ID, sarifText{rule.What}, &sarifText{rule.Why}, sarifConfig{level(rule.Severity)}})
	}
	for _, p := range r.Problems {
		at := slices.IndexFunc(*rules, func(r sarifRule) bool { return r.ID == p.Rule })
		if at < 0 { // of the loader or of layout
			at = len(*rules)
			*rules = append(*rules, sarifRule{p.Rule, sarifText{p.Rule}, nil, sarifConfig{level(p.Severity)}})
		}
		run.Results = append(run.Results, sarifOf(c, p, at))
	}
	return indented(c, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func sarifOf(c *cli.Context, p source.Problem, rule int) sarifResult {
	text := p.Message
	if p.Hint != "" {
		text += ". Hint: " + p.Hint
	}
	where := sarifPhysical{Artifact: sarifArtifact{fromHere(c, p.Pos.File)}}
	if p.Pos.Line > 0 {
		where.Region = &sarifRegion{StartLine: p.Pos.Line}
		if p.Pos.Col > 0 {
			where.Region.StartColumn, where.Region.EndColumn = p.Pos.Col, p.Pos.Col+max(p.Len, 1)
		}
	}
	out := sarifResult{p.Rule, rule, level(p.Severity), sarifText{text}, []sarifLocation{{where}}, nil}
	if !p.Fix.IsZero() && where.Region != nil {
		out.Fixes = []sarifFix{{sarifText{fmt.Sprintf("write “%s”", p.Fix.New)}, []sarifChange{{where.Artifact, []sarifReplacement{{*where.Region, sarifText{p.Fix.New}}}}}}}
	}
	return out
}

func level(s source.Severity) string {
	switch s {
	case source.Error:
		return "error"
	case source.Warning:
		return "warning"
	}
	return "note"
}
