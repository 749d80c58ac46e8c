package build

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"strings"
)

// RevisionError says why a project cannot be had as it was.
type RevisionError string

func (e RevisionError) Error() string { return string(e) }

// checkedOut is a folder with the project as it was at a revision, which the command git gives; done takes it away.
func checkedOut(root, rev string) (dir string, done func(), err error) {
	if strings.HasPrefix(rev, "-") {
		return "", nil, RevisionError(fmt.Sprintf("%q is no revision", rev))
	}
	git, err := exec.LookPath("git")
	if err != nil {
		return "", nil, RevisionError("--since REV needs the program git, which is not installed; --since review compares with what was signed")
	}
	cmd := exec.Command(git, "archive", "--format=tar", rev)
	cmd.Dir = root
	var said bytes.Buffer
	cmd.Stderr = &said
	data, err := cmd.Output()
	if err != nil {
		return "", nil, RevisionError(fmt.Sprintf("git has no revision %q of this project: %s", rev, firstLine(said.String())))
	}
	if dir, err = os.MkdirTemp("", "guidepress-"); err != nil {
		return "", nil, err
	}
	done = func() { os.RemoveAll(dir) }
	if err = unpack(dir, data); err != nil {
		done()
		return "", nil, fmt.Errorf("cannot unpack the revision %s: %w", rev, err)
	}
	return dir, done, nil
}

// unpack writes the files below guides and assets of an archive into a folder, and none beside it.
func unpack(dir string, data []byte) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	for r := tar.NewReader(bytes.NewReader(data)); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if h.Typeflag != tar.TypeReg || !strings.HasPrefix(h.Name, "guides/") && !strings.HasPrefix(h.Name, "assets/") {
			continue
		}
		if err := root.MkdirAll(path.Dir(h.Name), 0o755); err != nil {
			return err
		}
		f, err := root.Create(h.Name)
		if err != nil {
			return err
		}
		_, err = io.Copy(f, r)
		if err := errors.Join(err, f.Close()); err != nil {
			return err
		}
	}
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	return strings.TrimPrefix(line, "fatal: ")
}
