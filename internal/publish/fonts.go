package publish

import (
	_ "embed"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/face"
	"guidepress/internal/truetype"
	"guidepress/internal/twin"
)

// robotoLicence is what the Apache License 2.0 asks to be given with the built-in faces.
//
//go:embed Roboto-LICENSE.txt
var robotoLicence []byte

// fonts are the brand's faces as files for browsers.
type fonts []twin.Font

// preload are the addresses of the faces that the first screen needs: the title's and the text's.
func (f fonts) preload() []string {
	var out []string
	for _, x := range f[:min(len(openFonts), len(f))] {
		out = append(out, path.Join(assets, x.Address))
	}
	return out
}

// makeFonts cuts the faces down to the characters of all pages and writes the style sheet. Visitors fetch a face
// once for all guides.
func (s *site) makeFonts() error {
	s.text.add("0123456789 ") // numbers of lists are the browser's own
	chars, pairs := s.text.sorted()
	for _, name := range twin.Used(s.project.Brand) {
		f, err := s.font(name, chars, pairs)
		if err != nil {
			return err
		}
		s.fonts = append(s.fonts, f)
	}
	s.style = s.hashed(assets, "guide.css", twin.Style(s.project.Brand, s.fonts))
	return s.licences()
}

// letters are the characters of texts, and what stands beside what.
type letters struct {
	seen   map[rune]bool
	beside map[[2]rune]bool
}

func (l *letters) add(text string) {
	if l.seen == nil {
		l.seen, l.beside = map[rune]bool{}, map[[2]rune]bool{}
	}
	before := '\n'
	for _, r := range text {
		if r >= ' ' {
			l.seen[r] = true
			if before > ' ' && r > ' ' {
				l.beside[[2]rune{before, r}] = true
			}
		}
		before = r
	}
}

func (l *letters) sorted() (chars []rune, pairs [][2]rune) {
	for p := range l.beside {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b [2]rune) int { return slices.Compare(a[:], b[:]) })
	return slices.Sorted(maps.Keys(l.seen)), pairs
}

func (s *site) font(name string, chars []rune, pairs [][2]rune) (twin.Font, error) {
	ttf, err := s.fontFile(name)
	if err != nil {
		return twin.Font{}, err
	}
	parsed, err := truetype.Parse(ttf)
	if err != nil {
		return twin.Font{}, fmt.Errorf("the face %s: %w", name, err)
	}
	measured, err := face.Parse(name, ttf)
	if err != nil {
		return twin.Font{}, err
	}
	var kern []truetype.Kern
	for _, p := range pairs {
		if a := measured.Shape(string(p[:])).Adjust; a != nil && a[0] != 0 {
			kern = append(kern, truetype.Kern{Left: p[0], Right: p[1], By: a[0]})
		}
	}
	address := path.Base(s.hashed(assets, name+".woff", parsed.Web(chars, kern)))
	return twin.Font{Name: name, Address: address, Weight: parsed.Weight, Italic: parsed.Italic != 0, Serif: parsed.Serif()}, nil
}

func (s *site) fontFile(name string) ([]byte, error) {
	f, err := s.face(name)
	if err != nil {
		return nil, err
	}
	if ttf, ok := face.Builtin(f.File.Value); ok {
		return ttf, nil
	}
	data, err := s.project.Read("assets/fonts/" + f.File.Value)
	if err != nil {
		return nil, err
	}
	return face.Prepared(name, data, f.Place())
}

func (s *site) face(name string) (brand.Face, error) {
	for _, f := range s.project.Brand.Faces {
		if f.Name.Value == name {
			return f, nil
		}
	}
	return brand.Face{}, fmt.Errorf("the brand has no face %q", name)
}

// licences go with the fonts, as theirs ask. A face of the project has its licence beside
// it, under the first part of its name: STIXTwoText-400-normal.ttf and STIXTwo-LICENSE.txt.
func (s *site) licences() error {
	for _, f := range s.project.Brand.Faces {
		if _, ok := face.Builtin(f.File.Value); ok {
			if err := s.add(path.Join(assets, "Roboto-LICENSE.txt"), robotoLicence); err != nil {
				return err
			}
			continue
		}
		stem, _, _ := strings.Cut(f.File.Value, "-")
		for end := len(stem); end > 2; end-- {
			name := stem[:end] + "-LICENSE.txt"
			if text, err := s.project.Read("assets/fonts/" + name); err == nil {
				if err := s.add(path.Join(assets, name), text); err != nil {
					return err
				}
				break
			}
		}
	}
	return nil
}
