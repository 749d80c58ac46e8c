package specimen

import (
	"bytes"
	"io/fs"
	"time"
)

// File is where the specimen's guide lies in a project that has it.
const File = "guides/" + ID + ".yaml"

// In is a project with the specimen's guide beside its own.
func In(project fs.FS, guide []byte) fs.FS { return with{project, guide} }

type with struct {
	fs.FS
	guide []byte
}

func (w with) Open(name string) (fs.File, error) {
	if name == File {
		return &file{Reader: bytes.NewReader(w.guide), size: int64(len(w.guide))}, nil
	}
	return w.FS.Open(name)
}

func (w with) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(w.FS, name)
	if err == nil && name == "guides" {
		all = append(all, fs.FileInfoToDirEntry(&file{size: int64(len(w.guide))}))
	}
	return all, err
}

// file is the guide as an open file.
type file struct {
	*bytes.Reader
	size int64
}

func (f *file) Stat() (fs.FileInfo, error) { return f, nil }
func (f *file) Close() error               { return nil }
func (f *file) Name() string               { return ID + ".yaml" }
func (f *file) Size() int64                { return f.size }
func (f *file) Mode() fs.FileMode          { return 0o444 }
func (f *file) ModTime() time.Time         { return time.Time{} }
func (f *file) IsDir() bool                { return false }
func (f *file) Sys() any                   { return nil }
