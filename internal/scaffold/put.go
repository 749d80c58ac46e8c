package scaffold

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// TakenError lists files that are there already and so were not made.
type TakenError struct {
	Dir   string
	Names []string
}

func (e *TakenError) Error() string {
	names, more := e.Names, ""
	if len(names) > 4 {
		names, more = names[:3], fmt.Sprintf(" and %d more files", len(names)-3)
	}
	verb := "is"
	if len(e.Names) > 1 {
		verb = "are"
	}
	return fmt.Sprintf("%s%s %s there already in %s; nothing was written", strings.Join(names, ", "), more, verb, e.Dir)
}

// Put places files in a folder, which it makes when it has to. All are written beside their places first and then
// moved; when one cannot be placed, or is there already, everything it did is undone.
func Put(dir string, files []File) (err error) {
	p := &placing{dir: dir}
	defer func() { p.end(err != nil) }()
	if err := p.open(); err != nil {
		return err
	}
	if err := p.free(files); err != nil {
		return err
	}
	if err := p.write(files); err != nil {
		return err
	}
	return p.move(files)
}

// placing is one run of Put and what it has to undo.
type placing struct {
	dir   string
	root  *os.Root
	stage string   // the folder with the files not yet in place
	above []string // folders made down to and with dir
	made  []string // files and folders made in dir, in order
}

// open makes the folder where it is missing and opens it.
func (p *placing) open() (err error) {
	if p.above, err = missing(p.dir, os.Lstat, filepath.Dir); err != nil {
		return err
	}
	for i, at := range p.above {
		if err := os.Mkdir(at, 0o755); err != nil {
			p.above = p.above[:i]
			return fmt.Errorf("cannot make the folder %s: %w", p.dir, err)
		}
	}
	if p.root, err = os.OpenRoot(p.dir); err != nil {
		return fmt.Errorf("cannot write into %s: %w", p.dir, err)
	}
	return nil
}

// missing are the folders that are not there down to and with dir. Where none is there up to the top, the drive or the
// share itself is missing: above "E:\" stands "E:\".
func missing(dir string, look func(string) (fs.FileInfo, error), above func(string) string) (out []string, err error) {
	for at := filepath.Clean(dir); ; at = above(at) {
		if _, err := look(at); !errors.Is(err, fs.ErrNotExist) {
			return out, nil
		}
		if above(at) == at {
			return nil, fmt.Errorf("cannot make the folder %s: there is no drive or share %s", dir, at)
		}
		out = append([]string{at}, out...)
	}
}

// free refuses when any of the files is there, be it as a link that leads nowhere.
func (p *placing) free(files []File) error {
	taken := &TakenError{Dir: p.dir}
	for _, f := range files {
		if _, err := p.root.Lstat(f.Name); err == nil {
			taken.Names = append(taken.Names, f.Name)
		}
	}
	if len(taken.Names) > 0 {
		return taken
	}
	return nil
}

// write puts the files into a folder of their own, under numbers.
func (p *placing) write(files []File) error {
	if err := p.makeStage(); err != nil {
		return fmt.Errorf("cannot write into %s: %w", p.dir, err)
	}
	for i, f := range files {
		if err := p.writeOne(path.Join(p.stage, strconv.Itoa(i)), f.Data); err != nil {
			return fmt.Errorf("cannot write %s: %w", f.Name, err)
		}
	}
	return nil
}

// makeStage makes a folder for files not yet in place. A run that was killed may have left one under the same number.
func (p *placing) makeStage() error {
	for n := 0; ; n++ {
		name := fmt.Sprintf(".guidepress-%d-%d", os.Getpid(), n)
		err := p.root.Mkdir(name, 0o755)
		if err == nil {
			p.stage = name
		}
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
}

func (p *placing) writeOne(name string, data []byte) error {
	f, err := p.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

func (p *placing) move(files []File) error {
	for i, f := range files {
		err := p.folders(path.Dir(f.Name))
		if err == nil {
			err = p.moveOne(path.Join(p.stage, strconv.Itoa(i)), f.Name)
		}
		if errors.Is(err, fs.ErrExist) {
			return &TakenError{p.dir, []string{f.Name}}
		}
		if err != nil {
			return fmt.Errorf("cannot write %s: %w", f.Name, err)
		}
		p.made = append(p.made, f.Name)
	}
	return nil
}

// moveOne gives a file its name. A second link to it is refused by the system when the name is taken, a rename
// is not; where a disk knows no links (FAT, some network drives) the rename has to do.
func (p *placing) moveOne(from, to string) error {
	err := p.root.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := p.root.Lstat(to); err == nil {
		return fs.ErrExist
	}
	return p.root.Rename(from, to)
}

// folders makes a folder inside dir and those above it, and remembers which were new.
func (p *placing) folders(name string) error {
	if name == "." {
		return nil
	}
	if err := p.folders(path.Dir(name)); err != nil {
		return err
	}
	err := p.root.Mkdir(name, 0o755)
	switch {
	case err == nil:
		p.made = append(p.made, name)
	case errors.Is(err, fs.ErrExist):
		return p.mustBeFolder(name)
	}
	return err
}

func (p *placing) mustBeFolder(name string) error {
	info, err := p.root.Stat(name)
	if err == nil && !info.IsDir() {
		err = fmt.Errorf("%s is a file", name)
	}
	return err
}

// end takes the stage away and, after a failure, all else that was made, the last first. A folder into which
// somebody put something meanwhile is not empty and stays.
func (p *placing) end(failed bool) {
	if p.root == nil && !failed {
		return
	}
	if p.root != nil {
		if p.stage != "" {
			p.root.RemoveAll(p.stage)
		}
		for i := len(p.made) - 1; failed && i >= 0; i-- {
			p.root.Remove(p.made[i])
		}
		p.root.Close()
	}
	for i := len(p.above) - 1; failed && i >= 0; i-- {
		os.Remove(p.above[i])
	}
}
