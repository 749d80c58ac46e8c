package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryCommandOfTheReadmeRuns types what README.md shows, block by block, in a copy of the project with the one
// guide, and its translation, that README.md names: whole sites are the matter of internal/publish.
func TestEveryCommandOfTheReadmeRuns(t *testing.T) {
	if testing.Short() {
		t.Skip("two dozen commands")
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	for _, dir := range []string{"guides", "assets"} {
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join("../..", dir))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"epidural-steroid-injection.yaml", "spinal-cord-stimulation.yaml"} {
		if err := os.Remove(filepath.Join(root, "guides", name)); err != nil {
			t.Fatal(err)
		}
	}
	ran := 0
	for _, block := range shellBlocks(string(readme)) {
		t.Chdir(root)
		for _, line := range block {
			if dir, found := strings.CutPrefix(line, "mkdir "); found {
				if err := os.Mkdir(filepath.Join(root, dir), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			args, ok := typed(line)
			if dir, found := strings.CutPrefix(line, "cd "); found {
				t.Chdir(filepath.Join(root, dir))
			}
			if !ok {
				continue
			}
			var out, errs bytes.Buffer
			if code := run(args, &out, &errs); code != 0 {
				t.Errorf("%s: exit code %d\n%s", line, code, errs.String())
			}
			ran++
		}
	}
	if ran < 15 {
		t.Errorf("only %d commands were found; is README.md written in another way now?", ran)
	}
}

// shellBlocks are the lines of the blocks marked sh.
func shellBlocks(text string) [][]string {
	var out [][]string
	inside := false
	for _, line := range strings.Split(text, "\n") {
		switch {
		case strings.HasPrefix(line, "```sh"):
			inside = true
			out = append(out, nil)
		case strings.HasPrefix(line, "```"):
			inside = false
		case inside:
			out[len(out)-1] = append(out[len(out)-1], line)
		}
	}
	return out
}

// typed is a line's command, when it is ours: without its comment, "go run ./cmd/guidepress" being guidepress.
func typed(line string) ([]string, bool) {
	line, _, _ = strings.Cut(line, "#")
	line = strings.Replace(strings.TrimSpace(line), "go run ./cmd/guidepress", "guidepress", 1)
	args := strings.Fields(line)
	if len(args) == 2 && args[1] == "desk" {
		return nil, false // it serves until it is stopped; the desk's own stories start it
	}
	return args, len(args) > 0 && args[0] == "guidepress"
}
