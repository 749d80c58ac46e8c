package build

import (
	"context"
	"path"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/photo"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// unlaid looks at the pictures of guides that are not laid out, because a file of theirs has faults: whoever mends
// those should not hear of a damaged picture only afterwards.
func unlaid(ctx context.Context, p *load.Project, told *script.Teller) ([]source.Problem, error) {
	library, images := set.NewLibrary(p.Read), photo.NewStore(p.Read, "")
	var found []source.Problem
	var asked []photo.Request
	seen := map[string]bool{}
	for _, g := range p.Set.Guides {
		for _, pic := range shown(told, g) {
			file := load.PictureFile(pic.Src.Value)
			if file == "" || seen[file] || missing(p, pic) {
				continue
			}
			seen[file] = true
			faults := library.Faults(file)
			found = append(found, faults...)
			if len(faults) == 0 && !strings.EqualFold(path.Ext(file), ".svg") {
				asked = append(asked, photo.Request{File: file, At: pic.Src.Pos, W: 72, H: 72, FX: 0.5, FY: 0.5, DPI: 72})
			}
		}
	}
	_, faults, err := images.Prepare(ctx, asked)
	return append(found, faults...), err
}

// shown are the pictures of a guide. One with faults may have holes that the walk through it stumbles over.
func shown(told *script.Teller, g *guide.Guide) (pics []*guide.Picture) {
	defer func() {
		if recover() != nil {
			pics = nil
		}
	}()
	return told.Tell(g, nil).Pictures()
}

// missing reports that the loader has said already what is wrong with a picture's file.
func missing(p *load.Project, pic *guide.Picture) bool {
	for _, q := range p.Problems {
		if q.Pos == pic.Src.Pos && q.Severity == source.Error {
			return true
		}
	}
	return false
}
