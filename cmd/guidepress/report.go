package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/term"

	"guidepress/internal/build"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// The rules of speech: plain words, small letters, no full stop at the end of a line; what was made goes to the
// standard output, everything else to the error stream; the next thing to do is named where there is one.

// Exit codes.
const (
	exitMade     = 0
	exitProblems = 1 // in the content
	exitUsage    = 2 // wrong command line
	exitFailed   = 3 // the work could not be done
)

// exit ends a command with a code; what there was to say has been said.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }
func (e exit) ExitCode() int { return int(e) }

// usageError marks a wrong command line.
type usageError struct{ error }

// say reports an error and gives its exit code.
func say(stderr io.Writer, err error) int {
	var code exit
	var unknown *load.UnknownError
	var choice *build.ChoiceError
	var usage usageError
	var unsigned build.SignError
	var revision build.RevisionError
	switch {
	case err == nil:
		return exitMade
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, syscall.EPIPE): // nobody listens any more
		return exitFailed
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "guidepress: stopped; every file in place is whole")
		return exitFailed
	}
	fmt.Fprintln(stderr, "guidepress: "+err.Error())
	if errors.As(err, &unknown) || errors.As(err, &choice) || errors.As(err, &usage) || errors.As(err, &unsigned) || errors.As(err, &revision) {
		return exitUsage
	}
	return exitFailed
}

// sayProblems prints errors and warnings with their lines, then each notice in a line of its own.
func sayProblems(w io.Writer, files *source.Files, problems []source.Problem) error {
	var faults, notices []source.Problem
	for _, p := range problems {
		if p.Severity == source.Notice {
			notices = append(notices, p)
		} else {
			faults = append(faults, p)
		}
	}
	faults = gaps(faults)
	if err := (source.Printer{W: w, Files: files, Color: colored(w)}).Print(faults); err != nil {
		return err
	}
	if len(faults) > 0 {
		if _, err := fmt.Fprintf(w, "\n%s\n", tally(faults)); err != nil {
			return err
		}
	}
	return sayNotices(w, notices)
}

// tally counts problems: "2 errors and 1 warning in 2 files".
func tally(problems []source.Problem) string {
	files := map[string]bool{}
	counts := map[source.Severity]int{}
	for _, q := range problems {
		files[q.Pos.File] = true
		counts[q.Severity]++
	}
	var parts []string
	for _, s := range []source.Severity{source.Error, source.Warning, source.Info} {
		if counts[s] > 0 {
			parts = append(parts, count(counts[s], map[source.Severity]string{source.Error: "error", source.Warning: "warning", source.Info: "remark"}[s]))
		}
	}
	return listing(parts) + " in " + count(len(files), "file")
}

// sayNotices says each thing once, with the files it is true of.
func sayNotices(w io.Writer, notices []source.Problem) error {
	var order []string
	files := map[string][]string{}
	for _, p := range notices {
		text := p.Message
		if p.Rule != "" {
			text += " [" + p.Rule + "]"
		}
		if files[text] == nil {
			order = append(order, text)
		}
		if !slices.Contains(files[text], p.Pos.File) {
			files[text] = append(files[text], p.Pos.File)
		}
	}
	for _, text := range order {
		if _, err := fmt.Fprintf(w, "notice: %s: %s\n", strings.Join(files[text], ", "), text); err != nil {
			return err
		}
	}
	return nil
}

// sayOutput is the line about a file that was made.
func sayOutput(w io.Writer, o build.Output) error {
	how := fmt.Sprintf("%.2f s", o.Took.Seconds())
	if o.Kept {
		how = "unchanged"
	}
	_, err := fmt.Fprintf(w, "%s  %s, %s, %s\n", filepath.ToSlash(o.File), count(o.Pages, "page"), size(o.Bytes), how)
	return err
}

func size(n int) string {
	if n < 1_000_000 {
		return fmt.Sprintf("%d kB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

// listing is "a", "a and b", "a, b and c".
func listing(parts []string) string {
	if n := len(parts); n > 1 {
		return strings.Join(parts[:n-1], ", ") + " and " + parts[n-1]
	}
	return strings.Join(parts, "")
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// terminal reports whether somebody sees what is written, and how many columns there are.
func terminal(w io.Writer) (width int, ok bool) {
	f, isFile := w.(*os.File)
	if !isFile || os.Getenv("TERM") == "dumb" || !term.IsTerminal(int(f.Fd())) || !understands(f) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	return width, err == nil && width > 0
}

// colored follows no-color.org.
func colored(w io.Writer) bool {
	_, ok := terminal(w)
	return ok && os.Getenv("NO_COLOR") == ""
}
