package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

type verdict int

const (
	uncaught verdict = iota
	caught
	hangs // it took four times the processor time that the tests take
	notCompiled
	sameProgram
)

func (v verdict) word() string {
	return [...]string{"UNCAUGHT", "caught", "hangs", "", ""}[v]
}

// bench is a room's tests, as they are when nothing is changed.
type bench struct {
	suites []*suite
	work   string
	by     string // the test that caught the last mutant
}

// suite is the tests of one package.
type suite struct {
	dir, run string
	sum      [32]byte
	takes    time.Duration // of the processor: on a busy machine the clock tells nothing
}

func newBench(dir string, references []suite, work string) (*bench, error) {
	b := &bench{work: work, suites: []*suite{{dir: dir}}}
	for _, r := range references {
		b.suites = append(b.suites, &r)
	}
	for _, s := range b.suites {
		out, err := s.compile(work, nil)
		if err != nil {
			return nil, fmt.Errorf("the tests of %s do not compile: %s", s.dir, out)
		}
		if s.sum, err = sum(s.program(work)); err != nil {
			return nil, err
		}
		out, state, err := s.test(work, time.Hour)
		if err != nil {
			return nil, fmt.Errorf("the tests of %s fail before anything is changed: %s", s.dir, out)
		}
		s.takes = state.UserTime() + state.SystemTime()
	}
	return b, nil
}

// try puts a mutant before the tests of the room and, when they pass it, before the references.
func (b *bench) try(m mutant) (verdict, error) {
	b.by = ""
	overlay, err := b.overlay(m)
	if err != nil {
		return 0, err
	}
	for i, s := range b.suites {
		if _, err := s.compile(b.work, []string{"-overlay", overlay}); err != nil {
			return notCompiled, nil
		}
		switch now, err := sum(s.program(b.work)); {
		case err != nil:
			return 0, err
		case now == s.sum && i == 0:
			return sameProgram, nil
		}
		out, state, err := s.test(b.work, 4*s.takes+10*time.Second)
		if state != nil && !state.Exited() {
			return hangs, nil
		}
		if err != nil {
			b.by = firstFailure(out)
			return caught, nil
		}
	}
	return uncaught, nil
}

// overlay writes the changed file and the map that puts it in the place of the true one.
func (b *bench) overlay(m mutant) (string, error) {
	data, err := os.ReadFile(m.file)
	if err != nil {
		return "", err
	}
	real, err := filepath.Abs(m.file)
	if err != nil {
		return "", err
	}
	changed := filepath.Join(b.work, "changed.go")
	data = append(data[:m.from:m.from], append([]byte(m.text), data[m.to:]...)...)
	list, err := json.Marshal(map[string]map[string]string{"Replace": {real: changed}})
	if err != nil {
		return "", err
	}
	name := filepath.Join(b.work, "overlay.json")
	if err := os.WriteFile(changed, data, 0o644); err != nil {
		return "", err
	}
	return name, os.WriteFile(name, list, 0o644)
}

func (s *suite) program(work string) string {
	return filepath.Join(work, filepath.Base(s.dir)+".test")
}

// compile links without anything that differs between equal programs.
func (s *suite) compile(work string, flags []string) ([]byte, error) {
	args := append([]string{"test", "-c", "-trimpath", "-vet=off", "-ldflags=-s -w -buildid=", "-o", s.program(work)}, flags...)
	return exec.Command("go", append(args, "./"+filepath.ToSlash(s.dir))...).CombinedOutput()
}

// test runs the compiled tests where "go test" would. A process that takes more of the processor than limit is killed.
func (s *suite) test(work string, limit time.Duration) ([]byte, *os.ProcessState, error) {
	c := exec.Command("sh", "-c", `ulimit -t "$0"; exec "$@"`, strconv.Itoa(int(limit.Seconds())),
		s.program(work), "-test.failfast", "-test.run", s.run)
	c.Dir, c.WaitDelay = s.dir, time.Second
	out, err := c.CombinedOutput()
	return out, c.ProcessState, err
}

func sum(name string) ([32]byte, error) {
	data, err := os.ReadFile(name)
	return sha256.Sum256(data), err
}

var failure = regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)|^(panic: .*)`)

// firstFailure names the test that failed first, or the panic.
func firstFailure(out []byte) string {
	if m := failure.FindSubmatch(out); m != nil {
		return string(bytes.Join(m[1:], nil))
	}
	return ""
}
