package scaffold

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// said are the words of a guide, without the names of their places.
func said(g *guide.Guide) string {
	var b strings.Builder
	for _, l := range script.Leaves(g) {
		if l.Role != script.Setting && l.Role != script.Matter {
			b.WriteString(l.Text.Value + "\n")
		}
	}
	return b.String()
}

// signs are the settings of a guide: pictures, icons, points.
func signs(g *guide.Guide) (out []string) {
	for _, l := range script.Leaves(g) {
		if l.Role == script.Setting && !strings.HasPrefix(l.Path, "translated") && l.Path != "updated" {
			out = append(out, l.Text.Value)
		}
	}
	return out
}

var note = regexp.MustCompile(`(?m)^( *)# ?`)

// TestATranslationIsBegun: of each guide a translation can be begun. With nothing written it says what the original says;
// with each note written out as it stands it says the same; and of the original's file every byte stays, but for the ids.
func TestATranslationIsBegun(t *testing.T) {
	for _, id := range []string{"intrathecal-pump", "spinal-cord-stimulation", "epidural-steroid-injection"} {
		for name, ends := range map[string]string{"": "\n", " with the line ends of Windows": "\r\n"} {
			t.Run(id+name, func(t *testing.T) {
				dir := t.TempDir()
				for _, sub := range []string{"guides", "assets"} {
					if err := os.CopyFS(filepath.Join(dir, sub), os.DirFS("../../"+sub)); err != nil {
						t.Fatal(err)
					}
				}
				file := filepath.Join(dir, "guides", id+".yaml")
				before, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				before = bytes.ReplaceAll(before, []byte("\n"), []byte(ends))
				write(t, file, before)
				g := find(sound(t, dir, id), id)
				want, shown := said(g), signs(g)

				made, after, ids := Translation(g, "fr", before, day)
				if len(bytes.Split(after, []byte("\n")))-len(bytes.Split(before, []byte("\n"))) > ids {
					t.Errorf("%d ids were given, and more lines are new", ids)
				}
				write(t, file, after)
				for what, text := range map[string]string{"nothing written": string(made.Data), "all notes written out": written(string(made.Data))} {
					write(t, filepath.Join(dir, made.Name), []byte(text))
					fr := find(sound(t, dir, id+".fr"), id+".fr")
					if got := said(fr); got != want {
						t.Errorf("%s: the translation says something else\n%s", what, firstDifference(want, got))
					}
					if got := signs(fr); strings.Join(got, " ") != strings.Join(shown, " ") {
						t.Errorf("%s: it has other pictures and signs:\n%v\nwant\n%v", what, got, shown)
					}
				}
				again, same, more := Translation(find(sound(t, dir, id), id), "fr", after, day)
				if more != 0 || !bytes.Equal(same, after) || !bytes.Equal(again.Data, made.Data) {
					t.Errorf("a second beginning gives %d ids more", more)
				}
			})
		}
	}
}

// TestATranslationOfSharedFilesIsBegun: with nothing written the guides say what they said; with each note written out they
// say the same in the other language, too, and check finds nothing of the shared files left.
func TestATranslationOfSharedFilesIsBegun(t *testing.T) {
	dir := t.TempDir()
	for _, sub := range []string{"guides", "assets"} {
		if err := os.CopyFS(filepath.Join(dir, sub), os.DirFS("../../"+sub)); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(dir, "guides/our-practice.fr.yaml"), []byte("title: Notre cabinet\n"))
	practice := filepath.Join(dir, "guides/practice.yaml")
	text, err := os.ReadFile(practice)
	if err != nil {
		t.Fatal(err)
	}
	write(t, practice, append(text, "facts:\n  parking_note: Park behind the house.\n"...))
	p := sound(t, dir, "our-practice.fr")
	want := toldIn(p)
	if !strings.Contains(want, "Slipped disc") || !strings.Contains(want, "Pain doctor and director") {
		t.Fatal("the guide shows neither conditions nor people:\n" + want)
	}
	for what, change := range map[string]func(string) string{"nothing written": func(s string) string { return s }, "all notes written out": sharedWritten} {
		for _, name := range guide.SharedFiles {
			made := SharedTranslation(&p.Set, name, "fr")
			if strings.Contains(string(made.Data), "Amara") || strings.Contains(string(made.Data), "100 Sample Street") {
				t.Errorf("%s asks for names and addresses", made.Name)
			}
			write(t, filepath.Join(dir, made.Name), []byte(change(string(made.Data))))
		}
		fr := sound(t, dir, "our-practice.fr")
		if got := toldIn(fr); got != want {
			t.Errorf("%s: the guide says something else\n%s", what, firstDifference(want, got))
		}
		foreign := fr.Set.Guides[0].LangAt(fr.Set.In("fr").Practice.Conditions[0].Name.Pos)
		if want := map[string]string{"nothing written": "en", "all notes written out": "fr"}[what]; foreign != want {
			t.Errorf("%s: a condition is told in %s", what, foreign)
		}
	}
}

// toldIn is all that the readers of a translation are told.
func toldIn(p *load.Project) string {
	g := find(p, "our-practice.fr")
	var b strings.Builder
	for _, l := range script.Make(g, &p.Set, p.Brand, nil).Leaves() {
		b.WriteString(l.Path + " " + l.Text.Value + "\n")
	}
	return b.String()
}

// sharedWritten takes the marks of notes away, below the head of three lines.
func sharedWritten(text string) string {
	lines := strings.SplitN(text, "\n", 4)
	return strings.Join(lines[:3], "\n") + "\n" + note.ReplaceAllString(lines[3], "$1")
}

// written takes the marks of notes away, below the head.
func written(text string) string {
	head, rest, _ := strings.Cut(text, "status: draft\n")
	return head + "status: draft\n" + note.ReplaceAllString(rest, "$1")
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "want " + a[i] + "\ngot  " + b[i]
		}
	}
	return "one is longer"
}

// An item keeps the id it has, and one that is written on one line gets it there.
func TestIDsAreGiven(t *testing.T) {
	const before = "\ufefftitle: T\nsections:\n  - kind: risks\n    blocks:\n      - risks: # four\n          - {title: Größe {x}, text: a}\n          -   title: Größe\n              text: b\n          - id: own\n            title: c\n"
	at := func(line, col int) source.Pos { return source.Pos{File: "guides/x.yaml", Line: line, Col: col} }
	risks := &guide.Risks{Base: guide.Base{At: at(5, 9)}, Risks: []guide.Risk{
		{At: at(6, 13), Title: source.Text{Value: "Größe {x}"}}, {At: at(7, 15), Title: source.Text{Value: "Größe {x}"}}, {At: at(9, 13), ID: source.Text{Value: "own"}}}}
	g := &guide.Guide{ID: "x", At: source.Pos{File: "guides/x.yaml", Line: 1, Col: 1}, Sections: []guide.Section{{Kind: "risks", Blocks: []guide.Block{risks}}}}
	_, after, ids := Translation(g, "es", []byte(before), day)
	want := strings.NewReplacer("- risks:", "- id: risks-risks\n        risks:", "{title", "{id: gr-e-x, title", "-   title: Größe", "-   id: gr-e-x-2\n              title: Größe").Replace(before)
	if string(after) != want || ids != 3 {
		t.Errorf("%d ids:\n%s\nwant\n%s", ids, after, want)
	}
}

// find is the guide of a name: an id brings the translations along.
func find(p *load.Project, name string) *guide.Guide {
	return p.Set.Guides[slices.IndexFunc(p.Set.Guides, func(g *guide.Guide) bool { return g.Name() == name })]
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
