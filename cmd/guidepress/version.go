package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "say which version this is",
		Action: func(c *cli.Context) error {
			_, err := fmt.Fprintf(c.App.Writer, "guidepress %s %s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// version is the module's version or, built from a work tree, the revision. It names no date: the same source
// gives the same program.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	v := "(devel)"
	if rev := set["vcs.revision"]; rev != "" {
		v = rev[:min(12, len(rev))]
	}
	if set["vcs.modified"] == "true" {
		v += "+changes"
	}
	return v
}
