package main

import (
	"os"
	"os/exec"
	"path"
	"strings"
	"testing"
)

// The licences ask that their texts go with the program: each module in it must stand in the file of texts and in
// the table.
func TestEveryModuleHasItsLicence(t *testing.T) {
	texts, err := os.ReadFile("../../docs/licenses.txt")
	if err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("../../THIRD_PARTY_LICENSES.md")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		modules[strings.TrimSpace(line)] = true
	}
	delete(modules, "")
	if len(modules) < 10 {
		t.Fatalf("only %d modules: is this test looking in the right place?", len(modules))
	}
	for m := range modules {
		if !strings.Contains(string(texts), "\n"+m+"\n") {
			t.Errorf("docs/licenses.txt lacks %s; .ci/licenses > docs/licenses.txt", m)
		}
		name, _, _ := strings.Cut(m, " ")
		if short := "x/" + path.Base(name); !strings.Contains(string(table), name) && !strings.Contains(string(table), short) {
			t.Errorf("THIRD_PARTY_LICENSES.md lacks %s", name)
		}
	}
}
