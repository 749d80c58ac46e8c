package load_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"guidepress/internal/load"
)

// start is the smallest guide; filler is the part that tests put their own sections in place of.
const (
	start  = "title: T\ntreatment: t\nprocedure: injection\nmain_message: M\nsections: " + filler + "\n"
	filler = "[{kind: free, title: S, blocks: [{prose: P}]}]"
)

// Files made to hurt, or by accident: each must bring its report within seconds, whatever is in it.
func TestHostileFiles(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"alias bomb", bomb(), "[alias-bomb]"},
		{"alias of itself", "a: &a [*a]\n", "[too-deep]"},
		{"merge bomb", mergeBomb(), "[alias-bomb]"},
		{"three megabytes", start + strings.Repeat("# padding\n", 300_000), "[file-size]"},
		{"brackets in brackets", "a: " + strings.Repeat("[", 100_000), "[too-deep]"},
		{"brackets over lines", "a:\n" + strings.Repeat(" [\n", 100_000), "[too-deep]"},
		{"lists in lists", strings.Repeat("- ", 100_000) + "x", "[too-deep]"},
		{"keys in keys", strings.Repeat("? ", 100_000) + "x", "[too-deep]"},
		{"deep indentation", stairs(200), "[too-deep]"},
		{"two megabytes of one word", start + "intro: " + strings.Repeat("a", 2_000_000), "[text-long]"},
		{"two megabytes of stars", start + "intro: \"" + strings.Repeat("*a", 15_000) + "\"", ""},
		{"brackets in Markdown", start + "intro: \"" + strings.Repeat("[", 30_000) + "\"", ""},
		{"quotes in Markdown", start + "intro: \"" + strings.Repeat("> ", 15_000) + "\"", "[markdown]"},
		{"lists in Markdown", start + "intro: \"" + strings.Repeat("- ", 15_000) + "\"", ""},
		{"many unknown keys", start + keys(990), "only the first 200"},
		{"too many keys", start + keys(50_000), "[too-many]"},
		{"facts in facts", start + "intro: '" + strings.Repeat("{{ insurance }}", 2_000) + "'", "[text-long]"},
		{"anchors without end", "a: " + strings.Repeat("&a ", 50_000) + "x", "[yaml-syntax]"},
		{"colons without end", strings.Repeat("a: ", 50_000), "[yaml-syntax]"},
		{"commas in braces", "a: {" + strings.Repeat("a,", 500_000) + "}", ""},
		{"comments everywhere", start + strings.Repeat("x: # c\n# d\n\n", 100_000), "[too-many]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			began := time.Now()
			got := report(open(t, project(t, map[string]string{"guides/test.yaml": test.text})))
			if !strings.Contains(got, test.want) {
				t.Errorf("the report lacks %s:\n%.600s", test.want, got)
			}
			limit := 5 * time.Second
			if testing.Short() { // run so with the race detector, which takes ten times as long
				limit *= 10
			}
			if took := time.Since(began); took > limit {
				t.Errorf("it took %v", took)
			}
			if testing.Verbose() {
				t.Logf("%v, %.300s", time.Since(began), got)
			}
		})
	}
}

func bomb() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 12; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), ", "))
	}
	return b.String()
}

func mergeBomb() string {
	var b strings.Builder
	b.WriteString("a0: &a0 {k: v}\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&b, "a%d: &a%d {<<: [*a%d, *a%d]}\n", i, i, i-1, i-1)
	}
	return b.String()
}

func stairs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String() + strings.Repeat(" ", n) + "b: c\n"
}

func keys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "key%d: x\n", i)
	}
	return b.String()
}

// A folder on disk, with links that lead out, a pipe and a folder where files should be.
func TestNothingOutsideIsRead(t *testing.T) {
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret.png")
	write(t, secret, "secret")
	root := filepath.Join(dir, "project")
	write(t, filepath.Join(root, "guides/practice.yaml"), "name: x")
	write(t, filepath.Join(root, "guides/inside.png"), "x")
	write(t, filepath.Join(root, "guides/test.yaml"), start+"cover: images/out.png\nspot: images/inside.png\nintro: x\n")
	for name, to := range map[string]string{"images/out.png": secret, "images/inside.png": "../inside.png", "linked.yaml": "../../secret.png", "images/away": dir} {
		if err := os.MkdirAll(filepath.Join(root, "guides/images"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(to, filepath.Join(root, "guides", name)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	p, err := load.Open(root, load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	got := report(p)
	for _, want := range []string{
		"guides/test.yaml:6:8: the picture is a link that leads out of the project [image-outside]",
		"guides/linked.yaml: the file is a link that leads out of the project [outside]",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "inside.png") {
		t.Errorf("a link inside the project is refused:\n%s", got)
	}
	for _, name := range []string{"guides/images/out.png", "guides/images/away/secret.png", "../secret.png", secret, "guides", ""} {
		if data, err := p.Read(name); err == nil {
			t.Errorf("Read(%q) gave %q", name, data)
		}
	}
	if data, err := p.Read("guides/images/inside.png"); string(data) != "x" {
		t.Errorf("Read of a link inside: %q, %v", data, err)
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// What the command line asks for and the project lacks is an error with the name that was meant.
func TestUnknownWant(t *testing.T) {
	fsys := project(t, map[string]string{"guides/knee-injection.yaml": start, "guides/knee-injection.es.yaml": "title: R"})
	for _, test := range []struct {
		want load.Want
		err  string
	}{
		{load.Want{Guides: []string{"knee-injektion"}}, `there is no guide "knee-injektion"; did you mean "knee-injection"?`},
		{load.Want{Guides: []string{"practice"}}, `there is no guide "practice"`},
		{load.Want{Brand: "warn"}, `there is no brand "warn"; did you mean "warm"?`},
	} {
		_, err := load.OpenFS(fsys, test.want)
		if err == nil || err.Error() != test.err {
			t.Errorf("%+v: %v, want %s", test.want, err, test.err)
		}
	}
	for want, n := range map[string]int{"knee-injection": 2, "knee-injection.es": 1} {
		p, err := load.OpenFS(fsys, load.Want{Guides: []string{want}})
		if err != nil || len(p.Set.Guides) != n {
			t.Errorf("%s: %v, %d guides, want %d", want, err, len(p.Set.Guides), n)
		}
	}
	if _, err := load.Open(filepath.Join(t.TempDir(), "nowhere"), load.Want{}); err == nil {
		t.Error("a folder that is not there could be opened")
	}
	if _, err := load.Open(t.TempDir(), load.Want{}); err == nil || !strings.Contains(err.Error(), "guides") {
		t.Errorf("a folder without guides: %v", err)
	}
}
