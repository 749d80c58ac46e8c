package finish_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/finish"
	"guidepress/internal/paint"
)

// build runs both stages.
func build(t testing.TB, doc *display.Document) []byte {
	t.Helper()
	painted, err := paint.Paint(doc)
	if err != nil {
		t.Fatal(err)
	}
	out, err := finish.Finish(painted, doc)
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
	if out, err := exec.Command(qpdf, "--check", write(t, "sample.pdf", build(t, wholeSample(t)))).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}

// vera runs the project's validator script and skips where it cannot be set up.
func vera(t *testing.T, profile string, files ...string) (pass bool, report string) {
	t.Helper()
	if testing.Short() {
		t.Skip("veraPDF takes seconds")
	}
	out, err := exec.Command("../../.ci/verapdf", append([]string{profile}, files...)...).CombinedOutput()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return true, string(out)
	case errors.As(err, &exit) && exit.ExitCode() == 1:
		return false, string(out)
	case errors.As(err, &exit) && exit.ExitCode() != 3:
		t.Fatalf("verapdf: %v\n%s", err, out)
	}
	t.Skipf("veraPDF cannot run here: %v\n%s", err, out)
	return false, ""
}

func TestVeraPDF(t *testing.T) {
	path := write(t, "sample.pdf", build(t, wholeSample(t)))
	for _, profile := range []string{"ua1", "2a"} {
		if pass, report := vera(t, profile, path); !pass {
			t.Errorf("%s:\n%s", profile, report)
		}
	}
}
