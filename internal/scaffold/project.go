package scaffold

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"

	"guidepress/assets"
	"guidepress/internal/schema"
)

// starter are the texts of a new project: the practice, its offices, what guides share, a sample guide, and a page
// for the authors.
//
//go:embed all:starter
var starter embed.FS

// Project is everything a new project holds, in the order of the names: its texts, the look and the schemas.
func Project() []File {
	files := tree(starter, "starter", "")
	files = append(files, tree(assets.Starter(), "fonts", "assets/fonts")...)
	files = append(files, tree(assets.Starter(), "brands/warm", "assets/brands/warm")...)
	files = append(files, Schemas("schema", nil)...)
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return files
}

// Schemas are all the schemas, as files below a folder, with the names of what a project has; nil for any project's.
func Schemas(dir string, has schema.Has) []File {
	var files []File
	for _, name := range schema.Names {
		data, _ := schema.JSON(name, has)
		files = append(files, File{path.Join(dir, schema.FileName(name)), data})
	}
	return files
}

// tree lists the files of an embedded folder under another name.
func tree(fsys fs.FS, from, to string) []File {
	var files []File
	err := fs.WalkDir(fsys, from, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		files = append(files, File{path.Join(to, strings.TrimPrefix(name, from+"/")), data})
		return err
	})
	if err != nil {
		panic(err) // what is embedded can be read
	}
	return files
}
