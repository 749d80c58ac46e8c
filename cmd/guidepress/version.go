package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"
)

// What a release is, its commit and the commit's day: set by the linker (-X main.release=...), empty in a build by hand.
var release, commit, date string

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

// version is a release's number, commit and day; else the module's version or, built from a work tree, the revision
// and its day. The day is the commit's, not the build's: the same source gives the same program.
func version() string {
	if release != "" {
		return fmt.Sprintf("%s (%s, %s)", release, commit, day(date))
	}
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
	if at := set["vcs.time"]; at != "" {
		v += " (" + day(at) + ")"
	}
	return v
}

// day is the day of a time as RFC 3339 writes it.
func day(at string) string { return at[:min(len("2006-01-02"), len(at))] }
