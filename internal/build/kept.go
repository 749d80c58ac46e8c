package build

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/seal"
	"guidepress/internal/source"
)

// kept is what a run found out about a guide and its translations. As long as the files that it read are as they were, a
// later run takes it from here and does not open them.
type kept struct {
	Name      string           `json:"name"`  // as load.Names gives it
	Reads     []string         `json:"reads"` // files that only some guides need, whether they are there or not
	Guides    []title          `json:"guides"`
	Languages []string         `json:"languages"`       // in which files that guides share were read for it
	Until     string           `json:"until,omitempty"` // the day on which the rules may say something else
	Problems  []source.Problem `json:"problems,omitempty"`
	Lines     []excerpt        `json:"lines,omitempty"` // that the problems point into
	Files     []string         `json:"files"`
	Made      []string         `json:"made"` // their fingerprints
}

// title is what is still told of a guide that is not in memory.
type title struct {
	At       source.Pos
	ID       string
	Language string
	Formerly []source.Text
}

func titleOf(g *guide.Guide) title { return title{g.At, g.ID, g.Language.Value, g.Formerly} }

func (t title) guide() *guide.Guide {
	return &guide.Guide{At: t.At, ID: t.ID, Language: source.Text{Value: t.Language}, Formerly: t.Formerly}
}

// excerpt is a line of a file.
type excerpt struct {
	File string
	Line int
	Text string
}

func excerpts(files *source.Files, problems []source.Problem) []excerpt {
	var out []excerpt
	for _, p := range problems {
		if text, ok := files.Line(p.Pos.File, p.Pos.Line); ok {
			if e := (excerpt{p.Pos.File, p.Pos.Line, text}); !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// shares is what a run found in the files that guides share, by language. It heads the file.
type shares struct {
	At    time.Time                   `json:"at"` // of the run: tells whether this file and the record belong together
	Found map[string][]source.Problem `json:"found"`
	Lines []excerpt                   `json:"lines,omitempty"`
}

func keptName(o Options, args string) string {
	return filepath.Join(underRoot(o.Root, o.Out), filepath.Base(".guidepress."+args+".kept"))
}

// keep writes what a run has found. It stands in the order of the guides.
func (r *record) keep(run *whole, common shares, found []*kept) error {
	common.At = run.At
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	if err := enc.Encode(common); err != nil {
		return err
	}
	for _, k := range found {
		if err := enc.Encode(k); err != nil {
			return err
		}
	}
	return WriteFile(keptName(r.o, run.Args), b.Bytes())
}

// still is what the last run of this kind found and is still true: of the files that guides share, and of the guides that
// have not changed, whose files are as they were made. Anything that cannot be understood is not true.
func (r *record) still() (common shares, found map[string]*kept) {
	none := shares{}
	run, ok := r.last()
	if !ok || r.now == nil || !r.ownOnly(run) {
		return none, nil
	}
	f, err := os.Open(keptName(r.o, run.Args))
	if err != nil {
		return none, nil
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<16))
	if dec.Decode(&common) != nil || !common.At.Equal(run.At) {
		return none, nil
	}
	found = map[string]*kept{}
	for dec.More() {
		k := new(kept)
		if dec.Decode(k) != nil {
			return none, nil
		}
		if !slices.ContainsFunc(r.changed, k.minds) && r.stands(k.Files, k.Made) {
			found[k.Name] = k
		}
	}
	return common, found
}

// ownOnly reports that what has changed since a run belongs to single guides: the words of a guide that was there and is,
// its seal, a picture. Anything else all guides may have read.
func (r *record) ownOnly(run *whole) bool {
	for _, name := range r.changed {
		_, before := run.Inputs[name]
		_, now := r.now[name]
		if !(isPicture(name) || isSeal(name) || load.IsGuide(name) && before && now) {
			return false
		}
	}
	return true
}

// minds reports that a guide is another one, or may be, when a file has changed.
func (k *kept) minds(file string) bool {
	if isPicture(file) && slices.ContainsFunc(k.Reads, isPicture) { // it may be meant by another name, in other letters
		return slices.ContainsFunc(k.Reads, func(read string) bool { return isPicture(read) && alike(read, file) })
	}
	return slices.Contains(k.Reads, file)
}

// alike reports that two paths could be one on a computer that takes small and large letters for the same. With letters
// beyond ASCII, which have several spellings, they always could.
func alike(a, b string) bool {
	ascii := func(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0 }
	return !ascii(a) || !ascii(b) || strings.EqualFold(a, b)
}

// isPicture reports whether a file below guides/ may only be a picture.
func isPicture(file string) bool {
	return strings.HasPrefix(path.Dir(file), "guides/") && !wordy(file)
}

func isSeal(file string) bool {
	return path.Dir(file) == "guides" && strings.HasSuffix(file, ".seal.json")
}

// reads are the files that only some guides need, of one guide: its own, those it inherits from, its original's, seals,
// pictures.
func reads(p *load.Project, told *script.Teller, g *guide.Guide) []string {
	out := []string{seal.File(g)}
	for file := g.At.File; file != ""; file = p.Parents[file] {
		out = append(out, file)
	}
	for _, pic := range told.Tell(g, nil).Pictures() {
		if file := load.PictureFile(pic.Src.Value); file != "" {
			out = append(out, file)
		}
	}
	if g.Original != nil {
		out = append(out, reads(p, told, g.Original)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
