package scaffold

import (
	"io/fs"
	"path"
	"strings"

	"guidepress/internal/truetype"
)

// Family is a font file, and behind it those of the same family in its folder that a look may need: upright from regular to
// black, and the regular italic.
func Family(dir fs.FS, name string) ([]File, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	files := []File{{name, data}}
	own, err := truetype.Describe(data)
	if err != nil {
		return nil, err
	}
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if e.Name() == name || !fontFile(e.Name()) || !e.Type().IsRegular() {
			continue
		}
		data, err := fs.ReadFile(dir, e.Name())
		if err != nil {
			continue // one that cannot be read is missed later, by its weight
		}
		if d, err := truetype.Describe(data); err == nil && d.Family == own.Family && wanted(d) {
			files = append(files, File{e.Name(), data})
		}
	}
	return files, nil
}

func wanted(d truetype.Description) bool {
	if d.Italic {
		return d.Weight == 400 || d.Heavy > 0
	}
	return d.Weight == 400 || d.Weight == 500 || d.Weight == 700 || d.Weight == 900 || d.Heavy > 0
}

func fontFile(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".ttf", ".otf":
		return true
	}
	return false
}
