package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"guidepress/internal/build"
	"guidepress/internal/check"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/schema"
)

// shells are the scripts that ask the hidden command for what may come next. Where it knows nothing, the shell
// offers files.
var shells = map[string]string{
	"bash": `_guidepress() {
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$(guidepress complete-words "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _guidepress guidepress
`,
	"zsh": `#compdef guidepress
_guidepress() {
  local -a found
  found=("${(@f)$(guidepress complete-words "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -a found; else _files; fi
}
compdef _guidepress guidepress
`,
	"fish": `function __guidepress
    guidepress complete-words (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null
end
complete -c guidepress -a '(__guidepress)'
`,
	"powershell": `Register-ArgumentCompleter -Native -CommandName guidepress -ScriptBlock {
    param($word, $line, $cursor)
    $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
    if (-not $word) { $words += '""' }
    guidepress complete-words @words 2>$null | Where-Object { $_ -like "$word*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
}

var shellNames = []string{"bash", "zsh", "fish", "powershell"}

func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print a script that completes commands in a shell",
		ArgsUsage: strings.Join(shellNames, "|"),
		Description: "bash:        source <(guidepress completion bash)\n" +
			"zsh:         source <(guidepress completion zsh)\n" +
			"fish:        guidepress completion fish | source\n" +
			"powershell:  guidepress completion powershell | Out-String | Invoke-Expression",
		Action: func(c *cli.Context) error {
			script, ok := shells[c.Args().First()]
			if !ok || c.NArg() != 1 {
				return usageError{fmt.Errorf("say for which shell: %s", strings.Join(shellNames, ", "))}
			}
			_, err := fmt.Fprint(c.App.Writer, script)
			return err
		},
	}
}

// completeCommand lists what may stand for the last of its words. It is not cli's own completion, which knows no
// guides and no flags' values.
func completeCommand() *cli.Command {
	return &cli.Command{
		Name: "complete-words", Hidden: true, SkipFlagParsing: true, HideHelp: true,
		Action: func(c *cli.Context) error {
			for _, word := range candidates(c.App, c.Args().Slice()) {
				if _, err := fmt.Fprintln(c.App.Writer, word); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func candidates(app *cli.App, words []string) []string {
	if len(words) < 2 {
		return commandNames(app)
	}
	cmd := app.Command(words[0])
	if cmd == nil {
		return nil
	}
	before, last := words[len(words)-2], strings.Trim(words[len(words)-1], `"`)
	root := rootOf(words)
	switch {
	case strings.HasPrefix(before, "-") && takesValue(cmd, before):
		return flagValues(flagOf(cmd, before).Names()[0], root)
	case strings.HasPrefix(last, "-"):
		return flagNames(cmd)
	}
	switch cmd.Name {
	case "build", "check", "dump":
		return guideNames(root)
	case "completion":
		return shellNames
	case "schema":
		return schema.Names
	}
	return nil
}

func commandNames(app *cli.App) []string {
	var out []string
	for _, c := range app.VisibleCommands() {
		out = append(out, c.Name)
	}
	return out
}

func flagNames(cmd *cli.Command) []string {
	out := []string{"--help"}
	for _, f := range cmd.Flags {
		out = append(out, strings.Repeat("-", min(2, len(f.Names()[0])))+f.Names()[0])
	}
	return out
}

// flagValues are the words a flag may have, where they can be listed.
func flagValues(flag, root string) []string {
	switch flag {
	case "edition":
		return append(edition.Names(), "all")
	case "stage":
		return build.Stages
	case "format":
		return []string{"text", "json", "sarif", "github"}
	case "for":
		return procedures()
	case "like":
		return guideNames(root)
	case "brand":
		return names(filepath.Join(root, "assets", "brands", "*", "brand.yaml"), func(p string) string { return filepath.Base(filepath.Dir(p)) })
	case "rule", "explain":
		var ids []string
		for _, r := range check.Rules {
			ids = append(ids, r.ID)
		}
		for _, f := range check.Faults {
			if flag == "explain" {
				ids = append(ids, f.ID)
			}
		}
		return ids
	}
	return nil
}

// guideNames are the guides of a project by their files, so that a guide with faults in it is offered, too.
func guideNames(root string) []string {
	all := names(filepath.Join(root, "guides", "*.yaml"), func(p string) string { return strings.TrimSuffix(filepath.Base(p), ".yaml") })
	return slices.DeleteFunc(all, guide.IsShared)
}

func names(pattern string, name func(string) string) []string {
	files, _ := filepath.Glob(pattern)
	for i, f := range files {
		files[i] = name(f)
	}
	return files
}

// rootOf is the project a half-written command line is about.
func rootOf(words []string) string {
	for i, w := range words {
		if v, ok := strings.CutPrefix(w, "--root="); ok {
			return v
		}
		if w == "--root" && i+1 < len(words)-1 {
			return words[i+1]
		}
	}
	return "."
}
