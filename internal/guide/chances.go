package guide

import "guidepress/internal/source"

// Chances show how many of a hundred people, or of a thousand, something happens to: with the treatment and without it, in
// the same time. All have one denominator, because readers compare pictures before they read.
type Chances struct {
	Base
	Chances []Chance `key:"chances,required" doc:"Outcomes, good and bad."`
	Of      Int      `key:"of" doc:"Out of how many people, 100 or 1000, for all of them; 100 when left out."`
	Source  Rich     `key:"source,required" doc:"Who was counted, how many and for how long, in a line that cites its source as [^id]."`
}

// Chance is an outcome of Chances.
type Chance struct {
	At      source.Pos
	ID      source.Text `key:"id" form:"name" doc:"A name for merging."`
	Title   source.Text `key:"title,required" doc:"What happens, in a word or three."`
	Text    Rich        `key:"text" doc:"What it means, in a line."`
	Good    Bool        `key:"good" doc:"true for what one hopes for; what one fears when left out."`
	Without Int         `key:"without" doc:"To how many it happens without the treatment."`
	With    Int         `key:"with" doc:"To how many with it. Leave both out where nobody has counted."`
}

// People is the denominator.
func (c *Chances) People() int {
	if !c.Of.Set {
		return 100
	}
	return c.Of.Value
}

// Counted reports whether both numbers are known.
func (c *Chance) Counted() bool { return c.Without.Set && c.With.Set }
