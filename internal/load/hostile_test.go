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

// Files made to hurt, or by accident: each must bring its report, and twice as much of the same may take four times as
// long at most (eight, for what else the machine does): what grows faster would hang on a larger file. A machine that
// does other things too is asked again.
func TestHostileFiles(t *testing.T) {
	times := strings.Repeat
	tests := []struct {
		name string
		n    int
		text func(n int) string
		want string
	}{
		{"alias bomb", 12, bomb, "[alias-bomb]"},
		{"alias of itself", 2, func(n int) string { return "a: &a [" + times("*a,", n) + "]\n" }, "[too-deep]"},
		{"merge bomb", 40, mergeBomb, "[alias-bomb]"},
		{"three megabytes", 300_000, func(n int) string { return start + times("# padding\n", n) }, "[file-size]"},
		{"brackets in brackets", 100_000, func(n int) string { return "a: " + times("[", n) }, "[too-deep]"},
		{"brackets over lines", 100_000, func(n int) string { return "a:\n" + times(" [\n", n) }, "[too-deep]"},
		{"lists in lists", 100_000, func(n int) string { return times("- ", n) + "x" }, "[too-deep]"},
		{"keys in keys", 100_000, func(n int) string { return times("? ", n) + "x" }, "[too-deep]"},
		{"deep indentation", 200, stairs, "[too-deep]"},
		{"a fifth of a megabyte of one word", 200_000, intro("", "a"), "[text-long]"},
		{"stars in Markdown", 15_000, intro(`"`, "*a"), ""},
		{"brackets in Markdown", 15_000, intro(`"`, "["), ""},
		{"quotes in Markdown", 8_000, intro(`"`, "> "), "[markdown]"},
		{"lists in Markdown", 15_000, intro(`"`, "- "), ""},
		{"many unknown keys", 990, func(n int) string { return start + keys(n) }, "only the first 200"},
		{"too many keys", 50_000, func(n int) string { return start + keys(n) }, "[too-many]"},
		{"facts in facts", 2_000, intro("'", "{{ insurance }}"), "[text-long]"},
		{"anchors without end", 50_000, func(n int) string { return "a: " + times("&a ", n) + "x" }, "[yaml-syntax]"},
		{"colons without end", 50_000, func(n int) string { return times("a: ", n) }, "[yaml-syntax]"},
		{"commas in braces", 100_000, func(n int) string { return "a: {" + times("a,", n) + "}" }, ""},
		{"comments everywhere", 30_000, func(n int) string { return start + times("x: # c\n# d\n\n", n) }, "[too-many]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, whole := loaded(t, test.text(test.n))
			if !strings.Contains(got, test.want) {
				t.Errorf("the report lacks %s:\n%.600s", test.want, got)
			}
			const most = 8
			_, half := loaded(t, test.text(test.n/2))
			for try := 0; whole > most*half && try < 4; try++ {
				_, half = loaded(t, test.text(test.n/2))
				_, whole = loaded(t, test.text(test.n))
			}
			if whole > most*half {
				t.Errorf("twice as much takes %.0f times as long", whole.Seconds()/half.Seconds())
			}
		})
	}
}

// loaded is the report on a guide, and how long it took to make.
func loaded(t *testing.T, text string) (string, time.Duration) {
	began := time.Now()
	got := report(open(t, project(t, map[string]string{"guides/test.yaml": text})))
	return got, time.Since(began)
}

// intro is a guide whose intro says the same thing many times, between quotation marks or none.
func intro(quote, word string) func(n int) string {
	return func(n int) string { return start + "intro: " + quote + strings.Repeat(word, n) + quote }
}

func bomb(levels int) string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < levels; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), ", "))
	}
	return b.String()
}

func mergeBomb(levels int) string {
	var b strings.Builder
	b.WriteString("a0: &a0 {k: v}\n")
	for i := 1; i < levels; i++ {
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
		"guides/test.yaml:6:8: error: the picture is a link that leads out of the project [image-outside]",
		"guides/linked.yaml: error: the file is a link that leads out of the project [outside]",
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
