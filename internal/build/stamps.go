package build

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"time"
)

// Stamp is the size and time of a file.
type Stamp struct {
	Size int64     `json:"size"`
	Time time.Time `json:"time"`
}

// StampOf is the stamp of a file, through links: what they lead to counts.
func StampOf(name string) (Stamp, error) {
	info, err := os.Stat(name)
	if err != nil {
		return Stamp{}, err
	}
	return Stamp{info.Size(), info.ModTime()}, nil
}

// Same reports whether two stamps are those of the same file.
func (s Stamp) Same(o Stamp) bool { return s.Size == o.Size && s.Time.Equal(o.Time) }

// settled reports whether a file's time can tell a later change from this one: a file that was changed, read and changed
// again within one tick of the file system's clock has the same time. Some count whole seconds, or every second one;
// where a time has a fraction, the tick is that of the system, some milliseconds.
func (s Stamp) settled(at time.Time) bool {
	tick := 50 * time.Millisecond
	if s.Time.Nanosecond() == 0 {
		tick = 2 * time.Second
	}
	return at.Sub(s.Time) >= tick
}

// Stamps are those of all that a run has read, by name.
type Stamps map[string]Stamp

// Still reports that nothing has changed since the time at which these stamps were taken, before a run read the files.
func (s Stamps) Still(now Stamps, at time.Time) bool {
	if len(now) != len(s) {
		return false
	}
	for name, n := range now {
		if old, ok := s[name]; !ok || !old.Same(n) || !n.settled(at) {
			return false
		}
	}
	return true
}

// Inputs are the stamps of all files of a project that a run may read, and of the program.
func Inputs(root string) (Stamps, error) {
	out := Stamps{}
	for _, dir := range []string{"guides", "assets", "reviews"} {
		err := filepath.WalkDir(filepath.Join(root, dir), func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			if s, err := StampOf(name); err == nil {
				if info, _ := os.Stat(name); d.Type()&fs.ModeSymlink != 0 && info != nil && info.IsDir() {
					s.Time = time.Now() // what lies in it is not looked at, and may be another thing each time
				}
				out[strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(root)+"/")] = s
			}
			return nil
		})
		if err != nil && !os.IsNotExist(err) {
			return nil, err
		}
	}
	out["program"] = itself(os.Executable)
	return out, nil
}

// Asked tells runs apart by what was asked for: every option counts, also those of a struct inside, unless its tag
// says that it changes no file.
func Asked(options any) string {
	h := sha256.New()
	var write func(o reflect.Value)
	write = func(o reflect.Value) {
		for i := range o.NumField() {
			f := o.Type().Field(i)
			switch v := o.Field(i).Interface().(type) {
			case time.Time:
				fmt.Fprintf(h, "%s %s\n", f.Name, v.Format(time.DateOnly)) // a review may have come of age over night
			default:
				switch {
				case f.Tag.Get("record") == "no":
				case f.Anonymous:
					write(o.Field(i))
				default:
					fmt.Fprintf(h, "%s %#v\n", f.Name, v)
				}
			}
		}
	}
	write(reflect.ValueOf(options))
	return fmt.Sprintf("%x", h.Sum(nil))[:16]
}
