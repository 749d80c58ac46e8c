package main

import (
	"errors"
	"fmt"
	"io"

	"guidepress/internal/load"
	"guidepress/internal/source"
)

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
	var usage usageError
	switch {
	case err == nil:
		return exitMade
	case errors.As(err, &code):
		return int(code)
	}
	fmt.Fprintln(stderr, "guidepress: "+err.Error())
	if errors.As(err, &unknown) || errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// sayProblems prints the problems of a project and how many there are.
func sayProblems(w io.Writer, p *load.Project) error {
	if len(p.Problems) == 0 {
		return nil
	}
	if err := source.Print(w, p.Files, p.Problems); err != nil {
		return err
	}
	files := map[string]bool{}
	for _, q := range p.Problems {
		files[q.Pos.File] = true
	}
	_, err := fmt.Fprintf(w, "\n%s in %s\n", count(len(p.Problems), "problem"), count(len(files), "file"))
	return err
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
