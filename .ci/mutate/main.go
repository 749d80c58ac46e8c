// Mutate asks whether a room's tests hold: it changes one place of the room's source at a time and sees whether a test
// fails. A change that no test notices is a place where a fault could live.
//
//	go run ./.ci/mutate typeset finish
//	go run ./.ci/mutate -seed 7 -sites 40 layout
//
// The work tree is not touched: changed files reach the compiler by -overlay. The same seed draws the same sites as long
// as the source is the same. Changes that do not compile, or compile to the very same program, are drawn again.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// references are the tests of other rooms that hold a room too: the dumps of whole guides, the pictures of the reference
// guide.
var references = map[string][]suite{
	"layout": {golden}, "flow": {pages, golden}, "set": {pages, golden}, "ink": {pages, golden}, "script": {pages, golden},
	"typeset": {pages, golden}, "load": {golden}, "yaml": {golden},
}

var (
	golden = suite{dir: filepath.Join("internal", "build"), run: "Golden"}
	pages  = suite{dir: filepath.Join("internal", "layout"), run: "Reference"}
)

func main() {
	seed := flag.Uint64("seed", 1, "draws the sites")
	sites := flag.Int("sites", 20, "sites a room")
	flag.Parse()
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		fail(err)
	}
	defer os.RemoveAll(work)
	rooms := flag.Args()
	if len(rooms) == 0 {
		rooms = []string{"layout", "typeset", "load", "check", "finish"}
	}
	for _, room := range rooms {
		if err := judge(room, *sites, rand.New(rand.NewPCG(*seed, 0)), work); err != nil {
			fail(fmt.Errorf("%s: %w", room, err))
		}
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "mutate:", err)
	os.Exit(1)
}

// judge draws sites of a room, a kind of change after the other so that each has its share, and tries them.
func judge(room string, want int, random *rand.Rand, work string) error {
	dir := filepath.Join("internal", room)
	kinds, err := find(dir)
	if err != nil {
		return err
	}
	bench, err := newBench(dir, references[room], work)
	if err != nil {
		return err
	}
	tried, caught, void := 0, 0, 0
	for at := 0; tried < want && kinds.left() > 0; at++ {
		m, ok := kinds.draw(at, random)
		if !ok {
			continue
		}
		verdict, err := bench.try(m)
		switch {
		case err != nil:
			return err
		case verdict == notCompiled, verdict == sameProgram:
			void++
			continue
		case verdict != uncaught:
			caught++
		}
		tried++
		fmt.Printf("%-9s %s:%d: %s (%s)\n", verdict.word(), m.file, m.line, m.change, m.kind)
		if name := bench.by; name != "" {
			fmt.Printf("          by %s\n", name)
		}
	}
	fmt.Printf("%s: %d of %d caught; %d more did not compile or changed nothing\n\n", room, caught, tried, void)
	return nil
}
