package finish_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestLedger keeps LEDGER.md true: what it names is there, and every row names a test.
func TestLedger(t *testing.T) {
	ledger, err := os.ReadFile("LEDGER.md")
	if err != nil {
		t.Fatal(err)
	}
	tests := testNames(t, ".", "../paint", "../pdf")
	rows := 0
	for _, line := range strings.Split(string(ledger), "\n") {
		if !strings.HasPrefix(line, "|") || strings.HasPrefix(line, "| ---") || strings.Contains(line, "| shown by |") {
			continue
		}
		rows++
		named := regexp.MustCompile("`(Test\\w+)`").FindAllStringSubmatch(line, -1)
		if len(named) == 0 {
			t.Errorf("no test shows %s", line)
		}
		for _, m := range named {
			if !tests[m[1]] {
				t.Errorf("there is no test %s", m[1])
			}
		}
		for _, m := range regexp.MustCompile("`([\\w./]+\\.go)`").FindAllStringSubmatch(line, -1) {
			if _, err := os.Stat(m[1]); err != nil {
				t.Errorf("there is no file %s", m[1])
			}
		}
	}
	if rows < 30 {
		t.Errorf("only %d rows were read", rows)
	}
}

// testNames are the tests of some packages.
func testNames(t *testing.T, dirs ...string) map[string]bool {
	names := map[string]bool{}
	for _, dir := range dirs {
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if !strings.HasSuffix(f.Name(), "_test.go") {
				continue
			}
			text, err := os.ReadFile(dir + "/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(`(?m)^func (Test\w+)\(`).FindAllSubmatch(text, -1) {
				names[string(m[1])] = true
			}
		}
	}
	return names
}
