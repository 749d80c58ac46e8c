package finish_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/finish"
	"guidepress/internal/paint"
)

// build runs both stages.
func build(t testing.TB, doc *display.Document) []byte {
	t.Helper()
	return buildAs(t, doc, finish.UA1)
}

func buildAs(t testing.TB, doc *display.Document, standard finish.Standard) []byte {
	t.Helper()
	painted, err := paint.Paint(doc)
	if err != nil {
		t.Fatal(err)
	}
	out, err := finish.Finish(painted, doc, standard)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// write puts a file where the validators can read it. With FINISH_KEEP=folder it stays there to be looked at.
func write(t *testing.T, name string, data []byte) string {
	t.Helper()
	dir := os.Getenv("FINISH_KEEP")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestQpdfFindsNoFault(t *testing.T) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("qpdf is not installed")
	}
	for _, standard := range []finish.Standard{finish.UA1, finish.UA2} {
		name := write(t, "sample.pdf", buildAs(t, wholeSample(t), standard))
		if out, err := exec.Command(qpdf, "--check", name).CombinedOutput(); err != nil {
			t.Errorf("qpdf: %v\n%s", err, out)
		}
	}
}

// veraReports are filled by the first test that asks for one of their profiles.
var veraReports = map[finish.Standard]*veraReport{
	finish.UA1: {profiles: "ua1,2a", mutations: mutations},
	finish.UA2: {profiles: "ua2,4,wt1a,wt1r", mutations: mutationsUA2},
}

type veraReport struct {
	profiles  string
	mutations []mutation
	sync.Once
	out []byte
	err error
}

// vera is what veraPDF says of a file by its profile and name: "sample", and each of the mutations by its own. Java
// starts once for all files and profiles of a standard, because the start takes nearly all of the time.
func vera(t *testing.T, profile, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("veraPDF takes seconds")
	}
	standard := finish.UA1
	if !strings.Contains(veraReports[standard].profiles, profile) {
		standard = finish.UA2
	}
	report := veraReports[standard]
	report.Do(func() {
		args := []string{report.profiles, write(t, "sample.pdf", buildAs(t, wholeSample(t), standard))}
		for _, m := range report.mutations {
			args = append(args, write(t, m.name+".pdf", m.apply(t, standard)))
		}
		report.out, report.err = exec.Command("../../.ci/verapdf", args...).CombinedOutput()
	})
	var exit *exec.ExitError
	switch out, err := report.out, report.err; {
	case err != nil && !errors.As(err, &exit), exit != nil && exit.ExitCode() == 3: // no shell, no Java
		t.Skipf("veraPDF cannot run here: %v\n%s", err, out)
	case len(out) == 0, exit != nil && exit.ExitCode() != 1:
		t.Fatalf("verapdf: %v\n%s", err, out)
	}
	return verdict(report.out, profile, name)
}

// verdict is the part of a report that is about one file.
func verdict(report []byte, profile, name string) string {
	file := `\S*` + regexp.QuoteMeta(string(filepath.Separator)+name+".pdf")
	at := regexp.MustCompile(`(?m)^(PASS|FAIL|UNREADABLE) ` + profile + ` .*` + file + `.*\n((  .*\n)*)`)
	return string(at.Find(report))
}

func TestVeraPDF(t *testing.T) {
	for _, profile := range []string{"ua1", "2a", "ua2", "4", "wt1a", "wt1r"} {
		if got := vera(t, profile, "sample"); !strings.HasPrefix(got, "PASS") {
			t.Errorf("%s: want a pass, got\n%s", profile, got)
		}
	}
}
