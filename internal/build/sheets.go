package build

import (
	"context"
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/phrase"
	"guidepress/internal/seal"
	"guidepress/internal/sheet"
	"guidepress/internal/source"
)

// SheetKind is which sheet is made of a guide.
type SheetKind struct {
	name string
	of   func(sheet.Subject) *sheet.Sheet
}

// The sheets there are.
var (
	ReviewSheet  = SheetKind{"review", sheet.Review}
	ChangesSheet = SheetKind{"changes", sheet.Changes}
)

// Sheets are the files of a sheet; none where problems forbid it.
type Sheets struct {
	Project  *load.Project
	Problems []source.Problem
	Files    []string // as given to the user: the PDF, then the HTML; none where no folder was named
	PDF      []byte
	Changes  int
}

// Sheet makes a sheet of the one guide that the options name, as PDF and as HTML. It compares the guide with a revision of
// version control or, where since is "", with what was signed.
func Sheet(ctx context.Context, o Options, kind SheetKind, since string) (*Sheets, error) {
	p, g, err := openOne(o)
	if err != nil {
		return nil, err
	}
	out := &Sheets{Project: p, Problems: p.Problems}
	if source.HasErrors(p.Problems) {
		return out, nil
	}
	stage, err := NewStage(p, o.Cache)
	if err != nil {
		return nil, err
	}
	main := Target{Guide: g, Edition: edition.All[0]}
	laid := stage.Layout(main, false)
	if since == "" && kind.name == ChangesSheet.name && !g.Seal.Sound() {
		return nil, RevisionError(fmt.Sprintf("nobody has signed %s, so there is nothing to compare it with; --since REVISION takes one of git's", g.Name()))
	}
	s := sheet.Subject{Told: stage.told(main), Pages: pagesOf(laid.Doc)}
	if s.Changes, s.Against, err = compared(p, g, o, since); err != nil {
		return nil, err
	}
	out.Changes = len(s.Changes)
	made := kind.of(s)
	pdf, err := out.pdf(ctx, stage, made.Guide())
	if err != nil || pdf == nil {
		return out, err
	}
	if out.PDF = pdf; o.Out == "" { // it is only looked at
		return out, nil
	}
	name := filepath.Join(o.Out, "review", g.Name()+"-"+kind.name)
	for _, f := range []struct {
		ending string
		data   []byte
	}{{".pdf", pdf}, {".html", made.HTML()}} {
		if err := WriteFile(underRoot(o.Root, name+f.ending), f.data); err != nil {
			return nil, err
		}
		out.Files = append(out.Files, name+f.ending)
	}
	return out, nil
}

// pdf lays a sheet out as it is printed; nil, with problems, where that cannot be.
func (out *Sheets) pdf(ctx context.Context, stage *Stage, g *guide.Guide) ([]byte, error) {
	e, _ := edition.Get("print")
	e.Layout.Sheet, e.Layout.PrintURLs = true, false
	t := Target{Guide: g, Edition: e}
	res := stage.Layout(t, false)
	if err := stage.Prepare(ctx, &res, t); err != nil {
		return nil, err
	}
	if source.HasErrors(res.Problems) {
		out.Problems = append(out.Problems, res.Problems...)
		return nil, nil
	}
	return Make(res.Doc, t.Standard)
}

// pagesOf is the page on which each leaf begins, from 1.
func pagesOf(doc *display.Document) map[string]int {
	pages := map[string]int{}
	var look func(page int, items []display.Item)
	look = func(page int, items []display.Item) {
		for _, i := range items {
			switch i := i.(type) {
			case *display.Text:
				if i.Origin > 0 {
					if leaf := doc.Origins[i.Origin-1].Leaf; pages[leaf] == 0 {
						pages[leaf] = page
					}
				}
			case *display.Group:
				look(page, i.Items)
			}
		}
	}
	for i := range doc.Pages {
		for _, m := range doc.Pages[i].Marks {
			if m.Node != nil {
				look(i+1, m.Items)
			}
		}
	}
	return pages
}

// compared is what has changed, and since when, in words.
func compared(p *load.Project, g *guide.Guide, o Options, since string) ([]guide.Change, string, error) {
	w := phrase.For(g.Lang())
	if since == "" {
		if !g.Seal.Sound() {
			return nil, "", nil
		}
		last := g.Seal.Signed[len(g.Seal.Signed)-1]
		return g.Seal.Changes, fmt.Sprintf(w.Sheet.Signed, last.By+", "+last.Credentials, w.Date(last.On)), nil
	}
	dir, done, err := checkedOut(o.Root, since)
	if err != nil {
		return nil, "", err
	}
	defer done()
	old := o
	old.Root = dir
	before, was, err := openOne(old)
	if err != nil {
		return nil, "", fmt.Errorf("at the revision %s: %w", since, err)
	}
	defer before.Close()
	if source.HasErrors(before.Problems) {
		first := before.Problems[0]
		return nil, "", fmt.Errorf("at the revision %s the project does not load: %s: %s", since, first.Pos, first.Message)
	}
	changes := seal.Between(sealing(before, was), sealing(p, g))
	return changes, fmt.Sprintf(w.Sheet.Revision, strings.TrimSpace(path.Base(since))), nil
}
