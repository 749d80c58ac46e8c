package load

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// Limits. A guide of 16 pages has some 40 kB of YAML, a photograph of 24 megapixels some 12 MB.
const (
	maxYAML  = 2 << 20
	maxAsset = 64 << 20
)

// tooBig says that a file is over its limit.
type tooBig struct{ size, limit int64 }

func (e tooBig) Error() string {
	return fmt.Sprintf("the file has %s; at most %s are read", megabytes(e.size), megabytes(e.limit))
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/(1<<20)) }

// readFile reads a regular file of at most limit bytes. It looks at the file before opening it: opening a
// named pipe would wait for ever.
func readFile(fsys fs.FS, name string, limit int64) ([]byte, error) {
	if err := regular(fsys, name, limit); err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, outside(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, tooBig{int64(len(data)), limit}
	}
	return data, nil
}

// regular reports why a file cannot be read, without opening it.
func regular(fsys fs.FS, name string, limit int64) error {
	if !fs.ValidPath(name) {
		return errOutside
	}
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return outside(err)
	case info.IsDir():
		return errors.New("it is a folder")
	case !info.Mode().IsRegular():
		return errors.New("it is not an ordinary file")
	case info.Size() > limit:
		return tooBig{info.Size(), limit}
	}
	return nil
}

// outside names the error of a link that leads out. The os package has no exported value for it, so what is
// neither missing nor forbidden and says "escapes" is it.
func outside(err error) error {
	if strings.Contains(err.Error(), "escapes") {
		return errOutside
	}
	return err
}

// tree reads and parses a YAML file, keeps it for excerpts and reports what is wrong with it; nil when there is nothing
// in it to use.
func (l *loader) tree(name string) *yaml.Node {
	if n, done := l.trees[name]; done {
		l.addAll(l.faults[name])
		return n
	}
	l.trees[name] = nil
	before := len(l.p.By[l.reader])
	defer func() { l.faults[name] = slices.Clone(l.p.By[l.reader][before:]) }()
	data, err := readFile(l.p.fsys, name, maxYAML)
	if err != nil {
		l.unreadable(name, err)
		return nil
	}
	l.p.Files.Add(name, data)
	l.trees[name] = yaml.Parse(name, data, l.add)
	return l.trees[name]
}

func (l *loader) unreadable(name string, err error) {
	at := source.Pos{File: name}
	var big tooBig
	switch {
	case errors.As(err, &big):
		l.report(at, 0, "file-size", big.Error(), "put pictures into files of their own; split a long guide into two")
	case errors.Is(err, errOutside):
		l.report(at, 0, "outside", "the file is a link that leads out of the project", "copy the file into "+path.Dir(name))
	case errors.Is(err, fs.ErrNotExist):
		l.report(at, 0, "file-missing", "the file is missing", "")
	default:
		l.report(at, 0, "file-unreadable", "the file cannot be read: "+reason(err), "")
	}
}
