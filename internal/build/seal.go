package build

import (
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/seal"
)

// unseal compares each guide with its seal. A guide that is not as it was signed is a draft, where drafts are asked for.
func unseal(p *load.Project, o Options) {
	for _, g := range p.Set.Guides {
		if original := g.Original; original != nil && original.Seal.File == "" {
			original.Seal = sealing(p, original).Look()
		}
		g.Seal = sealing(p, g).Look()
		if o.Draft && !g.Seal.Whole() {
			g.Status = "draft"
		}
	}
}

// sealing is all that it takes to compare a guide with its seal, and to sign it.
func sealing(p *load.Project, g *guide.Guide) seal.Work {
	return seal.Work{Guide: g, Set: &p.Set, Brand: p.Brand, Read: p.Read}
}
