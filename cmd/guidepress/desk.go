package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"guidepress/internal/desk"
)

func deskCommand() *cli.Command {
	return &cli.Command{
		Name:         "desk",
		Usage:        "write guides in the browser, on their pages",
		Description:  "Opens the browser. Nothing leaves this computer: only it can reach the address. Ctrl-C ends it; all is saved.",
		OnUsageError: func(_ *cli.Context, err error, _ bool) error { return usageError{err} },
		Flags: append(projectFlags(),
			&cli.IntFlag{Name: "port", Usage: "the `PORT` to listen on; a free one when left out"},
			&cli.BoolFlag{Name: "no-open", Usage: "only print the address, open no browser"},
			todayFlag,
		),
		Action: runDesk,
	}
}

// deskMemory is what the collector works towards while the desk is open: pages of a dozen views are kept.
const deskMemory = 200 << 20

func runDesk(c *cli.Context) error {
	day, err := today(c)
	if err != nil {
		return err
	}
	o := desk.Options{Root: c.String("root"), Brand: c.String("brand"), Today: day, Show: openFolder}
	if dir, err := os.UserCacheDir(); err == nil {
		o.Cache = filepath.Join(dir, "guidepress")
	}
	port := c.Int("port")
	if port < 0 || port > 65535 {
		return usageError{fmt.Errorf("--port is %d; it must be between 1 and 65535", port)}
	}
	if os.Getenv("GOMEMLIMIT") == "" && os.Getenv("GOGC") == "" {
		debug.SetMemoryLimit(deskMemory)
		debug.SetGCPercent(100)
	}
	l, key, err := listen(port, o.Cache, o.Root)
	if err != nil {
		return fmt.Errorf("cannot listen: %w", err)
	}
	o.Key = key
	d, err := desk.Open(o)
	if err != nil {
		l.Close()
		return err
	}
	defer d.Close()
	if _, err := fmt.Fprintf(c.App.Writer, "%s\nCtrl-C ends the desk; all is saved\n", d.Address(l)); err != nil {
		return err
	}
	if !c.Bool("no-open") {
		openBrowser(d.Address(l)) // where there is none, the address stands above
	}
	return d.Serve(c.Context, l)
}

// openBrowser shows an address to the user.
func openBrowser(address string) error {
	args := map[string][]string{"darwin": {"open"}, "windows": {"rundll32", "url.dll,FileProtocolHandler"}}[runtime.GOOS]
	if args == nil {
		args = []string{"xdg-open"}
	}
	cmd := exec.Command(args[0], append(args[1:], address)...)
	err := cmd.Start()
	if err == nil {
		go cmd.Wait()
	}
	return err
}

// openFolder shows a folder in the system's own window.
func openFolder(dir string) error {
	abs, err := filepath.Abs(dir)
	if err == nil {
		err = openBrowser(abs)
	}
	if err != nil {
		return fmt.Errorf("the folder %s cannot be shown: %w", dir, err)
	}
	return nil
}
